#!/usr/bin/env bash
# rdflib 7.6.0 writes a whole xsd:decimal into Turtle as another term.
#
# Expected: reading what was written gives the same graph (RDF 1.1 Concepts 3.3: two literals are
# the same term only if their lexical forms are).
# Seen: "7"^^xsd:decimal is written as 7.0 and comes back as "7.0"^^xsd:decimal; N-Triples keeps it.
# Why it matters: checksums, diffs and merges of published graphs see a changed fact, and a merge of
# both files holds the value twice. Writing whole values as xsd:integer avoids it.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rdflib==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import rdflib
from rdflib import XSD, Graph, Literal, URIRef

graph = Graph()
graph.add(
    (URIRef("http://example.org/a"), URIRef("http://example.org/value"), Literal("7", datatype=XSD.decimal))
)
turtle = Graph().parse(data=graph.serialize(format="turtle"), format="turtle")
triples = Graph().parse(data=graph.serialize(format="nt"), format="nt")
print("rdflib", rdflib.__version__, "written:", [str(o) for o in graph.objects()])
print("read from Turtle:", [str(o) for o in turtle.objects()], "merged:", len(graph + turtle), "triples")
assert set(triples) == set(graph), "this has changed"
assert len(graph + turtle) == 2, "this has changed"
PYTHON
