"""Who takes part beyond the frames: delegations, attendance lists, speakers and chairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.clauses.attendees import attendees
from kg.clauses.bounds import word
from kg.clauses.elements import InSentence
from kg.clauses.forces import Force
from kg.clauses.model import Argument
from kg.clauses.objects import objects_of
from kg.clauses.present import away
from kg.clauses.rosters import behind_opening, item, numbers, opens_roster
from kg.clauses.subjects import fronted, subjects
from kg.facts.events.frame import Part
from kg.facts.events.happening import Happening, Told, led
from kg.facts.events.modality import taken
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Other, Taking, other, taking
from kg.model import Kind, Role
from kg.read import phrases
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Reading


_ENDS = ((".",), (",",), (";",))  # what ends a clause
_BARE = 2  # tokens of "phát biểu" alone
_PLANNED = 3  # tokens between "dự kiến" and the verb of attending
_NOT = 2  # tokens of the denial before who does not chair
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


def acting(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Read who chairs and who presents, wherever in the sentence.

    "Đồng chí A chủ trì.", "họp dưới sự chủ trì của đồng chí A"; "Đồng chí A thay mặt Tỉnh ủy trình
    bày Báo cáo".
    """
    reading, told = c.reading, Told.of(happenings)
    for sentence in reading.annotated.holding("partverb"):
        for cue in reading.hits.of(reading.annotated.tokens_of(sentence), "partverb"):
            scene = _Acting(c, sentence, cue, told, happenings)
            for rule, role in _ACTS:
                for match in rule.matches(scene):
                    match[_EVENT].join(match[_ACTOR].entity, Part(role, rule.name))


def _after(happenings: Sequence[Happening], sentence: int, stop: int) -> Happening | None:
    """Return the event named right after a word: "chủ trì [lễ đón] khách sang thăm"."""
    return next(
        (
            h
            for h in happenings
            for f in (*h.frames, *h.pictures)
            if f.noun and f.sentence == sentence and 0 <= f.first - stop <= 1
        ),
        None,
    )


def _also(reading: Reading, index: int) -> bool:
    """Tell whether a further verb of taking part follows, not "…, phối hợp với Bộ A …".

    Nor one of several things: "chủ trì và dự [các hoạt động kỷ niệm]".
    """
    hit = reading.hits.at(index, "partverb")
    if hit is None or taking(hit.concept) is Taking.ORGANIZER:
        return False
    return not phrases.generic(reading.annotated, hit.stop + 1)


def _besides(reading: Reading, index: int) -> bool:
    """Tell whether "và" joins what the chair also does: "chủ trì [và] truyền đạt nghị quyết".

    Not "chủ trì và phối hợp với Bộ A …".
    """
    if not phrases.joins(reading.annotated, index):
        return False
    if reading.hits.at(index + 1, "partverb") is not None:
        return _also(reading, index + 1)
    return (
        not word(reading.annotated, index + 1, "joint")
        and reading.hits.at(index + 1, "act", "issuecue") is not None
    )


def _of_event(reading: Reading, cue: Hit, tokens: range) -> bool:
    """Tell whether a verb of chairing is of an event: not "chủ trì, phối hợp với Bộ A …"."""
    after = range(cue.stop, min(cue.stop + 3, tokens.stop))
    if not after or reading.tokens.forms[cue.stop] in ".;…":
        return True
    if phrases.genitive(reading.annotated, cue.stop):
        return True
    debate = reading.hits.at(cue.stop, "aboutcue")  # "điều hành [thảo luận]"
    if debate is not None and "agenda" in debate.concept.properties:
        return True
    return _besides(reading, cue.stop) or any(
        reading.hits.at(i, "eventnoun")
        or _also(reading, i)
        or ((hit := reading.hits.at(i, "eventverb")) and other(hit.concept) is Other.ORGANIZER)
        or ((hit := reading.hits.at(i, "anaphor")) and hit.concept.has("anaphorKind", Kind.EVENT))
        for i in after
    )


# -- the rules: who is listed

_EVENT = Slot[Happening]("event")
_VERB = Slot[Hit]("verb")
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


# -- the rules: who chairs, who presents

