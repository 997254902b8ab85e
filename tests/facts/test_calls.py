"""Who calls on whom: the guest is the counterpart, the host takes part (guide, decision 41)."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

HOST, GUEST = "participant", "counterpart"


def calls(body: str) -> list[dict[str, str]]:
    """Return who is at each meeting, and as what."""
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    return [
        {names[p.agent]: str(p.role) for p in found.participations if p.event == event.key}
        for event in found.events
        if str(event.type) == "meeting"
    ]


def test_abroad_our_own_leader_is_the_guest() -> None:
    body = (
        "Chủ tịch nước Lò Văn Mẩy thăm Lào. Ngày 5/3/2023, Chủ tịch nước Lò Văn Mẩy hội kiến với "
        "Thủ tướng Lào Sơn Say Sin."
    )
    assert calls(body) == [{"Lò Văn Mẩy": GUEST, "Sơn Say Sin": HOST}]


def test_at_home_the_foreigner_is() -> None:
    body = (
        "Thủ tướng Lào Sơn Say Sin thăm Việt Nam. Ngày 5/3/2023, ông Sơn Say Sin hội kiến Chủ tịch "
        "nước Lò Văn Mẩy."
    )
    assert calls(body) == [{"Lò Văn Mẩy": HOST, "Sơn Say Sin": GUEST}]


def test_calls_on_several_are_several_meetings() -> None:
    body = (
        "Trong khuôn khổ chuyến thăm Lào, ngày 5/3/2023, Chủ tịch nước Lò Văn Mẩy đã hội kiến với "
        "Thủ tướng Lào Sơn Say Sin; Chủ tịch Quốc hội Lào Khăm Phan Vông."
    )
    assert calls(body) == [
        {"Lò Văn Mẩy": GUEST, "Sơn Say Sin": HOST},
        {"Lò Văn Mẩy": GUEST, "Khăm Phan Vông": HOST},
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 5/3/2023, Chủ tịch nước Lò Văn Mẩy hội kiến với Thủ tướng Lào Sơn Say Sin.",
        (
            "Chủ tịch nước Lò Văn Mẩy thăm huyện Mai Sơn. Ngày 5/3/2023, Chủ tịch nước Lò Văn Mẩy "
            "hội kiến với Thủ tướng Lào Sơn Say Sin."
        ),
    ],
)
def test_without_a_visit_abroad_the_verb_tells(body: str) -> None:
    assert calls(body) == [{"Lò Văn Mẩy": HOST, "Sơn Say Sin": GUEST}]
