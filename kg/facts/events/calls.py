"""Calls that a guest pays: "ông A hội kiến với ông B" (guide, decision 41).

Who of the two is the guest the verb does not say: it is the one whom the article shows on a visit
to a country, at home the foreigner, abroad the Vietnamese.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.clauses.elements import InArticle
from kg.facts.events.frame import Part
from kg.facts.events.happening import Happening
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.rules.pattern import Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from kg.clauses.grammar import Clauses
    from kg.facts.events.frame import Frame
    from kg.rules.pattern import Match


def each_call(c: Clauses, frame: Frame) -> Iterator[Frame]:
    """Yield a frame for each person called on: "hội kiến với A; B" is two meetings."""
    met = [k for k in frame.actors if k in frame.counterparts() and _person(c, k)]
    if len(met) == len(frame.counterparts()) > 1 and _called(c, frame):
        for host in met:
            beside = {k: p for k, p in frame.actors.items() if k == host or k not in met}
            yield replace(frame, actors=beside)
    else:
        yield frame


def guests(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Let the guest be the counterpart of who receives his call, who takes part."""
    calls = [h for h in happenings if any(_called(c, frame) for frame in h.frames)]
    visitors = frozenset(_visitors(c, happenings)) if calls else frozenset()
    for call in calls:
        for match in _PAYS.matches(_Call(c, call, visitors)):
            key = match[_WHO]
            role = Role.COUNTERPART if key in visitors else Role.PARTICIPANT
            call.actors[key] = Part(role, _PAYS.name)


def _called(c: Clauses, frame: Frame) -> bool:
    verbs = c.reading.hits.of(range(frame.first, frame.stop), "eventverb")
    return not frame.noun and any(hit.concept.has("cueClass", "call") for hit in verbs)


def _visitors(c: Clauses, happenings: Sequence[Happening]) -> Iterator[str]:
    """Yield the people who visit a country."""
    lands = {country.label for country in c.reading.annotated.lexicon.scheme("country")}
    for happening in happenings:
        where = (c.reading.entities[key] for key in happening.counterparts())
        if happening.type.has(Trait.TRAVELS) and any(place.name in lands for place in where):
            yield from (key for key in happening.actors if _person(c, key))


def _person(c: Clauses, key: str) -> bool:
    return c.reading.entities[key].kind is Kind.PERSON


# -- the rule


@dataclass(frozen=True, slots=True)
class _Call(InArticle):
    """A call, and who visits a country in the article."""

    event: Happening
    visitors: AbstractSet[str]


_EVENT, _WHO = Slot[Happening]("call"), Slot[str]("who")


def _people(call: _Call, _: Match) -> list[str]:
    return [key for key in call.event.actors if _person(call.c, key)]


def _one_side(call: _Call, match: Match) -> bool:
    people = set(_people(call, match))
    return bool(people & call.visitors) and bool(people - call.visitors)


_PAYS: Pattern[_Call] = Pattern.of(
    "guest-calls",  # "Trong chuyến thăm nước A, ông B đã hội kiến với Thủ tướng C"
    one(_EVENT, "meeting told by eventverb[call]", lambda call, _: call.event),
    need("one side on a visit to a country, the other on none", _one_side),
    each(_WHO, "person who is there", _people),
)
RULES = (_PAYS,)
