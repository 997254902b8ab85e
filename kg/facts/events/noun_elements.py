"""What the rules of events told by a noun share: the noun, the word behind it, whom it is with."""

from __future__ import annotations

from collections.abc import Callable

from kg.clauses.model import Argument
from kg.clauses.objects import objects_of
from kg.facts.events.frame import acting
from kg.facts.events.modality import TOLD
from kg.facts.events.nominal import Nominal
from kg.lexicon.model import Hit
from kg.model import Role
from kg.rules.pattern import Element, Match, Pattern, Slot, one

AsRole = Callable[[Nominal, Match], Role]
"""The role of who was found."""

WHO = Slot[Argument]("who")
LINK = Slot[Hit]("link")
OBJECTS = Slot[tuple[Argument, ...]]("objects")
_NOUN = Slot[Hit]("noun")


def noun_rule(name: str, *elements: Element[Nominal]) -> Pattern[Nominal]:
    """Return the rule of a name: a noun of an event told as a fact, and what else it needs."""
    return Pattern.of(name, one(_NOUN, "eventnoun", lambda s, _: s.noun), *elements, TOLD)


def by_kind(_: Nominal, match: Match) -> Role:
    """Return the role of who acts, by what he is."""
    return acting(match[WHO])


def link_of(name: str) -> Element[Nominal]:
    """Return the element of a function word of a class right after the noun."""

    def linking(scene: Nominal, _: Match) -> Hit | None:
        hit = scene.link
        return hit if hit is not None and hit.concept.has("functionClass", name) else None

    return one(LINK, f"function[{name}] right after it", linking)


def _linked(scene: Nominal, match: Match) -> tuple[Argument, ...] | None:
    return objects_of(scene.c, scene.sentence, match[LINK]) or None


AFTER: Element[Nominal] = one(OBJECTS, "agents after that", _linked)
