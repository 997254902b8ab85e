// The query editor: a question into the text, an answer into a table. Text only, never markup.

const ID = "https://w3id.org/vngov/id/";
const form = document.getElementById("ask");
const text = document.getElementById("text");
const question = document.getElementById("question");
const told = document.getElementById("told");
const answer = document.getElementById("answer");
const MOST = 1000;
const QUERY = { "Content-Type": "application/sparql-query" };
const words = document.documentElement.lang === "en" ? { row: "row", rows: "rows" } : { row: "hàng", rows: "hàng" };

function choose(name) {
  const option = [...question.options].find((o) => o.value === name);
  if (option && option.dataset.text) {
    question.value = name;
    text.value = option.dataset.text;
    return true;
  }
  return false;
}

function element(name, content) {
  const node = document.createElement(name);
  if (content instanceof Node) node.append(content);
  else if (content !== undefined) node.textContent = content;
  return node;
}

function cell(term) {
  if (!term) return element("td");
  if (term.type === "uri" && term.value.startsWith(ID)) {
    const link = element("a", term.value.slice(ID.length));
    link.href = "/id/" + encodeURIComponent(term.value.slice(ID.length));
    return element("td", link);
  }
  const node = element("td", term.value);
  if (term["xml:lang"]) node.lang = term["xml:lang"];
  return node;
}

function table(found) {
  const node = element("table");
  const head = node.createTHead().insertRow();
  for (const name of found.head.vars) {
    const th = element("th", name);
    th.scope = "col";
    head.append(th);
  }
  const body = node.createTBody();
  for (const row of found.results.bindings.slice(0, MOST)) {
    body.insertRow().append(...found.head.vars.map((name) => cell(row[name])));
  }
  return node;
}

// What the server supposes to be why there is no row.
async function why() {
  answer.textContent = "…";
  const response = await fetch("/why", { method: "POST", headers: QUERY, body: text.value });
  if (!response.ok) return answer.replaceChildren();
  const list = element("ul");
  list.lang = "en";
  list.append(...(await response.json()).map((line) => element("li", line)));
  answer.replaceChildren(list);
}

async function ask(event) {
  event.preventDefault();
  told.textContent = "…";
  answer.replaceChildren();
  const begun = performance.now();
  try {
    const response = await fetch("/sparql", {
      method: "POST",
      headers: { ...QUERY, Accept: "application/sparql-results+json, text/turtle;q=0.9" },
      body: text.value,
    });
    const type = response.headers.get("Content-Type") || "";
    const body = await response.text();
    const took = `${Math.round(performance.now() - begun)} ms`;
    if (!response.ok) {
      told.textContent = body.trim();
    } else if (type.startsWith("application/sparql-results+json")) {
      const found = JSON.parse(body);
      if (found.boolean !== undefined) {
        told.textContent = `${found.boolean} · ${took}`;
        return;
      }
      const count = found.results.bindings.length;
      told.textContent = `${count} ${count === 1 ? words.row : words.rows} · ${took}`;
      if (count) answer.append(table(found));
      else await why();
    } else {
      told.textContent = took;
      answer.append(element("pre", body));
    }
  } catch (error) {
    told.textContent = String(error);
  }
}

// Who comes by the link of a question wants its answer.
function come() {
  if (choose(location.hash.slice(1))) form.requestSubmit();
}

question.addEventListener("change", () => choose(question.value));
form.addEventListener("submit", ask);
addEventListener("hashchange", come);
come();
