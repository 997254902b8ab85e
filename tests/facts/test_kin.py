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


@pytest.mark.parametrize(
    ("body", "people"),
    [
        (
            "Vợ ông Vi Văn Khoa, bà Lò Thị Sáu, được bổ nhiệm làm Phó Giám đốc Sở Y tế.",
            "Lò Thị Sáu",
        ),
        ("Ông Vi Văn Khoa, cấp dưới cũ của bà Lò Thị Sáu, bị kỷ luật cảnh cáo.", "Vi Văn Khoa"),
        ("Theo ông Vi Văn Khoa, cấp dưới của bà Lò Thị Sáu bị kỷ luật cảnh cáo.", None),
        ("Ông Vi Văn Khoa xác nhận con trai mình bị Tỉnh ủy Sơn La cách chức.", None),
    ],
)
def test_what_befalls_kin_and_aides_is_theirs(body: str, people: str | None) -> None:
    found = facts(body, title="Công bố quyết định về cán bộ")
    names = {e.key: e.name for e in found.entities}
    assert {names[d.person] for d in found.decisions} == ({people} if people else set())


def test_an_office_told_of_kin_is_not_its_owners() -> None:
    told = facts("Ông Lò Văn Sáu, con trai ông Vi Văn Khoa, hiện là Giám đốc Sở Y tế Sơn La.")
    names = {e.key: e.name for e in told.entities}
    assert {names[p.person] for p in told.positions} <= {"Lò Văn Sáu"}
    beside = facts("Vợ Giám đốc Sở Y tế Sơn La Vi Văn Khoa là bà Lò Thị Sáu.")
    assert [p.role for p in beside.positions] == ["Giám đốc"]


def test_kin_do_not_speak_with_the_voice_of_their_own() -> None:
    found = facts("Ông Vi Văn Khoa cho biết vốn đã về. Vợ ông khẳng định đường sẽ xong.")
    assert len(found.statements) == 1
