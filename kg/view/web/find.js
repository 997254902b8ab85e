// Search as you type: words in any order, with or without diacritics, in names and other forms, in
// titles of articles and in quotes; the results are a listbox by class, walked by the keys.
import { $, articles, data, degree, fold, grouped, isSaying, kind, kinds, large, nodes, size, withAll } from "./data.js";
import { element, name } from "./facts.js";
import { swatch } from "./shapes.js";
import { change, say, state, word } from "./state.js";

const HITS = 24;
const EACH = 5; // of one class
const PAUSE = 150; // milliseconds without a key before the quotes are searched, too
const folded = { names: null, titles: null, quotes: null }; // made when they are first searched

function foldedNames() { // node → its names in lines
  folded.names ??= nodes.vi.map((vi, id) =>
    fold([vi, nodes.en[id] ?? "", ...(nodes.aliases[id] ?? [])].join("\n")));
  return folded.names;
}
const wordsOf = (text) => fold(text).split(/\s+/).filter(Boolean);
export function matches(text) { // names that begin so, then those with all words; persons before sayings
  const wanted = fold(text.trim());
  const parts = wordsOf(text);
  if (!parts.length) return [];
  const found = [];
  const all = foldedNames();
  for (let id = 0; id < size; id += 1) {
    if (!parts.every((part) => all[id].includes(part))) continue;
    const at = all[id].indexOf(wanted);
    const begins = at === 0 || all[id].includes("\n" + wanted);
    const whole = parts.every((part) => (" " + all[id].replaceAll("\n", " ")).includes(" " + part));
    const end = all[id].indexOf("\n");
    const cost = begins ? 0 : at > 0 && all[id][at - 1] === " " ? 2e3 : whole ? 3e3 : 4e3;
    found.push([(isSaying(id) ? 1e7 : 0) + cost + Math.min(999, end < 0 ? all[id].length : end) - Math.min(900, degree(id)) / 10, id]);
  }
  return found.sort((a, b) => a[0] - b[0] || a[1] - b[1]).map(([, id]) => id);
}
function having(parts, texts) { // numbers of the texts that have all words
  const found = [];
  for (let i = 0; i < texts.length && found.length < EACH; i += 1)
    if (parts.every((part) => texts[i].includes(part))) found.push(i);
  return found;
}

// ---- the hits: {node} | {article} | {quote}, by class ----
const hits = { list: [], at: -1, timer: 0 };
const ofNodes = (text) => [...grouped(matches(text), (id) => nodes.kind[id])]
  .map(([index, ids]) => ({ title: kinds[index].label[state.language], hits: ids.slice(0, EACH).map((node) => ({ node })) }));
function ofArticles(text) {
  folded.titles ??= articles.title.map(fold);
  return [{ title: word("articles"), hits: having(wordsOf(text), folded.titles).map((article) => ({ article })) }];
}
function ofQuotes(text) {
  folded.quotes ??= data.quotes.exact.map(fold);
  return [{ title: word("quoted"), hits: having(wordsOf(text), folded.quotes).map((quote) => ({ quote })) }];
}
function updateHits() {
  const text = $("search").value;
  clearTimeout(hits.timer);
  hits.list = [];
  hits.at = -1;
  $("hits").replaceChildren();
  const asked = text.trim() !== "";
  openHits(asked);
  if (!asked) return;
  showHits([...ofNodes(text), ...(state.path.length === 1 ? [] : ofArticles(text))]);
  if (state.path.length === 1) return tell();
  hits.timer = setTimeout(() => {
    showHits(ofQuotes(text));
    tell();
  }, PAUSE);
}
function tell() {
  if (!hits.list.length) {
    const item = element("li", word("nothing"), "soft");
    item.setAttribute("role", "option");
    item.setAttribute("aria-disabled", "true");
    $("hits").replaceChildren(item);
  }
  say(hits.list.length ? String(hits.list.length) : word("nothing"));
}
function showHits(groups) {
  for (const group of groups) {
    const shown = group.hits.slice(0, Math.max(0, HITS - hits.list.length));
    if (!shown.length) continue;
    const title = element("li", group.title, "class");
    title.setAttribute("role", "presentation");
    $("hits").append(title, ...shown.map((hit, i) => hitItem(hit, hits.list.length + i)));
    hits.list.push(...shown);
  }
}
function hitItem(hit, i) {
  const item = element("li");
  item.id = "hit" + i;
  item.setAttribute("role", "option");
  item.setAttribute("aria-selected", "false");
  if (hit.node === undefined) item.append(element("span", hit.article === undefined ? `“${data.quotes.exact[hit.quote]}”` : articles.title[hit.article]));
  else item.append(swatch(kind(hit.node)), element("span", name(hit.node)));
  item.addEventListener("pointerdown", (event) => event.preventDefault()); // keep the focus
  item.addEventListener("click", () => pick(i));
  return item;
}
function openHits(yes) {
  $("hits").hidden = !yes;
  $("search").setAttribute("aria-expanded", String(yes));
  if (!yes) $("search").removeAttribute("aria-activedescendant");
}
function moveHit(by) {
  if (!hits.list.length) return;
  if ($("hits").hidden) openHits(true);
  hits.at = (hits.at + by + hits.list.length + (hits.at < 0 && by < 0 ? 1 : 0)) % hits.list.length;
  hits.list.map((_, i) => $("hit" + i)).forEach((item, i) => item.setAttribute("aria-selected", String(i === hits.at)));
  $("search").setAttribute("aria-activedescendant", "hit" + hits.at);
  $("hit" + hits.at).scrollIntoView({ block: "nearest" });
}
function pick(i) {
  const hit = hits.list[i];
  if (hit === undefined) return;
  openHits(false);
  const id = hit.node;
  if (id === undefined) {
    const article = hit.article ?? data.quotes.article[hit.quote];
    change({ article, at: hit.quote === undefined ? -1 : data.quotes.start[hit.quote] });
  } else if (state.path.length === 1 && id !== state.path[0]) change({ path: [state.path[0], id], node: -1, edge: -1 });
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
  $("search").addEventListener("input", withAll(updateHits));
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
