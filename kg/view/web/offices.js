// The offices of a person, or who held those of a body, as bars over time: a bar from when to when,
// a dot for each day on which an article attests it.
import { edges, edgeLabel, other } from "./data.js";
import { element, name, nodeLink, printedDay } from "./facts.js";
import { state, word } from "./state.js";

const periodOf = (edge) => edges.period[edge] ?? ["", "", []];
const yearOf = (day) => { // 2018-05-12 → 2018.36
  const [year, month = 1, date = 1] = day.split("-").map(Number);
  return year + (month - 1) / 12 + (date - 1) / 365;
};
function drawnBar([start, end, attested], from, span) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  for (const [key, value] of Object.entries({ viewBox: "0 0 200 12", class: "term", "aria-hidden": "true", preserveAspectRatio: "none" })) svg.setAttribute(key, value);
  const x = (day) => 4 + (190 * (yearOf(day) - from)) / span;
  const put = (tag, attributes) => {
    const part = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(attributes)) part.setAttribute(key, value);
    svg.append(part);
  };
  put("rect", { x: 0, y: 5.5, width: 200, height: 1, class: "track" });
  const known = [start, ...attested, end].filter(Boolean).sort();
  put("rect", { x: x(known[0]), y: 3, width: Math.max(2, x(known.at(-1)) - x(known[0])), height: 6, class: start && end ? "held" : "held open" });
  for (const day of attested) put("rect", { x: x(day) - 1.5, y: 1, width: 3, height: 10, class: "attested" });
  return svg;
}
const wording = ([start, end, attested]) => {
  if (start || end) return `${start ? printedDay(start) : "…"} – ${end ? printedDay(end) : "…"}`;
  return attested.length ? [...new Set([attested[0], attested.at(-1)])].map(printedDay).join(" – ") : "";
};

// Returns the bars of the offices that have a time, the latest first, or [] where none has.
export function terms(near, id) {
  const dated = near.filter((edge) => wording(periodOf(edge)));
  if (!dated.length) return [];
  const days = dated.flatMap((edge) => [periodOf(edge)[0], periodOf(edge)[1], ...periodOf(edge)[2]]).filter(Boolean).map(yearOf);
  const [from, to] = [Math.min(...days), Math.max(...days)];
  const last = (edge) => [periodOf(edge)[1], ...periodOf(edge)[2], periodOf(edge)[0]].filter(Boolean).sort().at(-1);
  const list = element("ol", undefined, "terms");
  for (const edge of dated.sort((a, b) => last(b).localeCompare(last(a)))) {
    const line = element("li");
    line.append(edgeLabel(edge, state.language) + " · ", nodeLink(other(edge, id)), element("span", " " + wording(periodOf(edge)), "soft"), drawnBar(periodOf(edge), from, to - from || 1));
    line.setAttribute("aria-label", [edgeLabel(edge, state.language), name(other(edge, id)), wording(periodOf(edge))].join(", "));
    list.append(line);
  }
  const rest = near.length - dated.length;
  return [list, ...(rest ? [element("p", `${rest} ${word("noDay")}`, "soft")] : [])];
}
