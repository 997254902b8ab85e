"""Who is inspected where the check is a noun: "kết quả kiểm tra (của Thanh tra A) đối với Sở B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import aspect, bare, told
from kg.clauses.objects import objects_of, towards
from kg.facts.events.modality import TOLD
from kg.facts.events.verb_rules import FOUND, WHO
from kg.lexicon.model import Hit
from kg.model import Kind
from kg.read.phrases.words import genitive
from kg.rules.pattern import Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.facts.events.verbal import Verbal

_OWNED = 6  # tokens from whose check it is to whom it is of
_PAPER = 3  # tokens of the longest "chương trình"
_NEAR = 14  # tokens from a check to "đối với"
_VERB = Slot[Hit]("verb")


def _owned(scene: Verbal) -> int:
    """Return where whose check it is stops, else 0: "kiểm tra [của Thanh tra A] đối với B"."""
    c, stop = scene.c, scene.verb.stop
    owner = c.mention_at(stop + 1) if genitive(c.reading.annotated, stop) else None
    return c.phrase_stop(owner) if owner is not None else 0


def _under(scene: Verbal, _: Match) -> tuple[Argument, ...] | None:
    c, sentence, verb = scene.c, scene.sentence, scene.verb
    if _planned(scene):
        return None
    if owned := _owned(scene):
        return towards(c, sentence, owned, reach=_OWNED) or None
    met = objects_of(c, sentence, verb)
    if met and not bare(c.reading, range(verb.stop, met[0].mention.first)):
        met = ()
    met = met or towards(c, sentence, verb.stop, reach=_NEAR)
    return tuple(a for a in met if a.kind != Kind.PLACE and not _goes_on(c, a)) or None


def _planned(scene: Verbal) -> bool:
    """Tell whether the check only names a programme: "Chương trình [giám sát] năm 2025, …"."""
    hits, verb = scene.c.reading.hits, scene.verb
    paper = hits.ending(verb.first, _PAPER, "doctype", "programmehead")
    return bool(paper) and hits.at(verb.stop, "timeword") is not None


def _goes_on(c: Clauses, agent: Argument) -> bool:
    """Tell whether a comma stands before, and "đã" behind: "Về kiểm tra tại A, [Sở B] đã …"."""
    first, stop = c.phrase_start(agent.mention), c.phrase_stop(agent.mention)
    return first > 0 and c.tokens.forms[first - 1] == "," and aspect(c.reading, stop)


def _inspectees(_: Verbal, match: Match) -> tuple[Argument, ...]:
    return match[FOUND]


def _silent(scene: Verbal, match: Match) -> bool:
    """Tell whether no verb stands between: "sau khi kiểm tra, đã kỷ luật đối với Đảng ủy A"."""
    between = range(_owned(scene) or scene.verb.stop, match[FOUND][0].first)
    return not any(told(scene.c.reading, i) for i in between)


INSPECTED: Pattern[Verbal] = Pattern.of(
    "event-inspected",
    one(_VERB, "eventverb[inspection] as a noun", lambda s, _: s.verb),
    one(FOUND, "agents right after it, or after function[towards]", _under),
    need("no other verb between", _silent),
    each(WHO, "one of them", _inspectees),
    TOLD,
)
RULES = (INSPECTED,)
