"""Events told by no verb of their own: sittings by what is debated, welcomes by who is there.

"Ngày 5/3, tại trụ sở, Bộ Chính trị xem xét …"; "Ra đón Chủ tịch nước tại sân bay có ông A".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.model import Argument
from kg.clauses.objects import objects_of
from kg.clauses.present import people_present
from kg.clauses.subjects import subjects
from kg.facts.events.frame import Frame, Part
from kg.facts.events.modality import TOLD, Telling, unreal
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.rules.pattern import Element, Match, Pattern, Slot, one

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.text.sentences import Sentence

_SEAT = 12  # tokens in which a sentence that opens with a day tells where


@dataclass(frozen=True, slots=True)
class Word(Telling):
    """A word in its sentence that tells of an event."""

    hit: Hit

    @classmethod
    def of(cls, c: Clauses, sentence: Sentence, hit: Hit) -> Word:
        """Ask whether the word tells of something that took place."""
        return cls(c, sentence, not unreal(c.modality, hit.first, noun=False), hit)


_HIT = Slot[Hit]("word")
_GUESTS, _BODIES = Slot[tuple[Argument, ...]]("guests"), Slot[tuple[Argument, ...]]("bodies")
_HOSTS = Slot[tuple[Argument, ...]]("hosts")


def sitting(c: Clauses, sentence: Sentence, index: int) -> Frame | None:
    """Read the sitting of a body that debates at a token, in a sentence that tells day and seat.

    "Ngày 5/3, tại Trụ sở Trung ương Đảng, Bộ Chính trị đã xem xét, thi hành kỷ luật …".
    """
    hit = c.reading.hits.at(index, "aboutcue")
    if hit is None:
        return None
    scene = Word.of(c, sentence, hit)
    match = _SITTING.first(scene) or _SITTING.first(scene.as_told())
    if match is None:
        return None
    return Frame(
        c.reading.annotated.lexicon.model.first(Trait.SESSION),
        min(a.first for a in match[_BODIES]),
        hit.stop,
        sentence.index,
        noun=False,
        actors={a.entity: Part(Role.ORGANIZER, _SITTING.name) for a in match[_BODIES]},
    )


def _debates(word: Word, _: Match) -> Hit | None:
    return word.hit if word.hit.concept.has("agenda", "session") else None


def _seated(word: Word, _: Match) -> tuple[Argument, ...] | None:
    """Return the bodies that debate, behind the comma after the seat of which is told."""
    c, index, start = word.c, word.hit.first, word.place.start
    opening = range(start, min(start + _SEAT, index))
    seat = next((i for i in opening if c.word(i, "setting")), index)
    comma = next((i for i in range(seat, index) if c.tokens.forms[i] == ","), index)
    found = tuple(a for a in subjects(c, index, word.sentence) if a.first > comma)
    return found if all(a.kind is Kind.ORGANISATION for a in found) and found else None


_SITTING: Pattern[Word] = Pattern.of(
    "sitting",
    one(_HIT, "aboutcue[agenda=session]", _debates),
    one(_BODIES, "seat + comma + body that acts by it", _seated),
    TOLD,
)


# -- welcomes and farewells


def welcome(c: Clauses, sentence: Sentence, verb: Hit) -> Frame | None:
    """Read a welcome or farewell: the guest is received by those who stand behind "có"."""
    scene = Word.of(c, sentence, verb)
    match = _WELCOMES.first(scene.as_told())
    if match is None and scene.watch is None:
        return None
    told = [_WELCOMES.first(scene), _WELCOMED.first(scene)]
    if match is None:
        return None
    hosts, guests = match[_HOSTS], match[_GUESTS]
    actors = {m.entity: Part(Role.PARTICIPANT, _WELCOMES.name) for m in hosts} | {
        a.entity: Part(Role.COUNTERPART, _WELCOMED.name) for a in guests
    }
    return Frame(
        c.reading.annotated.lexicon.model.event(verb.concept),
        verb.first,
        max((a.stop for a in guests), default=verb.stop),
        sentence.index,
        noun=False,
        actors=actors if all(told) else {},
    )


def _receives(word: Word, _: Match) -> Hit | None:
    kind = word.reading.annotated.lexicon.model.event(word.hit.concept)
    welcomes = kind.has(Trait.HONOURS) and word.hit.concept.has("receives", "yes")
    return word.hit if welcomes else None


def _there(word: Word) -> int:
    """Return where those who receive are told: "… tại sân bay | có ông A"."""
    reach = range(word.hit.stop, word.place.stop)
    return next((i for i in reach if word.c.word(i, "present")), word.place.stop)


def _guests(word: Word, _: Match) -> tuple[Argument, ...] | None:
    """Return who is received; none is told by "ra đón có ông A"."""
    there = _there(word)
    found = objects_of(word.c, word.sentence, word.hit)
    guests = tuple(a for a in found if a.first < there)
    return guests if guests or there == word.hit.stop else None


def _hosts(word: Word, _: Match) -> tuple[Argument, ...] | None:
    return people_present(word.c, word.sentence, word.hit.stop) or None


_WELCOME: tuple[Element[Word], ...] = (
    one(_HIT, "eventverb[receives] of honouring", _receives),
    one(_GUESTS, "guests right after it, or clauseword[present] at once", _guests),
    one(_HOSTS, "clauseword[present] + people", _hosts),
    TOLD,
)
_WELCOMES: Pattern[Word] = Pattern.of("welcomes", *_WELCOME)  # who receives
_WELCOMED: Pattern[Word] = Pattern.of("welcomed", *_WELCOME)  # who is received
RULES = (_SITTING, _WELCOMES, _WELCOMED)
