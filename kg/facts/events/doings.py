"""Who chairs, presents, speaks or is heard at an event, wherever in a sentence it is told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.clauses.bounds import word
from kg.clauses.elements import InSentence
from kg.clauses.forces import Force
from kg.clauses.model import Argument
from kg.clauses.objects import objects_of
from kg.clauses.rosters import behind_opening, listing
from kg.clauses.subjects import fronted, subjects
from kg.facts.events.frame import Part
from kg.facts.events.happening import Happening, Told
from kg.facts.events.modality import taken
from kg.lexicon.model import Hit
from kg.lexicon.senses import Other, Taking, other, taking
from kg.model import Kind, Role
from kg.read import phrases
from kg.read.phrases.words import of_class
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Reading


_ENDS = ((".",), (",",), (";",))  # what ends a clause
_BARE = 2  # tokens of "phát biểu" alone
_NOT = 2  # tokens of the denial before who does not chair
_SESSION = 8  # tokens between a session and "do": "họp phiên thường kỳ tháng 7 do ông A chủ trì"
_HEARD_OF = (Kind.PERSON, Kind.ORGANISATION)


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


def heard(c: Clauses, happenings: Sequence[Happening]) -> None:
    """Read who is heard: "Hội nghị đã nghe đồng chí A, Bí thư Tỉnh ủy, quán triệt Nghị quyết"."""
    reading, told = c.reading, Told.of(happenings)
    for sentence in reading.annotated.holding("aboutcue"):
        for cue in reading.hits.of(reading.annotated.tokens_of(sentence), "aboutcue"):
            for match in _HEARD.matches(_Acting(c, sentence, cue, told, happenings)):
                match[_EVENT].join(match[_ACTOR].entity, Part(Role.PARTICIPANT, _HEARD.name))


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


def _held_by(c: Clauses, cue: Hit, tokens: range) -> bool:
    """Tell whether it closes "do … chủ trì" behind a session: "họp phiên thường kỳ do ông A …"."""
    forms, chair = c.tokens.forms, c.ending_at(cue.first)
    ends = cue.stop >= tokens.stop or forms[cue.stop] in ",.;"
    if chair is None or not ends:
        return False
    agent = c.phrase_start(chair) - 1
    if not of_class(c.reading.annotated, agent, "agent"):
        return False
    near = range(max(tokens.start, agent - _SESSION), agent)
    return any(c.reading.hits.at(i, "eventverb", "eventnoun") is not None for i in near)


def _of_event(c: Clauses, cue: Hit, tokens: range) -> bool:
    """Tell whether a verb of chairing is of an event: not "chủ trì, phối hợp với Bộ A …".

    It is where it opens a list: "Chủ trì tiếp đoàn là ông A", "Cùng chủ trì có đồng chí B".
    """
    reading = c.reading
    if cue.first == tokens.start and listing(c, cue.stop, tokens.stop) is not None:
        return True
    if _held_by(c, cue, tokens):
        return True
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


# -- the rules: who chairs, who presents

_EVENT = Slot[Happening]("event")
_VERB = Slot[Hit]("verb")
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


def _told(scene: _Acting, match: Match) -> Happening | None:
    stage = _staged(scene, match)
    early = stage is not None and any(f.sentence <= scene.sentence.index for f in stage.frames)
    return stage if early else None


def _and(c: Clauses, who: Argument) -> bool:
    """Tell whether "và" joins somebody to those before him."""
    return phrases.joins(c.reading.annotated, c.phrase_start(who.mention) - 1)


def _chairing(scene: _Acting, _: Match) -> Iterator[Argument]:
    """Yield who chairs: "A chủ trì", "dưới sự chủ trì của A", "Chủ trì hội nghị (có) A …"."""
    c, cue = scene.c, scene.cue
    if phrases.genitive(c.reading.annotated, cue.stop):
        of = Hit(cue.stop, cue.stop + 1, cue.concept)
        behind = objects_of(c, scene.sentence, of)
        found = (*behind[:1], *(who for who in behind[1:] if _and(c, who)))
    else:
        found = subjects(c, cue.first, scene.sentence)
        if not found and cue.first == scene.place.start:
            behind = behind_opening(c, scene.sentence, cue)
            found = behind or fronted(c, scene.sentence, cue.stop)
    known = (a for a in found if a.kind is Kind.PERSON)
    # "không phải ông B", "dự kiến do ông C chủ trì"
    no = (Force.DENIED, Force.PLANNED)
    return (a for a in known if not c.modality.near(a.first, _NOT, *no))


def _presenting(scene: _Acting, _: Match) -> Iterator[Argument]:
    found = subjects(scene.c, scene.cue.first, scene.sentence)
    return (a for a in found if a.kind is Kind.PERSON)


def _hears(scene: _Acting, _: Match) -> Hit | None:
    return scene.cue if scene.cue.concept.has("hears", "yes") else None


def _speaking(scene: _Acting, _: Match) -> tuple[Argument, ...]:
    """Return who stands right behind "nghe", with a verb of telling right behind them."""
    found = objects_of(scene.c, scene.sentence, scene.cue)
    start = scene.c.skip(scene.cue.stop, scene.place.stop, "voice")  # "nghe đại diện Sở A"
    start += phrases.generic(scene.reading.annotated, start + 1)
    if not found or scene.c.phrase_start(found[0].mention) > start:
        return ()
    last = max(found[-1].stop, found[-1].mention.stop)
    forms = scene.c.tokens.forms
    last = scene.c.skip(last + (forms[last : last + 1] == (",",)), scene.place.stop, "adverb")
    verb = scene.reading.hits.at(last, "act", "partverb", "aboutcue")
    return tuple(a for a in found if a.kind in _HEARD_OF) if verb is not None else ()


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
_TOLD: Element[_Acting] = one(_EVENT, "event told in the sentence or before it", _told)
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
    need("an event as what is chaired", lambda s, _: _of_event(s.c, s.cue, s.place)),
    _STAGED,
    each(
        _ACTOR,
        "person as its subject, after its genitive, or behind it where it opens the sentence",
        _chairing,
    ),
)
_HEARD: Pattern[_Acting] = Pattern.of(
    "heard",  # "nghe đồng chí A quán triệt Nghị quyết", "nghe Sở B báo cáo"
    one(_VERB, "aboutcue[hears]", _hears),
    need("neither denied nor supposed", lambda s, _: taken(s.c.modality, s.cue)),
    _TOLD,
    each(_ACTOR, "person or body right behind it, who tells by the next verb", _speaking),
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
RULES: tuple[Pattern[Any], ...] = (_PRESENTS, _OPENS, _CHAIRS, _HEARD)
