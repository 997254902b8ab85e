"""What the rules of reported speech share: the act, its speaker, and what is said after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.attribution import may_speak
from kg.clauses.model import Argument
from kg.clauses.verbs import Verb
from kg.facts.statements.attributions import SAID, TOLD, Said
from kg.facts.statements.lists import items_asked
from kg.facts.statements.utterances import content
from kg.rules.pattern import Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.facts.statements.speech import Speech
    from kg.rules.pattern import Element, Match

VERB = Slot[Verb]("verb")
SOURCE = Slot[Argument]("speaker")

_ACT: Element[Speech] = one(VERB, "act", lambda s, _: s.verb)
_FREE: Element[Speech] = need(
    "governed by no other words", lambda s, _: not s.bound, lambda s, _: s.bound
)
SPEAKER: Element[Speech] = one(SOURCE, "speaker as its subject", lambda s, _: s.source)
MAY: Element[Speech] = need("one who may say it", lambda s, m: may_speak(m[SOURCE], s.verb))
WHOM: Element[Speech] = need("whom it is said to", lambda _, m: m[SAID].addressee)


def _given(scene: Speech, match: Match) -> bool:
    """Tell whether a command has an addressee: inside another's words it is told, not given."""
    said = match[SAID]
    group = scene.c.word(said.start, "group") is not None
    return not (scene.found and scene.commands and said.addressee is None and not group)


_GIVEN: Element[Speech] = need("whom a command within others' words is for", _given)


def _heard(scene: Speech, match: Match) -> bool:
    """Tell whether a comma ends what somebody hears: "Sau khi nghe Sở A báo cáo, ông B …"."""
    if scene.forms[scene.verb.stop : scene.verb.stop + 1] != (",",):
        return False
    before = scene.c.skip_back(match[SOURCE].first, "voice")
    return scene.c.word_before(before, "subordinator") is not None


def content_after(
    rule: str, first: Callable[[Speech, Match], int], *, ends_before: bool = False
) -> Element[Speech]:
    """Need what is said, after the verb."""

    def said(scene: Speech, match: Match) -> Said | None:
        clause = None if _heard(scene, match) else content(scene.c, scene.verb, scene.place)
        clause = clause or items_asked(scene.c, scene.sentence, scene.verb)
        if clause is None:
            return None
        source, start, stop = match[SOURCE], clause.start, clause.stop
        # "A cho biết, B đã có văn bản, đề nghị …": what B asks is part of what A says
        own = not scene.before or scene.before[-1].source.entity == source.entity
        return Said(
            scene.verb, source, first(scene, match), start, stop, rule, clause.addressee,
            ends_before and own,
        )  # fmt: skip

    return one(SAID, "content after the verb", said)


def rule_of(name: str, *elements: Element[Speech]) -> Pattern[Speech]:
    """Return a rule of a free reporting verb: its act, what the rule needs, and that it is told."""
    return Pattern.of(name, _ACT, _FREE, *elements, _GIVEN, TOLD)


def from_source(_: Speech, match: Match) -> int:
    """Return where the speaker starts: the cue of most statements starts there."""
    return match[SOURCE].first
