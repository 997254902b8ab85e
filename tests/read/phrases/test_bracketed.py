"""Firms whose name a bracket ends, in which their ministry or their short name stands."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names, structures


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        (
            "Công ty CP Cung ứng vật tư quốc tế và dịch vụ",
            "Công ty Cổ phần Cung ứng vật tư quốc tế và dịch vụ",
        ),
        ("Tổng công ty Chè Sông Đà – Công ty CP", "Tổng công ty Chè Sông Đà – Công ty CP"),
        ("Tổng công ty Cơ khí số 3 – Công ty CP", "Tổng công ty Cơ khí số 3 – Công ty CP"),
        ("Tổng công ty CP Sông Mã", "Tổng công ty Cổ phần Sông Mã"),
        (
            "Tổng công ty Phát triển đô thị và khu công nghiệp Bắc Sơn",
            "Tổng công ty Phát triển đô thị và khu công nghiệp Bắc Sơn",
        ),
    ],
)
def test_all_that_stands_before_the_bracket_is_the_name(printed: str, name: str) -> None:
    body = f"Danh sách có {printed} (Bộ Xây dựng), và nhiều hộ dân."
    assert names(body, Kind.ORGANISATION) == [name, "Bộ Xây dựng"]
    assert names(body, Kind.PLACE) == []
    assert (name, "partOf", "Bộ Xây dựng") in structures(body)


def test_a_short_name_in_the_bracket_ends_it_too() -> None:
    body = "Ông làm ở Công ty Cổ phần Vận tải đường sông và kho bãi (VTSK) ba năm."
    assert names(body, Kind.ORGANISATION) == [
        "Công ty Cổ phần Vận tải đường sông và kho bãi",
    ]


@pytest.mark.parametrize(
    "body",
    [
        "Công ty Cao Sơn nợ thuế Cục Thuế (Bộ Tài chính) từ năm ngoái.",
        "Công ty Cao Sơn đã nộp hồ sơ cho Cục Thuế (Bộ Tài chính) từ năm ngoái.",
        "Công ty Cao Sơn (do ông Lò Văn Mẩy làm giám đốc) nộp hồ sơ cho Bộ Tài chính.",
    ],
)
def test_what_a_firm_does_is_no_name(body: str) -> None:
    assert names(body, Kind.ORGANISATION)[0] == "Công ty Cao Sơn"
