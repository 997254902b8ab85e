"""Who decides where somebody else tells it: "Văn phòng A cho biết, [Ban B] đã kỷ luật ông C"."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

TITLE = "Kỷ luật cán bộ"
BOARD = "Ban Thường vụ Tỉnh ủy"


def deciders(text: str) -> set[str | None]:
    found = facts(text, title=TITLE)
    names = {entity.key: entity.name for entity in found.entities}
    return {names.get(decision.by or "") for decision in found.decisions}


@pytest.mark.parametrize("tells", ["cho biết,", "cho biết", "thông tin,", "vừa thông báo,"])
def test_of_whom_another_tells_it_decides(tells: str) -> None:
    text = f"Văn phòng Tỉnh ủy Lai Châu {tells} {BOARD} đã kỷ luật cảnh cáo ông Trần Văn Hải."
    assert deciders(text) == {f"{BOARD} Lai Châu"}


@pytest.mark.parametrize(
    "text",
    [
        f"{BOARD} Lai Châu kỷ luật cảnh cáo ông Trần Văn Hải.",
        f"{BOARD} Lai Châu cho biết đã kỷ luật cảnh cáo ông Trần Văn Hải.",
    ],
)
def test_who_tells_of_himself_decides(text: str) -> None:
    assert deciders(text) == {f"{BOARD} Lai Châu"}
