"""Events told by no verb of their own: sittings by what is debated, welcomes by who is there.

"Ngày 5/3, tại trụ sở, Bộ Chính trị xem xét …"; "Ra đón Chủ tịch nước tại sân bay có ông A".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.objects import objects_of
from kg.clauses.subjects import subjects
from kg.facts.events.frame import Frame, Part
from kg.lexicon.rows import Trait
from kg.model import Kind, Role

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_SEAT = 12  # tokens in which a sentence that opens with a day tells where


def sitting(c: Clauses, sentence: Sentence, index: int) -> Frame | None:
    """Read the sitting of a body that debates at a token, in a sentence that tells day and seat.

    "Ngày 5/3, tại Trụ sở Trung ương Đảng, Bộ Chính trị đã xem xét, thi hành kỷ luật …".
    """
    hit = c.reading.hits.at(index, "aboutcue")
    if hit is None or not hit.concept.has("agenda", "session"):
        return None
    tokens = c.reading.annotated.tokens_of(sentence)
    opening = range(tokens.start, min(tokens.start + _SEAT, index))
    seat = next((i for i in opening if c.word(i, "setting")), index)
    comma = next((i for i in range(seat, index) if c.tokens.forms[i] == ","), index)
    found = [a for a in subjects(c, index, sentence) if a.first > comma]
    if not found or any(a.kind is not Kind.ORGANISATION for a in found):
        return None
    return Frame(
        c.reading.annotated.lexicon.model.first(Trait.SESSION),
        min(a.first for a in found),
        hit.stop,
        sentence.index,
        noun=False,
        actors={a.entity: Part(Role.ORGANIZER, "sitting") for a in found},
    )


def welcome(c: Clauses, sentence: Sentence, verb: Hit) -> Frame | None:
    """Read a welcome or farewell: the guest is received by those who stand behind "có"."""
    kind = c.reading.annotated.lexicon.model.event(verb.concept)
    if not (kind.has(Trait.HONOURS) and verb.concept.has("receives", "yes")):
        return None
    guests = objects_of(c, sentence, verb)
    tokens = c.reading.annotated.tokens_of(sentence)
    there = next((i for i in range(verb.stop, tokens.stop) if c.word(i, "present")), tokens.stop)
    hosts = [m for m in c.inside(sentence) if m.first > there and m.kind is Kind.PERSON]
    if not guests or not hosts:
        return None
    return Frame(
        kind,
        verb.first,
        max(a.stop for a in guests),
        sentence.index,
        noun=False,
        actors={m.entity: Part(Role.PARTICIPANT, "welcomes") for m in hosts}
        | {a.entity: Part(Role.COUNTERPART, "welcomed") for a in guests},
    )
