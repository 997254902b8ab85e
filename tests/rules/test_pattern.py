"""A pattern matches where its elements are there, and tells how far it came where they are not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from kg.rules.pattern import (
    Match,
    Pattern,
    Slot,
    any_of,
    each,
    first_of,
    need,
    one,
    opt,
    seq,
)
from kg.rules.watch import Watch

if TYPE_CHECKING:
    from kg.rules.pattern import Element


@dataclass(frozen=True, slots=True)
class Words:
    """A scene of plain words."""

    words: tuple[str, ...]
    watch: Watch | None = None

    @property
    def place(self) -> range:
        return range(len(self.words))


def scene(text: str, watch: Watch | None = None) -> Words:
    return Words(tuple(text.split()), watch)


WHO, VERB, WHOM = Slot[int]("who"), Slot[int]("verb"), Slot[int]("whom")


def names(s: Words, _: Match) -> list[int]:
    return [i for i, word in enumerate(s.words) if word[0].isupper()]


def verb(s: Words, m: Match) -> int | None:
    after = m[WHO] + 1
    return after if after < len(s.words) and s.words[after] in ("meets", "met") else None


def whom(s: Words, m: Match) -> list[int]:
    return [i for i in names(s, m) if i > m[VERB]]


MEETS = Pattern.of(
    "meets", each(WHO, "name", names), one(VERB, "verb", verb), each(WHOM, "name after it", whom)
)


def test_it_matches_in_each_way_its_elements_are_there() -> None:
    found = [(m[WHO], m[WHOM]) for m in MEETS.matches(scene("Ann meets Bob and Cy"))]
    assert found == [(0, 2), (0, 4)]


def test_it_reads_as_its_elements() -> None:
    assert str(MEETS) == "name + verb + name after it"


def test_a_slot_that_nothing_bound_is_no_value() -> None:
    pattern: Pattern[Words] = Pattern.of("x", one(WHO, "first word", lambda _s, _m: 0))
    (match,) = pattern.matches(scene("Ann"))
    assert match.get(VERB) is None
    with pytest.raises(KeyError):
        match[VERB]


def test_watched_it_matches_the_same() -> None:
    text = "Ann meets Bob and Cy met Dee"
    plain = [m.bound for m in MEETS.matches(scene(text))]
    assert [m.bound for m in MEETS.matches(scene(text, Watch("meets")))] == plain


def test_watched_it_tells_of_each_place_how_far_it_came() -> None:
    watch = Watch("meets")
    list(MEETS.matches(scene("Ann sees Bob . Cy met . Dee meets Eve", watch)))
    told = [(len(a.steps), a.wanting) for a in watch.attempts]
    assert told == [(1, "verb"), (1, "verb"), (3, ""), (3, ""), (3, ""), (1, "verb")]


def test_a_place_without_its_first_element_wants_that() -> None:
    watch = Watch("meets")
    assert MEETS.first(scene("nobody meets", watch)) is None
    assert [(a.steps, a.wanting) for a in watch.attempts] == [((), "name")]


def test_another_rule_is_not_watched() -> None:
    watch = Watch("other")
    assert MEETS.first(scene("Ann meets Bob", watch)) is not None
    assert watch.attempts == []


def test_a_condition_says_why_it_does_not_hold() -> None:
    short: Element[Words] = need(
        "a short text", lambda s, _: len(s.words) < 3, lambda s, _: f"{len(s.words)} words"
    )
    watch = Watch("short")
    assert Pattern.of("short", short).first(scene("one two three", watch)) is None
    assert [(a.wanting, a.because) for a in watch.attempts] == [("a short text", "3 words")]


def test_alternatives_are_tried_in_order_and_the_optional_may_be_missing() -> None:
    first: Element[Words] = one(WHO, "Ann", lambda s, _: 0 if s.words[0] == "Ann" else None)
    last: Element[Words] = one(WHO, "name", lambda s, m: next(iter(names(s, m)), None))
    met = seq(first, one(VERB, "verb", verb))
    pattern = Pattern.of("any", any_of(met, last), opt(one(WHOM, "z", lambda _s, _m: None)))
    assert str(pattern) == "(Ann + verb or name) + [z]"
    assert [dict(m.bound) for m in pattern.matches(scene("Ann meets"))] == [{WHO: 0, VERB: 1}]
    assert [dict(m.bound) for m in pattern.matches(scene("no Bob"))] == [{WHO: 1}]


def test_the_first_pattern_takes_the_place_and_the_others_are_told_so() -> None:
    named = Pattern.of("named", each(WHO, "name", names))
    watch = Watch("named")
    found = first_of((MEETS, named), scene("Ann meets Bob", watch))
    assert found is not None
    assert found[0] is MEETS
    assert [a.because for a in watch.attempts] == ["read by meets"]
    assert first_of((MEETS, named), scene("nobody")) is None
