"""Offices that an article prints twice of one person, and those of the dead and of old pictures."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

Held = tuple[str, str, bool]


def held(body: str) -> list[Held]:
    """Return the positions of a body as (person, role, former)."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    return [(name[p.person], p.role, p.former) for p in found.positions]


@pytest.mark.parametrize(
    ("role", "body"),
    [("Phó Thủ tướng", ""), ("Phó Bí thư", " Tỉnh ủy Sơn La")],
)
def test_the_short_print_of_a_standing_deputy_is_no_second_office(role: str, body: str) -> None:
    text = (
        f"{role} Thường trực{body} Lò Văn Mẩy dự họp. Theo {role}{body} Lò Văn Mẩy, việc đã xong."
    )
    assert held(text) == [("Lò Văn Mẩy", f"{role} Thường trực", False)]


@pytest.mark.parametrize("word", ["Nguyên", "Cố"])
def test_an_office_that_is_over_is_not_held(word: str) -> None:
    body = (
        f"{word} Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy sinh năm 1930. Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy "
        "từng nói về việc này."
    )
    assert held(body) == [("Lò Văn Mẩy", "Bí thư", True)]


def test_the_dead_hold_no_office() -> None:
    body = "Đoàn dâng hương cố Tổng Bí thư Lò Văn Mẩy. Chủ tịch nước Lò Văn Mẩy là tấm gương sáng."
    assert held(body) == [
        ("Lò Văn Mẩy", "Tổng Bí thư", True),
        ("Lò Văn Mẩy", "Chủ tịch nước", True),
    ]


def test_an_old_picture_shows_no_present_office() -> None:
    body = (
        "Tỉnh ủy Sơn La họp sáng nay. Từ trái sang: Chủ tịch nước Lò Văn Mẩy, Phó Thủ tướng Hà Văn "
        "Tấn tại Sơn La, tháng 9/1954. Bí thư Tỉnh ủy Trịnh Văn Đan chủ trì."
    )
    assert held(body) == [("Trịnh Văn Đan", "Bí thư", False)]
