"""Who is a person, and who of the article a short name calls."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, reading


def called(body: str, words: str) -> list[str]:
    """Return whom some words name, as often as they are printed."""
    r = reading(body)
    found = [m for m in r.mentions if m.span.of(r.text) == words and m.kind is Kind.PERSON]
    return [r.entities[m.entity].name for m in found]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy phát biểu.",
        "Đồng chí Lò Văn Mẩy phát biểu.",
        "PGS.TS Lò Văn Mẩy phát biểu.",
        "Thượng tá Lò Văn Mẩy phát biểu.",
        "Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy phát biểu.",
        "Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Sơn La, phát biểu.",
    ],
)
def test_a_name_is_that_of_a_person_however_it_is_marked(body: str) -> None:
    assert names(body, Kind.PERSON) == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    "body",
    [
        "Đường Lò Văn Mẩy ngập nặng.",
        "Mưa lớn làm đường Lò Văn Mẩy ngập nặng.",
        "Trường Tiểu học Lò Văn Mẩy khai giảng.",
        "Học sinh Trường THPT Lê Văn Tám dự lễ.",
    ],
)
def test_what_bears_the_name_of_a_person_is_none(body: str) -> None:
    assert names(body, Kind.PERSON) == []


def test_a_street_may_bear_it_at_the_beginning_of_a_sentence() -> None:
    assert names("Đường Lò Văn Mẩy ngập nặng.", Kind.PLACE) == ["đường Lò Văn Mẩy"]


def test_a_surname_that_is_a_word_for_a_place_is_a_surname() -> None:
    assert names("Đường Văn Mẩy, Giám đốc Sở Y tế, dự họp.", Kind.PERSON) == ["Đường Văn Mẩy"]


@pytest.mark.parametrize("short", ["Mẩy", "Văn Mẩy"])
def test_the_end_of_a_name_calls_its_bearer(short: str) -> None:
    body = f"Ông Lò Văn Mẩy đến xã Tân Lập. Ông {short} đề nghị xã trồng rừng."
    assert called(body, short) == ["Lò Văn Mẩy"]


def test_a_short_name_before_the_full_one_is_his_as_well() -> None:
    body = "Ông Mẩy đề nghị xã trồng rừng. Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, đến xã Tân Lập."
    assert called(body, "Mẩy") == ["Lò Văn Mẩy"]


def test_of_two_bearers_the_last_named_before_is_called() -> None:
    body = (
        "Ông Lò Văn Mẩy đến xã Tân Lập. Ông Mẩy trồng rừng."
        " Ông Vi Thế Mẩy đến xã Mường Sang. Ông Mẩy trồng chè."
    )
    assert called(body, "Mẩy") == ["Lò Văn Mẩy", "Vi Thế Mẩy"]


def test_a_short_name_of_nobody_in_the_article_names_nobody() -> None:
    body = "Ông Lò Văn Mẩy đến xã Tân Lập. Ông Bường đề nghị xã trồng rừng."
    assert names(body, Kind.PERSON) == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    "line",
    ["Tin, ảnh: Lê Văn Tám", "Ảnh: Lê Văn Tám", "Lê Văn Tám - Vi Mỵ", "Bài và ảnh: Lê Văn Tám"],
)
def test_who_wrote_or_photographed_is_nobody_of_the_news(line: str) -> None:
    body = f"Ông Lò Văn Mẩy đến xã Tân Lập.\n\n{line}"
    assert names(body, Kind.PERSON) == ["Lò Văn Mẩy"]


def test_an_honorific_and_offices_belong_to_the_phrase_of_a_name() -> None:
    r = reading("Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, phát biểu.")
    (name,) = [m for m in r.mentions if m.kind is Kind.PERSON]
    assert name.span.of(r.text) == "Lò Văn Mẩy"
    assert name.phrase.of(r.text) == "Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La"


def test_two_spellings_of_a_name_are_one_person() -> None:
    body = "Ông Lò Văn Quý đến xã Tân Lập. Ông Lò Văn Quí đề nghị xã trồng rừng."
    assert len(names(body, Kind.PERSON)) == 1
