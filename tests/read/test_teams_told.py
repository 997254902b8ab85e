"""Which team is meant, by number, issuer and head, and who leads it."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, offices, reading, structures


def teams(body: str) -> list[str]:
    return names(body, Kind.TEAM)


def meant(body: str, words: str) -> list[str]:
    """Return which team some words mean, as often as they are printed."""
    r = reading(body)
    return [
        r.entities[m.entity].name
        for m in r.mentions
        if m.kind is Kind.TEAM and m.span.of(r.text) == words
    ]


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Đoàn kiểm tra số 12 của Ban Bí thư", "Đoàn kiểm tra số 12 của Ban Bí thư"),
        ("Đoàn công tác của Bộ Y tế", "Đoàn công tác của Bộ Y tế"),
        ("Đoàn công tác của tỉnh Sơn La", "Đoàn công tác của tỉnh Sơn La"),
        ("Đoàn giám sát của Quốc hội", "Đoàn giám sát của Quốc hội"),
        ("Tổ công tác của Chính phủ", "Tổ công tác của Chính phủ"),
    ],
)
def test_a_team_bears_its_number_and_issuer(words: str, name: str) -> None:
    assert teams(f"{words} làm việc với Huyện ủy Mộc Châu.") == [name]


@pytest.mark.parametrize("short", ["Đoàn kiểm tra", "Đoàn"])
def test_a_short_form_is_the_team_of_the_article(short: str) -> None:
    body = (
        "Đoàn kiểm tra số 12 của Ban Bí thư làm việc với Huyện ủy Mộc Châu. Chiều qua,"
        f" {short} đến xã Tân Lập."
    )
    assert meant(body, short) == ["Đoàn kiểm tra số 12 của Ban Bí thư"]
    assert len(teams(body)) == 1


def test_of_two_teams_the_last_named_before_is_meant() -> None:
    body = (
        "Đoàn kiểm tra số 12 làm việc với Huyện ủy Mộc Châu. Chiều qua, Đoàn đến xã Tân Lập."
        " Đoàn kiểm tra số 15 làm việc với Huyện ủy Mường La. Tối qua, Đoàn họp."
    )
    assert meant(body, "Đoàn") == ["Đoàn kiểm tra số 12", "Đoàn kiểm tra số 15"]


@pytest.mark.parametrize(
    "body",
    [
        "Các đoàn công tác đi nhiều nơi.",
        "Một đoàn kiểm tra đến xã Tân Lập.",
        "Đoàn xe chạy qua xã Tân Lập.",
        "Nhiều tổ công tác đến các bản.",
        "Đoàn kết là sức mạnh.",
        "Đoàn viên thanh niên trồng rừng.",
    ],
)
def test_teams_in_general_and_other_words_name_none(body: str) -> None:
    assert teams(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy, Trưởng đoàn kiểm tra, nêu ba việc. Đoàn kiểm tra số 12 họp.",
        "Đoàn kiểm tra số 12 họp. Ông Lò Văn Mẩy làm Trưởng đoàn.",
        "Đoàn kiểm tra số 12 do ông Lò Văn Mẩy làm Trưởng đoàn họp.",
    ],
)
def test_the_leader_of_a_team_holds_an_office_in_it(body: str) -> None:
    held = [org for who, role, org in offices(body) if role.lower().startswith("trưởng đoàn")]
    assert held == ["Đoàn kiểm tra số 12"]


def test_whoever_only_heads_the_way_holds_none() -> None:
    body = "Đoàn công tác của Bộ Y tế do ông Lò Văn Mẩy dẫn đầu đến xã Tân Lập."
    assert offices(body) == []


def test_a_team_is_part_of_its_issuer() -> None:
    found = structures("Đoàn kiểm tra số 12 của Ban Bí thư làm việc với Huyện ủy Mộc Châu.")
    assert ("Đoàn kiểm tra số 12 của Ban Bí thư", "partOf", "Ban Bí thư") in found


def test_the_delegation_of_deputies_is_a_body_and_no_team() -> None:
    body = "Đoàn đại biểu Quốc hội tỉnh Sơn La tiếp xúc cử tri."
    assert teams(body) == []
    assert "Đoàn đại biểu Quốc hội tỉnh Sơn La" in names(body, Kind.ORGANISATION)


def test_the_head_of_a_delegation_heads_no_committee_named_between() -> None:
    body = (
        "Đoàn công tác của Ban Chỉ đạo tỉnh Sơn La về chuyển đổi số làm việc với xã. "
        "Đoàn công tác do Phó Trưởng Ban Chỉ đạo tỉnh Sơn La về chuyển đổi số, Phó Chủ tịch UBND "
        "tỉnh Lò Văn Mẩy làm trưởng đoàn."
    )
    heads = [body for person, role, body in offices(body) if role == "Trưởng đoàn"]
    assert heads == ["Đoàn công tác của Ban Chỉ đạo của tỉnh Sơn La"]
