"""Who takes part beyond the frames: delegations and attendance lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.clauses.attendees import attendees
from kg.clauses.elements import InSentence
from kg.clauses.forces import Force
from kg.clauses.model import Argument
from kg.clauses.present import away
from kg.clauses.rosters import item, numbers, opens_roster
from kg.facts.events.frame import Part
from kg.facts.events.happening import Happening, Told, led
from kg.facts.events.modality import taken
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.rules.pattern import Element, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Reading


_PLANNED = 3  # tokens between "dự kiến" and the verb of attending
_BEHIND = 2  # tokens between a verb of attending and the event: "dự (buổi) lễ"


def drop_places(reading: Reading, happenings: Sequence[Happening]) -> None:
    """Drop a place from a meeting that names the body met or meeting there: it is no party to it.

    Title and body tell "tỉnh A họp bất thường" and "HĐND tỉnh A họp bất thường". Several places
    beside bodies are inspected like them: "tại thành phố A, huyện B và Sở C".
    """
    for happening in happenings:
        held = {k for k, part in happening.actors.items() if part.role is Role.ORGANIZER}
        if any(reading.entities[k].kind != Kind.PLACE for k in held):
            for key in held:
                if reading.entities[key].kind == Kind.PLACE:
                    del happening.actors[key]
        met = happening.counterparts()
        bodies = {k for k in met if reading.entities[k].kind != Kind.PLACE}
        places = met - bodies
        several = happening.type.has(Trait.MANDATED) and len(places) > 1
        if bodies and happening.type.has(Trait.SIDES) and not several:
            for key in places:
                del happening.actors[key]


def attendance(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Read who else is there: "Cùng dự có các đồng chí: …", one list or line by line."""
    reading, told = c.reading, Told.of(happenings)
    checks = Told.of(happenings, joins=led)  # "Cùng tham gia đoàn kiểm tra có …"
    acting_there = _acting(happenings)
    listing = roster = False
    for sentence in reading.sentences:
        hits = _taken(c, reading.annotated.tokens_of(sentence))
        present = attendees(c, sentence, hits, goes_on=listing)
        listing = bool(present)
        if roster and not present:
            present = item(c, sentence)
            roster = bool(present) or numbers(c, sentence)
        roster = roster or opens_roster(c, sentence, hits)
        # "dự lễ, … hội kiến với A; B": they act in what is told there
        present = tuple(w for w in present if (sentence.index, w.entity) not in acting_there)
        for match in _LISTED.matches(_Stage(c, sentence, (told, checks), hits, present)):
            match[_EVENT].join(match[_WHO].entity, Part(Role.PARTICIPANT, _LISTED.name))


def _acting(happenings: Sequence[Happening]) -> frozenset[tuple[int, str]]:
    """Return the sentences that report an event by a verb, each with who acts in it."""
    verbal = (f for happening in happenings for f in happening.frames if not f.noun)
    return frozenset((frame.sentence, who) for frame in verbal for who in frame.actors)


def _taken(c: Clauses, tokens: range) -> list[Hit]:
    """Return the verbs of taking part that nothing denies or supposes: not "không dự hội nghị".

    Nor plans: "Dự kiến thành phần tham dự gồm …" tells who is asked to come.
    """
    modality = c.modality
    return [
        h
        for h in c.reading.hits.of(tokens, "partverb")
        if taken(modality, h) and not modality.near(h.first, _PLANNED, Force.PLANNED)
    ]


def _elsewhere(c: Clauses, verbs: Sequence[Hit], stage: Happening) -> bool:
    """Tell whether what is attended is of another type than the event told: "dự lễ mít tinh"."""
    near = (range(verb.stop, verb.stop + _BEHIND) for verb in verbs)
    nouns = (hit for tokens in near for i in tokens if (hit := c.reading.hits.at(i, "eventnoun")))
    types = {t for noun in nouns for t in noun.concept.properties.get("eventType", ())}
    return bool(types) and stage.type.name not in types


# -- the rules: who is listed

_EVENT = Slot[Happening]("event")
_WHO = Slot[Argument]("who")


@dataclass(frozen=True, slots=True)
class _Stage(InSentence):
    """A sentence that may be part of an event.

    ``told`` are the events, by itself and joined; ``verbs`` are those of taking part, ``present``
    is the attendance list that the sentence gives.
    """

    told: tuple[Told, Told]
    verbs: Sequence[Hit]
    present: tuple[Argument, ...]

    @property
    def happening(self) -> Happening | None:
        """The event that it is part of."""
        stages = (told.at_sentence(self.sentence.index) for told in self.told)
        stage = next(filter(None, stages), None)
        return None if stage is None or _elsewhere(self.c, self.verbs, stage) else stage


_TOLD: Element[_Stage] = one(
    _EVENT, "event told in the sentence or before it", lambda s, _: s.happening
)
_LISTED: Pattern[_Stage] = Pattern.of(
    "attendance-list",  # "Cùng dự có các đồng chí: …"
    each(_WHO, "partverb of attending, not denied, with a list of people", lambda s, _: s.present),
    _TOLD,
    need("none who is away", lambda s, m: m[_WHO].entity not in away(s.c, s.sentence)),
)
RULES: tuple[Pattern[Any], ...] = (_LISTED,)
