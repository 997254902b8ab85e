"""Who holds or chairs an event, told behind its noun by "do": one, or several together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.forces import Force
from kg.clauses.objects import objects_of
from kg.clauses.present import behind_noun
from kg.facts.events.frame import in_person
from kg.facts.events.modality import taken
from kg.facts.events.noun_elements import LINK, OBJECTS, WHO, noun_rule
from kg.lexicon.model import Hit
from kg.lexicon.senses import Taking, taking
from kg.model import Role
from kg.rules.pattern import Pattern, Slot, each, one

if TYPE_CHECKING:
    from kg.clauses.model import Argument
    from kg.facts.events.nominal import Nominal
    from kg.facts.events.noun_elements import AsRole
    from kg.rules.pattern import Match

_VERB = Slot[Hit]("verb")
_PLANNED = 2  # tokens between "dự kiến" and "do"
_TITLE = 24  # tokens of a title between a noun and "do"


def role_of(who: Argument, cue: Hit | None) -> Role:
    """Return the role that a mention takes of its cue: bodies organise what people chair."""
    said, person = taking(cue.concept) if cue is not None else None, in_person(who)
    if said is Taking.CHAIR:
        return Role.CHAIR if person else Role.ORGANIZER
    return Role.ORGANIZER if said is Taking.ORGANIZER and not person else Role.PARTICIPANT


# -- "hội nghị giao ban do đồng chí A chủ trì"


def _by(scene: Nominal, match: Match) -> Hit | None:
    hits, start = scene.c.reading.hits, scene.c.phrase_start(match[WHO].mention)
    before = (hits.at(start - n, "leadcue", "function", "issuecue") for n in (1, 2) if start >= n)
    return next((hit for hit in before if hit is not None), None)


def _chairing(scene: Nominal, match: Match) -> Hit | None:
    who = match[WHO]
    verb = scene.c.reading.hits.at(max(who.stop, who.mention.stop), "partverb")
    if verb is None or taking(verb.concept) is Taking.SPEAKER:
        return None  # "lễ trao Huân chương cho ông A | tại Bệnh viện B"
    # "hội nghị dự kiến do ông A chủ trì": who will be in the chair is not told (decision 40)
    planned = scene.c.modality.near(match[LINK].first, _PLANNED, Force.PLANNED)
    return verb if taken(scene.c.modality, verb) and not planned else None


def _chair(_: Nominal, match: Match) -> Role:
    return role_of(match[WHO], match[_VERB])


_CHAIRED = noun_rule(
    "chaired-by",
    each(WHO, "agent behind it, before a mark", lambda s, _: behind_noun(s.c, s.sentence, s.stop)),
    one(LINK, "leadcue, function or issuecue before that", _by),
    one(_VERB, "partverb right after him", _chairing),
)


# -- "Tọa đàm … do Bộ A, Sở B và Hội C phối hợp tổ chức"


def _agent(scene: Nominal, _: Match) -> Hit | None:
    """Return "do" behind the noun and its title, no full stop or other verb of an event between."""
    for index in range(scene.stop, min(scene.stop + _TITLE, scene.place.stop)):
        hit = scene.c.reading.hits.at(index, "function")
        if hit is not None and hit.concept.has("functionClass", "agent"):
            return hit
        if scene.c.tokens.forms[index] in ".;:" or scene.c.reading.hits.at(index, "eventverb"):
            return None
    return None


def _makers(scene: Nominal, match: Match) -> tuple[Argument, ...] | None:
    found = objects_of(scene.c, scene.sentence, match[LINK])
    return found if len(found) > 1 else None


def _holding(scene: Nominal, match: Match) -> Hit | None:
    last = match[OBJECTS][-1]
    stop = scene.c.skip(max(last.stop, last.mention.stop), scene.place.stop, "adverb", "joint")
    verb = scene.c.reading.hits.at(stop, "partverb")
    held = verb is not None and taking(verb.concept) is Taking.ORGANIZER
    return verb if verb is not None and held and taken(scene.c.modality, verb) else None


def _each(_: Nominal, match: Match) -> tuple[Argument, ...]:
    return match[OBJECTS]


_JOINTLY = noun_rule(
    "held-jointly",
    one(LINK, "function[agent] behind it", _agent),
    one(OBJECTS, "several agents after that", _makers),
    one(_VERB, "partverb[organizer] right after them", _holding),
    each(WHO, "one of them", _each),
)
HELD: tuple[tuple[Pattern[Nominal], AsRole], ...] = ((_CHAIRED, _chair), (_JOINTLY, _chair))
