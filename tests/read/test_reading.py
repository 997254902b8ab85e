"""The annotated article and the reading: one cut, one matching, mentions found by span."""

from __future__ import annotations

import pytest

from kg.article import Span
from kg.model import Kind
from tests.reading_of import annotated, offices, reading

BODY = "Ban Thường vụ Tỉnh ủy Sơn La họp. Đồng chí Lò Văn Mẩy chủ trì."


def test_tokens_of_a_sentence_cover_it() -> None:
    a = annotated("Ông Lò Văn Mẩy dự. Bà Hà Thị Bưởi vắng.")
    assert [a.tokens.words(r.start, r.stop) for r in map(a.tokens_of, a.sentences)] == [
        "Ông Lò Văn Mẩy dự.",
        "Bà Hà Thị Bưởi vắng.",
    ]


def test_no_name_starts_inside_a_longer_word() -> None:
    a = annotated("các văn bản của tỉnh")
    assert a.tokens.forms.index("bản") in a.inside
    assert a.tokens.forms.index("văn") not in a.inside


def test_a_reading_shows_its_article() -> None:
    r = reading(BODY)
    assert r.text == r.article.text
    assert r.tokens is r.annotated.tokens
    assert r.hits is r.annotated.hits
    assert r.sentences == r.annotated.sentences


def test_mentions_are_in_text_order_the_outer_first() -> None:
    found = reading(BODY).mentions
    assert list(found) == sorted(found, key=lambda m: (m.span.start, -m.span.end, m.entity))


@pytest.mark.parametrize(
    ("kinds", "words"),
    [
        ((Kind.PERSON,), ["Lò Văn Mẩy"]),
        ((Kind.TEAM,), []),
        ((Kind.ORGANISATION,), ["Ban Thường vụ Tỉnh ủy Sơn La", "Tỉnh ủy Sơn La"]),
    ],
)
def test_mentions_of_a_span_by_kind(kinds: tuple[Kind, ...], words: list[str]) -> None:
    r = reading(BODY)
    found = r.mentions_in(Span(0, len(r.text)), *kinds)
    assert [m.span.of(r.text) for m in found] == words


def test_a_mention_belongs_to_the_span_in_which_it_starts() -> None:
    r = reading(BODY)
    first, last = r.sentences[1].span, r.sentences[2].span
    assert [m.kind for m in r.mentions_in(last)] == [Kind.PERSON]
    assert r.mentions_in(Span(first.end, first.end)) == []
    assert Kind.PERSON not in {m.kind for m in r.mentions_in(first)}


def test_a_verb_that_is_part_of_a_name_is_none() -> None:
    rows = offices(
        "Bà Vi Thị Mỵ, nguyên Chủ tịch UBND xã Giao Ninh, nay là Bí thư Đảng ủy xã Giao Ninh."
    )
    assert ("Vi Thị Mỵ", "Bí thư", "Đảng ủy xã Giao Ninh") in rows
