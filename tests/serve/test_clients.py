"""The clients that people have, over real HTTP: SPARQLWrapper, rdflib's store, pandas, Comunica."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pandas as pd
import pytest
from rdflib import FOAF, RDF, RDFS, Graph, Variable
from rdflib.plugins.stores.sparqlstore import SPARQLStore
from SPARQLWrapper import CSV, JSON, JSONLD, N3, RDFXML, TURTLE, XML, SPARQLWrapper
from SPARQLWrapper.SPARQLExceptions import QueryBadFormed

from tests.serving import serving

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

NAMES = (
    'SELECT ?name { ?p a foaf:Person ; rdfs:label ?name FILTER(lang(?name) = "vi") } ORDER BY ?name'
)
PEOPLE = ["Lò Văn Pín", "Vi Thế Bường"]
LABELS = (
    "CONSTRUCT { ?p rdfs:label ?name } WHERE {"
    ' ?p a foaf:Person ; rdfs:label ?name FILTER(lang(?name) = "vi") }'
)


@pytest.fixture(scope="module")
def endpoint(made: Path) -> Iterator[str]:
    with serving(made) as root:
        yield f"{root}/sparql"


def wrapped(endpoint: str, query: str, form: str, method: str = "GET") -> Any:
    wrapper = SPARQLWrapper(endpoint)
    wrapper.setQuery(query)
    wrapper.setReturnFormat(form)
    wrapper.setMethod(method)
    return wrapper.query()


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_sparqlwrapper_reads_rows_in_each_of_its_formats(endpoint: str, method: str) -> None:
    rows = wrapped(endpoint, NAMES, JSON, method).convert()["results"]["bindings"]
    assert [row["name"]["value"] for row in rows] == PEOPLE
    tree = wrapped(endpoint, NAMES, XML, method).convert()
    assert [e.firstChild.data for e in tree.getElementsByTagName("literal")] == PEOPLE
    assert wrapped(endpoint, NAMES, CSV, method).convert().decode().split("\r\n")[1:3] == PEOPLE


@pytest.mark.parametrize("form", [TURTLE, N3, RDFXML, JSONLD])
def test_sparqlwrapper_reads_triples_in_each_of_its_formats(endpoint: str, form: str) -> None:
    found = wrapped(endpoint, LABELS, form).convert()
    graph = found if isinstance(found, Graph) else Graph().parse(data=found, format="turtle")
    assert sorted(map(str, graph.objects())) == PEOPLE


def test_sparqlwrapper_hears_what_is_wrong_with_a_query(endpoint: str) -> None:
    with pytest.raises(QueryBadFormed, match="SPARQL error at 1:15"):
        wrapped(endpoint, "SELECT ?name {", JSON)


def test_a_graph_of_rdflib_over_the_endpoint_is_asked_as_one_in_memory(endpoint: str) -> None:
    graph = Graph(SPARQLStore(endpoint))
    rows = graph.query(f"PREFIX foaf: <{FOAF}> {NAMES}").bindings
    assert [str(row[Variable("name")]) for row in rows] == PEOPLE
    subjects = graph.subjects(RDF.type, FOAF.Person)
    assert len({*subjects}) == len(PEOPLE)


def test_pandas_reads_an_answer_by_its_address(endpoint: str) -> None:
    answer = wrapped(endpoint, NAMES, CSV).convert()
    assert list(pd.read_csv(io.BytesIO(answer))["name"]) == PEOPLE


@pytest.mark.parametrize("kind", ["sparql@", ""])
def test_comunica_reads_rows_told_that_it_is_an_endpoint_or_not(endpoint: str, kind: str) -> None:
    program = shutil.which("comunica-sparql")
    if program is None:
        pytest.skip("no Comunica: npm install --global @comunica/query-sparql@4.5.0")
    query = f"PREFIX foaf: <{FOAF}> PREFIX rdfs: <{RDFS}> {NAMES}"
    command = [program, kind + endpoint, query, "-t", "application/sparql-results+json"]
    ran = subprocess.run(command, check=True, capture_output=True, timeout=120)
    rows = json.loads(ran.stdout)["results"]["bindings"]
    assert [row["name"]["value"] for row in rows] == PEOPLE
