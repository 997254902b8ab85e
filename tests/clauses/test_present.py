"""Who acts where something happens; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.present import (
    acts_there,
    away,
    behind_comma,
    behind_noun,
    deliberates,
    in_noun,
    people_present,
)
from kg.model import Kind
from tests.clauses_of import clause


def there(body: str, words: str) -> str | None:
    """Return who acts after the words for an event."""
    text = clause(body)
    mention = acts_there(text.c, text.sentence(words), text.words(words).stop)
    return None if mention is None else text.c.reading.entities[mention.entity].name


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Tại hội nghị, ông Lò Văn Bền phát biểu.", "Lò Văn Bền"),
        ("Tại hội nghị, thay mặt Tỉnh ủy Sơn La, ông Lò Văn Bền tặng hoa.", "Lò Văn Bền"),
        ("Tại hội nghị, cử tri Lò Văn Bền nêu ý kiến.", "Lò Văn Bền"),
        ("Tại hội nghị, Sở Y tế tỉnh Sơn La đã báo cáo.", "Sở Y tế tỉnh Sơn La"),
        ("Tại hội nghị, Ban Bí thư đã kỷ luật ông Lò Văn Bền.", "Ban Bí thư"),
        ("Tại hội nghị, với 90% tán thành, Ban Bí thư đã chọn.", "Ban Bí thư"),
    ],
)
def test_who_stands_behind_the_comma_acts(body: str, who: str) -> None:
    assert there(body, "hội nghị") == who


@pytest.mark.parametrize(
    "body",
    [
        "Tại hội nghị, đại biểu kiến nghị ông Lò Văn Bền trả lời.",
        "Tại hội nghị, đại biểu đề nghị, ông Lò Văn Bền trả lời.",
        "Tại hội nghị; ông Lò Văn Bền vắng.",
        "Tại hội nghị, theo lời của ông Lò Văn Bền, dân vui.",
        "Tại hội nghị bàn về cách làm ăn của bà con nhiều bản xa ông Lò Văn Bền vui.",
        "Tại hội nghị, dân bản rất vui.",
    ],
)
def test_who_stands_behind_other_words_is_unsure(body: str) -> None:
    assert there(body, "hội nghị") is None


@pytest.mark.parametrize(
    ("body", "verb", "does"),
    [
        ("HĐND tỉnh đã bầu ông Lò Văn Bền.", "đã", True),
        ("HĐND tỉnh thảo luận Tờ trình.", "thảo luận", True),
        ("HĐND tỉnh nghỉ giữa giờ.", "nghỉ", False),
        ("HĐND tỉnh nói chuyện.", "nói", False),
    ],
)
def test_a_body_that_decides_or_debates_deliberates(body: str, verb: str, *, does: bool) -> None:
    text = clause(body)
    assert deliberates(text.c, text.at(verb)) is does


@pytest.mark.parametrize(
    ("body", "words", "who"),
    [
        ("Tại Quyết định số 5/QĐ-TTg, Ban Bí thư phê chuẩn.", "/QĐ-TTg", "Ban Bí thư"),
        ("Tại hội nghị, Ban Bí thư phê chuẩn.", "hội nghị", "Ban Bí thư"),
        ("Tại hội nghị Ban Bí thư phê chuẩn.", "hội nghị", None),
        ("Tại hội nghị, xin mời Ban Bí thư.", "hội nghị", None),
    ],
)
def test_who_stands_right_behind_a_comma(body: str, words: str, who: str | None) -> None:
    text = clause(body)
    comma = text.words(words).stop
    assert text.name(behind_comma(text.c, comma, Kind.ORGANISATION)) == who


def test_only_the_kinds_that_are_asked_for_stand_behind_a_comma() -> None:
    text = clause("Tại hội nghị, Ban Bí thư phê chuẩn.")
    assert behind_comma(text.c, text.words("hội nghị").stop, Kind.PERSON) is None
    assert behind_comma(text.c, len(text.c.tokens), Kind.PERSON) is None


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Hội nghị giao ban do ông Lò Văn Bền chủ trì.", ["Lò Văn Bền"]),
        ("Hội nghị giao ban của Sở Y tế do ông Lò Văn Bền chủ trì.", ["Sở Y tế", "Lò Văn Bền"]),
        ("Hội nghị giao ban, ông Lò Văn Bền chủ trì.", []),
        ("Ông Lò Văn Bền chủ trì hội nghị giao ban.", []),
    ],
)
def test_agents_behind_the_noun_of_an_event_up_to_a_mark(body: str, who: list[str]) -> None:
    text = clause(body)
    stop = text.words("giao ban").stop
    assert text.names(behind_noun(text.c, text.sentence("giao ban"), stop)) == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Phiên họp Chính phủ bàn về thuốc.", ["Chính phủ"]),
        ("Phiên họp bàn về thuốc của Chính phủ.", []),
    ],
)
def test_the_body_in_the_noun_of_an_event_or_right_behind_it(body: str, who: list[str]) -> None:
    text = clause(body)
    noun = text.hit("Phiên họp", "eventnoun")
    assert text.names(in_noun(text.c, text.sentence("Phiên"), noun)) == who


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Đón đoàn tại sân bay có ông Lò Văn Bền và bà Vi Thị Mỵ.", ["Lò Văn Bền", "Vi Thị Mỵ"]),
        ("Ông Lò Văn Bền đón đoàn, cùng đi có bà Vi Thị Mỵ.", ["Vi Thị Mỵ"]),
        ("Ông Lò Văn Bền đón đoàn tại sân bay.", []),
        ("Đón đoàn tại sân bay có Sở Y tế.", []),
    ],
)
def test_people_behind_co_are_there(body: str, who: list[str]) -> None:
    text = clause(body)
    sentence = text.sentence("đoàn")
    assert text.names(people_present(text.c, sentence, text.span("đoàn").start)) == who


@pytest.mark.parametrize(
    ("body", "gone"),
    [
        ("Cả xã họp, vắng ông Lò Văn Bền.", {"Lò Văn Bền"}),
        ("Thay mặt ông Lò Văn Bền, bà Vi Thị Mỵ dự họp.", {"Lò Văn Bền"}),
        ("Ông Lò Văn Bền và bà Vi Thị Mỵ dự họp.", set()),
    ],
)
def test_who_is_said_to_be_away_is_not_there(body: str, gone: set[str]) -> None:
    text = clause(body)
    found = away(text.c, text.c.reading.sentences[1])
    assert {text.c.reading.entities[key].name for key in found} == gone
