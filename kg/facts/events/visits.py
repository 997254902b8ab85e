"""Who pays a visit told by a noun, and to whom; whom the meeting of somebody is with.

"Chuyến thăm huyện A của ông B", "chuyến thăm của ông B tới huyện A", "buổi làm việc của A với B".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import AGENTS, Argument
from kg.clauses.objects import led, objects_of
from kg.clauses.present import acts_there
from kg.facts.events.frame import acting
from kg.facts.events.noun_elements import AFTER, OBJECTS, WHO, AsRole, link_of, noun_rule
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.facts.events.nominal import Nominal
    from kg.lexicon.model import Hit

_LAID = 12  # tokens between "trình" and the session to which something comes
Found = tuple[Argument, ...] | None
_GOAL, _GOERS = Slot[tuple[Argument, ...]]("where to"), Slot[tuple[Argument, ...]]("who goes")


def _joined(scene: Nominal, before: tuple[Argument, ...], way: str) -> Found:
    """Return whom a function word leads to behind some agents and a comma that ends an office."""
    stop = before[-1].stop
    stop += stop < len(scene.c.tokens) and scene.c.tokens.forms[stop] == ","
    hits = scene.c.reading.hits.all_at(stop, "function")
    link = next((hit for hit in hits if hit.concept.has("functionClass", way)), None)
    found = objects_of(scene.c, scene.sentence, link) if link is not None else ()
    return found or None


def _goal(scene: Nominal, match: Match) -> Found:
    hit = scene.c.word(match[OBJECTS][-1].stop, "toward")
    found = objects_of(scene.c, scene.sentence, hit) if hit is not None else ()
    return found or None


def occasion(scene: Nominal) -> bool:
    """Tell whether a noun only tells on which occasion something happens: "Nhân chuyến thăm …".

    Or for what somebody is thanked: "A cảm ơn Chính phủ B đã cử đoàn sang dự lễ tang". Or before
    whom a thing will come: "cho ý kiến về dự án Luật trình Quốc hội tại Kỳ họp thứ chín".
    """
    c, before = scene.c, range(scene.place.start, scene.first)
    thanked = c.words("thanks").first(before) is not None
    if thanked or c.word_before(scene.first, "occasion") is not None:
        return True
    before_it = c.word_before(scene.first, "governor", "setting") is not None
    return before_it and _laid(scene) is not None


def to_be_laid(scene: Nominal) -> bool:
    """Tell whether something will come before a session: "hoàn thiện, trình HĐND tại kỳ họp tới".

    Not where somebody is told to lay it: "Chính phủ trình Quốc hội tại Kỳ họp thứ 9 …".
    """
    c, laid = scene.c, _laid(scene)
    if laid is None:
        return False
    actor = c.ending_at(c.skip_back(laid.first, "adverb"))
    return actor is None or actor.kind not in AGENTS


def _laid(scene: Nominal) -> Hit | None:
    """Return "trình" with a body before which something comes before the noun, in its clause."""
    reading, forms = scene.c.reading, scene.c.tokens.forms
    clause = range(max(scene.place.start, scene.first - _LAID), scene.first)
    marks = (i + 1 for i in reversed(clause) if forms[i] in ",;:.")
    clause = range(next(marks, clause.start), scene.first)
    for hit in reading.hits.of(clause, "docaside"):
        if hit.concept.has("asideKind", "towards"):
            body = scene.c.mention_at(hit.stop, Kind.ORGANISATION)
            paper = reading.hits.of(range(hit.stop, scene.first), "doctype")
            there = body is not None and body.stop <= scene.first and not paper
            return hit if there else None
    return None


def _destination(scene: Nominal, _: Match) -> Found:
    """Return the places that follow: "chuyến thăm [nước A]", "chuyến công tác tại [nước A]"."""
    link = scene.link
    there = link is not None and link.concept.has("functionClass", "within")
    found = objects_of(scene.c, scene.sentence, link if link is not None and there else scene.noun)
    return tuple(a for a in found if a.kind is Kind.PLACE) or None


def _goes(scene: Nominal, match: Match) -> Found:
    """Return who acts in the main clause."""
    actor = acts_there(scene.c, scene.sentence, match[_GOAL][-1].stop)
    if actor is None or actor.kind not in (Kind.PERSON, Kind.TEAM):
        return None
    words = scene.c.reading.annotated.lexicon.model
    verbs = scene.c.starting(range(actor.stop, scene.place.stop), "eventverb")
    travels = bool(verbs) and words.tells(verbs[0].concept, Trait.TRAVELS)  # that is the visit
    return None if travels else (scene.c.argument(actor),)


def _right_after(scene: Nominal, _: Match) -> Found:
    return objects_of(scene.c, scene.sentence, scene.noun) or None


def _beside(scene: Nominal, _: Match) -> Found:
    """Return the people behind the noun, nothing between: not "Ngay sau lễ đón, ông A …".

    And their delegation: "lễ đón ông A và đoàn đại biểu nước B".
    """
    found = objects_of(scene.c, scene.sentence, scene.noun)
    guests = tuple(a for a in found if a.kind in (Kind.PERSON, Kind.TEAM))
    return guests if guests and guests[0].first == scene.noun.stop else None


def _received(_: Nominal, match: Match) -> tuple[Argument, ...]:
    return match[_GOAL]


def _welcomed(_: Nominal, match: Match) -> Role:
    """Return the role of who is received: a delegation takes part (guide, decision 19)."""
    return Role.PARTICIPANT if match[WHO].kind is Kind.TEAM else Role.COUNTERPART


def _with(scene: Nominal, match: Match) -> Iterator[Argument]:
    yield from _joined(scene, match[OBJECTS], "with") or ()


def _both(goers: Slot[tuple[Argument, ...]]) -> Element[Nominal]:
    def all_(_: Nominal, match: Match) -> Iterator[Argument]:
        yield from (*match[_GOAL], *match[goers])

    return each(WHO, "one of them", all_)


def _visiting(_: Nominal, match: Match) -> Role:
    """Return the role of who visits or is visited."""
    visited = any(a.entity == match[WHO].entity for a in match[_GOAL])
    return Role.COUNTERPART if visited else acting(match[WHO])


_TRAVELS: Element[Nominal] = need("a visit", lambda s, _: s.kind.has(Trait.TRAVELS))
_PAID = noun_rule(
    "visit-paid",  # "chuyến thăm huyện A của ông B"
    _TRAVELS,
    one(_GOAL, "places or agents right after it", _right_after),
    one(_GOERS, "function[genitive] + agents", lambda s, m: _joined(s, m[_GOAL], "genitive")),
    _both(_GOERS),
)
_MADE = noun_rule(
    "visit-made",  # "chuyến thăm của ông B tới huyện A"
    _TRAVELS,
    link_of("genitive"),
    AFTER,
    one(_GOAL, "clauseword[toward] + places or agents", _goal),
    _both(OBJECTS),
)
_OF_WITH = noun_rule(
    "event-of-with",  # "buổi làm việc của A với B"
    link_of("genitive"),
    AFTER,
    each(WHO, 'whom "với" joins to them', _with),
)
_LED = noun_rule(
    "event-led",  # "buổi làm việc với Đoàn công tác A do ông B dẫn đầu"
    link_of("with"),
    AFTER,
    each(
        WHO,
        "person + leadcue right behind the team that it is with",
        lambda s, m: led(s.c, s.sentence, m[OBJECTS]),
    ),
)
_RECEIVED = noun_rule(
    "event-received",  # "lễ đón Thủ tướng A"
    need("eventnoun[receives]", lambda s, _: s.noun.concept.has("receives", "yes")),
    one(_GOAL, "people right after it", _beside),
    each(WHO, "one of them", _received),
)
_BACKGROUND = noun_rule(
    "visit-background",  # "Nhân chuyến thăm nước A, ngày 5/3, ông B đã gặp mặt …"
    _TRAVELS,
    need("clauseword[occasion] right before it", lambda s, _: occasion(s)),
    one(_GOAL, "place right after it, or after function[within]", _destination),
    one(_GOERS, "person or team who acts behind a comma", _goes),
    _both(_GOERS),
)
BEHIND: tuple[tuple[Pattern[Nominal], AsRole], ...] = (
    (_PAID, _visiting), (_MADE, _visiting), (_BACKGROUND, _visiting),
    (_OF_WITH, lambda _s, _m: Role.COUNTERPART),
    (_LED, lambda _s, _m: Role.PARTICIPANT), (_RECEIVED, _welcomed),
)  # fmt: skip
RULES = tuple(rule for rule, _ in BEHIND)
