"""A committee before people of a unit, or before its leaders, is the committee of that unit."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, structures


@pytest.mark.parametrize(
    ("text", "body"),
    [
        (
            "Bà Vi Thị Mỵ biểu dương Đảng bộ, chính quyền và nhân dân các dân tộc tỉnh Sơn La.",
            "Đảng bộ tỉnh Sơn La",
        ),
        ("Đảng bộ và nhân dân xã Mường Bú thi đua trồng rừng.", "Đảng bộ xã Mường Bú"),
        (
            "Bà Vi Thị Mỵ thay mặt Đảng ủy, lãnh đạo Bộ Y tế tặng hoa.",
            "Đảng ủy Bộ Y tế",
        ),
        (
            "Bà Vi Thị Mỵ thăm tỉnh Sơn La, chúc mừng Đảng bộ, chính quyền và nhân dân tỉnh.",
            "Đảng bộ tỉnh Sơn La",
        ),
    ],
)
def test_those_beside_a_committee_tell_its_unit(text: str, body: str) -> None:
    assert body in names(text, Kind.ORGANISATION)


def test_the_unit_is_where_it_lies() -> None:
    found = structures("Đảng bộ, chính quyền và nhân dân xã Mường Bú thi đua trồng rừng.")
    assert ("Đảng bộ xã Mường Bú", "locatedIn", "xã Mường Bú") in found


@pytest.mark.parametrize(
    "text",
    [
        "Bà Vi Thị Mỵ biểu dương Đảng bộ, nhân dân tỉnh Sơn La, Lai Châu.",
        "Bà Vi Thị Mỵ biểu dương Đảng bộ, nhân dân trong tỉnh Sơn La.",
        "Bà Vi Thị Mỵ biểu dương Đảng bộ. Nhân dân tỉnh Sơn La thi đua.",
    ],
)
def test_of_several_units_or_of_another_sentence_it_is_none(text: str) -> None:
    assert "Đảng bộ tỉnh Sơn La" not in names(text, Kind.ORGANISATION)
