"""Whom a pronoun goes on with, and what is told of those who stand beside somebody."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.facts.test_decided import deeds
from tests.reading_of import facts, names, offices, parts, said

LO, VI, VA = "Lò Văn Mẩy", "Vi Thị Mỵ", "Vàng A Súa"


@pytest.mark.parametrize(
    ("first", "who"),
    [
        (f"Đồng chí {LO} đánh giá cao vai trò của đồng chí {VA}.", LO),
        (f"Đồng chí {LO} làm việc với đồng chí {VA}.", LO),
        (f"Đồng chí {LO} vắng mặt. Đồng chí {VA} chủ trì.", VA),
    ],
)
def test_a_pronoun_goes_on_with_who_acts(first: str, who: str) -> None:
    *_, last = said(f"{first} Đồng chí cũng ghi nhận nỗ lực của xã.")
    assert last[:2] == (who, "praise")


def test_who_has_nothing_to_do_with_a_breach_is_not_to_blame() -> None:
    body = f"Ông {LO} đã nhận hối lộ 2 tỷ đồng. Ông {VA}, người kế nhiệm, không liên quan."
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert [name[f.about or ""] for f in found.findings] == [LO]


def test_who_speaks_of_himself_gives_nobody_else_his_office() -> None:
    body = f"Bà {VI} nhớ lại: “Anh {LO} là Trưởng phòng, tôi là Phó Chủ tịch UBND tỉnh Sơn La.”"
    assert (LO, "Phó Chủ tịch") not in {(who, role) for who, role, *_ in offices(body)}


def test_who_leads_what_is_honoured_is_not_honoured() -> None:
    body = f"Sở Y tế tỉnh Sơn La khen thưởng kíp mổ do ông {LO} phụ trách."
    assert deeds(body) == []


def test_an_item_of_a_list_tells_whose_its_value_is() -> None:
    body = "UBND tỉnh Sơn La chi 5 tỷ đồng; Sở Y tế mua thuốc vượt giá 2 tỷ đồng."
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert [name[f.about or ""] for f in found.figures] == [
        "Ủy ban nhân dân tỉnh Sơn La",
        "Sở Y tế tỉnh Sơn La",
    ]
    assert not [f for f in found.findings if f.type.value == "achievement"]


def test_who_only_reports_is_not_told_the_words_of_the_next() -> None:
    body = f"Bà {VI} báo cáo, ông {LO}, Giám đốc Sở Y tế tỉnh Sơn La, giải trình thêm."
    assert VI not in {who for who, *_ in said(body)}


@pytest.mark.parametrize("role", ["Trưởng khoa Ngoại", "Trưởng khoa Nhi"])
def test_a_ward_is_no_part_of_a_name(role: str) -> None:
    assert names(f"{role} {LO} trực tiếp mổ.", Kind.PERSON) == [LO]


def test_candidates_are_not_elected() -> None:
    body = f"HĐND xã bầu Phó Chủ tịch UBND xã với hai ứng viên là ông {LO} và ông {VA}."
    assert deeds(body) == []
    assert offices(body) == []


def test_an_office_in_brackets_is_of_whom_they_follow() -> None:
    body = f"Phó Thủ tướng {LO} (Bí thư Tỉnh ủy Sơn La), Bộ trưởng Bộ Công an {VA} cùng dự."
    assert {(who, role) for who, role, *_ in offices(body)} == {
        (LO, "Phó Thủ tướng"),
        (LO, "Bí thư"),
        (VA, "Bộ trưởng"),
    }


def test_the_new_head_of_a_body_is_named() -> None:
    body = f"Giám đốc mới của Sở Y tế tỉnh Sơn La là ông {LO}."
    assert offices(body) == [(LO, "Giám đốc", "Sở Y tế tỉnh Sơn La")]


@pytest.mark.parametrize(
    ("body", "about"),
    [
        ("Đường sắt Lào Cai - Hà Nội dài 300 km.", None),
        ("Tuyến cao tốc nối Hà Nội với Lào Cai dài 264 km.", None),
        ("Lào Cai có 264 km đường cao tốc.", "Lào Cai"),
    ],
)
def test_the_length_of_a_way_is_of_neither_end(body: str, about: str | None) -> None:
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert [name.get(f.about or "") for f in found.figures] == [about]


def test_an_office_of_a_term_is_over_where_another_has_it_without_one() -> None:
    body = (
        f"Nhiệm kỳ 2015-2020, ông {LO} là Chủ tịch UBND xã Tân Hòa. Ông {VA} là Chủ tịch UBND xã"
        " Tân Hòa."
    )
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert {(name[p.person], p.former) for p in found.positions} == {(LO, True), (VA, False)}


def test_who_retires_by_a_decision_is_named_behind_it() -> None:
    body = (
        f"Bộ Y tế trao các quyết định: điều động bà {VI} giữ chức Vụ trưởng; nghỉ hưu đối với ông"
        f" {VA}, Cục trưởng."
    )
    assert [who for who, what, *_ in deeds(body) if what == "relieve"] == [VA]


def test_who_punishes_is_not_to_blame() -> None:
    body = f"Ông {LO} bị Ủy ban Kiểm tra Tỉnh ủy Sơn La cảnh cáo vì bao che cho cấp dưới vi phạm."
    found = facts(body)
    name = {e.key: e.name for e in found.entities}
    assert {name[f.about or ""] for f in found.findings} == {LO}


def test_the_head_of_an_organ_of_the_police_is_a_deputy_of_the_police() -> None:
    body = f"Ông {LO}, Phó Giám đốc, Thủ trưởng Cơ quan CSĐT Công an tỉnh Sơn La, cho biết."
    assert set(offices(body)) == {
        (LO, "Phó Giám đốc", "Công an tỉnh Sơn La"),
        (LO, "Thủ trưởng", "Cơ quan Cảnh sát điều tra Công an tỉnh Sơn La"),
    }


def test_where_a_predecessor_went_is_no_office_of_the_successor() -> None:
    body = (
        f"Ông {LO} được Sở Giáo dục và Đào tạo tỉnh Sơn La bổ nhiệm làm Hiệu trưởng thay bà {VI},"
        " người đã về làm Phó Giám đốc Sở Nội vụ tỉnh Sơn La."
    )
    assert (LO, "Phó Giám đốc") not in {(d[0], d[2]) for d in deeds(body)}


def test_the_dead_are_honoured_but_not_there() -> None:
    body = f"Ngày 5/3/2024, ông {LO} tặng Kỷ niệm chương cho bà {VI} và cố bác sĩ {VA}."
    assert VA not in {who for told in parts(body).values() for who in told}
