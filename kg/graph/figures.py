"""Measured values: "13/55 chỉ tiêu", "trên 85%", "1,2 nghìn tỷ đồng"."""

from __future__ import annotations

from calendar import monthrange
from typing import TYPE_CHECKING

from kg.graph import iris, terms
from kg.graph.claims import day, number, vietnamese
from kg.graph.terms import SCHEMA, VNG

if TYPE_CHECKING:
    from kg.graph.scope import Scope
    from kg.model import Figure


def first_day(period: str) -> str:
    """Return the first day of a day, month or year.

    >>> first_day("2018"), first_day("2018-05"), first_day("2018-05-12")
    ('2018-01-01', '2018-05-01', '2018-05-12')
    """
    return period + "-01" * ((10 - len(period)) // 3)


def last_day(period: str) -> str:
    """Return the last day of a day, month or year.

    >>> last_day("2020"), last_day("2020-02"), last_day("2018-05-12")
    ('2020-12-31', '2020-02-29', '2018-05-12')
    """
    month = f"{period}-12" if len(period) == 4 else period
    if len(month) != 7:
        return month
    return f"{month}-{monthrange(int(month[:4]), int(month[5:]))[1]:02d}"


def add_figure(scope: Scope, fact: Figure, nth: int) -> None:
    """State a figure: what is measured of what, its value, unit, bound and period.

    "13/55 chỉ tiêu đạt mục tiêu" is 13 out of 55. The period of a figure is a whole one: "năm
    2021" runs from its first day to its last, so both are full dates.
    """
    out = scope.out
    node = out.node(iris.nth("observation", scope.id, nth))
    variable = out.node(iris.indicator(fact.indicator))
    out.add(variable, terms.TYPE, terms.VARIABLE)
    out.vote(variable, terms.LABEL, vietnamese(fact.indicator))
    out.add(node, terms.TYPE, terms.OBSERVATION)
    out.add(node, terms.LABEL, scope.quote(fact.span))
    out.add(node, SCHEMA.variableMeasured, variable)
    out.add(node, SCHEMA.value, number(fact.value))
    out.add(node, VNG.comparator, (str(fact.comparator), ""))
    if fact.about:
        out.add(node, SCHEMA.observationAbout, scope.entity(fact.about))
    if fact.unit:
        out.add(node, SCHEMA.unitText, (fact.unit, ""))
    if fact.out_of is not None:
        out.add(node, VNG.outOf, number(fact.out_of))
    if fact.start:
        out.add(node, SCHEMA.startDate, day(first_day(fact.start)))
    if fact.end:
        out.add(node, SCHEMA.endDate, day(last_day(fact.end)))
    scope.evidence(node, fact.span)
    out.found(node, fact.rule)
