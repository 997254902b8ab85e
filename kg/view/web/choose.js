// Which nodes and edges are shown: a function of the data and the state, nothing else.
import { beside, byDegree, data, daysOf, degree, edges, isSaying, kinds, large, nodes, other, relation, sayings, size } from "./data.js";

const GOLDEN = Math.PI * (3 - Math.sqrt(5));
const MOST = 60; // nodes of one picture of a large network; "more" doubles it
const SMALL = 80; // what is left of a large network is drawn where it is no more than this

const daysMade = { of: null }; // node → its days, made when the reader first asks for a time
const within = (id, state) => {
  if (!state.since && !state.until) return true;
  daysMade.of ??= nodes.vi.map((_, node) => daysOf(node));
  const found = daysMade.of[id];
  return !found.length ||
    found.some((day) => day >= state.since && (!state.until || day <= state.until));
};
const sure = (proof, state) => {
  const confidence = data.proofs[proof][1];
  return !state.confidence || confidence === "" || Number(confidence) >= state.confidence;
};
export const kindShown = (index, state) =>
  kinds[index].satellite ? state.shown.has(index) : !state.hidden.has(index);

export function passes(id, state) { // the filters of one node
  if (id === state.focus || state.path.includes(id)) return true;
  if (!kindShown(nodes.kind[id], state)) {
    const unfolded = isSaying(id) &&
      [...beside(id)].some((edge) => state.open.has(other(edge, id)));
    if (!unfolded) return false;
  }
  if (state.province >= 0 && !data.located[id]?.includes(state.province)) return false;
  return within(id, state) && (!isSaying(id) || sure(nodes.proof[id], state));
}
export const edgePasses = (edge, state) =>
  !relation(edge).quiet && !state.without.has(edges.relation[edge]) && sure(edges.proof[edge], state);

function steps(from, depth, ok, state) { // node → its distance, nearest first
  const found = new Map([[from, 0]]);
  for (const id of found.keys()) {
    const near = found.get(id);
    if (near === depth) break;
    const next = [...beside(id)].filter((edge) => edgePasses(edge, state)).map((e) => other(e, id));
    for (const node of next.sort((a, b) => degree(b) - degree(a) || a - b))
      if (ok[node] && !found.has(node)) found.set(node, near + 1);
  }
  return found;
}

export function shortestPath([from, to], ok, state) { // the edges from one to the other, or null
  const came = new Map([[from, -1]]);
  for (const id of came.keys()) {
    if (id === to) break;
    for (const edge of beside(id)) {
      const next = other(edge, id);
      if (ok[next] && !came.has(next) && edgePasses(edge, state)) came.set(next, edge);
    }
  }
  if (!came.has(to)) return null;
  const path = [];
  for (let id = to; id !== from; id = other(path[0], id)) path.unshift(came.get(id));
  return path;
}

// Returns {nodes, edges, scene: "picture" | "map", centre, all, path}; `all` is how many nodes
// there would be without the limit of one picture, `path` the edges of the path or null.
export function choose(state) {
  const ok = new Uint8Array(size);
  let count = 0;
  for (let id = 0; id < size; id += 1) count += ok[id] = passes(id, state) ? 1 : 0;
  let path = null;
  let wanted = null; // nodes in order, the nearest or best connected first
  if (state.path.length === 2) {
    path = shortestPath(state.path, ok, state);
    wanted = path ? [...new Set([state.path[0], ...path.flatMap((e) => [edges.from[e], edges.to[e]])])] : state.path;
  } else if (state.focus >= 0) {
    wanted = [...steps(state.focus, state.depth, ok, state).keys()];
  } else if (state.group >= 0) {
    wanted = data.map.discs[state.group].members.filter((id) => ok[id]);
  }
  const scene = !large || wanted || count <= SMALL ? "picture" : "map";
  wanted ??= byDegree.filter((id) => ok[id]);
  const all = wanted.length;
  if (large && scene === "picture" && !path) {
    wanted = wanted.slice(0, MOST * 2 ** state.more);
    for (const id of [...wanted]) // what the reader unfolded is not left out
      if (state.open.has(id)) wanted.push(...sayings(id).filter((s) => ok[s]));
    wanted = [...new Set(wanted)];
  }
  if (scene === "map") return { nodes: wanted, edges: [], scene, ok, all, path, centre: -1 };
  const kept = new Set(wanted);
  const drawn = path ?? [...new Set(wanted.flatMap((id) => [...beside(id)]))]
    .filter((e) => kept.has(edges.from[e]) && kept.has(edges.to[e]) && edgePasses(e, state));
  const centre = state.focus >= 0 ? state.focus : wanted[0] ?? -1;
  return { nodes: wanted, edges: drawn, scene, ok, all, path, centre };
}

// Where the nodes of a large network's picture stand: on a sunflower spiral (Vogel 1979) round the
// centre, nearest first. No two directions are the same, so lines pass between the nodes.
export function arrange(ids, centre, path) {
  const place = new Map();
  if (path) {
    ids.forEach((id, i) => place.set(id, [i * 260, (i % 2) * 130]));
    return place;
  }
  place.set(centre, [0, 0]);
  ids.filter((id) => id !== centre && !isSaying(id)).forEach((id, i) => {
    const reach = Math.sqrt(i + 2);
    place.set(id, [170 * reach * Math.cos(i * GOLDEN), 82 * reach * Math.sin(i * GOLDEN)]);
  });
  satellitesOf(ids.filter((id) => !place.has(id)), place);
  return place;
}
function satellitesOf(ids, place) { // on a spiral round what they speak of
  const turns = new Map();
  for (const id of ids) {
    const hub = place.has(nodes.anchor[id]) ? nodes.anchor[id]
      : [...beside(id)].map((edge) => other(edge, id)).find((near) => place.has(near));
    const [x, y] = place.get(hub) ?? [0, 0];
    const n = turns.get(hub) ?? 0;
    turns.set(hub, n + 1);
    const grow = 1 + 0.12 * Math.sqrt(n);
    place.set(id, [x + 112 * grow * Math.cos(n * GOLDEN), y + 56 * grow * Math.sin(n * GOLDEN)]);
  }
}
