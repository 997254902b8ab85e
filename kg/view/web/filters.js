// The legend and the filters: kinds, relations, province, time, confidence.
import { $, data, daysOf, edges, kinds, nodes, relations } from "./data.js";
import { kindShown } from "./choose.js";
import { button, element, name, printedDay, printedNumber } from "./facts.js";
import { swatch } from "./shapes.js";
import { change, clear, state, word } from "./state.js";

const flipped = (set, item) => {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
};
const counted = (column, most) => {
  const counts = new Array(most).fill(0);
  for (const index of column) counts[index] += 1;
  return counts;
};
const ofKind = counted(nodes.kind, kinds.length);
const ofRelation = counted(edges.relation, relations.length);

function tick(text, count, checked, action, icon) {
  const box = element("input");
  box.type = "checkbox";
  box.checked = checked;
  box.addEventListener("change", action);
  const made = element("label");
  made.append(box, ...(icon ? [icon] : []), element("span", text), element("span", String(count), "count"));
  return { made, box };
}
function legend() {
  for (const satellite of [false, true]) {
    const list = $(satellite ? "satellites" : "kinds");
    list.replaceChildren(...kinds.flatMap((kind, index) => {
      if (kind.satellite !== satellite || !ofKind[index]) return [];
      const key = satellite ? "shown" : "hidden";
      const { made, box } = tick(kind.label[state.language], ofKind[index], kindShown(index, state),
        () => change({ [key]: flipped(state[key], index) }), swatch(kind));
      box.dataset.kind = kind.key;
      const item = element("li");
      item.append(made);
      return [item];
    }));
  }
}

// ---- the drawer ----
function field(title, ...parts) {
  const box = element("fieldset");
  box.append(element("legend", title), ...parts);
  return box;
}
function ofRelations() {
  const shown = relations.map((_, i) => i).filter((i) => !relations[i].quiet && ofRelation[i]);
  shown.sort((a, b) => relations[a].rank - relations[b].rank);
  return field(word("links"), ...shown.map((i) => {
    const { made, box } = tick(relations[i].label[state.language], ofRelation[i], !state.without.has(i),
      () => change({ without: flipped(state.without, i) }));
    box.dataset.relation = relations[i].iri.replace(/.*[/#]/, "");
    return made;
  }));
}
function ofProvinces() {
  const menu = element("select");
  menu.id = "province";
  menu.setAttribute("aria-label", word("province"));
  const add = (value, text) => {
    const option = element("option", text);
    option.value = value;
    menu.append(option);
  };
  add(-1, word("all"));
  data.provinces.map((id, i) => [name(id), i]).sort((a, b) => a[0].localeCompare(b[0], "vi")).forEach(([text, i]) => add(i, text));
  menu.value = state.province;
  menu.addEventListener("change", () => change({ province: Number(menu.value) }));
  return field(word("province"), menu);
}

const calendar = { days: null, heights: null }; // the days of events and articles, how many nodes each
function allDays() {
  if (!calendar.days) {
    const counts = new Map();
    nodes.vi.forEach((_, id) => new Set(daysOf(id)).forEach((day) => counts.set(day, (counts.get(day) ?? 0) + 1)));
    calendar.days = [...counts.keys()].sort();
    calendar.heights = calendar.days.map((day) => counts.get(day));
  }
  return calendar.days;
}
function slider(text, id, at, most, spoken, action) {
  const box = element("label", text + " ");
  const input = element("input");
  const shown = element("output", spoken(at));
  Object.assign(input, { type: "range", id, min: 0, max: most, step: 1, value: at });
  input.setAttribute("aria-valuetext", spoken(at));
  input.setAttribute("aria-label", text);
  input.addEventListener("input", () => {
    shown.textContent = spoken(Number(input.value));
    input.setAttribute("aria-valuetext", shown.textContent);
  });
  input.addEventListener("change", () => action(Number(input.value)));
  box.append(input, shown);
  return box;
}
function ofTime() {
  const all = allDays();
  if (all.length < 2) return [];
  const last = all.length - 1;
  const after = all.findIndex((day) => day >= state.since);
  const upTo = state.until ? all.findLastIndex((day) => day <= state.until) : last;
  const [from, to] = [after < 0 ? last : after, Math.max(0, upTo)];
  const spoken = (i) => printedDay(all[i]);
  return [field(word("time"), bars(from, to),
    slider(word("since"), "since", from, last, spoken, (i) => change({ since: i ? all[i] : "" })),
    slider(word("until"), "until", to, last, spoken, (i) => change({ until: i < last ? all[i] : "" })))];
}
function bars(from, to) { // how much there is of each time: 48 equal parts of the days
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 96 20");
  svg.setAttribute("preserveAspectRatio", "none");
  svg.setAttribute("class", "bars");
  svg.setAttribute("aria-hidden", "true");
  const parts = Math.min(48, calendar.days.length);
  const sums = new Array(parts).fill(0);
  const part = (i) => Math.min(parts - 1, Math.floor((i * parts) / calendar.days.length));
  calendar.heights.forEach((n, i) => { sums[part(i)] += n; });
  const top = Math.max(...sums);
  sums.forEach((n, i) => {
    const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const height = (19 * n) / top + 1;
    const width = 96 / parts;
    for (const [key, value] of Object.entries({ x: i * width, y: 20 - height, width: width * 0.8, height })) bar.setAttribute(key, value);
    if (i < part(from) || i > part(to)) bar.setAttribute("class", "out");
    svg.append(bar);
  });
  return svg;
}
function ofConfidence() {
  const spoken = (i) => printedNumber(String(i / 20));
  return field(word("atLeast"), slider(word("atLeast"), "confidence", Math.round(state.confidence * 20), 20, spoken,
    (i) => change({ confidence: i / 20 })));
}
const active = () =>
  state.hidden.size + state.without.size + (state.province >= 0) + Boolean(state.since || state.until) + (state.confidence > 0);

export function filters() {
  legend();
  const held = document.activeElement?.id; // a slider keeps the focus when the drawer is made anew
  $("sieve").replaceChildren(ofProvinces(), ...ofTime(), ofConfidence(), ofRelations(),
    button(word("clear"), () => change(clear())));
  $("filters").firstElementChild.textContent = word("filters") + (active() ? ` (${active()})` : "");
  if (held && $(held) && $("sieve").contains($(held))) $(held).focus();
}
