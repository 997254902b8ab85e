"""Who holds an event together: "Hội thảo do Bộ A, Sở B và Hội C phối hợp tổ chức"."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def holders(body: str) -> set[str]:
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    return {names[p.agent] for p in found.participations if str(p.role) == "organizer"}


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 5/3/2023 diễn ra Hội thảo do Bộ Y tế và Tỉnh ủy Sơn La phối hợp tổ chức.",
        "Ngày 5/3/2023, Hội thảo về rừng do Bộ Y tế, Tỉnh ủy Sơn La đồng tổ chức đã diễn ra.",
    ],
)
def test_all_who_hold_it_together_do(body: str) -> None:
    assert holders(body) == {"Bộ Y tế", "Tỉnh ủy Sơn La"}


def test_whom_another_clause_names_does_not() -> None:
    body = "Ngày 5/3/2023, Hội thảo do Bộ Y tế tổ chức đã diễn ra; Tỉnh ủy Sơn La cử người dự."
    assert holders(body) == {"Bộ Y tế"}


def test_what_several_did_not_hold_they_did_not() -> None:
    body = "Ngày 5/3/2023, Hội thảo do Bộ Y tế và Tỉnh ủy Sơn La không phối hợp tổ chức."
    assert holders(body) == set()
