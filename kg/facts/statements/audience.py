"""Whom somebody tells something who are none in particular: "báo cáo với [cử tri huyện A] …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import conjunction
from kg.clauses.model import AGENTS
from kg.clauses.passives import passive
from kg.model import Act, Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.clauses.verbs import Verb

_PEOPLE = ("filler", "honorific")
_DEEDS = ("act", "partverb", "eventverb", "issuecue")
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


def bidden(clauses: Clauses, verb: Verb, start: int) -> tuple[Argument, ...]:
    """Return whom the words of a passive tell to do what starts at a token.

    "[Sở A] được Thủ tướng giao [chủ trì …]"; not what one is given, nor an office ("giao 5 tỷ
    đồng", "giao giữ chức …").
    """
    agent = passive(clauses, verb.first)[1]
    hits = clauses.reading.hits
    deed = hits.at(start, *_DEEDS) or clauses.word(start, "task") or clauses.word(start, "adverb")
    if agent is None or hits.at(start, "decision") is not None or (verb.weak and deed is None):
        return ()
    voice = clauses.word_before(clauses.phrase_start(agent.mention), "passive")
    stop = clauses.skip_back(voice.first, "adverb") if voice is not None else 0
    whom = clauses.ending_at(stop)
    return (clauses.argument(whom),) if whom is not None and whom.kind in AGENTS else ()


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
