"""Sites for somebody under his office, and firms whose heads are written small."""

from __future__ import annotations

import pytest

from kg.model import Kind
from tests.reading_of import names


@pytest.mark.parametrize(
    ("body", "place"),
    [
        (
            "Đoàn dâng hương tại Tượng đài Tổng Bí thư Vi Thế Bường.",
            "tượng đài Tổng Bí thư Vi Thế Bường",
        ),
        (
            "Đoàn thăm Nhà lưu niệm nguyên Tổng Bí thư Vi Thế Bường.",
            "nhà lưu niệm Tổng Bí thư Vi Thế Bường",
        ),
        (
            "Đoàn thăm Khu lưu niệm Đại tướng Vi Thế Bường.",
            "khu lưu niệm Đại tướng Vi Thế Bường",
        ),
        ("Đoàn dâng hương tại Di tích lịch sử Số 9.", "di tích lịch sử Số 9"),
    ],
)
def test_the_name_of_a_site_holds_whom_it_is_for(body: str, place: str) -> None:
    assert names(body, Kind.PLACE) == [place]
    assert names(body, Kind.PERSON) == []


@pytest.mark.parametrize(
    ("body", "firm"),
    [
        ("Tỉnh bán đất cho tập đoàn Mường Bú để xây chợ.", "Tập đoàn Mường Bú"),
        ("Cầu do công ty cổ phần Cảng Mường Bú xây.", "Công ty Cổ phần Cảng Mường Bú"),
        ("Vụ này có công ty PVB tham gia.", "Công ty PVB"),
    ],
)
def test_a_proper_name_makes_a_small_head_one_of_a_body(body: str, firm: str) -> None:
    assert names(body, Kind.ORGANISATION) == [firm]


@pytest.mark.parametrize(
    "body",
    [
        "Một công ty Nhật Bản, một tập đoàn Hàn Quốc xin vào.",
        "Các công ty Mường Bú đều nộp thuế.",
        "Một số công ty mẹ xin vào tỉnh.",
        "Ông nghỉ tại khách sạn Mường Bú.",
    ],
)
def test_other_small_heads_name_no_body(body: str) -> None:
    assert names(body, Kind.ORGANISATION) == []


def test_the_chairman_of_the_board_of_a_firm_written_small() -> None:
    body = "Ông Lò Văn Mẩy, Chủ tịch HĐQT tập đoàn Mường Bú bị bắt."
    assert names(body, Kind.ORGANISATION) == [
        "Hội đồng quản trị Tập đoàn Mường Bú",
        "Tập đoàn Mường Bú",
    ]
