// What the panel says before anything is chosen: the front page of many articles, the main stories.
import { $, beside, data, degree, edgeLabel, edges, facts, isSaying, isWhole, kind, kinds, manyArticles, nodes, other, proofOf, relation, sayings } from "./data.js";
import { button, element, name, nodeLink, quotations, select } from "./facts.js";
import { frontPage } from "./news.js";
import { state, word } from "./state.js";

const STORIES = 4;
const ANSWERS = 3;
const told = { list: null }; // made once: the edges that answer a question, by node
const question = (edge, id) => relation(edge).questions[edges.from[edge] === id ? 0 : 1];

function stories() { // the teams, events and decisions that answer the most questions
  const asked = ["team", "inspection", "event", "decision"].map((key) => kinds.findIndex((k) => k.key === key));
  told.list ??= nodes.vi
    .map((_, id) => id)
    .filter((id) => asked.includes(nodes.kind[id]))
    .map((id) => {
      const answers = [...beside(id)].filter((e) => question(e, id) && !isSaying(other(e, id)));
      return { id, answers, asked: new Set(answers.map((e) => edges.relation[e])).size };
    })
    .sort((a, b) => b.asked - a.asked || degree(b.id) - degree(a.id) || a.id - b.id)
    .slice(0, STORIES);
  return told.list.filter((story) => story.answers.length);
}
function answer(edge, id) { // the question has named the rest of the sentence
  const line = element("p", undefined, "fact");
  line.append(nodeLink(other(edge, id)));
  if (edges.title[edge] >= 0) line.append(" – ", element("span", edgeLabel(edge, state.language), "name"));
  const box = element("div", undefined, "group");
  box.append(line, ...quotations(proofOf(edges.proof[edge]).quotes).slice(0, 1));
  return box;
}
function story({ id, answers }, first) {
  const box = element("details", undefined, "story");
  const title = element("summary");
  title.append(element("strong", name(id)));
  box.open = first;
  box.append(title);
  const byQuestion = new Map();
  for (const edge of answers) {
    const key = edges.relation[edge];
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), edge]);
  }
  const questions = [...byQuestion].sort(([a], [b]) => data.relations[a].rank - data.relations[b].rank);
  for (const [index, found] of questions) {
    found.sort((a, b) => degree(other(b, id)) - degree(other(a, id)) || a - b);
    box.append(element("h4", question(found[0], id)[state.language]));
    box.append(...found.slice(0, ANSWERS).map((edge) => answer(edge, id)));
  }
  box.append(...findings(id, answers));
  const more = element("div", undefined, "actions");
  more.append(button(`${word("all")}: ${name(id)}`, () => select(id)));
  box.append(more);
  return box;
}
function findings(id, answers) { // what was found of those whom the team inspected or met
  const finding = kinds.findIndex((k) => k.key === "finding");
  const of = new Set([id, ...answers.map((edge) => other(edge, id))].flatMap(sayings));
  const groups = new Map(); // "hạn chế" → findings
  for (const saying of of) {
    if (nodes.kind[saying] !== finding) continue;
    const type = facts(saying)[0]?.value[state.language] ?? kind(saying).label[state.language];
    groups.set(type, [...(groups.get(type) ?? []), saying]);
  }
  if (!groups.size) return [];
  const made = [element("h4", word("found"))];
  for (const [type, list] of groups) {
    const box = element("details", undefined, "group");
    box.append(element("summary", `${type} (${list.length})`));
    for (const saying of list.slice(0, 12)) box.append(...quotations(proofOf(nodes.proof[saying]).quotes), button("→ " + word("all"), () => select(saying), "link"));
    made.push(box);
  }
  return made;
}

export function startPanel() {
  if (manyArticles) frontPage();
  else $("panel").append(element("p", word("hint")));
  if (isWhole()) mainStories();
}
export function mainStories() {
  const found = stories();
  if (found.length) $("panel").append(element("h3", word("story")));
  $("panel").append(...found.map((one, i) => story(one, i === 0 && !manyArticles)));
}
