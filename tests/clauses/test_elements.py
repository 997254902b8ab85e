"""Elements of patterns that every family shares."""

from __future__ import annotations

import pytest

from kg.clauses.elements import InArticle, InSentence, asserted
from kg.clauses.modality import Force
from kg.lexicon.model import Hit
from kg.rules.pattern import Pattern, Slot, one
from tests.clauses_of import clause

VERB = Slot[Hit]("verb")


def told(body: str, verb: str, *forces: Force, near: int = 0) -> bool:
    """Tell whether a pattern that asks for an asserted verb matches."""
    text = clause(body)
    hit = text.hit(verb, "decision")
    pattern: Pattern[InSentence] = Pattern.of(
        "told", one(VERB, "verb", lambda _s, _m: hit), asserted(VERB, *forces, near=near)
    )
    return any(pattern.matches(InSentence(text.c, text.sentence(verb))))


@pytest.mark.parametrize(
    ("body", "forces", "is_told"),
    [
        ("Xã bầu ông Lò Văn Bền.", (Force.DENIED, Force.PLANNED), True),
        ("Xã không bầu ông Lò Văn Bền.", (Force.DENIED, Force.PLANNED), False),
        ("Xã không bầu ông Lò Văn Bền.", (Force.PLANNED,), True),
        ("Xã dự kiến bầu ông Lò Văn Bền.", (Force.DENIED, Force.PLANNED), False),
    ],
)
def test_a_word_under_none_of_the_forces_is_told(
    body: str, forces: tuple[Force, ...], *, is_told: bool
) -> None:
    assert told(body, "bầu", *forces) is is_told


def test_a_cue_too_far_off_does_not_count_where_only_the_near_ones_do() -> None:
    body = "Xã dự kiến trong những ngày đẹp trời sắp tới ở nhà văn hóa bầu ông Lò Văn Bền."
    assert not told(body, "bầu", Force.PLANNED)
    assert told(body, "bầu", Force.PLANNED, near=3)
    assert not told(body, "bầu", Force.PLANNED, near=30)


def test_a_scene_is_its_sentence_or_the_whole_article() -> None:
    text = clause("Xã họp. Huyện bầu ông Lò Văn Bền.")
    place = InSentence(text.c, text.sentence("Huyện")).place
    assert place == text.span("Huyện")
    assert InArticle(text.c).place == range(len(text.c.tokens))
    assert InArticle(text.c).watch is None
