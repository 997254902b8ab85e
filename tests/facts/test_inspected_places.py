"""Several places inspected are whom the inspection is with, a single one is where it is."""

from __future__ import annotations

import pytest

from tests.reading_of import facts, parts

TEAM = "Đoàn kiểm tra liên ngành đã kiểm tra việc chấp hành kỷ luật tại"


@pytest.mark.parametrize(
    ("where", "inspected"),
    [
        ("thành phố Sơn La, huyện Sông Mã", {"thành phố Sơn La", "huyện Sông Mã"}),
        (
            "thành phố Sơn La, huyện Sông Mã và Sở Nội vụ tỉnh Sơn La",
            {"thành phố Sơn La", "huyện Sông Mã", "Sở Nội vụ tỉnh Sơn La"},
        ),
        ("Sở Nội vụ tỉnh Sơn La", {"Sở Nội vụ tỉnh Sơn La"}),
        ("huyện Sông Mã", set()),
    ],
)
def test_who_is_inspected(where: str, inspected: set[str]) -> None:
    assert parts(f"{TEAM} {where}.").get("counterpart", set()) == inspected


@pytest.mark.parametrize(
    ("body", "counted"),
    [
        ("Đoàn kiểm tra 2 Sở Ngoại vụ và Xây dựng tỉnh Sơn La.", 0),
        ("Đoàn kiểm tra 2 xã Nậm Pa, Chiềng Ân.", 0),
        ("Tỉnh Sơn La có 5 xã đạt chuẩn nông thôn mới.", 1),
    ],
)
def test_what_is_named_after_its_number_is_no_figure(body: str, counted: int) -> None:
    assert len(facts(body).figures) == counted
