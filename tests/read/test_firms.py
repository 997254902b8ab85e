"""A firm under a short name is the one firm of the article whose full name ends so."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Công ty Cổ phần Thương mại Mường Bú", "Công ty Mường Bú"),
        ("Công ty TNHH Mường Bú", "Công ty Mường Bú"),
        ("Hợp tác xã Sản xuất nông sản Mường Bú", "Hợp tác xã Mường Bú"),
    ],
)
def test_a_short_name_is_that_of_the_only_firm_that_ends_so(full: str, short: str) -> None:
    found = names(f"{full} xin phép. {short} đã bán cam. {full} đã nộp thuế.", Kind.ORGANISATION)
    assert len(found) == 1


def test_of_two_firms_that_end_so_it_is_none() -> None:
    found = names(
        "Công ty TNHH Mường Bú và Công ty Cổ phần Thương mại Mường Bú bán cam. "
        "Công ty Mường Bú đã nộp thuế.",
        Kind.ORGANISATION,
    )
    assert "Công ty Mường Bú" in found


def test_a_firm_of_another_kind_is_another() -> None:
    found = names("Ngân hàng Mường Bú và Công ty Mường Bú họp.", Kind.ORGANISATION)
    assert len(found) == 2


@pytest.mark.parametrize("short", ["Công ty CKMB", "Công ty Cổ phần CKMB"])
def test_letters_in_brackets_behind_a_firm_are_its_name(short: str) -> None:
    full = "Công ty Cổ phần Cơ khí Mường Bú (CKMB)"
    found = names(f"{full} xin phép. {short} đã bán cam.", Kind.ORGANISATION)
    assert found == ["Công ty Cổ phần Cơ khí Mường Bú"]


def test_letters_of_two_firms_are_neithers() -> None:
    found = names(
        "Công ty Cổ phần Cơ khí Mường Bú (CKMB) và Công ty TNHH Cơ khí Mường Bon (CKMB) họp. "
        "Công ty CKMB đã nộp thuế.",
        Kind.ORGANISATION,
    )
    assert "Công ty CKMB" in found


@pytest.mark.parametrize(
    "firm",
    [
        "Công ty Cổ phần Xây lắp điện Việt Nam",
        "Tổng công ty Cổ phần Cơ khí nông nghiệp Việt Nam",
    ],
)
def test_the_country_ends_the_name_of_a_firm(firm: str) -> None:
    assert names(f"Tỉnh làm việc với {firm} về thuế.", Kind.ORGANISATION) == [firm]


@pytest.mark.parametrize(
    "firm",
    [
        "Công ty Cổ phần thực phẩm Mường Bú",
        "Công ty Cổ phần gỗ MDF Mường Bú",
        "Công ty xây dựng Mường Bú",
        "Nhà máy dệt Mường Bú",
    ],
)
def test_what_a_firm_makes_may_be_written_small_in_its_name(firm: str) -> None:
    assert names(f"{firm} đã nộp thuế.", Kind.ORGANISATION) == [firm]


@pytest.mark.parametrize(
    "body",
    [
        "Công ty sản xuất 500 tấn cam.",
        "Công ty kinh doanh Cam ở Mường Bú.",
        "Công ty đề nghị Mường Bú làm đường.",
    ],
)
def test_what_a_firm_does_is_no_name_of_it(body: str) -> None:
    assert names(body, Kind.ORGANISATION) == []


@pytest.mark.parametrize("tie", ["(thuộc", "(trực thuộc", ", thuộc"])
def test_a_firm_is_not_the_one_of_its_name_that_it_belongs_to(tie: str) -> None:
    whole = "Công ty Cổ phần Thương mại Mường Bú"
    body = f"Công ty Mường Bú {tie} {whole}) xin phép. Công ty Mường Bú đã bán cam."
    assert names(body, Kind.ORGANISATION) == ["Công ty Mường Bú", whole]
