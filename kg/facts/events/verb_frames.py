"""Frames told by a verb with a subject and, mostly, an object: "Đoàn A làm việc với Tỉnh ủy B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import aspect, conjunction
from kg.facts.events.frame import Frame, Part, acting, hosted
from kg.facts.events.inspected import INSPECTED
from kg.facts.events.modality import ordered, unreal
from kg.facts.events.on_the_spot import site
from kg.facts.events.verb_rules import (
    EVENT_VERB,
    FINDS,
    FOUND,
    LEADER,
    OTHERS,
    SUBJECTS,
    WHO,
    roles,
    through,
)
from kg.facts.events.verbal import Verbal
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.read.phrases.words import of_class
from kg.rules.pattern import first_of

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.rows import EventType
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence

_TEAM = 4  # tokens of the longest head of a team


def verb_frame(c: Clauses, sentence: Sentence, verb: Hit, last: Frame | None) -> Frame | None:
    """Read "Đoàn kiểm tra đã làm việc với Tỉnh ủy X", "Chủ tịch nước A thăm xã B"."""
    if verb.concept.has("weakFrame", "yes"):
        return None
    if _nominal(c, verb) or through(c, verb):
        kind = c.reading.annotated.lexicon.model.event(verb.concept)
        return _inspected(c, sentence, verb, kind) if kind.has(Trait.MANDATED) else None
    scene = Verbal.of(c, sentence, _compound(c.reading, verb), last)
    match = EVENT_VERB.first(scene) or EVENT_VERB.first(scene.as_told())
    actors = {} if match is None and scene.watch is None else _parts(scene)
    if match is None:
        return None
    found = match[FOUND]
    where = site(scene, found)
    place = where or next((a.mention for a in scene.objects if a.kind == Kind.PLACE), None)
    ends = (where.stop,) if where else (a.mention.stop for a in (*scene.objects, *scene.given))
    return Frame(
        scene.kind,
        min([scene.verb.first, *(a.mention.first for a in found)]),
        max([scene.verb.stop, *ends]),
        sentence.index,
        noun=False,
        actors=actors,
        place=place.entity if place else None,
        aside=scene.kind.has(Trait.TRAVELS) and _of_guest(last, found),
    )


def _of_guest(last: Frame | None, found: tuple[Argument, ...]) -> bool:
    """Tell whether a verb only tells of who is met: "tiếp Đoàn B do ông C dẫn đầu, đang thăm A"."""
    told = last.actors if last is not None else {}
    parts = [told.get(who.entity) for who in found]
    return bool(parts) and all(p is not None and not p.subject for p in parts)


def _parts(scene: Verbal) -> dict[str, Part]:
    """Return who acts by the verb, then whom it is with or for, then who leads them."""
    found = first_of(SUBJECTS, scene)
    rule = found[0].name if found else ""
    actors = {k: Part(role, rule) for k, role in roles(scene, found[1])} if found else {}
    others = {m[WHO].entity: Part(role, r.name) for r, role in OTHERS for m in r.matches(scene)}
    for other in scene.met:
        if other.entity in others:
            actors.setdefault(other.entity, others[other.entity])
    if scene.kind.has(Trait.SESSION) and not scene.verb.concept.first("subjectRole"):
        actors = hosted(scene, actors, [a.entity for a in scene.met])
    for match in LEADER.matches(scene):
        actors.setdefault(match[WHO].entity, Part(Role.PARTICIPANT, LEADER.name))
    return actors


def _inspected(c: Clauses, sentence: Sentence, verb: Hit, kind: EventType) -> Frame | None:
    """Read who is inspected: "Qua công tác kiểm tra tại Huyện ủy A, …", and who finds it so."""
    told_ = not (unreal(c.modality, verb.first, noun=True) or ordered(c, verb.first))
    scene = Verbal(c, sentence, told_, verb, kind, (), (), None, (), ())
    found = [m[WHO] for m in INSPECTED.matches(scene)]
    reached = found or [m[WHO] for m in INSPECTED.matches(scene.as_told())]
    finds = [m[WHO] for m in FINDS.matches(scene)]
    if not reached and not finds:
        return None
    actors = {a.entity: Part(Role.COUNTERPART, INSPECTED.name) for a in found}
    actors |= {a.entity: Part(acting(a), FINDS.name) for a in finds}
    stop = max(a.mention.stop for a in reached) if reached else verb.stop
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
        weak = more.concept.has("weakFrame", "yes")  # "kiểm tra [trực tiếp] tại Tỉnh ủy A" is none
        if reading.annotated.lexicon.model.tells(more.concept, Trait.DEFAULT) and not weak:
            concept = more.concept  # "thăm, làm việc với Tỉnh ủy A" is a meeting
    return Hit(verb.first, stop, concept)


def _topic(c: Clauses, verb: Hit) -> bool:
    """Tell whether a check is what an item is about: "3. Về kiểm tra … đối với Tỉnh ủy A"."""
    checks = c.reading.annotated.lexicon.model.tells(verb.concept, Trait.MANDATED)
    return checks and of_class(c.reading.annotated, verb.first - 1, "about")


def _nominal(c: Clauses, verb: Hit) -> bool:
    """Tell whether the verb is used as a noun: "kết quả kiểm tra", "công tác giám sát"."""
    if c.word_before(verb.first, "subordinator") is not None:
        return False  # "Huyện ủy A sau khi kiểm tra đã …"
    if _topic(c, verb):
        return True
    if aspect(c.reading, verb.first):
        return False  # "ông A cùng đoàn công tác | đã có buổi làm việc với Sở B"
    for back in (1, 2):
        hit = c.reading.hits.at(verb.first - back, "nominaliser") if verb.first >= back else None
        if hit and hit.stop == verb.first:
            checks = c.reading.annotated.lexicon.model.tells(verb.concept, Trait.MANDATED)
            if hit.concept.has("agentKind", "group") and not checks:
                return False  # "ông A và lãnh đạo các [ngành] đến thăm xã B"
            # "đoàn [công tác] làm việc với Sở A", but "đoàn công tác kiểm tra đến Sở A"
            team = c.ending_at(verb.first) is not None
            team = team or bool(c.reading.hits.ending(verb.first, _TEAM, "bodykind"))
            return not team or c.word(verb.stop, "toward") is not None
    return False
