"""Sites and numbered areas within the names of bodies."""

from __future__ import annotations

import pytest

from kg.model import Kind
from kg.read.phrases import body
from tests.reading_of import annotated, names


@pytest.mark.parametrize(
    "name",
    [
        "Chi cục Hải quan cửa khẩu cảng Mường Nhạ",
        "Chi cục Hải quan khu chế xuất Mường Nhạ",
        "Hạt Kiểm lâm vườn quốc gia Mường Nhạ",
        "Chi cục Hải quan cảng Mường Nhạ khu vực 3",
        "Chi cục Hải quan khu công nghệ cao",
        "Tổng công ty Xây dựng thủy điện Mường Nhạ",
    ],
)
def test_a_site_in_a_body_s_name_keeps_its_kind(name: str) -> None:
    assert name in names(f"{name} tổ chức hội nghị.", Kind.ORGANISATION)


def test_a_site_that_a_body_covers_is_where_it_lies() -> None:
    told = "Chi cục Hải quan cửa khẩu cảng Mường Nhạ tổ chức hội nghị."
    assert names(told, Kind.PLACE) == ["cảng Mường Nhạ"]


@pytest.mark.parametrize(
    "name",
    [
        "Chi cục Hải quan cảng Mường Nhạ khu vực 3",
        "Tổng công ty Xây dựng thủy điện Mường Nhạ",
    ],
)
def test_an_area_or_the_work_of_a_firm_is_no_place_of_its_own(name: str) -> None:
    assert names(f"{name} tổ chức hội nghị.", Kind.PLACE) == []


def test_a_kind_of_site_of_one_word_needs_a_name() -> None:
    a = annotated("Chi cục Hải quan cảng đã họp.")
    found = body(a, 0)
    assert found is None or a.tokens.words(found.first, found.stop) == "Chi cục Hải quan"
