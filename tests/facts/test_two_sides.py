"""Who speaks by a word for two, by a rank or for a firm."""

from __future__ import annotations

import pytest

from tests.reading_of import said

MET = "Chủ tịch nước Lò Văn Mẩy hội đàm với Chủ tịch nước Lào Khamphan Say. "


def acts(body: str) -> list[tuple[str, str, str]]:
    return [(who, act, what) for who, act, _, what in said(body)]


@pytest.mark.parametrize("pair", ["Hai bên", "Hai nhà lãnh đạo", "Hai Chủ tịch nước", "Cả hai bên"])
def test_what_two_say_is_told_of_the_first(pair: str) -> None:
    found = acts(f"{MET}{pair} nhất trí mở thêm cửa khẩu.")
    assert found == [("Lò Văn Mẩy", "conclude", "mở thêm cửa khẩu")]


def test_two_of_whom_nobody_told_say_nothing() -> None:
    assert acts("Ông Lò Văn Mẩy về quê. Hai bên nhất trí mở thêm cửa khẩu.") == []


def test_the_items_of_what_two_say_share_their_speaker() -> None:
    found = acts(f"{MET}Hai bên đánh giá cao việc trồng rừng; nhất trí mở thêm cửa khẩu.")
    assert [(who, act) for who, act, _ in found] == [
        ("Lò Văn Mẩy", "praise"),
        ("Lò Văn Mẩy", "conclude"),
    ]


def test_a_rank_means_the_officer_named_before() -> None:
    body = (
        "Đại tướng Lò Văn Mẩy đến xã. Thượng tá Vi Thị Mỵ báo cáo kết quả trồng rừng. Đại tướng "
        "yêu cầu mở thêm đường."
    )
    assert ("Lò Văn Mẩy", "request", "mở thêm đường") in acts(body)


@pytest.mark.parametrize(
    ("who", "act"),
    [
        ("Công ty Cổ phần Sơn Lâm", "propose"),
        ("Ông Lò Văn Mẩy, Giám đốc Công ty Cổ phần Sơn Lâm,", "propose"),
        ("Ông Lò Văn Mẩy, Chủ tịch Ủy ban nhân dân tỉnh Sơn La,", "request"),
    ],
)
def test_what_a_firm_asks_is_a_proposal(who: str, act: str) -> None:
    assert [a for _, a, _ in acts(f"{who} đề nghị mở thêm đường lên bản.")] == [act]
