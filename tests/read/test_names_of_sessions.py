"""Congresses, plenums and sessions by their names, and the programmes that articles name."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, reading


def events(body: str) -> list[str]:
    r = reading(body)
    return [e.name for e in r.entities.values() if e.kind is Kind.EVENT]


def programmes(body: str) -> list[str]:
    return names(body, Kind.PROGRAMME)


@pytest.mark.parametrize(
    "name",
    [
        "Đại hội đại biểu Đảng bộ tỉnh Sơn La lần thứ XV",
        "Đại hội Đảng bộ tỉnh Lai Châu lần thứ XIV",
        "Đại hội XIII của Đảng",
        "Hội nghị Trung ương 5 khóa XII",
        "Kỳ họp thứ 8, HĐND tỉnh Sơn La khóa XV",
        "Kỳ họp thứ 3, Quốc hội khóa XIV",
    ],
)
def test_a_session_with_a_number_is_named(name: str) -> None:
    assert events(f"Sáng 5/3, {name} khai mạc.") == [name]


@pytest.mark.parametrize(
    "body",
    [
        "Đại hội khai mạc sáng 5/3.",
        "Kỳ họp khai mạc sáng 5/3.",
        "Hội nghị khai mạc sáng 5/3.",
        "Đại hội đảng bộ các cấp khai mạc sáng 5/3.",
        "Tỉnh Sơn La thực hiện Nghị quyết Đại hội XIII của Đảng.",
        "Huyện Mộc Châu thực hiện Nghị quyết Trung ương 4 (khóa XII).",
    ],
)
def test_a_session_without_a_number_or_in_a_documents_name_is_none(body: str) -> None:
    assert events(body) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đại hội lần thứ XIII của Đảng", "Đại hội XIII của Đảng"),
        ("Kỳ họp thứ 8, HĐND tỉnh Sơn La", "Kỳ họp thứ 8"),
        ("Hội nghị Trung ương 5 khóa XII", "Hội nghị Trung ương 5"),
    ],
)
def test_two_ways_to_name_a_session_are_one(one: str, other: str) -> None:
    assert len(events(f"Sáng 5/3, {one} khai mạc. Chiều 7/3, {other} bế mạc.")) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đại hội XII của Đảng", "Đại hội XIII của Đảng"),
        ("Kỳ họp thứ 8, HĐND tỉnh Sơn La", "Kỳ họp thứ 8, HĐND tỉnh Lai Châu"),
        ("Hội nghị Trung ương 5 khóa XII", "Hội nghị Trung ương 6 khóa XII"),
    ],
)
def test_another_number_or_body_is_another_session(one: str, other: str) -> None:
    assert len(events(f"Sáng 5/3, {one} khai mạc. Chiều 7/3, {other} bế mạc.")) == 2


@pytest.mark.parametrize(
    "name",
    [
        "Chương trình mục tiêu quốc gia xây dựng nông thôn mới",
        "Chương trình mục tiêu quốc gia giảm nghèo bền vững",
        "Phong trào “Dân vận khéo”",
        "Cuộc vận động “Người Việt Nam ưu tiên dùng hàng Việt Nam”",
        "Dự án Thủy điện Nậm Cắn",
    ],
)
def test_a_programme_is_called_by_its_name(name: str) -> None:
    assert programmes(f"Tỉnh Sơn La thực hiện {name}.") == [name]


@pytest.mark.parametrize(
    "body",
    [
        "Tỉnh Sơn La thực hiện nhiều chương trình.",
        "Tỉnh Sơn La thực hiện các dự án lớn.",
        "Chương trình đã kết thúc.",
        "Chương trình gồm hai phần.",
        "Theo chương trình Kỳ họp thứ 8, Quốc hội họp riêng.",
        "Theo chương trình hội nghị, các đại biểu thảo luận.",
        "Chương trình 30 phút được phát sáng nay.",
        "Tỉnh Sơn La có 5 dự án.",
    ],
)
def test_programmes_in_general_and_agendas_are_none(body: str) -> None:
    assert programmes(body) == []


def test_three_national_programmes_are_one_set() -> None:
    assert programmes("Tỉnh Sơn La thực hiện 3 chương trình mục tiêu quốc gia.") == [
        "3 chương trình mục tiêu quốc gia"
    ]


def test_dashes_of_two_kinds_spell_one_name() -> None:
    body = "Bộ kiểm tra cao tốc Cam Sơn - Vĩnh Mỵ. Sáng 5/3, cao tốc Cam Sơn – Vĩnh Mỵ thông xe."
    assert len(programmes(body)) == 1
