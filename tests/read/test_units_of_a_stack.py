"""The offices of one person are of one unit; a given name is no unit; whose a bare ministry is."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import facts, names, offices

ELSEWHERE = "Ở Hà Giang và Nam Định nhiều người còn nhớ. "


@pytest.mark.parametrize(
    ("stack", "body"),
    [
        ("Chủ tịch UBND tỉnh Cà Mau Lò Văn Mẩy, Phó Bí thư Tỉnh ủy, dự.", "Tỉnh ủy Cà Mau"),
        ("Ông Lò Văn Mẩy, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh Cà Mau, dự.", "Tỉnh ủy Cà Mau"),
        (
            "Ông Lò Văn Mẩy, Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư Huyện ủy Văn Yên, dự.",
            "Ban Thường vụ Tỉnh ủy Yên Bái",
        ),
        (
            "Bí thư Huyện ủy Văn Yên Lò Văn Mẩy, Ủy viên Ban Thường vụ Tỉnh ủy, dự.",
            "Ban Thường vụ Tỉnh ủy Yên Bái",
        ),
    ],
)
def test_a_bare_party_office_is_of_the_unit_beside_it(stack: str, body: str) -> None:
    assert body in {org for _, _, org in offices(ELSEWHERE + stack)}


def test_what_he_was_elsewhere_says_nothing_of_it() -> None:
    body = (
        "Tỉnh Sơn La họp. Ông Lò Văn Mẩy, Bí thư Tỉnh ủy, nguyên Phó Chủ tịch UBND tỉnh Cà Mau, dự."
    )
    assert ("Lò Văn Mẩy", "Bí thư", "Tỉnh ủy Sơn La") in offices(body)


@pytest.mark.parametrize(
    "words",
    [
        "Chủ tịch UBND tỉnh Chung nói.",
        "Bí thư Tỉnh ủy Thăng dự.",
        "Bí thư Thành ủy Thăng dự.",
        "Phó Chủ tịch UBND huyện Lâm dự.",
    ],
)
def test_a_given_name_is_no_unit(words: str) -> None:
    assert names(words, Kind.PLACE) == []


@pytest.mark.parametrize("unit", ["thành phố Vinh", "thành phố Huế", "tỉnh Champasak"])
def test_units_of_one_word_stay(unit: str) -> None:
    assert names(f"Đoàn công tác tới {unit}.", Kind.PLACE)


@pytest.mark.parametrize("terms", ["khóa XIII", "các khóa XII, XIII", "các khóa XI, XII và XIII"])
def test_terms_do_not_end_the_offices(terms: str) -> None:
    body = (
        f"Ông Lò Văn Mẩy, Ủy viên Trung ương Đảng {terms}, nguyên Bí thư Tỉnh ủy Sơn La, phát biểu."
    )
    assert {role for _, role, _ in offices(body)} == {"Ủy viên", "nguyên Bí thư"}


@pytest.mark.parametrize("joint", [" kiêm ", ", "])
def test_the_head_of_the_police_is_of_the_unit_beside_it(joint: str) -> None:
    body = (
        f"Trung tá Lò Văn Mẩy, Trưởng Công an{joint}Chỉ huy trưởng Ban CHQS xã Yên Mô, phát biểu."
    )
    assert ("Lò Văn Mẩy", "Trưởng Công an", "Công an xã Yên Mô") in offices(body)


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Công Thương họp. Bộ Tài chính đề nghị giảm thuế. Bộ trưởng Lò Văn Mẩy nói sẽ xem xét.",
        "Bộ Y tế đã sẵn sàng. Hôm nay, Bộ trưởng Lò Văn Mẩy cho biết Thủ tướng giao Bộ Y tế làm.",
    ],
)
def test_a_ministry_that_may_be_another_s_is_not_given(body: str) -> None:
    assert offices(body) == []


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Tài chính đề nghị giảm thuế. Bộ trưởng Lò Văn Mẩy nói sẽ xem xét.",
        "Bộ Y tế dự. Thay mặt lãnh đạo Bộ Tài chính, Bộ trưởng Lò Văn Mẩy nói sẽ xem xét.",
    ],
)
def test_the_one_ministry_named_is_his(body: str) -> None:
    assert offices(body) == [("Lò Văn Mẩy", "Bộ trưởng", "Bộ Tài chính")]


def test_a_closed_span_has_ended_where_something_later_is_told() -> None:
    body = (
        "Giai đoạn 2015 - 2020, bà Vi Thị Mỵ là Bí thư Huyện ủy Văn Yên. Từ năm 2020 đến nay, bà "
        "giữ chức Phó Chủ tịch HĐND tỉnh Yên Bái."
    )
    ended = {p.role: p.former for p in facts(body).positions}
    assert ended == {"Bí thư": True, "Phó Chủ tịch": False}
