"""Whether two reports name the same sides: the same place, counterpart, host, or people there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.rows import Trait
from kg.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.facts.events.frame import Frame, Part
    from kg.facts.events.traces import Trace
    from kg.lexicon.model import Concept
    from kg.read.reading import Reading

RECENT = 64
"""The reports told before that one may go on with."""


def other_side(reading: Reading, known: Trace, frame: Frame) -> bool:
    """Tell whether a report is of another place ("voters met in two districts") or counterpart."""
    if frame.place and known.places and frame.place not in known.places:
        span = reading.sentences[frame.sentence].span
        beside = reading.mentions_in(span, Kind.PLACE)
        if not any(m.entity in known.places for m in beside):
            return True  # but "xã A, huyện B" after "huyện B" is one place
    if frame.noun and not _alike(reading, known, frame):
        return True
    met = frame.counterparts()
    sits = not (met or frame.noun or frame.type.has(Trait.MANDATED))
    if sits and _held(reading, frame.actors) and _held(reading, known.happening.actors):
        return not shared(known, frame)  # "Sở A làm việc với xã B"; then "Ban C đã họp"
    if not met or not known.counterparts:
        return not met and _another_visit(reading, known, frame)
    if not met.isdisjoint(known.counterparts):
        return _other_host(known, frame) or _other_caller(reading, known, frame)
    return not any(known.met.related(known.entities[key].name) for key in met)


def _another_visit(reading: Reading, known: Trace, frame: Frame) -> bool:
    """Tell whether others go elsewhere: "Ông A đi kiểm tra các xã. Ông B đi kiểm tra các xã"."""
    if frame.noun or not frame.type.has(Trait.TRAVELS) or known.counterparts or known.nouns:
        return False
    going = _going(reading, frame.actors), _going(reading, known.happening.actors)
    return all(going) and not shared(known, frame)


def _going(reading: Reading, actors: Mapping[str, Part]) -> bool:
    """Tell whether a person is told to go there, as the subject of the verb."""
    return any(
        part.rule == "event-subject" and reading.entities[key].kind is Kind.PERSON
        for key, part in actors.items()
    )


def _other_host(known: Trace, frame: Frame) -> bool:
    """Tell whether a guest is received by others: "A chào xã giao Bộ trưởng B", then "… C"."""
    hosts = [_hosts(actors) for actors in (frame.actors, known.happening.actors)]
    return all(hosts) and hosts[0].isdisjoint(hosts[1]) and not frame.noun


def _other_caller(reading: Reading, known: Trace, frame: Frame) -> bool:
    """Tell whether others meet the same guest: "A hội đàm với C", then "B hội kiến C"."""
    if not frame.type.has(Trait.SESSION) or frame.noun:
        return False
    people = [_talking(reading, actors) for actors in (frame.actors, known.happening.actors)]
    guests = (reading.entities[k].kind is Kind.PERSON for k in frame.counterparts())
    return all(people) and people[0].isdisjoint(people[1]) and all(guests)


def _talking(reading: Reading, actors: Mapping[str, Part]) -> set[str]:
    """Return the people told as the subject of a verb of meeting."""
    told = {k for k, part in actors.items() if part.rule.startswith("event-subject")}
    return {k for k in told if reading.entities[k].kind is Kind.PERSON}


def _hosts(actors: Mapping[str, Part]) -> set[str]:
    """Return who receives a guest that pays a call."""
    return {k for k, p in actors.items() if p.role is Role.PARTICIPANT and p.rule == "event-guest"}


def _held(reading: Reading, actors: Mapping[str, Part]) -> bool:
    held = (reading.entities[key] for key, p in actors.items() if p.role is Role.ORGANIZER)
    return any(entity.kind is not Kind.PLACE for entity in held)


def _alike(reading: Reading, known: Trace, frame: Frame) -> bool:
    """Tell whether a noun may name an event told before: no "tọa đàm" is a "buổi tiếp".

    Nor is a congress whose members are told a meeting of others.
    """
    noun = reading.hits.at(frame.first, "eventnoun")
    congress = frame.actors and reading.hits.at(frame.first, "congress") is not None
    if noun is None or not (congress or noun.concept.has("cueClass", "own")):
        return True
    return noun.concept in _nouns(reading, known)


def _nouns(reading: Reading, known: Trace) -> list[Concept]:
    """Return the nouns that have named an event."""
    reports = known.happening.frames[-RECENT:]
    told = (reading.hits.at(f.first, "eventnoun") for f in reports if f.noun)
    return [hit.concept for hit in told if hit is not None]


def strangers(reading: Reading, known: Trace, frame: Frame) -> bool:
    """Tell whether others are at what another noun names, in a sentence with a day of its own.

    "Ban Bí thư đã họp …" and further down "Ngày 5/3, Phó Thủ tướng A dự hội nghị …".
    """
    if not frame.noun or frame.named or not frame.actors or shared(known, frame):
        return False
    noun = reading.hits.at(frame.first, "eventnoun")
    return noun is not None and noun.concept not in _nouns(reading, known)


def shared(known: Trace, frame: Frame) -> bool:
    """Tell whether somebody may be at both, as far as both tell who is there."""
    actors = known.happening.actors
    if not frame.actors or not actors or any(key in actors for key in frame.actors):
        return True
    return any(known.there.related(known.entities[key].name) for key in frame.actors)
