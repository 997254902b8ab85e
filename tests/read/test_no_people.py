"""Capitals that are nobody's name: bodies and rivers behind an office, "trẻ em" of a province."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy, Phó Cục trưởng Cục Dược, dự hội nghị.",
        "Ông Lò Văn Mẩy, Giám đốc Sở Thông tin, Truyền thông, dự hội nghị.",
        "Ông Lò Văn Mẩy từng làm Chủ tịch Hội đồng quản trị Tổng công ty Sông Đà.",
        "Ông Lò Văn Mẩy, Trưởng phòng Phòng Nghiệp vụ, gợi ý cho trẻ em Hà Tĩnh đọc sách.",
    ],
)
def test_what_heads_the_name_of_a_body_or_place_heads_no_persons(body: str) -> None:
    assert names(body, Kind.PERSON) == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Tổng Bí thư Trường Chinh phát biểu tại hội nghị.", "Trường Chinh"),
        ("Tổng Thư ký Liên hợp quốc Ban Ki-moon phát biểu.", "Ban Ki-moon"),
        ("Bộ trưởng Bộ Y tế Đoàn Thị Mẩy phát biểu.", "Đoàn Thị Mẩy"),
        ("Em Lò Văn Mẩy, học sinh Trường Tiểu học Mường Giôn, nhận quà.", "Lò Văn Mẩy"),
    ],
)
def test_people_whose_names_are_alike_stay(body: str, found: str) -> None:
    assert names(body, Kind.PERSON) == [found]
