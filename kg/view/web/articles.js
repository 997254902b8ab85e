// The articles: a list that can be searched by title, and a reader in which every fact is marked in
// place. Without the text of the articles the reader shows what is quoted, in its order.
import { $, alphabetical, articles, data, edges, facts, fold, isSaying, kind, nodes, quotesIn, size } from "./data.js";
import { button, element, name, nodeLink, printedDay } from "./facts.js";
import { section } from "./panel.js";
import { change, say, state, word } from "./state.js";
import { articleInTime } from "./time.js";

const lengthOf = (quote) => [...data.quotes.exact[quote]].length; // in code points, as the offsets are
export const address = (article) => (/^https?:\/\//i.test(articles.url[article] ?? "") ? articles.url[article] : "");

// ---- who stands on a quote: made when the first article is opened ----
const bearers = { of: null };
function bearersOf(quote) { // [{node} | {edge}], those that the words state before those they name
  if (!bearers.of) {
    bearers.of = data.quotes.exact.map(() => []);
    const note = (proof, bearer) => quotesIn(proof).forEach((id) => bearers.of[id].push(bearer));
    for (let id = 0; id < size; id += 1) note(nodes.proof[id], { node: id });
    edges.from.forEach((_, edge) => note(edges.proof[edge], { edge }));
    for (let id = 0; id < size; id += 1) for (const fact of facts(id)) fact.proof.quotes.forEach((quoted) => bearers.of[quoted].push({ node: id }));
  }
  return bearers.of[quote];
}
const quotesOf = (article) => data.quotes.article
  .flatMap((of, quote) => (of === article ? [quote] : []))
  .sort((a, b) => data.quotes.start[a] - data.quotes.start[b] || lengthOf(b) - lengthOf(a));

// ---- the list ----
const tallies = { counts: null };
function factCounts() {
  if (!tallies.counts) {
    tallies.counts = articles.title.map(() => 0);
    for (const article of data.quotes.article) tallies.counts[article] += 1;
  }
  return tallies.counts;
}
export function articleLink(article, quote = -1, text = articles.title[article]) {
  const made = element("a", text, "source");
  const at = quote < 0 ? "" : "&at=" + data.quotes.start[quote];
  made.href = "#article=" + encodeURIComponent(articles.iri[article]) + at;
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    change({ article, at: quote < 0 ? -1 : data.quotes.start[quote] });
  });
  return made;
}
export function outside(article) { // the article where it was published
  if (!address(article)) return [];
  const made = element("a", word("original") + " ↗", "source");
  Object.assign(made, { href: address(article), target: "_blank", rel: "noopener noreferrer" });
  return [made];
}
export function articleList() {
  const field = element("input");
  Object.assign(field, { type: "search", id: "titles", placeholder: word("titles") });
  field.setAttribute("aria-label", word("titles"));
  const list = element("div");
  const all = articles.title.map((_, article) => article).filter(articleInTime)
    .sort((a, b) => articles.day[b].localeCompare(articles.day[a]) || alphabetical(articles.title[a], articles.title[b]));
  const folded = new Map(all.map((article) => [article, fold(articles.title[article])]));
  const show = () => {
    const wanted = fold(field.value).split(/\s+/).filter(Boolean);
    const found = all.filter((article) => wanted.every((part) => folded.get(article).includes(part)));
    list.replaceChildren();
    section(`${word("articles")} (${found.length})`, found.map((article) => () => {
      const item = element("li");
      const count = element("span", ` ${printedDay(articles.day[article])} · ${factCounts()[article]} ${word("quoted")}`, "soft");
      item.append(articleLink(article), count);
      return item;
    }), { tag: "ol", into: list });
    say(String(found.length));
  };
  field.addEventListener("input", show);
  $("panel").append(button("← " + word("back"), () => change({ list: "" })), field, list);
  show();
}

// ---- the reader ----
export function reader(article) {
  const [title, day] = [articles.title[article], articles.day[article]];
  const top = element("p", undefined, "actions");
  top.append(button("← " + word("back"), () => history.back()), button(word("allArticles"), () => change({ article: -1, node: -1, edge: -1, list: "article" })), ...outside(article));
  const quotes = quotesOf(article);
  const text = data.texts?.[article];
  const about = [printedDay(day), `${quotes.length} ${word("quoted")}`, word(text ? "wholeText" : "onlyQuotes")].filter(Boolean);
  $("panel").append(top, element("h2", title), element("p", about.join(" · "), "soft"));
  const page = element("article");
  page.append(...(text ? inText(text, quotes) : inQuotes(quotes)));
  $("panel").append(page);
  const there = page.querySelector("[data-at]");
  if (there) there.scrollIntoView({ block: "center" });
}
function pieces(letters, from, quotes) { // cut at the ends of all quotes; the shortest on a piece wins
  const spans = quotes.map((quote) => ({ quote, from: data.quotes.start[quote], to: data.quotes.start[quote] + lengthOf(quote) }));
  const ends = [from, from + letters.length, ...spans.flatMap((span) => [span.from, span.to])];
  const cuts = [...new Set(ends)].filter((at) => at <= from + letters.length).sort((a, b) => a - b);
  const byLength = [...spans].sort((a, b) => a.to - a.from - (b.to - b.from));
  return cuts.slice(0, -1).map((at, i) => {
    const on = byLength.filter((span) => span.from <= at && cuts[i + 1] <= span.to);
    const words = letters.slice(at - from, cuts[i + 1] - from).join("");
    return on.length ? marked(on[0].quote, words, on.some((span) => span.from === state.at)) : words;
  });
}
const inText = (text, quotes) => pieces([...text], 0, quotes);
function inQuotes(quotes) { // a line for those that touch each other
  const lines = [];
  for (const quote of quotes) {
    const from = data.quotes.start[quote];
    const letters = [...data.quotes.exact[quote]];
    const last = lines.at(-1);
    const end = last ? last.from + last.letters.length : -1;
    if (from >= end) lines.push({ from, letters, quotes: [quote] });
    else {
      last.letters.push(...letters.slice(end - from));
      last.quotes.push(quote);
    }
  }
  return lines.map(({ from, letters, quotes: on }) => {
    const line = element("p");
    line.append(...pieces(letters, from, on));
    return line;
  });
}
function marked(quote, words, here) {
  const found = bearersOf(quote);
  const bearer = found.find(({ node }) => node !== undefined) ?? found[0];
  const made = element("mark");
  if (here) made.dataset.at = "";
  if (!bearer) {
    made.textContent = words;
    return made;
  }
  const what = bearer.node ?? edges.from[bearer.edge];
  const open = nodeLink(what, words);
  open.className = "mark";
  open.title = name(what);
  if (isSaying(what) || kind(what).news || bearer.node === undefined) made.className = "said";
  made.append(open);
  return made;
}
