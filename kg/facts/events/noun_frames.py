"""Frames told by a noun and the cues around it: "chủ trì buổi làm việc", "tại Hội nghị"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.events.frame import Frame, Part, hosted
from kg.facts.events.nominal import Nominal
from kg.facts.events.noun_elements import WHO, by_kind
from kg.facts.events.noun_rules import BEFORE, BEHIND, FRONTED
from kg.facts.events.visits import BEHIND as VISITS
from kg.facts.events.visits import occasion, to_be_laid
from kg.lexicon.rows import Trait

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.facts.events.noun_elements import AsRole
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention
    from kg.rules.pattern import Pattern
    from kg.text.sentences import Sentence


def noun_frame(c: Clauses, sentence: Sentence, noun: Hit, named: Mention | None) -> Frame | None:
    """Read "A chủ trì buổi làm việc", "B tổ chức Lễ …", "buổi làm việc giữa A và B"."""
    scene = Nominal.of(c, sentence, noun, named)
    none = not scene.taken or scene.some or scene.ahead or scene.bidden or to_be_laid(scene)
    actors = {} if none and scene.watch is None else _parts(scene)
    if none:
        return None
    return Frame(
        scene.kind,
        scene.first,
        scene.stop,
        sentence.index,
        noun=True,
        actors=actors,
        named=named.entity if named else None,
        aside=occasion(scene),
    )


def _parts(scene: Nominal) -> dict[str, Part]:
    """Return who takes part, by the words before the noun, then by those after it."""
    c = scene.c
    actors: dict[str, Part] = {}
    for rule, role in BEFORE:
        actors.update(_told(scene, rule, role))
    around: dict[str, Part] = {}
    linked = scene.link is not None or scene.watch is not None  # all of BEHIND need a word there
    for rule, role in (*BEHIND, *VISITS) if linked else VISITS:
        around.update(_told(scene, rule, role))
    inside = c.inside(scene.sentence) if around and not actors else ()
    met = tuple(c.argument(m) for m in inside if m.entity in around and m.first >= scene.stop)
    actors.update(_told(replace(scene, met=met) if met else scene, FRONTED, by_kind))
    actors.update(around)
    if scene.link is not None and scene.kind.has(Trait.SESSION):
        actors = hosted(scene, actors, list(around))
    return actors


def _told(scene: Nominal, rule: Pattern[Nominal], role: AsRole) -> dict[str, Part]:
    """Return the parts that one rule finds."""
    return {m[WHO].entity: Part(role(scene, m), rule.name) for m in rule.matches(scene)}
