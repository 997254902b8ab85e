#!/usr/bin/env bash
# Comunica 4.5.0 (npm, installed 2026-11-29) loses the language tags of an endpoint's answers.
#
# Expected (SPARQL 1.1 Query Results JSON, 3.2.2): {"type": "literal", "xml:lang": "vi"} is a text
# in Vietnamese.
# Seen: the text comes with no language, and its datatype is "undefined" in what is written of it.
# The parser of the answers gives language and direction as one object, which the older data factory
# that the engine hands to it does not know: nothing says so.
# Why it matters: labels in two languages are told apart by their tags alone; with them goes every
# filter and every second label that is worked out outside of the endpoint. Ask for lang(?label) as
# a column of its own.
# Needs node 18 to 22 with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @comunica/query-sparql@4.5.0 sparqljson-parse@3.3.0 >/dev/null 2>&1
cat >ask.js <<'JAVASCRIPT'
const assert = require("node:assert");
const http = require("node:http");
const { QueryEngine } = require("@comunica/query-sparql");
const answer = {
  head: { vars: ["label", "language"] },
  results: { bindings: [{
    label: { type: "literal", value: "xã Tân Lập", "xml:lang": "vi" },
    language: { type: "literal", value: "vi" },
  }] },
};
const server = http.createServer((_, response) => {
  response.setHeader("Content-Type", "application/sparql-results+json");
  response.end(JSON.stringify(answer));
});
server.listen(0, "127.0.0.1", async () => {
  const endpoint = `http://127.0.0.1:${server.address().port}/sparql`;
  const query = "SELECT ?label (lang(?label) AS ?language) { ?s <http://example.org/label> ?label }";
  const rows = await new QueryEngine().queryBindings(query, { sources: [{ type: "sparql", value: endpoint }] });
  const [row] = await rows.toArray();
  const [label, language] = [row.get("label"), row.get("language")];
  console.log(`label: ${label.value}, language: ${JSON.stringify(label.language)}; as a column: ${language.value}`);
  assert.strictEqual(label.value, "xã Tân Lập");
  assert.notStrictEqual(label.language, "vi", "this has changed");
  assert.strictEqual(language.value, "vi");
  server.close();
});
JAVASCRIPT
node ask.js
