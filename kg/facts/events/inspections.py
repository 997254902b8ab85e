"""Inspections told without a frame of their own: announced by a decision, or held as a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.clauses.elements import InArticle, InSentence
from kg.clauses.grammar import outermost
from kg.facts.events.frame import Frame, Part
from kg.facts.events.happening import Happening
from kg.facts.events.teams import headed, inspects
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Entity, Kind, Role
from kg.read.phrases.words import of_class
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, each, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Reading

_MATTER = 30  # tokens of what is looked at, before "tại" and who is inspected
_LEAD = 2  # tokens of "đối với"
_LEADS = frozenset({"towards", "within"})
_HEAD = 2  # tokens of the head of a body: "Ủy ban"
_ORDERED = 3  # tokens between "kiểm tra" and who is inspected ("đối với")


def announced(c: Clauses, happenings: list[Happening]) -> None:
    """Read "Đoàn A công bố Quyết định số 5 về việc kiểm tra Ban Thường vụ B": B is inspected."""
    for sentence in c.reading.annotated.holding("announce"):
        for match in _ANNOUNCED.matches(InSentence(c, sentence)):
            _record(c.reading, happenings, sentence.index, match)


def _record(reading: Reading, happenings: list[Happening], index: int, match: Match) -> None:
    """Record who inspects whom, in the inspection told before where there is one."""
    verb, met, team = match[_VERB], match[_MET], match[_TEAM]
    kind = reading.annotated.lexicon.model.event(verb.concept)
    told = [h for h in happenings if h.type.has(Trait.MANDATED)]
    same = [h for h in told if team.entity in h.actors or met.entity in h.counterparts()]
    free = [h for h in told if not any(reading.entities[k].kind == Kind.TEAM for k in h.actors)]
    known = next(iter([*same, *free]), None)  # an inspection told without its team is this one
    if known is None:
        frame = Frame(kind, verb.first, met.stop, index, noun=True)
        known = Happening(f"e{len(happenings) + 1}", kind, [frame])
        happenings.append(known)
    known.join(met.entity, Part(Role.COUNTERPART, _ANNOUNCED.name))
    known.join(team.entity, Part(Role.ORGANIZER, _ANNOUNCED.name))


_CUE, _VERB = Slot[Hit]("announce"), Slot[Hit]("verb")
_ORDER, _MET, _TEAM = Slot[Mention]("order"), Slot[Mention]("inspected"), Slot[Mention]("team")


def _announces(line: InSentence, _: Match) -> Hit | None:
    return line.reading.hits.first(line.place, "announce")


def _named(line: InSentence, _: Match) -> Iterator[Mention]:
    documents = line.reading.mentions_in(line.sentence.span, Kind.DOCUMENT)
    return (m for m in documents if m.form == "name")


def _verb(line: InSentence, match: Match) -> Hit | None:
    order, model = match[_ORDER], line.reading.annotated.lexicon.model
    hits = line.reading.hits
    for index in range(order.first, min(order.stop + 2, line.place.stop)):
        hit = hits.at(index, "eventverb")
        # no "Quy chế phối hợp giữa Ủy ban [Kiểm tra] với Thanh tra tỉnh"
        name = any(h.stop > index for h in hits.starting.get(index - _HEAD, ()))
        if hit is not None and not name and model.tells(hit.concept, Trait.MANDATED):
            return hit
    return None


def _others(line: InSentence) -> list[Mention]:
    inside = line.reading.mentions_in(line.sentence.span)
    return [m for m in inside if m.kind != Kind.DOCUMENT]


def _inspected(line: InSentence, match: Match) -> Mention | None:
    stop = match[_VERB].stop
    met = next((m for m in outermost(_others(line)) if m.first >= stop), None)
    if met is None or met.kind != Kind.ORGANISATION:
        return None
    return met if _straight(line.reading, range(stop, met.first)) else None


def _team(line: InSentence, match: Match) -> Mention | None:
    stop = match[_ORDER].first
    before = [m for m in _others(line) if m.stop <= stop]
    teams = [m for m in before if m.kind == Kind.TEAM] or [m for m in before if _checks(line, m)]
    return teams[-1] if teams else None


def _checks(line: InSentence, body: Mention) -> bool:
    """Tell whether a body inspects by its own right: "Thanh tra tỉnh A công bố quyết định …"."""
    own = body.kind == Kind.ORGANISATION and body.form != "part"
    return own and headed(line.reading, body.entity, "inspector", "body")


def _straight(reading: Reading, gap: range) -> bool:
    """Tell whether "đối với" or "tại", and what is looked at, stand between the verb and a body.

    "kiểm tra đối với [Tỉnh ủy A]", "thanh tra việc quản lý, sử dụng đất tại [Sở B]".
    """
    forms, hits = reading.tokens.forms, reading.hits
    near = len(gap) <= _ORDERED and all(
        i in reading.annotated.inside or of_class(reading.annotated, i, "towards") for i in gap
    )
    matter = _at_last(reading, gap)
    plain = all(forms[i] not in ".;:" and hits.at(i, "act", "decision") is None for i in gap)
    return near or (matter and plain)


def _at_last(reading: Reading, gap: range) -> bool:
    """Tell whether what is looked at ends with "đối với" or "tại"."""
    if not 1 < len(gap) <= _MATTER:
        return False
    words = reading.hits.ending(gap.stop, _LEAD, "function")
    classes = {c for hit in words for c in hit.concept.properties.get("functionClass", ())}
    return not _LEADS.isdisjoint(classes)


_ANNOUNCED: Pattern[InSentence] = Pattern.of(
    "inspection-ordered",
    one(_CUE, "announce", _announces),
    each(_ORDER, "document by its name", _named),
    one(_VERB, "eventverb[inspection] in it or right after it", _verb),
    one(_MET, "body after the verb, nothing but function[towards] between", _inspected),
    one(_TEAM, "team or inspecting body before the document", _team),
)


# -- a meeting of an inspection team


@dataclass(frozen=True, slots=True)
class _Meeting(InArticle):
    """A meeting told in the article."""

    meeting: Happening


def held_as_meetings(c: Clauses, happenings: list[Happening]) -> None:
    """Read a meeting of an inspection team with a body as part of its inspection."""
    for meeting in [h for h in happenings if h.type.has(Trait.SESSION)]:
        match = _HELD.first(_Meeting(c, meeting))
        if match is None:
            continue
        known = next((h for h in happenings if h.type.has(Trait.MANDATED)), None)
        if known is None:
            kind = c.reading.annotated.lexicon.model.first(Trait.MANDATED)
            known = Happening(f"e{len(happenings) + 1}", kind, list(meeting.frames))
            happenings.append(known)
        if not known.counterparts():
            for met in match[_BODIES]:
                known.join(met.key, Part(Role.COUNTERPART, _HELD.name))
        for team in match[_TEAMS]:
            known.join(team.key, Part(Role.ORGANIZER, _HELD.name))
        return


_EVENT = Slot[Happening]("meeting")
_TEAMS, _BODIES = Slot[list[Entity]]("teams"), Slot[list[Entity]]("bodies")


def _inspecting(scene: _Meeting, _: Match) -> list[Entity] | None:
    entities = scene.reading.entities
    held = [
        entities[key]
        for key, part in scene.meeting.actors.items()
        if part.role is Role.ORGANIZER and part.rule != "team-met"
    ]
    return [e for e in held if e.kind == Kind.TEAM and inspects(scene.reading, e.key)] or None


def _met(scene: _Meeting, _: Match) -> list[Entity] | None:
    return [scene.reading.entities[key] for key in scene.meeting.counterparts()] or None


_HELD: Pattern[_Meeting] = Pattern.of(
    "inspection-held",
    one(_EVENT, "meeting", lambda s, _: s.meeting),
    one(_TEAMS, "inspection team that holds it and is not received", _inspecting),
    one(_BODIES, "whom the team met", _met),
)
RULES: tuple[Pattern[Any], ...] = (_ANNOUNCED, _HELD)
