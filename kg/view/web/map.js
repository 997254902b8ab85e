// The map of a large network: communities as circles that bear their name; inside, every node a dot.
// A circle is open, and its dots can be chosen, from a size on; what belongs to none is not there.
import { TURN } from "./arrange.js";
import { byDegree, data, isWhole, kinds, label, nodes, size, visible } from "./data.js";
import { OPEN, writeNames } from "./names.js";
import { state } from "./state.js";

const TEXTURE = 120; // dots of a closed circle
const everyDisc = data.map?.discs ?? [];
for (const disc of everyDisc) disc.dots = dotsOf(disc);
export const discs = everyDisc.some((disc) => !disc.scattered) ? everyDisc.filter((disc) => !disc.scattered) : everyDisc;
export const loners = everyDisc.find((disc) => !discs.includes(disc));
export const discName = (disc) => label(disc.hub, state.language);
const isOpen = (disc, scale) => disc.radius * scale >= OPEN;

function dotsOf({ x, y, radius, kinds: letters }) { // on a sunflower's spiral (Vogel 1979), the hub in the middle
  const count = letters.length;
  const dots = { count, x: new Float32Array(count), y: new Float32Array(count), kind: new Uint8Array(count) };
  for (let i = 0; i < count; i += 1) {
    const reach = (radius * Math.sqrt(i)) / (Math.sqrt(count) + 1);
    dots.x[i] = x + reach * Math.cos(i * TURN);
    dots.y[i] = y + reach * Math.sin(i * TURN);
    dots.kind[i] = letters.charCodeAt(i) - 97; // "a" is the first
  }
  return dots;
}
export function settle() { // what is known of the dots is known of their nodes
  Object.assign(nodes, { x: new Float32Array(size), y: new Float32Array(size), kind: new Uint8Array(size) });
  everyDisc.forEach((disc, n) => {
    disc.members = data.map.members[n];
    disc.members.forEach((id, i) => { for (const key of ["x", "y", "kind"]) nodes[key][id] = disc.dots[key][i]; });
  });
}
const isShown = ({ members, dots }, i, ok) => (ok ? ok[members[i]] : !kinds[dots.kind[i]].satellite);

export function mapFrame() { // left, top, right, bottom: of all circles, whatever is filtered
  const edge = (pick, side, sign) => pick(...discs.map((disc) => disc[side] + sign * disc.radius));
  return [edge(Math.min, "x", -1), edge(Math.min, "y", -1), edge(Math.max, "x", 1), edge(Math.max, "y", 1)];
}

// Draws on a context whose units are those of the positions; `view` is the visible rectangle.
// Returns the names that it wrote as boxes {text, x, y, w, h} in pixels of the screen.
export function paintMap(context, ok, view, scale, colours) {
  context.save();
  paintBundles(context, scale, colours);
  const [left, top, right, bottom] = view;
  const seen = discs.filter(({ x, y, radius }) =>
    x + radius > left && x - radius < right && y + radius > top && y - radius < bottom);
  for (const disc of seen) {
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
    context.fillStyle = colours.paper;
    context.fill();
    context.lineWidth = 1.2 / scale;
    context.strokeStyle = colours.line;
    context.stroke();
    paintDots(context, disc, ok, view, isOpen(disc, scale) ? 1 : 0.3);
  }
  const circles = seen.map((disc) => ({ x: disc.x, y: disc.y, radius: disc.radius, text: visible(discName(disc)) }));
  const names = writeNames(context, view, scale, colours, circles, dotsOfOpen(seen, ok, scale));
  context.restore();
  return names;
}
function paintBundles(context, scale, colours) {
  context.strokeStyle = colours.line;
  for (const [a, b, n] of data.map.bundles) {
    context.globalAlpha = Math.min(0.4, 0.06 + n / 150);
    context.lineWidth = Math.min(4, 0.5 + n / 20) / scale;
    context.beginPath();
    context.moveTo(everyDisc[a].x, everyDisc[a].y);
    context.lineTo(everyDisc[b].x, everyDisc[b].y);
    context.stroke();
  }
  context.globalAlpha = 1;
}
function paintDots(context, disc, ok, [left, top, right, bottom], alpha) {
  const dot = 26;
  const { count, x, y, kind } = disc.dots;
  context.globalAlpha = alpha;
  let colour = -1;
  const stride = alpha < 1 ? Math.ceil(count / TEXTURE) : 1; // closed: its colours are enough
  for (let i = 0; i < count; i += stride) {
    if (x[i] < left || x[i] > right || y[i] < top || y[i] > bottom || !isShown(disc, i, ok)) continue;
    if (kind[i] !== colour) context.fillStyle = kinds[colour = kind[i]].colour;
    context.fillRect(x[i] - dot / 2, y[i] - dot / 2, dot, dot);
  }
  context.globalAlpha = 1;
}

function* dotsOfOpen(seen, ok, scale) { // named when all is read
  const open = new Set(isWhole() ? seen.filter((disc) => isOpen(disc, scale)).flatMap(({ members }) => members) : []);
  if (!open.size) return;
  for (const id of byDegree())
    if (ok[id] && open.has(id)) yield { x: nodes.x[id], y: nodes.y[id], text: visible(label(id, state.language)) };
}

// ---- what lies at a point: an open circle's dot, or the circle ----
export function circleAt(x, y) {
  return discs.find((disc) => (disc.x - x) ** 2 + (disc.y - y) ** 2 < disc.radius ** 2);
}
export function dotAt(ok, x, y, scale) {
  const disc = circleAt(x, y);
  if (!disc || !isOpen(disc, scale) || !isWhole()) return -1;
  let found = -1;
  let best = Math.max(30, 14 / scale) ** 2;
  for (const id of disc.members) {
    if (!ok[id]) continue;
    const far = (nodes.x[id] - x) ** 2 + (nodes.y[id] - y) ** 2;
    if (far < best) [found, best] = [id, far];
  }
  return found;
}
