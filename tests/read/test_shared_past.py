"""Those who held an office one after the other; lists of communes; names that end in time."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, offices

BOTH = "Dự lễ có nguyên Chủ tịch Quốc hội Lò Văn Mẩy, Vi Thế Bường; Bộ trưởng Bộ Y tế Hà Thị Bưởi."


def test_a_former_office_before_two_names_is_that_of_both() -> None:
    held = {(person, role) for person, role, _ in offices(BOTH)}
    assert {("Lò Văn Mẩy", "nguyên Chủ tịch"), ("Vi Thế Bường", "nguyên Chủ tịch")} <= held


@pytest.mark.parametrize(
    "tail",
    [
        ", ông Vi Thế Bường; Bộ trưởng Bộ Y tế Hà Thị Bưởi.",
        ", Vi Thế Bường, Bí thư Tỉnh ủy Sơn La; Bộ trưởng Bộ Y tế Hà Thị Bưởi.",
        " và Vi Thế Bường.",
    ],
)
def test_who_has_an_address_or_office_of_his_own_has_not_that_one(tail: str) -> None:
    found = offices(f"Dự lễ có nguyên Chủ tịch Quốc hội Lò Văn Mẩy{tail}")
    assert ("Vi Thế Bường", "nguyên Chủ tịch", "Quốc hội") not in found


def test_a_current_office_before_two_names_is_that_of_the_first() -> None:
    found = offices(BOTH.replace("nguyên ", ""))
    assert ("Vi Thế Bường", "Chủ tịch", "Quốc hội") not in found


def test_communes_named_as_examples_are_places() -> None:
    body = "Đất rừng ở 9 xã như Minh Phú, Minh Trí, Hiền Ninh của huyện Sóc Sơn bị lấn."
    assert {"xã Minh Phú", "xã Minh Trí", "xã Hiền Ninh"} <= set(names(body, Kind.PLACE))


@pytest.mark.parametrize("words", ["tiếng Trung Quốc", "17 giờ 50 theo giờ Hà Nội"])
def test_a_language_and_a_time_zone_name_no_place(words: str) -> None:
    assert names(f"Bà Vi Thị Mỵ nói {words}.", Kind.PLACE) == []


def test_a_name_ends_before_the_time_of_the_next_sentence() -> None:
    body = "Ảnh: Bộ trưởng Bộ Y tế Lò Văn Mẩy Chiều cùng ngày, hội nghị bế mạc."
    assert names(body, Kind.PERSON) == ["Lò Văn Mẩy"]


def test_what_a_steering_committee_is_told_of_is_no_part_of_its_name() -> None:
    body = "Sở Y tế báo cáo Ban Chỉ đạo về tình hình thú y. Ban Chỉ đạo họp."
    assert names(body, Kind.TEAM) == ["Ban Chỉ đạo"]


def test_under_whose_government_something_was_holds_the_office_no_more() -> None:
    found = offices("Bà Hà Thị Bưởi là cố vấn dưới thời chính quyền Thủ tướng Lò Văn Mẩy.")
    assert ("Lò Văn Mẩy", "nguyên Thủ tướng") in {(person, role) for person, role, _ in found}
