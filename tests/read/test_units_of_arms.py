"""Units of an arm, and listed bodies with the one that they are of."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, offices, structures


@pytest.mark.parametrize(
    "name",
    ["Lữ đoàn 189 Hải quân", "Trung đoàn 917 Không quân", "Lữ đoàn 575 Đặc công"],
)
def test_a_unit_bears_its_number_and_its_arm(name: str) -> None:
    assert names(f"Đoàn văn công hát cho cán bộ {name} nghe.", Kind.ORGANISATION) == [name]
    assert offices(f"Ông Lò Văn Mẩy là Chính ủy {name}.") == [("Lò Văn Mẩy", "Chính ủy", name)]


@pytest.mark.parametrize("over", ["Ủy ban thường vụ Quốc hội", "Ủy ban Thường vụ Quốc hội"])
def test_the_holder_stands_behind_the_body_that_his_is_of(over: str) -> None:
    body = f"Trưởng Ban Dân nguyện của {over} Lò Văn Mẩy trình bày báo cáo."
    assert offices(body) == [("Lò Văn Mẩy", "Trưởng ban", "Ban Dân nguyện")]
    assert ("Ban Dân nguyện", "partOf", "Ủy ban Thường vụ Quốc hội") in structures(body)


def test_a_directorate_in_front_of_its_ministry_in_brackets() -> None:
    body = "Tổng cục Thống kê (Bộ Kế hoạch và Đầu tư) và Bộ Y tế (Tổng cục Dân số) nộp số liệu."
    assert structures(body)[0] == ("Tổng cục Thống kê", "partOf", "Bộ Kế hoạch và Đầu tư")
    assert not [s for s, *_ in structures(body) if s == "Bộ Y tế"]


@pytest.mark.parametrize(
    "printed",
    ["Đảng ủy các khu công nghiệp tỉnh Sơn La", "Đảng ủy Các khu công nghiệp tỉnh Sơn La"],
)
def test_the_committee_of_many_parks_is_one_body(printed: str) -> None:
    name = "Đảng ủy Các khu công nghiệp Sơn La"
    assert offices(f"Ông Lò Văn Mẩy được phân công giữ chức Bí thư {printed}.") == [
        ("Lò Văn Mẩy", "Bí thư", name)
    ]
    assert names("Ông Lò Văn Mẩy thăm các khu công nghiệp tỉnh Sơn La.", Kind.ORGANISATION) == []


def test_provinces_that_are_counted_make_no_name() -> None:
    body = "Mời đoàn đại biểu 8 tỉnh Bắc Lào tới xem; các tỉnh Bắc Lào hợp tác."
    assert names(body, Kind.PLACE) == []
    assert names(body, Kind.TEAM) == []
    body = "Các tỉnh Hủa Phăn, Luông Pha Băng hợp tác với Ban Chỉ đạo 35 tỉnh Sơn La."
    assert names(body, Kind.PLACE)[0] == "tỉnh Hủa Phăn"
    assert names(body, Kind.TEAM) == ["Ban Chỉ đạo 35 của tỉnh Sơn La"]
