"""Words with what stands in them marked in place."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kg.store.passages import Mark, Paragraph, Piece, joined, paragraphs

TEXT = "Tin\n\nBà Vi Thị Mỵ thăm Sơn La.\nÔng Lò Văn Pín yêu cầu giữ rừng."


def shown(found: list[Paragraph]) -> list[list[tuple[str, tuple[str, ...]]]]:
    return [[(s.text, s.keys) for s in p.stretches] for p in found]


def test_a_mark_over_two_lines_marks_both() -> None:
    found = paragraphs([Piece(0, "Tin một\nTin hai")], [Mark(4, 11, "a")])
    assert shown(found) == [[("Tin ", ()), ("một", ("a",))], [("Tin", ("a",)), (" hai", ())]]


def test_quotes_alone_show_their_words_and_the_gaps_between() -> None:
    pieces = joined([Piece(23, "Sơn La"), Piece(5, "Bà Vi Thị Mỵ"), Piece(8, "Vi Thị Mỵ thăm")])
    found = paragraphs(pieces, [Mark(8, 17, "a")])
    assert [(p.text, p.gap) for p in found] == [("Bà Vi Thị Mỵ thăm", True), ("Sơn La", True)]
    assert shown(found)[0] == [("Bà ", ()), ("Vi Thị Mỵ", ("a",)), (" thăm", ())]


def test_quotes_that_contradict_each_other_are_never_made_one() -> None:
    assert len(joined([Piece(0, "Bà Mỵ thăm"), Piece(3, "Pín thăm Sơn La")])) == 2


marks = st.lists(
    st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT)), st.sampled_from("abc")).map(
        lambda m: Mark(*m)
    ),
    max_size=12,
)


@given(marks)
def test_no_word_is_lost_and_each_letter_bears_what_covers_it(given_: list[Mark]) -> None:
    found = paragraphs([Piece(0, TEXT)], given_)
    assert [p.text for p in found] == [line for line in TEXT.split("\n") if line.strip()]
    for paragraph in found:
        for stretch in paragraph.stretches:
            assert TEXT[stretch.start :].startswith(stretch.text)
            for place in range(stretch.start, stretch.start + len(stretch.text)):
                covering = {m.key for m in given_ if m.start <= place < m.end}
                assert covering == set(stretch.keys)


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), min_size=1, max_size=12))
def test_quotes_of_one_text_are_put_together_to_what_they_cover(
    cuts: list[tuple[int, int]],
) -> None:
    quotes = [Piece(start, TEXT[start : start + length]) for start, length in cuts]
    quotes = [quote for quote in quotes if quote.text]
    covered = {place for q in quotes for place in range(q.start, q.end)}
    found = joined(quotes)
    assert {place for p in found for place in range(p.start, p.end)} == covered
    assert all(TEXT[p.start : p.end] == p.text for p in found)
    assert all(one.end < other.start for one, other in itertools.pairwise(found))
