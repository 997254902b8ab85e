// How the lines of the picture go: straight where nothing stands in the way, else in a bow round it;
// lines between the same two nodes keep apart.
import { edges } from "./data.js";

const BOWS = [0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36, 0.5, -0.5, 0.66, -0.66]; // tried in this order
const LOOKED = 20; // points of a line that are looked at
const MARGIN = 3; // pixels
const FARTHEST = 200; // … that the handle of a bow is off the straight line
const TOO_MANY = 1e6; // lines times boxes: beyond, lines go straight through

// `boxes` are {id, x, y, w, h} of what is drawn. Returns edge → its bow, as part of its length; to
// the right of its way where it is positive.
export function bendsOf(ids, boxes) {
  const at = new Map(boxes.map((box) => [box.id, box]));
  const used = new Map(); // two nodes → the bows between them, as seen from the first
  const looked = ids.length * boxes.length <= TOO_MANY;
  return new Map(ids.map((edge) => {
    const [from, to] = [at.get(edges.from[edge]), at.get(edges.to[edge])];
    const forth = from.id < to.id ? 1 : -1;
    const pair = Math.min(from.id, to.id) + " " + Math.max(from.id, to.id);
    const taken = used.get(pair) ?? [];
    const length = Math.hypot(from.x - to.x, from.y - to.y);
    const free = BOWS.filter((bow) => !taken.includes(bow * forth) && (Math.abs(bow) * length < FARTHEST || Math.abs(bow) === BOWS[1]));
    const near = looked ? boxes.filter((box) => box !== from && box !== to && isNear(box, from, to)) : [];
    const bow = clearest(free, near, from, to);
    used.set(pair, [...taken, bow * forth]);
    return [edge, bow];
  }));
}
function clearest(bows, near, from, to) { // the first of those that run under the fewest boxes
  let [best, least] = [bows[0] ?? 0, Infinity];
  for (const bow of bows) {
    const line = Array.from({ length: LOOKED - 1 }, (_, i) => pointOn(from, to, bow, (i + 1) / LOOKED));
    const hidden = near.filter((box) => line.some((at) => liesIn(at, box))).length;
    if (hidden < least) [best, least] = [bow, hidden];
    if (!hidden) break;
  }
  return best;
}
function isNear({ x, y, w, h }, a, b) { // so that a bow, half as far off as its handle, could reach it
  const reach = Math.min(FARTHEST, Math.hypot(a.x - b.x, a.y - b.y)) * 0.55 + MARGIN;
  const within = (at, one, two, half) => at > Math.min(one, two) - reach - half && at < Math.max(one, two) + reach + half;
  return within(x, a.x, b.x, w / 2) && within(y, a.y, b.y, h / 2);
}
const liesIn = (at, { x, y, w, h }) => Math.abs(at.x - x) < w / 2 + MARGIN && Math.abs(at.y - y) < h / 2 + MARGIN;
export function handle(a, b, bow) { // the point towards which vis draws the line in a bow
  const turn = Math.atan2(a.y - b.y, b.x - a.x) + (Math.PI * (1 + bow)) / 2;
  const far = (Math.hypot(a.x - b.x, a.y - b.y) * (1 + Math.abs(bow))) / 2;
  return { x: a.x + far * Math.sin(turn), y: a.y + far * Math.cos(turn) };
}
export function pointOn(a, b, bow, t) { // of a quadratic curve
  const by = handle(a, b, bow);
  const mixed = (p, q, r) => (1 - t) ** 2 * p + 2 * t * (1 - t) * q + t ** 2 * r;
  return { x: mixed(a.x, by.x, b.x), y: mixed(a.y, by.y, b.y) };
}
