"""Which team is meant: numbers, issuers, bare forms."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, reading


def teams(body: str) -> list[str]:
    return names(body, Kind.TEAM)


def test_two_numbers_are_two_teams() -> None:
    assert teams(
        "Đoàn kiểm tra số 17 của Ban Bí thư và Đoàn kiểm tra số 18 của Ban Bí thư họp."
    ) == [
        "Đoàn kiểm tra số 17 của Ban Bí thư",
        "Đoàn kiểm tra số 18 của Ban Bí thư",
    ]


def test_two_issuers_are_two_teams() -> None:
    assert teams("Đoàn công tác của Bộ Y tế thăm xã. Đoàn công tác của Bộ Công an thăm xã.") == [
        "Đoàn công tác của Bộ Y tế",
        "Đoàn công tác của Bộ Công an",
    ]


@pytest.mark.parametrize(
    "other",
    ["Đoàn kiểm tra", "Đoàn kiểm tra số 17", "Đoàn kiểm tra của Ban Bí thư", "Đoàn công tác"],
)
def test_forms_that_agree_are_one_team_under_its_fullest_name(other: str) -> None:
    body = f"Đoàn kiểm tra số 17 của Ban Bí thư họp. Sáng nay, {other} làm việc với Tỉnh ủy Sơn La."
    assert teams(body) == ["Đoàn kiểm tra số 17 của Ban Bí thư"]


def test_number_and_issuer_told_apart_join_in_the_name() -> None:
    body = "Đoàn kiểm tra số 17 họp. Đoàn kiểm tra của Ban Bí thư làm việc với Tỉnh ủy Sơn La."
    assert teams(body) == ["Đoàn kiểm tra số 17 của Ban Bí thư"]


def test_a_bare_word_means_the_team_named_last() -> None:
    body = (
        "Đoàn kiểm tra số 17 của Ban Bí thư họp. Đoàn kiểm tra số 18 của Ban Bí thư họp. "
        "Sau đó Đoàn đề nghị rà soát."
    )
    (last,) = [m for m in reading(body).mentions if m.form == "anaphor"]
    assert reading(body).entities[last.entity].name == "Đoàn kiểm tra số 18 của Ban Bí thư"


def test_families_of_teams_stay_apart() -> None:
    assert teams("Đoàn giám sát của Quốc hội họp. Tổ công tác của Bộ Y tế họp.") == [
        "Đoàn giám sát của Quốc hội",
        "Tổ công tác của Bộ Y tế",
    ]


@pytest.mark.parametrize("name", ["Ban Chỉ đạo 389 quốc gia", "Đoàn công tác của Bộ Y tế"])
def test_a_team_is_an_entity_of_its_own_kind(name: str) -> None:
    assert teams(f"{name} họp.") == [name]


def test_a_named_steering_committee_is_meant_by_its_bare_head() -> None:
    assert teams("Ban Chỉ đạo 389 quốc gia họp. Sáng nay, Ban Chỉ đạo yêu cầu rà soát.") == [
        "Ban Chỉ đạo 389 quốc gia"
    ]


def test_many_teams_are_no_team() -> None:
    assert teams("Các Đoàn kiểm tra đã làm việc.") == []


def test_a_team_of_the_centre_is_one_in_every_spelling() -> None:
    body = (
        "Ban chỉ đạo TW về phòng chống tham nhũng làm việc với tỉnh. "
        "Ban Chỉ đạo Trung ương về phòng, chống tham nhũng nghe báo cáo."
    )
    assert teams(body) == ["Ban Chỉ đạo Trung ương về phòng, chống tham nhũng"]


def test_who_is_in_a_team_is_no_name_of_it() -> None:
    body = "Phó Trưởng ban Chỉ đạo Lò Văn Mẩy phát biểu."
    assert teams(body) == ["Ban Chỉ đạo"]
    assert names(body, Kind.PERSON) == ["Lò Văn Mẩy"]


@pytest.mark.parametrize(
    ("printed", "team"),
    [
        ("Đoàn kiểm tra Trung ương", "Đoàn kiểm tra Trung ương"),
        ("Đoàn công tác T.Ư", "Đoàn công tác Trung ương"),
        ("Sở chỉ huy tiền phương", "Sở Chỉ huy tiền phương"),
        (
            "Đoàn kiểm tra Trung ương Đảng",
            "Đoàn kiểm tra của Ban Chấp hành Trung ương Đảng",
        ),
    ],
)
def test_a_team_of_the_centre_is_named_whole(printed: str, team: str) -> None:
    assert names(f"{printed} làm việc với tỉnh Sơn La.", Kind.TEAM) == [team]
