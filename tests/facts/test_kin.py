"""Kin named beside somebody, in brackets or by "là", do and suffer nothing of what is told."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


@pytest.mark.parametrize(
    ("body", "person", "action"),
    [
        (
            "Ông Vi Văn Khoa (em bà Lò Thị Sáu) bị Tỉnh ủy Sơn La kỷ luật cảnh cáo.",
            "Vi Văn Khoa",
            "discipline",
        ),
        (
            (
                "Bà Lò Thị Sáu (em ruột ông Vi Văn Khoa) từ Trưởng phòng Tài chính thuộc Sở Nội vụ "
                "tỉnh Sơn La được bổ nhiệm làm Phó Giám đốc Sở Y tế."
            ),
            "Lò Thị Sáu",
            "appoint",
        ),
        (
            (
                "Chồng bà Lò Thị Sáu là ông Vi Văn Khoa thì được bổ nhiệm làm Trưởng phòng Nội vụ "
                "thành phố Sơn La."
            ),
            "Vi Văn Khoa",
            "appoint",
        ),
    ],
)
def test_a_decision_strikes_him_alone(body: str, person: str, action: str) -> None:
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    assert [(names[d.person], str(d.action)) for d in found.decisions] == [(person, action)]
    assert {names[p.person] for p in found.positions} <= {person}
