"""Names of people as parsed at one token."""

from __future__ import annotations

import pytest

from kg.read.phrases import name
from tests.reading_of import annotated


def read(text: str, *, cued: bool = False) -> str | None:
    found = name(annotated(text), 0, cued=cued)
    return found.text if found else None


@pytest.mark.parametrize("person", ["Lò Văn Mẩy", "Nguyễn Thị Kim Hoa", "Hà Bưởi", "Tô Lâm Vinh"])
def test_a_vietnamese_name_needs_no_cue(person: str) -> None:
    assert read(f"{person} phát biểu") == person


@pytest.mark.parametrize("person", ["Vladimir Petrenko", "Kim Jong-su", "Tanaka Kenji"])
def test_a_foreign_name_needs_a_cue(person: str) -> None:
    assert read(f"{person} phát biểu", cued=True) == person


def test_without_a_cue_a_run_of_capitals_is_no_name() -> None:
    assert read("Vladimir Petrenko phát biểu") is None


@pytest.mark.parametrize("text", ["Nguyễn", "lê thị hoa", "Công ty TNHH", "LÊ CƯƠNG", "", "123"])
def test_one_syllable_small_letters_and_short_forms_are_no_names(text: str) -> None:
    assert read(f"{text} .", cued=True) is None


def test_a_cued_name_may_be_printed_in_capitals() -> None:
    assert read("LÊ VĂN CƯƠNG phát biểu", cued=True) == "Lê Văn Cương"
    assert read("LÊ VĂN CƯƠNG phát biểu") is None
    assert read("LÊ VĂN CƯƠNG THĂM VÀ LÀM VIỆC", cued=True) is None


def test_a_name_stops_before_an_office() -> None:
    assert read("Lò Văn Mẩy Bí thư Tỉnh ủy") == "Lò Văn Mẩy"


def test_a_name_never_crosses_a_line() -> None:
    assert read("Lò Văn\nMẩy nói") == "Lò Văn"
