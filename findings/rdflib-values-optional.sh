#!/usr/bin/env bash
# rdflib 7.6.0 loses the rows of VALUES that an OPTIONAL behind it does not match.
#
# Expected (SPARQL 1.1, 18.5 Algebra: OPTIONAL is a left join): a row for every value, the variable
# of the OPTIONAL unbound where nothing matches. pyoxigraph 0.5.13 answers so.
# Seen: rdflib returns only the rows that match, without a word.
# Why it matters: "show me these offices and, if known, their holders" silently shows only the
# offices with a holder. Wrapping the VALUES in a sub-SELECT gives all rows.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rdflib==7.6.0 pyoxigraph==0.5.13
"$folder/venv/bin/python" - <<'PYTHON'
import pyoxigraph
import rdflib

DATA = """
PREFIX : <http://example.org/>
:chair :holder "A" .
:deputy :label "Deputy" .
"""
HEAD = "PREFIX : <http://example.org/> SELECT ?office ?holder WHERE { "
TAIL = " OPTIONAL { ?office :holder ?holder } }"
VALUES = "VALUES ?office { :chair :deputy }"
PLAIN = HEAD + VALUES + TAIL
WRAPPED = HEAD + "{ SELECT ?office WHERE { " + VALUES + " } }" + TAIL

graph = rdflib.Graph().parse(data=DATA, format="turtle")
store = pyoxigraph.Store()
store.load(DATA.encode(), format=pyoxigraph.RdfFormat.TURTLE)
seen = {
    "rdflib plain": len(list(graph.query(PLAIN))),
    "rdflib wrapped": len(list(graph.query(WRAPPED))),
    "pyoxigraph plain": len(list(store.query(PLAIN))),
}
print("rows:", seen)
assert seen == {"rdflib plain": 1, "rdflib wrapped": 2, "pyoxigraph plain": 2}, "this has changed"
PYTHON
