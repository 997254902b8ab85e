"""What each cue of a sentence governs: its direction, its reach, and the words that end it."""

from __future__ import annotations

import pytest

from kg.clauses.cues import Scope, scopes
from kg.clauses.forces import UNREAL, Force
from tests.reading_of import annotated


def found(text: str) -> list[Scope]:
    a = annotated(text)
    return list(scopes(a, a.tokens_of(a.sentences[0])))


def governed(text: str, force: Force, *, narrow: bool = False) -> list[str]:
    """Return the words under each cue of a force."""
    tokens = annotated(text).tokens
    ranges = (s.narrow if narrow else s.tokens for s in found(text) if s.force is force)
    return [tokens.words(r.start, r.stop) for r in ranges]


def over(text: str, words: str) -> set[Force]:
    at = annotated(text).tokens.at(text.index(words))
    return {s.force for s in found(text) if at in s.tokens}


@pytest.mark.parametrize(
    ("text", "words", "force"),
    [
        ("Xã không bầu ông Lò Văn Bền.", "bầu", Force.DENIED),
        ("Nếu mưa, xã bầu ông Lò Văn Bền sau.", "bầu", Force.SUPPOSED),
        ("Xã dự kiến bầu ông Lò Văn Bền.", "bầu", Force.PLANNED),
        ("Xã đề nghị bầu ông Lò Văn Bền.", "bầu", Force.PROPOSED),
        ("Dân mong xã bầu ông Lò Văn Bền.", "bầu", Force.WISHED),
        ("Suýt nữa xã bầu ông Lò Văn Bền.", "bầu", Force.MISSED),
        ("Liệu xã có bầu ông Lò Văn Bền?", "bầu", Force.QUESTIONED),
        ("Ông Lò Văn Bền tự xưng là Bí thư.", "Bí thư", Force.FEIGNED),
    ],
)
def test_a_cue_governs_what_follows_it(text: str, words: str, force: Force) -> None:
    assert force in over(text, words)


@pytest.mark.parametrize(
    ("text", "words", "force"),
    [
        ("Cuộc họp của xã bị hủy.", "họp", Force.ANNULLED),
        ("Tin xã bầu ông Lò Văn Bền là sai sự thật.", "bầu", Force.DENIED),
        ("Việc bầu ông Lò Văn Bền chưa được thông qua.", "bầu", Force.DENIED),
        ("Quyết định bầu ông Lò Văn Bền là giấy tờ giả.", "bầu", Force.FORGED),
    ],
)
def test_a_cue_governs_what_stands_before_it(text: str, words: str, force: Force) -> None:
    assert force in over(text, words)
    assert any(s.behind for s in found(text) if s.force is force)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Xã không họp, nhưng huyện bầu ông Lò Văn Bền.", "bầu"),
        ("Xã không họp; huyện bầu ông Lò Văn Bền.", "bầu"),
        ("Xã không họp, huyện bầu ông Lò Văn Bền.", "bầu"),
        ("Xã bầu ông Lò Văn Bền, thôn không họp.", "bầu"),
        ("Hơn dự kiến hai ngày, HĐND đã bầu ông Lò Văn Bền.", "bầu"),
        ("Xã bầu ông Hứa Văn Không.", "bầu"),
        ("Sau khi đính chính tin cũ, xã bầu ông Lò Văn Bền.", "bầu"),
    ],
)
def test_a_scope_ends_with_its_clause_or_with_what_was_done_after_all(
    text: str, words: str
) -> None:
    assert not over(text, words) & (UNREAL | {Force.PLANNED})


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Nghe đâu, xã bầu ông Lò Văn Bền, huyện đã biết.", "biết"),
        ("Có người rỉ tai nhau: xã bầu ông Lò Văn Bền.", "bầu"),
    ],
)
def test_a_cue_of_the_whole_sentence_passes_its_commas(text: str, words: str) -> None:
    assert over(text, words) & UNREAL


def test_the_narrow_scope_is_that_of_the_clause() -> None:
    text = "Nghe đâu xã họp, huyện bầu ông Lò Văn Bền."
    (wide,) = governed(text, Force.DOUBTED)
    (narrow,) = governed(text, Force.DOUBTED, narrow=True)
    assert "bầu" in wide
    assert "bầu" not in narrow


def test_what_waits_for_something_else_is_supposed() -> None:
    text = "Đủ phiếu thì ông Lò Văn Bền mới được bầu."
    assert Force.SUPPOSED in over(text, "bầu")
    assert Force.SUPPOSED not in over("Đủ phiếu, ông Lò Văn Bền được bầu.", "bầu")


def test_what_would_be_without_something_is_supposed() -> None:
    text = "Không có ông Vì Văn Páo thì xã đã bầu ông Lò Văn Bền."
    assert Force.SUPPOSED in over(text, "bầu")


def test_a_sentence_without_a_cue_has_no_scope() -> None:
    assert found("Xã bầu ông Lò Văn Bền.") == []


@pytest.mark.parametrize(
    ("text", "is_quoted"),
    [
        ("Một người bán nước nói xã đã bầu ông Lò Văn Bền.", True),
        ("Một người bán nước đi qua; xã bầu ông Lò Văn Bền.", False),
        ("“Xã bầu ông Lò Văn Bền”, một người bán nước nói.", True),
    ],
)
def test_a_stranger_is_quoted_where_he_speaks(text: str, *, is_quoted: bool) -> None:
    assert (Force.QUOTED in over(text, "bầu")) is is_quoted


def test_a_ruling_takes_back_a_cue_that_yields_to_it() -> None:
    plain = over("Xã yêu cầu kỷ luật ông Lò Văn Bền.", "kỷ luật")
    ruled = over("Xã quyết định yêu cầu kỷ luật ông Lò Văn Bền.", "kỷ luật")
    assert ruled <= plain


def test_who_holds_a_meeting_is_there_though_another_is_away() -> None:
    text = "Ông Lò Văn Bền vắng mặt tại hội nghị do bà Vi Thị Mỵ chủ trì."
    assert Force.ABSENT in over(text, "Lò")
    assert Force.ABSENT not in over(text, "Mỵ")


def test_a_duty_is_nothing_done() -> None:
    assert Force.SUPPOSED in over("Sở có nhiệm vụ kiểm tra xã.", "kiểm tra")
