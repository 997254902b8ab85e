// The words beside the lines of the picture: each where it covers neither a node nor other words.
import { pointOn } from "./bends.js";
import { edgeLabel, edges, visible } from "./data.js";
import { FONT } from "./shapes.js";

const ALONG = [0.5, 0.62, 0.38, 0.74, 0.26]; // where on the line, tried in this order
const HIGH = 17;
const LONGEST = 40; // characters
const paper = document.createElement("canvas").getContext("2d");

// Returns [{edge, text, x, y, w, h}] in the units of the positions; `boxes` are those of the nodes,
// `bends` the bows of the lines.
// A label that finds no room is left out: the panel has it.
export function placeWords(ids, boxes, bends, language) {
  const at = new Map(boxes.map((box) => [box.id, box]));
  const placed = [];
  paper.font = `13px ${FONT}`;
  for (const edge of ids) {
    const [from, to] = [at.get(edges.from[edge]), at.get(edges.to[edge])];
    const whole = visible(edgeLabel(edge, language));
    const text = whole.length > LONGEST ? whole.slice(0, LONGEST - 1) + "…" : whole;
    const size = { w: paper.measureText(text).width + 8, h: HIGH };
    const found = ALONG.map((t) => ({ edge, text, ...size, ...pointOn(from, to, bends.get(edge), t) }))
      .find((box) => ![...boxes, ...placed].some((other) => covers(box, other)));
    if (found) placed.push(found);
  }
  return placed;
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
