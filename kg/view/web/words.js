// The words beside the lines of the picture: each where it covers neither a node nor other words.
import { edgeLabel, edges, visible } from "./data.js";
import { FONT } from "./shapes.js";

const ALONG = [0.5, 0.62, 0.38, 0.74, 0.26]; // where on the line, tried in this order
const HIGH = 17;
const LONGEST = 40; // characters
const paper = document.createElement("canvas").getContext("2d");

// Returns [{edge, text, x, y, w, h}] in the units of the positions; `boxes` are those of the nodes.
// A label that finds no room is left out: the panel has it.
export function placeWords(ids, positionOf, boxes, language) {
  const placed = [];
  const nth = new Map(); // of the edges between the same two nodes
  paper.font = `13px ${FONT}`;
  for (const edge of ids) {
    const [from, to] = [edges.from[edge], edges.to[edge]];
    const pair = Math.min(from, to) + " " + Math.max(from, to);
    nth.set(pair, (nth.get(pair) ?? -1) + 1);
    const whole = visible(edgeLabel(edge, language));
    const text = whole.length > LONGEST ? whole.slice(0, LONGEST - 1) + "…" : whole;
    const size = { w: paper.measureText(text).width + 8, h: HIGH };
    const [x1, y1] = positionOf(from);
    const [x2, y2] = positionOf(to);
    const found = ALONG.map((t) => ({ edge, text, ...size, ...at(x1, y1, x2, y2, t, bend(nth.get(pair), from < to)) }))
      .find((box) => ![...boxes, ...placed].some((other) => covers(box, other)));
    if (found) placed.push(found);
  }
  return placed;
}
export const bend = (nth, forth) => (nth ? 0.12 * nth * (forth ? 1 : -1) : 0); // of the nth of parallel lines
function at(x1, y1, x2, y2, t, curve) { // on a quadratic curve as vis draws it
  const [dx, dy] = [x2 - x1, y2 - y1];
  const bow = 2 * t * (1 - t) * curve;
  return { x: x1 + dx * t + dy * bow, y: y1 + dy * t - dx * bow };
}
export const covers = (a, b) => Math.abs(a.x - b.x) < (a.w + b.w) / 2 && Math.abs(a.y - b.y) < (a.h + b.h) / 2;

export function writeWords(context, placed, colours) { // on the ground's colour, so that no line strikes through
  context.font = `13px ${FONT}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  for (const { text, x, y, w, h } of placed) {
    context.fillStyle = colours.ground;
    context.fillRect(x - w / 2, y - h / 2, w, h);
    context.fillStyle = colours.ink;
    context.fillText(text, x, y + 0.5);
  }
}
