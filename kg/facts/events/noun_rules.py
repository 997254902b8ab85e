"""Who takes part in an event told by a noun: the rules, as patterns over the noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.objects import objects_of
from kg.clauses.present import acts_there, deliberates, in_noun
from kg.clauses.subjects import free, fronted
from kg.facts.events.frame import acting
from kg.facts.events.held import HELD, role_of
from kg.facts.events.noun_elements import AFTER, LINK, OBJECTS, WHO, by_kind, link_of, noun_rule
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Other, Taking, other, taking
from kg.model import Kind, Role
from kg.read.phrases.words import within
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.facts.events.nominal import Nominal
    from kg.facts.events.noun_elements import AsRole
    from kg.text.sentences import Sentence

_ACTING = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)
_VERB = Slot[Hit]("verb")


def _governed(scene: Nominal, match: Match) -> Role:
    return role_of(match[WHO], scene.cue)


def _always(role: Role) -> AsRole:
    return lambda _scene, _match: role


def _bare(verb: Hit) -> bool:
    """Tell whether nothing but "tại" says that somebody is there."""
    return taking(verb.concept) is Taking.SPEAKER and verb.stop - verb.first == 1


_TAKEN: Element[Nominal] = need(
    "verb of taking part neither denied nor supposed",
    lambda s, _: s.taken,
    lambda _s, _m: "denied or supposed",
)

_CUE = noun_rule(
    "event-cue",  # "A chủ trì buổi làm việc", "Ban A phối hợp với Văn phòng B tổ chức hội nghị"
    one(_VERB, "partverb before it", lambda s, _: s.cue),
    _TAKEN,
    each(WHO, "agent as its subject, or that acts with that", lambda s, _: s.actors),
    need(
        "no body right before bare tại",  # "trình Hội đồng nhân dân tỉnh tại kỳ họp"
        lambda _, m: m[WHO].kind is Kind.PERSON or not _bare(m[_VERB]),
    ),
)


# -- "Tại buổi làm việc, ông A …", "Tại Kỳ họp thứ 20, Ủy ban B đã …"


def _stands_there(scene: Nominal, _: Match) -> Argument | None:
    actor = acts_there(scene.c, scene.sentence, scene.stop)
    return scene.c.argument(actor) if actor is not None else None


def _sits(scene: Nominal, match: Match) -> bool:
    """Tell whether the body that acts is the one that meets: "Tại hội nghị, Tỉnh ủy A đã bầu …"."""
    session = scene.kind.has(Trait.SESSION) and deliberates(scene.c, match[WHO].stop)
    return scene.named is not None or session


_AT: tuple[Element[Nominal], ...] = (
    one(_VERB, "partverb[speaker] before it", lambda s, _: s.cue if s.there else None),
    need("nobody as its subject", lambda s, _: not s.actors),
    one(WHO, "who acts behind it, after a comma", _stands_there),
)
_ACTS_AT = noun_rule(
    "acts-at",
    *_AT,
    need("a person", lambda _, m: m[WHO].kind is Kind.PERSON),
)
_SESSION_ACTS = noun_rule(
    "session-acts",
    *_AT,
    need("a body", lambda _, m: m[WHO].kind is not Kind.PERSON),
    need("a named session, or a verb of debating or deciding behind it", _sits),
)


# -- "phiên họp Chính phủ", "hội nghị Thành ủy A"


def _nameless(scene: Nominal, _: Match) -> bool:
    """Tell whether it is no named session, nor a congress."""
    congress = scene.c.reading.hits.at(scene.noun.first, "congress")
    return scene.named is None and congress is None


_CONVENED = noun_rule(
    "event-convened",
    need("a meeting", lambda s, _: s.kind.has(Trait.SESSION)),
    need("no named session", _nameless),
    each(WHO, "body in it or right after it", lambda s, _: in_noun(s.c, s.sentence, s.noun)),
)


# -- "giữa A với B", "với B", "của A" after the noun


def _facing(c: Clauses, sentence: Sentence, one: Argument) -> tuple[Argument, ...]:
    """Return B in "giữa A với B"."""
    hit = c.reading.hits.at(one.stop, "function")
    joined = hit is not None and hit.concept.has("functionClass", "with")
    return objects_of(c, sentence, hit) if hit is not None and joined else ()


def _both(scene: Nominal, match: Match) -> tuple[Argument, ...]:
    objects = match[OBJECTS]
    if len(objects) > 1:
        return objects
    return (*objects, *_facing(scene.c, scene.sentence, objects[0]))


def _timeless(scene: Nominal, match: Match) -> bool:
    """Tell whether no time follows: "kỳ họp giữa năm Hội đồng nhân dân", the middle of the year."""
    return scene.c.reading.hits.at(match[LINK].stop, "timeword") is None


def _side(_: Nominal, match: Match) -> Role:
    first = match[WHO].entity == match[OBJECTS][0].entity
    return acting(match[WHO]) if first else Role.COUNTERPART


def _directly(scene: Nominal, match: Match) -> bool:
    return scene.c.word(match[LINK].stop, "nominaliser") is None


def _others(scene: Nominal, match: Match) -> tuple[Argument, ...]:
    """Return whom it is with: of "với A, đoàn công tác …" the team is no second counterpart."""
    first, *rest = match[OBJECTS]
    others = [a for a in rest if a.kind is not Kind.TEAM]
    # "tại buổi tiếp Thủ tướng A, Chủ tịch nước B nói": B receives him
    acts = len(rest) == 1 and rest[0].kind is Kind.PERSON and _apart(scene, first, rest[0])
    return (first,) if acts else (first, *others)


def _papers(scene: Nominal) -> bool:
    """Tell whether it ends in a document: the decision is the Ban Bí thư's, not the ceremony.

    "lễ công bố quyết định của Ban Bí thư".
    """
    hits, noun = scene.c.reading.hits, scene.noun
    inner = (hit for i in range(noun.first + 1, noun.stop) for hit in hits.all_at(i, "doctype"))
    return any(hit.stop == noun.stop for hit in inner)


def _apart(scene: Nominal, one: Argument, other: Argument) -> bool:
    """Tell whether nothing but a comma stands between two agents."""
    forms = scene.c.tokens.forms
    return all(forms[i] == "," for i in range(one.stop, other.first))


_BETWEEN = noun_rule(
    "event-between",
    link_of("between"),
    AFTER,
    need("no time of the year", _timeless),
    each(WHO, "one of the sides", _both),
)
_WITH = noun_rule(
    "event-with",
    link_of("with"),
    need("no clauseword[nominaliser] behind that", _directly),  # "với sự tham gia của A"
    AFTER,
    each(WHO, "one of them", _others),
)
_OF = noun_rule(
    "event-of",
    link_of("genitive"),
    AFTER,
    need("no visit", lambda s, _: not s.kind.has(Trait.TRAVELS)),
    need(
        "no ceremony in memory of somebody",
        lambda s, _: other(s.noun.concept) is not Other.REMEMBERED,
    ),
    need("no doctype at its end", lambda s, _: not _papers(s)),
    one(WHO, "the first of them", lambda _, m: m[OBJECTS][0]),
)


# -- "Ủy ban A có đề xuất trong cuộc làm việc với Ủy ban B"


def _inside(scene: Nominal, _: Match) -> bool:
    """Tell whether somebody does something there: "trong cuộc họp với B", "tại buổi gặp B"."""
    joined = scene.first > 1 and scene.c.tokens.word(scene.first - 2)
    return joined and within(scene.c.reading.annotated, scene.first - 1)


def _whose(scene: Nominal, match: Match) -> Argument | None:
    found = free(scene.c, range(scene.place.start, scene.first), scene.first, *_ACTING)
    others = {a.entity for a in match[OBJECTS]}
    return found if found is not None and found.entity not in others else None


_WITHIN = noun_rule(
    "event-within",
    need("function[within] before it, no mark before that", _inside),
    link_of("with"),
    AFTER,
    need("nobody as the subject of its verb", lambda s, _: not s.actors),
    one(WHO, "the first agent before that, not governed", _whose),
)


# -- "Sau buổi làm việc với Tỉnh ủy A, đoàn công tác …"


def _beside(scene: Nominal, _: Match) -> tuple[Argument, ...] | None:
    return scene.met or None


def _behind(scene: Nominal, match: Match) -> tuple[Argument, ...]:
    objects = match[OBJECTS]
    return fronted(scene.c, scene.sentence, objects[-1].mention.stop)


FRONTED = noun_rule(
    "event-noun-fronted",
    one(OBJECTS, "whom it is with, and nothing else that tells of whom", _beside),
    each(WHO, "person or team after them and a comma", _behind),
)
BEFORE: tuple[tuple[Pattern[Nominal], AsRole], ...] = (
    (_CUE, _governed),
    (_ACTS_AT, _always(Role.PARTICIPANT)),
    (_SESSION_ACTS, _always(Role.ORGANIZER)),
    *HELD,
    (_CONVENED, _always(Role.ORGANIZER)),
    (_WITHIN, _always(Role.PARTICIPANT)),
)
BEHIND: tuple[tuple[Pattern[Nominal], AsRole], ...] = (
    (_BETWEEN, _side),
    (_WITH, _always(Role.COUNTERPART)),
    (_OF, by_kind),
)
RULES = (*(rule for rule, _ in (*BEFORE, *BEHIND)), FRONTED)
