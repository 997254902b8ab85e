// The legend and the filters: kinds, relations, province, confidence; time stands in its own module.
import { $, alphabetical, data, kinds, relations, withAll } from "./data.js";
import { kindShown } from "./choose.js";
import { button, element, name, printedNumber } from "./facts.js";
import { swatch } from "./shapes.js";
import { change, clear, state, word } from "./state.js";
import { ofTime, slider } from "./time.js";

const flipped = (set, item) => {
  const next = new Set(set);
  if (!next.delete(item)) next.add(item);
  return next;
};

export function tick(text, count, checked, action, icon) {
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
      if (kind.satellite !== satellite || !kind.count) return [];
      const key = satellite ? "shown" : "hidden";
      const { made, box } = tick(kind.label[state.language], kind.count, kindShown(index, state),
        () => change({ [key]: flipped(state[key], index) }), swatch(kind));
      box.dataset.kind = kind.key;
      const item = element("li");
      item.append(made);
      return [item];
    }));
  }
}

// ---- the drawer ----
export function field(title, ...parts) {
  const box = element("fieldset");
  box.append(element("legend", title), ...parts);
  return box;
}
function ofRelations() {
  const shown = relations.map((_, i) => i).filter((i) => !relations[i].quiet);
  shown.sort((a, b) => relations[a].rank - relations[b].rank);
  return field(word("links"), ...shown.map((i) => {
    const { made, box } = tick(relations[i].label[state.language], relations[i].count, !state.without.has(i),
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
  data.provinces.map((id, i) => [name(id), i]).sort((a, b) => alphabetical(a[0], b[0])).forEach(([text, i]) => add(i, text));
  menu.value = state.province;
  menu.addEventListener("change", () => change({ province: Number(menu.value) }));
  return field(word("province"), menu);
}

function ofConfidence() {
  const spoken = (i) => printedNumber(String(i / 20));
  return field(word("atLeast"), slider(word("atLeast"), "confidence", Math.round(state.confidence * 20), 20, spoken,
    (i) => change({ confidence: i / 20 })));
}
const active = () =>
  state.hidden.size + state.without.size + (state.province >= 0) + Boolean(state.since || state.until) + state.dated + (state.confidence > 0);

export function filters() {
  legend();
  $("filters").firstElementChild.textContent = word("filters") + (active() ? ` (${active()})` : "");
  if ($("filters").open) fillDrawer();
}
export function listenToFilters() { // the drawer is made when it is opened
  $("filters").addEventListener("toggle", withAll(() => { if ($("filters").open) fillDrawer(); }));
}
function fillDrawer() {
  const held = document.activeElement?.id; // a slider keeps the focus when the drawer is made anew
  $("sieve").replaceChildren(ofProvinces(), ...ofTime(), ofConfidence(), ofRelations(),
    button(word("clear"), () => change(clear())));
  if (held && $(held) && $("sieve").contains($(held))) $(held).focus();
}
