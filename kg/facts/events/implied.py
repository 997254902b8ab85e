"""Who takes part in an event by what the article says elsewhere: organs, teams, speakers."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from kg.article import Span
from kg.clauses.elements import InArticle
from kg.clauses.papers import in_writing
from kg.clauses.present import absentees, away
from kg.clauses.subjects import subjects
from kg.facts.events.dating import scenic
from kg.facts.events.frame import Frame, Part
from kg.facts.events.happening import Happening, Told
from kg.facts.events.teams import headed, working
from kg.lexicon.rows import Trait
from kg.model import Entity, Kind, Position, Role, Statement
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from collections.abc import Set as AbstractSet

    from kg.clauses.grammar import Clauses

_LEAD = 2  # paragraphs that may tell of an event before it is reported
_EVENT = Slot[Happening]("event")
_WHO = Slot[Entity]("who")
_OFFICE = Slot[Position]("office")
_SAYING = Slot[Span]("saying")


@dataclass(frozen=True, slots=True)
class _Held(InArticle):
    """An event of the article; ``before`` is the one told before it."""

    event: Happening
    before: Happening | None = None
    organ: str | None = None
    positions: Sequence[Position] = ()

    def of_role(self, happening: Happening | None, role: Role) -> Iterator[Entity]:
        """Yield who has a role in an event."""
        actors = happening.actors if happening is not None else {}
        return (self.reading.entities[k] for k, part in actors.items() if part.role is role)


# -- the organ in the name of a session


def organs(c: Clauses, happenings: Iterable[Happening], known: Mapping[str, str | None]) -> None:
    """Let the organ whose sitting a named session is hold it; ``known`` are those by session."""
    for happening in happenings:
        scene = _Held(c, happening, organ=known.get(happening.named or ""))
        for match in _ORGAN.matches(scene):
            happening.actors[match[_WHO].key] = Part(Role.ORGANIZER, _ORGAN.name)


def _organ(held: _Held, _: Match) -> Entity | None:
    return held.reading.entities[held.organ] if held.organ is not None else None


_ORGAN: Pattern[_Held] = Pattern.of(
    "session-organ",
    one(_EVENT, "named session", lambda h, _: h.event if h.event.named else None),
    one(_WHO, "organ that its name tells", _organ),
)


# -- the team of a visit or inspection at a bare "buổi làm việc" after it


def works(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Let the team of the visit or inspection told before hold a bare "buổi làm việc" after it.

    "Đoàn kiểm tra số 3 kiểm tra Thành ủy A. Tại buổi làm việc, ông B …".
    """
    for before, meeting in pairwise(happenings):
        for match in _WORKS.matches(_Held(c, meeting, before)):
            meeting.join(match[_WHO].key, Part(Role.ORGANIZER, _WORKS.name))
            if before.type.has(Trait.MANDATED):
                meeting.date = meeting.date or before.date


def _bare(held: _Held, _: Match) -> Happening | None:
    meeting = held.event
    bare = all(working(held.reading, frame) for frame in meeting.frames)
    return meeting if bare and meeting.type.has(Trait.SESSION) else None


def _team_before(held: _Held, _: Match) -> list[Entity]:
    return [e for e in held.of_role(held.before, Role.ORGANIZER) if e.kind is Kind.TEAM]


_WORKS: Pattern[_Held] = Pattern.of(
    "team-works",
    one(_EVENT, "meeting told by a bare noun of working", _bare),
    need("nobody told who holds it", lambda h, _: not any(h.of_role(h.event, Role.ORGANIZER))),
    each(_WHO, "team that held the event told before", _team_before),
)


# -- the head and the members of the team that holds an event


def leaders(c: Clauses, happenings: Iterable[Happening], positions: Sequence[Position]) -> None:
    """Let the head and the members of a delegation that holds an event take part in it.

    Those of a standing committee ("Ban Chỉ đạo …") need not all be there, nor need they be at the
    other events of a team: the first is what the article gives their offices for.
    """
    led: set[str | None] = set()
    for happening in happenings:
        found = [m[_OFFICE] for m in _LEADS.matches(_Held(c, happening, positions=positions))]
        for office in found:
            if office.org not in led:
                happening.join(office.person, Part(Role.PARTICIPANT, _LEADS.name))
        led.update(office.org for office in found)


def _free(held: _Held, _: Match) -> Happening | None:
    return None if held.event.type.has(Trait.MANDATED) else held.event


def _going(held: _Held, _: Match) -> list[Entity]:
    teams = (e for e in held.of_role(held.event, Role.ORGANIZER) if e.kind is Kind.TEAM)
    return [e for e in teams if not headed(held.reading, e.key, "standing")]


_TEAMS = Slot[list[Entity]]("teams")


def _in_team(held: _Held, match: Match) -> Iterator[Position]:
    keys = {team.key for team in match[_TEAMS]}
    return (p for p in held.positions if p.org in keys)


_LEADS: Pattern[_Held] = Pattern.of(
    "team-leader",
    one(_EVENT, "event, no inspection", _free),
    one(_TEAMS, "team that holds it, no standing committee", lambda h, m: _going(h, m) or None),
    each(_OFFICE, "office in the team", _in_team),
    need("not ended", lambda _, m: not m[_OFFICE].former),
)


# -- who speaks where the event is told


@dataclass(frozen=True, slots=True)
class _Speech(InArticle):
    """A statement, with the events that are told by more than somebody's words.

    ``nested``: it is itself told only in somebody's words; ``remote`` are those who spoke elsewhere
    before ("Bên lề hội nghị, ông A …").
    """

    statement: Statement
    stages: Told
    nested: bool
    remote: AbstractSet[str]


