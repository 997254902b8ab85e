// Outlines as SVG paths, for the picture, the legend and the export alike; labels in lines.
import { visible } from "./data.js";

const LINE = 22; // as kg/view/boxes.py, which gave every label its room
const LINES = 4;
export const LEADING = 17;

export function wrap(text) {
  const lines = [];
  const rest = visible(text).split(" ").filter(Boolean);
  while (rest.length && lines.length < LINES) {
    let line = rest.shift();
    if (line.length > LINE) {
      rest.unshift(line.slice(LINE));
      line = line.slice(0, LINE);
    }
    while (rest.length && (line + " " + rest[0]).length <= LINE) line += " " + rest.shift();
    lines.push(line);
  }
  if (rest.length) {
    let last = lines.pop();
    while (last.length >= LINE) last = last.includes(" ") ? last.replace(/ [^ ]*$/, "") : last.slice(0, LINE - 1);
    lines.push(last + "…");
  }
  return lines.length ? lines : ["?"];
}

// The outline of a shape, w wide and h high, round the origin.
export function outline(shape, w, h) {
  const [x, y] = [w / 2, h / 2];
  const polygon = (...points) => "M" + points.map((p) => p.join(" ")).join("L") + "Z";
  const box = (r) =>
    `M${r - x} ${-y}H${x - r}A${r} ${r} 0 0 1 ${x} ${r - y}V${y - r}A${r} ${r} 0 0 1 ${x - r} ${y}` +
    `H${r - x}A${r} ${r} 0 0 1 ${-x} ${y - r}V${r - y}A${r} ${r} 0 0 1 ${r - x} ${-y}Z`;
  const c = Math.min(9, y); // how far a corner is cut
  const oval = `M${-x} 0A${x} ${y} 0 0 1 ${x} 0A${x} ${y} 0 0 1 ${-x} 0Z`;
  switch (shape) {
    case "pill": return box(Math.min(18, y));
    case "ellipse": return oval;
    case "disc": return oval;
    case "bubble": return box(Math.min(5, y));
    case "diamond": return polygon([-x, 0], [0, -y], [x, 0], [0, y]);
    case "chevron": return polygon([-x, -y], [x - c, -y], [x, 0], [x - c, y], [-x, y], [c - x, 0]);
    case "hexagon": return polygon([-x, 0], [c - x, -y], [x - c, -y], [x, 0], [x - c, y], [c - x, y]);
    case "octagon": return polygon([-x, c - y], [c - x, -y], [x - c, -y], [x, c - y], [x, y - c], [x - c, y], [c - x, y], [-x, y - c]);
    case "shield": return polygon([-x, -y], [x, -y], [x, y - c], [x - c, y], [c - x, y], [-x, y - c]);
    case "page": return polygon([-x, -y], [x - c, -y], [x, c - y], [x, y], [-x, y]);
    case "lean": return polygon([-x, -y], [x - c, -y], [x, y], [c - x, y]);
    case "slant": return polygon([c - x, -y], [x, -y], [x - c, y], [-x, y]);
    case "ticket": return `M${-x} ${-y}H${x}V${-c / 2}A${c / 2} ${c / 2} 0 0 0 ${x} ${c / 2}V${y}H${-x}V${c / 2}A${c / 2} ${c / 2} 0 0 0 ${-x} ${-c / 2}Z`;
    default: return box(Math.min(4, y));
  }
}

const canvas = document.createElement("canvas").getContext("2d");
export const FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', 'DejaVu Sans', sans-serif";
canvas.font = `14px ${FONT}`;
const boxes = new Map();
// What a node looks like: {lines, w, h, path}; sayings are small and bear no words.
export function look(shape, satellite, text) {
  const key = shape + "\n" + (satellite ? "" : text);
  if (!boxes.has(key)) {
    const lines = satellite ? [] : wrap(text);
    const pad = shape === "ellipse" ? 40 : shape === "pill" || shape === "hexagon" ? 28 : 24;
    const w = satellite ? 18 : Math.max(...lines.map((l) => canvas.measureText(l).width)) + pad;
    const h = satellite ? 18 : lines.length * LEADING + (shape === "ellipse" ? 22 : 14);
    const d = outline(shape, w, h);
    boxes.set(key, { lines, w, h, d, path: new Path2D(d) });
  }
  return boxes.get(key);
}

export function badge(ctx, x, y, count) { // how many sayings are folded into the node
  ctx.beginPath();
  ctx.arc(x, y, 10, 0, 2 * Math.PI);
  ctx.fillStyle = "#ffd54a";
  ctx.fill();
  ctx.fillStyle = "#1d2125";
  ctx.font = `600 11px ${FONT}`;
  ctx.fillText(String(count), x, y + 0.5);
}

export function swatch(kind) { // the shape of a kind, for the legend
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "-11 -8 22 16");
  svg.setAttribute("class", "swatch");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", kind.satellite ? outline(kind.shape, 13, 13) : outline(kind.shape, 21, 14));
  path.setAttribute("fill", kind.colour);
  svg.append(path);
  return svg;
}
