"""Whom somebody comes in the place of."""

from __future__ import annotations

import pytest

from tests.reading_of import facts

GIVEN = "được bổ nhiệm giữ chức Giám đốc Sở Y tế tỉnh Sơn La"


def successions(text: str) -> set[tuple[str, str]]:
    """Return who comes after whom, by their names."""
    found = facts(text)
    names = {entity.key: entity.name for entity in found.entities}
    return {(names[d.person], names[d.instead]) for d in found.decisions if d.instead}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lò Văn Thử {GIVEN} thay ông Vi Văn Pín nghỉ hưu.",
        f"Ông Lò Văn Thử {GIVEN}, thay cho đồng chí Vi Văn Pín.",
        "HĐND tỉnh Sơn La bầu ông Lò Văn Thử giữ chức Chủ tịch UBND tỉnh thay thế ông Vi Văn Pín.",
    ],
)
def test_who_is_given_an_office_in_the_place_of_somebody_succeeds_him(text: str) -> None:
    assert successions(text) == {("Lò Văn Thử", "Vi Văn Pín")}


@pytest.mark.parametrize(
    "text",
    [
        f"Ông Lò Văn Thử không {GIVEN} thay ông Vi Văn Pín.",
        "Ông Lò Văn Thử thay ông Vi Văn Pín chủ trì hội nghị.",
        f"Ông Lò Văn Thử {GIVEN}; bà Vi Thị Mỵ phát biểu thay ông Vi Văn Pín.",
        f"Ông Lò Văn Thử {GIVEN} thay mặt ông Vi Văn Pín.",
    ],
)
def test_who_is_denied_one_or_stands_in_for_an_hour_succeeds_nobody(text: str) -> None:
    assert ("Lò Văn Thử", "Vi Văn Pín") not in successions(text)
