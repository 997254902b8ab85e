"""Years of birth that an article prints."""

from __future__ import annotations

from kg.model import Kind
from tests.reading_of import facts


def born(text: str) -> dict[str, str]:
    """Return the year of birth of each person of a text."""
    return {e.name: e.born for e in facts(text).entities if e.kind is Kind.PERSON}


def test_a_year_of_birth_is_that_of_the_name_before_it() -> None:
    text = "Ông Vi Văn Pín (Giám đốc Sở Y tế tỉnh Sơn La) sinh năm 1956. Bà Lò Thị Mẩy (SN 1981)."
    assert born(text) == {"Vi Văn Pín": "1956", "Lò Thị Mẩy": "1981"}


def test_a_day_of_birth_gives_its_year() -> None:
    assert born("Ông Vi Văn Pín, sinh ngày 19 tháng 12 năm 1956, quê ở Mường Lay.") == {
        "Vi Văn Pín": "1956"
    }


def test_two_years_for_one_person_tell_nothing() -> None:
    text = "Ông Vi Văn Pín sinh năm 1956. Theo giấy tờ, ông Vi Văn Pín sinh năm 1958."
    assert born(text) == {"Vi Văn Pín": ""}


def test_a_year_without_a_birth_is_none() -> None:
    assert born("Ông Vi Văn Pín vào Đảng năm 1976.") == {"Vi Văn Pín": ""}
