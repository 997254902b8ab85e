"""Units of the country in running text: the printed level, the province beside it, the day."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, offices

DAY = "2026-10-05"


def units(body: str, day: str | None = DAY) -> dict[str, tuple[str, str]]:
    """Return name → (unit, scope) of the places of a body."""
    found = facts(body, published=day).entities
    return {e.name: (e.unit, e.scope) for e in found if e.kind is Kind.PLACE}


@pytest.mark.parametrize(
    "sentence",
    [
        "Bí thư Đảng ủy xã Mường Bú (tỉnh Sơn La) Lò Văn Hặc cho biết đường đã thông.",
        "Bí thư Đảng ủy xã Mường Bú, tỉnh Sơn La Lò Văn Hặc cho biết đường đã thông.",
        "Bí thư Đảng ủy xã Mường Bú, Sơn La, ông Lò Văn Hặc cho biết đường đã thông.",
        "Ông Lò Văn Hặc, Bí thư Đảng ủy xã Mường Bú (Sơn La) cho biết đường đã thông.",
        "Bí thư Đảng ủy, Chủ tịch HĐND xã Mường Bú (Sơn La) Lò Văn Hặc cho biết đường đã thông.",
    ],
)
def test_a_province_between_title_and_name_keeps_the_post(sentence: str) -> None:
    assert ("Lò Văn Hặc", "Bí thư", "Đảng ủy xã Mường Bú") in offices(sentence)
    found = facts(sentence, published=DAY)
    name = {e.key: e.name for e in found.entities}
    held = {(name[s.subject], name[s.object]) for s in found.structures}
    assert ("xã Mường Bú", "Sơn La") in held


def test_a_bare_committee_is_that_of_the_commune_of_the_next_office() -> None:
    found = offices(
        "Bà Lò Thị Hoa, Phó Bí thư Thường trực Đảng ủy, Chủ tịch Ủy ban MTTQ Việt Nam phường "
        "Tô Hiệu phát biểu."
    )
    assert {body for _, _, body in found} == {
        "Đảng ủy phường Tô Hiệu",
        "Ủy ban Mặt trận Tổ quốc Việt Nam phường Tô Hiệu",
    }


def test_a_bare_committee_of_an_agency_stays_with_the_agency() -> None:
    found = offices("Ông Lò Văn Hặc, Bí thư Đảng ủy, Giám đốc Sở Y tế tỉnh Sơn La phát biểu.")
    assert ("Lò Văn Hặc", "Bí thư", "Đảng ủy Sở Y tế tỉnh Sơn La") in found


def test_two_communes_of_one_name_are_two_each_in_its_province() -> None:
    found = facts(
        "Ông Lò Văn Hặc, Chủ tịch UBND xã Tân Tiến, tỉnh Tuyên Quang phát biểu. Ông Vi Văn Mỵ, "
        "Chủ tịch UBND xã Tân Tiến, tỉnh Cà Mau báo cáo.",
        published=DAY,
    )
    places = [(e.unit, e.scope) for e in found.entities if e.name == "xã Tân Tiến"]
    assert places == [("commune_01051", "Tuyên Quang"), ("commune_32188", "Cà Mau")]
    assert len({p.org for p in found.positions}) == 2


def test_a_name_that_several_bear_stays_open_where_no_province_is_told() -> None:
    assert units("Chiều qua, mưa lớn ở xã Tân Tiến.")["xã Tân Tiến"] == ("", "")


def test_the_printed_level_decides() -> None:
    body = "Đoàn thăm xã Trùng Khánh, xã Hòa Bình (Cao Bằng), phường Sài Gòn và xã M'Drắk."
    assert set(units(body)) >= {"xã Trùng Khánh", "phường Sài Gòn", "xã M'Drắk"}
    assert not {"Trùng Khánh", "Thành phố Hồ Chí Minh"} & set(units(body))


@pytest.mark.parametrize("unit", ["xã Đoàn Kết", "Phường Đoàn Kết", "xã Đoàn Đào"])
def test_a_commune_wins_over_the_kind_of_body_that_begins_its_name(unit: str) -> None:
    body = f"Ông Lò Văn Hặc, Bí thư Đảng ủy {unit} phát biểu. UBND {unit} báo cáo."
    name = unit.replace("Phường", "phường")
    assert ("Lò Văn Hặc", "Bí thư", f"Đảng ủy {name}") in offices(body)
    assert names(body, Kind.PLACE) == [name]


def test_the_youth_union_of_a_commune_stays_a_body() -> None:
    body = "Bí thư Xã đoàn Đoàn Kết Lò Văn Hặc và Bí thư Phường đoàn Tô Hiệu Vi Thị Mỵ dự họp."
    assert offices(body) == [
        ("Lò Văn Hặc", "Bí thư", "Xã đoàn Đoàn Kết"),
        ("Vi Thị Mỵ", "Bí thư", "Phường đoàn Tô Hiệu"),
    ]


@pytest.mark.parametrize(
    ("office", "person"),
    [
        ("Bí thư Đảng ủy xã", "Trịnh Đức Khải"),
        ("Chủ tịch UBND phường", "Vi Thị Hoài Mỵ"),
    ],
)
def test_a_surname_that_begins_no_unit_begins_a_person(office: str, person: str) -> None:
    sentence = f"{office} {person} thăm các gia đình chính sách."
    assert names(sentence, Kind.PERSON) == [person]
    assert names(sentence, Kind.PLACE) == []


@pytest.mark.parametrize(
    ("day", "unit"),
    [
        ("2025-05-10", "province_bac-ninh-2004"),
        ("2025-08-10", "province_bac-ninh-2025"),
        ("2026-10-05", "province_bac-ninh-2026"),
        (None, ""),
    ],
)
def test_a_province_is_the_one_of_the_day(day: str | None, unit: str) -> None:
    assert units("Hội nghị diễn ra tại Bắc Ninh.", day)["Bắc Ninh"][0] == unit


def test_words_in_brackets_choose_the_period() -> None:
    assert units("Mưa ở tỉnh Phú Thọ (cũ).")["Phú Thọ"][0] == "province_phu-tho-2004"
    assert units("Mưa ở tỉnh Phú Thọ (mới).", None)["Phú Thọ"][0] == "province_phu-tho-2025"
    assert units("Mưa ở tỉnh Phú Thọ.")["Phú Thọ"][0] == "province_phu-tho-2025"


@pytest.mark.parametrize(
    ("day", "name", "kind"),
    [
        ("2023-05-10", "thành phố Bắc Ninh", "district"),
        ("2026-10-05", "Bắc Ninh", "province"),
    ],
)
def test_a_city_of_one_name_is_a_district_then_a_province(day: str, name: str, kind: str) -> None:
    for body in ("UBND thành phố Bắc Ninh họp.", "Thành ủy Bắc Ninh họp."):
        assert units(body, day)[name][0].startswith(kind)


@pytest.mark.parametrize(
    "body",
    [
        "Ảnh: Ông Lò Văn Hặc, Chủ tịch UBND xã Sà Phìn, tỉnh Tuyên Quang (bìa phải) xuống đồng.",
        "Chủ tịch UBND xã Sà Phìn - Tuyên Quang - ông Lò Văn Hặc ký giấy mời.",
        "Ông Lò Văn Hặc được Tỉnh ủy tín nhiệm phân công giữ chức Chủ tịch UBND xã Sà Phìn.",
    ],
)
def test_posts_under_a_photo_before_a_dash_and_given_in_trust(body: str) -> None:
    post = ("Lò Văn Hặc", "Chủ tịch", "Ủy ban nhân dân xã Sà Phìn")
    assert post in offices(body)


def test_an_area_is_part_of_the_name_of_its_body() -> None:
    body = "Trung tâm Y tế khu vực Mường Mưa và Trung tâm Y tế khu vực 3 Lai Châu họp."
    assert names(body, Kind.ORGANISATION) == [
        "Trung tâm Y tế khu vực Mường Mưa",
        "Trung tâm Y tế khu vực 3 Lai Châu",
    ]
    assert names(body, Kind.PLACE) == ["Lai Châu"]


@pytest.mark.parametrize("name", ["xã Đông Nắng", "phường Mưa Khoa"])
def test_a_name_goes_on_behind_a_syllable_that_is_a_name_of_its_own(name: str) -> None:
    assert names(f"Đoàn đến {name} hôm nay.", Kind.PLACE) == [name]
