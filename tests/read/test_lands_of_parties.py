"""The Party of another State is not ours; wars and battles are no places; names of sites go on."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    "body",
    [
        "Ngày 5/3, đoàn đại biểu cấp cao của Đảng, Nhà nước Cuba thăm tỉnh Sơn La.",
        "Ông cảm ơn sự giúp đỡ của Đảng, Nhà nước và nhân dân Lào.",
        "Đoàn đại biểu của Đảng, Nhà nước và Quốc hội nước Cộng hòa Dân chủ Nhân dân Lào tới thăm.",
    ],
)
def test_the_party_of_another_state_is_not_ours(body: str) -> None:
    assert "Đảng Cộng sản Việt Nam" not in names(body, Kind.ORGANISATION)


def test_the_parliament_beside_another_states_government_is_its() -> None:
    body = "Ông cảm ơn Quốc hội, Chính phủ và nhân dân Lào."
    assert names(body, Kind.ORGANISATION) == ["Quốc hội Lào", "Chính phủ Lào"]


def test_our_party_stays_ours() -> None:
    body = "Ông cảm ơn sự lãnh đạo của Đảng, Nhà nước. Lào là nước bạn."
    assert names(body, Kind.ORGANISATION) == ["Đảng Cộng sản Việt Nam"]


@pytest.mark.parametrize(
    "body",
    [
        "Cuộc kháng chiến chống thực dân Pháp kết thúc bằng chiến thắng Điện Biên Phủ.",
        "Ông tham gia kháng chiến chống Pháp, chống đế quốc Mỹ.",
        "Ông dự chiến dịch Điện Biên Phủ.",
    ],
)
def test_wars_and_battles_are_no_places(body: str) -> None:
    assert names(body, Kind.PLACE) == []


def test_a_city_is_a_place() -> None:
    assert names("Ông về thăm thành phố Điện Biên Phủ.", Kind.PLACE) == ["thành phố Điện Biên Phủ"]


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("khách sạn Hoa Ban Hotel Hải Phòng", "khách sạn Hoa Ban Hotel Hải Phòng"),
        ("khu di tích lịch sử Cách mạng Việt Nam - Lào", None),
        ("khu di tích lịch sử Kim Bình", None),
    ],
)
def test_the_name_of_a_site_is_not_cut(printed: str, name: str | None) -> None:
    assert names(f"Đoàn thăm {printed}.", Kind.PLACE)[0] == (name or printed)


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ("Bộ Công an và Bộ Công an Lào ký thỏa thuận.", ["Bộ Công an", "Bộ Công an Lào"]),
        ("Quốc hội và Quốc hội Lào ký thỏa thuận.", ["Quốc hội", "Quốc hội Lào"]),
        ("Quốc hội và Chính phủ Lào ký thỏa thuận.", ["Quốc hội Lào", "Chính phủ Lào"]),
    ],
)
def test_two_bodies_of_one_name_are_of_two_countries(body: str, found: list[str]) -> None:
    assert names(body, Kind.ORGANISATION) == found


def test_the_congress_of_the_party_named_before_is_its_own() -> None:
    theirs = "Đảng Nhân dân Cách mạng Lào sẽ thực hiện Nghị quyết Đại hội lần thứ XI của Đảng."
    assert names(theirs, Kind.DOCUMENT) == [
        "Nghị quyết Đại hội Đảng Nhân dân Cách mạng Lào lần thứ XI"
    ]
    ours = "Ông cảm ơn Đảng Nhân dân Cách mạng Lào. Tỉnh học Nghị quyết Đại hội XIII của Đảng."
    assert names(ours, Kind.DOCUMENT) == [
        "Nghị quyết Đại hội đại biểu toàn quốc lần thứ XIII của Đảng"
    ]
