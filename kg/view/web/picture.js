// The picture: vis-network is given what is chosen and draws it; the positions come with the data.
import { $, beside, degree, edgeCount, edges, isDerived, isSaying, kind, kinds, label, large, nodes, other, read, sayings, size, withAll } from "./data.js";
import { arrange } from "./arrange.js";
import { bendsOf } from "./bends.js";
import { circleAt, discName, dotAt, mapFrame, paintMap } from "./map.js";
import { FONT, LEADING, badge, look } from "./shapes.js";
import { change, say, state, word } from "./state.js";
import { placeWords, writeWords } from "./words.js";

export const scene = { chosen: null, place: null, key: "", names: [], words: [], bends: new Map(), fitted: 0 }; // what is drawn now
// A fold stands for several nodes; on the canvas its number is the number of nodes and its own.
export const foldAt = (id) => scene.chosen.folds[id - size];
const foldId = (i) => size + i;
const foldName = ({ kind: index, members }) =>
  `${members.length} ${index < 0 ? word("administration") : kinds[index].label[state.language].toLowerCase()}`;
export const lookOf = (id) => (id < size ? look(kind(id).shape, isSaying(id), label(id, state.language)) : look("box", false, foldAt(id) ? foldName(foldAt(id)) : ""));
const drawnIds = (chosen) => [...chosen.nodes, ...chosen.folds.map((_, i) => foldId(i))];
const dark = matchMedia("(prefers-color-scheme: dark)");
export const LIGHT = { line: "#8d9298", ink: "#1d2125", ground: "#fbfaf7", paper: "#f3f1ea", mark: "#e0a800" };
const DARK = { line: "#7d8893", ink: "#e9ebed", ground: "#16191d", paper: "#1c2126", mark: "#ffd54a" };
export const palette = () => (dark.matches ? DARK : LIGHT);

