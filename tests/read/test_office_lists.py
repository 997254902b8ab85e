"""Offices side by side: which of them ended, and which share a body."""

from __future__ import annotations

import pytest

from tests.reading_of import offices

MAN = "Lò Văn Mẩy"


def held(words: str) -> list[tuple[str, str | None]]:
    """Return the offices that words beside a name give, as (role, body)."""
    return [
        (role, body) for who, role, body in offices(f"Ông {MAN}, {words}, dự họp.") if who == MAN
    ]


def test_two_offices_split_by_a_comma_are_both_his() -> None:
    assert held("Ủy viên Ban Thường vụ Tỉnh ủy Sơn La, Giám đốc Sở Y tế tỉnh Sơn La") == [
        ("Ủy viên", "Ban Thường vụ Tỉnh ủy Sơn La"),
        ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ]


@pytest.mark.parametrize("joint", [" kiêm ", ", kiêm "])
def test_an_office_held_besides_is_his_too(joint: str) -> None:
    found = held(f"Phó Chủ tịch UBND tỉnh Sơn La{joint}Giám đốc Sở Y tế tỉnh Sơn La")
    assert found == [
        ("Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
        ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ]


def test_a_former_office_ends_those_of_its_list() -> None:
    assert held("nguyên Bí thư Huyện ủy Mộc Châu, nguyên Giám đốc Sở Y tế tỉnh Sơn La") == [
        ("nguyên Bí thư", "Huyện ủy Mộc Châu"),
        ("nguyên Giám đốc", "Sở Y tế tỉnh Sơn La"),
    ]


def test_an_office_before_a_former_one_goes_on() -> None:
    found = held("Giám đốc Sở Y tế tỉnh Sơn La, nguyên Bí thư Huyện ủy Mộc Châu")
    assert found == [
        ("Giám đốc", "Sở Y tế tỉnh Sơn La"),
        ("nguyên Bí thư", "Huyện ủy Mộc Châu"),
    ]


def test_an_office_of_two_parts_is_one() -> None:
    assert held("Phó Chủ tịch - Tổng Thư ký Hội Nông dân tỉnh Sơn La") == [
        ("Phó Chủ tịch kiêm Tổng Thư ký", "Hội Nông dân tỉnh Sơn La"),
    ]


@pytest.mark.parametrize(
    ("words", "role", "body"),
    [
        ("Bí thư Đảng ủy xã Tân Lập", "Bí thư", "Đảng ủy xã Tân Lập"),
        ("Chủ tịch Hội Nông dân huyện Mộc Châu", "Chủ tịch", "Hội Nông dân huyện Mộc Châu"),
        ("Chủ tịch huyện Mộc Châu", "Chủ tịch", "Ủy ban nhân dân huyện Mộc Châu"),
        ("Trưởng ban Tổ chức Tỉnh ủy Sơn La", "Trưởng ban", "Ban Tổ chức Tỉnh ủy Sơn La"),
        ("Chánh Văn phòng Tỉnh ủy Sơn La", "Chánh Văn phòng", "Văn phòng Tỉnh ủy Sơn La"),
        ("Phó Trưởng phòng Nội vụ huyện Mộc Châu", "Phó Trưởng phòng",
         "Phòng Nội vụ huyện Mộc Châu"),
        ("Thứ trưởng Bộ Y tế", "Thứ trưởng", "Bộ Y tế"),
        ("Chủ tịch nước", "Chủ tịch nước", None),
    ],
)  # fmt: skip
def test_an_office_is_that_of_its_body(words: str, role: str, body: str | None) -> None:
    assert held(words) == [(role, body)]


@pytest.mark.parametrize(
    "words",
    [
        "con trai Bí thư Tỉnh ủy Sơn La",
        "em trai Giám đốc Sở Y tế tỉnh Sơn La",
        "người tự xưng là Giám đốc Sở Y tế tỉnh Sơn La",
    ],
)
def test_the_office_of_another_or_a_feigned_one_is_not_his(words: str) -> None:
    assert held(words) == []


def test_a_semicolon_splits_people_and_a_comma_their_offices() -> None:
    body = (
        "Dự họp có các đồng chí: Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, Trưởng đoàn công tác;"
        " Vi Thị Mỵ, Giám đốc Sở Y tế tỉnh Sơn La; Lê Văn Tám, Chủ tịch UBND huyện Mộc Châu."
    )
    found = {(who, role) for who, role, _ in offices(body)}
    assert {
        ("Lò Văn Mẩy", "Bí thư"),
        ("Vi Thị Mỵ", "Giám đốc"),
        ("Lê Văn Tám", "Chủ tịch"),
    } <= found
    assert not {("Vi Thị Mỵ", "Bí thư"), ("Lò Văn Mẩy", "Giám đốc")} & found


@pytest.mark.parametrize(
    ("body", "role"),
    [
        ("Các Phó Thủ tướng Lò Văn Mẩy, Vi Thế Bường dự họp.", "Phó Thủ tướng"),
        ("Các Phó Chủ tịch UBND tỉnh Sơn La: Lò Văn Mẩy, Vi Thế Bường dự họp.", "Phó Chủ tịch"),
    ],
)
def test_an_office_in_the_plural_is_held_by_each_of_its_list(body: str, role: str) -> None:
    assert {who for who, r, _ in offices(body) if r == role} == {"Lò Văn Mẩy", "Vi Thế Bường"}
