"""Stations of a career: what a person was, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import facts, offices

if TYPE_CHECKING:
    from kg.model import Position

CAREER = (
    "Ông Lò Văn Mẩy (sinh năm 1964) là kỹ sư.[1] Ông hiện là Bí thư Tỉnh ủy Sơn La.[2] "
    "Ông từng là Chủ tịch UBND tỉnh Sơn La (2015–2019).\n"
    "Tháng 3 năm 2011, ông được bổ nhiệm giữ chức Giám đốc Sở Công Thương tỉnh Sơn La.\n"
    "Ngày 12 tháng 9 năm 2021, ông được bầu làm Bí thư Tỉnh ủy Sơn La."
)


def told(body: str, role: str) -> Position:
    return next(p for p in facts(body, published="2024-05-06").positions if p.role == role)


def test_a_biography_tells_what_he_is_and_what_he_was() -> None:
    assert sorted(offices(CAREER)) == [
        ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La"),
        ("Lò Văn Mẩy", "nguyên Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Công Thương tỉnh Sơn La"),
    ]


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("Từ tháng 5/2003 đến tháng 9/2012, ông Mẩy giữ chức", "2003-05", "2012-09"),
        ("Từ năm 2003 đến năm 2012, ông Mẩy giữ chức", "2003", "2012"),
        ("Giai đoạn 2003 - 2012, ông Mẩy là", "2003", "2012"),
    ],
)
def test_years_before_an_office_that_are_over_make_it_a_former_one(
    words: str, start: str, end: str
) -> None:
    body = f"Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La dự họp. {words} Giám đốc Sở Y tế tỉnh Sơn La."
    found = told(body, "Giám đốc")
    assert (found.former, found.start, found.end) == (True, start, end)


@pytest.mark.parametrize("words", ["Từ năm 2021 đến nay", "Tháng 5/2022"])
def test_a_station_that_lasts_is_no_former_one(words: str) -> None:
    body = (
        "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La dự họp. "
        f"{words}, ông Mẩy giữ chức Chủ tịch HĐND tỉnh Sơn La."
    )
    assert not told(body, "Chủ tịch").former


def test_a_word_for_the_past_governs_its_whole_list() -> None:
    body = (
        "Bà Vi Thị Mỵ dự họp. Bà từng là giảng viên, Phó Giám đốc Sở Y tế tỉnh Sơn La, Phó Chủ "
        "tịch Hội Nông dân tỉnh Sơn La."
    )
    assert offices(body) == [
        ("Vi Thị Mỵ", "nguyên Phó Giám đốc", "Sở Y tế tỉnh Sơn La"),
        ("Vi Thị Mỵ", "nguyên Phó Chủ tịch", "Hội Nông dân tỉnh Sơn La"),
    ]


@pytest.mark.parametrize("lapse", ["Bốn tháng sau", "Mười năm sau", "23 năm sau"])
def test_what_came_some_months_later_is_a_station_and_no_plan(lapse: str) -> None:
    body = f"{lapse}, ông Lò Văn Mẩy được HĐND tỉnh Sơn La nhất trí bầu làm Chủ tịch UBND tỉnh."
    found = facts(body)
    assert not found.decisions
    assert not found.statements


def test_what_comes_next_month_is_a_plan() -> None:
    body = "Tháng sau, ông Lò Văn Mẩy được HĐND tỉnh Sơn La bầu làm Chủ tịch UBND tỉnh."
    assert not facts(body).decisions
