// Search as you type, with or without diacritics; the results are a listbox walked by the keys.
import { $, degree, fold, isSaying, kind, large, nodes, size } from "./data.js";
import { element, name } from "./facts.js";
import { swatch } from "./shapes.js";
import { change, say, state, word } from "./state.js";

const HITS = 12;
const folded = { names: null }; // node → its folded names in one line, made at the first key

function foldedNames() {
  folded.names ??= nodes.vi.map((vi, id) =>
    fold([vi, nodes.en[id] ?? "", ...(nodes.aliases[id] ?? [])].join("\n")));
  return folded.names;
}
export function matches(text) { // names that begin so, then parts of names; persons before sayings
  const wanted = fold(text.trim());
  if (!wanted) return [];
  const found = [];
  const all = foldedNames();
  for (let id = 0; id < size; id += 1) {
    const at = all[id].indexOf(wanted);
    if (at < 0) continue;
    const begins = at === 0 || all[id].includes("\n" + wanted);
    const word = begins || all[id][at - 1] === " ";
    const end = all[id].indexOf("\n");
    found.push([(isSaying(id) ? 1e7 : 0) + (begins ? 0 : word ? 2e3 : 4e3) + Math.min(999, end < 0 ? all[id].length : end) - Math.min(900, degree(id)) / 10, id]);
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).slice(0, HITS).map(([, id]) => id);
}

const hits = { ids: [], at: -1 };
function updateHits() {
  const text = $("search").value;
  hits.ids = matches(text);
  hits.at = -1;
  $("hits").replaceChildren(...hits.ids.map((id, i) => {
    const item = element("li");
    item.id = "hit" + i;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.append(swatch(kind(id)), element("span", name(id)));
    item.addEventListener("pointerdown", (event) => event.preventDefault()); // keep the focus
    item.addEventListener("click", () => pick(i));
    return item;
  }));
  const empty = text.trim() && !hits.ids.length;
  if (empty) {
    const item = element("li", word("nothing"), "soft");
    item.setAttribute("role", "option");
    item.setAttribute("aria-disabled", "true");
    $("hits").append(item);
  }
  openHits(text.trim() !== "");
  if (text.trim()) say(empty ? word("nothing") : String(hits.ids.length));
}
function openHits(yes) {
  $("hits").hidden = !yes;
  $("search").setAttribute("aria-expanded", String(yes));
  if (!yes) $("search").removeAttribute("aria-activedescendant");
}
function moveHit(by) {
  if (!hits.ids.length) return;
  if ($("hits").hidden) openHits(true);
  hits.at = (hits.at + by + hits.ids.length + (hits.at < 0 && by < 0 ? 1 : 0)) % hits.ids.length;
  [...$("hits").children].forEach((item, i) => item.setAttribute("aria-selected", String(i === hits.at)));
  $("search").setAttribute("aria-activedescendant", "hit" + hits.at);
  $("hit" + hits.at).scrollIntoView({ block: "nearest" });
}
function pick(i) {
  const id = hits.ids[i];
  if (id === undefined) return;
  openHits(false);
  if (state.path.length === 1 && id !== state.path[0]) change({ path: [state.path[0], id], node: -1, edge: -1 });
  else {
    const hidden = new Set(state.hidden);
    hidden.delete(nodes.kind[id]);
    const focused = large ? { focus: id, depth: 1, group: -1, more: 0 } : state.focus >= 0 ? { focus: -1 } : {};
    const openHub = !large && isSaying(id) && nodes.anchor[id] >= 0 ? { open: new Set([...state.open, nodes.anchor[id]]) } : {};
    change({ node: id, edge: -1, path: [], hidden, ...focused, ...openHub });
  }
  $("panel").focus();
}
export function placeholder() {
  const text = word(state.path.length === 1 ? "searchEnd" : "search");
  $("search").placeholder = text;
  $("search").setAttribute("aria-label", text);
}
export function listenToSearch() {
  $("search").addEventListener("input", updateHits);
  $("search").addEventListener("blur", () => openHits(false));
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown") moveHit(1);
    else if (event.key === "ArrowUp") moveHit(-1);
    else if (event.key === "Enter") pick(Math.max(0, hits.at));
    else if (event.key === "Escape") {
      openHits(false);
      if (state.path.length === 1) change({ path: [] });
    } else return;
    event.preventDefault();
  });
  document.addEventListener("keydown", (event) => { // "/" goes to the search from anywhere
    if (event.key !== "/" || /^(input|select|textarea)$/i.test(document.activeElement?.tagName ?? "")) return;
    event.preventDefault();
    $("search").focus();
  });
}
