"""Units in the graph: their periods, what holds them, what became of them and of their bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal

from kg.article import Article
from kg.build.lists import code_lists, joined
from kg.facts.extract import extract
from kg.graph.as_rdflib import to_graphs
from kg.resources import ontology_dir
from kg.validate.shapes import violations
from tests import vocabulary as terms
from tests.vocabulary import DCTERMS, SCHEMA, VNG

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node


def graph(*news: tuple[str, str]) -> Graph:
    """Return the graph of some articles, each given by its day and its text."""
    facts = [
        extract(Article(f"{i:016x}", f"Tin vắn\n\n{text}\n", "Tin vắn", day))
        for i, (day, text) in enumerate(news)
    ]
    lists = code_lists()
    made = to_graphs(joined(facts), lists=lists)
    turtle = b"".join(made.files[name] for name in ("graph.ttl", "provenance.ttl")).decode()
    assert not violations(turtle, ontology_dir() / "shapes.ttl")
    return made.graph


def called(g: Graph, label: str) -> list[Node]:
    return sorted(g.subjects(terms.LABEL, Literal(label, lang="vi")), key=str)


def value(g: Graph, node: Node, predicate: Node) -> str:
    return str(g.value(node, predicate) or "")


def test_two_periods_of_one_name_are_two_joined_by_a_succession() -> None:
    g = graph(
        ("2025-05-10", "Ông Lò Văn Hặc, Bí thư Tỉnh ủy Phú Thọ phát biểu."),
        ("2025-08-10", "Ông Vi Văn Đạt, Bí thư Tỉnh ủy Phú Thọ phát biểu."),
    )
    for label in ("Phú Thọ", "Tỉnh ủy Phú Thọ"):
        old, new = sorted(called(g, label), key=lambda n: value(g, n, SCHEMA.startDate))
        assert (old, DCTERMS.isReplacedBy, new) in g
        assert value(g, old, SCHEMA.endDate) == "2025-06-30"
        assert value(g, new, SCHEMA.startDate) == "2025-07-01"
        (step,) = g.subjects(VNG.from_, old)
        assert g.value(step, VNG.to) == new
        assert g.value(step, VNG.successionKind) == terms.C["succession_merge"]
        act = g.value(step, VNG.mandatedBy)
        assert act is not None
        assert value(g, act, VNG.documentNumber) == "202/2025/QH15"


def test_a_province_that_is_no_more_says_what_it_became() -> None:
    g = graph(("2024-05-10", "Ông Lò Văn Hặc, Chủ tịch UBND tỉnh Hòa Bình phát biểu."))
    (old,) = called(g, "Hòa Bình")
    new = g.value(old, DCTERMS.isReplacedBy)
    assert value(g, new or old, terms.LABEL) == "Phú Thọ"


def test_the_seat_of_a_province_that_became_a_city_goes_on() -> None:
    g = graph(
        ("2026-01-10", "Ông Lò Văn Hặc, Bí thư Tỉnh ủy Quảng Ninh phát biểu."),
        ("2026-10-10", "Ông Lò Văn Hặc, Bí thư Thành ủy Quảng Ninh phát biểu."),
    )
    (old,), (new,) = called(g, "Tỉnh ủy Quảng Ninh"), called(g, "Thành ủy Quảng Ninh")
    assert (old, DCTERMS.isReplacedBy, new) in g


def test_a_commune_lies_in_its_province_though_no_word_says_so() -> None:
    g = graph(("2026-05-10", "Ông Lò Văn Hặc, Chủ tịch UBND xã Mường Bú phát biểu."))
    (place,) = called(g, "xã Mường Bú")
    holder = g.value(place, SCHEMA.containedInPlace)
    assert holder is not None
    assert value(g, holder, terms.LABEL) == "Sơn La"
    assert value(g, place, SCHEMA.startDate) == "2025-07-01"


def test_a_unit_has_its_kind_and_code() -> None:
    g = graph(("2026-05-10", "Ông Lò Văn Hặc, Chủ tịch UBND xã Mường Bú phát biểu."))
    (commune,), (province,) = called(g, "xã Mường Bú"), called(g, "Sơn La")
    for place, kind, code in ((commune, "xa", "03847"), (province, "tinh", "14")):
        assert g.value(place, DCTERMS.type) == terms.C[f"placekind_{kind}"]
        assert value(g, place, DCTERMS.identifier) == code


def test_an_older_commune_says_what_it_became_and_that_only_a_part_did() -> None:
    g = graph(("2024-05-10", "Mưa lớn ở phường Kim Mã, quận Ba Đình, thành phố Hà Nội."))
    (old,) = called(g, "phường Kim Mã")
    assert value(g, old, SCHEMA.endDate) == "2025-06-30"
    steps = list(g.subjects(VNG.from_, old))
    assert {value(g, g.value(s, VNG.to) or s, terms.LABEL) for s in steps} >= {"phường Giảng Võ"}
    assert all((s, VNG.inPart, old) in g for s in steps)


def test_a_body_of_the_lists_has_its_life() -> None:
    g = graph(("2024-05-10", "Ông Lò Văn Hặc, Phó Trưởng Ban Kinh tế Trung ương phát biểu."))
    (body,) = called(g, "Ban Kinh tế Trung ương")
    assert value(g, body, SCHEMA.endDate) == "2025-02-02"
    later = g.value(body, DCTERMS.isReplacedBy)
    assert value(g, later or body, terms.LABEL) == "Ban Chính sách, chiến lược Trung ương"


def test_a_commune_tells_which_province_the_news_is_of() -> None:
    g = graph(("2026-05-10", "Xã Mường Bú ra quân. Ông Lò Văn Hặc, Bí thư Tỉnh ủy dự."))
    (body,), (place,) = called(g, "Tỉnh ủy Sơn La"), called(g, "Sơn La")
    assert (body, DCTERMS.spatial, place) in g
    assert not list(g.objects(place, VNG.evidence))  # no word of the article names it


def test_news_without_a_day_chooses_no_period() -> None:
    facts = extract(Article("0" * 16, "Tin\n\nMưa lớn ở tỉnh Phú Thọ.\n", "Tin"))
    lists = code_lists()
    g = to_graphs(joined([facts]), lists=lists).graph
    (place,) = called(g, "Phú Thọ")
    assert not list(g.objects(place, SCHEMA.startDate)) + list(g.objects(place, SCHEMA.endDate))


def test_a_district_of_before_2025_has_the_day_of_its_end() -> None:
    g = graph(("2019-05-05", "UBND Quận 2, Thành phố Hồ Chí Minh họp."))
    (place,) = called(g, "Quận 2")
    assert value(g, place, SCHEMA.endDate) == "2020-12-31"
