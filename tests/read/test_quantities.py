"""Quantities: numbers with the units and comparators beside them."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.lexicon.load import lexicon
from kg.read.numbers import find_numbers
from kg.read.quantities import Quantity, find_quantities
from kg.text.tokens import tokenise


def quantities(text: str) -> list[Quantity]:
    tokens = tokenise(text)
    hits = lexicon().matcher.match(tokens)
    return find_quantities(tokens, hits, find_numbers(tokens, hits))


def unit_of(text: str) -> str | None:
    found = quantities(text)[0].unit
    return found.of(text) if found else None


@pytest.mark.parametrize(
    ("text", "sign", "value", "unit"),
    [
        ("trên 85% dân số", ">", "85", "%"),
        ("gần 1,6 ha đất", "~", "1.6", "ha"),
        ("ít nhất một công trình thanh niên", ">=", "1", "công trình thanh niên"),
        ("không quá 4 tầng", "<=", "4", "tầng"),
        ("dưới 20 hộ", "<", "20", "hộ"),
        ("10 ha trở lên", ">=", "10", "ha"),
        ("công suất 10 triệu tấn dầu thô/năm", "=", "10000000", "tấn dầu thô/năm"),
        ("nộp 5 triệu đồng/người/năm", "=", "5000000", "đồng/người/năm"),
        ("140 lượt đối tượng hình sự", "=", "140", "lượt đối tượng"),
        ("sáp nhập 2 xã, phường", "=", "2", "xã, phường"),
    ],
)
def test_a_quantity_has_its_comparator_and_unit(
    text: str, sign: str, value: str, unit: str
) -> None:
    (found,) = quantities(text)
    assert (found.comparator, found.value, unit_of(text)) == (sign, Decimal(value), unit)


def test_a_range_gives_two_bounds() -> None:
    low, high = quantities("việc làm cho 500-1.000 người")
    assert [(q.comparator, int(q.value)) for q in (low, high)] == [(">=", 500), ("<=", 1000)]
    assert low.head == high.head


def test_what_lies_within_a_range_has_bounds_though_it_is_about() -> None:
    found = quantities("giữ giá trong khoảng 3,3-3,9%")
    assert [(q.comparator, str(q.value)) for q in found] == [(">=", "3.3"), ("<=", "3.9")]
    assert [q.comparator for q in quantities("hỗ trợ trong khoảng 3 tỷ đồng")] == ["~"]


def test_a_range_shares_its_multiplier_and_its_doubt() -> None:
    found = quantities("đóng góp khoảng 1.000 đến 1.500 tỷ đồng/năm")
    assert [(q.comparator, int(q.value)) for q in found] == [("~", 10**12), ("~", 15 * 10**11)]


def test_a_unit_of_the_next_line_is_not_taken() -> None:
    assert quantities("Phòng có 7\n\nhộ dân")[0].unit is None


@given(st.text(alphabet="0123456789.,/-–:%() abcđồngtỷtriệunămbamười\n", max_size=60))
def test_any_text_is_read_with_its_number_inside(text: str) -> None:
    for quantity in quantities(text):
        assert quantity.first <= quantity.number.first < quantity.stop


def test_two_nouns_of_one_count_are_one_unit() -> None:
    assert unit_of("2 xã, phường đạt chuẩn") == "xã, phường"
    assert unit_of("91 đề án, dự án hoàn thành") == "đề án, dự án"


def test_a_noun_of_the_next_clause_is_no_part_of_the_unit() -> None:
    assert unit_of("Với 4 nguồn tin, Cục sẽ xem xét") == "nguồn tin"
    assert unit_of("cao nhất là 26,55 điểm, bài thi này được chấm lại") == "điểm"


def test_what_a_project_is_for_is_no_part_of_the_unit() -> None:
    assert unit_of("15 dự án FDI còn hiệu lực") == "dự án"
