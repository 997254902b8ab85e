"""Several articles of the State of 2025 and 2026: what they share, and what only bears one name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import Literal

from kg.article import Article
from kg.build.lists import code_lists, joined
from kg.facts.extract import extract
from kg.graph.as_rdflib import to_graphs
from tests import vocabulary as terms
from tests.vocabulary import SCHEMA, VNG

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SON_LA, HANOI = ("xã Mường Bú", "tỉnh Sơn La"), ("xã Sóc Sơn", "thành phố Hà Nội")


def graph(*news: tuple[str, str]) -> Graph:
    """Return the graph of some articles, each given by its day and its text."""
    read = [
        extract(Article(f"{i:016x}", f"Tin vắn\n\n{text}\n", "Tin vắn", day))
        for i, (day, text) in enumerate(news)
    ]
    return to_graphs(joined(read), lists=code_lists()).graph


def of_type(g: Graph, kind: Node) -> set[Node]:
    return set(g.subjects(terms.TYPE, kind))


def called(g: Graph, label: str) -> set[Node]:
    return set(g.subjects(terms.LABEL, Literal(label, lang="vi")))


def test_congresses_of_two_communes_are_two_each_with_its_holder() -> None:
    text = "Ngày {}/7, Đảng bộ {}, {} tổ chức Đại hội đại biểu lần thứ I, nhiệm kỳ 2025 - 2030."
    days = (("11", SON_LA), ("13", HANOI))
    g = graph(*((f"2025-07-{day}", text.format(day, *unit)) for day, unit in days))
    events = of_type(g, VNG.NamedEvent)
    assert len(events) == 2
    holders = {e: set(g.objects(e, SCHEMA.organizer)) for e in events}
    assert sorted(map(len, holders.values())) == [1, 1]
    assert len(set().union(*holders.values())) == 2


def test_one_number_of_two_terms_is_two_documents_cited_by_the_term_of_the_day() -> None:
    cited = "Ông Lò Văn Hặc, Chủ tịch UBND tỉnh Sơn La quán triệt Nghị quyết số 08-NQ/TW."
    issued = "Ban Chấp hành Trung ương Đảng khóa {} ban hành Nghị quyết số 08-NQ/TW ngày {}."
    g = graph(
        ("2017-01-18", issued.format("XII", "16/1/2017")),
        ("2026-06-20", issued.format("XIV", "18/6/2026")),
        ("2026-07-09", cited),
    )
    assert len(of_type(g, terms.DOCUMENT)) == 2


def test_one_number_of_two_communes_is_two_documents() -> None:
    texts = (
        "HĐND {}, {} thông qua Nghị quyết số 12/NQ-HĐND về dự toán.",
        "Đảng ủy {}, {} ban hành Kế hoạch số 9-KH/ĐU.",
        "UBND {}, {} ban hành Quyết định số 31/QĐ-UBND.",
    )
    g = graph(
        *(("2026-07-30", text.format(*unit)) for text in texts for unit in (SON_LA, HANOI)),
    )
    documents = of_type(g, terms.DOCUMENT)
    assert len(documents) == 6
    assert len({body for d in documents for body in g.objects(d, VNG.issuer)}) == 6


def test_a_committee_before_and_after_a_merger_is_two_joined_by_a_succession() -> None:
    g = graph(
        ("2025-05-12", "Ông Lò Văn Hặc, Bí thư Tỉnh ủy Ninh Bình phát biểu."),
        ("2025-08-12", "Bà Vi Thị Mỵ, Bí thư Tỉnh ủy Ninh Bình phát biểu."),
    )
    committees = called(g, "Tỉnh ủy Ninh Bình")
    assert len(committees) == 2
    steps = [s for s in of_type(g, VNG.Succession) if set(g.objects(s, VNG.to)) & committees]
    assert [set(g.objects(s, VNG.from_)) < committees for s in steps] == [True]


def test_a_commune_told_with_and_without_its_province_is_one() -> None:
    g = graph(
        ("2025-10-02", "Bà Vi Thị Mỵ, Chủ tịch UBND xã Mường Bú, tỉnh Sơn La phát biểu."),
        ("2025-10-03", "Ông Lò Văn Hặc, Bí thư Đảng ủy xã Mường Bú phát biểu."),
    )
    assert len(called(g, "xã Mường Bú")) == 1


def test_a_decision_signed_by_the_chairman_has_a_number_of_his_committee() -> None:
    number = "Quyết định số 512/QĐ-UBND ngày 5/3/2023"
    g = graph(
        ("2023-03-10", f"Các xã thực hiện {number} của UBND tỉnh Sơn La."),
        ("2023-03-11", f"Chủ tịch UBND tỉnh Sơn La vừa ban hành {number} về hỗ trợ hộ nghèo."),
    )
    assert len(of_type(g, VNG.PolicyDocument)) == 1