def speaking(
    c: Clauses,
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

    def within(at: int) -> bool:
        place = bisect_right(starts, at) - 1
        return place >= 0 and at < quoted[place].end

    stages = Told.of(happenings, gone, _retold(c, happenings, within))
    remote = {*_beside(c), *absentees(c)}
    for statement in said:
        speech = _Speech(c, statement, stages, within(statement.cue.start), remote)
        if not _there(speech):
            remote.add(statement.source)
        for match in _SPEAKS.matches(speech):
            match[_EVENT].join(match[_WHO].key, Part(Role.PARTICIPANT, _SPEAKS.name))


def _retold(
    c: Clauses, happenings: Sequence[Happening], within: Callable[[int], bool]
) -> Callable[[Frame], bool]:
    """Tell which reports are only somebody's words, or go on with what the sentence before said.

    "Bà B cho biết kỳ họp thứ 3 đã thành công. Kỳ họp lần này đã thông qua hai luật."
    """
    told: set[int] = set()
    for happening in happenings:
        before: Frame | None = None
        for frame in happening.frames:
            goes_on = before is not None and before.first in told and _goes_on(c, before, frame)
            if goes_on or within(c.tokens.starts[frame.first]):
                told.add(frame.first)
            before = frame
    return lambda frame: frame.first in told


def _goes_on(c: Clauses, before: Frame, frame: Frame) -> bool:
    """Tell whether a report in the sentence after another has the event do or be something."""
    governed = c.reading.hits.at(frame.first - 1, "function") if frame.first else None
    subject = governed is None or not governed.concept.has("functionClass", "preposition")
    return subject and frame.noun and frame.sentence == before.sentence + 1


def _present(speech: _Speech, _: Match) -> Iterator[Entity]:
    """Yield who speaks, if it is a person: "ông A", "đại diện Sở B".

    Bodies speak there in a sentence that opens with it: "Tại hội nghị, Sở A và Sở B báo cáo …".
    """
    c, source = speech.c, speech.reading.entities[speech.statement.source]
    told = speech.reading.sentence_at(speech.statement.cue.start)
    if source.kind is Kind.PERSON:
        yield source
    elif source.kind is Kind.ORGANISATION and told is not None and told.paragraph:
        first = c.tokens.at(speech.statement.cue.start)
        if c.word(first, "voice") or c.word_before(first, "voice"):
            yield source
        elif speech.stages.sets(told.index, first):
            said = c.tokens.starting(speech.statement.cue, c.reading.annotated.tokens_of(told))
            acts = (subjects(c, hit.first, told) for hit in c.reading.hits.of(said, "act"))
            joint = {a.entity: None for found in acts for a in found if a.kind is source.kind}
            yield from (speech.reading.entities[key] for key in {source.key: None} | joint)


def _there(speech: _Speech) -> bool:
    """Tell whether no word says that the statement was made elsewhere: "ông A có văn bản …"."""
    cue, c = speech.statement.cue, speech.c
    words = range(c.tokens.at(cue.start), c.tokens.at(cue.end - 1) + 1)
    return not (any(c.word(i, "remote") for i in words) or in_writing(c, words.start))


def _beside(c: Clauses) -> Iterator[str]:
    """Yield who is first named on the sidelines: "Bên lề hội nghị, ông A …"."""
    first: dict[str, int] = {}
    for mention in c.reading.mentions:
        first.setdefault(mention.entity, mention.first)
    for hit in c.words("sidelines").within(range(len(c.tokens))):
        sentence = c.reading.sentence_at(c.tokens.starts[hit.first])
        stop = c.reading.annotated.tokens_of(sentence).stop if sentence is not None else hit.stop
        people = c.mentions_from(hit.stop, stop, Kind.PERSON)
        yield from (m.entity for m in people if first[m.entity] >= hit.stop)


def _attends(speech: _Speech, match: Match) -> bool:
    sentence = speech.reading.sentence_at(speech.statement.cue.start)
    return sentence is None or match[_WHO].key not in away(speech.c, sentence)


def _stage(speech: _Speech, _: Match) -> Happening | None:
    """Return where somebody speaks; only a lead may come before the event that it tells of."""
    sentence = speech.reading.sentence_at(speech.statement.cue.start)
    stage = speech.stages.at_sentence(sentence.index) if sentence is not None else None
    if stage is None or sentence is None or not scenic(speech.c, stage):
        return None
    if sentence.paragraph <= _LEAD:
        return stage
    return stage if min(frame.sentence for frame in stage.frames) <= sentence.index else None


_CUE: Element[_Speech] = one(_SAYING, "statement", lambda s, _: s.statement.cue)
_SPEAKS: Pattern[_Speech] = Pattern.of(
    "speaks-at",
    _CUE,
    need("not told in somebody else's words", lambda s, _: not s.nested),
    each(_WHO, "who says it: a person, the spokesman of a body, or bodies at it", _present),
    need("said there, not in writing", lambda s, _: s.statement.source not in s.remote),
    need("not by one who is away", _attends),
    one(_EVENT, "event told before, and not only in somebody's words", _stage),
)
RULES: tuple[Pattern[Any], ...] = (_ORGAN, _WORKS, _LEADS, _SPEAKS)


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Join spans that overlap; contents nest in one another."""
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = Span(merged[-1].start, max(merged[-1].end, span.end))
        else:
            merged.append(span)
    return merged
