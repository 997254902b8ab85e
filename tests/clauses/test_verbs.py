"""Which words that may report really do; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.verbs import verb_at, verbs
from kg.model import Act
from tests.clauses_of import clause


def reporting(body: str) -> list[str]:
    text = clause(body)
    span = text.c.reading.annotated.tokens_of(text.c.reading.sentences[-1])
    return [text.c.tokens.words(v.first, v.stop) for v in verbs(text.c, span)]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Ông Lò Văn Bền đề nghị xã họp.", ["đề nghị"]),
        ("Ông Lò Văn Bền đánh giá cao xã và yêu cầu xã họp.", ["đánh giá cao", "yêu cầu"]),
        ("Ông Lò Văn Bền yêu cầu các xã họp.", ["yêu cầu"]),
        ("Ông Lò Văn Bền ngủ.", []),
    ],
)
def test_verbs_that_report_are_read_left_to_right(body: str, found: list[str]) -> None:
    assert reporting(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Đề nghị của xã rất đúng.",
        "Xã nhận được kết luận số 5.",
        "Việc kiến nghị kéo dài.",
        "Các kiến nghị kéo dài.",
        "Xã treo câu “đề nghị giữ trật tự” ở cổng.",
    ],
)
def test_nouns_and_quoted_words_report_nothing(body: str) -> None:
    assert reporting(body) == []


@pytest.mark.parametrize(
    ("body", "verb", "act"),
    [
        ("Ông Lò Văn Bền biểu dương xã.", "biểu dương", Act.PRAISE),
        ("Ông Lò Văn Bền yêu cầu xã họp.", "yêu cầu", Act.REQUEST),
        ("Ông Lò Văn Bền kiến nghị tỉnh họp.", "kiến nghị", Act.PROPOSE),
        ("Ông Lò Văn Bền báo cáo tỉnh.", "báo cáo", Act.REPORT),
        ("Ông Lò Văn Bền nhấn mạnh điều ấy.", "nhấn mạnh", Act.EMPHASISE),
    ],
)
def test_a_verb_tells_what_one_does_by_saying_it(body: str, verb: str, act: Act) -> None:
    text = clause(body)
    found = verb_at(text.c, text.at(verb))
    assert found is not None
    assert found.act is act


def test_towards_a_higher_body_a_request_is_a_proposal() -> None:
    text = clause("Xã đề nghị tỉnh họp.")
    found = verb_at(text.c, text.at("đề nghị"))
    assert found is not None
    assert found.upward is Act.PROPOSE


def test_a_word_that_reports_nothing_is_no_verb() -> None:
    text = clause("Xã đề nghị tỉnh họp.")
    assert verb_at(text.c, text.at("tỉnh")) is None


def test_the_adverbs_before_a_verb_belong_to_it() -> None:
    text = clause("Ông Lò Văn Bền cũng đã đề nghị xã họp.")
    (found,) = verbs(text.c, text.span("đề nghị"))
    assert (found.group, found.first) == (text.at("cũng"), text.at("đề nghị"))


def test_any_verb_of_saying_before_rang_is_strong() -> None:
    strong = clause("Ông Lò Văn Bền khẳng định rằng xã đã đủ.")
    (found,) = verbs(strong.c, strong.span("xã"))
    assert found.strong
