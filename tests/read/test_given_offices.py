"""Offices that words give a person: by a verb or cue, in a list, before or after the name."""

from __future__ import annotations

import pytest

from tests.reading_of import offices

HEALTH = ("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La")
FORMER = ("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Y tế tỉnh Sơn La")


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy hiện là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy đang giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy giữ chức vụ Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy đảm nhiệm chức vụ Giám đốc Sở Y tế tỉnh Sơn La.",
        "Giám đốc Sở Y tế tỉnh Sơn La là ông Lò Văn Mẩy.",
        "Trên cương vị Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy đi nhiều xã.",
    ],
)
def test_words_give_an_office_held_now(body: str) -> None:
    assert offices(body) == [HEALTH]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy từng là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy từng giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy nguyên là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy, nguyên Giám đốc Sở Y tế tỉnh Sơn La, dự họp.",
        "Nguyên Giám đốc Sở Y tế tỉnh Sơn La Lò Văn Mẩy dự họp.",
        "Cựu Giám đốc Sở Y tế tỉnh Sơn La Lò Văn Mẩy dự họp.",
    ],
)
def test_words_give_an_office_that_ended(body: str) -> None:
    assert offices(body) == [FORMER]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy không phải là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy chưa bao giờ là Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy giả danh Giám đốc Sở Y tế tỉnh Sơn La.",
        "Nếu ông Lò Văn Mẩy là Giám đốc Sở Y tế tỉnh Sơn La thì xã đã có bác sĩ.",
        "Ông Lò Văn Mẩy gặp Giám đốc Sở Y tế tỉnh Sơn La.",
        "Ông Lò Văn Mẩy muốn làm Giám đốc Sở Y tế tỉnh Sơn La.",
        "Có tin đồn ông Lò Văn Mẩy là Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_what_is_denied_supposed_or_another_s_gives_none(body: str) -> None:
    assert offices(body) == []


def test_each_of_two_people_has_his_own() -> None:
    body = (
        "Ông Lò Văn Mẩy là Giám đốc Sở Y tế tỉnh Sơn La, còn bà Vi Thị Mỵ là Giám đốc Sở Nội vụ"
        " tỉnh Sơn La."
    )
    assert set(offices(body)) == {HEALTH, ("Vi Thị Mỵ", "Giám đốc", "Sở Nội vụ tỉnh Sơn La")}


def test_several_offices_of_one_career_are_all_his() -> None:
    body = (
        "Ông Lò Văn Mẩy từng giữ các chức vụ: Bí thư Huyện ủy Mộc Châu, Giám đốc Sở Y tế tỉnh Sơn"
        " La, Chủ tịch UBND huyện Mường La."
    )
    assert [(role, org) for _, role, org in offices(body)] == [
        ("nguyên Bí thư", "Huyện ủy Mộc Châu"),
        ("nguyên Giám đốc", "Sở Y tế tỉnh Sơn La"),
        ("nguyên Chủ tịch", "Ủy ban nhân dân huyện Mường La"),
    ]


def test_the_members_of_a_body_are_listed_under_their_office() -> None:
    body = (
        "Các Phó Trưởng ban Ban Chỉ đạo quốc gia về y tế gồm: ông Lò Văn Mẩy, Thứ trưởng Bộ Y tế;"
        " ông Vi Thế Bường, Thứ trưởng Bộ Nội vụ."
    )
    found = offices(body)
    team = [(who, role) for who, role, org in found if org and org.startswith("Ban Chỉ đạo")]
    assert team == [("Lò Văn Mẩy", "Phó Trưởng ban"), ("Vi Thế Bường", "Phó Trưởng ban")]
    assert ("Lò Văn Mẩy", "Thứ trưởng", "Bộ Y tế") in found


@pytest.mark.parametrize(
    ("body", "who"),
    [
        ("Thay mặt Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy trao quà.", "Lò Văn Mẩy"),
        ("Theo quyết định của Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy đi xã.", "Lò Văn Mẩy"),
        ("Vợ của Giám đốc Sở Y tế tỉnh Sơn La là bà Vi Thị Mỵ.", "Vi Thị Mỵ"),
    ],
)
def test_who_acts_for_an_office_or_is_kin_to_it_does_not_hold_it(body: str, who: str) -> None:
    assert who not in {person for person, _, _ in offices(body)}


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy (sinh năm 1964), chức vụ Giám đốc Sở Y tế tỉnh Sơn La, dự họp.",
        "Ông Lò Văn Mẩy, sinh năm 1970, chức vụ: Giám đốc Sở Y tế tỉnh Sơn La.",
        "Tòa gọi Lò Văn Mẩy (chức vụ: Giám đốc Sở Y tế tỉnh Sơn La).",
    ],
)
def test_the_word_for_an_office_behind_a_mark_gives_it(body: str) -> None:
    assert offices(body) == [HEALTH]


def test_an_office_of_many_is_that_of_each_who_has_his_own_too() -> None:
    body = (
        "Dự có các đồng chí Ủy viên Bộ Chính trị: Lò Văn Mẩy, Thường trực Ban Bí thư; "
        "Vi Văn Tú, Trưởng Ban Tổ chức Trung ương; Hà Thị Đào, Bộ trưởng Bộ Y tế."
    )
    people = [
        who for who, role, body in offices(body) if (role, body) == ("Ủy viên", "Bộ Chính trị")
    ]
    assert people == ["Lò Văn Mẩy", "Vi Văn Tú", "Hà Thị Đào"]


def test_two_offices_of_many_are_those_of_each() -> None:
    body = (
        "Dự có các đồng chí Ủy viên Bộ Chính trị, Bí thư Trung ương Đảng: Lò Văn Mẩy, Trưởng Ban"
        " Tổ chức Trung ương; Vi Văn Tú, Trưởng Ban Nội chính Trung ương."
    )
    held = {(who, role) for who, role, _ in offices(body) if role in ("Ủy viên", "Bí thư")}
    assert held == {(p, r) for p in ("Lò Văn Mẩy", "Vi Văn Tú") for r in ("Ủy viên", "Bí thư")}


def test_the_next_office_of_many_ends_the_one_before() -> None:
    body = (
        "Dự có các Phó Bí thư Tỉnh ủy Sơn La: Lò Văn Mẩy, Vi Văn Tú; các Ủy viên Ban Thường vụ"
        " Tỉnh ủy Sơn La: Hà Thị Đào, Trưởng Ban Tổ chức; Tòng Văn Nam, Trưởng Ban Nội chính."
    )
    deputies = [who for who, role, _ in offices(body) if role == "Phó Bí thư"]
    assert deputies == ["Lò Văn Mẩy", "Vi Văn Tú"]


def test_an_office_told_behind_a_time_is_of_the_pronoun_after_it() -> None:
    body = "Ông Lò Văn Mẩy sinh năm 1957. Từ năm 1997 là {}, ông có nhiều đóng góp."
    office = "Giám đốc Sở Y tế tỉnh Sơn La"
    assert ("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La") in offices(body.format(office))


@pytest.mark.parametrize(
    "told",
    [
        "Đó là Giám đốc Sở Y tế tỉnh Sơn La, bà nói thế.",
        "Chủ trì cuộc họp là Giám đốc Sở Y tế tỉnh Sơn La, ông này nói thế.",
        "Năm 2015, người đứng đầu là Giám đốc Sở Y tế tỉnh Sơn La, ông nói.",
    ],
)
def test_an_office_told_of_somebody_else_is_not_of_the_pronoun(told: str) -> None:
    assert offices(f"Ông Lò Văn Mẩy dự họp. {told}") == []
