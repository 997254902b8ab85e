"""Who is acted on does not act: agents of passives, and people named beside a decision."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def held(body: str) -> set[tuple[str, str]]:
    """Return who holds which role."""
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    return {(names[p.person], p.role) for p in found.positions}


def by(body: str) -> dict[str, str | None]:
    """Return by whom each person is decided on."""
    found = facts(body)
    names = {e.key: e.name for e in found.entities}
    return {names[d.person]: names[d.by] if d.by else None for d in found.decisions}


def test_who_praises_somebody_does_not_get_the_office_that_he_gets() -> None:
    body = (
        "Ông Lò Văn Mẩy được Chủ tịch UBND tỉnh Sơn La Vi Thế Bường tặng bằng khen và được bổ nhiệm"
        " làm Phó Giám đốc Sở Y tế."
    )
    assert held(body) == {("Lò Văn Mẩy", "Phó Giám đốc"), ("Vi Thế Bường", "Chủ tịch")}


def test_who_appoints_somebody_does_not_get_his_office() -> None:
    body = "Ông Lò Văn Mẩy được Thủ tướng Vi Thế Bường bổ nhiệm làm Thứ trưởng Bộ Y tế."
    assert held(body) == {("Lò Văn Mẩy", "Thứ trưởng"), ("Vi Thế Bường", "Thủ tướng")}


def test_who_is_prosecuted_dismisses_nobody() -> None:
    body = (
        "Công an khởi tố ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Sơn La; cách chức Phó Giám đốc Vi"
        " Văn Nọi."
    )
    assert by(body)["Vi Văn Nọi"] is None


def test_who_punishes_the_one_who_appointed_somebody_did_not_appoint_him() -> None:
    body = (
        "Ban Bí thư cảnh cáo ông Lò Văn Mẩy, người ký bổ nhiệm ông Vi Thế Bường làm Giám đốc Sở Y"
        " tế tỉnh Sơn La."
    )
    assert by(body) == {"Lò Văn Mẩy": "Ban Bí thư", "Vi Thế Bường": None}


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy, Chủ tịch UBND tỉnh Sơn La ký quyết định cách chức ông Vi Thế Bường.",
        "Thủ tướng Lò Văn Mẩy bổ nhiệm ông Vi Thế Bường làm Thứ trưởng Bộ Y tế.",
    ],
)
def test_who_decides_is_told(body: str) -> None:
    assert by(body) == {"Vi Thế Bường": "Lò Văn Mẩy"}


def test_who_is_in_the_matter_of_a_conference_is_not_there() -> None:
    found = facts("Sáng 5/3/2024, ông Lò Văn Mẩy dự họp báo về việc bắt ông Vi Thế Bường.")
    names = {e.key: e.name for e in found.entities}
    assert {names[p.agent] for p in found.participations} == {"Lò Văn Mẩy"}
