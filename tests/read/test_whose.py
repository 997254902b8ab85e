"""Offices before a name that are somebody else's."""

from __future__ import annotations

import pytest

from tests.reading_of import offices


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            (
                "Kết thúc phần trả lời của Giám đốc Sở Y tế, Chủ tịch HĐND tỉnh Sơn La Lò"
                " Văn Mẩy phát biểu kết luận."
            ),
            {"Chủ tịch"},
        ),
        (
            (
                "Theo đề nghị của Chủ tịch UBND tỉnh, Giám đốc Sở Nội vụ tỉnh Sơn La Lò"
                " Văn Mẩy đã trình bày tờ trình."
            ),
            {"Giám đốc"},
        ),
        (
            (
                "Sau ý kiến của Bí thư Đảng ủy xã Mường Bú, Chủ tịch UBND tỉnh Sơn La Lò"
                " Văn Mẩy yêu cầu làm rõ."
            ),
            {"Chủ tịch"},
        ),
        (
            (
                "Ý kiến của Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy"
                " nhấn mạnh điều đó."
            ),
            {"Phó Bí thư", "Chủ tịch"},
        ),
        (
            "Theo lời của Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy, cầu đã xong.",
            {"Phó Bí thư", "Chủ tịch"},
        ),
        (
            "Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy đã nhắc lại việc này.",
            {"Phó Bí thư", "Chủ tịch"},
        ),
    ],
)
def test_what_is_fronted_is_not_of_the_subject(text: str, held: set[str]) -> None:
    assert {role for _, role, _ in offices(text)} == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Báo cáo với Bí thư Tỉnh ủy Sơn La, bà Vi Thị Mỵ cho biết tỉnh còn thiếu bác sĩ.", set()),
        (
            "Tỉnh làm việc với Bí thư Tỉnh ủy Sơn La, bà Vi Thị Mỵ về y tế.",
            {"Bí thư"},
        ),
    ],
)
def test_the_office_of_whom_somebody_tells_is_not_his(text: str, held: set[str]) -> None:
    assert {role for _, role, _ in offices(text)} == held


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            (
                "Ông Sùng A Pó từng là thư ký của Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy, Chánh Văn"
                " phòng Tỉnh ủy, nguyên Giám đốc Sở Y tế tỉnh Sơn La."
            ),
            {("Lò Văn Mẩy", "Bí thư")},
        ),
        (
            "Ông Sùng A Pó từng làm trợ lý của Chủ tịch UBND tỉnh Sơn La Lò Văn Mẩy, Giám đốc Sở.",
            {("Lò Văn Mẩy", "Chủ tịch")},
        ),
        (
            "Đó là ý kiến của Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy, Trưởng Đoàn ĐBQH tỉnh Sơn La.",
            {("Lò Văn Mẩy", "Bí thư"), ("Lò Văn Mẩy", "Trưởng đoàn")},
        ),
        (
            "Ông Sùng A Pó từng là cấp dưới của ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La.",
            {("Lò Văn Mẩy", "Bí thư")},
        ),
    ],
)
def test_the_career_of_who_served_under_another_is_not_the_others(
    text: str, held: set[tuple[str, str]]
) -> None:
    assert {(who, role) for who, role, _ in offices(text)} == held
