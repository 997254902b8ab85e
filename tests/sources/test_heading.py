"""The heading of an official document is read, whichever way its columns were copied."""

from __future__ import annotations

import pytest

from kg.sources.article import make_article
from kg.sources.heading import read_heading

STATE = """ỦY BAN NHÂN DÂN
TỈNH LŨNG THỬ
-------
Số: 12/QĐ-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lũng Thử, ngày 12 tháng 3 năm 2025
"""
SIDE_BY_SIDE = """ỦY BAN NHÂN DÂN               CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 TỈNH LŨNG THỬ                   Độc lập - Tự do - Hạnh phúc
    -------                        ---------------
Số: 12/QĐ-UBND\t\tLũng Thử, ngày 12 tháng 3 năm 2025
"""
STATE_FIRST = """CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
ỦY BAN NHÂN DÂN | TỈNH LŨNG THỬ
Số : 12 /QĐ-UBND | Lũng Thử, Ngày 12/3/2025
"""
PARTY = """TỈNH ỦY LŨNG THỬ
*
ĐẢNG CỘNG SẢN VIỆT NAM
Số 12-QĐ/TU
Lũng Thử, ngày 12 tháng 3 năm 2025
"""
BODY = """
QUYẾT ĐỊNH
Về việc bổ nhiệm Giám đốc
Sở Nội vụ

CHỦ TỊCH ỦY BAN NHÂN DÂN
Căn cứ Luật Tổ chức chính quyền địa phương;
"""


@pytest.mark.parametrize(
    ("top", "number", "issuer"),
    [
        (STATE, "12/QĐ-UBND", ["ỦY BAN NHÂN DÂN", "TỈNH LŨNG THỬ"]),
        (SIDE_BY_SIDE, "12/QĐ-UBND", ["ỦY BAN NHÂN DÂN", "TỈNH LŨNG THỬ"]),
        (STATE_FIRST, "12 /QĐ-UBND", ["ỦY BAN NHÂN DÂN", "TỈNH LŨNG THỬ"]),
        (PARTY, "12-QĐ/TU", ["TỈNH ỦY LŨNG THỬ"]),
    ],
)
def test_it_gives_number_issuer_place_and_day(top: str, number: str, issuer: list[str]) -> None:
    article = make_article(top + BODY, origin="a")
    heading = article.heading
    assert heading is not None
    assert heading.number.of(article.text) == number
    assert [span.of(article.text) for span in heading.issuer] == issuer
    assert heading.place.of(article.text) == "Lũng Thử"
    assert heading.date.of(article.text).lower().startswith("ngày 12")
    assert heading.day == article.published == "2025-03-12"
    assert article.title == "QUYẾT ĐỊNH Về việc bổ nhiệm Giám đốc Sở Nội vụ"


def test_the_subject_of_a_letter_is_its_title() -> None:
    letter = SIDE_BY_SIDE + "V/v báo cáo số liệu     \n\nKính gửi: Sở Nội vụ\n\nKT. CHỦ TỊCH"
    assert make_article(letter, origin="a").title == "V/v báo cáo số liệu"


@pytest.mark.parametrize("line", ["Luật số: 15/2023/QH15", "Nghị quyết số: 43/2022/QH15"])
def test_the_number_of_a_law_is_its_own(line: str) -> None:
    text = f"QUỐC HỘI\n-----\n{line}\n\nHà Nội, ngày 9 tháng 1 năm 2023\n\nLUẬT\nVỀ KIỂM TRA"
    heading = read_heading(text)
    assert heading is not None
    assert heading.number.of(text) == line.split(": ")[1]
    assert [span.of(text) for span in heading.issuer] == ["QUỐC HỘI"]


def test_a_title_known_apart_moves_the_heading_with_the_text() -> None:
    article = make_article(STATE + BODY, origin="a", title="Quyết định bổ nhiệm")
    assert article.title == "Quyết định bổ nhiệm"
    assert article.heading is not None
    assert article.heading.number.of(article.text) == "12/QĐ-UBND"


@pytest.mark.parametrize(
    "text",
    [
        "Hội nghị\n\nSố: 12\nSáng nay, đồng chí Lò Văn Thử dự.",
        "Hội nghị\n\nLũng Thử, ngày 12 tháng 3 năm 2025\nSáng nay, họp.",
        STATE.replace("tháng 3", "tháng 13"),
        STATE.replace("12/QĐ", "/QĐ"),
        "Tin\n\n" + "Đoạn văn của bài báo.\n" * 60 + STATE,
        "",
    ],
    ids=["no day", "no number", "no such day", "a draft", "far below", "nothing"],
)
def test_what_is_no_document_has_none(text: str) -> None:
    assert read_heading(text) is None
