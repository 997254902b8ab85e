"""Entities for named programmes and events: one each, however often and however printed."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.read.table import entity_key
from tests.reading_of import names, resolved

CONGRESS = "Đại hội Đảng bộ tỉnh Sơn La lần thứ XV"


@pytest.mark.parametrize(
    "other",
    [
        CONGRESS,
        "Đại hội Đảng bộ tỉnh lần thứ XV",
        "đại hội đại biểu Đảng bộ tỉnh Sơn La lần thứ XV",
    ],
)
def test_one_congress_is_one_event(other: str) -> None:
    found = names(f"{CONGRESS} khai mạc. Sáng nay, {other} bế mạc.", Kind.EVENT)
    assert len(found) == 1


@pytest.mark.parametrize(
    "other",
    ["Đại hội Đảng bộ tỉnh Sơn La lần thứ XIV", "Đại hội Đảng bộ tỉnh Lai Châu lần thứ XV"],
)
def test_another_time_or_place_is_another_congress(other: str) -> None:
    assert names(f"Sáng nay, {CONGRESS} khai mạc. Trước đó, {other} bế mạc.", Kind.EVENT) == [
        CONGRESS,
        other,
    ]


@pytest.mark.parametrize("number", ["nhất", "Nhất", "mười một", "Mười Một", "Hai"])
def test_a_session_is_numbered_in_words(number: str) -> None:
    name = f"Kỳ họp thứ {number}, HĐND tỉnh Sơn La khóa XVII"
    assert names(f"Sáng nay, {name} khai mạc.", Kind.EVENT) == [name]


@pytest.mark.parametrize("number", ["nhất", "Nhất"])
def test_the_first_congress_is_numbered(number: str) -> None:
    name = f"Đại hội Đảng bộ tỉnh Sơn La lần thứ {number}"
    assert names(f"Sáng nay, {name} khai mạc.", Kind.EVENT) == [name]


def test_an_aside_is_no_part_of_the_name() -> None:
    body = "Sáng nay, Kỳ họp thứ 3, HĐND xã Mường La (tỉnh Sơn La) khóa I khai mạc."
    assert names(body, Kind.EVENT) == ["Kỳ họp thứ 3, HĐND xã Mường La khóa I"]


def test_the_most_of_a_kind_counts_nothing() -> None:
    body = "Đó là bản đẹp nhất xã Mường La, Thuận Châu, Sơn La."
    assert "xã Thuận Châu" not in names(body, Kind.PLACE)


def test_a_session_takes_the_fuller_name() -> None:
    body = "Kỳ họp thứ 8 khai mạc. Kỳ họp thứ 8, Quốc hội khóa XV bế mạc."
    assert names(body, Kind.EVENT) == ["Kỳ họp thứ 8, Quốc hội khóa XV"]


def test_a_plenum_has_two_ways_to_be_named() -> None:
    body = (
        "Hội nghị Trung ương 5 khóa XII khai mạc. "
        "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII bế mạc."
    )
    assert names(body, Kind.EVENT) == [
        "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII"
    ]


def test_the_body_that_meets_is_recorded() -> None:
    (event,) = resolved("Kỳ họp thứ 8, Quốc hội khóa XV bế mạc.").events
    assert event.body == entity_key(Kind.ORGANISATION, "Quốc hội")


def test_a_congress_inside_the_name_of_a_document_is_no_event() -> None:
    assert names("Thực hiện Nghị quyết Đại hội XIII của Đảng.", Kind.EVENT) == []


def test_a_programme_named_twice_is_one() -> None:
    name = "Chương trình mục tiêu quốc gia giảm nghèo bền vững"
    body = f"Tỉnh thực hiện {name}. Về {name.lower()}, tỉnh làm tốt."
    assert names(body, Kind.PROGRAMME) == [name]


def test_a_set_of_programmes_and_its_parts_are_entities() -> None:
    body = (
        "Tỉnh thực hiện 3 chương trình mục tiêu quốc gia, trong đó có Chương trình mục tiêu quốc "
        "gia giảm nghèo bền vững."
    )
    assert names(body, Kind.PROGRAMME) == [
        "3 chương trình mục tiêu quốc gia",
        "Chương trình mục tiêu quốc gia giảm nghèo bền vững",
    ]


@pytest.mark.parametrize("words", ["tư", "mười", "mười một", "mười lăm", "hai mươi mốt"])
def test_an_ordinal_in_words_is_read_to_its_end(words: str) -> None:
    body = f"HĐND tỉnh Lai Châu khai mạc Kỳ họp thứ {words}."
    assert names(body, Kind.EVENT) == [f"Kỳ họp thứ {words}"]


def test_every_dash_in_the_name_of_a_road_is_the_same() -> None:
    body = "Bộ kiểm tra cao tốc Cam Lâm - Vĩnh Hảo. Cao tốc Cam Lâm – Vĩnh Hảo thông xe."
    assert names(body, Kind.PROGRAMME) == ["Cao tốc Cam Lâm - Vĩnh Hảo"]


@pytest.mark.parametrize(
    "rest", ["đưa vào khai thác", "đi qua tỉnh Sơn La", "đoạn qua huyện Sông Mã"]
)
def test_the_name_of_a_road_stops_at_its_ends(rest: str) -> None:
    road = "Đường bộ cao tốc Nà Sản - Mường La phía Đông"
    body = f"Dự án đường bộ cao tốc Nà Sản - Mường La phía Đông {rest}."
    assert names(body, Kind.PROGRAMME) == [road]
    assert not [name for name in names(body, Kind.PLACE) if "cao tốc" in name]


def test_a_counted_list_is_no_document_and_heads_of_many_bodies_no_body() -> None:
    body = "Ông Kha Văn Lập quê Long An dự."
    assert names(body, Kind.DOCUMENT, title="Danh sách 3 bí thư tỉnh ủy trẻ") == []
    assert names(body, Kind.ORGANISATION, title="Danh sách 3 bí thư tỉnh ủy trẻ") == []


def test_a_caption_ends_before_its_credit() -> None:
    body = "Ông Kha Văn Lập công bố quyết định kiểm tra - Ảnh: T.H.\nĐoàn làm việc với Bộ Y tế."
    assert names(body, Kind.DOCUMENT) == []


def test_a_title_ends_before_its_purpose() -> None:
    body = (
        "Ông Kha Văn Lập ký Quy định của Bộ Chính trị về điều động cán bộ, với mục đích rèn luyện."
    )
    assert names(body, Kind.DOCUMENT) == ["Quy định của Bộ Chính trị về điều động cán bộ"]


def test_a_team_of_a_congress_has_its_name_whole() -> None:
    body = "Ông Kha Văn Lập, Trưởng Tiểu ban Văn kiện Đại hội XIV, chủ trì phiên họp."
    assert names(body, Kind.TEAM) == ["Tiểu ban Văn kiện Đại hội XIV"]


def test_the_republic_s_initials_are_viet_nam() -> None:
    assert names("Công báo nước CHXHCNVN đăng luật.", Kind.PLACE) == []  # at home


def test_a_congress_is_known_by_who_holds_it_and_its_commune_by_the_province() -> None:
    def scope(place: str, holder: str) -> str:
        found = resolved(f"Đảng bộ {place}, {holder} tổ chức Đại hội đại biểu lần thứ I.")
        return next(e.scope for e in found.table.entities().values() if e.kind is Kind.EVENT)

    assert scope("xã Tân Hòa", "tỉnh Tây Ninh") == scope("xã Tân Hòa", "tỉnh Tây Ninh")
    assert scope("xã Tân Hòa", "tỉnh Tây Ninh") != scope("xã Tân Hòa", "tỉnh Đồng Tháp")


def test_a_word_inside_a_bodys_name_is_no_programme() -> None:
    text = "Ban Chính sách, chiến lược Trung ương đề nghị Bộ Y tế bổ sung số liệu."
    assert names(text, Kind.PROGRAMME) == []


@pytest.mark.parametrize(
    "words",
    ["Năm kỷ cương hành chính 2017", "Năm Dân vận chính quyền 2018", "Năm An toàn giao thông 2019"],
)
def test_a_year_with_a_theme_is_a_programme(words: str) -> None:
    assert names(f"Tỉnh Sơn La phát động “{words}”.", Kind.PROGRAMME) == [words]


@pytest.mark.parametrize("words", ["Năm 2017", "Đây là năm cải cách hành chính"])
def test_a_plain_year_is_none(words: str) -> None:
    assert names(f"{words}, tỉnh Sơn La làm đường.", Kind.PROGRAMME) == []
