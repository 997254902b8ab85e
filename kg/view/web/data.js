// What the file holds, and the questions that need no state. Every text is [vi, en].
export const $ = (id) => document.getElementById(id);
export const read = (id) => JSON.parse($(id).textContent);
async function unpacked(text) { // a large block is deflated, in base64
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i += 1) bytes[i] = letters.charCodeAt(i);
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate"))).text();
}
async function readAll() { // the block stands last in the file, behind what draws
  if (document.readyState === "loading") await new Promise((done) => addEventListener("DOMContentLoaded", done));
  const block = $("data");
  return JSON.parse("packed" in block.dataset ? await unpacked(block.textContent) : block.textContent);
}
// A large page is drawn from a summary in the form of the data; what is asked for meanwhile waits.
const summary = $("first") && { edges: {}, proofs: {}, articles: {}, ...read("first") };
const waiting = { list: summary ? [] : null };
export const isWhole = () => waiting.list === null;
export const withAll = (action) => (...given) => (isWhole() ? action(...given) : waiting.list.push(() => action(...given)));
export async function complete(settle) { // `settle` is called with all data there, before what waited
  if (isWhole()) return;
  for (const [key, part] of Object.entries(await readAll())) data[key] = key in data ? Object.assign(data[key], part) : part;
  const asked = waiting.list;
  waiting.list = null;
  settle();
  for (const action of asked) action();
}
export const data = summary ?? await readAll();
export const { nodes, edges, kinds, relations, words } = data;
const sum = (counts) => counts.reduce((n, { count }) => n + count, 0);
export const size = sum(kinds);
export const edgeCount = sum(relations);
export const large = data.map !== null; // opens on the map, draws only neighbourhoods

const ARTICLES = 5; // from so many on, lists say more than one story
export const { front } = data;
export const manyArticles = large || front.articles[0] >= ARTICLES;
document.body.toggleAttribute("data-front", manyArticles); // before the picture takes its size

export const label = (id, language) => (language && nodes.en[id]) || nodes.vi[id];
export const kind = (id) => kinds[nodes.kind[id]];
export const isSaying = (id) => kind(id).satellite;
export const iri = (id) => (nodes.iri[id].includes(":") ? "" : data.base) + nodes.iri[id];
export const byIri = (name) => nodes.iri.indexOf(name);
export const facts = (id) => // [{name, value, proof}]
  (nodes.facts[id] ?? []).map(([name, vi, en, proof]) => ({
    name: data.names[name], value: [vi, en || vi], proof: proofOf(proof),
  }));
const { proofs } = data;
export const quotesIn = (proof) => proofs.quotes.slice(proof ? proofs.ends[proof - 1] : 0, proofs.ends[proof]);
export const confidenceOf = (proof) => proofs.confidences[proofs.confidence[proof]];
export const isDerived = (proof) => proofs.derived[proof] === 1;
export const proofOf = (index) => ({
  quotes: quotesIn(index), confidence: confidenceOf(index), rule: proofs.rules[proofs.rule[index]],
  derived: isDerived(index), origins: proofs.origins[index] ?? [],
});
export const relation = (edge) => relations[edges.relation[edge]];
export const edgeLabel = (edge, language) =>
  (data.titles[edges.title[edge]] ?? relation(edge).label)[language];
export const inverseLabel = (edge, language) =>
  (data.titles[edges.title[edge]] ?? relation(edge).inverse)[language];
export const other = (edge, id) => (edges.from[edge] === id ? edges.to[edge] : edges.from[edge]);
export const { articles } = data;
export const articleOf = (quote) => data.quotes.article[quote];
export const dayOfQuote = (quote) => articles.day[articleOf(quote)];

// ---- the edges of each node in one array: those of node i are in ring[start[i]] … start[i + 1] ----
const lazily = (make) => { // made when it is first asked for
  const kept = {};
  return () => (kept.made ??= make());
};
const rings = lazily(() => {
  const start = new Int32Array(size + 1);
  const { from, to } = edges;
  for (let edge = 0; edge < edgeCount; edge += 1) {
    start[from[edge] + 1] += 1;
    if (to[edge] !== from[edge]) start[to[edge] + 1] += 1;
  }
  for (let id = 0; id < size; id += 1) start[id + 1] += start[id];
  const ring = new Int32Array(start[size]);
  const filled = start.slice();
  const byRank = [...grouped(from.keys(), (edge) => relation(edge).rank)].sort(([a], [b]) => a - b);
  for (const edge of byRank.flatMap(([, same]) => same)) {
    ring[filled[from[edge]]++] = edge;
    if (to[edge] !== from[edge]) ring[filled[to[edge]]++] = edge;
  }
  return { start, ring };
});
export const beside = (id) => { // by rank of the relation
  const { start, ring } = rings();
  return ring.subarray(start[id], start[id + 1]);
};
export const degree = (id) => rings().start[id + 1] - rings().start[id];
export const alphabetical = new Intl.Collator("vi").compare; // many times faster than a locale per comparison
export const byDegree = lazily(() => {
  const last = nodes.vi.map((_, id) => isSaying(id));
  const count = nodes.vi.map((_, id) => degree(id));
  return [...nodes.vi.keys()].sort((a, b) => last[a] - last[b] || count[b] - count[a] || a - b);
});

export function grouped(items, keyOf) { // key → its items, in order
  const groups = new Map();
  for (const item of items) {
    const key = keyOf(item);
    if (groups.has(key)) groups.get(key).push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
const around = new Map(); // node → its statements, findings and figures
export function sayings(id) {
  if (!around.has(id)) {
    const near = [...beside(id)].map((edge) => other(edge, id)).filter(isSaying);
    around.set(id, isSaying(id) ? [] : [...new Set(near)]);
  }
  return around.get(id);
}

// The days that a node belongs to: when an event began, else the articles that speak of it.
const daysMade = new Map();
export function daysOf(id) {
  if (!daysMade.has(id)) daysMade.set(id, daysAnew(id));
  return daysMade.get(id);
}
function daysAnew(id) {
  if (nodes.day[id]) return [nodes.day[id]];
  return quotesIn(nodes.proof[id]).map(dayOfQuote).filter(Boolean);
}

// The order of news: what happened, the newest first; then people, teams, the rest.
const newest = (id) => daysOf(id).reduce((a, b) => (a > b ? a : b), "");
const weight = (id) => (kind(id).news ? 0 : { person: 1, team: 2, document: 3, programme: 4, body: 5 }[kind(id).key] ?? 6);
export const byNews = (a, b) =>
  weight(a) - weight(b) || (weight(a) ? 0 : newest(b).localeCompare(newest(a))) || degree(b) - degree(a) || a - b;

export const happenings = (id) => [...new Set([...beside(id)].map((edge) => other(edge, id)).filter((near) => kind(near).news))];

// Search and diacritics: "Phạm" is found by "pham".
export const fold = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

// Characters that no one sees or that turn the writing round are left out of drawn labels.
export const visible = (text) =>
  text.replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]+/gu, " ").replace(/\s+/g, " ").trim();
