"""Clause frames: quotations, subjects, words around a verb; the people are invented."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.article import Article
from kg.clauses.grammar import Clauses
from kg.clauses.subjects import subjects
from kg.lexicon.load import lexicon
from kg.read.quotations import quotations
from kg.read.read import read, reading_of
from kg.read.reading import Reading, annotate
from kg.text.tokens import tokenise


def clauses(text: str) -> Clauses:
    a = annotate(Article("0" * 16, text, text.split("\n", 1)[0], "2021-05-01"), lexicon())
    reading: Reading = reading_of(a, read(a).table)
    return Clauses(reading)


def at(frame: Clauses, word: str) -> int:
    return frame.tokens.at(frame.tokens.text.index(word))


def acting(text: str, verb: str) -> list[str]:
    frame = clauses(text)
    index = at(frame, verb)
    here = frame.tokens.starts[index]
    sentence = next(s for s in frame.reading.sentences if s.span.start <= here < s.span.end)
    return [frame.reading.entities[a.entity].name for a in subjects(frame, index, sentence)]


def subject(text: str, verb: str) -> str | None:
    return next(iter(acting(text, verb)), None)


def words(text: str) -> list[str]:
    tokens = tokenise(text)
    return [tokens.words(q.first, q.stop) for q in quotations(tokens)]


def test_curly_and_straight_marks_pair_up() -> None:
    assert words('Ông nói: “Phải làm ngay”. Ông thêm: "Không chờ".') == [
        "Phải làm ngay",
        "Không chờ",
    ]


def test_a_straight_mark_closes_a_curly_one_where_who_speaks_follows() -> None:
    assert words('“Có 250 người.", ông Lò Văn Mẩy nói. Ông đọc “Đường "vui" lắm”.') == [
        "Có 250 người.",
        'Đường "vui" lắm',
    ]


def test_a_mark_without_partner_quotes_nothing() -> None:
    assert words("Ông nói: “Phải làm ngay.") == []


@given(st.text(alphabet='ab “”"«».\n', max_size=60))
def test_quotations_are_ordered_and_never_overlap(text: str) -> None:
    found = quotations(tokenise(text))
    assert all(q.first < q.stop for q in found)
    assert all(a.stop < b.first for a, b in pairwise(found))


@pytest.mark.parametrize(
    "text",
    [
        "Đồng chí Lê Văn Sơn, Bí thư Tỉnh ủy Lai Châu, cho biết tỉnh đã xong.",
        "Ông Lê Văn Sơn (huyện Mường Tè) cho biết tỉnh đã xong.",
        "Ông Lê Văn Sơn - chuyên gia kinh tế - cho biết tỉnh đã xong.",
        "Ông Lê Văn Sơn, thay mặt Ban Bí thư, cho biết tỉnh đã xong.",
        "Ông Lê Văn Sơn và các đại biểu cho biết tỉnh đã xong.",
    ],
)
def test_titles_brackets_and_companions_stand_between_subject_and_verb(text: str) -> None:
    assert subject(text, "cho biết") == "Lê Văn Sơn"


def test_a_body_inside_an_office_is_no_subject() -> None:
    assert (
        subject("Nguyên Phó Giám đốc Sở Nội vụ tỉnh Lai Châu cho biết đã rõ.", "cho biết") is None
    )


def test_a_preposition_makes_a_complement() -> None:
    frame = clauses("Đoàn đã làm việc với Tỉnh ủy Lai Châu đề nghị rà soát.")
    found = subjects(frame, at(frame, "đề nghị"), frame.reading.sentences[0])
    assert [frame.governed(a.first) for a in found] == [True]


def test_adverbs_are_skipped_back() -> None:
    frame = clauses("Ông Lê Văn Sơn cũng đã nhấn mạnh việc này.")
    index = at(frame, "nhấn mạnh")
    assert frame.skip_back(index, "adverb") == index - 2


@pytest.mark.parametrize(
    ("text", "verb", "found"),
    [
        (
            "Xã Chiềng Ân, xã Chiềng Công và xã Mường Bú hợp nhất.",
            "hợp nhất",
            ["xã Chiềng Ân", "xã Chiềng Công", "xã Mường Bú"],
        ),
        ("Huyện Mường La, Sở Y tế tỉnh Sơn La đề nghị.", "đề nghị", ["Sở Y tế tỉnh Sơn La"]),
        ("Sở Y tế tỉnh Sơn La chính thức được sáp nhập.", "sáp nhập", ["Sở Y tế tỉnh Sơn La"]),
    ],
)
def test_who_stands_before_a_verb_of_change_acts(text: str, verb: str, found: list[str]) -> None:
    assert acting(text, verb) == found
