"""Offices as a newspaper prints them: whose, which, of which body, and whether they ended."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.reading_of import offices

if TYPE_CHECKING:
    from tests.reading_of import Office


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy dự hội nghị.",
            [("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, dự hội nghị.",
            [("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy (Bí thư Tỉnh ủy Sơn La) dự hội nghị.",
            [("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy - Giám đốc Sở Y tế tỉnh Sơn La - dự hội nghị.",
            [("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
        (
            (
                "Đồng chí Lò Văn Mẩy, Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng, Trưởng Ban Tổ "
                "chức Trung ương, dự hội nghị."
            ),
            [
                ("Lò Văn Mẩy", "Ủy viên", "Bộ Chính trị"),
                ("Lò Văn Mẩy", "Bí thư", "Ban Chấp hành Trung ương Đảng"),
                ("Lò Văn Mẩy", "Trưởng ban", "Ban Tổ chức Trung ương"),
            ],
        ),
        (
            "Phó Chủ tịch Thường trực HĐND tỉnh Sơn La Vi Thị Mỵ chủ trì hội nghị.",
            [("Vi Thị Mỵ", "Phó Chủ tịch Thường trực", "Hội đồng nhân dân tỉnh Sơn La")],
        ),
        (
            "Thiếu tướng Lò Văn Mẩy, Giám đốc Công an tỉnh Sơn La, dự hội nghị.",
            [("Lò Văn Mẩy", "Giám đốc", "Công an tỉnh Sơn La")],
        ),
        (
            "Bộ trưởng Bộ Y tế Lò Văn Mẩy trả lời chất vấn.",
            [("Lò Văn Mẩy", "Bộ trưởng", "Bộ Y tế")],
        ),
        (
            "Đại sứ Việt Nam tại Lào Lò Văn Mẩy dự lễ.",
            [("Lò Văn Mẩy", "Đại sứ", "Việt Nam")],
        ),
    ],
)
def test_offices_stand_before_or_behind_a_name(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Sơn La, dự hội nghị.",
            [
                ("Lò Văn Mẩy", "Phó Bí thư", "Tỉnh ủy Sơn La"),
                ("Lò Văn Mẩy", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
            ],
        ),
        (
            "Ông Lò Văn Mẩy, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Sơn La, dự hội nghị.",
            [
                ("Lò Văn Mẩy", "Bí thư", "Đảng ủy Sở Y tế tỉnh Sơn La"),
                ("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La"),
            ],
        ),
        (
            (
                "Ông Lò Văn Mẩy, Bí thư Huyện ủy Mộc Châu, và bà Vi Thị Mỵ, Chủ tịch UBND huyện, "
                "dự hội nghị."
            ),
            [
                ("Lò Văn Mẩy", "Bí thư", "Huyện ủy Mộc Châu"),
                ("Vi Thị Mỵ", "Chủ tịch", "Ủy ban nhân dân huyện Mộc Châu"),
            ],
        ),
    ],
)
def test_a_bare_body_is_that_of_the_office_before_it(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Nguyên Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy dự hội nghị.",
            [("Lò Văn Mẩy", "nguyên Bí thư", "Tỉnh ủy Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy, nguyên Giám đốc Sở Y tế tỉnh Sơn La, dự hội nghị.",
            [("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy từng là Giám đốc Sở Y tế tỉnh Sơn La.",
            [("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
        (
            (
                "Ông Lò Văn Mẩy, nguyên Phó Bí thư Tỉnh ủy, nguyên Chủ tịch UBND tỉnh Sơn La, dự "
                "hội nghị."
            ),
            [
                ("Lò Văn Mẩy", "nguyên Phó Bí thư", "Tỉnh ủy Sơn La"),
                ("Lò Văn Mẩy", "nguyên Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
            ],
        ),
    ],
)
def test_former_offices_ended(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
            [("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy là Bí thư Tỉnh ủy Sơn La.",
            [("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy hiện là Trưởng Ban Dân vận Tỉnh ủy Sơn La.",
            [("Lò Văn Mẩy", "Trưởng ban", "Ban Dân vận Tỉnh ủy Sơn La")],
        ),
        (
            "Trưởng đoàn là ông Lò Văn Mẩy, Phó Chủ tịch UBND tỉnh Sơn La.",
            [("Lò Văn Mẩy", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")],
        ),
    ],
)
def test_words_give_an_office(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Các Phó Thủ tướng Lò Văn Mẩy và Vì Văn Páo dự hội nghị.",
            [
                ("Lò Văn Mẩy", "Phó Thủ tướng", "Chính phủ"),
                ("Vì Văn Páo", "Phó Thủ tướng", "Chính phủ"),
            ],
        ),
        (
            "Các Phó Chủ tịch UBND tỉnh Sơn La: Lò Văn Mẩy, Vi Thị Mỵ dự hội nghị.",
            [
                ("Lò Văn Mẩy", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
                ("Vi Thị Mỵ", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
            ],
        ),
    ],
)
def test_an_office_in_the_plural_is_of_each(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    "body",
    [
        "Vợ Bí thư Tỉnh ủy Sơn La, bà Vi Thị Mỵ, dự hội nghị.",
        "Ông Lò Văn Mẩy không phải là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy mạo danh Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy gặp Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy sẽ là Giám đốc Sở Y tế tỉnh Sơn La nếu trúng tuyển.",
    ],
)
def test_what_is_nobodys_or_anothers_is_no_office_of_his(body: str) -> None:
    assert offices(body) == []


def test_another_is_in_the_office_that_and_joins_to_a_name() -> None:
    text = "Thủ tướng Lò Văn Mẩy và Bộ trưởng Bộ Y tế thăm Bệnh viện Bạch Mai."
    assert [row[:2] for row in offices(text)] == [("Lò Văn Mẩy", "Thủ tướng")]
