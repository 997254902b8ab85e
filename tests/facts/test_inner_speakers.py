"""Speakers within what is said, and what is heard or said to somebody without a content."""

from __future__ import annotations

import pytest

from tests.reading_of import said


@pytest.mark.parametrize(
    "body",
    [
        "Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy báo cáo Bộ trưởng Bộ Y tế Vi Thị Mỵ.",
        "Sở Y tế tỉnh Sơn La báo cáo Bộ Y tế.",
        "Sau khi nghe lãnh đạo tỉnh Sơn La báo cáo, bà Vi Thị Mỵ chia sẻ với tỉnh.",
    ],
)
def test_a_report_without_content_is_none(body: str) -> None:
    assert said(body) == []


def test_what_somebody_hears_reported_is_a_statement() -> None:
    body = "Bà Vi Thị Mỵ đã nghe lãnh đạo tỉnh Sơn La báo cáo kết quả tiêm phòng của tỉnh."
    assert [(who, act) for who, act, _, _ in said(body)] == [("Sơn La", "report")]


def test_a_second_praise_behind_a_semicolon_is_a_row_of_its_own() -> None:
    body = (
        "Bà Vi Thị Mỵ biểu dương ngành y tế tỉnh Sơn La đã dập dịch; biểu dương sự phối hợp của "
        "các huyện."
    )
    assert [(act, words) for _, act, _, words in said(body)] == [
        ("praise", "ngành y tế tỉnh Sơn La đã dập dịch"),
        ("praise", "sự phối hợp của các huyện"),
    ]


def test_the_wish_of_one_spoken_of_is_not_the_speakers() -> None:
    words = "Việt Nam hoan nghênh và mong muốn tiếp nhận thêm vốn đầu tư từ Lào"
    assert said(f"Ông Lò Văn Mẩy nhấn mạnh, {words}.") == [("Lò Văn Mẩy", "emphasise", None, words)]


@pytest.mark.parametrize(
    "body",
    [
        "Việt Nam đề nghị Lào tạo điều kiện cho các doanh nghiệp.",
        "Xuất phát từ định hướng lâu dài, Việt Nam đề nghị Lào tạo điều kiện cho doanh nghiệp.",
    ],
)
def test_a_country_that_asks_is_the_speaker(body: str) -> None:
    assert [(who, act, whom) for who, act, whom, _ in said(body)] == [
        ("Việt Nam", "request", "Lào")
    ]


def test_what_one_spoken_of_decides_is_not_the_speakers() -> None:
    body = "Ông Lò Văn Mẩy cho biết Sở Y tế đã bàn kỹ, đồng ý với đề xuất của huyện Mộc Châu."
    assert all(act == "report" for who, act, _, _ in said(body) if who == "Lò Văn Mẩy")
