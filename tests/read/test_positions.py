"""The offices that people hold, each holding once."""

from __future__ import annotations

from dataclasses import replace

from kg.article import Span
from kg.model import Kind, Position
from kg.read.positions import once
from tests.reading_of import offices, reading, structures


def test_a_holding_is_kept_once_where_it_is_stated_first() -> None:
    early = Position(
        "person:a", "Bí thư", "organisation:b", former=False, span=Span(5, 9), rule="r"
    )
    late = replace(early, span=Span(50, 60))
    former = replace(early, former=True, span=Span(70, 80))
    assert once([late, former, early]) == (early, former)


def test_one_office_in_full_and_short_is_one_holding() -> None:
    body = (
        "Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, dự họp. "
        "Bí thư Tỉnh ủy Lò Văn Mẩy yêu cầu rà soát đường sá."
    )
    assert offices(body) == [("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La")]


def test_a_chief_of_office_beside_another_office_heads_the_office_of_its_body() -> None:
    assert offices("Ông Lò Văn Mẩy - Chánh Văn phòng, Người phát ngôn Bộ Y tế - trả lời.") == [
        ("Lò Văn Mẩy", "Chánh Văn phòng", "Văn phòng Bộ Y tế"),
        ("Lò Văn Mẩy", "Người phát ngôn", "Bộ Y tế"),
    ]


def test_an_office_of_a_unit_names_its_agency_after_a_comma() -> None:
    assert offices("Ông Lò Văn Mẩy - Chánh Thanh tra, Sở Y tế tỉnh Sơn La cho biết.") == [
        ("Lò Văn Mẩy", "Chánh Thanh tra", "Thanh tra Sở Y tế tỉnh Sơn La")
    ]


def test_the_cell_of_an_agency_is_told_by_the_office_beside_it() -> None:
    assert offices("Ông Lò Văn Mẩy, Ủy viên Ban cán sự Đảng, Thứ trưởng Bộ Y tế, dự.") == [
        ("Lò Văn Mẩy", "Ủy viên", "Ban Cán sự Đảng Bộ Y tế"),
        ("Lò Văn Mẩy", "Thứ trưởng", "Bộ Y tế"),
    ]


def test_a_foreigner_s_bare_office_is_none_of_viet_nam() -> None:
    assert offices("Thủ tướng Bob Kelvin thăm Sơn La.") == []


def test_a_department_of_a_province_is_none_of_the_district_beside_it() -> None:
    found = offices(
        "Ông Lò Văn Mẩy từng giữ các chức vụ: Giám đốc Sở Công Thương; Bí thư Huyện ủy Mộc Châu."
    )
    assert ("Lò Văn Mẩy", "nguyên Giám đốc", "Sở Công Thương") in found


def test_the_standing_office_of_a_steering_committee_is_no_body() -> None:
    assert not any(
        "Thường trực" in part
        for part, _, _ in structures("Thường trực Ban Chỉ đạo phòng, chống dịch báo cáo.")
    )


def test_a_party_office_takes_no_body_of_the_state() -> None:
    found = offices("Ông Lò Văn Mẩy (Phó Bí thư, Chủ tịch UBND tỉnh Sơn La) dự họp.")
    assert found == [
        ("Lò Văn Mẩy", "Phó Bí thư", "Tỉnh ủy Sơn La"),
        ("Lò Văn Mẩy", "Chủ tịch", "Ủy ban nhân dân tỉnh Sơn La"),
    ]


def test_an_inspectorate_that_names_its_department_names_it_once() -> None:
    both = "Ông Lò Văn Mẩy, Giám đốc {} tỉnh Sơn La, và bà Vi Thị Mỵ, Chánh Thanh tra Sở Y tế, dự."
    assert offices(both.format("Sở Y tế"))[1][2] == "Thanh tra Sở Y tế tỉnh Sơn La"
    assert offices(both.format("Sở Nội vụ"))[1][2] == "Thanh tra Sở Y tế tỉnh Sơn La"


def test_a_title_that_goes_on_with_another_country_is_nobody_of_ours() -> None:
    body = "Tổng Bí thư Lò Văn Mẩy nói. Bà Vi Thị Mỵ tiếp Tổng Bí thư, Chủ tịch nước Lào."
    people = [m.entity for m in reading(body).mentions if m.kind is Kind.PERSON]
    assert len(set(people)) == 2
    assert len(people) == 2


def test_an_army_deputy_who_is_chief_of_staff_holds_two_offices() -> None:
    text = "Thượng tá Lò Văn Pín, Phó Chỉ huy trưởng, Tham mưu trưởng Bộ CHQS tỉnh Lai Châu, dự."
    body = "Bộ Chỉ huy Quân sự tỉnh Lai Châu"
    assert [(role, org) for _, role, org in offices(text)] == [
        ("Phó Chỉ huy trưởng", body),
        ("Tham mưu trưởng", body),
    ]


def test_a_bare_deputy_head_is_of_the_steering_committee_told_before() -> None:
    text = (
        "Bà Vi Thị Mỵ làm Trưởng Ban Chỉ đạo phòng, chống lụt bão tỉnh Lai Châu. Đoàn công tác của"
        " Bộ Y tế cùng dự. Ông Lò Văn Pín, Giám đốc Sở Y tế, giữ chức Phó Trưởng ban Thường trực."
    )
    committee = "Ban Chỉ đạo Phòng, chống lụt bão của tỉnh Lai Châu"
    assert ("Lò Văn Pín", "Phó Trưởng ban Thường trực", committee) in offices(text)


def test_a_bare_deputy_head_is_of_no_team_that_is_no_committee() -> None:
    text = "Đoàn công tác của Bộ Y tế đến Lai Châu. Ông Lò Văn Pín giữ chức Phó Trưởng ban."
    assert offices(text) == []
