"""Bodies of all units of some levels, or of all levels, are none of the province of the news."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names

NEWS = "Đoàn làm việc với Tỉnh ủy Sơn La."


@pytest.mark.parametrize(
    "body",
    [
        "Công tác phối hợp giữa HĐND, UBND tỉnh, thành phố còn hạn chế.",
        "Các tỉnh ủy, thành ủy, HĐND, UBND tỉnh, thành phố đã thực hiện.",
        "Việc này do UBND tỉnh, thành phố quyết định.",
        "Các cơ quan Đảng, Nhà nước, Mặt trận, đoàn thể thực hiện tốt.",
        "Mặt trận và đoàn thể thực hiện tốt.",
    ],
)
def test_bodies_of_all_units_are_none_of_one(body: str) -> None:
    assert names(f"{NEWS} {body}", Kind.ORGANISATION) == ["Tỉnh ủy Sơn La"]


@pytest.mark.parametrize(
    "body",
    [
        "HĐND tỉnh, UBND tỉnh dự họp.",
        "HĐND, UBND tỉnh, Sở Y tế dự họp.",
        "HĐND, UBND tỉnh, huyện Mường La dự họp.",
    ],
)
def test_bodies_of_the_province_stay(body: str) -> None:
    found = names(f"{NEWS} {body}", Kind.ORGANISATION)
    assert "Ủy ban nhân dân tỉnh Sơn La" in found
    assert "Hội đồng nhân dân tỉnh Sơn La" in found


def test_the_office_of_bodies_of_many_levels_is_of_none() -> None:
    body = "Quận Sông Mơ họp. Chủ tịch UBND quận, huyện chịu trách nhiệm."
    assert names(body, Kind.ORGANISATION) == []


@pytest.mark.parametrize(
    "body",
    [
        "Bộ Chính trị kiểm tra 12 Ban Thường vụ và Ban cán sự đảng trực thuộc Trung ương.",
        "Kinh nghiệm của các Ban Thường vụ và Ban cán sự Đảng của Trung ương rất quý.",
    ],
)
def test_bodies_that_join_a_plural_are_none(body: str) -> None:
    found = names(f"{NEWS} {body}", Kind.ORGANISATION)
    assert not any("Thường vụ" in name or "Cán sự" in name for name in found)


def test_bodies_that_join_one_stay() -> None:
    found = names("Ban Thường vụ và Văn phòng Tỉnh ủy Sơn La phối hợp.", Kind.ORGANISATION)
    assert "Văn phòng Tỉnh ủy Sơn La" in found


def test_to_inspect_a_site_names_no_inspectorate() -> None:
    body = "Bộ Y tế nói về việc thanh tra bán đảo Mòng Sến. Thanh tra tỉnh Sơn La đã họp."
    assert names(body, Kind.ORGANISATION) == ["Bộ Y tế", "Thanh tra tỉnh Sơn La"]
