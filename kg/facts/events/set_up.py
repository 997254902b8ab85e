"""Inspections told by who sets up their team: "Bộ Chính trị lập đoàn kiểm tra tại Bộ A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import Argument
from kg.clauses.objects import objects_of, towards
from kg.clauses.subjects import subjects
from kg.facts.events.frame import Frame, Part
from kg.facts.events.modality import TOLD, ordered, unreal
from kg.facts.events.sittings import Word
from kg.facts.events.teams import headed
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Kind, Role
from kg.read import phrases
from kg.read.reading import Mention
from kg.rules.pattern import Element, Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.text.sentences import Sentence

_REACH = 14  # tokens between the team and where it works
_MATTER = 5  # tokens of what it looks into: "dấu hiệu vi phạm của ông A"

_VERB, _TEAM = Slot[Hit]("verb"), Slot[Mention]("team")
_WHO, _MET = Slot[tuple[Argument, ...]]("body"), Slot[Argument]("inspected")


def set_up(c: Clauses, sentence: Sentence, verb: Hit) -> Frame | None:
    """Read the inspection of a team that a body sets up: the team holds it."""
    told = not (unreal(c.modality, verb.first, noun=False) or ordered(c, verb.first))
    scene = Word(c, sentence, told, verb)
    match = _TEAM_SET_UP.first(scene)
    if match is None:
        return None
    team = match[_TEAM]
    actors = {team.entity: Part(Role.ORGANIZER, _TEAM_SET_UP.name)}
    met = [m[_MET] for m in _SENT_TO.matches(scene)]
    actors |= {a.entity: Part(Role.COUNTERPART, _SENT_TO.name) for a in met}
    return Frame(
        c.reading.annotated.lexicon.model.first(Trait.MANDATED),
        match[_WHO][0].first,
        max([team.stop, *(a.stop for a in met)]),
        sentence.index,
        noun=False,
        actors=actors,
    )


def _team(word: Word, _: Match) -> Mention | None:
    team = word.c.mention_at(word.hit.stop, Kind.TEAM)
    return team if team is not None and headed(word.reading, team.entity, "inspector") else None


def _body(word: Word, _: Match) -> tuple[Argument, ...] | None:
    found = subjects(word.c, word.hit.first, word.sentence)
    return found if found and all(a.kind is Kind.ORGANISATION for a in found) else None


def _inspected(word: Word, match: Match) -> tuple[Argument, ...]:
    c, stop = word.c, match[_TEAM].stop
    for index in range(stop, min(stop + _MATTER, word.place.stop)):
        hit = c.reading.hits.at(index, "function")
        if hit is not None and phrases.genitive(c.reading.annotated, index):
            return objects_of(c, word.sentence, hit)
    return towards(c, word.sentence, stop, _REACH)


def _task(word: Word, match: Match) -> bool:
    """Tell whether the team's task follows: "[đoàn kiểm tra] công tác cán bộ …", "… tại Sở A"."""
    stop = match[_TEAM].stop
    if stop >= word.place.stop or not word.c.tokens.word(stop):
        return False
    led = word.reading.hits.at(stop, "leadcue", "function", "issuecue") is not None
    return not led or bool(_inspected(word, match))


_SET_UP: tuple[Element[Word], ...] = (
    one(_VERB, "teamverb", lambda w, _: w.hit),
    one(_TEAM, "inspection team right after it", _team),
    need("what it is to look into, or where", _task),
    one(_WHO, "body as its subject", _body),
    TOLD,
)
_TEAM_SET_UP: Pattern[Word] = Pattern.of("team-set-up", *_SET_UP)
_SENT_TO: Pattern[Word] = Pattern.of(
    "team-sent-to",
    *_SET_UP,
    each(_MET, "whom it is to inspect, after genitive or function[towards]", _inspected),
)
RULES = (_TEAM_SET_UP, _SENT_TO)
