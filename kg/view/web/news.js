// The front page of a build of many articles: what is in it, as lists that lead on.
import { $, alphabetical, byDegree, data, degree, front, isWhole, kinds, label, large, nodes, withAll } from "./data.js";
import { button, element, name, nodeLink, openNode, printedDay } from "./facts.js";
import { section } from "./panel.js";
import { discName, discs } from "./map.js";
import { scene } from "./picture.js";
import { change, state, word } from "./state.js";

const COUNTED = ["person", "body", "place", "inspection", "decision", "document"];

// ---- what is in it ----
const range = ([, first, last]) => (first === last ? printedDay(first) : `${printedDay(first)} – ${printedDay(last)}`);
function dated(span, text) { // "Bài báo ghi ngày: 12/5/2018 – 3/6/2019; không ghi ngày: 129"
  if (!span[0] || !span[1]) return [];
  const open = span[3] ? `; ${word("undated")}: ${span[3]}` : "";
  return [element("p", `${text}: ${range(span)}${open}`, "soft")];
}
function tally() {
  const list = element("ul", undefined, "tally");
  const all = element("li");
  all.append(button(`${front.articles[0]} ${word("articles")}`, () => change({ list: "article", node: -1, edge: -1 })));
  if (front.articles[0]) list.append(all);
  for (const key of COUNTED) {
    const kind = kinds.find((one) => one.key === key);
    const count = front.counts[key];
    if (!count) continue;
    const item = element("li");
    const open = button("", () => change({ list: key, node: -1, edge: -1 }));
    open.append(element("strong", String(count)), " " + kind.label[state.language]);
    item.append(open);
    list.append(item);
  }
  return list;
}

// ---- lists ----
const MORE = 30;
function lines(title, itemsOf, make, { open = true, total = 0 } = {}) { // a drawer with the first lines, the rest on demand
  const count = Math.max(itemsOf().length, isWhole() ? 0 : total);
  if (!count) return;
  const box = element("details", undefined, "news");
  box.open = open;
  const list = element("ol");
  const more = (from, few) => {
    list.append(...itemsOf().slice(from, from + few).map(make));
    const left = count - from - few;
    if (left <= 0) return;
    const next = button(`${word("more")} (${left})`, withAll(() => { next.remove(); more(from + few, MORE); }), "more");
    box.append(next);
  };
  box.append(element("summary", `${title} (${count})`), list);
  more(0, front.lines);
  $("panel").append(box);
}
function item(...parts) {
  const made = element("li");
  made.append(...parts);
  return made;
}
const day = (text) => (text ? [element("span", printedDay(text), "day"), " "] : []);
const named = (ids) => ids.flatMap((id, i) => (i ? [", ", nodeLink(id)] : [nodeLink(id)]));
const some = (ids) => (ids.length > 3 ? [...named(ids.slice(0, 3)), ` +${ids.length - 3}`] : named(ids));
export function inspectionLine({ node, teams, whom, leaders, findings, day: on }) { // team → whom → leader → findings
  const tail = [];
  if (leaders.length) tail.push(element("span", ` · ${word("ledBy")} `, "soft"), ...some(leaders));
  if (findings.length) {
    const count = `${findings.length} ${kinds.find((one) => one.key === "finding").label[state.language].toLowerCase()}`;
    tail.push(element("span", " · ", "soft"), button(count, () => openNode(node), "verb"));
  }
  const who = teams.length && whom.length ? named(teams) : [nodeLink(node)];
  return item(...day(on), ...who, ...(teams.length && whom.length ? [" → ", ...some(whom)] : []), ...tail);
}
const dayLine = ([id, on]) => { // the label of an event often ends in its day
  const text = name(id);
  const told = on && text.includes(on.slice(0, 4));
  return item(...(told ? [] : day(on)), nodeLink(id));
};
const countLine = ([id, count]) => item(nodeLink(id), element("span", " " + count, "soft"));

const allLists = () => [ // key in the data, title, how a line is made
  ["inspections", word("inspections"), inspectionLine], ["decisions", word("decisions"), dayLine],
  ["newest", word("newest"), dayLine], ["people", word("people"), countLine], ["provinces", word("province"), countLine],
];
export function frontPage() {
  const { articles, happenings } = front;
  if (articles[0]) $("panel").append(element("h2", `${articles[0]} ${word("articles")}`));
  $("panel").append(...dated(articles, word("articlesDated")), ...dated(happenings, word("eventsDated")), tally());
  if (large) $("panel").append(element("p", word("hintMap"), "soft hint"));
  const shown = (id) => !scene.chosen.ok || scene.chosen.ok[id]; // under the filters
  for (const [key, title, make] of allLists())
    lines(title, () => front[key].filter((one) => shown(one.node ?? one[0])), make, { total: front.totals?.[key] });
  if (!large) return;
  lines(word("hubs"), () => front.hubs, countLine, { open: !front.newest.length });
  lines(word("communities"), () => discs, (disc) =>
    item(button(discName(disc), () => change({ group: data.map.discs.indexOf(disc), focus: -1, node: -1, edge: -1, more: 0 }), "link"),
      element("span", " " + disc.dots.count, "soft")), { open: false });
}

// ---- all of one kind ----
export function listPage(key) {
  const index = kinds.findIndex((one) => one.key === key);
  $("panel").append(button("← " + word("back"), () => change({ list: "" })));
  const rows = { inspection: front.inspections, decision: front.decisions }[key];
  if (rows) {
    return section(`${kinds[index].label[state.language]} (${rows.length})`,
      rows.map((row) => () => (key === "inspection" ? inspectionLine(row) : dayLine(row))), { tag: "ol" });
  }
  const known = new Map([...front.people, ...front.provinces]);
  const all = byDegree().filter((id) => nodes.kind[id] === index);
  all.sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0) || degree(b) - degree(a) || alphabetical(label(a, 0), label(b, 0)));
  section(`${kinds[index].label[state.language]} (${all.length})`, all.map((id) => () => countLine([id, known.get(id) ?? degree(id)])), { tag: "ol" });
}
