"""Numbers of documents in all the patterns of the genre, and digits that are none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.read.docnumbers import document_number


@pytest.mark.parametrize(
    ("printed", "digits", "symbols"),
    [
        ("09-CTr/TW", "09", ("CTr", "TW")),
        ("57-NQ/TW", "57", ("NQ", "TW")),
        ("35-CT/TW", "35", ("CT", "TW")),
        ("123-KL/TW", "123", ("KL", "TW")),
        ("36-HD/VPTW", "36", ("HD", "VPTW")),
        ("147-CTHĐ/TU", "147", ("CTHĐ", "TU")),
        ("05-QĐNS/TW", "05", ("QĐNS", "TW")),
        ("15/2020/NĐ-CP", "15", ("2020", "NĐ", "CP")),
        ("03/2009/TT-BNG", "03", ("2009", "TT", "BNG")),
        ("22/2019/NQ-HĐND", "22", ("2019", "NQ", "HĐND")),
        ("666/2015/QĐ-UBND", "666", ("2015", "QĐ", "UBND")),
        ("176/2025/QH15", "176", ("2025", "QH15")),
        ("1719/QĐ-TTg", "1719", ("QĐ", "TTg")),
        ("1365/NQ-UBTVQH15", "1365", ("NQ", "UBTVQH15")),
        ("31/QĐ-TW", "31", ("QĐ", "TW")),
        ("292 - TB/UBKTTW", "292", ("TB", "UBKTTW")),
        ("45/TTr-SNV", "45", ("TTr", "SNV")),
    ],
)
def test_every_pattern_is_read_whole(printed: str, digits: str, symbols: tuple[str, ...]) -> None:
    number = document_number(f"số {printed} ngày 3/5", 3)
    assert number is not None
    assert (number.text, number.digits, number.symbols) == (printed, digits, symbols)
    assert number.end == 3 + len(printed)


@pytest.mark.parametrize("text", ["547 của Bộ Chính trị", "41.", "06", "217 và 218"])
def test_a_bare_number_has_no_symbols(text: str) -> None:
    number = document_number(text, 0)
    assert number is not None
    assert (number.text, number.symbols) == (number.digits, ())


@pytest.mark.parametrize(
    "text",
    ["13/55 chỉ tiêu", "6/2021", "12/5/2018", "85% dân số", "9,15", "3-4 năm", "tháng 6", ""],
)
def test_fractions_dates_and_shares_are_no_numbers_of_documents(text: str) -> None:
    assert document_number(text, 0) is None


@pytest.mark.parametrize("text", ["57-NQ/TW.", "57-NQ/TW-", "57-NQ/TW/", "57-NQ/TW – về"])
def test_a_mark_after_the_number_is_no_part_of_it(text: str) -> None:
    number = document_number(text, 0)
    assert number is not None
    assert number.text == "57-NQ/TW"


@given(st.text(alphabet="0123456789/-–. ABCĐƯTWqđ%,", max_size=30), st.integers(0, 30))
def test_a_number_is_what_is_printed(text: str, start: int) -> None:
    number = document_number(text, start)
    if number is not None:
        assert text[start : number.end] == number.text
        assert number.text.startswith(number.digits)


@pytest.mark.parametrize(
    ("printed", "tight"),
    [
        ("18\u2011NQ/TW", "18-NQ/TW"),
        ("18 \u2212 NQ / TW", "18-NQ/TW"),
        ("292 – TB/UBKTTW", "292-TB/UBKTTW"),
        ("18NQ/TW", "18-NQ/TW"),
        ("15/2020/NĐ\u2010CP", "15/2020/NĐ-CP"),
        ("547", "547"),
    ],
)
def test_every_dash_and_a_lost_one_make_the_same_number(printed: str, tight: str) -> None:
    number = document_number(f"{printed} của Bộ", 0)
    assert number is not None
    assert (number.text, number.tight) == (printed, tight)
