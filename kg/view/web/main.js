// The wiring: a change of state is chosen from, drawn, told.
import { $, complete, data, isWhole, large } from "./data.js";
import { choose, opensOnMap } from "./choose.js";
import { filters, listenToFilters } from "./filters.js";
import { listenToSearch, placeholder } from "./find.js";
import { listenToKeep } from "./keep.js";
import { settle } from "./map.js";
import { show } from "./panel.js";
import { bring, fit, listenToPicture, network, paint, scene, sync } from "./picture.js";
import { mainStories } from "./start.js";
import { change, listenToFragment, onChange, state, word } from "./state.js";
import { table } from "./table.js";

function speak() { // put every word of the page in the chosen language
  document.documentElement.lang = state.language ? "en" : "vi";
  for (const spot of document.querySelectorAll("[data-word]")) spot.textContent = word(spot.dataset.word);
  for (const spot of document.querySelectorAll("[data-name]")) spot.setAttribute("aria-label", word(spot.dataset.name));
  $("language").lang = state.language ? "vi" : "en";
}
const about = ["focus", "depth", "group", "more", "path", "hidden", "shown", "open", "unfolded", "without", "province", "since", "until", "dated", "confidence"];
function refresh(before) { // what did not change is not made anew
  const differs = (...keys) => !before || keys.some((key) => before[key] !== state[key]);
  if (differs("language")) speak();
  placeholder();
  $("labels").setAttribute("aria-pressed", String(state.labels));
  const chosenAnew = differs(...about);
  if (chosenAnew) scene.next = choose(state);
  const moved = sync(scene.next, chosenAnew || differs("language"));
  if (chosenAnew || differs("table", "language")) table();
  if (before) frame(moved, differs); // before the panel is filled: asked later, sizes cost a layout of it
  if (differs("language", ...about)) filters();
  show();
}
function frame(moved, differs) {
  const placed = large ? moved : differs("focus", "depth", "path", "province");
  if (placed || (differs("table") && !state.table)) fit();
  else if (differs("node") && state.node >= 0) bring(state.node);
}
const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
function enrich() { // what was drawn from the summary, now from all
  settle();
  scene.next = choose(state);
  sync(scene.next, true);
  mainStories();
}
if (location.hash.length > 1 || data.start || !opensOnMap) await complete(settle);
listenToFragment();
onChange(refresh);
listenToPicture();
listenToSearch();
listenToKeep();
listenToFilters();
$("language").addEventListener("click", () => change({ language: 1 - state.language }));
$("labels").addEventListener("click", () => change({ labels: !state.labels }));
$("table").addEventListener("click", () => change({ table: !state.table }));
$("fit").addEventListener("click", () => {
  const out = { focus: -1, group: -1, more: 0, path: [], list: "" };
  const inside = state.focus >= 0 || state.group >= 0 || state.path.length || state.list;
  if (inside) change(large ? { ...out, node: -1, edge: -1 } : out);
  fit();
});
for (const menu of document.querySelectorAll("details.menu")) {
  document.addEventListener("pointerdown", (event) => { if (!menu.contains(event.target)) menu.open = false; });
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    menu.open = false;
    menu.firstElementChild.focus();
    event.stopPropagation();
  });
}
paint();
refresh(null);
fit();
if (state.node >= 0) bring(state.node);
network.once("afterDrawing", async () => {
  await painted();
  document.body.dataset.ready = "yes"; // the first picture is there, and answers
  await complete(enrich);
  document.body.dataset.whole = "yes"; // … at once
});
