"""Names that share one head."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Dự họp có lãnh đạo các Bộ: Tài chính, Văn hóa, Thể thao và Du lịch và Y tế.",
            ["Bộ Tài chính", "Bộ Văn hóa, Thể thao và Du lịch", "Bộ Y tế"],
        ),
        ("Cuộc họp có các bộ Công an, Quốc phòng.", ["Bộ Công an", "Bộ Quốc phòng"]),
        ("Cuộc họp có các bộ, ngành.", []),
        (
            "Kiểm điểm các Sở giao thông vận tải, Tài chính và Xây dựng.",
            ["Sở Giao thông vận tải", "Sở Tài chính", "Sở Xây dựng"],
        ),
        (
            "Dự họp có Sở Nội vụ, Xây dựng, Tài nguyên - môi trường.",
            ["Sở Nội vụ", "Sở Xây dựng", "Sở Tài nguyên và Môi trường"],
        ),
        ("Dự họp có Sở Nội vụ, Xây dựng đã cử người.", ["Sở Nội vụ"]),
    ],
)
def test_every_item_of_a_list_is_a_body(body: str, expected: list[str]) -> None:
    assert names(body, Kind.ORGANISATION) == expected


def test_every_item_of_a_list_of_districts_is_one() -> None:
    assert names("Đoàn đến các huyện Mộc Châu, Vân Hồ và Yên Châu.", Kind.PLACE) == [
        "huyện Mộc Châu",
        "huyện Vân Hồ",
        "huyện Yên Châu",
    ]


def test_a_colon_may_open_the_list() -> None:
    assert names("Đoàn đến các huyện: Mộc Châu, Vân Hồ và Yên Châu.", Kind.PLACE) == [
        "huyện Mộc Châu",
        "huyện Vân Hồ",
        "huyện Yên Châu",
    ]


def test_heads_of_ministries_are_named_by_them() -> None:
    body = "Các Bộ trưởng, Trưởng ngành cùng trả lời chất vấn: Tài chính, Nội vụ và Y tế."
    assert names(body, Kind.ORGANISATION) == ["Bộ Tài chính", "Bộ Nội vụ", "Bộ Y tế"]
    assert (
        names("Các Bộ trưởng trả lời nhiều câu hỏi: giá thuốc, học phí.", Kind.ORGANISATION) == []
    )
