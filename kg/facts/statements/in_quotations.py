"""Requests inside a quotation: "“… Chúng tôi đề nghị các sở rà soát …”, ông Lê Văn Minh nói."."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.verbs import verb_at
from kg.facts.statements.attributions import SAID, TOLD, Said, Saying
from kg.facts.statements.elements import VERB
from kg.facts.statements.utterances import content
from kg.model import Act
from kg.rules.pattern import Pattern, each, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.verbs import Verb
    from kg.facts.statements.speech import Speech
    from kg.rules.pattern import Match


@dataclass(frozen=True, slots=True)
class _Quoted(Saying):
    """A sentence with what is said in a quotation in it."""

    said: Said


def _requests(scene: _Quoted, _: Match) -> Iterator[Verb]:
    forms, tokens = scene.c.tokens.forms, scene.c.tokens
    for index in range(scene.said.start + 1, scene.said.stop):
        opens = forms[index - 1] in ".!?" and tokens.capital(index)
        speaks = scene.c.word_before(scene.c.skip_back(index, "adverb"), "self") is not None
        verb = verb_at(scene.c, index) if opens or speaks else None
        if verb is not None and verb.strong and verb.act == Act.REQUEST:
            yield verb


def _asked(scene: _Quoted, match: Match) -> Said | None:
    verb, quoted = match[VERB], scene.said
    clause = content(scene.c, verb, range(verb.first, quoted.stop))
    if clause is None:
        return None
    first = scene.c.skip_back(verb.first, "adverb", "self")
    return Said(
        verb, quoted.source, first, clause.start, clause.stop, WITHIN.name, clause.addressee,
        ends_before=True,
    )  # fmt: skip


WITHIN: Pattern[_Quoted] = Pattern.of(
    "within-quotation",
    each(
        VERB, "strong act[request] of the speaker's own, or that opens a sentence there", _requests
    ),
    one(SAID, "content after it, in the quotation", _asked),
    TOLD,
)


def within(scene: Speech, said: Said) -> Iterator[Said]:
    """Yield the requests in a quotation."""
    if said.rule == "after-quotation":
        quoted = _Quoted(scene.c, scene.sentence, said, supposed=scene.supposed)
        yield from (match[SAID] for match in WITHIN.matches(quoted))
