"""Offices that lists, cues, brackets and careers give, and bodies that the article completes."""

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
            "Tỉnh ủy Sơn La họp. Bí thư Tỉnh ủy Lò Văn Mẩy kết luận.",
            [("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La")],
        ),
        (
            "Sáng nay, UBND huyện Mường La họp. Chủ tịch UBND huyện Vi Thị Mỵ chủ trì.",
            [("Vi Thị Mỵ", "Chủ tịch", "Ủy ban nhân dân huyện Mường La")],
        ),
        (
            "Xã Mường Giôn họp dân. Ông Lò Văn Mẩy, Chủ tịch UBND xã, cảm ơn bà con.",
            [("Lò Văn Mẩy", "Chủ tịch", "Ủy ban nhân dân xã Mường Giôn")],
        ),
        (
            "Bộ Y tế họp báo. Thứ trưởng Lò Văn Mẩy trả lời.",
            [("Lò Văn Mẩy", "Thứ trưởng", "Bộ Y tế")],
        ),
    ],
)
def test_an_office_without_its_body_takes_that_of_the_article(
    body: str, found: list[Office]
) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Dự hội nghị có các đồng chí: Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La; Vi Thị Mỵ, Chủ "
                "tịch HĐND tỉnh; Vì Văn Páo, Chủ tịch UBND tỉnh."
            ),
            [
                ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La"),
                ("Vi Thị Mỵ", "Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La"),
                ("Vì Văn Páo", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
            ],
        ),
        (
            (
                "Dự hội nghị có đồng chí Lò Văn Mẩy - Bí thư Tỉnh ủy Sơn La, đồng chí Vi Thị Mỵ - "
                "Chủ tịch HĐND tỉnh."
            ),
            [
                ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La"),
                ("Vi Thị Mỵ", "Chủ tịch", "Hội đồng nhân dân tỉnh Sơn La"),
            ],
        ),
        (
            "Các Thứ trưởng Bộ Y tế Lò Văn Mẩy, Vi Thị Mỵ và Vì Văn Páo dự hội nghị.",
            [
                ("Lò Văn Mẩy", "Thứ trưởng", "Bộ Y tế"),
                ("Vi Thị Mỵ", "Thứ trưởng", "Bộ Y tế"),
                ("Vì Văn Páo", "Thứ trưởng", "Bộ Y tế"),
            ],
        ),
    ],
)
def test_lists_give_each_his_office(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy, Quyền Chủ tịch UBND tỉnh Sơn La, dự hội nghị.",
            [("Lò Văn Mẩy", "Quyền Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy, Phó Bí thư Thường trực Tỉnh ủy Sơn La, dự hội nghị.",
            [("Lò Văn Mẩy", "Phó Bí thư Thường trực", "Tỉnh ủy Sơn La")],
        ),
        (
            "Ông Lò Văn Mẩy, Trợ lý Bí thư Tỉnh ủy Sơn La, dự hội nghị.",
            [("Lò Văn Mẩy", "Trợ lý Bí thư", "Tỉnh ủy Sơn La")],
        ),
        (
            (
                "Bà Vi Thị Mỵ, Phó Trưởng đoàn chuyên trách Đoàn đại biểu Quốc hội tỉnh Sơn La, dự "
                "hội nghị."
            ),
            [("Vi Thị Mỵ", "Phó Trưởng đoàn chuyên trách", "Đoàn đại biểu Quốc hội tỉnh Sơn La")],
        ),
    ],
)
def test_an_acting_or_deputy_office_is_one_of_its_own(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Đại tá Lò Văn Mẩy, Chỉ huy trưởng Bộ Chỉ huy Quân sự tỉnh Sơn La, dự hội nghị.",
            [("Lò Văn Mẩy", "Chỉ huy trưởng", "Bộ Chỉ huy Quân sự tỉnh Sơn La")],
        ),
        (
            "Thượng tướng Lò Văn Mẩy, Thứ trưởng Bộ Công an, dự hội nghị.",
            [("Lò Văn Mẩy", "Thứ trưởng", "Bộ Công an")],
        ),
        (
            "Chánh án Tòa án nhân dân tỉnh Sơn La Lò Văn Mẩy dự hội nghị.",
            [("Lò Văn Mẩy", "Chánh án", "Tòa án nhân dân tỉnh Sơn La")],
        ),
        (
            "Viện trưởng Viện Kiểm sát nhân dân huyện Mường La Lò Văn Mẩy dự hội nghị.",
            [("Lò Văn Mẩy", "Viện trưởng", "Viện kiểm sát nhân dân huyện Mường La")],
        ),
        (
            "Thiếu tá Lò Văn Mẩy, Trưởng Công an xã Mường Giôn, dự hội nghị.",
            [("Lò Văn Mẩy", "Trưởng Công an", "Công an xã Mường Giôn")],
        ),
    ],
)
def test_offices_of_army_police_and_courts(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Ông Lò Văn Mẩy, Tổng Giám đốc Công ty Cổ phần Sữa Hoa Ban, dự lễ.",
            [("Lò Văn Mẩy", "Tổng Giám đốc", "Công ty Cổ phần Sữa Hoa Ban")],
        ),
        (
            "Bà Vi Thị Mỵ, Hiệu trưởng Trường Tiểu học Mường Giôn, dự lễ.",
            [("Vi Thị Mỵ", "Hiệu trưởng", "Trường Tiểu học Mường Giôn")],
        ),
        (
            "Ông Lò Văn Mẩy, Giám đốc Bệnh viện Đa khoa tỉnh Sơn La, dự lễ.",
            [("Lò Văn Mẩy", "Giám đốc", "Bệnh viện Đa khoa Sơn La")],
        ),
    ],
)
def test_offices_of_firms_schools_and_hospitals(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            "Tổng thống Pháp Jean Dupont thăm Việt Nam.",
            [("Jean Dupont", "Tổng thống", "Pháp")],
        ),
        (
            "Thủ tướng Lào Khăm Xay Súc thăm Hà Nội.",
            [("Khăm Xay Súc", "Thủ tướng", "Chính phủ Lào")],
        ),
        (
            "Đại sứ Nhật Bản tại Việt Nam Tanaka Kenji dự lễ.",
            [("Tanaka Kenji", "Đại sứ", "Nhật Bản")],
        ),
    ],
)
def test_offices_abroad_are_of_their_countries(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize(
    ("body", "found"),
    [
        (
            (
                "Trước khi giữ chức Bí thư Tỉnh ủy Sơn La, ông Lò Văn Mẩy là Giám đốc Sở Y tế tỉnh "
                "Sơn La."
            ),
            [("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
        (
            (
                "Ông Lò Văn Mẩy từng giữ các chức vụ: Giám đốc Sở Y tế tỉnh Sơn La, Phó Chủ tịch "
                "UBND tỉnh Sơn La."
            ),
            [
                ("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La"),
                ("Lò Văn Mẩy", "nguyên Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
            ],
        ),
        (
            "Trước khi được bổ nhiệm, ông Lò Văn Mẩy là Giám đốc Sở Y tế tỉnh Sơn La.",
            [("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
        (
            (
                "Sau khi thôi làm Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy làm Bí thư Tỉnh ủy "
                "Sơn La."
            ),
            [
                ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La"),
                ("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La"),
            ],
        ),
        (
            "Khi còn là Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy đã ký hợp đồng.",
            [("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")],
        ),
    ],
)
def test_a_career_gives_former_offices(body: str, found: list[Office]) -> None:
    assert offices(body) == found


@pytest.mark.parametrize("member", ["Ủy viên Thường vụ", "Ủy viên Ban Thường vụ"])
def test_the_board_that_the_article_names_completes_its_members(member: str) -> None:
    held = offices(
        "Ban Thường vụ Tỉnh ủy Sơn La họp. Dự họp có ông Lò Văn Mẩy, "
        f"{member}, Giám đốc Công an tỉnh Sơn La."
    )
    assert ("Lò Văn Mẩy", "Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La") in held
    assert ("Lò Văn Mẩy", "Giám đốc", "Công an tỉnh Sơn La") in held
