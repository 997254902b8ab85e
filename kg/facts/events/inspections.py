"""Inspections told without a frame of their own: announced by a decision, or held as a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.grammar import outermost
from kg.facts.events.frame import Frame, Part
from kg.facts.events.happening import Happening
from kg.facts.events.teams import inspects
from kg.lexicon.rows import Trait
from kg.model import Kind, Role

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading

_ORDERED = 3  # tokens between "kiểm tra" and who is inspected ("đối với")


def announced(reading: Reading, happenings: list[Happening]) -> None:
    """Read "Đoàn A công bố Quyết định số 5 về việc kiểm tra Ban Thường vụ B": B is inspected."""
    for sentence in reading.sentences:
        tokens = reading.annotated.tokens_of(sentence)
        told = any(reading.hits.at(i, "announce") for i in tokens)
        for document in reading.mentions_in(sentence.span, Kind.DOCUMENT) if told else ():
            reach = range(document.first, min(document.stop + 2, tokens.stop))
            verb = next(
                (
                    hit
                    for i in reach
                    if (hit := reading.hits.at(i, "eventverb"))
                    and reading.annotated.lexicon.model.tells(hit.concept, Trait.MANDATED)
                ),
                None,
            )
            if verb is not None and document.form == "name":
                _ordered(reading, happenings, sentence.index, document, verb)


def _ordered(
    reading: Reading, happenings: list[Happening], index: int, document: Mention, verb: Hit
) -> None:
    """Record who inspects whom after the verb that a document's title holds."""
    span = reading.sentences[index].span
    inside = [m for m in reading.mentions_in(span) if m.kind != Kind.DOCUMENT]
    after = [m for m in outermost(inside) if m.first >= verb.stop]
    met = [
        m
        for m in after[:1]
        if m.kind == Kind.ORGANISATION and _straight(reading, range(verb.stop, m.first))
    ]
    teams = [m for m in inside if m.kind == Kind.TEAM and m.stop <= document.first]
    if not met or not teams:
        return
    keys = {m.entity for m in met}
    kind = reading.annotated.lexicon.model.event(verb.concept)
    told = [h for h in happenings if h.type.has(Trait.MANDATED)]
    same = [h for h in told if teams[-1].entity in h.actors or keys & h.counterparts()]
    free = [h for h in told if not any(reading.entities[k].kind == Kind.TEAM for k in h.actors)]
    known = next(iter([*same, *free]), None)  # an inspection told without its team is this one
    if known is None:
        frame = Frame(kind, verb.first, met[-1].stop, index, noun=True)
        known = Happening(f"e{len(happenings) + 1}", kind, [frame])
        happenings.append(known)
    for key in keys:
        known.join(key, Part(Role.COUNTERPART, "inspection-ordered"))
    known.join(teams[-1].entity, Part(Role.ORGANIZER, "inspection-ordered"))


def _straight(reading: Reading, gap: range) -> bool:
    """Tell whether nothing but "đối với" or "tại" stands between "kiểm tra" and its object."""
    return len(gap) <= _ORDERED and all(
        i in reading.annotated.inside
        or (
            (hit := reading.hits.at(i, "function")) is not None
            and hit.concept.has("functionClass", "towards")
        )
        for i in gap
    )


def held_as_meetings(reading: Reading, happenings: list[Happening]) -> None:
    """Read a meeting of an inspection team with a body as part of its inspection."""
    for meeting in [h for h in happenings if h.type.has(Trait.SESSION)]:
        teams = [
            key
            for key, part in meeting.actors.items()
            if part.role is Role.ORGANIZER
            and part.rule != "team-met"
            and reading.entities[key].kind == Kind.TEAM
            and inspects(reading, key)
        ]
        met = meeting.counterparts()
        if not teams or not met:
            continue
        known = next((h for h in happenings if h.type.has(Trait.MANDATED)), None)
        if known is None:
            kind = reading.annotated.lexicon.model.first(Trait.MANDATED)
            known = Happening(f"e{len(happenings) + 1}", kind, list(meeting.frames))
            happenings.append(known)
        if not known.counterparts():
            for key in met:
                known.join(key, Part(Role.COUNTERPART, "inspection-held"))
        for key in teams:
            known.join(key, Part(Role.ORGANIZER, "inspection-held"))
        return
