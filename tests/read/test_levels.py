"""Bodies of several levels are no bodies; words that begin like a country are no country."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names

MEETS = "Tỉnh ủy Sơn La họp."


@pytest.mark.parametrize(
    "words",
    [
        "5 đoàn kiểm tra đối với một số Ban Thường vụ Tỉnh ủy, Thành ủy đã được lập.",
        "Quan hệ công tác của thường trực tỉnh ủy, thành ủy đã rõ.",
        "Chủ tịch UBND tỉnh, thành phố trực thuộc Trung ương chịu trách nhiệm.",
        "Đề nghị Huyện ủy, Thị ủy làm tốt việc này.",
    ],
)
def test_bodies_of_several_levels_are_none(words: str) -> None:
    assert names(f"{MEETS} {words}", Kind.ORGANISATION) == ["Tỉnh ủy Sơn La"]


def test_bodies_of_one_unit_are_bodies() -> None:
    found = names(f"{MEETS} Tỉnh ủy, HĐND, UBND tỉnh chúc mừng.", Kind.ORGANISATION)
    assert "Hội đồng nhân dân tỉnh Sơn La" in found
    assert "Ủy ban nhân dân tỉnh Sơn La" in found


def test_the_last_may_have_a_place() -> None:
    body = "Tỉnh ủy Khánh Hòa, Thành ủy Nha Trang dự hội nghị."
    assert names(body, Kind.ORGANISATION) == ["Tỉnh ủy Khánh Hòa", "Thành ủy Nha Trang"]


@pytest.mark.parametrize(
    "words", ["theo quy định của Pháp luật", "Trường Mỹ thuật", "Lễ hội Áo dài", "Phòng Pháp chế"]
)
def test_a_word_that_begins_like_a_country_is_none(words: str) -> None:
    assert names(f"Ông Lò Văn Mẩy nói {words} đã rõ.", Kind.PLACE) == []


def test_the_country_is_one() -> None:
    assert names("Ông Lò Văn Mẩy thăm Pháp và Mỹ.", Kind.PLACE) == ["Pháp", "Hoa Kỳ"]


def test_a_region_is_no_two() -> None:
    body = "Các tỉnh miền Nam Trung Bộ họp bàn việc làm đường."
    assert names(body, Kind.PLACE) == ["Nam Trung Bộ"]


def test_a_plenum_that_only_papers_name_is_no_event() -> None:
    body = (
        f"{MEETS} Thực hiện các nghị quyết của Hội nghị Trung ương 4 (khóa XII), tỉnh đã làm tốt."
    )
    assert names(body, Kind.EVENT) == []


def test_a_plenum_that_meets_is_one() -> None:
    body = "Ngày 5/3, Hội nghị Trung ương 4 (khóa XII) đã khai mạc."
    assert names(body, Kind.EVENT) == ["Hội nghị Trung ương 4 (khóa XII)"]
