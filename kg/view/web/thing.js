// The panel of one thing: what happened first, by date; then who holds what; what belongs where last.
import { $, articleOf, articles, beside, daysOf, data, edges, facts, grouped, iri, isSaying, kind, kinds, label, nodes, other, proofOf, relation, sayings } from "./data.js";
import { button, element, literal, name, nodeLink, printedDay, proven, quotations, sayingBox, sentence, trust, why } from "./facts.js";
import { terms } from "./offices.js";
import { section } from "./panel.js";
import { toggleOpen } from "./picture.js";
import { swatch } from "./shapes.js";
import { change, say, state, word } from "./state.js";

const FIRST = 8; // of each section before "show more"
const OPEN_UP_TO = 6; // sayings of one event that are not folded

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
  $("panel").append(bar);
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

// ---- what was said, found and counted: by event, else by article and day ----
const isCalled = (edge, end) => relation(edge).iri.endsWith("#" + end);
const occasion = (saying) => {
  const edge = [...beside(saying)].find((one) => isCalled(one, "madeAt") && edges.from[one] === saying);
  return edge === undefined ? -1 : edges.to[edge];
};
function byOccasion(ids) { // event, or -1 and article → sayings
  const groups = new Map();
  for (const id of ids) {
    const event = occasion(id);
    const quote = proofOf(nodes.proof[id]).quotes[0];
    const key = event >= 0 ? `e${event}` : `a${quote === undefined ? -1 : data.quotes.article[quote]}`;
    if (!groups.has(key)) groups.set(key, { event, article: quote === undefined ? -1 : articleOf(quote), ids: [] });
    groups.get(key).ids.push(id);
  }
  return [...groups.values()].sort((a, b) => dayOf(b).localeCompare(dayOf(a)) || b.ids.length - a.ids.length);
}
const latest = (id) => daysOf(id).reduce((a, b) => (a > b ? a : b), "");
const dayOf = ({ event, article }) => (event >= 0 ? latest(event) : articles.day[article] ?? "");
function tallied(ids) { // "5 nhận định, 2 phát biểu"
  return kinds.map((of, index) => [ids.filter((id) => nodes.kind[id] === index).length, of.label[state.language].toLowerCase()])
    .filter(([n]) => n).map(([n, text]) => `${n} ${text}`).join(", ");
}
function drawer(summary, ids, open) {
  const box = element("details", undefined, "said");
  box.open = open;
  box.append(summary);
  const fill = () => { if (box.childElementCount === 1) box.append(...ids.map(sayingBox)); };
  box.addEventListener("toggle", fill);
  if (open) fill();
  return box;
}
function occasionBox(group, about) {
  const title = element("summary", tallied(group.ids));
  const where = group.event >= 0 && group.event !== about ? name(group.event) : group.event < 0 && group.article >= 0 ? articles.title[group.article] : "";
  if (where) title.append(element("span", " · " + where, "soft"));
  if (group.event < 0 && articles.day[group.article]) title.append(element("span", " · " + printedDay(articles.day[group.article]), "soft"));
  return drawer(title, group.ids, group.ids.length <= OPEN_UP_TO);
}

// ---- what happened ----
const MOVERS = ["person", "team"]; // who goes where it happens
const happenedIn = (node, area) => // to a body or place there, or a decision on somebody there
  [...beside(node)].map((edge) => other(edge, node))
    .some((near) => data.located[near]?.includes(area) && (kind(node).key === "decision" || !MOVERS.includes(kind(near).key)));
