"""Who is told to do something by the words of a passive: "Sở A được B giao chủ trì"."""

from __future__ import annotations

import pytest

from tests.reading_of import said

LED = "Ông Lò Văn Mẩy, Chủ tịch Ủy ban nhân dân tỉnh Sơn La, họp sáng 5/3. "


@pytest.mark.parametrize(
    ("whom", "told", "what"),
    [
        ("Sở Y tế tỉnh Sơn La", "giao", "chủ trì mua thuốc"),
        ("Bà Vi Thị Mỵ", "giao", "trực tiếp đôn đốc các xã"),
        ("Sở Nội vụ tỉnh Sơn La", "yêu cầu", "báo cáo trước ngày 5/6"),
    ],
)
def test_who_is_told_to_do_something_is_asked(whom: str, told: str, what: str) -> None:
    body = f"{LED}{whom} đã được ông Lò Văn Mẩy {told} {what}."
    assert said(body) == [("Lò Văn Mẩy", "request", whom.removeprefix("Bà "), what)]


@pytest.mark.parametrize(
    "body",
    [
        "Sở Y tế tỉnh Sơn La được giao chủ trì mua thuốc.",
        "Sở Y tế tỉnh Sơn La được ông Lò Văn Mẩy giao 5 tỷ đồng.",
        "Bà Vi Thị Mỵ được ông Lò Văn Mẩy giao giữ chức Giám đốc Sở Y tế tỉnh Sơn La.",
    ],
)
def test_nobody_who_tells_it_or_a_thing_given_or_an_office_is_no_request(body: str) -> None:
    assert said(LED + body) == []


def test_a_paper_named_before_speaks_where_a_colon_follows() -> None:
    body = (
        "Thủ tướng Chính phủ ban hành Công điện số 812/CĐ-TTg về ứng phó mưa lũ.\n\n"
        "Công điện nêu: Mưa lớn đã làm hỏng nhiều cầu ở các xã."
    )
    assert [(who, what) for who, _, _, what in said(body)] == [
        (
            "Công điện số 812/CĐ-TTg của Thủ tướng Chính phủ",
            "Mưa lớn đã làm hỏng nhiều cầu ở các xã",
        )
    ]


@pytest.mark.parametrize("how", ["khẩn thiết", "tha thiết", "mạnh dạn"])
def test_how_somebody_asks_may_stand_before_the_verb(how: str) -> None:
    body = f"Ủy ban nhân dân tỉnh Sơn La {how} đề nghị Chính phủ hỗ trợ thuốc."
    assert [who for who, *_ in said(body)] == ["Ủy ban nhân dân tỉnh Sơn La"]
