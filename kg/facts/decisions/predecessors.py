"""Whom somebody comes in the place of: "bổ nhiệm ông A giữ chức Giám đốc Sở Y tế thay ông B".

A person behind such a word is the predecessor of the one whom the same sentence gives an office,
where nobody else stands between them.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Action, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.clauses.grammar import Clauses
    from kg.model import Decision
    from kg.read.reading import Mention

_GIVES = frozenset({Action.APPOINT, Action.ELECT, Action.APPROVE, Action.TRANSFER})


def with_predecessors(clauses: Clauses, decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Yield the decisions, those that give an office with the predecessor that they name."""
    for decision in decisions:
        gives = decision.action in _GIVES and decision.role is not None
        yield replace(decision, instead=_predecessor(clauses, decision) if gives else None)


def _predecessor(clauses: Clauses, decision: Decision) -> str | None:
    """Return the person whom that of a decision comes after, ``None`` where none is named."""
    sentence = clauses.reading.sentence_at(decision.span.start)
    people = clauses.reading.mentions_in(sentence.span, Kind.PERSON) if sentence else []
    before: Mention | None = None
    for mention in sorted(people, key=lambda m: m.first):
        if clauses.word_before(clauses.phrase_start(mention), "replaced") is None:
            before = mention
        elif before is not None and before.entity == decision.person != mention.entity:
            return mention.entity
    return None
