"""Numbers, against the project's own lexicon: its words are part of the reading."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.load import lexicon
from kg.read.numbers import Number, find_numbers, parse_digits, plain
from kg.text.tokens import tokenise


def numbers(text: str) -> list[Number]:
    tokens = tokenise(text)
    return find_numbers(tokens, lexicon().matcher.match(tokens))


@pytest.mark.parametrize(
    ("printed", "value"),
    [
        ("7", "7"),
        ("05", "5"),
        ("9,15", "9.15"),
        ("27.500", "27500"),
        ("1.234.567", "1234567"),
        ("44.123,020", "44123.02"),
        ("6.7", "6.7"),
        ("1,234,567", "1234567"),
        ("3500", "3500"),
    ],
)
def test_digits_read_the_vietnamese_way(printed: str, value: str) -> None:
    assert parse_digits(printed) == Decimal(value)


@pytest.mark.parametrize("printed", ["2606.00.00.10", "1.2.3", "12.34,5,6"])
def test_codes_are_no_numbers(printed: str) -> None:
    assert parse_digits(printed) is None


@given(st.integers(min_value=0, max_value=10**15))
def test_thousands_dots_survive_the_round(value: int) -> None:
    printed = f"{value:,}".replace(",", ".")
    assert parse_digits(printed) == value


@given(st.integers(min_value=0, max_value=10**9), st.integers(min_value=1, max_value=999))
def test_decimal_comma_survives_the_round(whole: int, part: int) -> None:
    grouped = f"{whole:,}".replace(",", ".")
    assert parse_digits(f"{grouped},{part}") == Decimal(f"{whole}.{part}")


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=0, max_value=10**12, places=3))
def test_plain_keeps_the_value_and_prints_no_exponent(value: Decimal) -> None:
    assert plain(value) == value
    assert "E" not in str(plain(value)) or value < Decimal("0.000001")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("vốn 1,2 nghìn tỷ đồng", "1200000000000"),
        ("vốn 321 nghìn tỉ đồng", "321000000000000"),
        ("đạt hơn 163 triệu đồng", "163000000"),
        ("thu 2 tỷ 300 triệu đồng", "2300000000"),
        ("có hai mươi mốt hộ", "21"),
        ("có một trăm linh năm hộ", "105"),
        ("có mười lăm xã", "15"),
        ("có ba nghìn hộ", "3000"),
    ],
)
def test_multipliers_and_number_words_make_one_value(text: str, value: str) -> None:
    (number,) = numbers(text)
    assert number.value == Decimal(value)


def test_a_fraction_keeps_both_parts() -> None:
    (number,) = numbers("đạt 13/55 chỉ tiêu")
    assert number.value == 13
    assert number.out_of == 55


@pytest.mark.parametrize(
    "text", ["số 41/2012/TT-BCT", "ngày 27/8/2022", "lúc 09:49", "phòng A15", "cơ sở/21.148 đơn vị"]
)
def test_pieces_of_longer_codes_are_not_read(text: str) -> None:
    assert [n for n in numbers(text) if not n.ordinal] == []


@pytest.mark.parametrize(
    "text", ["kỳ họp thứ 3", "Đoàn kiểm tra số 547", "khóa 12", "khoản 2", "Quốc lộ 50"]
)
def test_numbers_that_rank_or_name_are_ordinal(text: str) -> None:
    (number,) = numbers(text)
    assert number.ordinal


@pytest.mark.parametrize("text", ["tổng số 15 cán bộ", "dân số 2 triệu người", "trong số 40 hộ"])
def test_words_of_amount_that_end_like_a_mark_of_rank_are_none(text: str) -> None:
    (number,) = numbers(text)
    assert not number.ordinal


def test_a_list_after_a_mark_of_rank_is_ordinal_to_its_end() -> None:
    assert [n.ordinal for n in numbers("công trình số 26, 28, 30 xây sai phép")] == [True] * 3


@pytest.mark.parametrize("text", ["tư nhân", "5 năm", "phường Ba Vì", "hàng trăm hộ", "hai ba hộ"])
def test_words_that_only_look_like_numbers_are_left(text: str) -> None:
    assert [n for n in numbers(text) if n.form == "words"] == []


@given(st.text(alphabet="0123456789.,/-–:%() abcđồngtỷtriệunămbamười\n", max_size=60))
def test_any_text_is_read_with_spans_in_order(text: str) -> None:
    found = numbers(text)
    assert [n.first for n in found] == sorted({n.first for n in found})
    for number in found:
        assert 0 <= number.span.start < number.span.end <= len(text)
        assert number.value >= 0


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("chi hai triệu rưỡi đồng", [2500000]),
        ("có hăm ba người", [23]),
        ("hăm dọa người khác", []),
    ],
)
def test_spoken_forms_of_numbers(text: str, values: list[int]) -> None:
    assert [n.value for n in numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("kỷ luật 48 tổ chức đảng (khiển trách 34, cảnh cáo 14)", [48, 34, 14]),
        ("từ 1.234,5 đến 13/55; 27/8/2022 và 09:49 là mã", [Decimal("1234.5"), 13]),
        ("504; người có đạo 1.151; còn lại 2.498.", [504, 1151, 2498]),
    ],
)
def test_every_run_of_digits_is_read_whole(text: str, values: list[object]) -> None:
    """Bug: the possessive quantifiers of Python before 3.11.5 lost numbers."""
    assert [number.value for number in numbers(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "whole"),
    [
        ("đã giải ngân 393 tỷ/932 tỷ đồng", 393 * 10**9, 932 * 10**9),
        ("đã giải ngân 12,5 tỷ đồng/50 tỷ đồng", 12_500_000_000, 50 * 10**9),
        ("hỗ trợ 2 triệu đồng/hộ", 2_000_000, None),
        ("giải ngân 12,5 tỷ đồng/2 năm", 12_500_000_000, None),
        ("trả 3 triệu/tháng", 3_000_000, None),
    ],
)
def test_an_amount_is_part_of_the_one_behind_a_bar(
    text: str, value: int, whole: int | None
) -> None:
    found = numbers(text)[0]
    assert found.value == value
    assert found.out_of == whole
