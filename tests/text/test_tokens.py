from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import Span
from kg.text.tokens import keys_of, tokenise


def test_syllables_numbers_and_marks_are_tokens() -> None:
    tokens = tokenise("Đạt 9,15% (năm 2022), dài 20km.")
    assert " ".join(tokens.forms) == "Đạt 9 , 15 % ( năm 2022 ) , dài 20 km ."


@given(st.text(max_size=80))
def test_tokens_cover_all_but_white_space(text: str) -> None:
    tokens = tokenise(text)
    assert "".join("".join(tokens.forms).split()) == "".join(text.split())
    for start, end, form in zip(tokens.starts, tokens.ends, tokens.forms, strict=True):
        assert text[start:end] == form


@given(st.text(min_size=1, max_size=80), st.data())
def test_at_finds_the_token_under_an_offset(text: str, data: st.DataObject) -> None:
    tokens = tokenise(text)
    offset = data.draw(st.integers(0, len(text) - 1))
    index = tokens.at(offset)
    assert all(end <= offset for end in tokens.ends[:index])
    assert index == len(tokens) or tokens.ends[index] > offset


@given(st.text(max_size=80), st.integers(0, 80), st.integers(0, 80))
def test_within_gives_only_tokens_wholly_inside(text: str, one: int, other: int) -> None:
    span = Span(min(one, other), max(one, other))
    tokens = tokenise(text)
    inside = {
        index
        for index in range(len(tokens))
        if span.start <= tokens.starts[index] and tokens.ends[index] <= span.end
    }
    assert set(tokens.within(span)) == inside


def test_words_and_span_join_tokens_as_printed() -> None:
    tokens = tokenise("Ông  Lê Văn Tám")
    assert tokens.words(1, 3) == "Lê Văn"
    assert tokens.span(1, 4) == Span(5, 15)


def test_a_line_break_is_a_token_that_no_name_runs_over() -> None:
    assert tokenise("Lê Văn\n\nTám").forms == ("Lê", "Văn", "\n\n", "Tám")


@pytest.mark.parametrize(("form", "capital", "word"), [("Đắk", True, True), ("xã", False, True)])
def test_letters_tell_capitals_and_words(form: str, *, capital: bool, word: bool) -> None:
    tokens = tokenise(form)
    assert (tokens.capital(0), tokens.word(0)) == (capital, word)


def test_glued_tokens_have_no_space_before_them() -> None:
    tokens = tokenise("20km nữa")
    assert [tokens.glued(index) for index in range(3)] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("xem thêmPhó Thủ tướng", ("xem", "thêm", "Phó", "Thủ", "tướng")),
        ("McAllister TTgCP UBND kWh", ("McAllister", "TTgCP", "UBND", "kWh")),
    ],
)
def test_two_glued_words_are_two_tokens(text: str, forms: tuple[str, ...]) -> None:
    tokens = tokenise(text)
    assert tokens.forms == forms
    assert all(text[s:e] == f for s, e, f in zip(tokens.starts, tokens.ends, forms, strict=True))


@given(st.text(alphabet="aáAĐđyƯư 1.,-'’\nMGxtêmPhó", max_size=40))
def test_keys_alone_are_those_of_the_tokens(text: str) -> None:
    assert keys_of(text) == tokenise(text).keys
