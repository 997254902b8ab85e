"""What counts as the same name, the same text, the same row."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.score.match import Row, align, fold, name_forms, overlap


def row(*names: str, text: str | None = None) -> Row:
    return Row(tuple(name_forms([name]) if name else frozenset() for name in names), "", text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("UBND tỉnh Hoà Bình", "Ủy ban nhân dân tỉnh Hòa Bình"),
        ("UBKT Trung ương", "Uỷ ban Kiểm tra TW"),
        ("TP.HCM", "Thành phố Hồ Chí Minh"),
        ("Tỉnh ủy Lào Cai", unicodedata.normalize("NFD", "TỈNH UỶ LÀO CAI")),
        ("tỷ đồng", "tỉ đồng"),
    ],
)
def test_spellings_of_one_name_have_one_key(one: str, other: str) -> None:
    assert fold(one) == fold(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Lương Cường", "Lương Cương"), ("57-NQ/TW", "56-NQ/TW"), ("tỉnh", "huyện")],
)
def test_different_names_have_different_keys(one: str, other: str) -> None:
    assert fold(one) != fold(other)


def test_a_place_is_known_with_and_without_its_head() -> None:
    assert name_forms(["thành phố Hải Phòng"]) & name_forms(["Hải Phòng"])
    assert name_forms(["tỉnh Lào Cai"]) & name_forms(["Lào Cai"])
    assert not name_forms(["huyện Bát Xát"]) & name_forms(["Bát Xát"])


def test_a_content_may_be_cut_a_little_differently() -> None:
    wanted = "tỉnh cần đẩy nhanh giải ngân vốn đầu tư công"
    assert overlap(wanted, "cần đẩy nhanh giải ngân vốn đầu tư công trong năm nay")
    assert not overlap(wanted, "tỉnh cần chăm lo đời sống của người dân vùng cao")


@given(st.text(max_size=40))
def test_a_text_overlaps_itself_if_it_has_a_word(text: str) -> None:
    assert overlap(text, text) is bool(fold(text))


def test_each_row_is_matched_once() -> None:
    wanted = [row("A"), row("A")]
    found = align(wanted, [row("A"), row("B")])
    assert (len(found.right), len(found.missing), len(found.wrong)) == (1, 1, 1)


def test_an_empty_field_of_the_key_asks_for_nothing() -> None:
    assert row("A", "").accepts(row("A", "B"))
    assert not row("A", "B").accepts(row("A", ""))


def test_an_optional_row_is_neither_right_nor_wrong() -> None:
    found = align([row("A")], [row("A"), row("B")], optional=[row("B")])
    assert (len(found.right), len(found.missing), len(found.wrong)) == (1, 0, 0)
