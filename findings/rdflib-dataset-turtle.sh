#!/usr/bin/env bash
# rdflib 7.6.0 writes an empty Turtle file from a Dataset whose triples stand in named graphs.
#
# Expected: an error (the format cannot hold named graphs; nquads refuses a plain Graph likewise), or
# the triples without the names of their graphs.
# Seen: serialize(format="turtle") returns an empty document for Turtle, RDF/XML without any
# statement, and no warning; TriG and N-Quads hold the triples.
# Why it matters: one named graph per article is the usual way to replace an article. Whoever then
# exports Turtle for a triple store publishes nothing, with exit code 0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check rdflib==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import rdflib
from rdflib import Dataset, Graph, Literal, URIRef

dataset = Dataset()
article = dataset.graph(URIRef("http://example.org/article"))
article.add((URIRef("http://example.org/a"), URIRef("http://example.org/label"), Literal("Lan")))
read = {
    form: len(Graph().parse(data=dataset.serialize(format=form), format=parser))
    for form, parser in (("turtle", "turtle"), ("longturtle", "turtle"), ("xml", "xml"))
}
quads = dataset.serialize(format="nquads").strip().splitlines()
print("rdflib", rdflib.__version__, "triples:", read, "quads:", len(quads))
assert read == {"turtle": 0, "longturtle": 0, "xml": 0} and len(quads) == 1, "this has changed"
PYTHON
