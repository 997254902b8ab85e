// Facts in words: elements, sentences, quotes and reasons. Text goes in by textContent only: no
// data is ever read as HTML.
import { articles, beside, data, edgeLabel, edges, facts, inverseLabel, isSaying, kind, label, large, nodes, other, proofOf, relation } from "./data.js";
import { articleLink, outside } from "./articles.js";
import { change, state, word } from "./state.js";

export function element(tag, text, className) {
  const made = document.createElement(tag);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}
export function button(text, action, className) {
  const made = element("button", text, className);
  made.type = "button";
  made.addEventListener("click", action);
  return made;
}
export const name = (id) => label(id, state.language);
export const select = (id) => change({ node: id, edge: -1 });
export const openNode = (id) => // on a large network, with its neighbourhood as the picture
  change(large ? { node: id, edge: -1, focus: id, depth: 1, group: -1, path: [], more: 0 } : { node: id, edge: -1 });
export function nodeLink(id, text = name(id)) { // in the flow of a sentence; the address is a link, too
  const made = element("a", text, "link");
  const at = encodeURIComponent(nodes.iri[id]);
  made.href = `#node=${at}` + (large ? `&focus=${at}` : "");
  made.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    openNode(id);
  });
  return made;
}
export const printedDay = (day) => (state.language ? day : day.split("-").reverse().join("/"));
export const printedNumber = (text) => (state.language ? text : text.replace(".", ","));

// ---- quotes: the words, then the article and its day ----
const CITED = 3; // articles named under one quote
export function quotations(ids) { // the same words are shown once, with how often they stand there
  const times = new Map(); // the words → in which articles, the first quote and how many
  for (const id of ids) {
    const cited = times.get(data.quotes.exact[id]) ?? new Map();
    const [first, n] = cited.get(data.quotes.article[id]) ?? [id, 0];
    cited.set(data.quotes.article[id], [first, n + 1]);
    times.set(data.quotes.exact[id], cited);
  }
  return [...times].map(([exact, cited]) => {
    const box = element("blockquote", "“" + exact + "”");
    for (const [article, [first, n]] of [...cited].slice(0, CITED)) {
      const line = element("cite");
      const [title, day] = [articles.title[article], articles.day[article]];
      line.append(articleLink(article, first, [title, printedDay(day), n > 1 && "× " + n].filter(Boolean).join(" · ")));
      for (const away of outside(article)) line.append(" · ", away);
      box.append(line);
    }
    if (cited.size > CITED) box.append(element("cite", "+ " + (cited.size - CITED)));
    return box;
  });
}
export const readingOf = (rule) => // in words what the rules read
  [...new Set(rule.split(", ").map((one) => data.rules[one]?.[state.language] ?? one))].join(", ");
export function trust(proof) { // "độ tin cậy 0,97 · đọc từ chức danh đứng cạnh tên"
  return [
    proof.confidence && word("confidence") + " " + printedNumber(proof.confidence),
    proof.rule && word("rule") + " " + readingOf(proof.rule),
    proof.derived && word("derived"),
  ].filter(Boolean).join(" · ");
}

// ---- why is this here: what the reader may conclude from the proof ----
export function why(proof, stated) {
  const box = element("details", undefined, "why");
  box.append(element("summary", word("why")));
  const origins = proof.origins.filter((id) => id >= 0);
  if (origins.length) {
    const line = element("p", word("whyDerived") + " ");
    for (const id of new Set(origins)) line.append(nodeLink(id), " ");
    box.append(line);
  } else if (proof.quotes.length) box.append(element("p", word(stated ? "whyQuoted" : "whyMentioned")));
  else box.append(element("p", word(proof.origins.length ? "whyBackground" : "whyUnknown")));
  const trusted = trust(proof);
  if (trusted) box.append(element("p", trusted));
  return box;
}

// ---- sentences: "Phạm Bình Minh – chủ trì – Buổi làm việc…" ----
export function sentence(edge, id) { // an edge as read from one of its ends
  const out = edges.from[edge] === id;
  const line = element("p", undefined, "fact");
  const [verb, rest] = (out ? edgeLabel : inverseLabel)(edge, state.language).split(" … ");
  const words = (text) => button(text, () => change({ node: -1, edge }), "verb");
  line.append(element("span", name(id), "name"), " – ", words(verb), rest ? " " : " – ", nodeLink(other(edge, id)));
  if (rest) line.append(" ", words(rest)); // "do … chủ trì": the other end is said inside
  return line;
}
export function literal(fact) {
  const line = element("p", undefined, "fact");
  line.append(element("span", fact.name[state.language], "name"), " – ", element("strong", fact.value[state.language]));
  return line;
}
export function proven(line, proof) { // a line, its words, and how sure it is
  const box = element("div", undefined, "group");
  box.append(line, ...quotations(proof.quotes), element("p", trust(proof), "soft trust"));
  return box;
}
export function sayingLine(id) { // who, in which kind of words
  const first = facts(id)[0];
  const line = element("p", undefined, "fact");
  const source = [...beside(id)].find((e) => relation(e).source && edges.from[e] === id);
  if (source !== undefined) line.append(nodeLink(edges.to[source]), " – ");
  const what = first ? first.value[state.language] : kind(id).label[state.language];
  line.append(button(what, () => select(id), "verb"));
  return line;
}
export const sayingBox = (id) => proven(sayingLine(id), proofOf(nodes.proof[id]));

// ---- the facts of a selection as rows, for the table and for CSV ----
export function rowsOf(chosen) {
  const of = (subject, relationName, object, objectId, proof) => {
    const sources = new Set(proof.quotes.map((q) => data.quotes.article[q]));
    return {
      subject, object: objectId, texts: [
        name(subject), relationName, object,
        [...new Set(proof.quotes.map((q) => data.quotes.exact[q]))].join(" … "),
        [...sources].map((a) => articles.title[a]).join(" · "),
        [...sources].map((a) => articles.day[a]).join(" · "),
        proof.confidence, proof.rule,
      ],
    };
  };
  const inner = chosen.scene === "map"
    ? [...new Set(chosen.nodes.flatMap((id) => [...beside(id)]))]
      .filter((e) => chosen.ok[edges.from[e]] && chosen.ok[edges.to[e]] && !relation(e).quiet)
    : chosen.edges;
  const stated = inner.map((e) => () => of(edges.from[e], edgeLabel(e, state.language), name(edges.to[e]), edges.to[e], proofOf(edges.proof[e])));
  const said = chosen.nodes.flatMap((id) => (nodes.facts[id] ?? []).map((_, i) => () => {
    const fact = facts(id)[i];
    return of(id, fact.name[state.language], fact.value[state.language], -1,
      isSaying(id) && !fact.proof.quotes.length ? proofOf(nodes.proof[id]) : fact.proof);
  }));
  return [...stated, ...said]; // thunks: a large selection is worded only as far as it is shown
}
export const columnNames = () =>
  ["subject", "relation", "object", "quote", "article", "date", "confidence", "rule"].map(word);
