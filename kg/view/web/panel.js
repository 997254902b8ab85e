// The side panel: what is known of the selected node, edge or path, and in which words.
import { $, beside, edgeLabel, edges, facts, iri, isSaying, kind, label, large, nodes, other, proofOf, relation, sayings } from "./data.js";
import { button, element, literal, name, nodeLink, proven, quotations, sayingBox, sentence, trust, why } from "./facts.js";
import { scene, toggleOpen } from "./picture.js";
import { swatch } from "./shapes.js";
import { loners } from "./map.js";
import { listPage } from "./news.js";
import { startPanel } from "./start.js";
import { change, say, state, word } from "./state.js";

const FEW = 30; // lines of one section before "show more"

export function section(title, boxes, tag = "div") { // boxes: functions that make them, called when shown
  if (!boxes.length) return;
  const list = element(tag);
  const more = (from) => {
    list.append(...boxes.slice(from, from + FEW).map((make) => make()));
    if (from + FEW >= boxes.length) return;
    const next = button(`${word("more")} (${boxes.length - from - FEW})`, () => { next.remove(); more(from + FEW); });
    list.append(next);
  };
  more(0);
  $("panel").append(element("h3", title), list);
}

function head(id) {
  const chip = element("p", undefined, "kind");
  chip.append(swatch(kind(id)), kind(id).label[state.language]);
  $("panel").append(chip, element("h2", name(id)));
  const there = label(id, 1 - state.language);
  if (there !== name(id)) $("panel").append(element("p", there, "soft"));
  const aliases = nodes.aliases[id];
  if (aliases) $("panel").append(element("p", word("aliases") + ": " + aliases.join(" · "), "soft"));
}

function actions(id) {
  const bar = element("div", undefined, "actions");
  const centred = state.focus === id;
  bar.append(button(word(centred ? "unfocus" : "focus"), () => change({ focus: centred ? -1 : id, group: -1, path: [], more: 0 })));
  if (centred) bar.append(depthChoice());
  bar.append(button(word("path"), () => {
    change({ path: [id] });
    $("search").focus();
  }));
  if (sayings(id).length)
    bar.append(button(`${word(state.open.has(id) ? "fold" : "unfold")} (${sayings(id).length})`, () => toggleOpen(id)));
  const copy = button(word("copy"), async () => {
    await copyText(iri(id), element("span"));
    copy.textContent = word("copied");
    say(word("copied"));
  });
  bar.append(copy);
  $("panel").append(bar, element("p", iri(id), "soft iri"));
}
function depthChoice() {
  const group = element("fieldset");
  group.append(element("legend", word("steps")));
  for (const depth of [1, 2, 3]) {
    const tick = element("input");
    Object.assign(tick, { type: "radio", name: "depth", value: depth, checked: state.depth === depth });
    tick.addEventListener("change", () => change({ depth, more: 0 }));
    const box = element("label");
    box.append(tick, String(depth));
    group.append(box);
  }
  return group;
}
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch { // not allowed here: the old way
    const field = element("textarea", text);
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
}

function nodePanel(id) {
  head(id);
  actions(id);
  const proof = proofOf(nodes.proof[id]);
  if (isSaying(id)) $("panel").append(...quotations(proof.quotes), element("p", trust(proof), "soft trust"));
  $("panel").append(why(proof, isSaying(id)));
  const lines = facts(id).map((fact) => () => proven(literal(fact), fact.proof));
  const near = [...beside(id)].filter((edge) => isSaying(id) || !isSaying(other(edge, id)));
  const stated = near.map((edge) => () => {
    const shown = isSaying(id) ? { ...proofOf(edges.proof[edge]), quotes: [] } : proofOf(edges.proof[edge]);
    return proven(sentence(edge, id), shown);
  });
  section(word("relations"), [...stated, ...lines]);
  const said = isSaying(id) ? [] : sayings(id);
  section(`${word("sayings")} (${said.length})`, said.map((saying) => () => sayingBox(saying)));
  if (!isSaying(id) && proof.quotes.length)
    section(`${word("mentions")} (${proof.quotes.length})`, quotations(proof.quotes).map((box) => () => box));
}
function edgePanel(edge) {
  const proof = proofOf(edges.proof[edge]);
  $("panel").append(element("h2", [name(edges.from[edge]), edgeLabel(edge, state.language), name(edges.to[edge])].join(" – ")));
  const ends = element("div", undefined, "actions");
  ends.append(nodeLink(edges.from[edge]), nodeLink(edges.to[edge]));
  const box = why(proof, true);
  box.open = true;
  $("panel").append(ends, ...quotations(proof.quotes), box, element("p", relation(edge).iri, "soft iri"));
}
function pathPanel() {
  const [from, to] = state.path;
  const { path } = scene.chosen;
  $("panel").append(element("h2", word("pathTitle")), element("p", `${name(from)} → ${name(to)}`));
  const bar = element("div", undefined, "actions");
  bar.append(button("× " + word("clear"), () => change({ path: [], node: from })));
  $("panel").append(bar);
  if (!path) $("panel").append(element("p", word("pathNone")));
  let at = from;
  for (const edge of path ?? []) {
    $("panel").append(proven(sentence(edge, at), proofOf(edges.proof[edge])));
    at = other(edge, at);
  }
}

export function show() {
  $("panel").replaceChildren();
  $("panel").scrollTop = 0;
  if (state.node >= 0) nodePanel(state.node);
  else if (state.edge >= 0) edgePanel(state.edge);
  else if (state.path.length === 2) pathPanel();
  else if (state.list) listPage(state.list);
  else startPanel();
  const { chosen } = scene;
  const drawn = chosen.scene === "map" ? 0 : chosen.nodes.length;
  const parts = [`${nodes.vi.length} ${word("nodes")}, ${edges.from.length} ${word("edges")}`];
  if (drawn && drawn < nodes.vi.length) parts.push(`${word("drawn")} ${drawn}`);
  if (!drawn && loners.size) parts.push(`${loners.size} ${word("loners")}`);
  $("count").replaceChildren(parts.join(" – "));
  if (large && drawn && !chosen.path && chosen.all > drawn)
    $("count").append("/" + chosen.all + " ", button(word("more"), () => change({ more: state.more + 1 })));
}
