"""Offices told by their time: "khi còn là Giám đốc Sở A, ông B …", and what removals leave."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def offices(body: str) -> set[tuple[str, str, str | None, bool]]:
    """Return person, role, body and whether it is over, of every office of a body."""
    found = facts(body, published="2023-03-06")
    name = {e.key: e.name for e in found.entities}
    return {(name[p.person], p.role, name.get(p.org or ""), p.former) for p in found.positions}


HEALTH = ("Lò Văn Mẩy", "Giám đốc", "Sở Y tế tỉnh Sơn La")


@pytest.mark.parametrize(
    "opening",
    [
        "Trong thời gian là Giám đốc Sở Y tế tỉnh Sơn La",
        "Trong thời gian giữ cương vị Giám đốc Sở Y tế tỉnh Sơn La",
        "Khi còn đảm nhiệm chức vụ Giám đốc Sở Y tế tỉnh Sơn La",
        "Khi làm Giám đốc Sở Y tế tỉnh Sơn La từ năm 2010 đến năm 2015",
        "Với cương vị Giám đốc Sở Y tế tỉnh Sơn La (từ tháng 6/2011 - 9/2014)",
        "Trên cương vị Giám đốc Sở Y tế tỉnh Sơn La nhiệm kỳ 2006 - 2011",
        "Trong thời gian là Giám đốc Sở Y tế tỉnh Sơn La (nay là Sở Y tế và Dân số)",
    ],
)
def test_a_time_that_opens_the_sentence_is_of_who_follows(opening: str) -> None:
    assert (*HEALTH, True) in offices(f"{opening}, ông Lò Văn Mẩy đã vi phạm quy chế làm việc.")


def test_a_time_behind_a_name_is_his() -> None:
    body = "Ông Lò Văn Mẩy khi còn giữ chức Giám đốc Sở Y tế tỉnh Sơn La đã vi phạm quy chế."
    assert offices(body) == {(*HEALTH, True)}


def test_all_offices_of_that_time_are_over_and_none_behind_the_name() -> None:
    body = (
        "Trong thời gian giữ các cương vị Tỉnh ủy viên, Bí thư Huyện ủy Mộc Châu, bà Vi Thị Mỵ, "
        "Phó Chủ tịch UBND tỉnh Sơn La, đã vi phạm."
    )
    assert offices(body) == {
        ("Vi Thị Mỵ", "Ủy viên", "Tỉnh ủy Sơn La", True),
        ("Vi Thị Mỵ", "Bí thư", "Huyện ủy Mộc Châu", True),
        ("Vi Thị Mỵ", "Phó Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La", False),
    }


@pytest.mark.parametrize(
    "body",
    [
        "Với cương vị Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy chịu trách nhiệm.",
        (
            "Ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Sơn La, bị nhắc nhở. Khi là Giám đốc Sở Y tế, "
            "ông Mẩy đã thiếu kiểm tra."
        ),
    ],
)
def test_an_office_of_today_stays(body: str) -> None:
    assert offices(body) == {(*HEALTH, False)}


@pytest.mark.parametrize("when", ["Sau khi làm", "Trước khi giữ chức", "Từ khi đảm nhiệm chức vụ"])
def test_a_time_around_an_office_does_not_end_it(when: str) -> None:
    body = f"{when} Giám đốc Sở Y tế tỉnh Sơn La, ông Lò Văn Mẩy đã thăm các huyện."
    assert (*HEALTH, True) not in offices(body)


def test_a_past_office_is_of_the_province_of_its_holder() -> None:
    body = (
        "Xem xét kỷ luật bà Vi Thị Mỵ, Trưởng Đoàn đại biểu Quốc hội tỉnh Sơn La. Trong thời gian "
        "giữ cương vị Phó Bí thư Tỉnh ủy, bà Vi Thị Mỵ đã vi phạm. Xem xét báo cáo của Ủy ban Kiểm "
        "tra Tỉnh ủy Hà Giang."
    )
    assert ("Vi Thị Mỵ", "Phó Bí thư", "Tỉnh ủy Sơn La", True) in offices(body)


def test_a_removal_in_the_party_leaves_the_office_in_the_state() -> None:
    body = (
        "Ông Lò Văn Mẩy, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Sơn La, bị cách tất cả các chức vụ "
        "trong Đảng."
    )
    assert offices(body) == {
        (*HEALTH, False),
        ("Lò Văn Mẩy", "Bí thư", "Đảng ủy Sở Y tế tỉnh Sơn La", True),
    }


def test_a_removal_from_all_offices_ends_them() -> None:
    body = "Ông Lò Văn Mẩy, Giám đốc Sở Y tế tỉnh Sơn La, bị cách tất cả các chức vụ."
    assert offices(body) == {(*HEALTH, True)}
