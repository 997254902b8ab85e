"""Frames told by a noun and the cues around it: "chủ trì buổi làm việc", "tại Hội nghị"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import AGENTS
from kg.clauses.objects import objects_of
from kg.clauses.subjects import fronted, subjects
from kg.facts.events.frame import Frame, Part, acting, hosted, parts
from kg.facts.events.modality import taken
from kg.facts.events.present import acts_there
from kg.lexicon.rows import Trait
from kg.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.lexicon.rows import EventType
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_JOINING = 4  # tokens of "phối hợp với", "phối hợp cùng"


def noun_frame(c: Clauses, sentence: Sentence, noun: Hit, named: Mention | None) -> Frame | None:
    """Read "A chủ trì buổi làm việc", "B tổ chức Lễ …", "buổi làm việc giữa A và B"."""
    reading, inside = c.reading, c.inside(sentence)
    first = named.first if named else noun.first
    stop = named.stop if named else noun.stop
    kind = reading.annotated.lexicon.model.event(noun.concept)
    actors: dict[str, Part] = {}
    cue = _cue_before(reading, sentence, first)
    there = cue is None or cue.concept.has("participationRole", "speaker")
    if cue is not None and not (there or taken(c.modality, cue)):
        return None  # "không chủ trì cuộc họp nào"
    if cue is not None:
        role = cue.concept.first("participationRole") or "participant"
        found = subjects(c, cue.first, sentence)
        for actor in (*_together(c, sentence, found), *found):
            if actor.kind in AGENTS:
                actors[actor.entity] = Part(_role(actor.kind, role), "event-cue")
        if role == "speaker" and not actors:
            actors = _speaking(c, sentence, stop, named)
    actors.update(_chaired(reading, inside, stop))
    if named is None and reading.hits.at(noun.first, "congress") is None:
        actors.update(_convened(inside, noun, kind))
    hit = reading.hits.at(stop, "function")
    if hit is not None:
        around = _around(c, sentence, hit, kind)
        met = [c.argument(m) for m in inside if m.entity in around and m.first >= stop]
        for actor in fronted(c, sentence, met) if met and not actors else ():
            actors[actor.entity] = acting(actor.kind, "event-noun-fronted")
        actors.update(around)
        if kind.has(Trait.SESSION):
            actors = hosted(reading, actors, list(around))
    return Frame(
        kind,
        first,
        stop,
        sentence.index,
        noun=True,
        actors=actors,
        named=named.entity if named else None,
    )


def _together(c: Clauses, sentence: Sentence, found: Sequence[Argument]) -> tuple[Argument, ...]:
    """Return who holds it with them: "Ban A phối hợp với Văn phòng B tổ chức hội nghị"."""
    for actor in found[:1]:
        for back in range(1, min(_JOINING, actor.first) + 1):
            hit = c.reading.hits.at(actor.first - back, "partverb")
            if hit is not None and hit.stop == actor.first:
                return subjects(c, hit.first, sentence)
    return ()


def _speaking(
    c: Clauses, sentence: Sentence, stop: int, session: Mention | None
) -> dict[str, Part]:
    """Read who acts there: "Tại buổi làm việc, ông A …", "Tại Kỳ họp thứ 20, Ủy ban B đã …"."""
    actor = acts_there(c, sentence, stop)
    if actor is None:
        return {}
    if actor.kind == Kind.PERSON:
        return {actor.entity: Part(Role.PARTICIPANT, "acts-at")}
    return {actor.entity: Part(Role.ORGANIZER, "session-organ")} if session is not None else {}


def _chaired(reading: Reading, inside: Sequence[Mention], stop: int) -> dict[str, Part]:
    """Read who chairs in "hội nghị do đồng chí A chủ trì"."""
    lead = reading.hits.at(stop, "leadcue", "function", "issuecue")
    person = next(
        (m for m in inside if stop <= reading.tokens.at(m.phrase.start) - 1 <= stop + 1), None
    )
    if lead is None or person is None:
        return {}
    end = reading.tokens.at(person.phrase.end - 1) + 1
    cue = reading.hits.at(max(end, person.stop), "partverb")
    if cue is None:
        return {}
    role = _role(person.kind, cue.concept.first("participationRole") or "participant")
    return {person.entity: Part(role, "chaired-by")}


def _convened(inside: Sequence[Mention], noun: Hit, kind: EventType) -> dict[str, Part]:
    """Read the body that meets in "phiên họp Chính phủ", "hội nghị Thành ủy A"."""
    if not kind.has(Trait.SESSION):
        return {}
    bodies = (
        m.entity
        for m in inside
        if m.kind in (Kind.ORGANISATION, Kind.TEAM)
        and (noun.first < m.first < noun.stop or m.first == noun.stop)
    )
    return parts(bodies, Role.ORGANIZER, "event-convened")


def _role(kind: Kind, role: str) -> Role:
    """Return the role that a mention takes of its cue: bodies organise what people chair."""
    if role == "chair":
        return Role.CHAIR if kind == Kind.PERSON else Role.ORGANIZER
    if role == "organizer":
        return Role.PARTICIPANT if kind == Kind.PERSON else Role.ORGANIZER
    return Role.PARTICIPANT


def _cue_before(reading: Reading, sentence: Sentence, first: int) -> Hit | None:
    """Return the participation verb that governs the noun: "chủ trì (cuộc) họp", "dự (buổi) lễ"."""
    start = reading.annotated.tokens_of(sentence).start
    found: Hit | None = None
    for index in range(first - 1, max(start - 1, first - 6), -1):
        hit = reading.hits.at(index, "partverb")
        if hit is not None and hit.stop <= first:
            if found is not None and hit.stop < found.first:
                break
            found = hit  # "phát biểu tại", not its "tại" alone
        elif found is not None and index not in reading.annotated.inside:
            break
        if reading.tokens.forms[index] in ".;:,":
            break
    return found


def _facing(c: Clauses, sentence: Sentence, one: Argument) -> tuple[Argument, ...]:
    """Return B in "giữa A với B"."""
    hit = c.reading.hits.at(one.stop, "function")
    joined = hit is not None and hit.concept.has("functionClass", "with")
    return objects_of(c, sentence, hit) if hit is not None and joined else ()


def _around(c: Clauses, sentence: Sentence, hit: Hit, kind: EventType) -> dict[str, Part]:
    """Read "giữa A với B", "với B", "của A" after an event noun."""
    objects = objects_of(c, sentence, hit)
    if not objects:
        return {}
    if hit.concept.has("functionClass", "between"):
        if c.reading.hits.at(hit.stop, "timeword") is not None:
            return {}  # "kỳ họp giữa năm Hội đồng nhân dân": the middle of the year
        first, *rest = (
            objects if len(objects) > 1 else (*objects, *_facing(c, sentence, objects[0]))
        )
        roles = {first.entity: acting(first.kind, "event-between")}
        return roles | parts((m.entity for m in rest), Role.COUNTERPART, "event-between")
    if hit.concept.has("functionClass", "with"):
        # "sau buổi làm việc với A, đoàn công tác …": the team is no second counterpart
        met = (*objects[:1], *(m for m in objects[1:] if m.kind != Kind.TEAM))
        return parts((m.entity for m in met), Role.COUNTERPART, "event-with")
    if hit.concept.has("functionClass", "genitive") and not kind.has(Trait.TRAVELS):
        first = objects[0]
        return {first.entity: acting(first.kind, "event-of")}
    return {}
