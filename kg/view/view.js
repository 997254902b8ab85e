// The page's behaviour. All text goes in by textContent: no data is ever read as HTML.
"use strict";
(() => {
  const $ = (id) => document.getElementById(id);
  const read = (id) => JSON.parse($(id).textContent);
  const details = read("details"); // {kinds, words, nodes, edges, quotes, articles}
  const options = read("options");
  const nodes = new vis.DataSet(read("nodes"));
  const edges = new vis.DataSet(read("edges"));
  const kinds = new Map(details.kinds.map((kind) => [kind.key, kind]));
  const shown = new Set(details.kinds.filter((kind) => !kind.satellite).map((kind) => kind.key));
  const beside = details.nodes.map(() => []); // node → its edges
  details.edges.forEach((edge, id) => {
    beside[edge.from].push(id);
    if (edge.to !== edge.from) beside[edge.to].push(id);
  });
  beside.forEach((ids) => ids.sort((a, b) => details.edges[a].rank - details.edges[b].rank || a - b));
  const isSaying = (id) => kinds.get(details.nodes[id].kind).satellite;
  const other = (edge, id) => (edge.from === id ? edge.to : edge.from);
  const sayings = (id) => [...new Set(beside[id].map((e) => other(details.edges[e], id)).filter(isSaying))];
  const badges = details.nodes.map((_, id) => (isSaying(id) ? 0 : sayings(id).length));

  let language = document.documentElement.lang === "en" ? 1 : 0; // every text is [vi, en]
  let selected = null;
  let cited = null; // the article named last in the panel
  const none = { quotes: [], confidence: "", rule: "", derived: false };
  const word = (name) => details.words[name][language];
  const fold = (text) =>
    text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase();

  // ---- small helpers that make elements ----
  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }
  function button(text, action) {
    const made = element("button", text);
    made.type = "button";
    made.addEventListener("click", action);
    return made;
  }

  // ---- the picture ----
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const network = new vis.Network($("network"), { nodes, edges }, options);
  $("network").drawing = network; // for whoever embeds or tests the page
  function paint() {
    const line = dark.matches ? "#6f7a85" : "#a9adb2";
    const ink = dark.matches ? "#e9ebed" : "#1d2125";
    const ground = dark.matches ? "#16191d" : "#fbfaf7";
    network.setOptions({
      edges: {
        color: { color: line, hover: ink, highlight: ink },
        font: { color: ink, strokeColor: ground, strokeWidth: 4 },
      },
    });
  }
  dark.addEventListener("change", paint);
  network.on("afterDrawing", (canvas) => {
    if (network.getScale() < 0.35) return;
    details.nodes.forEach((node, id) => {
      if (!badges[id] || !shown.has(node.kind)) return;
      const frame = network.getBoundingBox(id); // vis widens it by the radius of the corners
      const inset = options.groups[node.kind].shapeProperties.borderRadius;
      const [x, y] = [frame.right - inset, frame.top + inset];
      canvas.beginPath();
      canvas.arc(x, y, 10, 0, 2 * Math.PI);
      canvas.fillStyle = "#ffd54a";
      canvas.fill();
      canvas.fillStyle = "#1d2125";
      canvas.font = "600 11px system-ui, sans-serif";
      canvas.textAlign = "center";
      canvas.textBaseline = "middle";
      canvas.fillText(String(badges[id]), x, y + 0.5);
    });
  });
  network.on("click", (at) => {
    if (at.nodes.length) show({ node: at.nodes[0] });
    else if (at.edges.length) show({ edge: at.edges[0] });
    else show(null);
  });

  function filter() {
    nodes.update(details.nodes.map((node, id) => ({ id, hidden: !shown.has(node.kind) })));
  }
  function relabel() {
    const around = selected?.node === undefined ? [] : beside[selected.node];
    const labelled = new Set(around.filter((id) => !isSaying(details.edges[id].from)));
    if (selected?.edge !== undefined) labelled.add(selected.edge);
    nodes.update(details.nodes.map((node, id) => ({
      id, label: node.drawn[language], title: isSaying(id) ? node.label[language] : undefined,
    })));
    edges.update(details.edges.map((edge, id) => ({
      id, label: labelled.has(id) ? edge.label[language] : " ",
    })));
  }

  // ---- the panel: facts, each group followed by the words that state it ----
  function quotation(id, times) {
    const quote = details.quotes[id];
    const article = details.articles[quote.article];
    const box = element("blockquote", "“" + quote.exact + "”");
    if (times > 1) box.append(element("span", " × " + times, "soft"));
    if (quote.article === cited) return box; // as for the quote before
    cited = quote.article;
    const date = language ? article.date : article.date.split("-").reverse().join("/");
    box.append(element("cite", [article.title, date].filter(Boolean).join(" · "), "soft"));
    return box;
  }
  function quotations(ids) { // the same words are shown once, with how often they stand there
    const times = new Map();
    for (const id of ids) {
      const exact = details.quotes[id].exact;
      times.set(exact, { id, n: (times.get(exact)?.n ?? 0) + 1 });
    }
    return [...times.values()].map(({ id, n }) => quotation(id, n));
  }
  function trust(proof) {
    const number = language ? proof.confidence : proof.confidence.replace(".", ",");
    const parts = [
      proof.confidence && word("confidence") + " " + number,
      proof.rule && word("rule") + " " + proof.rule,
      proof.derived && word("derived"),
    ].filter(Boolean);
    return parts.join(" · ");
  }
  function line(before, label, target, proof) {
    const made = element("div", undefined, "fact");
    if (before) made.append(element("span", before, "name"));
    if (target) made.append(button(label, () => show(target, true)));
    else if (label) made.append(element("strong", label));
    made.append(element("span", trust(proof), "soft trust"));
    return made;
  }
  function section(title, facts) { // facts: [{line, quotes}]
    if (!facts.length) return;
    $("panel").append(element("h3", title));
    const groups = new Map();
    for (const fact of facts) {
      const key = fact.quotes.join();
      if (!groups.has(key)) groups.set(key, { lines: [], quotes: fact.quotes });
      groups.get(key).lines.push(fact.line);
    }
    for (const group of groups.values()) {
      const box = element("div", undefined, "group");
      box.append(...group.lines, ...quotations(group.quotes));
      $("panel").append(box);
    }
  }
  function words(proof) {
    if (proof.quotes.length) section(word("mentions"), [{ line: line("", "", null, proof), quotes: proof.quotes }]);
  }
  function relation(edge, id) { // an edge as read from node id
    const out = edge.from === id;
    const to = other(edge, id);
    const name = (out ? edge.label : edge.inverse)[language];
    return {
      line: line(name + " →", details.nodes[to].label[language], { node: to }, edge.proof),
      quotes: edge.proof.quotes,
    };
  }
  function saying(id) { // a statement, finding or figure: its first fact and its words
    const node = details.nodes[id];
    const head = node.facts.length ? node.facts[0].value[language] : kinds.get(node.kind).label[language];
    const source = beside[id].map((e) => details.edges[e]).find((e) => e.from === id && e.isSource);
    const who = source ? " · " + details.nodes[source.to].label[language] : "";
    return { line: line("", head + who, { node: id }, node.proof), quotes: node.proof.quotes };
  }
  function head(kind, label) {
    const chip = element("span", kinds.get(kind).label[language], "kind");
    chip.style.backgroundColor = kinds.get(kind).colour;
    $("panel").append(chip, element("h2", label[language]));
    if (label[0] !== label[1]) $("panel").append(element("p", label[1 - language], "soft"));
  }
  function nodePanel(id) {
    const node = details.nodes[id];
    head(node.kind, node.label);
    const aliases = node.aliases.join(" · ");
    if (aliases) $("panel").append(element("p", word("aliases") + ": " + aliases, "soft"));
    for (const fact of node.facts.filter((f) => !f.proof.quotes.length))
      $("panel").append(line(fact.name[language], fact.value[language], null, fact.proof));
    const quoted = node.facts.filter((f) => f.proof.quotes.length).map((f) => ({
      line: line(f.name[language], f.value[language], null, f.proof), quotes: f.proof.quotes,
    }));
    if (isSaying(id)) words(node.proof);
    const near = beside[id].map((e) => details.edges[e]);
    const plain = near.filter((edge) => isSaying(id) || !isSaying(other(edge, id)));
    if (isSaying(id)) plain.forEach((edge) => $("panel").append(relation(edge, id).line));
    else section(word("relations"), [...quoted, ...plain.map((edge) => relation(edge, id))]);
    const said = isSaying(id) ? [] : sayings(id);
    section(word("sayings") + " (" + said.length + ")", said.map(saying));
    if (!isSaying(id)) words(node.proof);
  }
  function edgePanel(id) {
    const edge = details.edges[id];
    for (const end of [edge.from, edge.to]) {
      if (end === edge.to) $("panel").append(line("↓", edge.label[language], null, edge.proof));
      const node = details.nodes[end];
      $("panel").append(line("", node.label[language], { node: end }, none));
    }
    words({ ...none, quotes: edge.proof.quotes });
  }
  function show(what, move = false) {
    selected = what;
    cited = null;
    $("panel").replaceChildren();
    $("panel").scrollTop = 0;
    if (what?.node !== undefined) nodePanel(what.node);
    else if (what?.edge !== undefined) edgePanel(what.edge);
    else $("panel").append(element("p", word("hint")),
      element("p", details.nodes.length + " · " + details.edges.length + " " + word("counts"), "soft"));
    relabel();
    const drawn = what?.node !== undefined && shown.has(details.nodes[what.node].kind);
    network.unselectAll();
    if (drawn) {
      network.selectNodes([what.node]);
      if (move) network.moveTo({ position: network.getPosition(what.node) });
    } else if (what?.edge !== undefined) network.selectEdges([what.edge]);
  }

  // ---- search, without diacritics ----
  const index = details.nodes.map((node, id) => {
    const names = [...node.label, ...node.aliases].map(fold);
    return { id, names, text: names.join("\n") };
  });
  const far = (entry, wanted) => // names that begin so come first, then the short ones
    (isSaying(entry.id) ? 1e6 : 0) + (entry.names.some((name) => name.startsWith(wanted)) ? 0 : 1e3) +
    entry.names[0].length;
  function search() {
    const wanted = fold($("search").value.trim());
    const hits = wanted ? index.filter((entry) => entry.text.includes(wanted)) : [];
    hits.sort((a, b) => far(a, wanted) - far(b, wanted) || a.id - b.id).splice(12);
    $("hits").replaceChildren(...hits.map(({ id }) => {
      const item = element("li");
      item.append(button(details.nodes[id].label[language], () => {
        $("hits").hidden = true;
        show({ node: id }, true);
        $("panel").focus();
      }));
      return item;
    }));
    if (wanted && !hits.length) $("hits").append(element("li", word("nothing"), "soft"));
    $("hits").hidden = !wanted;
  }
  $("search").addEventListener("input", search);
  $("search").addEventListener("keydown", (event) => {
    if (event.key === "Enter") $("hits").querySelector("button")?.click();
    if (event.key === "Escape") $("hits").hidden = true;
  });

  // ---- the legend is the filter of classes ----
  function legend() {
    $("kinds").replaceChildren();
    $("satellites").replaceChildren();
    for (const kind of details.kinds) {
      const count = details.nodes.filter((node) => node.kind === kind.key).length;
      if (!count) continue;
      const tick = element("input");
      tick.type = "checkbox";
      tick.checked = shown.has(kind.key);
      tick.dataset.kind = kind.key;
      tick.addEventListener("change", () => {
        if (tick.checked) shown.add(kind.key);
        else shown.delete(kind.key);
        filter();
      });
      const swatch = element("span", undefined, "swatch");
      swatch.style.backgroundColor = kind.colour;
      const label = element("label");
      label.append(tick, swatch, element("span", kind.label[language]), element("span", String(count), "count"));
      const item = element("li");
      item.append(label);
      $(kind.satellite ? "satellites" : "kinds").append(item);
    }
  }
  function speak() { // put every word of the page in the chosen language
    document.documentElement.lang = language ? "en" : "vi";
    for (const spot of document.querySelectorAll("[data-word]")) spot.textContent = word(spot.dataset.word);
    $("search").placeholder = word("search");
    $("search").setAttribute("aria-label", word("search"));
    legend();
    show(selected);
  }
  $("language").addEventListener("click", () => { language = 1 - language; speak(); });
  $("fit").addEventListener("click", () => network.fit());

  paint();
  speak();
  network.once("afterDrawing", () => { network.fit(); document.body.dataset.ready = "yes"; });
})();
