"""Offices of the state that one sentence gives to several people."""

from __future__ import annotations

import pytest

from tests.reading_of import offices


@pytest.mark.parametrize(
    ("body", "holders"),
    [
        ("Tổng Bí thư Lò Văn Bền hội đàm với Tổng Bí thư Khăm Sỉ.", ["Lò Văn Bền"]),
        ("Thủ tướng Khăm Sỉ chào Thủ tướng Lò Văn Bền.", ["Lò Văn Bền"]),
        ("Tổng Bí thư Lò Văn Bền hội đàm với Tổng Bí thư Vi Xuân Phô.", []),
        (
            "Dự có Bí thư Trung ương Đảng Lò Văn Bền và Bí thư Trung ương Đảng Vi Xuân Phô.",
            ["Lò Văn Bền", "Vi Xuân Phô"],
        ),
        (
            "Tổng Bí thư Lò Văn Bền thăm nguyên Tổng Bí thư Vi Xuân Phô.",
            ["Lò Văn Bền", "Vi Xuân Phô"],
        ),
    ],
)
def test_of_two_heads_of_state_at_most_one_is_ours(body: str, holders: list[str]) -> None:
    assert [person for person, *_ in offices(body)] == holders


@pytest.mark.parametrize(
    ("body", "roles"),
    [
        ("Ông Lò Văn Bền, Giám đốc Sở Y tế Sơn La, và ông Lò Văn Bền, Trưởng thôn, dự.", 1),
        ("Giám đốc Sở Y tế Lò Văn Bền và Chủ tịch UBND huyện Mộc Châu Lò Văn Bền dự.", 1),
        ("Ông Lò Văn Bền, Giám đốc Sở Y tế Sơn La và Chủ tịch Hội Đông y tỉnh Sơn La, dự.", 2),
        ("Ông Lò Văn Bền, Giám đốc Sở Y tế, và ông Vi Văn Bền, Giám đốc Sở Nội vụ, dự.", 2),
    ],
)
def test_of_two_namesakes_only_the_first_has_the_offices(body: str, roles: int) -> None:
    assert len(offices(body)) == roles
