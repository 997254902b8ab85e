// Where the nodes of a large network's picture stand: round the centre, what belongs to one of them
// beyond it, and then all boxes are pushed apart until none covers another.
import { beside, isSaying, nodes, other, size } from "./data.js";

export const TURN = Math.PI * (3 - Math.sqrt(5)); // no two directions of a sunflower are the same (Vogel 1979)
const WIDER = 1.5; // pictures are wider than high
const GAP = 16; // pixels between two boxes
const ROUNDS = 400;

// `ids` are nodes and folds in the order of news, `sizeOf(id)` gives {w, h}, `hubOf(id)` the node
// that a fold belongs to. Returns node → [x, y].
export function arrange(ids, centre, path, sizeOf, hubOf) {
  const place = new Map();
  if (path) {
    ids.forEach((id, i) => place.set(id, [i * 280, (i % 2) * 150]));
    return place;
  }
  place.set(centre, [0, 0]);
  const hubs = new Map();
  const near = (id) => hubOf(id) ?? [...beside(id)].map((edge) => other(edge, id)).find((node) => place.has(node));
  const around = (hub) => { // how many stand round a hub already
    hubs.set(hub, (hubs.get(hub) ?? 0) + 1);
    return hubs.get(hub) - 1;
  };
  const first = ids.filter((id) => id !== centre && near(id) === centre);
  ellipses(first, place, sizeOf);
  for (const id of ids) {
    if (place.has(id)) continue;
    const hub = place.has(nodes.anchor[id]) ? nodes.anchor[id] : near(id) ?? centre;
    const [x, y] = place.get(hub);
    const n = around(hub);
    const out = isHere(id) && isSaying(id) ? 70 : 190; // a saying keeps close to what it speaks of
    const angle = Math.atan2(y, x / WIDER) + (hub === centre || out < 100 ? n : ((n + 1) >> 1) * (n % 2 ? 0.3 : -0.3) / TURN) * TURN;
    const reach = out * (1 + 0.2 * Math.sqrt(n));
    place.set(id, [x + WIDER * reach * Math.cos(angle), y + reach * Math.sin(angle)]);
  }
  return spread(ids, place, sizeOf, centre);
}
const isHere = (id) => id < size;

function ellipses(ids, place, sizeOf) { // on ellipses round the middle, each as full as its boxes allow
  let [reach, used] = [130, 0];
  let from = 0;
  const set = (to) => {
    const part = ids.slice(from, to);
    part.forEach((id, i) => {
      const angle = (2 * Math.PI * (i + (from % 2) / 2)) / part.length - Math.PI / 2;
      place.set(id, [WIDER * reach * Math.cos(angle), reach * Math.sin(angle)]);
    });
    [from, used] = [to, 0];
    reach += 105;
  };
  ids.forEach((id, i) => {
    const { w, h } = sizeOf(id);
    used += (w + h) / 2 + GAP;
    if (used > 2 * Math.PI * reach * WIDER * 0.8) set(i + 1);
  });
  set(ids.length);
}

export function spread(ids, place, sizeOf, fixed) { // push overlapping boxes apart along the shorter way
  const at = ids.map((id) => [...place.get(id)]);
  const box = ids.map((id) => { const { w, h } = sizeOf(id); return [w + GAP, h + GAP]; });
  const rounds = Math.max(30, Math.min(ROUNDS, Math.floor(6e6 / ids.length ** 2)));
  for (let round = 0; round < rounds; round += 1) {
    let moved = false;
    for (let i = 0; i < ids.length; i += 1) {
      for (let j = i + 1; j < ids.length; j += 1) {
        const [dx, dy] = [at[j][0] - at[i][0], at[j][1] - at[i][1]];
        const over = [(box[i][0] + box[j][0]) / 2 - Math.abs(dx), (box[i][1] + box[j][1]) / 2 - Math.abs(dy)];
        if (over[0] <= 0.5 || over[1] <= 0.5) continue;
        moved = true;
        const axis = over[0] < over[1] ? 0 : 1;
        const way = Math.sign([dx, dy][axis]) || 1;
        const push = (over[axis] + 1) / 2;
        if (ids[i] === fixed) at[j][axis] += 2 * push * way;
        else if (ids[j] === fixed) at[i][axis] -= 2 * push * way;
        else {
          at[i][axis] -= push * way;
          at[j][axis] += push * way;
        }
      }
    }
    if (!moved) break;
  }
  return new Map(ids.map((id, i) => [id, at[i]]));
}
