"""Offices listed without their holders: who is named at the end holds the last of them alone."""

from __future__ import annotations

import pytest

from tests.reading_of import facts


def held(body: str, published: str = "2023-03-06") -> list[tuple[str, str, str | None, bool]]:
    """Return the positions of a body as (person, role, body, former)."""
    found = facts(body, published=published)
    name = {e.key: e.name for e in found.entities}
    return [(name[p.person], p.role, name.get(p.org or ""), p.former) for p in found.positions]


@pytest.mark.parametrize(
    "body",
    [
        "Dự họp có Bộ trưởng Bộ Công an, Bộ trưởng Bộ Y tế và Bộ trưởng Bộ Nội vụ Lò Văn Mẩy.",
        "Dự họp có Bộ trưởng Bộ Công an, Bộ trưởng Bộ Y tế, Bộ trưởng Bộ Nội vụ Lò Văn Mẩy.",
        "Dự họp có Chánh án Tòa án nhân dân tối cao và Bộ trưởng Bộ Nội vụ Lò Văn Mẩy.",
        "Ông Lò Văn Mẩy, Bộ trưởng Bộ Nội vụ, Bộ trưởng Bộ Y tế, cùng dự.",
    ],
)
def test_nobody_heads_the_ministries_of_a_list(body: str) -> None:
    assert held(body) == [("Lò Văn Mẩy", "Bộ trưởng", "Bộ Nội vụ", False)]


def test_the_last_of_the_heads_of_departments_is_named() -> None:
    body = "Cùng dự có Giám đốc Sở Y tế và Chủ tịch UBND huyện Mường Tè Hà Thị Bưởi."
    assert held(body) == [("Hà Thị Bưởi", "Chủ tịch", "Ủy ban nhân dân huyện Mường Tè", False)]


@pytest.mark.parametrize(
    ("body", "roles"),
    [
        ("Dự có Chủ tịch và Tổng Giám đốc Tập đoàn Nậm Na Lò Văn Mẩy.", 2),
        ("Dự có Ủy viên Bộ Chính trị và Bí thư Thành ủy Hà Nội Lò Văn Mẩy.", 2),
        ("Dự có Bí thư Tỉnh ủy, Bí thư Đảng ủy Quân sự tỉnh Sơn La Lò Văn Mẩy.", 2),
        ("Dự có Bí thư Tỉnh ủy, Chủ tịch HĐND tỉnh Sơn La Lò Văn Mẩy.", 2),
    ],
)
def test_offices_that_one_person_can_hold_stay_his(body: str, roles: int) -> None:
    assert len(held(body)) == roles


def test_the_minister_who_heads_an_agency_has_no_ministry() -> None:
    body = (
        "Dự họp có Bộ trưởng Bộ Y tế và Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lò Văn Mẩy. "
        "Bộ trưởng Lò Văn Mẩy thông tin về kết quả."
    )
    assert held(body) == [
        ("Lò Văn Mẩy", "Bộ trưởng", None, False),
        ("Lò Văn Mẩy", "Chủ nhiệm", "Văn phòng Chính phủ", False),
    ]


@pytest.mark.parametrize(
    "clause",
    ["Khi đồng chí Lò Văn Mẩy qua đời, Sóng Chinh", "Sau khi ông Lò Văn Mẩy nghỉ hưu, người khác"],
)
def test_who_only_dates_an_election_is_not_elected(clause: str) -> None:
    found = facts(f"{clause} được bầu làm Bí thư Tỉnh ủy Sơn La.")
    assert not found.positions
    assert "elect" not in {d.action for d in found.decisions}


def test_a_pronoun_is_not_whom_he_met() -> None:
    body = (
        "Ông Hà Văn Tấn sinh năm 1907. Năm 1940, đồng chí trực tiếp đón Lò Văn Mẩy về nước. Đồng "
        "chí là Bí thư Tỉnh ủy Sơn La."
    )
    assert held(body) == [("Hà Văn Tấn", "Bí thư", "Tỉnh ủy Sơn La", False)]


def test_another_minister_is_not_the_one_without_a_ministry() -> None:
    found = facts(
        "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ Lò Văn Mẩy thông tin về kết quả. Bộ trưởng Bộ Y "
        "tế khẳng định sẽ bàn giao đất. Bộ trưởng nhấn mạnh việc này phải xong trong tháng."
    )
    name = {e.key: e.name for e in found.entities}
    assert name[found.statements[1].source] == "Bộ trưởng Bộ Y tế"


def test_an_office_of_before_is_no_second_one() -> None:
    body = "Ông Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, nguyên Bí thư Tỉnh ủy Lai Châu, dự họp."
    assert held(body) == [
        ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La", False),
        ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Lai Châu", True),
    ]


@pytest.mark.parametrize(
    "others",
    ["Bộ trưởng các Bộ Nội vụ, Y tế", "Giám đốc các Sở Nội vụ, Y tế", "Bí thư các Huyện ủy"],
)
def test_an_office_in_several_bodies_is_not_of_who_is_named_before(others: str) -> None:
    found = held(f"Dự họp có Phó Thủ tướng Lò Văn Mẩy, {others} và nhiều đại biểu.")
    assert found == [("Lò Văn Mẩy", "Phó Thủ tướng", "Chính phủ", False)]
