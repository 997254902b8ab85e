"""Who announces an inspection of his own, who chairs for a numbered board, who shares an office."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def parts(body: str) -> set[tuple[str, str]]:
    """Return who has which part in the events of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    return {(str(p.role), name[p.agent]) for p in found.participations}


def offices(body: str) -> set[tuple[str, str]]:
    """Return person and role of the offices of a body."""
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    return {(name[p.person], p.role) for p in found.positions}


@pytest.mark.parametrize(
    ("body", "who"),
    [
        (
            "Thanh tra tỉnh Sơn La công bố quyết định thanh tra tại UBND huyện Mai Sơn.",
            "Thanh tra tỉnh Sơn La",
        ),
        (
            "Ủy ban Kiểm tra Tỉnh ủy Sơn La công bố quyết định kiểm tra đối với Huyện ủy Mai Sơn.",
            "Ủy ban Kiểm tra Tỉnh ủy Sơn La",
        ),
    ],
)
def test_an_inspecting_body_announces_its_own_inspection(body: str, who: str) -> None:
    assert ("organizer", who) in parts(f"Ngày 5/3, {body}")


def test_another_body_does_not() -> None:
    body = "Ngày 5/3, Sở Tư pháp tỉnh Sơn La công bố quyết định kiểm tra tại UBND huyện Mai Sơn."
    assert ("organizer", "Sở Tư pháp tỉnh Sơn La") not in parts(body)


def test_the_head_of_a_numbered_board_chairs() -> None:
    body = "Phó Thủ tướng Vi Thế Bường, Trưởng Ban Chỉ đạo 138 chủ trì Hội nghị trực tuyến."
    assert ("chair", "Vi Thế Bường") in parts(body)


def test_the_last_of_a_list_has_the_office_too() -> None:
    body = "Các Phó Chủ tịch UBND tỉnh Sơn La: Lò Văn Mẩy, Hà Văn Núi và Lê Thị Mơ cùng dự."
    role = "Phó Chủ tịch"
    assert offices(body) == {("Lò Văn Mẩy", role), ("Hà Văn Núi", role), ("Lê Thị Mơ", role)}


def test_another_behind_the_list_has_his_own() -> None:
    body = (
        "Các Phó Bí thư Tỉnh ủy Sơn La: Lò Văn Mẩy, Hà Văn Núi và đồng chí Lê Thị Mơ, Giám đốc Sở "
        "Y tế cùng dự."
    )
    assert ("Lê Thị Mơ", "Phó Bí thư") not in offices(body)
