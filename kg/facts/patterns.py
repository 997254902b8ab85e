"""The patterns of all rules by name, joined to what the registry tells of each."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kg.facts import positions, structures
from kg.facts.decisions import memberships
from kg.facts.decisions import people as decided
from kg.facts.events import (
    attendance,
    calls,
    coreference,
    doings,
    frame,
    implied,
    inspected,
    inspections,
    inspectors,
    noun_rules,
    set_up,
    sittings,
    verb_rules,
    visits,
)
from kg.facts.figures import kinds as figures
from kg.facts.findings import types as findings
from kg.facts.links import rules as links
from kg.facts.reorganisations import rules as reorganisations
from kg.facts.statements import attributions, in_quotations, reported
from kg.read import (
    alone,
    anaphors,
    offices,
    parents,
    people,
    places,
    plenary,
    premises,
    printed,
    session_titles,
    shown,
    sited,
    titled_things,
)
from kg.read.documents import lists
from kg.read.documents import rules as documents
from kg.rules.registry import registry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.rules.pattern import Pattern
    from kg.rules.registry import Rule

_FAMILIES: tuple[tuple[Pattern[Any], ...], ...] = (
    (people.PERSON,), printed.RULES, places.RULES, premises.RULES,
    titled_things.RULES, session_titles.RULES,
    alone.RULES, offices.RULES, anaphors.RULES, plenary.RULES,
    shown.RULES, parents.RULES, sited.RULES, positions.RULES,
    (*documents.RULES, lists.LISTED),
    verb_rules.RULES, noun_rules.RULES, visits.RULES, frame.RULES, (coreference.EVENT_NOUN,),
    attendance.RULES, doings.RULES, implied.RULES, calls.RULES, inspected.RULES, inspections.RULES,
    inspectors.RULES, sittings.RULES, set_up.RULES,
    (*decided.RULES, memberships.MEMBER),
    figures.RULES, findings.RULES, links.RULES, reorganisations.RULES, structures.RULES,
    (attributions.ACCORDING, *reported.RULES, in_quotations.WITHIN),
)  # fmt: skip


@cache
def patterns() -> Mapping[str, Pattern[Any]]:
    """Return the pattern that each rule runs on, by the name of the rule."""
    return MappingProxyType({pattern.name: pattern for family in _FAMILIES for pattern in family})


@cache
def rules() -> tuple[Rule, ...]:
    """Return the rules of the registry, each with the words of the pattern that it runs on.

    Raises ``KeyError`` naming a rule that runs on none.
    """
    return tuple(replace(rule, pattern=str(patterns()[rule.name])) for rule in registry())
