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
