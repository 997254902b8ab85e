"""A city and the province that took its name: "thành phố Bắc Ninh" of 2023 and of 2026."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

CITY, GROWN = "district_bac-ninh_thanh-pho-bac-ninh", "province_bac-ninh-2026"
HUE, HUE_NOW = "district_thua-thien-hue_thanh-pho-hue", "province_hue-2025"


def units(body: str, day: str | None) -> set[str]:
    """Return the units of the places and bodies of a text."""
    return {e.unit for e in facts(body, published=day).entities}


@pytest.mark.parametrize(
    ("text", "day", "unit"),
    [
        ("Mưa lớn ở thành phố Bắc Ninh.", "2023-05-04", CITY),
        ("Mưa lớn ở thành phố Bắc Ninh.", "2026-01-04", CITY),
        ("Mưa lớn ở thành phố Bắc Ninh.", "2026-10-04", GROWN),
        ("Mưa lớn ở TP. Bắc Ninh.", "2023-05-04", CITY),
        ("Mưa lớn ở TP. Bắc Ninh.", "2026-10-04", GROWN),
        ("Mưa lớn ở thành phố Bắc Ninh.", None, ""),
        ("Mưa lớn ở TP. Bắc Ninh.", None, ""),
        ("Thành ủy Bắc Ninh họp.", None, ""),
        ("Thành ủy Bắc Ninh họp.", "2026-10-04", GROWN),
        ("Thành ủy Bắc Ninh họp.", "2023-05-04", CITY),
        ("Mưa lớn ở thành phố Bắc Ninh (cũ).", "2026-10-04", CITY),
        ("Mưa lớn ở thành phố Bắc Ninh (cũ).", None, CITY),
        ("Mưa lớn ở thành phố Huế.", "2023-05-04", HUE),
        ("Mưa lớn ở TP Huế.", "2023-05-04", HUE),
        ("UBND thành phố Huế họp.", "2026-05-04", HUE_NOW),
        ("Mưa lớn ở TP Huế.", None, ""),
        ("Mưa lớn ở Huế.", None, ""),
    ],
)
def test_words_and_the_day_choose_and_nothing_is_guessed(
    text: str, day: str | None, unit: str
) -> None:
    assert units(text, day) == {unit}


def test_the_province_beside_it_tells_the_city_whatever_the_day() -> None:
    assert CITY in units("Mưa lớn ở thành phố Bắc Ninh (tỉnh Bắc Ninh).", None)
    assert CITY in units("Mưa lớn ở thành phố Bắc Ninh, tỉnh Bắc Ninh.", "2026-10-04")


def test_the_seat_of_a_province_is_none_of_the_city_that_it_became() -> None:
    assert units("Ông Lò Văn Hặc, nguyên Bí thư Tỉnh ủy Bắc Ninh, dự.", "2026-10-04") == {
        "",
        "province_bac-ninh-2025",
    }


def test_the_province_in_brackets_parts_no_title_from_its_name() -> None:
    found = facts("Bí thư Thành ủy Bắc Ninh (Bắc Ninh) Vi Thị Mỵ dự.", published="2024-03-14")
    name = {e.key: e.name for e in found.entities}
    assert [(name[p.person], name[p.org or ""]) for p in found.positions] == [
        ("Vi Thị Mỵ", "Thành ủy Bắc Ninh")
    ]
