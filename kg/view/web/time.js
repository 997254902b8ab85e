// The time: from when to when, what that hides, what has no day; and how it grows, as a film.
import { articles, data, daysOf, nodes } from "./data.js";
import { inTime, timely } from "./choose.js";
import { button, element, printedDay } from "./facts.js";
import { field, tick } from "./filters.js";
import { change, state, word } from "./state.js";

const calendar = { days: null, heights: null, undated: null }; // the days of events and articles, how many nodes each
function allDays() {
  if (!calendar.days) {
    const counts = new Map();
    nodes.vi.forEach((_, id) => new Set(daysOf(id)).forEach((day) => counts.set(day, (counts.get(day) ?? 0) + 1)));
    calendar.days = [...counts.keys()].sort();
    calendar.heights = calendar.days.map((day) => counts.get(day));
  }
  return calendar.days;
}
export function slider(text, id, at, most, spoken, action) {
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
export function ofTime() {
  const all = allDays();
  if (all.length < 2) return [];
  const last = all.length - 1;
  const after = all.findIndex((day) => day >= state.since);
  const upTo = state.until ? all.findLastIndex((day) => day <= state.until) : last;
  const [from, to] = [after < 0 ? last : after, Math.max(0, upTo)];
  const spoken = (i) => printedDay(all[i]);
  const undated = tick(word("withUndated"), undatedCount(), !state.dated, () => change({ dated: !state.dated }));
  undated.box.id = "undated";
  return [field(word("time"), bars(from, to),
    slider(word("since"), "since", from, last, spoken, (i) => change({ since: i ? all[i] : "" })),
    slider(word("until"), "until", to, last, spoken, (i) => change({ until: i < last ? all[i] : "" })),
    playButton(), undated.made, hidden())];
}
function undatedCount() {
  calendar.undated ??= nodes.vi.reduce((n, _, id) => n + (daysOf(id).length ? 0 : 1), 0);
  return calendar.undated;
}
export const articleInTime = (article) => {
  const day = articles.day[article];
  return day ? inTime([day], state) : !state.dated;
};
function hidden() { // what the time hides, in numbers
  const line = element("p", undefined, "soft");
  line.id = "hidden";
  if (!state.since && !state.until && !state.dated) return line;
  const gone = nodes.vi.reduce((n, _, id) => n + (timely(id, state) ? 0 : 1), 0);
  const unread = articles.title.filter((_, article) => !articleInTime(article)).length;
  line.textContent = `${word("hides")} ${gone} ${word("nodes")}, ${unread} ${word("articles")}`;
  return line;
}
// ---- play: the end of the time moves on, some dozens of steps from first to last ----
const STEPS = 40;
const PACE = 700; // milliseconds a step
const film = { timer: 0 };
function playButton() {
  const made = button(word(film.timer ? "stop" : "play"), () => (film.timer ? stop() : play()));
  made.id = "play";
  return made;
}
function play() {
  const all = allDays();
  const stride = Math.max(1, Math.floor(all.length / STEPS));
  const first = Math.max(0, all.findIndex((day) => day >= state.since));
  let at = state.until ? all.findLastIndex((day) => day <= state.until) : first - stride;
  if (at >= all.length - 1) at = first - stride;
  film.timer = setInterval(() => {
    at += stride;
    if (at >= all.length - 1) stop();
    else change({ until: all[at] });
  }, PACE);
  change({});
}
function stop() {
  clearInterval(film.timer);
  film.timer = 0;
  change({ until: "" });
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
