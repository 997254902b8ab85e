"""How sentences are cut into content clauses, in invented sentences."""

from __future__ import annotations

from kg.article import Article
from kg.clauses.grammar import Clauses
from kg.facts.findings.contents import Clause, contents
from kg.lexicon.load import lexicon
from kg.read.read import read, reading_of
from kg.read.reading import Reading, annotate


def cut(body: str) -> tuple[Reading, tuple[Clause, ...]]:
    text = f"Huyện họp\n{body}\n"
    annotated = annotate(Article("0" * 16, text, "Huyện họp"), lexicon())
    article = reading_of(annotated, read(annotated).table)
    return article, contents(Clauses(article))


def texts(body: str) -> list[str]:
    article, found = cut(body)
    return [clause.span(article).of(article.text) for clause in found]


def test_a_sentence_is_cut_at_semicolons() -> None:
    assert texts("Đường xã được mở rộng; trường học được xây mới.") == [
        "Đường xã được mở rộng",
        "trường học được xây mới",
    ]


def test_joining_words_and_quotation_marks_stay_outside() -> None:
    assert texts("“Tuy nhiên, đường vào bản còn thiếu”.") == ["đường vào bản còn thiếu"]


def test_the_frame_of_a_speech_stays_outside_and_gives_the_act() -> None:
    article, found = cut("Ông Lò Văn Bền nhấn mạnh xã đã có điện lưới; đường vào bản còn thiếu.")
    assert [c.span(article).of(article.text) for c in found] == [
        "xã đã có điện lưới",
        "đường vào bản còn thiếu",
    ]
    assert [c.act for c in found] == ["emphasise", "emphasise"]


def test_a_cause_keeps_the_type_of_its_frame() -> None:
    _, found = cut("Nguyên nhân khách quan là địa bàn rộng, dân cư thưa.")
    assert [c.cause for c in found] == ["objective-cause"]


def test_captions_and_the_title_have_no_clauses() -> None:
    assert texts("Đoàn thăm trạm y tế xã\nLãnh đạo huyện trao quà. Ảnh: TTXVN") == []
