"""What may stand between a verb and its arguments; the people are invented."""

from __future__ import annotations

import pytest

from kg.clauses.gaps import auxiliary, bare, conjunction, filled, told
from tests.clauses_of import clause


@pytest.mark.parametrize(
    ("body", "word", "may"),
    [
        ("Đoàn đã họp.", "đã", True),
        ("Đoàn, họp.", ",", True),
        ("Đoàn – họp.", "–", True),
        ("Đoàn tại họp.", "tại", False),
        ("Đoàn xanh họp.", "xanh", False),
        ("Đoàn thăm rồi họp.", "thăm", True),
    ],
)
def test_auxiliaries_marks_and_other_verbs_may_stand_before_a_verb(
    body: str, word: str, *, may: bool
) -> None:
    text = clause(body)
    assert auxiliary(text.c.reading, text.at(word)) is may


@pytest.mark.parametrize(("word", "joins"), [("và", True), ("với", False), ("Sở", False)])
def test_a_conjunction_joins(word: str, *, joins: bool) -> None:
    text = clause("Sở Y tế và Sở Nội vụ làm với nhau.")
    assert conjunction(text.c.reading, text.at(word)) is joins


@pytest.mark.parametrize(
    ("body", "word", "is_told"),
    [
        ("Ông Lò Văn Bền đề nghị họp.", "đề nghị", True),
        ("Ông Lò Văn Bền phát biểu.", "phát biểu", False),
        ("Ông Lò Văn Bền kỷ luật cấp dưới.", "kỷ luật", True),
        ("Ông Lò Văn Bền thăm xã.", "thăm", True),
        ("Ông Lò Văn Bền ngủ.", "ngủ", False),
    ],
)
def test_verbs_of_saying_deciding_and_meeting_tell(body: str, word: str, *, is_told: bool) -> None:
    text = clause(body)
    assert told(text.c.reading, text.at(word)) is is_told


@pytest.mark.parametrize(
    ("gap", "is_filled"),
    [
        ("cán bộ, chiến sĩ và nhân dân", True),
        ("lãnh đạo", True),
        ("toàn bộ", True),
        ("nguyên trạng", True),
        ("đông đảo", True),
        ("một người bạn ở", False),
        ("lãnh đạo tốt nhất ở", False),
    ],
)
def test_common_nouns_and_words_for_all_fill_a_gap(gap: str, *, is_filled: bool) -> None:
    text = clause(f"Đoàn thăm {gap} xã Chiềng Ân.")
    assert filled(text.c.reading, text.words(gap)) is is_filled


def test_a_gap_of_many_common_nouns_is_too_long() -> None:
    gap = "cán bộ, chiến sĩ, cán bộ, chiến sĩ, cán bộ, chiến sĩ, cán bộ, chiến sĩ"
    text = clause(f"Đoàn thăm {gap} xã Chiềng Ân.")
    assert not filled(text.c.reading, text.words(gap))


@pytest.mark.parametrize(("gap", "is_bare"), [("và", True), ("rồi thấy", False)])
def test_only_a_joint_or_a_short_name_leaves_a_gap_bare(gap: str, *, is_bare: bool) -> None:
    text = clause(f"Đoàn thăm {gap} Sở Y tế.")
    assert bare(text.c.reading, text.words(gap)) is is_bare
