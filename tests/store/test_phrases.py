from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.store.phrases import words
from kg.text.pattern import say

VNG = "https://w3id.org/vngov/ns#"
ORG = "http://www.w3.org/ns/org#"


@pytest.mark.parametrize(
    ("pattern", "values", "sentence"),
    [
        ("{a} chủ trì {b}", {"a": "Bà Mỵ", "b": "hội nghị"}, "Bà Mỵ chủ trì hội nghị"),
        ("{a}[, từ {b}][ đến {c}]", {"a": "Bí thư", "c": "2020"}, "Bí thư đến 2020"),
        ("{a}[ {b}/{c}]", {"a": "x", "b": "1"}, "x"),
        ("{a}: {b}", {"b": "lời"}, "…: lời"),
    ],
)
def test_a_pattern_is_filled_and_its_empty_parts_left_out(
    pattern: str, values: dict[str, str], sentence: str
) -> None:
    assert say(pattern, values.get) == sentence


@given(st.text())
def test_a_value_is_never_read_as_a_pattern(value: str) -> None:
    assert say("[{a}]", {"a": value}.get) == value


def test_the_most_special_class_speaks() -> None:
    vietnamese = words("vi")
    team = [f"{ORG}Organization", f"{VNG}AdHocBody"]
    assert vietnamese.kind(team) == f"{VNG}AdHocBody"
    assert vietnamese.kind([f"{VNG}Statement", f"{VNG}Finding"]) == f"{VNG}Finding"
    assert vietnamese.kind(["http://example.org/x"]) is None


def test_english_is_there_too() -> None:
    assert words("en").labels[f"{VNG}Meeting"] == "meeting"
    assert words("en").patterns.keys() == words("vi").patterns.keys()
