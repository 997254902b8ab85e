"""Whom somebody comes in the place of: "bổ nhiệm ông A giữ chức Giám đốc Sở Y tế thay ông B"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.clauses.appointees import predecessor
from kg.model import Action

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.clauses.grammar import Clauses
    from kg.model import Decision

_GIVES = frozenset({Action.APPOINT, Action.ELECT, Action.APPROVE, Action.TRANSFER})


def with_predecessors(clauses: Clauses, decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Yield the decisions, those that give an office with the predecessor that they name."""
    for decision in decisions:
        gives = decision.action in _GIVES and decision.role is not None
        instead = _predecessor(clauses, decision) if gives else None
        yield decision if instead is None else replace(decision, instead=instead)


def _predecessor(clauses: Clauses, decision: Decision) -> str | None:
    """Return the person whom that of a decision comes after, ``None`` where none is named."""
    sentence = clauses.reading.sentence_at(decision.span.start)
    before = predecessor(clauses, sentence, decision.person) if sentence is not None else None
    return before.entity if before is not None else None
