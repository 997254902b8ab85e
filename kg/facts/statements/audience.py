"""Whom somebody tells something who are none in particular: "báo cáo với [cử tri huyện A] …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import conjunction
from kg.model import Act, Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.verbs import Verb

_PEOPLE = ("filler", "honorific")
_LONGEST = 12  # tokens of an audience: "với các đại biểu, cử tri và nhân dân huyện A"


def audience(clauses: Clauses, verb: Verb, index: int, end: int) -> int:
    """Return where what is reported starts, past who hears it; the token where nobody does."""
    first = clauses.skip(index, end, "toward")
    if verb.act is not Act.REPORT or first == index:
        return index
    at, stop = first, min(end, first + _LONGEST)
    while at < stop and (after := _people(clauses, at, stop)) > at:
        at = after
        place = clauses.mention_at(at, Kind.PLACE)
        at = at if place is None else clauses.phrase_stop(place)
    told = first < at < end and clauses.tokens.word(at)
    return at if told else index


def _people(clauses: Clauses, index: int, stop: int) -> int:
    """Return where one group of people ends: "[các đại biểu] [và nhân dân]"; no names."""
    a, hits = clauses.reading.annotated, clauses.reading.hits
    first = several = index + conjunction(clauses.reading, index)
    while several < stop:
        group = hits.at(several, *_PEOPLE) is None and clauses.word(several, "group")
        if not (of_class(a, several, "plural") or group):
            break
        several += 1
    titled = ("role", "roleform") if several > first else ()
    people = hits.at(several, *_PEOPLE, *titled)
    if people is None or clauses.mention_at(several, Kind.PERSON) is not None:
        return index
    return people.stop
