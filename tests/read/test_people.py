"""People: who is named, short forms, namesakes, and names that are no people of the news."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, reading


def people(body: str) -> list[str]:
    return names(body, Kind.PERSON)


@pytest.mark.parametrize(
    "body",
    [
        "Đồng chí Lò Văn Mẩy dự họp.",
        "Ông Lò Văn Mẩy dự họp.",
        "Đại tá Lò Văn Mẩy dự họp.",
        "GS. TS. Lò Văn Mẩy dự họp.",
        "Hôm qua Lò Văn Mẩy dự họp.",
        "Bí thư Tỉnh ủy Sơn La Lò Văn Mẩy dự họp.",
        "Bí thư Huyện ủy Mường Tè Lò Văn Mẩy dự họp.",
    ],
)
def test_a_name_comes_without_honorific_rank_degree_or_office(body: str) -> None:
    assert people(body) == ["Lò Văn Mẩy"]


def test_namesakes_that_differ_in_a_tone_stay_apart() -> None:
    assert people("Đồng chí Lê Văn Cương và đồng chí Lê Văn Cường cùng dự.") == [
        "Lê Văn Cương",
        "Lê Văn Cường",
    ]


@pytest.mark.parametrize("short", ["đồng chí Anh", "đồng chí Ngọc Anh", "ông Ngọc Anh"])
def test_a_short_form_means_the_full_name(short: str) -> None:
    body = f"Đồng chí Chu Ngọc Anh dự họp. Sau đó {short} phát biểu."
    assert people(body) == ["Chu Ngọc Anh"]
    mentions = [m for m in reading(body).mentions if m.kind is Kind.PERSON]
    assert len(mentions) == 2


def test_a_short_form_of_two_people_means_the_nearest_before() -> None:
    body = "Ông Nguyễn Văn Tấn phát biểu. Ông Trịnh Văn Tấn phát biểu. Ông Tấn nói thêm."
    found = [m.entity for m in reading(body).mentions if m.kind is Kind.PERSON]
    assert found[2] == found[1] != found[0]


def test_a_short_form_of_nobody_is_left_out() -> None:
    assert people("Ông Tấn nói thêm.") == []


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh có Trường THPT Nguyễn Viết Lượm.",
        "Xe đi qua đường Lê Văn Bình.",
        "Ảnh: Lê Minh Tuấn",
        "Hội nghị bế mạc.\nTin, ảnh: Lê Minh Tuấn",
        "Hội nghị bế mạc.\nLê Minh Tuấn - Trần Văn Bảy",
        "HỘI NGHỊ CÓ LÊ VĂN CƯƠNG DỰ",
    ],
)
def test_streets_schools_and_bylines_name_no_person_of_the_news(body: str) -> None:
    assert people(body) == []


def test_a_foreign_leader_is_named_without_the_country() -> None:
    assert people("Thủ tướng Nhật Bản Tanaka Kenji thăm Sơn La.") == ["Tanaka Kenji"]


def test_an_office_alone_stands_for_its_holder() -> None:
    found = facts(
        "Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, dự họp. Bí thư Tỉnh ủy yêu cầu rà soát đường "
        "sá."
    )
    assert [s.source for s in found.statements] == [
        e.key for e in found.entities if e.kind is Kind.PERSON
    ]


def test_an_office_stands_for_its_holder_even_before_the_name() -> None:
    body = "Bí thư Tỉnh ủy Sơn La yêu cầu rà soát. Đồng chí Lò Văn Mẩy, Bí thư Tỉnh ủy Sơn La, dự."
    titles = [m for m in reading(body).mentions if m.form == "title"]
    assert [m.span.of(reading(body).text) for m in titles] == ["Bí thư Tỉnh ủy Sơn La"]


def test_a_former_holder_is_not_meant_by_the_office() -> None:
    body = (
        "Ông Lò Văn Mẩy, nguyên Bí thư Tỉnh ủy Sơn La, dự. Bí thư Tỉnh ủy Sơn La yêu cầu rà soát."
    )
    assert [m for m in reading(body).mentions if m.form == "title" and m.kind is Kind.PERSON] == []


def test_a_profession_before_a_country_names_nobody() -> None:
    body = "Cùng dự có chuyên gia Nhật Bản, kỹ sư Hàn Quốc và các bác sĩ Việt Nam."
    assert names(body, Kind.PERSON) == []


def test_a_highland_name_needs_no_honorific() -> None:
    body = "K'Tẻng, Chủ tịch UBND xã Đạ K'Nàng, báo cáo. Ksor H'Mrai, Bí thư Đảng ủy xã Ia Pa, dự."
    assert names(body, Kind.PERSON) == ["K'Tẻng", "Ksor H'Mrai"]
    assert "xã Đạ K'Nàng" in names(body, Kind.PLACE)


def test_a_name_ends_before_the_time_of_a_new_sentence() -> None:
    body = "Tỉnh ủy kỷ luật ông Lò Văn Thiện Chiều nay, văn phòng phát thông báo."
    assert names(body, Kind.PERSON) == ["Lò Văn Thiện"]