function newsOf(id) { // [{node, edge}]: its happenings, and those in a province; the newest first
  const found = new Map();
  for (const edge of beside(id)) if (kind(other(edge, id)).news && !relation(edge).quiet) found.set(other(edge, id), [...(found.get(other(edge, id)) ?? []), edge]);
  const area = data.provinces.indexOf(id);
  if (area >= 0)
    for (const [node, areas] of Object.entries(data.located))
      if (areas.includes(area) && kind(node).news && !found.has(Number(node)) && happenedIn(Number(node), area)) found.set(Number(node), []);
  return [...found].map(([node, near]) => ({ node, near }))
    .sort((a, b) => latest(b.node).localeCompare(latest(a.node)) || a.node - b.node);
}
function happening({ node, near }, id, said) {
  const box = element("div", undefined, "group");
  const day = nodes.day[node];
  if (day && !name(node).includes(day.slice(0, 4))) box.append(element("p", printedDay(day), "day"));
  if (near.length) box.append(...near.map((edge) => proven(sentence(edge, id), proofOf(edges.proof[edge]))));
  else {
    const line = element("p", undefined, "fact");
    line.append(nodeLink(node));
    box.append(line, ...quotations(proofOf(nodes.proof[node]).quotes).slice(0, 1));
  }
  if (said.length) box.append(occasionBox({ event: node, ids: said }, node));
  return box;
}

// ---- the sections ----
function edgesOf(id) { // those that are no news, by what they are about
  const near = [...beside(id)].filter((edge) => isSaying(id) || !isSaying(other(edge, id)));
  const plain = near.filter((edge) => kind(id).news || isSaying(id) || !kind(other(edge, id)).news || relation(edge).quiet);
  return grouped(plain, (edge) => (relation(edge).administrative ? "administration" : isCalled(edge, "holds") ? "offices" : "others"));
}
function administration(id, near) { // folded into one line where there is much of it
  if (!near.length) return;
  const box = element("details", undefined, "said");
  box.open = near.length < 4;
  box.append(element("summary", `${near.length} ${word("administration")}`), ...near.map((edge) => proven(sentence(edge, id), proofOf(edges.proof[edge]))));
  $("panel").append(element("h3", word("belongs")), box);
}
export function thingPanel(id) {
  head(id);
  leaders(id);
  actions(id);
  const proof = proofOf(nodes.proof[id]);
  if (isSaying(id)) $("panel").append(...quotations(proof.quotes), element("p", trust(proof), "soft trust"));
  const told = (edge) => () =>
    proven(sentence(edge, id), isSaying(id) ? { ...proofOf(edges.proof[edge]), quotes: [] } : proofOf(edges.proof[edge]));
  const near = edgesOf(id);
  const [offices, others] = [near.get("offices") ?? [], near.get("others") ?? []];
  const happened = isSaying(id) || kind(id).news ? [] : newsOf(id);
  const events = new Set(happened.map(({ node }) => node));
  const said = saidOf(id);
  const at = grouped(said, (saying) => (events.has(occasion(saying)) ? occasion(saying) : -1));
  const lines = facts(id).map((fact) => () => proven(literal(fact), fact.proof));
  if (kind(id).news) section(word("relations"), [...offices, ...others].map(told).concat(lines), { few: FIRST });
  section(`${word("happened")} (${happened.length})`, happened.map((one) => () => happening(one, id, at.get(one.node) ?? [])), { few: FIRST });
  const rest = byOccasion(at.get(-1) ?? []);
  section(`${word("sayings")} (${said.length})`, rest.map((group) => () => occasionBox(group, id)), { few: FIRST });
  if (!kind(id).news) {
    section(word("offices"), [...terms(offices, id).map((box) => () => box), ...offices.map(told)], { few: FIRST });
    section(word("relations"), [...others.map(told), ...lines], { few: FIRST });
  }
  administration(id, near.get("administration") ?? []);
  $("panel").append(why(proof, isSaying(id)));
  if (!isSaying(id) && proof.quotes.length)
    section(`${word("mentions")} (${proof.quotes.length})`, quotations(proof.quotes).map((box) => () => box), { few: FIRST });
  $("panel").append(element("p", iri(id), "soft iri"));
}
const inspection = (id) => data.front.inspections.find((one) => one.node === id);
function leaders(id) { // of an inspection: said of its team, not of the event
  const found = inspection(id)?.leaders ?? [];
  if (!found.length) return;
  const line = element("p", word("ledBy") + " ", "soft led");
  line.append(...found.flatMap((person, i) => (i ? [", ", nodeLink(person)] : [nodeLink(person)])));
  $("panel").append(line);
}
function saidOf(id) { // an inspection has the findings that its articles state, too
  return isSaying(id) ? [] : [...new Set([...(inspection(id)?.findings ?? []), ...sayings(id)])];
}
