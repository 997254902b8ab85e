"""The plain edges: which n-ary nodes give them, which do not, and what is recorded."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from kg.graph.as_rdflib import to_graphs, to_rdflib
from kg.graph.build_graph import to_triples
from kg.graph.shortcuts import derive, read_rules
from kg.model import Belonging, Structure
from tests import vocabulary as terms
from tests.vocabulary import ORG, PROV, RDF, VNG

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

    from kg.model import ArticleFacts

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
        Structure("Tỉnh ủy An Phước", Belonging.PART_OF, "party", span, "st"),
        Structure("party", Belonging.LOCATED_IN, "land", span, "st"),
    )
    facts = replace(
        inspection,
        entities=(*inspection.entities, country, party),
        structures=(*inspection.structures, *above),
    )
    assert edges(to_graphs([facts]).graph, VNG.inspectsArea) == {(TEAM, "An Phước")}


def test_the_rules_say_the_same_to_rdflib(inspection: ArticleFacts) -> None:
    office, chair, past = inspection.positions
    left = replace(office, former=True, end="2017")
    before = replace(chair, former=True, end="2016")
    facts = replace(inspection, positions=(office, chair, past, left, before), decisions=())
    triples = to_triples([facts]).graph
    edges_of = {str(edge) for edge in EDGES}
    plain = [t for t in triples if t[1] not in edges_of]
    found = derive(plain, read_rules())
    graph = to_rdflib(plain)
    other = set()
    for rule in read_rules().values():
        answer = graph.query(rule).graph
        assert answer is not None
        for node in set(answer.subjects(RDF.subject)):
            parts = (RDF.subject, RDF.predicate, RDF.object)
            other.add(tuple(str(answer.value(node, part)) for part in parts))
    assert set(found) == other
    assert len(other) == 11


OFFICE = (KHAI, "Phó Chủ nhiệm", "Văn phòng An Bình")


@pytest.mark.parametrize(
    ("attestations", "holds"),
    [
        ([("2017-03-16", False, None), ("2024-09-02", True, None)], False),
        ([("2017-03-16", True, None), ("2024-09-02", False, None)], True),
        ([("2017-03-16", False, None), ("2017-03-16", True, None)], False),
        ([("2017-03-16", False, None), ("2024-09-02", True, "2005")], True),
        ([("2017-03-16", False, None), ("2024-09-02", True, "2017")], False),
        ([("2017-03-16", False, None), ("2024-09-02", True, "2021-05")], False),
        ([(None, False, None), (None, True, None)], False),
        ([(None, False, None), ("2024-09-02", True, None)], False),
        ([("2017-03-16", False, None), (None, True, None)], True),
    ],
)
def test_the_latest_attestation_says_whether_a_post_is_held(
    inspection: ArticleFacts,
    attestations: list[tuple[str | None, bool, str | None]],
    *,
    holds: bool,
) -> None:
    [office, *_] = inspection.positions
    articles = [
        replace(
            inspection,
            article=replace(inspection.article, id=f"{number:016x}", published=day),
            positions=(replace(office, former=former, end=end),),
            decisions=(),
        )
        for number, (day, former, end) in enumerate(attestations)
    ]
    for facts in (articles, articles[::-1]):
        graph = to_graphs(facts).graph
        assert ((KHAI, OFFICE[1]) in edges(graph, VNG.holdsRole)) == holds
        assert ((KHAI, OFFICE[2]) in edges(graph, ORG.memberOf)) == holds


def test_a_former_post_elsewhere_takes_nothing_away(inspection: ArticleFacts) -> None:
    office, chair, _ = inspection.positions
    elsewhere = replace(office, org="Huyện ủy", former=True)
    bodiless = replace(chair, org=None, former=True)
    facts = replace(inspection, positions=(office, chair, elsewhere, bodiless), decisions=())
    graph = to_graphs([facts]).graph
    assert edges(graph, VNG.holdsRole) == {(KHAI, "Phó Chủ nhiệm"), (KHAI, "Trưởng đoàn")}
    assert edges(graph, ORG.memberOf) == {(KHAI, "Văn phòng An Bình"), (KHAI, TEAM)}


def test_a_post_without_a_body_is_left_like_any_other(inspection: ArticleFacts) -> None:
    [office, *_] = inspection.positions
    now, then = replace(office, org=None), replace(office, org=None, former=True)
    facts = replace(inspection, positions=(now,), decisions=())
    later = replace(inspection.article, id="f" * 16, published="2020-01-01")
    left = replace(facts, article=later, positions=(then,))
    assert edges(to_graphs([facts]).graph, VNG.holdsRole) == {(KHAI, "Phó Chủ nhiệm")}
    assert not edges(to_graphs([facts, left]).graph, VNG.holdsRole)


def test_a_rule_without_source_is_refused(inspection: ArticleFacts) -> None:
    rule = f"CONSTRUCT {{ [] <{RDF.subject}> ?s }} WHERE {{ ?s ?p ?o }}"
    with pytest.raises(ValueError, match=r"half\.rq: a rule constructs whole statements"):
        derive(to_triples([inspection]).graph, {"half.rq": rule})
