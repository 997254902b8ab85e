"""The whole reading of one article: any text is read, every fact keeps its promises."""

from __future__ import annotations

import gc
import unicodedata
from dataclasses import fields

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kg.article import Article, Span
from kg.facts.extract import extract
from kg.model import ArticleFacts, Kind
from tests.reading_of import article, facts, names, offices

BODY = (
    "Sáng 12/5/2018, Đoàn kiểm tra số 812 của Ban Bí thư làm việc với Ban Thường vụ Tỉnh ủy "
    "Hoà Bình về việc thực hiện Nghị quyết số 26-NQ/TW. Đồng chí Trịnh Đức Khải, Trưởng đoàn, chủ "
    "trì buổi làm việc. Phát biểu kết luận, đồng chí Trịnh Đức Khải đề nghị Ban Thường vụ Tỉnh uỷ "
    "rà soát quy hoạch. Tỷ lệ hộ nghèo giảm còn 9,15%."
)
WORDS = (
    "đồng chí|các đồng chí|Lò Văn Mẩy|Hà Thị Bưởi|Bí thư|nguyên|quyền|Tỉnh ủy|tỉnh|Sơn La|huyện|xã|"
    "Đoàn kiểm tra|số|547|của|Ban Bí thư|Bộ Chính trị|Ban Thường vụ|làm việc với|chủ trì|hội nghị|"
    "Nghị quyết|Quyết định|57-NQ/TW|về việc|thực hiện|Đại hội|lần thứ|XIII|khóa XII|Trung ương|"
    "Đảng|đề nghị|nhấn mạnh|cho biết|bổ nhiệm|giữ chức|kỷ luật|hạn chế|nguyên nhân|do|đạt|9,15%|"
    "13/55|ngày|12/5/2018|27/8|năm|TP.|HCM|UBND|HĐND|Đ/c|GS. TS.|Thủ tướng|Nhật Bản|Lào|Luật|"
    "Đất đai|Chương trình mục tiêu quốc gia|"
    "trong đó có|và|,|;|:|.|(|)|“|”|–|-|/|\n|\n\n|…|😀|\u00a0|\t|a|"
    "ĐỒNG CHÍ|TỈNH ỦY|" + "x" * 300
).split("|")
WILD = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=40).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)


def spans(found: ArticleFacts) -> list[Span]:
    """Return every span of every fact."""
    return [
        value
        for table in fields(found)
        if table.name != "article"
        for fact in getattr(found, table.name)
        for value in (
            *(getattr(fact, f.name) for f in fields(fact)),
            *getattr(fact, "mentions", ()),
        )
        if isinstance(value, Span)
    ]


def keys(found: ArticleFacts) -> list[str]:
    """Return every key that a fact points at."""
    pointers: list[str | None] = []
    for p in found.positions:
        pointers += [p.person, p.org]
    for e in found.events:
        pointers += [e.place]
    for d in found.documents:
        pointers += [d.entity, d.issuer, d.signer]
    for part in found.participations:
        pointers += [part.agent]
    for s in found.statements:
        pointers += [s.source, s.addressee]
    for f in found.findings:
        pointers += [f.about, f.source]
    for figure in found.figures:
        pointers += [figure.about]
    for structure in found.structures:
        pointers += [structure.subject, structure.object]
    for decision in found.decisions:
        pointers += [decision.person, decision.org, decision.by]
    return [key for key in pointers if key is not None]


def check(found: ArticleFacts) -> None:
    """Assert what every reading promises, whatever the text."""
    text = found.article.text
    entities = {e.key for e in found.entities}
    events = {e.key for e in found.events}
    assert len(entities) == len(found.entities)
    assert len(events) == len(found.events)
    for span in spans(found):
        assert 0 <= span.start < span.end <= len(text)
    for entity in found.entities:
        assert entity.mentions
        assert entity.name.strip() == entity.name != ""
    assert set(keys(found)) <= entities
    assert {p.event for p in found.participations} <= events
    assert {x for k in found.links for x in (k.subject, k.object)} <= entities | events
    assert {s.event for s in found.statements} <= events | {None}
    people = {e.key for e in found.entities if e.kind is Kind.PERSON}
    assert {p.person for p in found.positions} <= people


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(WILD)
def test_any_text_is_read(body: str) -> None:
    check(extract(article(body)))


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=200))
def test_any_characters_are_read(text: str) -> None:
    text = unicodedata.normalize("NFC", text)
    check(extract(Article("0" * 16, text, text.split("\n")[0])))


@pytest.mark.parametrize("text", ["", " ", "\n", ".", "Tin", "\u200b", "đ" * 5000, "- " * 500])
def test_a_text_that_says_nothing_gives_no_facts(text: str) -> None:
    found = extract(Article("0" * 16, text, text))
    check(found)
    assert found == ArticleFacts(found.article)


def test_a_real_report_keeps_every_promise() -> None:
    found = facts(BODY)
    check(found)
    assert found.entities
    assert found.positions
    assert found.events
    assert found.documents
    assert found.statements


@settings(max_examples=40, deadline=None)
@given(WILD)
def test_the_same_text_gives_the_same_facts(body: str) -> None:
    assert extract(article(body)) == extract(article(body))


def test_decomposed_and_composed_letters_give_the_same_facts() -> None:
    decomposed = unicodedata.normalize("NFD", BODY)
    assert decomposed != BODY
    assert facts(decomposed) == facts(BODY)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Uỷ ban nhân dân", "Ủy ban nhân dân"), ("Tỉnh uỷ", "Tỉnh ủy"), ("Hoà Bình", "Hòa Bình")],
)
def test_the_place_of_the_tone_mark_makes_no_other_facts(one: str, other: str) -> None:
    body = f"{one} tỉnh Hòa Bình họp. Ông Lò Văn Mẩy, Bí thư Tỉnh ủy {one}, dự."
    other_body = body.replace(one, other)
    assert offices(body) == offices(other_body)
    assert [e.key for e in facts(body).entities] == [e.key for e in facts(other_body).entities]


def test_reading_leaves_no_cycles_and_lets_python_collect_them_again() -> None:
    facts(BODY)  # reads the lexicon, which does
    gc.collect()
    gc.disable()
    try:
        facts(BODY)
        assert gc.collect() == 0
        assert not gc.isenabled()
    finally:
        gc.enable()
    facts(BODY)
    assert gc.isenabled()


def test_every_fact_names_its_rule() -> None:
    found = facts(BODY)
    rules = [
        fact.rule
        for table in fields(found)
        if table.name != "article"
        for fact in getattr(found, table.name)
    ]
    assert rules
    assert all(rules)


def test_an_office_that_no_fact_needs_is_no_entity() -> None:
    body = "Ông Lò Văn Mẩy gặp Chủ tịch UBND tỉnh Sơn La."
    assert names(body, Kind.ORGANISATION) == ["Ủy ban nhân dân tỉnh Sơn La"]


def test_an_office_that_issues_is_an_organisation() -> None:
    body = "Theo Quyết định số 12/QĐ-UBND của Chủ tịch UBND tỉnh Sơn La."
    assert "Chủ tịch Ủy ban nhân dân tỉnh Sơn La" in names(body, Kind.ORGANISATION)
