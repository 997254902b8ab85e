"""Roads that bear a number are places; the works on them are programmes."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("quốc lộ 29", "Quốc lộ 29"),
        ("QL1A", "Quốc lộ 1A"),
        ("Tỉnh lộ 10", "Tỉnh lộ 10"),
        ("đường tỉnh 329", "Đường tỉnh 329"),
    ],
)
def test_a_numbered_road_is_a_place(printed: str, name: str) -> None:
    assert name in names(f"Xe tải chạy trên {printed} mỗi ngày.", Kind.PLACE)


@pytest.mark.parametrize(
    "body",
    [
        "Dự án xây dựng tỉnh lộ 74 chậm.",
        "Dự án đường ven biển (đoạn A - B) và quốc lộ 61 được duyệt.",
        "Xe chạy trên quốc lộ 29 km.",
        "Nhiều quốc lộ xuống cấp.",
    ],
)
def test_a_work_and_a_length_are_none(body: str) -> None:
    assert not any("lộ" in name.lower() for name in names(body, Kind.PLACE))
