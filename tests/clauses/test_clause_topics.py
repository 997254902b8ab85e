"""What a clause is about; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.topics import first_named, topic
from kg.model import Kind
from tests.clauses_of import clause


@pytest.mark.parametrize(
    ("body", "about"),
    [
        ("Sau một năm nỗ lực, huyện Mường La đã hoàn thành kế hoạch.", "huyện Mường La"),
        ("Sở Y tế tỉnh Sơn La đã hoàn thành kế hoạch.", "Sở Y tế tỉnh Sơn La"),
        ("Tại huyện Mường La, kế hoạch năm đã hoàn thành.", "huyện Mường La"),
        ("Kế hoạch rất nặng nề của cả năm nay do Sở Y tế tỉnh Sơn La giao đã hoàn thành.", None),
    ],
)
def test_the_subject_of_the_predicate_or_who_opens_the_clause(body: str, about: str | None) -> None:
    text = clause(body)
    sentence = text.sentence("hoàn thành")
    found = topic(text.c, sentence, text.span("hoàn thành"), text.at("hoàn thành"))
    assert text.name(found) == about


def test_without_a_predicate_who_opens_the_clause_is_what_it_is_about() -> None:
    text = clause("Huyện Mường La với Sở Y tế tỉnh Sơn La còn nhiều hạn chế.")
    words = text.span("hạn chế")
    assert text.name(topic(text.c, text.sentence("hạn chế"), words, None)) == "huyện Mường La"


def test_a_subject_of_another_clause_is_none_of_this_one() -> None:
    text = clause("Huyện Mường La chậm; thiếu vốn đã gây khó.")
    words = range(text.at("thiếu vốn"), text.span("thiếu vốn").stop)
    assert topic(text.c, text.sentence("thiếu vốn"), words, text.at("gây khó")) is None


def test_a_subject_before_the_clause_is_none_of_it() -> None:
    text = clause("Huyện Mường La đã hoàn thành kế hoạch.")
    words = range(text.at("đã"), text.span("đã").stop)
    assert topic(text.c, text.sentence("đã"), words, text.at("hoàn thành")) is None


def test_who_opens_the_clause_comes_before_the_subject_of_another_verb() -> None:
    text = clause("Tại huyện Mường La, Sở Y tế đến thăm và hoàn thành kế hoạch.")
    sentence, verb = text.sentence("thăm"), text.at("hoàn thành")
    assert text.name(topic(text.c, sentence, text.span("thăm"), verb)) == "huyện Mường La"


def test_a_body_inside_an_office_is_named_by_nobody() -> None:
    text = clause("Giám đốc Sở Y tế tỉnh Sơn La và ông Lò Văn Bền cùng sai.")
    words = text.span("cùng sai")
    assert text.name(first_named(text.c, words, Kind.PERSON)) == "Lò Văn Bền"
    assert first_named(text.c, words[:0], Kind.PERSON) is None


def test_body_and_place_of_an_office_are_not_named() -> None:
    text = clause("Bí thư Tỉnh ủy Sơn La Lò Văn Bền khen huyện Mường La.")
    words = text.span("khen")
    assert text.name(first_named(text.c, words, Kind.ORGANISATION, Kind.PLACE)) == "huyện Mường La"
