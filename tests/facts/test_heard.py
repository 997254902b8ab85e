"""Who hears a report is no part of it; what follows from a paper its writer asks for."""

from __future__ import annotations

import pytest

from tests.reading_of import said


def contents(body: str) -> list[tuple[str, str]]:
    return [(who, what) for who, _, _, what in said(body)]


@pytest.mark.parametrize(
    "heard", ["cử tri", "cử tri huyện Mộc Châu", "các đại biểu và nhân dân", "nhân dân về"]
)
def test_who_hears_a_report_is_no_part_of_it(heard: str) -> None:
    body = f"Ông Lò Văn Mẩy báo cáo với {heard} kết quả kỳ họp thứ 5."
    assert contents(body) == [("Lò Văn Mẩy", "kết quả kỳ họp thứ 5")]


@pytest.mark.parametrize(
    "body",
    [
        "Ông Lò Văn Mẩy báo cáo với cử tri.",
        "Sau kỳ họp, báo cáo với cử tri, đại diện các xã đã ra về.",
    ],
)
def test_who_is_met_hears_nothing(body: str) -> None:
    assert contents(body) == []


def test_what_follows_from_a_paper_its_writer_asks_for() -> None:
    body = "Ông Lò Văn Mẩy vừa ký công điện gửi các xã, theo đó yêu cầu các thôn trực 24/24 giờ."
    assert contents(body) == [("Lò Văn Mẩy", "các thôn trực 24/24 giờ")]


def test_what_follows_from_what_another_does_he_does_not_ask_for() -> None:
    body = "Ông Lò Văn Mẩy cho biết tỉnh Sơn La đã họp, theo đó yêu cầu các xã sơ tán dân."
    assert [who for who, what in contents(body) if what == "các xã sơ tán dân"] == []
