#!/usr/bin/env bash
# pyshacl 0.40.1 takes any text for an xsd:gYear.
#
# Expected (SHACL 4.1.2, sh:datatype: an ill-typed literal does not conform): "about 2021"^^xsd:gYear
# and "21"^^xsd:gYear violate sh:datatype xsd:gYear, as "tomorrow"^^xsd:date violates xsd:date.
# Seen: both conform; the date is reported.
# Why it matters: news prints most dates as bare years. A graph full of unusable years passes its
# shapes, and the triple store drops them in comparisons. Add a sh:pattern beside the datatype.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/python" -m pip install --quiet --disable-pip-version-check pyshacl==0.40.1 rdflib==7.6.0
"$folder/venv/bin/python" - <<'PYTHON'
import logging

import pyshacl
from rdflib import Graph

SHAPE = """
PREFIX sh: <http://www.w3.org/ns/shacl#> PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>
PREFIX : <http://example.org/>
:Shape a sh:NodeShape ; sh:targetSubjectsOf :when ; sh:property [ sh:path :when ; sh:datatype xsd:%s ] .
"""
DATA = 'PREFIX xsd: <http://www.w3.org/2001/XMLSchema#> <http://example.org/a> <http://example.org/when> "%s"^^xsd:%s .'


def conforms(value: str, datatype: str) -> bool:
    data = Graph().parse(data=DATA % (value, datatype), format="turtle")
    shapes = Graph().parse(data=SHAPE % datatype, format="turtle")
    return bool(pyshacl.validate(data, shacl_graph=shapes)[0])


logging.disable()  # rdflib tells of the ill-typed date, at length
seen = {value: conforms(value, "gYear") for value in ("2021", "about 2021", "21")}
day = conforms("tomorrow", "date")
print("pyshacl", pyshacl.__version__, "gYear:", seen, "date 'tomorrow':", day)
assert all(seen.values()) and not day, "this has changed"
PYTHON
