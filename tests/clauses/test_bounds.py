"""Which words are cues of their own, and where the clause that one governs may end."""

from __future__ import annotations

import pytest

from kg.clauses.bounds import apart, commas, points_back, second_verbs, word
from tests.reading_of import annotated


def index(text: str, words: str) -> int:
    return annotated(text).tokens.at(text.index(words))


@pytest.mark.parametrize(
    ("text", "cue", "is_apart"),
    [
        ("Xã không họp.", "không", True),
        ("Không ai họp.", "Không", True),
        ("Xã dự kiến họp.", "dự kiến", True),
        ("Xã mời ông Hứa Văn Định họp.", "Hứa", False),
        ("Chính phủ quyết tâm làm.", "phủ", False),
        ("Xã đã khai trừ ông Lò Văn Bền.", "khai", False),
    ],
)
def test_a_piece_of_a_name_or_of_a_longer_word_is_no_cue(
    text: str, cue: str, *, is_apart: bool
) -> None:
    a = annotated(text)
    span = a.tokens_of(a.sentences[0])
    at = a.tokens.at(text.index(cue))
    hit = a.hits.at(at, "modality")
    assert (hit is not None and apart(a, span, hit)) is is_apart


@pytest.mark.parametrize(
    ("text", "words", "role", "is_word"),
    [
        ("Tin này sai.", "này", "demonstrative", True),
        ("Tin này sai.", "Tin", "tiding", True),
        ("Tin này sai.", "Tin", "demonstrative", False),
        ("Xã thì vui.", "thì", "then", True),
    ],
)
def test_a_word_may_have_several_roles(text: str, words: str, role: str, *, is_word: bool) -> None:
    assert word(annotated(text), index(text, words), role) is is_word


@pytest.mark.parametrize(
    ("text", "words", "does"),
    [
        ("Đó là tin vịt.", "Đó", True),
        ("Điều này là sai.", "Điều", True),
        ("Thông tin trên là sai.", "Thông", True),
        ("Đoạn tin ngắn ấy là sai.", "Đoạn", True),
        ("Thông tin về xã là sai.", "Thông", False),
        ("Sở Y tế này là mới.", "Sở", False),
    ],
)
def test_what_points_back_is_a_pointing_word_or_a_tale_with_one(
    text: str, words: str, *, does: bool
) -> None:
    assert points_back(annotated(text), index(text, words)) is does


@pytest.mark.parametrize(
    ("text", "joints"),
    [
        ("Sở bác bỏ và cho biết xã đủ thuốc.", 1),
        ("HĐND hủy bỏ hai nghị quyết và bầu ông Lò Văn Bền.", 1),
        ("Sở đề nghị bầu ông Lò Văn Bền và bầu ông Vì Văn Páo.", 0),
        ("Sở Y tế và Sở Nội vụ họp.", 0),
    ],
)
def test_a_conjunction_before_a_second_verb_starts_its_clause(text: str, joints: int) -> None:
    a = annotated(text)
    assert len(list(second_verbs(a, a.tokens_of(a.sentences[0])))) == joints


def ends(text: str) -> list[str]:
    """Return the word behind each comma or bracket that ends a clause."""
    a = annotated(text)
    return [a.tokens.forms[i + 1] for i in commas(a, a.tokens_of(a.sentences[0]))]


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("Trời mưa, xã nghỉ.", ["xã"]),
        ("Ông Lò Văn Bền, Giám đốc Sở Y tế, vắng mặt.", []),
        ("Ông Lò Văn Bền, Giám đốc Sở Y tế, vắng mặt, xã buồn.", ["xã"]),
        ("Xã họp để miễn nhiệm, bổ nhiệm cán bộ.", []),
        ("Xã (mới lập) họp.", ["mới", "họp"]),
        ("Ông Lò Văn Bền, Giám đốc Sở Y tế; trời mưa, xã nghỉ.", ["xã"]),
        ("Ông Lò Văn Bền, con trai ông Vì Văn Páo, vắng mặt.", []),
    ],
)
def test_commas_around_titles_and_in_lists_of_verbs_end_no_clause(
    text: str, behind: list[str]
) -> None:
    assert ends(text) == behind
