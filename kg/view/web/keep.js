// Saving what is shown: PNG, SVG, CSV, a link, paper.
import { $, data, edges, iri, isDerived, isSaying, kind, kinds, nodes, visible, withAll } from "./data.js";
import { handle, pointOn } from "./bends.js";
import { columnNames, rowsOf } from "./facts.js";
import { discName, discs, loners, mapFrame } from "./map.js";
import { copyText } from "./thing.js";
import { LIGHT, drawnFrame, lookOf, palette, positionOf, scene } from "./picture.js";
import { FONT, LEADING } from "./shapes.js";
import { say, state, toFragment, word } from "./state.js";

const SVG = "http://www.w3.org/2000/svg";
function shape(tag, attributes, text) {
  const made = document.createElementNS(SVG, tag);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}
function edge(id, colours) { // a line between two nodes' middles, cut where the target's box begins
  const [from, to] = [edges.from[id], edges.to[id]].map(positionOf).map(([x, y]) => ({ x, y }));
  const { w, h } = lookOf(edges.to[id]);
  const bow = scene.bends.get(id);
  const at = (t) => pointOn(from, to, bow, t);
  const inBox = ({ x, y }) => Math.abs(x - to.x) < w / 2 && Math.abs(y - to.y) < h / 2;
  let cut = 1;
  while (cut > 0.02 && inBox(at(cut))) cut -= 0.01;
  const by = handle(from, to, bow);
  const [tip, middle] = [at(cut), { x: from.x + (by.x - from.x) * cut, y: from.y + (by.y - from.y) * cut }];
  const line = {
    d: `M${from.x} ${from.y}Q${middle.x} ${middle.y} ${tip.x} ${tip.y}`,
    fill: "none", stroke: colours.line, "stroke-width": 1.1, "marker-end": "url(#arrow)",
  };
  if (isDerived(edges.proof[id])) line["stroke-dasharray"] = "5 4";
  return shape("path", line);
}
function node(id) {
  const [x, y] = positionOf(id);
  const { lines, d } = lookOf(id);
  const made = shape("g", { transform: `translate(${x} ${y})` });
  made.append(shape("path", { d, fill: kind(id).colour }));
  lines.forEach((text, i) =>
    made.append(shape("text", { y: (i - (lines.length - 1) / 2) * LEADING + 5, "font-size": 14, fill: "#ffffff" }, text)));
  return made;
}
function drawing(colours) { // the whole of what is shown, whatever part of it the window shows
  const { chosen } = scene;
  const map = chosen.scene === "map";
  const [left, top, right, bottom] = map ? mapFrame() : drawnFrame(chosen.nodes);
  const known = Number.isFinite(left);
  const pad = map ? 300 : 40;
  const [x, y, w, h] = known ? [left - pad, top - pad, right - left + 2 * pad, bottom - top + 2 * pad] : [0, 0, 100, 100];
  const shrink = Math.min(1, 4000 / Math.max(w, h));
  const root = shape("svg", { xmlns: SVG, viewBox: [x, y, w, h].join(" "), width: w * shrink, height: h * shrink, "font-family": FONT, "text-anchor": "middle" });
  const marker = shape("marker", { id: "arrow", viewBox: "0 0 8 8", refX: 8, refY: 4, markerWidth: 8, markerHeight: 8, orient: "auto" });
  marker.append(shape("path", { d: "M0 0L8 4L0 8Z", fill: colours.line }));
  const defs = shape("defs", {});
  defs.append(marker);
  root.append(shape("title", {}, document.title), defs, shape("rect", { x, y, width: w, height: h, fill: colours.ground }));
  if (map) {
    const alone = new Set(loners?.members);
    kinds.forEach((of, index) => root.append(shape("path", {
      fill: of.colour,
      d: chosen.nodes.filter((id) => nodes.kind[id] === index && !alone.has(id)).map((id) => `M${nodes.x[id] - 9} ${nodes.y[id] - 9}h18v18h-18z`).join(""),
    })));
    for (const disc of discs.slice(0, 60))
      root.append(shape("text", { x: disc.x, y: disc.y, "font-size": Math.max(w / 90, 14), fill: colours.ink, stroke: colours.ground, "stroke-width": w / 400, "paint-order": "stroke" }, visible(discName(disc))));
  } else {
    const parts = [...chosen.nodes].sort((a, b) => isSaying(a) - isSaying(b));
    root.append(...chosen.edges.map((id) => edge(id, colours)), ...parts.map(node));
    root.append(...scene.words.map(({ text, x: tx, y: ty }) =>
      shape("text", { x: tx, y: ty + 4, "font-size": 13, fill: colours.ink, stroke: colours.ground, "stroke-width": 4, "paint-order": "stroke" }, text)));
  }
  return root;
}
export const svg = () => new XMLSerializer().serializeToString(drawing(palette()));
async function png(text) { // the SVG on a canvas, at twice the size where that is not too large
  const image = new Image();
  image.src = "data:image/svg+xml;charset=utf-8," + encodeURIComponent(text);
  await image.decode();
  const canvas = document.createElement("canvas");
  const grow = Math.min(2, 8000 / Math.max(image.width, image.height));
  canvas.width = image.width * grow;
  canvas.height = image.height * grow;
  canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done) => canvas.toBlob(done, "image/png"));
}
const cell = (text) => { // RFC 4180; what a spreadsheet would run is defused by an apostrophe
  const safe = /^[=+\-@\t\r]/.test(text) ? "'" + text : text;
  return /[",\n\r]/.test(safe) ? '"' + safe.replaceAll('"', '""') + '"' : safe;
};
export function csv() {
  const rows = rowsOf(scene.chosen).map((make) => make());
  const lines = rows.map(({ subject, object, texts }) => [...texts, iri(subject), object < 0 ? "" : iri(object)]);
  const names = [...columnNames(), `IRI (${word("subject")})`, `IRI (${word("object")})`];
  return "\ufeff" + [names, ...lines].map((line) => line.map(cell).join(",")).join("\r\n") + "\r\n";
}
function download(blob, ending) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = "kg." + ending;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
export function listenToKeep() {
  addEventListener("beforeprint", () => $("paper").replaceChildren(drawing(LIGHT)));
  addEventListener("afterprint", () => $("paper").replaceChildren());
  const actions = {
    png: async () => download(await png(svg()), "png"),
    svg: () => download(new Blob([svg()], { type: "image/svg+xml" }), "svg"),
    csv: () => download(new Blob([csv()], { type: "text/csv;charset=utf-8" }), "csv"),
    link: async () => { await copyText(location.href.split("#")[0] + "#" + toFragment()); say(word("copied")); },
    print: () => print(),
  };
  for (const item of document.querySelectorAll("[data-keep]"))
    item.addEventListener("click", withAll(() => { $("keep").open = false; actions[item.dataset.keep](); }));
}