_ACTOR = Slot[Argument]("who")


@dataclass(frozen=True, slots=True)
class _Acting(InSentence):
    """A verb of taking part in its sentence, with the events told."""

    cue: Hit
    told: Told
    happenings: Sequence[Happening]


def _staged(scene: _Acting, _: Match) -> Happening | None:
    stage = scene.told.at_sentence(scene.sentence.index)
    named = _after(scene.happenings, scene.sentence.index, scene.cue.stop) if stage else None
    return named or stage


def _chairing(scene: _Acting, _: Match) -> Iterator[Argument]:
    """Yield who chairs: "A chủ trì", "dưới sự chủ trì của A", "Chủ trì hội nghị (có) A …"."""
    c, cue = scene.c, scene.cue
    if phrases.genitive(c.reading.annotated, cue.stop):
        of = Hit(cue.stop, cue.stop + 1, cue.concept)
        found = objects_of(c, scene.sentence, of)[:1]
    else:
        found = subjects(c, cue.first, scene.sentence)
        if not found and cue.first == scene.place.start:
            behind = behind_opening(c, scene.sentence, cue)
            found = behind or fronted(c, scene.sentence, cue.stop)
    known = (a for a in found if a.kind is Kind.PERSON)  # "…, không phải ông B"
    return (a for a in known if not c.modality.near(a.first, _NOT, Force.DENIED))


def _presenting(scene: _Acting, _: Match) -> Iterator[Argument]:
    found = subjects(scene.c, scene.cue.first, scene.sentence)
    return (a for a in found if a.kind is Kind.PERSON)


def _verb(says: str, test: Callable[[_Acting], bool]) -> Element[_Acting]:
    return one(_VERB, f"partverb[{says}]", lambda s, _: s.cue if test(s) else None)


def _presents(scene: _Acting) -> bool:
    return taking(scene.cue.concept) is Taking.PRESENTER


def _chairs(scene: _Acting) -> bool:
    return taking(scene.cue.concept) is Taking.CHAIR


def _opens(scene: _Acting) -> bool:
    """Tell whether a verb tells of a speech at an event: not "trên báo A, ông B phát biểu"."""
    cue = scene.cue
    return taking(cue.concept) is Taking.SPEAKER and cue.stop - cue.first > _BARE


_DONE: Element[_Acting] = need(
    "verb of taking part neither denied nor supposed",
    lambda s, _: taken(s.c.modality, s.cue),
    lambda _s, _m: "denied or supposed",
)
_STAGED: Element[_Acting] = one(_EVENT, "event told in the sentence or before it", _staged)
_PRESENTS: Pattern[_Acting] = Pattern.of(
    "presents",  # "Đồng chí A thay mặt Tỉnh ủy trình bày Báo cáo"
    _verb("presents", _presents),
    _DONE,
    _STAGED,
    each(_ACTOR, "person as its subject", _presenting),
)
_CHAIRS: Pattern[_Acting] = Pattern.of(
    "chairs",  # "Đồng chí A chủ trì.", "dưới sự chủ trì của đồng chí A"
    _verb("chair", _chairs),
    _DONE,
    need("an event as what is chaired", lambda s, _: _of_event(s.reading, s.cue, s.place)),
    _STAGED,
    each(
        _ACTOR,
        "person as its subject, after its genitive, or behind it where it opens the sentence",
        _chairing,
    ),
)
_OPENS: Pattern[_Acting] = Pattern.of(
    "speech-held",  # "Đồng chí A phát biểu khai mạc."
    _verb("speaker, of more than a word", _opens),
    need(
        "a mark right behind it",
        lambda s, _: s.c.tokens.forms[s.cue.stop : s.cue.stop + 1] in _ENDS,
    ),
    _DONE,
    _STAGED,
    each(_ACTOR, "person as its subject", _presenting),
)
_ACTS = ((_PRESENTS, Role.PARTICIPANT), (_OPENS, Role.PARTICIPANT), (_CHAIRS, Role.CHAIR))
RULES: tuple[Pattern[Any], ...] = (_LISTED, _PRESENTS, _OPENS, _CHAIRS)
