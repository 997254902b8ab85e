"""The plain edges: which n-ary nodes give them, which do not, and what is recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from rdflib import Graph, URIRef

from kg.facts import Structure
from kg.graph import terms
from kg.graph.build_graph import to_graphs, to_triples
from kg.graph.shortcuts import derive, read_rules
from kg.graph.terms import ORG, PROV, RDF, VNG

if TYPE_CHECKING:
    from kg.facts import ArticleFacts

EDGES = {
    VNG.inspects,
    VNG.inspectsArea,
    VNG.holdsRole,
    ORG.memberOf,
    VNG.carriedOutBy,
    VNG.metWith,
}


def edges(graph: Graph, predicate: URIRef) -> set[tuple[str, str]]:
    """Return the edges of a predicate by the labels of their ends."""

    def label(node: object) -> str:
        names = graph.objects(node, terms.LABEL)  # type: ignore[arg-type]
        return next(str(o) for o in names if getattr(o, "language", "") == "vi")

    return {(label(s), label(o)) for s, o in graph.subject_objects(predicate)}


TEAM, BOARD = "Đoàn kiểm tra số 812 của Ban Bí thư", "Ban Thường vụ Tỉnh ủy An Phước"
KHAI, MAY = "Trịnh Đức Khải", "Lò Thị Mẩy"


def test_the_six_shortcuts_of_the_contract(inspection: ArticleFacts) -> None:
    graph = to_graphs([inspection]).graph
    assert edges(graph, VNG.inspects) == {(TEAM, BOARD)}
    assert edges(graph, VNG.inspectsArea) == {(TEAM, "An Phước")}
    assert edges(graph, VNG.holdsRole) == {
        (KHAI, "Phó Chủ nhiệm"),
        (KHAI, "Trưởng đoàn"),
        (MAY, "Phó Bí thư"),
    }
    assert edges(graph, ORG.memberOf) == {
        (KHAI, "Văn phòng An Bình"),
        (KHAI, TEAM),
        (MAY, "Tỉnh ủy An Phước"),
    }
    plan, order = "Chương trình hành động số 9-CTr/TU", "Quyết định 812-QĐ/TW"
    assert edges(graph, VNG.carriedOutBy) == {(order, plan)}
    hosts = {(KHAI, BOARD), (TEAM, BOARD)}
    assert edges(graph, VNG.metWith) == hosts | {(b, a) for a, b in hosts}


def test_every_shortcut_is_recorded_with_its_source(inspection: ArticleFacts) -> None:
    made = to_graphs([inspection])
    seen = 0
    for subject, predicate, obj in made.graph:
        if predicate in EDGES:
            [record] = [
                r
                for r in made.provenance.subjects(RDF.subject, subject)
                if (r, RDF.predicate, predicate) in made.provenance
                and (r, RDF.object, obj) in made.provenance
            ]
            sources = set(made.provenance.objects(record, PROV.wasDerivedFrom))
            assert sources
            assert all((s, terms.TYPE, None) in made.graph for s in sources)
            assert (record, terms.TYPE, VNG.AttestedTriple) not in made.provenance
            seen += 1
    assert seen == 13


def test_the_nearest_area_counts(inspection: ArticleFacts) -> None:
    country = replace(inspection.entities[8], key="land", name="Nước An", aliases=())
    party = replace(inspection.entities[3], key="party", name="Đảng An", aliases=())
    span = inspection.structures[0].span
    above = (
        Structure("Tỉnh ủy An Phước", "partOf", "party", span, "st"),
        Structure("party", "locatedIn", "land", span, "st"),
    )
    facts = replace(
        inspection,
        entities=(*inspection.entities, country, party),
        structures=(*inspection.structures, *above),
    )
    assert edges(to_graphs([facts]).graph, VNG.inspectsArea) == {(TEAM, "An Phước")}


def test_the_rules_say_the_same_to_rdflib(inspection: ArticleFacts) -> None:
    triples = to_triples([replace(inspection, decisions=())]).graph
    plain = [t for t in triples if t[1] not in EDGES]
    found = derive(plain, read_rules())
    graph = Graph()
    for triple in plain:
        graph.add(triple)
    other = set()
    for rule in read_rules().values():
        answer = graph.query(rule).graph
        assert answer is not None
        for node in set(answer.subjects(RDF.subject)):
            parts = (RDF.subject, RDF.predicate, RDF.object)
            other.add(tuple(answer.value(node, part) for part in parts))
    assert set(found) == other
    assert len(other) == 11


def test_a_rule_without_source_is_refused(inspection: ArticleFacts) -> None:
    rule = f"CONSTRUCT {{ [] <{RDF.subject}> ?s }} WHERE {{ ?s ?p ?o }}"
    with pytest.raises(ValueError, match=r"half\.rq: a rule constructs whole statements"):
        derive(to_triples([inspection]).graph, {"half.rq": rule})