// ---- one node on the canvas ----
function draw({ ctx, id, x, y, state: { selected, hover } }) {
  const { lines, w, h, path } = lookOf(id);
  const drawNode = () => {
    const colours = palette();
    ctx.translate(x, y);
    if (id >= size) return drawFold(ctx, id, colours, hover);
    ctx.fillStyle = kind(id).colour;
    ctx.fill(path);
    if (selected || hover) {
      ctx.lineWidth = selected ? 4 : 2;
      ctx.strokeStyle = colours.mark;
      ctx.stroke(path);
    }
    if (network.getScale() < 0.2) return; // too small to be read
    ctx.fillStyle = "#ffffff";
    ctx.font = `14px ${FONT}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "middle";
    lines.forEach((text, i) => ctx.fillText(text, 0, (i - (lines.length - 1) / 2) * LEADING));
    const folded = isSaying(id) || state.open.has(id) ? 0 : sayings(id).length;
    if (folded) badge(ctx, w / 2 - 3, -h / 2 + 3, folded);
  };
  return { drawNode, nodeDimensions: { width: w, height: h } };
}
function drawFold(ctx, id, colours, hover) { // dashed: not a thing of its own; a click opens it
  if (!foldAt(id)) return; // on its way out
  const { lines, path } = lookOf(id);
  const index = foldAt(id).kind;
  ctx.fillStyle = colours.paper;
  ctx.fill(path);
  ctx.setLineDash([5, 3]);
  ctx.lineWidth = hover ? 3 : 1.5;
  ctx.strokeStyle = index < 0 ? colours.ink : kinds[index].colour;
  ctx.stroke(path);
  ctx.setLineDash([]);
  ctx.fillStyle = colours.ink;
  ctx.font = `14px ${FONT}`;
  ctx.textAlign = "center";
  ctx.textBaseline = "middle";
  lines.forEach((text, i) => ctx.fillText(text, 0, (i - (lines.length - 1) / 2) * LEADING));
}
// ---- what is on the canvas: the difference to what is chosen is added and removed ----
const shownNodes = new vis.DataSet(read("nodes"));
const shownEdges = new vis.DataSet(read("edges"));
const options = read("options");
options.nodes.ctxRenderer = draw;
export const network = new vis.Network($("network"), { nodes: shownNodes, edges: shownEdges }, options);
$("network").drawing = network; // for whoever embeds or tests the page
$("network").names = drawnNames;
$("network").place = (id) => positionOf(id);

function edgeItem(edge) {
  const bow = scene.bends.get(edge);
  const type = bow > 0 ? "curvedCW" : "curvedCCW";
  return {
    id: edge, from: edges.from[edge], to: edges.to[edge],
    dashes: isDerived(edges.proof[edge]),
    smooth: bow ? { enabled: true, type, roundness: Math.abs(bow) } : false,
  };
}
function foldItem(edge) {
  const i = edge - edgeCount;
  return { id: edge, from: scene.chosen.folds[i].parent, to: foldId(i), dashes: true, smooth: false, arrows: "" };
}
function relabel(chosen) { // the words beside the lines: of the chosen thing, or of all
  const near = new Set(state.node >= 0 ? beside(state.node) : [state.edge]);
  const all = state.labels || chosen.path !== null;
  const wanted = chosen.scene === "map" ? [] : chosen.edges.filter((edge) => all || near.has(edge));
  scene.words = wanted.length ? placeWords(wanted, nodeBoxes(chosen), scene.bends, state.language) : [];
}
const nodeBoxes = (chosen) => drawnIds(chosen).map((id) => {
  const [x, y] = positionOf(id);
  const { w, h } = lookOf(id);
  return { id, x, y, w, h };
});
export const positionOf = (id) => scene.place?.get(id) ?? [nodes.x[id], nodes.y[id]];

export function sync(chosen, anew) {
  if (!anew) {
    relabel(chosen);
    mark();
    return false;
  }
  const key = [chosen.scene, large && chosen.nodes.join()].join();
  const moved = scene.key !== "" && scene.key !== key;
  Object.assign(scene, { chosen, key });
  const drawnNodes = chosen.scene === "map" ? [] : drawnIds(chosen);
  if (large) scene.place = drawnNodes.length ? arrange(drawnNodes, chosen.centre, chosen.path, lookOf, (id) => foldAt(id)?.parent) : null;
  scene.bends = bendsOf(chosen.edges, chosen.edges.length ? nodeBoxes(chosen) : []);
  const [alteredNodes, goneNodes] = altered(shownNodes, drawnNodes, (id) => {
    const [x, y] = positionOf(id);
    return { id, x, y, shape: "custom", title: id < size && isSaying(id) ? label(id, state.language) : undefined };
  });
  const lines = [...chosen.edges, ...chosen.folds.map((_, i) => edgeCount + i)];
  const [alteredEdges, goneEdges] = altered(shownEdges, lines, (edge) => (edge < edgeCount ? edgeItem(edge) : foldItem(edge)));
  if (goneEdges.length) shownEdges.remove(goneEdges); // before the nodes that they join
  if (goneNodes.length) shownNodes.remove(goneNodes);
  if (alteredNodes.length) shownNodes.update(alteredNodes);
  if (alteredEdges.length) shownEdges.update(alteredEdges);
  relabel(chosen);
  mark();
  return moved;
}
function altered(set, ids, make) { // [items that are new or not as they were, ids to take away]
  const kept = new Set(ids);
  const items = ids.map(make).filter((item) => {
    const there = set.get(item.id);
    return !there || Object.keys(item).some((key) => !same(there[key], item[key]));
  });
  return [items, set.getIds().filter((id) => !kept.has(id))];
}
const same = (a, b) => a === b || (a && b && JSON.stringify(a) === JSON.stringify(b));
export function mark() { // show what is selected; vis draws anew at once
  const drawn = (set, id) => (set.get(id) ? [id] : []);
  const one = drawn(shownNodes, state.node);
  network.setSelection({ nodes: one, edges: one.length ? [] : drawn(shownEdges, state.edge) });
}
export function fit() {
  const ids = drawnIds(scene.chosen);
  const [left, top, right, bottom] = scene.chosen.scene === "map" ? mapFrame() : drawnFrame(ids);
  if (!Number.isFinite(left)) return;
  const { clientWidth: w, clientHeight: h } = $("network");
  const foot = 30; // pixels for the line that counts what is drawn
  const scale = Math.min(1.1, (w - 24) / (right - left), (h - 20 - foot) / (bottom - top));
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 + foot / 2 / scale };
  network.moveTo({ position: middle, scale });
  scene.fitted = performance.now();
}
export function drawnFrame(ids) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (const id of ids) {
    const [x, y] = positionOf(id);
    const { w, h } = lookOf(id);
    box[0] = Math.min(box[0], x - w / 2);
    box[1] = Math.min(box[1], y - h / 2);
    box[2] = Math.max(box[2], x + w / 2);
    box[3] = Math.max(box[3], y + h / 2);
  }
  return box;
}
function drawnNames() { // what is written on the canvas: {text, x, y, w, h} in pixels of the page
  if (scene.chosen.scene === "map") return scene.names;
  const scale = network.getScale();
  const named = drawnIds(scene.chosen).map((id) => {
    const [x, y] = positionOf(id);
    return { text: lookOf(id).lines.join(" "), x, y, w: lookOf(id).w, h: lookOf(id).h };
  });
  return [...named.filter(({ text }) => text), ...scene.words]
    .map(({ text, x, y, w, h }) => ({ text, ...network.canvasToDOM({ x, y }), w: w * scale, h: h * scale }));
}
export function bring(id) { // into the window, if it is drawn there
  if (!shownNodes.get(id)) return;
  const [x, y] = positionOf(id);
  const at = network.canvasToDOM({ x, y });
  const { clientWidth: w, clientHeight: h } = $("network");
  const inside = at.x > 40 && at.y > 30 && at.x < w - 40 && at.y < h - 30;
  if (!inside || network.getScale() < 0.35) network.moveTo({ position: { x, y }, scale: Math.max(0.6, network.getScale()) });
}
export function paint() {
  const { line, ink, ground } = palette();
  network.setOptions({
    edges: {
      color: { color: line, hover: ink, highlight: ink },
      font: { color: ink, strokeColor: ground, strokeWidth: 4 },
    },
  });
}
const viewport = () => {
  const from = network.DOMtoCanvas({ x: 0, y: 0 });
  const to = network.DOMtoCanvas({ x: $("network").clientWidth, y: $("network").clientHeight });
  return [from.x, from.y, to.x, to.y];
};

// ---- pointer and keys ----
const dotUnder = ({ x, y }) => dotAt(scene.chosen.ok, x, y, network.getScale());
function zoomTo({ x, y, radius }) { // a circle of the map
  const { clientWidth: w, clientHeight: h } = $("network");
  network.moveTo({ position: { x, y }, scale: (0.47 * Math.min(w, h)) / radius });
}
export function choosePoint(id) { // a node is chosen: as an end of a path, on the map, in the picture
  if (state.path.length === 1 && id !== state.path[0]) change({ path: [state.path[0], id], node: -1, edge: -1 });
  else if (large && scene.chosen.scene === "map") change({ node: id, edge: -1, focus: id, depth: 1, more: 0 });
  else change({ node: id, edge: -1 });
}
export function listenToPicture() {
  dark.addEventListener("change", paint);
  network.on("beforeDrawing", (context) => {
    if (scene.chosen?.scene === "map") scene.names = paintMap(context, scene.chosen.ok, viewport(), network.getScale(), palette());
  });
  network.on("afterDrawing", (context) => {
    if (network.getScale() > 0.3) writeWords(context, scene.words, palette());
  });
  network.on("resize", () => { // the window took another size just when the picture was fitted into it
    if (performance.now() - scene.fitted < 500) setTimeout(fit); // when vis has scaled what it shows
  });
  network.on("click", withAll((at) => {
    const map = scene.chosen.scene === "map";
    const dot = map ? dotUnder(at.pointer.canvas) : -1;
    const circle = map && dot < 0 ? circleAt(at.pointer.canvas.x, at.pointer.canvas.y) : undefined;
    if (dot >= 0) choosePoint(dot);
    else if (circle) zoomTo(circle);
    else if (at.nodes[0] >= size) change({ unfolded: new Set([...state.unfolded, foldAt(at.nodes[0]).key]) });
    else if (at.nodes.length) choosePoint(at.nodes[0]);
    else if (at.edges[0] < edgeCount) change({ node: -1, edge: at.edges[0] });
    else if (state.node >= 0 || state.edge >= 0) change({ node: -1, edge: -1 });
  }));
  network.on("doubleClick", (at) => {
    if (at.nodes[0] < size) toggleOpen(at.nodes[0]);
  });
  $("network").addEventListener("pointermove", hover);
  $("network").addEventListener("pointerleave", () => { $("tip").hidden = true; });
  $("network").addEventListener("keydown", key);
}
export function toggleOpen(id) {
  const open = new Set(state.open);
  if (!open.delete(id)) open.add(id);
  change({ open, node: id, edge: -1 });
}
function hover(event) { // the name of the dot or the circle under the pointer
  if (scene.chosen?.scene !== "map" || event.buttons) return;
  const { left, top } = $("network").getBoundingClientRect();
  const at = { x: event.clientX - left, y: event.clientY - top };
  const point = network.DOMtoCanvas(at);
  const id = dotUnder(point);
  const circle = circleAt(point.x, point.y);
  $("tip").hidden = !circle;
  if (!circle) return;
  $("tip").textContent = id < 0 ? `${discName(circle)} (${circle.dots.count})` : label(id, state.language);
  $("tip").style.transform = `translate(${at.x + 14}px, ${at.y + 14}px)`;
}
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
function key(event) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const zoom = { "+": 1.25, "=": 1.25, "-": 0.8 }[event.key];
  if (ARROWS[event.key]) withAll(step)(ARROWS[event.key]);
  else if (zoom) network.moveTo({ scale: network.getScale() * zoom });
  else if (event.key === "Home") fit();
  else if (event.key === "Enter" && state.node >= 0) $("panel").focus();
  else if (event.key === "Escape") back();
  else return;
  event.preventDefault();
}
export function back() { // one step out: the path, the selection, the neighbourhood
  if (state.path.length) change({ path: [] });
  else if (state.focus >= 0 || state.group >= 0) change({ focus: -1, group: -1, more: 0, ...(large ? { node: -1, edge: -1 } : {}) });
  else change({ node: -1, edge: -1 });
}
function step([dx, dy]) { // to the nearest node that way, or to the best connected one
  const drawn = scene.chosen.scene === "map" ? scene.chosen.nodes.slice(0, 400) : scene.chosen.nodes;
  if (!drawn.length) return;
  const best = drawn.reduce((a, b) => (degree(b) > degree(a) ? b : a));
  let next = best;
  if (drawn.includes(state.node)) {
    const [x, y] = positionOf(state.node);
    const cost = (id) => {
      const [px, py] = positionOf(id);
      const along = (px - x) * dx + (py - y) * dy;
      const across = Math.abs((px - x) * dy) + Math.abs((py - y) * dx);
      return id === state.node || along <= across * 0.5 ? Infinity : along + 2 * across;
    };
    next = drawn.reduce((a, b) => (cost(b) < cost(a) ? b : a), state.node);
    if (cost(next) === Infinity) return;
  }
  change({ node: next, edge: -1 });
  say([label(next, state.language), kind(next).label[state.language], beside(next).length].join(", "));
}
