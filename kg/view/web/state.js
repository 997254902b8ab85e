// What the reader has chosen. It lives in the URL fragment, so that a link shows the same.
import { $, articles, byIri, data, edges, kinds, nodes, relations, withAll } from "./data.js";

const fresh = () => ({
  language: document.documentElement.lang === "en" ? 1 : 0,
  node: -1, edge: -1, list: "", // what the panel shows: a thing, a fact, all of a kind
  article: -1, at: -1, // or an article, at an offset
  focus: -1, depth: 1, group: -1, more: 0, // the neighbourhood or community that is drawn
  path: [], // one end, or both, of a path
  hidden: new Set(), shown: new Set(), // kinds that are off though on at first, and the reverse
  open: new Set(), // nodes whose sayings are unfolded
  unfolded: new Set(), // keys of folds that are open: "administration", a kind
  without: new Set(), // relations that are off
  province: -1, since: "", until: "", dated: false, confidence: 0, // dated: what has no day is off
  table: false, labels: false,
});
export const state = fresh();
const listeners = [];
export const onChange = (listener) => listeners.push(listener);
export const word = (key) => data.words[key][state.language];

const turns = ["node", "edge", "list", "article", "focus", "group"]; // what the browser's back leads out of
export const change = withAll((patch) => {
  const before = { ...state };
  if (patch.node >= 0 || patch.edge >= 0) patch = { list: "", article: -1, at: -1, ...patch };
  if (patch.focus !== undefined && patch.focus !== state.focus) patch = { unfolded: new Set(), ...patch };
  Object.assign(state, patch);
  keepFragment(turns.some((key) => before[key] !== state[key]));
  for (const listener of listeners) listener(before);
});

// ---- the fragment: node=person_x&focus=…&hide=place,body ----
const localName = (id) => nodes.iri[id];
const relationName = (index) => relations[index].iri.replace(/.*[/#]/, "");
const edgeName = (edge) => {
  const beside = edges.from.flatMap((from, e) =>
    from === edges.from[edge] && edges.to[e] === edges.to[edge] ? [e] : []);
  return [localName(edges.from[edge]), localName(edges.to[edge]), beside.indexOf(edge)].join("~");
};
const edgeNamed = (text) => {
  const [from, to, nth] = text.split("~");
  const ends = [byIri(from), byIri(to)];
  if (ends.includes(-1)) return -1;
  const beside = edges.from.flatMap((f, e) => (f === ends[0] && edges.to[e] === ends[1] ? [e] : []));
  return beside[Number(nth)] ?? -1;
};
const kindKeys = (set) => [...set].map((index) => kinds[index].key).join();
const indexes = (text) =>
  new Set(text.split(",").map((key) => kinds.findIndex((k) => k.key === key)).filter((i) => i >= 0));
const namedIds = (text) => text.split(",").map(byIri).filter((id) => id >= 0);
const dayIn = (text) => (/^\d{4}(-\d\d(-\d\d)?)?$/.test(text) ? text : "");
const clamped = (text, least, most) => Math.min(most, Math.max(least, Number(text) || 0));

export function toFragment() {
  const out = new URLSearchParams();
  const put = (key, value) => { if (value) out.set(key, value); };
  put("node", state.node >= 0 && localName(state.node));
  put("edge", state.edge >= 0 && edgeName(state.edge));
  put("list", state.list);
  put("article", state.article >= 0 && articles.iri[state.article]);
  put("at", state.at >= 0 && String(state.at));
  put("focus", state.focus >= 0 && localName(state.focus));
  put("depth", state.depth > 1 && String(state.depth));
  put("group", state.group >= 0 && String(state.group));
  put("path", state.path.map(localName).join());
  put("hide", kindKeys(state.hidden));
  put("show", kindKeys(state.shown));
  put("open", [...state.open].map(localName).join());
  put("unfolded", [...state.unfolded].join());
  put("without", [...state.without].map(relationName).join());
  put("province", state.province >= 0 && localName(data.provinces[state.province]));
  put("since", state.since);
  put("until", state.until);
  put("dated", state.dated && "1");
  put("confidence", state.confidence > 0 && String(state.confidence));
  put("view", state.table && "table");
  put("labels", state.labels && "1");
  put("lang", state.language !== home && (state.language ? "en" : "vi"));
  return out.toString();
}
const home = state.language;

export function fromFragment(text) {
  const given = new URLSearchParams(text);
  const get = (key) => given.get(key) ?? "";
  const off = get("without").split(",");
  return Object.assign(fresh(), {
    language: get("lang") ? Number(get("lang") === "en") : home,
    node: byIri(get("node")),
    edge: get("edge") ? edgeNamed(get("edge")) : -1,
    list: get("list") === "article" || kinds.some((k) => k.key === get("list")) ? get("list") : "",
    article: get("article") ? articles.iri.indexOf(get("article")) : -1,
    at: /^\d+$/.test(get("at")) ? Number(get("at")) : -1,
    focus: byIri(get("focus")),
    depth: clamped(get("depth"), 1, 3),
    group: given.has("group") && data.map?.discs[get("group")] ? Number(get("group")) : -1,
    path: namedIds(get("path")).slice(0, 2),
    hidden: indexes(get("hide")),
    shown: indexes(get("show")),
    open: new Set(namedIds(get("open"))),
    unfolded: new Set(get("unfolded").split(",").filter((key) => key === "administration" || kinds.some((k) => k.key === key))),
    without: new Set(relations.flatMap((_, i) => (off.includes(relationName(i)) ? [i] : []))),
    province: data.provinces.indexOf(byIri(get("province"))),
    since: dayIn(get("since")),
    until: dayIn(get("until")),
    dated: get("dated") === "1",
    confidence: clamped(get("confidence"), 0, 1),
    table: get("view") === "table",
    labels: get("labels") === "1",
  });
}
let written = null;
const later = { timer: 0, step: false };
function keepFragment(step) { // after the picture: the browser takes its time for an address
  if (toFragment() === written) return;
  written = toFragment();
  later.step ||= step;
  later.timer ||= setTimeout(() => {
    try { // not allowed in a notebook's frame, which has no address of its own
      history[later.step ? "pushState" : "replaceState"](null, "", "#" + written);
    } catch { /* the state is then kept in the page only */ }
    Object.assign(later, { timer: 0, step: false });
  });
}
export function listenToFragment() {
  addEventListener("hashchange", () => {
    const text = location.hash.slice(1);
    if (text === written) return;
    written = text; // the browser is there already
    withAll(() => change(fromFragment(text)))();
  });
  const text = location.hash.slice(1) || data.start;
  if (text) Object.assign(state, fromFragment(text));
  written = text;
}
export const clear = () => ({
  hidden: new Set(), shown: new Set(), without: new Set(), province: -1,
  since: "", until: "", dated: false, confidence: 0,
});
export const say = (text) => { $("status").textContent = text; }; // for screen readers
