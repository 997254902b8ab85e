// The same selection as a table: one row per fact.
import { $ } from "./data.js";
import { button, columnNames, element, nodeLink, printedDay, printedNumber, rowsOf } from "./facts.js";
import { scene } from "./picture.js";
import { state, word } from "./state.js";

const PAGE = 200;

export function table() {
  $("rows").hidden = !state.table;
  $("network").inert = state.table; // under the table, at its full size
  $("table").setAttribute("aria-pressed", String(state.table));
  if (!state.table) return $("rows").replaceChildren();
  const rows = rowsOf(scene.chosen);
  const made = element("table");
  made.append(element("caption", `${word("table")} (${rows.length})`));
  const names = element("tr");
  names.append(...columnNames().map((text) => {
    const cell = element("th", text);
    cell.scope = "col";
    return cell;
  }));
  const top = element("thead");
  const body = element("tbody");
  top.append(names);
  made.append(top, body);
  $("rows").replaceChildren(made);
  const more = (from) => {
    body.append(...rows.slice(from, from + PAGE).map((make) => row(make())));
    if (from + PAGE >= rows.length) return;
    const next = button(`${word("more")} (${rows.length - from - PAGE})`, () => { next.remove(); more(from + PAGE); });
    $("rows").append(next);
  };
  more(0);
}
function row({ subject, object, texts }) {
  const made = element("tr");
  made.append(...texts.map((text, i) => {
    const cell = element("td", i === 6 ? printedNumber(text) : i === 5 ? text.split(" · ").map(printedDay).join(" · ") : i > 0 && (i !== 2 || object < 0) ? text : undefined);
    if (i === 0) cell.append(nodeLink(subject));
    if (i === 2 && object >= 0) cell.append(nodeLink(object));
    return cell;
  }));
  return made;
}
