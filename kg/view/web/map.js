// The map of a large network: every node a dot, communities as discs, names as far as they fit.
import { byDegree, data, isSaying, kinds, label, nodes, visible } from "./data.js";
import { FONT } from "./shapes.js";
import { state, word } from "./state.js";

const NAMES = 70; // on the map at once
export const discName = (disc) =>
  disc.scattered ? word("rest") : label(disc.members.find((id) => !isSaying(id)) ?? disc.members[0], state.language);

export function mapFrame() { // left, top, right, bottom: of all discs, whatever is filtered
  const edge = (pick, side, sign) => pick(...data.map.discs.map((disc) => disc[side] + sign * disc.radius));
  return [edge(Math.min, "x", -1), edge(Math.min, "y", -1), edge(Math.max, "x", 1), edge(Math.max, "y", 1)];
}

// Draws on a context whose units are those of the positions; `view` is the visible rectangle.
export function paintMap(context, ok, view, scale, colours) {
  const { discs, bundles } = data.map;
  context.save();
  context.strokeStyle = colours.line;
  for (const [a, b, n] of bundles.slice(0, 600)) {
    context.globalAlpha = Math.min(0.5, 0.08 + n / 100);
    context.lineWidth = Math.min(4, 0.5 + n / 20) / scale;
    context.beginPath();
    context.moveTo(discs[a].x, discs[a].y);
    context.lineTo(discs[b].x, discs[b].y);
    context.stroke();
  }
  context.globalAlpha = 1;
  context.fillStyle = colours.paper;
  for (const disc of discs) {
    context.beginPath();
    context.arc(disc.x, disc.y, disc.radius, 0, 2 * Math.PI);
    context.fill();
    context.lineWidth = 1 / scale;
    context.stroke();
  }
  const dot = Math.max(26, Math.min(46, 2.5 / scale));
  const [left, top, right, bottom] = view;
  const { x, y, kind } = nodes;
  kinds.forEach((of, index) => {
    context.fillStyle = of.colour;
    for (let id = 0; id < ok.length; id += 1) {
      if (!ok[id] || kind[id] !== index) continue;
      if (x[id] < left || x[id] > right || y[id] < top || y[id] > bottom) continue;
      context.fillRect(x[id] - dot / 2, y[id] - dot / 2, dot, dot);
    }
  });
  writeNames(context, ok, view, scale, colours);
  context.restore();
}

function writeNames(context, ok, [left, top, right, bottom], scale, colours) {
  const full = new Set(); // squares of 8 px on the screen that bear a name
  let written = 0;
  context.textAlign = "center";
  context.textBaseline = "middle";
  context.lineJoin = "round";
  const write = (text, x, y, size) => {
    if (x < left || x > right || y < top || y > bottom) return;
    context.font = `600 ${size / scale}px ${FONT}`;
    const short = text.length > 34 ? text.slice(0, 33) + "…" : text;
    const wide = (context.measureText(short).width * scale) / 2 + 4;
    const [sx, sy] = [(x - left) * scale, (y - top) * scale];
    const cells = [];
    for (let cx = Math.floor((sx - wide) / 8); cx <= (sx + wide) / 8; cx += 1)
      for (let cy = Math.floor((sy - size) / 8); cy <= (sy + size) / 8; cy += 1) cells.push(cx * 10007 + cy);
    if (cells.some((cell) => full.has(cell))) return;
    cells.forEach((cell) => full.add(cell));
    context.lineWidth = 4 / scale;
    context.strokeStyle = colours.ground;
    context.fillStyle = colours.ink;
    context.strokeText(short, x, y);
    context.fillText(short, x, y);
    written += 1;
  };
  for (const disc of data.map.discs) {
    if (written >= NAMES) break;
    if (disc.radius * scale > 14) write(visible(discName(disc)), disc.x, disc.y - disc.radius * 0.12, 14);
  }
  if (scale < 0.08) return;
  for (const id of byDegree) {
    if (written >= NAMES) break;
    if (ok[id]) write(visible(label(id, state.language)), nodes.x[id], nodes.y[id] + 22, 12);
  }
}

export function nearestDot(ok, x, y, reach) {
  let found = -1;
  let best = reach * reach;
  for (let id = 0; id < ok.length; id += 1) {
    if (!ok[id]) continue;
    const far = (nodes.x[id] - x) ** 2 + (nodes.y[id] - y) ** 2;
    if (far < best) [found, best] = [id, far];
  }
  return found;
}
