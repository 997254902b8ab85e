// The front page of a build of many articles: what is in it, as lists that lead on.
import { $, alphabetical, byDegree, data, degree, front, kinds, label, large, nodes } from "./data.js";
import { button, element, name, nodeLink, openNode, printedDay } from "./facts.js";
import { section } from "./panel.js";
import { discName, discs } from "./map.js";
import { scene } from "./picture.js";
import { change, state, word } from "./state.js";

const SHOWN = 6; // lines of a list before "show more"
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
function lines(title, items, make, open = true) { // a drawer with the first lines, the rest on demand
  if (!items.length) return;
  const box = element("details", undefined, "news");
  box.open = open;
  const list = element("ol");
  const more = (from, count) => {
    list.append(...items.slice(from, from + count).map(make));
    const left = items.length - from - count;
    if (left <= 0) return;
    const next = button(`${word("more")} (${left})`, () => { next.remove(); more(from + count, 30); }, "more");
    box.append(next);
  };
  box.append(element("summary", `${title} (${items.length})`), list);
  more(0, SHOWN);
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

const TITLES = {
  decisions: () => word("decisions"), newest: () => word("newest"), people: () => word("people"), provinces: () => word("province"),
};
export function frontPage() {
  const { articles, happenings } = front;
  if (articles[0]) $("panel").append(element("h2", `${articles[0]} ${word("articles")}`));
  $("panel").append(...dated(articles, word("articlesDated")), ...dated(happenings, word("eventsDated")), tally());
  if (large) $("panel").append(element("p", word("hintMap"), "soft hint"));
  const shown = (id) => scene.chosen.ok[id]; // under the filters
  lines(word("inspections"), front.inspections.filter(({ node }) => shown(node)), inspectionLine);
  for (const [key, line] of [["decisions", dayLine], ["newest", dayLine], ["people", countLine], ["provinces", countLine]])
    lines(TITLES[key](), front[key].filter(([id]) => shown(id)), line);
  if (!large) return;
  lines(word("hubs"), byDegree.slice(0, 30).map((id) => [id, degree(id)]), countLine, !front.newest.length);
  lines(word("communities"), discs.map((disc) => [disc, disc.members.length]), ([disc, count]) =>
    item(button(discName(disc), () => change({ group: data.map.discs.indexOf(disc), focus: -1, node: -1, edge: -1, more: 0 }), "link"),
      element("span", " " + count, "soft")), false);
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
  const all = byDegree.filter((id) => nodes.kind[id] === index);
  all.sort((a, b) => (known.get(b) ?? 0) - (known.get(a) ?? 0) || degree(b) - degree(a) || alphabetical(label(a, 0), label(b, 0)));
  section(`${kinds[index].label[state.language]} (${all.length})`, all.map((id) => () => countLine([id, known.get(id) ?? degree(id)])), { tag: "ol" });
}
