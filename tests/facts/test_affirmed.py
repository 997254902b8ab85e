"""Words that deny in form and affirm in sense, and words that take back what is told."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


@pytest.mark.parametrize(
    "told",
    [
        "Ai chẳng biết ông Sùng A Thử là Giám đốc Sở Y tế tỉnh Lai Châu!",
        "Không phải là không có tiến bộ: ông Sùng A Thử, Giám đốc Sở Y tế tỉnh Lai Châu, nêu rõ.",
    ],
)
def test_an_office_affirmed_by_a_denial_is_held(told: str) -> None:
    offices = [(p.role, p.former) for p in facts(told).positions if p.person]
    assert offices == [("Giám đốc", False)]


@pytest.mark.parametrize(
    "told",
    [
        "Tuy làm cùng phòng với Giám đốc Sở Y tế tỉnh Lai Châu, ông Sùng A Thử chỉ là nhân viên.",
        "Đứng cạnh ông Sùng A Thử trong ảnh là Giám đốc Sở Y tế tỉnh Lai Châu.",
    ],
)
def test_nobody_has_the_office_of_whom_he_sits_beside(told: str) -> None:
    assert [p.role for p in facts(told).positions if p.person] == []


def test_a_rumour_come_true_is_true() -> None:
    (decision,) = facts(
        "Tin đồn râm ran mấy tuần qua đã trở thành sự thật: Ban Bí thư chuẩn y ông Sùng A Thử"
        " giữ chức Phó Bí thư Tỉnh ủy Lai Châu."
    ).decisions
    assert decision.person


@pytest.mark.parametrize(
    "told",
    [
        "Cán bộ nào ở Lai Châu vi phạm quy định về đất đai thì bị xử lý.",
        "Không người nào ở Sở Y tế tỉnh Lai Châu vi phạm quy định về đất đai.",
    ],
)
def test_a_rule_for_anybody_finds_nothing(told: str) -> None:
    assert facts(told).findings == ()


def test_a_sitting_that_could_not_open_did_not_take_place() -> None:
    told = "Không đủ đại biểu, Kỳ họp thứ 9 HĐND tỉnh Lai Châu sáng 5/3 không thể khai mạc."
    assert facts(told).events == ()
