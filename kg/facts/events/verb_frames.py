"""Frames told by a verb with a subject and, mostly, an object: "Đoàn A làm việc với Tỉnh ủy B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import GAP, auxiliary, bare, conjunction, told
from kg.clauses.model import AGENTS
from kg.clauses.objects import led, objects_of, recipients, towards
from kg.clauses.subjects import fronted, subjects
from kg.facts.events.frame import Frame, Part, acting, hosted, parts
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.read import phrases
from kg.read.phrases.words import within

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.rows import EventType
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence


_GOERS = {Kind.PERSON, Kind.TEAM}
_LIGHT = 3  # tokens from "đã" to a verb: "đã trực tiếp kiểm tra"
_SITE = 24  # tokens between "kiểm tra" and where


def verb_frame(c: Clauses, sentence: Sentence, verb: Hit, last: Frame | None) -> Frame | None:
    """Read "Đoàn kiểm tra đã làm việc với Tỉnh ủy X", "Chủ tịch nước A thăm xã B"."""
    if verb.concept.has("weakFrame", "yes"):
        return None
    reading = c.reading
    model = reading.annotated.lexicon.model
    kind = model.event(verb.concept)
    mandated = kind.has(Trait.MANDATED)
    if _nominal(c, verb):
        return _inspected(c, sentence, verb, kind) if mandated else None
    verb = _compound(reading, verb)
    kind = model.event(verb.concept)
    mandated = kind.has(Trait.MANDATED)
    objects = objects_of(c, sentence, verb)
    if mandated:
        objects = objects or _checked(c, sentence, verb)
    found, actors = _actors(c, sentence, verb, objects, last)
    given = () if objects or not kind.has(Trait.HONOURS) else recipients(c, sentence, verb)
    kinds = {a.kind for a in found} or {reading.entities[k].kind for k in actors}
    if mandated and not kinds & {Kind.TEAM, Kind.ORGANISATION}:
        return _on_site(c, sentence, verb, kind, found, actors)
    goes = kind.has(Trait.TRAVELS) and kinds & _GOERS and _visits_someone(reading, verb)
    goes = goes or (mandated and _inspects(c, verb, found))
    if not actors or not (objects or given or goes or verb.concept.has("intransitive", "yes")):
        return None
    only = verb.concept.first("subjectKind")
    if only and only not in kinds:
        return None
    if role := verb.concept.first("subjectRole"):
        actors = parts(actors, Role(role), "event-subject")
    actors = _with_others(reading, verb, kind, actors, (*objects, *given))
    for leader in led(c, sentence, objects):
        actors.setdefault(leader.entity, Part(Role.PARTICIPANT, "delegation-leader"))
    place = next((a.entity for a in objects if a.kind == Kind.PLACE), None)
    stop = max([verb.stop, *(a.mention.stop for a in [*objects, *given])])
    first = min([verb.first, *(a.mention.first for a in found)])
    return Frame(kind, first, stop, sentence.index, noun=False, actors=actors, place=place)


def _checked(c: Clauses, sentence: Sentence, verb: Hit) -> tuple[Argument, ...]:
    """Return who is inspected behind what is checked: "kiểm tra việc thực hiện … tại Sở A"."""
    met = towards(c, sentence, verb.stop)
    gap = range(verb.stop, met[0].first) if met else ()
    # "kiểm tra làm rõ, đã ra quyết định kỷ luật đối với Đảng ủy A"
    return () if any(_aspect(c.reading, i) for i in gap) else met


def _with_others(
    reading: Reading,
    verb: Hit,
    kind: EventType,
    actors: dict[str, Part],
    others: Sequence[Argument],
) -> dict[str, Part]:
    """Return the parts of a frame with those of whom its verb is with or for."""
    where = kind.has(Trait.MANDATED) or verb.concept.has("objectRole", "place")
    met = [a for a in others if a.kind in AGENTS and not (where and a.kind == Kind.PLACE)]
    for other in met:
        actors.setdefault(other.entity, _other(verb, kind, other))
    if kind.has(Trait.SESSION) and not verb.concept.first("subjectRole"):
        return hosted(reading, actors, [a.entity for a in met])
    return actors


def _on_site(
    c: Clauses,
    sentence: Sentence,
    verb: Hit,
    kind: EventType,
    found: tuple[Argument, ...],
    actors: dict[str, Part],
) -> Frame | None:
    """Read "Bộ trưởng A kiểm tra công tác chống bão tại huyện B": who inspects by himself is there.

    Without the place it may be any check: "Bộ trưởng A kiểm tra tiến độ giải ngân".
    """
    if not found or any(a.kind is not Kind.PERSON for a in found):
        return None
    reach = range(verb.stop, min(verb.stop + _SITE, len(c.tokens)))
    for mention in c.mentions_from(reach.start, reach.stop, Kind.PLACE):
        near = mention.first == verb.stop or within(c.reading.annotated, mention.first - 1)
        if near and not any(form in ";." for form in c.tokens.forms[verb.stop : mention.first]):
            first = min(verb.first, *(a.mention.first for a in found))
            return Frame(
                kind,
                first,
                mention.stop,
                sentence.index,
                noun=False,
                actors=actors,
                place=mention.entity,
            )
    return None


def _actors(
    c: Clauses,
    sentence: Sentence,
    verb: Hit,
    objects: tuple[Argument, ...],
    last: Frame | None,
) -> tuple[tuple[Argument, ...], dict[str, Part]]:
    """Return the subjects of a verb and their parts; the parts alone of a subject carried on."""
    if last is not None and _goes_on(c.reading, last, verb.first):
        # "thăm xã A, viếng Nghĩa trang B": xã A does not act
        acted = (k for k, p in last.actors.items() if p.role in (Role.PARTICIPANT, Role.ORGANIZER))
        return (), {k: Part(last.actors[k].role, "event-subject-carried") for k in acted}
    found = tuple(a for a in subjects(c, verb.first, sentence) if a.kind in AGENTS)
    actors = _subjects(found, "event-subject")
    if not actors:
        found = tuple(a for a in _main_subjects(c, sentence, verb.first) if a.kind in AGENTS)
        actors = _subjects(found, "event-subject-main")
    if not actors and objects and _opens(c.reading, sentence, verb.first):
        found = fronted(c, sentence, objects)
        actors = _subjects(found, "event-subject-fronted")
    return found, actors


def _main_subjects(c: Clauses, sentence: Sentence, verb: int) -> tuple[Argument, ...]:
    """Return who acts in the main clause: "Bà A nói như vậy khi tiếp xúc cử tri huyện B"."""
    joint = c.word_before(c.skip_back(verb, "adverb", "light"), "subordinator")
    start = c.reading.annotated.tokens_of(sentence).start
    if joint is None or joint.first - start <= 1:
        return ()
    found = subjects(c, joint.first, sentence)
    told_before = [h.first for h in c.starting(range(start, joint.first), "act")]
    while not found and told_before:
        found = subjects(c, told_before.pop(), sentence)
    return found


def _subjects(found: Iterable[Argument], rule: str) -> dict[str, Part]:
    return {a.entity: acting(a.kind, rule) for a in found}


def _other(verb: Hit, kind: EventType, other: Argument) -> Part:
    """Return the part of who is met: guests and the honoured take part (guide, decision 19)."""
    role = verb.concept.first("objectRole")
    if role == "organizer" and other.kind != Kind.PERSON:
        return Part(Role.ORGANIZER, "event-convened")
    guest = other.kind == Kind.TEAM and verb.concept.has("receives", "yes")
    honoured = kind.has(Trait.HONOURS) and other.kind == Kind.PERSON
    if role == "participant" or guest or honoured:
        return Part(Role.PARTICIPANT, "event-guest")
    return Part(Role.COUNTERPART, "event-object")


def _opens(reading: Reading, sentence: Sentence, verb: int) -> bool:
    """Tell whether the verb opens the sentence: "(Chiều 5/6,) đến thăm xã A, đồng chí B …"."""
    start = reading.annotated.tokens_of(sentence).start
    return verb - start <= GAP and all(
        auxiliary(reading, i) or not reading.tokens.capital(i) for i in range(start + 1, verb)
    )


def _visits_someone(reading: Reading, verb: Hit) -> bool:
    """Tell whether common nouns follow a verb of visiting: "thăm hỏi các gia đình chính sách"."""
    index = verb.stop
    if index >= len(reading.tokens) or not reading.tokens.word(index):
        return False
    named = verb.stop - verb.first > 1 or phrases.generic(reading.annotated, index + 1)
    return named and reading.hits.at(index, "act") is None


def _goes_on(reading: Reading, last: Frame, verb: int) -> bool:
    """Tell whether the verb shares the subject of the frame before: "thăm …; dâng hương tại …"."""
    forms = reading.tokens.forms
    start = verb - 1
    while start > last.stop and auxiliary(reading, start) and forms[start] not in ";,":
        start -= 1
    return start >= last.stop - 1 and forms[start] in ";,"


def _inspects(c: Clauses, verb: Hit, found: tuple[Argument, ...]) -> bool:
    """Tell whether a check is told as done or under way, though not of whom.

    "Đoàn kiểm tra đã kiểm tra việc thực hiện …", "Sở Y tế tiến hành kiểm tra", not the duty of a
    body: "Ủy ban Kiểm tra giám sát việc chấp hành Điều lệ".
    """
    if not found:
        return False
    if c.word_before(verb.first, "subordinator") is not None:
        return True  # "… sau khi kiểm tra làm rõ, đã …"
    near = range(max(found[-1].stop, verb.first - _LIGHT), verb.first + 1)
    return any(_aspect(c.reading, i) for i in near)


def _aspect(reading: Reading, index: int) -> bool:
    """Tell whether a word of a finite verb stands at the token: "đã", "đang", "sẽ"."""
    hit = reading.hits.at(index, "function")
    within = any(h.stop > index for h in reading.hits.starting.get(index - 1, ()))  # "thực [hiện]"
    return hit is not None and hit.concept.has("functionClass", "aspect") and not within


def _inspected(c: Clauses, sentence: Sentence, verb: Hit, kind: EventType) -> Frame | None:
    """Read who is inspected, not by whom: "Qua công tác kiểm tra tại Huyện ủy A, …"."""
    met = objects_of(c, sentence, verb)
    if met and not bare(c.reading, range(verb.stop, met[0].mention.first)):
        met = ()
    met = met or towards(c, sentence, verb.stop, reach=14)
    objects = [a for a in met if a.kind != Kind.PLACE]
    if not objects or any(told(c.reading, i) for i in range(verb.stop, objects[0].first)):
        return None  # "sau khi kiểm tra, đã ra quyết định kỷ luật đối với Đảng ủy A"
    actors = parts((a.entity for a in objects), Role.COUNTERPART, "event-inspected")
    stop = max(a.mention.stop for a in objects)
    return Frame(kind, verb.first, stop, sentence.index, noun=True, actors=actors)


def _compound(reading: Reading, verb: Hit) -> Hit:
    """Join verbs that share their object: "đến thăm, chúc mừng", "thăm và làm việc với"."""
    stop, concept = verb.stop, verb.concept
    while stop + 1 < len(reading.tokens):
        joined = reading.tokens.forms[stop] == "," or conjunction(reading, stop)
        more = reading.hits.at(stop + 1 if joined else stop, "eventverb")
        if more is None or not (joined or more.concept.has("weakFrame", "yes")):
            break
        stop = more.stop
        if reading.annotated.lexicon.model.tells(more.concept, Trait.DEFAULT):
            concept = more.concept  # "thăm, làm việc với Tỉnh ủy A" is a meeting
    return Hit(verb.first, stop, concept)


def _nominal(c: Clauses, verb: Hit) -> bool:
    """Tell whether the verb is used as a noun: "kết quả kiểm tra", "công tác giám sát"."""
    if c.word_before(verb.first, "subordinator") is not None:
        return False  # "Huyện ủy A sau khi kiểm tra đã …"
    for back in (1, 2):
        hit = c.reading.hits.at(verb.first - back, "nominaliser") if verb.first >= back else None
        if hit and hit.stop == verb.first:
            # "đoàn [công tác] làm việc với Sở A", but "đoàn công tác kiểm tra đến Sở A"
            team = c.ending_at(verb.first) is not None
            return not team or c.word(verb.stop, "toward") is not None
    return False
