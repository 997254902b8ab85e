"""The facts of events: each happening with its words, date, place and who takes part in it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate
from typing import TYPE_CHECKING

from kg.clauses.model import AGENTS
from kg.facts.events import implied
from kg.facts.events.attendance import attendance, drop_places
from kg.facts.events.calls import guests
from kg.facts.events.coreference import happenings_of
from kg.facts.events.dating import date_lead, fixed
from kg.facts.events.doings import acting, heard
from kg.facts.events.inspections import announced, held_as_meetings
from kg.facts.events.inspectors import inspectors
from kg.facts.events.leaving import elsewhere, leaving
from kg.facts.events.setting import setting
from kg.lexicon.rows import Trait
from kg.model import Event, Participation, Position, Statement
from kg.read.session_titles import TITLED

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.article import Span
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
    implied.speaking(c, happenings, said, elsewhere(c, dates))
    found: list[Event] = []
    parts: list[Participation] = []
    titles = {m.first: m.entity for m in reading.mentions if m.found_by == TITLED.name}
    for happening in happenings:
        frame = next((f for f in happening.frames if not f.noun), happening.frames[0])
        span = reading.sentences[frame.sentence].span
        places = (f.place or setting(c, f) for f in happening.frames)
        place = next((place for place in places if place), None)
        found.append(
            Event(
                happening.key,
                happening.type.name,
                _name(reading, happening, frame, titles),
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
    implied.organs(c, found, organs)
    date_lead(reading, found, dates, year)
    implied.works(c, found)
    drop_places(reading, found)
    announced(c, found)
    held_as_meetings(c, found)
    inspectors(c, found)
    implied.leaders(c, found, positions)
    guests(c, found)
    attendance(c, found)
    acting(c, found)
    heard(c, found)
    return found


def _name(reading: Reading, happening: Happening, frame: Frame, titles: Mapping[int, str]) -> str:
    """Return the words that report the event; the proper title where it has one."""
    titled = next((titles[f.first] for f in happening.frames if f.first in titles), None)
    if named := happening.named or titled:
        return reading.entities[named].name
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
        result.append(statement if event is None else replace(statement, event=event))
    return result


def _latest(pairs: list[tuple[int, int]]) -> tuple[Sequence[int], Sequence[int]]:
    """Return the sentences in order, and for each the latest of the happenings told so far."""
    pairs.sort()
    return [sentence for sentence, _ in pairs], list(accumulate((n for _, n in pairs), max))
