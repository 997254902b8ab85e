"""What is told of a life between a name and its offices, and offices that are over."""

from __future__ import annotations

import pytest

from tests.reading_of import offices

P = "Lò Văn Mẩy"


@pytest.mark.parametrize(
    "life",
    [
        ", sinh ngày 23 tháng 11 năm 1968,",
        ", 59 tuổi, quê tỉnh Nam Định; cử nhân Luật;",
        " (42 tuổi, quê quán huyện Ba Bể) -",
        ", 85 năm tuổi Đảng,",
    ],
)
def test_age_and_origin_stand_between_a_name_and_its_office(life: str) -> None:
    text = f"Ông {P}{life} Giám đốc Sở Y tế tỉnh Lai Châu, dự họp."
    assert offices(text) == [(P, "Giám đốc", "Sở Y tế tỉnh Lai Châu")]


def test_a_clause_of_its_own_is_no_life() -> None:
    assert offices(f"Ông {P}, tốt nghiệp năm 1990. Giám đốc Sở Y tế tỉnh Lai Châu vắng mặt.") == []


def test_a_degree_is_no_person_that_a_pronoun_means() -> None:
    text = (
        f"Ông {P}, 59 tuổi, là cử nhân Luật. Ông từng giữ chức Giám đốc Sở Y tế tỉnh Lai Châu, "
        "Chánh Văn phòng Tỉnh ủy Lai Châu."
    )
    assert offices(text) == [
        (P, "nguyên Giám đốc", "Sở Y tế tỉnh Lai Châu"),
        (P, "nguyên Chánh Văn phòng", "Văn phòng Tỉnh ủy Lai Châu"),
    ]


@pytest.mark.parametrize("words", ["lúc đó là", "khi ấy là", "từng kinh qua các chức vụ như"])
def test_an_office_of_another_time_is_over(words: str) -> None:
    text = f"Ông {P} {words} Giám đốc Sở Y tế tỉnh Lai Châu."
    assert offices(text) == [(P, "nguyên Giám đốc", "Sở Y tế tỉnh Lai Châu")]


def test_a_ministry_in_brackets_does_not_end_a_career() -> None:
    text = (
        f"Ông {P} từng giữ chức Vụ trưởng Vụ Pháp chế (Bộ Xây dựng), sau đó là Giám đốc Sở Y tế "
        "tỉnh Lai Châu."
    )
    assert [role for _, role, _ in offices(text)] == ["nguyên Vụ trưởng", "nguyên Giám đốc"]


def test_a_minister_told_by_his_field_is_of_the_ministry() -> None:
    assert offices(f"Thứ trưởng Công an {P} dự họp.") == [(P, "Thứ trưởng", "Bộ Công an")]


def test_the_deputy_of_an_earlier_year_is_the_minister_now() -> None:
    text = (
        f"Bộ trưởng Bộ Xây dựng {P} dự họp ngày 5/3/2024. "
        f"Năm 2021, ông {P} giữ chức Thứ trưởng Bộ Xây dựng."
    )
    assert offices(text) == [
        (P, "Bộ trưởng", "Bộ Xây dựng"),
        (P, "nguyên Thứ trưởng", "Bộ Xây dựng"),
    ]


def test_the_office_whose_act_is_told_is_not_that_of_the_person_it_strikes() -> None:
    text = f"Theo quyết định của Giám đốc Sở Y tế tỉnh Lai Châu, ông {P} sẽ nghỉ hưu."
    assert offices(text) == []


@pytest.mark.parametrize(
    ("office", "body"),
    [("phó bí thư thành ủy", "Thành ủy Nam Định"), ("Bí thư huyện ủy", "Huyện ủy Ba Vì")],
)
def test_a_committee_written_small_after_its_office_is_one(office: str, body: str) -> None:
    rows = offices(f"{body} họp. Ông {P}, {office}, dự họp.")
    assert [org for _, _, org in rows] == [body]


def test_the_head_of_an_agency_is_not_head_of_its_party_cell() -> None:
    text = f"Ông {P}, nguyên Trưởng phòng, Bí thư chi bộ phòng Nội vụ huyện Ba Vì, dự họp."
    assert offices(text) == [
        (P, "nguyên Trưởng phòng", "Phòng Nội vụ huyện Ba Vì"),
        (P, "nguyên Bí thư", "Chi bộ Phòng Nội vụ huyện Ba Vì"),
    ]


def test_an_office_that_opens_a_clause_is_of_who_follows() -> None:
    text = f"Với cương vị Phó Bí thư Ban cán sự đảng, Thủ tướng, ông {P} đã ký."
    assert offices(text) == [
        (P, "Phó Bí thư", "Ban Cán sự Đảng Chính phủ"),
        (P, "Thủ tướng", "Chính phủ"),
    ]


def test_an_office_in_brackets_is_of_the_name_before_them() -> None:
    text = "Dự họp có ông Lê Văn Hạnh (Giám đốc Sở Y tế tỉnh Lai Châu), ông Trần Bảo Nam."
    assert [who for who, _, _ in offices(text)] == ["Lê Văn Hạnh"]
