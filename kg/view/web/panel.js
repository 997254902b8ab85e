// The side panel: what is known of the selected node, edge or path, and in which words.
import { $, edgeCount, edgeLabel, edges, large, nodes, other, proofOf, relation, size } from "./data.js";
import { button, element, name, nodeLink, proven, quotations, sentence, why } from "./facts.js";
import { scene } from "./picture.js";
import { articleList, reader } from "./articles.js";
import { loners } from "./map.js";
import { listPage } from "./news.js";
import { startPanel } from "./start.js";
import { change, state, word } from "./state.js";
import { thingPanel } from "./thing.js";

const FEW = 30; // lines of one section before "show more"

export function section(title, boxes, { tag = "div", few = FEW, into = $("panel") } = {}) { // boxes: functions that make them, called when shown
  if (!boxes.length) return;
  const list = element(tag);
  const more = (from) => {
    const to = from ? from + FEW : few;
    list.append(...boxes.slice(from, to).map((make) => make()));
    if (to >= boxes.length) return;
    const next = button(`${word("more")} (${boxes.length - to})`, () => { next.remove(); more(to); });
    list.append(next);
  };
  more(0);
  into.append(element("h3", title), list);
}

function edgePanel(edge) {
  const proof = proofOf(edges.proof[edge]);
  const label = edgeLabel(edge, state.language);
  const [from, to] = [name(edges.from[edge]), name(edges.to[edge])];
  $("panel").append(element("h2", label.includes(" … ") ? `${from} – ${label.replace("…", to)}` : [from, label, to].join(" – ")));
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
  $("panel").scrollTop = 0; // while it is laid out still
  $("panel").replaceChildren();
  document.body.toggleAttribute("data-start", state.node < 0 && state.edge < 0 && !state.path.length);
  if (state.article >= 0) reader(state.article);
  else if (state.node >= 0) thingPanel(state.node);
  else if (state.edge >= 0) edgePanel(state.edge);
  else if (state.path.length === 2) pathPanel();
  else if (state.list === "article") articleList();
  else if (state.list) listPage(state.list);
  else startPanel();
  const { chosen } = scene;
  const drawn = chosen.scene === "map" ? 0 : chosen.nodes.length;
  const parts = [`${size} ${word("nodes")}, ${edgeCount} ${word("edges")}`];
  if (drawn && drawn < size) parts.push(`${word("drawn")} ${drawn}`);
  if (!drawn && loners) parts.push(`${loners.dots.count} ${word("loners")}`);
  $("count").replaceChildren(parts.join(" – "));
  if (large && drawn && !chosen.path && chosen.all > drawn)
    $("count").append("/" + chosen.all + " ", button(word("more"), () => change({ more: state.more + 1 })));
}
