from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import XSD, BNode, Graph, URIRef
from rdflib import Literal as RdflibLiteral

from kg.errors import KgError
from kg.view.triples import Literal, Triples, is_iri, of_oxigraph, of_rdflib, read_turtle

if TYPE_CHECKING:
    from kg.view.triples import Term

SAMPLE = Path(__file__).with_name("sample.ttl")
A, B, C = (f"https://example.org/{name}" for name in "abc")
KNOWS, NAME = "https://example.org/knows", "https://example.org/name"

nodes = st.sampled_from([A, B, C, "_:x"])
values = nodes | st.builds(Literal, st.text(), st.sampled_from(["", "vi", "en"]))
triples = st.lists(st.tuples(nodes, st.sampled_from([KNOWS, NAME]), values))


def test_a_file_read_by_oxigraph_is_what_rdflib_reads() -> None:
    one, two = read_turtle(SAMPLE), of_rdflib(Graph().parse(SAMPLE))
    predicates = {str(p) for p in Graph().parse(SAMPLE).predicates()}
    assert predicates
    for predicate in predicates:
        assert sorted(one.pairs(predicate), key=repr) == sorted(two.pairs(predicate), key=repr)


@given(triples)
def test_it_answers_as_the_set_of_its_triples_does(said: list[tuple[str, str, Term]]) -> None:
    graph, whole = Triples(said), set(said)
    assert {(s, NAME, o) for s, o in graph.pairs(NAME)} == {t for t in whole if t[1] == NAME}
    for subject, predicate, value in whole:
        assert graph.states(subject, predicate, value)
        assert set(graph.objects(subject, predicate)) == {
            o for s, p, o in whole if (s, p) == (subject, predicate)
        }
        assert graph.subjects(predicate, value) == sorted(
            {s for s, p, o in whole if (p, o) == (predicate, value)}
        )


@given(triples)
def test_the_order_of_the_triples_does_not_show(said: list[tuple[str, str, Term]]) -> None:
    one, two = Triples(said), Triples(reversed(said))
    for subject in (A, B, C):
        assert one.objects(subject, KNOWS) == two.objects(subject, KNOWS)
        assert one.first(subject, NAME) == two.first(subject, NAME)


def test_what_is_not_there_has_no_values() -> None:
    graph = Triples([(A, KNOWS, B)])
    assert not graph.objects(B, KNOWS)
    assert graph.first(A, NAME) is None
    assert not graph.subjects(KNOWS, C)
    assert not graph.objects(Literal("một"), KNOWS)
    assert not graph.states(A, KNOWS, Literal(B))


def test_literals_keep_their_language_and_type_and_plain_text_has_neither() -> None:
    day = Literal("2026-03-04", "", str(XSD.date))
    said = [
        ox.Triple(ox.NamedNode(A), ox.NamedNode(NAME), ox.Literal("xã", language="vi")),
        ox.Triple(
            ox.NamedNode(A),
            ox.NamedNode(NAME),
            ox.Literal(day.text, datatype=ox.NamedNode(day.datatype)),
        ),
        ox.Triple(ox.NamedNode(A), ox.NamedNode(NAME), ox.Literal("xã")),
    ]
    assert of_oxigraph(said).objects(A, NAME) == (day, Literal("xã"), Literal("xã", "vi"))
    graph = Graph()
    graph.add((URIRef(A), URIRef(NAME), RdflibLiteral("xã", datatype=XSD.string)))
    assert of_rdflib(graph).objects(A, NAME) == (Literal("xã"),)


def test_blank_nodes_are_no_iris() -> None:
    graph = Graph()
    graph.add((BNode("x"), URIRef(KNOWS), URIRef(A)))
    [(subject, value)] = of_rdflib(graph).pairs(KNOWS)
    assert (subject, value) == ("_:x", A)
    assert is_iri(value)
    assert not is_iri(subject)
    assert not is_iri(Literal(A))


def test_a_file_that_is_not_there_is_told_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(KgError, match="no such file"):
        read_turtle(tmp_path / "graph.ttl")
