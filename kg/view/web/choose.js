// Which nodes and edges are shown: a function of the data and the state, nothing else.
import { beside, byDegree, byNews, confidenceOf, data, dayOfQuote, daysOf, edges, happenings, isSaying, isWhole, kinds, large, nodes, other, quotesIn, relation, sayings } from "./data.js";

const MOST = 60; // nodes of one picture of a large network; "more" doubles it
const SMALL = 80; // what is left of a large network is drawn where it is no more than this

export const inTime = (days, { since, until }) => days.some((day) => day >= since && (!until || day <= until));
export function timely(id, state) { // what has no day is there unless the reader hides it
  if (!state.since && !state.until && !state.dated) return true;
  const days = daysOf(id);
  return days.length ? inTime(days, state) : !state.dated;
}
const attested = (edge, state) => { // by an article of the time, or by one without a day
  if (!state.since && !state.until) return true;
  const days = quotesIn(edges.proof[edge]).map(dayOfQuote);
  return !days.length || days.some((day) => !day) || inTime(days, state);
};
const sure = (proof, state) => {
  const confidence = confidenceOf(proof);
  return !state.confidence || confidence === "" || Number(confidence) >= state.confidence;
};
export const kindShown = (index, state) =>
  kinds[index].satellite ? state.shown.has(index) : !state.hidden.has(index);

function passes(id, state) { // the filters of one node
  if (!kindShown(nodes.kind[id], state)) {
    const unfolded = state.open.size > 0 && isSaying(id) &&
      [...beside(id)].some((edge) => state.open.has(other(edge, id)));
    if (!unfolded) return false;
  }
  if (state.province >= 0 && !data.located[id]?.includes(state.province)) return false;
  return timely(id, state) && (!isSaying(id) || sure(nodes.proof[id], state));
}
export const edgePasses = (edge, state) =>
  !relation(edge).quiet && !state.without.has(edges.relation[edge]) && sure(edges.proof[edge], state) && attested(edge, state);

const isPlace = (id) => kinds[nodes.kind[id]].key === "place";
const MANY = 4; // bodies and places that only belong there are folded into one node from so many on
function steps(from, depth, ok, state) { // node → its distance, what tells news first
  const found = new Map([[from, 0]]);
  const administration = [];
  for (const id of found.keys()) {
    const near = found.get(id);
    if (near === depth) break;
    const next = new Map(); // neighbour → whether it only belongs here
    for (const edge of beside(id)) {
      const node = other(edge, id);
      if (ok[node] && !found.has(node) && edgePasses(edge, state))
        next.set(node, relation(edge).administrative && next.get(node) !== false);
    }
    const belongs = [...next].filter(([, only]) => only).map(([node]) => node);
    const folded = large && belongs.length >= MANY && !state.path.length;
    if (folded && id === from) administration.push(...belongs);
    const kept = [...next.keys()].filter((node) => !folded || !next.get(node));
    for (const node of kept.sort(byNews)) found.set(node, near + 1);
    if (folded && id === from && isPlace(id)) // what happened to the bodies of a place is its news
      for (const node of belongs.filter((body) => happenings(body).some((h) => ok[h]))) {
        found.set(node, depth);
        for (const h of happenings(node)) if (ok[h] && !found.has(h)) found.set(h, depth);
      }
  }
  return { near: [...found.keys()], administration: administration.filter((node) => !found.has(node)) };
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

// What does not find room is folded: [{key, parent, members, kind}]; `kind` is -1 for administration.
function foldsOf(wanted, administration, state) {
  const folds = [];
  const fold = (key, members, kind) => {
    if (!members.length) return;
    if (state.unfolded.has(key)) wanted.push(...members);
    else folds.push({ key, parent: state.focus, members, kind });
  };
  const rest = wanted.splice(MOST * 2 ** state.more);
  fold("administration", administration, -1);
  kinds.forEach((kind, index) => fold(kind.key, rest.filter((id) => nodes.kind[id] === index), index));
  return folds;
}

const sieved = { key: null, ok: null, count: 0 }; // what passed last: most changes leave the filters alone
function passing(state) { // what was asked for by name passes any filter
  const key = ["hidden", "shown", "open", "province", "since", "until", "dated", "confidence"].map((part) => state[part]);
  if (!sieved.key || key.some((part, i) => part !== sieved.key[i])) {
    const all = Uint8Array.from(nodes.vi, (_, id) => (passes(id, state) ? 1 : 0));
    Object.assign(sieved, { key, ok: all, count: all.reduce((n, one) => n + one, 0) });
  }
  const ok = sieved.ok.slice();
  for (const id of [state.focus, ...state.path]) if (id >= 0) ok[id] = 1;
  return { ok, count: sieved.count };
}

// Returns {nodes, edges, scene: "picture" | "map", centre, all, path, folds}; `all` is how many
// nodes there would be without the limit of one picture, `path` the edges of the path or null.
// Before all is read it is the map as it opens.
const sketch = { nodes: [], edges: [], scene: "map", ok: null, all: 0, path: null, folds: [], centre: -1 };
export const opensOnMap = large && kinds.reduce((n, { satellite, count }) => n + (satellite ? 0 : count), 0) > SMALL;
export function choose(state) {
  if (!isWhole()) return sketch;
  const { ok, count } = passing(state);
  let path = null;
  let wanted = null; // nodes in order, the nearest or the newest first
  let administration = [];
  if (state.path.length === 2) {
    path = shortestPath(state.path, ok, state);
    wanted = path ? [...new Set([state.path[0], ...path.flatMap((e) => [edges.from[e], edges.to[e]])])] : state.path;
  } else if (state.focus >= 0) {
    ({ near: wanted, administration } = steps(state.focus, state.depth, ok, state));
  } else if (state.group >= 0) {
    wanted = data.map.discs[state.group].members.filter((id) => ok[id]);
  }
  const scene = !large || wanted || count <= SMALL ? "picture" : "map";
  wanted ??= byDegree().filter((id) => ok[id]);
  const all = wanted.length + administration.length;
  let folds = [];
  if (large && scene === "picture" && !path) {
    if (state.focus >= 0) folds = foldsOf(wanted, administration, state);
    else wanted = wanted.slice(0, MOST * 2 ** state.more);
    for (const id of [...wanted]) // what the reader unfolded is not left out
      if (state.open.has(id)) wanted.push(...sayings(id).filter((s) => ok[s]));
    wanted = [...new Set(wanted)];
  }
  if (scene === "map") return { nodes: wanted, edges: [], scene, ok, all, path, folds, centre: -1 };
  const kept = new Set(wanted);
  const drawn = path ?? [...new Set(wanted.flatMap((id) => [...beside(id)]))]
    .filter((e) => kept.has(edges.from[e]) && kept.has(edges.to[e]) && edgePasses(e, state));
  const centre = state.focus >= 0 ? state.focus : wanted[0] ?? -1;
  return { nodes: wanted, edges: drawn, scene, ok, all, path, folds, centre };
}
