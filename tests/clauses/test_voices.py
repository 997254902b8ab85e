"""Whether a stranger, a crowd or a work of fiction is heard, and where its words start."""

from __future__ import annotations

import pytest

from kg.clauses.voices import colon, says, that, unknown
from tests.reading_of import annotated

VOICE = "Một người bán nước"


@pytest.mark.parametrize(
    ("text", "anyhow", "heard"),
    [
        (f"{VOICE} nói xã đã xong.", False, True),
        (f"{VOICE} vừa cho biết xã đã xong.", True, True),
        (f"{VOICE} đề nghị xã họp.", True, True),
        (f"{VOICE} đề nghị xã họp.", False, False),
        (f"{VOICE}, nói là xã đã xong.", False, False),
        (f"{VOICE} ngủ.", True, False),
    ],
)
def test_a_voice_is_heard_by_a_verb_of_saying_near_it(
    text: str, *, anyhow: bool, heard: bool
) -> None:
    a = annotated(text)
    cue = a.hits.at(1, "modality") or a.hits.at(0, "modality")
    assert cue is not None
    assert says(a, cue, len(a.tokens), anyhow=anyhow) is heard


@pytest.mark.parametrize(
    ("text", "word"),
    [
        (f"{VOICE} viết: xã đã xong.", ":"),
        (f"{VOICE} viết xã đã xong.", None),
        (f"{VOICE} viết vài dòng rất ngắn lên bảng của xã: đã xong.", None),
    ],
)
def test_a_colon_near_a_voice_opens_its_words(text: str, word: str | None) -> None:
    a = annotated(text)
    cue = a.hits.at(0, "modality")
    assert cue is not None
    index = colon(a, cue, len(a.tokens))
    assert (a.tokens.forms[index] if index else None) == word


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        (f"{VOICE} nói rằng xã đã xong.", True),
        (f"{VOICE} có rất đông người nghe nói rằng xã đã xong.", True),
        (f"{VOICE} nói xã đã xong.", False),
        (f"{VOICE}, ai cũng biết, nói rằng xã đã xong.", False),
    ],
)
def test_rang_behind_a_verb_of_saying_opens_the_words_of_a_voice(text: str, *, opens: bool) -> None:
    a = annotated(text)
    cue = a.hits.at(0, "modality")
    assert cue is not None
    index = that(a, cue, len(a.tokens))
    assert (a.tokens.forms[index] == "rằng" if index else False) is opens


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Bài vè kể xã đã xong.", "kể"),
        ("Dòng chữ trên tường ghi xã đã xong.", "ghi"),
        ("Ông ấy kể xã đã xong.", None),
        ("Báo cáo ghi xã đã xong.", None),
        ("Cán bộ Lò Văn Bền kể xã đã xong.", None),
        ("Năm 2023 có người kể xã đã xong.", None),
        ("Kể rằng xã đã xong.", None),
        ("Phương án đảm bảo xã đã xong.", None),
    ],
)
def test_a_voice_is_unknown_where_no_word_before_its_verb_is_known(
    text: str, said: str | None
) -> None:
    a = annotated(text)
    found = unknown(a, range(len(a.tokens)))
    assert (found and a.tokens.forms[found.first]) == said
