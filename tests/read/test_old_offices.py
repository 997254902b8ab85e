"""Units of earlier days, chambers abroad, naval regions; a district is nobody's name."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, offices


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Trưởng ty Công nghiệp Sơn La", ("Trưởng ty", "Ty Công nghiệp Sơn La")),
        ("Phó Trưởng ty Thủy lợi Sơn La", ("Phó Trưởng ty", "Ty Thủy lợi Sơn La")),
        ("Chủ tịch Hạ viện Nhật Bản", ("Chủ tịch", "Hạ viện Nhật Bản")),
        ("Phó Chủ tịch Thượng viện Nhật Bản", ("Phó Chủ tịch", "Thượng viện Nhật Bản")),
        ("Chánh án Tòa án Hiến pháp Nhật Bản", ("Chánh án", "Tòa án Hiến pháp Nhật Bản")),
        ("Tư lệnh Vùng 4 Hải quân", ("Tư lệnh", "Vùng 4 Hải quân")),
        (
            "Thành viên Đoàn kiểm tra số 31 của Ban Bí thư",
            ("Thành viên", "Đoàn kiểm tra số 31 của Ban Bí thư"),
        ),
    ],
)
def test_an_office_is_read_without_its_body(title: str, office: tuple[str, str]) -> None:
    found = offices(f"Ông Lò Văn Mẩy, {title}, đã dự.")
    assert [(role, body) for _, role, body in found] == [office]


@pytest.mark.parametrize(
    "text",
    [
        "Năm 1968, ông Lò Văn Mẩy giữ chức Huyện đội trưởng Duy Xuyên.",
        "Năm 1968, ông Lò Văn Mẩy là Trưởng phòng Kế hoạch Ty Nông nghiệp Nghệ An.",
    ],
)
def test_no_unit_is_taken_for_a_person(text: str) -> None:
    assert names(text, Kind.PERSON) == ["Lò Văn Mẩy"]


def test_a_surname_makes_a_name_of_a_unit_a_persons() -> None:
    assert "Hoàng Mai" in names("Bộ trưởng Bộ Y tế Hoàng Mai đã dự.", Kind.PERSON)
