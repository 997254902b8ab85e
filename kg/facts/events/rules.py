"""The facts of events: each happening with its words, date, place and who takes part in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.model import AGENTS
from kg.facts.events.attendance import (
    acting,
    attendance,
    drop_places,
    leaders,
)
from kg.facts.events.coreference import happenings_of
from kg.facts.events.dating import date_lead, fixed
from kg.facts.events.frame import Part
from kg.facts.events.happening import Told
from kg.facts.events.inspections import announced, held_as_meetings
from kg.facts.events.present import leaving
from kg.facts.events.teams import works
from kg.lexicon.rows import Trait
from kg.model import Event, Kind, Participation, Position, Role, Statement

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.events.frame import Frame
    from kg.facts.events.happening import Happening
    from kg.read.named import NamedEvent
    from kg.read.reading import Reading
    from kg.text.dates import PrintedDate


def events(
    c: Clauses,
    positions: Sequence[Position],
    dates: Sequence[PrintedDate],
    year: int | None,
    named: Sequence[NamedEvent] = (),
    said: Sequence[Statement] = (),
) -> tuple[list[Happening], list[Event], list[Participation]]:
    """Return the events of an article and who takes part in each.

    Rule ``event-verb``: "Đoàn kiểm tra làm việc với Tỉnh ủy An Phước", told by a verb.

    Rule ``event-noun``: "Lễ khởi công …", "tại hội nghị", told by a noun alone.
    """
    reading = c.reading
    happenings = _happenings(c, positions, dates, year, named)
    happenings = [h for h in happenings if h.actors or h.named or h.held]
    speaking(reading, happenings, said, leaving(c, dates))
    found: list[Event] = []
    parts: list[Participation] = []
    for happening in happenings:
        frame = next((f for f in happening.frames if not f.noun), happening.frames[0])
        span = reading.sentences[frame.sentence].span
        place = next((f.place for f in happening.frames if f.place), None)
        found.append(
            Event(
                happening.key,
                happening.type.name,
                _name(reading, happening, frame),
                fixed(happening.date),
                place,
                span,
                "event-noun" if frame.noun else "event-verb",
            )
        )
        parts += _parts(reading, happening)
    return happenings, found, parts


def _happenings(
    c: Clauses,
    positions: Sequence[Position],
    dates: Sequence[PrintedDate],
    year: int | None,
    named: Sequence[NamedEvent],
) -> list[Happening]:
    """Return the happenings of the article, completed by what the genre implies."""
    reading = c.reading
    organs = {event.entity: event.body for event in named}
    found = happenings_of(c, dates, year, organs, leaving(c, dates))
    for happening in found:
        organ = organs.get(happening.named or "")
        if organ is not None:
            happening.actors[organ] = Part(Role.ORGANIZER, "session-organ")
    date_lead(reading, found, dates, year)
    works(reading, found)
    drop_places(reading, found)
    announced(reading, found)
    held_as_meetings(reading, found)
    leaders(reading, found, positions)
    attendance(c, found)
    acting(c, found)
    return found


def _name(reading: Reading, happening: Happening, frame: Frame) -> str:
    """Return the words that report the event; the proper title where it has one."""
    if happening.named:
        return reading.entities[happening.named].name
    words = " ".join(reading.tokens.words(frame.first, frame.stop).split())
    return words[0].upper() + words[1:]


def _parts(reading: Reading, happening: Happening) -> list[Participation]:
    """Return who takes part in an event, with the strongest role of each.

    The rules are told in ``kg/rules/events.toml``.
    """
    spans: dict[str, Span] = {}
    for frame in happening.frames:
        for key in frame.actors:
            spans.setdefault(key, reading.sentences[frame.sentence].span)
    return [
        Participation(
            happening.key,
            key,
            part.role,
            spans.get(key, reading.sentences[happening.frames[0].sentence].span),
            part.rule,
        )
        for key, part in happening.actors.items()
        if reading.entities[key].kind in AGENTS
    ]


def speaking(
    reading: Reading,
    happenings: Sequence[Happening],
    said: Sequence[Statement],
    gone: Mapping[int, str | None],
) -> None:
    """Let the people who speak where an event is told take part in it.

    What is told only in somebody's words is no stage for him ("Ông A cho biết Đoàn kiểm tra đang
    làm việc với Huyện ủy B").
    """
    quoted = _merged(s.span for s in said)
    starts = [span.start for span in quoted]

    def told(frame: Frame) -> bool:
        at = reading.tokens.starts[frame.first]
        place = bisect_right(starts, at) - 1
        return place >= 0 and at < quoted[place].end

    stages = Told.of([h for h in happenings if not all(map(told, h.frames))], gone)
    for statement in said:
        sentence = reading.sentence_at(statement.cue.start)
        if sentence is not None and reading.entities[statement.source].kind is Kind.PERSON:
            happening = stages.at_sentence(sentence.index)
            if happening is not None:
                happening.join(statement.source, Part(Role.PARTICIPANT, "speaks-at"))


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap; contents nest in one another."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged


def set_events(
    reading: Reading, happenings: Sequence[Happening], found: Sequence[Statement]
) -> list[Statement]:
    """Return the statements with the event at which each was made: the last one told before it."""
    by_actor: dict[str, list[tuple[int, int]]] = {}  # the sentence that first tells of it, number
    for number, happening in enumerate(happenings):
        if not happening.type.has(Trait.MANDATED):
            opening = min(frame.sentence for frame in happening.frames)
            for actor in happening.actors:
                by_actor.setdefault(actor, []).append((opening, number))
    told = {actor: _latest(pairs) for actor, pairs in by_actor.items()}
    result = []
    for statement in found:
        sentence = reading.sentence_at(statement.cue.start)
        openings, numbers = told.get(statement.source, ((), ()))
        before = bisect_right(openings, sentence.index if sentence else 0)
        event = happenings[numbers[before - 1]].key if before else None
        result.append(replace(statement, event=event))
    return result


def _latest(pairs: list[tuple[int, int]]) -> tuple[Sequence[int], Sequence[int]]:
    """Return the sentences in order, and for each the latest of the happenings told so far."""
    pairs.sort()
    return [sentence for sentence, _ in pairs], list(accumulate((n for _, n in pairs), max))
