"""An office without a name beside it is its holder, or an authority, or nobody."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, reading

HELD = "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, và bà Vi Thị Mỵ, Chủ tịch UBND tỉnh Sơn La, dự họp. "


def meant(body: str, words: str) -> list[tuple[str, str]]:
    """Return whom some words mean, and in which form, as often as they are printed."""
    r = reading(body)
    found = [m for m in r.mentions if m.span.of(r.text) == words and m.form == "title"]
    return [(r.entities[m.entity].name, m.found_by) for m in found]


@pytest.mark.parametrize(
    ("words", "who"),
    [
        ("Bí thư Tỉnh ủy Sơn La", "Lò Văn Mẩy"),
        ("Bí thư Tỉnh ủy", "Lò Văn Mẩy"),
        ("Chủ tịch UBND tỉnh", "Vi Thị Mỵ"),
    ],
)
def test_an_office_is_who_holds_it_in_the_article(words: str, who: str) -> None:
    assert meant(f"{HELD}{words} yêu cầu các xã trồng rừng.", words) == [(who, "title-reference")]


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Nguyên Bí thư Tỉnh ủy Sơn La yêu cầu các xã trồng rừng.", "Nguyên Bí thư Tỉnh ủy Sơn La"),
        ("Các Bí thư Tỉnh ủy yêu cầu các xã trồng rừng.", "Bí thư Tỉnh ủy"),
        ("Bí thư Tỉnh ủy Lai Châu yêu cầu các xã trồng rừng.", "Bí thư Tỉnh ủy Lai Châu"),
        ("Phó Bí thư Tỉnh ủy Sơn La yêu cầu các xã trồng rừng.", "Phó Bí thư Tỉnh ủy Sơn La"),
    ],
)
def test_another_office_or_one_of_many_is_not_he(told: str, words: str) -> None:
    people = {"Lò Văn Mẩy", "Vi Thị Mỵ"}
    assert people.isdisjoint(name for name, _ in meant(HELD + told, words))


def test_of_two_holders_the_last_named_before_is_meant() -> None:
    body = (
        "Ông Lò Văn Mẩy, Phó Chủ tịch UBND tỉnh Sơn La, đến xã Tân Lập."
        " Phó Chủ tịch UBND tỉnh Sơn La yêu cầu xã trồng rừng."
        " Bà Vi Thị Mỵ, Phó Chủ tịch UBND tỉnh Sơn La, đến xã Mường Sang."
        " Phó Chủ tịch UBND tỉnh Sơn La yêu cầu xã trồng chè."
    )
    found = meant(body, "Phó Chủ tịch UBND tỉnh Sơn La")
    assert [name for name, _ in found] == ["Lò Văn Mẩy", "Vi Thị Mỵ"]


@pytest.mark.parametrize(
    "body",
    [
        "Bộ trưởng Bộ Y tế ban hành Thông tư số 12/2023/TT-BYT.",
        "Bộ trưởng Bộ Y tế yêu cầu các tỉnh tiêm phòng.",
        "Bộ trưởng Bộ Y tế đã quyết định cảnh cáo ông Lò Văn Mẩy.",
    ],
)
def test_an_office_that_nobody_holds_acts_as_an_authority(body: str) -> None:
    assert "Bộ trưởng Bộ Y tế" in names(body, Kind.ORGANISATION)


@pytest.mark.parametrize(
    "body",
    [
        "Bộ trưởng Bộ Y tế có nhiều việc.",
        "Các Bộ trưởng Bộ Y tế yêu cầu các tỉnh tiêm phòng.",
        "Nguyên Bộ trưởng Bộ Y tế yêu cầu các tỉnh tiêm phòng.",
    ],
)
def test_an_office_that_does_nothing_is_no_authority(body: str) -> None:
    assert "Bộ trưởng Bộ Y tế" not in names(body, Kind.ORGANISATION)


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh Sơn La kiến nghị Thủ tướng Chính phủ xem xét.",
        "Quốc hội, Chính phủ và Thủ tướng Chính phủ quan tâm việc này.",
        "Huyện Mộc Châu nhận Bằng khen của Thủ tướng Chính phủ.",
        "Thay mặt Thủ tướng Chính phủ, ông Lò Văn Mẩy trao quà.",
    ],
)
def test_an_office_of_the_state_is_named_where_it_is_asked_told_or_owns(body: str) -> None:
    assert "Thủ tướng Chính phủ" in names(body, Kind.ORGANISATION)


def test_where_its_holder_is_named_it_is_he_who_is_asked() -> None:
    body = "Thủ tướng Chính phủ Lò Văn Mẩy dự họp. Tỉnh Sơn La kiến nghị Thủ tướng Chính phủ."
    assert "Thủ tướng Chính phủ" not in names(body, Kind.ORGANISATION)
    assert ("Lò Văn Mẩy", "title-reference") in meant(body, "Thủ tướng Chính phủ")


@pytest.mark.parametrize(
    "body",
    [
        "Ba bí thư huyện ủy yêu cầu các xã trồng rừng.",
        "Có 3 bí thư huyện ủy yêu cầu các xã trồng rừng.",
        "Các bí thư huyện ủy yêu cầu các xã trồng rừng.",
    ],
)
def test_heads_of_several_bodies_name_none_of_them(body: str) -> None:
    assert names(body, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "words", ["Đại biểu Quốc hội", "Ủy viên Ủy ban Kiểm tra Trung ương", "Thành viên Chính phủ"]
)
def test_a_membership_is_no_authority(words: str) -> None:
    assert words not in names(f"{words} đề nghị các xã trồng rừng.", Kind.ORGANISATION)
