"""What stands only in the name of something else is no thing of the article."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        ("Tỉnh đề nghị phê duyệt Dự án cầu Nà Sản.", Kind.PLACE),
        ("Hai bên sớm phê chuẩn Hiệp định Thương mại tự do Việt Nam - EU.", Kind.ORGANISATION),
        ("Theo Điều lệ Đảng, đại hội họp năm năm một lần.", Kind.ORGANISATION),
    ],
)
def test_a_place_or_body_in_a_name_alone_is_none(body: str, kind: Kind) -> None:
    assert names(body, kind) == []


def test_one_that_is_also_printed_by_itself_stays() -> None:
    body = "Tỉnh đề nghị phê duyệt Dự án cầu Nà Sản. Khách qua cầu Nà Sản còn chậm."
    assert names(body, Kind.PLACE) == ["cầu Nà Sản"]


def test_one_that_a_fact_is_about_stays() -> None:
    body = "UBND tỉnh Sơn La phê duyệt Dự án đường Sơn La - Điện Biên. UBND tỉnh Sơn La họp."
    assert "Sơn La" in names(body, Kind.PLACE)


@pytest.mark.parametrize(
    ("team", "agency"),
    [
        ("Đoàn thanh tra", "Thanh tra Chính phủ"),
        ("Đoàn thanh tra", "Thanh tra tỉnh Sơn La"),
        ("Đoàn kiểm toán", "Kiểm toán Nhà nước khu vực VIII"),
    ],
)
def test_a_team_is_that_of_the_one_agency_of_its_kind(team: str, agency: str) -> None:
    body = f"{agency} họp báo. {team} do ông Lò Văn Mẩy làm Trưởng đoàn đã nêu 5 sai phạm."
    assert names(body, Kind.TEAM) == [f"{team} của {agency}"]


def test_a_team_of_two_agencies_of_its_kind_stays_open() -> None:
    body = (
        "Thanh tra tỉnh Sơn La họp báo. Thanh tra tỉnh Lai Châu cũng vậy. "
        "Đoàn thanh tra đã nêu 5 sai phạm."
    )
    assert names(body, Kind.TEAM) == ["Đoàn thanh tra"]
