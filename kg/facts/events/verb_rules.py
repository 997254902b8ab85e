"""Who takes part in an event told by a verb: the rules, as patterns over the verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.attendees import of_family
from kg.clauses.gaps import aspect, told
from kg.clauses.model import Argument, Found
from kg.clauses.objects import led
from kg.clauses.present import acts_there
from kg.facts.events.frame import acting
from kg.facts.events.modality import TOLD
from kg.facts.events.on_the_spot import inspected, kinds, on_the_spot, site, works
from kg.facts.events.verbal import GOERS, Verbal
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Other, other
from kg.model import Kind, Role
from kg.read import phrases
from kg.read.phrases import genitive
from kg.rules.pattern import Element, Match, Pattern, Slot, any_of, each, need, one, seq

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Reading

_BODIES = {Kind.ORGANISATION, Kind.TEAM}
_LIGHT = 3  # tokens from "đã" to a verb: "đã trực tiếp kiểm tra"
_THROUGH = 5  # tokens from "qua" to "kiểm tra": "qua gần 3 tháng kiểm tra"

# -- who acts

_VERB = Slot[Hit]("verb")
FOUND = Slot[tuple[Argument, ...]]("subjects")
WHO = Slot[Argument]("who")


def roles(scene: Verbal, match: Match) -> Iterator[tuple[str, Role]]:
    """Yield who acts, with the role of each."""
    fixed = scene.verb.concept.first("subjectRole")
    for key, part in (scene.carried or {}).items():
        yield key, Role(fixed) if fixed else part.role
    for found in match[FOUND]:
        yield found.entity, Role(fixed) if fixed else acting(found)


def _visits_someone(reading: Reading, verb: Hit) -> bool:
    """Tell whether common nouns follow a verb of visiting: "thăm hỏi các gia đình chính sách"."""
    index = verb.stop
    if index >= len(reading.tokens) or not reading.tokens.word(index):
        return False
    named = verb.stop - verb.first > 1 or phrases.generic(reading.annotated, index + 1)
    return named and reading.hits.at(index, "act") is None


def _inspects(c: Clauses, verb: Hit, found: tuple[Argument, ...]) -> bool:
    """Tell whether a check is told as done or under way, though not of whom.

    "Đoàn kiểm tra đã kiểm tra việc thực hiện …", "Sở Y tế tiến hành kiểm tra", not the duty of a
    body: "Ủy ban Kiểm tra giám sát việc chấp hành Điều lệ".
    """
    if not found:
        return False
    team = any(a.kind is Kind.TEAM for a in found) and verb.concept.has("withTeam", "yes")
    if team and verb.stop < len(c.tokens) and c.tokens.word(verb.stop):
        return True  # "Đoàn do ông A làm Trưởng đoàn giám sát việc …"
    if any(c.word_before(i, "subordinator") for i in (verb.first, found[0].first)):
        return True  # "… sau khi kiểm tra làm rõ, đã …", "khi Ủy ban A kiểm tra …"
    near = range(max(found[-1].stop, verb.first - _LIGHT), verb.first + 1)
    return any(aspect(c.reading, i) for i in near)


def _complete(scene: Verbal, match: Match) -> bool:
    """Tell whether somebody is met, or nobody need be."""
    verb = scene.verb
    if on_the_spot(scene, match[FOUND]):
        return any(told(scene, match[FOUND]) is not None for told in (site, works, inspected))
    visits = scene.kind.has(Trait.TRAVELS) and kinds(scene, match[FOUND]) & GOERS
    goes = visits and _visits_someone(scene.c.reading, verb)
    goes = goes or (scene.kind.has(Trait.MANDATED) and _inspects(scene.c, verb, match[FOUND]))
    alone = goes or verb.concept.has("intransitive", "yes")
    return bool(scene.objects or scene.given or alone)


def _fits(scene: Verbal, match: Match) -> bool:
    only = scene.verb.concept.first("subjectKind")
    return not only or on_the_spot(scene, match[FOUND]) or only in kinds(scene, match[FOUND])


_EVENT: Element[Verbal] = one(_VERB, "eventverb", lambda s, _: s.verb)
_FREE: Element[Verbal] = need(
    "no subject shared with a verb before", lambda s, _: s.carried is None
)
_WHOLE: tuple[Element[Verbal], ...] = (
    need("whom it is with, where it is done, or a verb that needs neither", _complete),
    need("a subject of the kind that the verb takes", _fits),
)
_CARRIED: tuple[Element[Verbal], ...] = (
    one(
        FOUND,
        "a verb of an event before it, with a comma or semicolon between",
        lambda s, _: () if s.carried else None,
    ),
)
_OWN: tuple[Element[Verbal], ...] = (
    _FREE,
    one(FOUND, "subject", lambda s, _: s.own or None),
)
_MAIN: tuple[Element[Verbal], ...] = (
    _FREE,
    need("no subject of its own", lambda s, _: not s.own),
    one(FOUND, "subordinator before it + subject of the main clause", lambda s, _: s.main or None),
)
_FRONTED: tuple[Element[Verbal], ...] = (
    _FREE,
    need("no subject before it", lambda s, _: not (s.own or s.main)),
    one(FOUND, "objects, comma and subject behind it", lambda s, _: s.fronted or None),
)


def _subject_rule(name: str, elements: tuple[Element[Verbal], ...]) -> Pattern[Verbal]:
    return Pattern.of(name, _EVENT, *elements, *_WHOLE, TOLD)


SUBJECTS = (
    _subject_rule("event-subject-carried", _CARRIED),  # "thăm xã A; dâng hương tại B"
    _subject_rule("event-subject", _OWN),  # a person takes part, a body organises
    _subject_rule("event-subject-main", _MAIN),  # "A cho biết như vậy khi tiếp xúc cử tri"
    _subject_rule("event-subject-fronted", _FRONTED),  # "Thăm xã A chiều 5/3, ông B động viên …"
)
_ACTS: Element[Verbal] = any_of(seq(*_CARRIED), seq(*_OWN), seq(*_MAIN), seq(*_FRONTED))
EVENT_VERB: Pattern[Verbal] = Pattern.of("event-verb", _EVENT, _ACTS, *_WHOLE, TOLD)


# -- whom it is with (guide, decision 19)


def _called(scene: Verbal, match: Match) -> bool:
    """Tell whether the verb calls a body together: "họp Hội đồng A"."""
    return other(scene.verb.concept) is Other.ORGANIZER and match[WHO].kind != Kind.PERSON


def _guest(scene: Verbal, match: Match) -> bool:
    """Tell whether it is a delegation received, somebody honoured, or who is paid a call."""
    verb, guest = scene.verb.concept, match[WHO]
    received = guest.kind == Kind.TEAM and verb.has("receives", "yes")
    honoured = scene.kind.has(Trait.HONOURS) and guest.kind == Kind.PERSON
    return other(verb) is Other.PARTICIPANT or received or honoured


def _gives(scene: Verbal, match: Match) -> bool:
    """Tell whether somebody only gives what is handed over: "trao quyết định [của Tỉnh ủy A]"."""
    first = scene.c.phrase_start(match[WHO].mention)
    return scene.kind.has(Trait.HONOURS) and genitive(scene.c.reading.annotated, first - 1)


def _late(scene: Verbal, match: Match) -> bool:
    """Tell whether only the family of somebody dead is met: "thăm gia đình cố Bí thư A"."""
    mention, c = match[WHO].mention, scene.c
    first = c.phrase_start(mention)
    words = (c.reading.hits.at(first, "status"), *c.reading.hits.ending(first, 1, "status"))
    dead = any(hit is not None and hit.concept.has("statusKind", "deceased") for hit in words)
    met = of_family(c, mention) or scene.kind.has(Trait.HONOURS)  # "truy tặng cho cố bác sĩ A"
    return dead and mention.kind is Kind.PERSON and met


def _inspected(scene: Verbal, match: Match) -> tuple[Argument, ...]:
    """Return whom a verb is with; of an inspection on the spot only the body inspected."""
    if not on_the_spot(scene, match[FOUND]):
        return scene.met
    body = inspected(scene, match[FOUND])
    return (scene.c.argument(body, Found.AFTER),) if body is not None else ()


def _other_rule(name: str, *elements: Element[Verbal]) -> Pattern[Verbal]:
    return Pattern.of(
        name,
        _EVENT,
        _ACTS,
        *_WHOLE,
        each(WHO, "whom it is with or for, on the spot the body inspected", _inspected),
        need("nobody dead whose family is met", lambda s, m: not _late(s, m)),
        need("not who gives what is handed over", lambda s, m: not _gives(s, m)),
        *elements,
        TOLD,
    )


_NOT_CALLED: Element[Verbal] = need("no body called together", lambda s, m: not _called(s, m))
_CALLED = _other_rule("event-called", need("a body called together", _called))
_GUEST = _other_rule(
    "event-guest", _NOT_CALLED, need("a guest, somebody honoured or called on", _guest)
)
_OBJECT = _other_rule(
    "event-object",
    _NOT_CALLED,
    need("no guest, nobody honoured or called on", lambda s, m: not _guest(s, m)),
)
OTHERS = (
    (_CALLED, Role.ORGANIZER), (_GUEST, Role.PARTICIPANT), (_OBJECT, Role.COUNTERPART),
)  # fmt: skip
LEADER: Pattern[Verbal] = Pattern.of(
    "delegation-leader",
    _EVENT,
    _ACTS,
    *_WHOLE,
    need("no inspection on the spot", lambda s, m: not on_the_spot(s, m[FOUND])),
    each(
        WHO,
        "person + leadcue right behind the team that it is with",
        lambda s, _: led(s.c, s.sentence, s.objects),
    ),
    TOLD,
)


# -- "Qua kiểm tra, đoàn công tác phát hiện …"


def through(c: Clauses, verb: Hit) -> bool:
    """Tell whether a check is what something is found by: "Qua (gần 3 tháng) kiểm tra, …"."""
    for index in range(verb.first - 1, max(verb.first - _THROUGH, 0) - 1, -1):
        hit = c.reading.hits.at(index, "function")
        if hit is not None and hit.concept.has("functionClass", "through"):
            return True
        if not c.tokens.word(index) and not c.tokens.forms[index].isdigit():
            return False
    return False


def _finding(scene: Verbal, _: Match) -> Argument | None:
    c = scene.c
    mention = acts_there(c, scene.sentence, scene.verb.stop)
    if mention is None or mention.kind not in _BODIES:
        return None
    return c.argument(mention)


def _tells(scene: Verbal, match: Match) -> bool:
    c, stop = scene.c, scene.c.phrase_stop(match[WHO].mention)
    return told(c.reading, c.skip(stop, scene.place.stop, "adverb", "light"))


FINDS: Pattern[Verbal] = Pattern.of(
    "event-finds",
    one(_VERB, "eventverb[inspection]", lambda s, _: s.verb),
    need("function[through] before it", lambda s, _: through(s.c, s.verb)),
    one(WHO, "team or body behind a comma", _finding),
    need("a verb of saying or deciding right after that", _tells),
    TOLD,
)
RULES = (EVENT_VERB, *SUBJECTS, _CALLED, _GUEST, _OBJECT, LEADER, FINDS)
