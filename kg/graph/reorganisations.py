"""Reorganisations that articles report: what became of units and bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import iris, terms
from kg.graph.claims import day
from kg.graph.terms import SCHEMA, VNG

if TYPE_CHECKING:
    from kg.graph.scope import Scope
    from kg.model import Reorganisation


def add_reorganisation(scope: Scope, fact: Reorganisation, number: int) -> None:
    """State what was before and after, how, when and by which act.

    "Từ ngày 1/3/2025, Sở A hợp nhất với Sở B thành Sở C" is a merger of two bodies into one.
    """
    out = scope.out
    node = out.node(iris.reorganisation(scope.id, number))
    out.add(node, terms.TYPE, VNG.Reorganisation)
    out.vote(node, terms.LABEL, scope.quote(fact.span))
    out.add(node, VNG.successionKind, out.code("succession", fact.kind))
    for predicate, keys in (
        (VNG.from_, fact.before),
        (VNG.to, fact.after),
        (VNG.inPart, fact.in_part),
    ):
        for key in keys:
            out.add(node, predicate, scope.entity(key))
    if fact.date:
        out.vote(node, SCHEMA.startDate, day(fact.date))
    if fact.act:
        span = scope.span(fact.span)
        out.attest(node, VNG.mandatedBy, scope.entity(fact.act), span, fact.rule)
    scope.evidence(node, fact.span)
    out.found(node, fact.rule)
