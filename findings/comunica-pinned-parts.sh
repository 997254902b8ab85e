#!/usr/bin/env bash
# Comunica 4.0.2, named to the last digit and installed today (2026-11-29), asks no endpoint.
#
# Expected: a version that is pinned gives the engine that was released under it.
# Seen: npm takes the engine of 4.0.2 and the newest 4.x of its parts, which it names by "^"; they do
# not go together, and the first query over HTTP ends in a TypeError of the part that watches it.
# Why it matters: a guide or notebook that pins the client of a graph breaks though nothing in it has
# changed, with an error that names no version. Keep the lock file, not only the number.
# Needs node 18 to 22 with npm.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --loglevel=error @comunica/query-sparql@4.0.2 >/dev/null 2>&1
cat >ask.js <<'JAVASCRIPT'
const assert = require("node:assert");
const http = require("node:http");
const version = (part) => require(`@comunica/${part}/package.json`).version;
const { QueryEngine } = require("@comunica/query-sparql");
const answer = { head: { vars: ["s"] }, results: { bindings: [{ s: { type: "uri", value: "http://example.org/a" } }] } };
const server = http.createServer((_, response) => {
  response.setHeader("Content-Type", "application/sparql-results+json");
  response.end(JSON.stringify(answer));
});
server.listen(0, "127.0.0.1", async () => {
  const sources = [{ type: "sparql", value: `http://127.0.0.1:${server.address().port}/sparql` }];
  let seen;
  try {
    const rows = await new QueryEngine().queryBindings("SELECT ?s { ?s ?p ?o }", { sources });
    seen = `${(await rows.toArray()).length} row`;
  } catch (error) {
    seen = `${error.name}: ${error.message}`;
  }
  const parts = [version("query-sparql"), version("actor-query-result-serialize-sparql-json")];
  console.log(`engine ${parts[0]}, a part of it ${parts[1]}: ${seen}`);
  assert.strictEqual(parts[0], "4.0.2");
  assert.notStrictEqual(parts[1], parts[0], "this has changed");
  assert.match(seen, /^TypeError: .*'includes'/, "this has changed");
  process.exit(); // requests of its own go on
});
JAVASCRIPT
node ask.js
