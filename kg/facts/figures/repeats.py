"""Figures told twice: a lead or a heading repeats, often rounded, what the text says exactly."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.facts.figures.indicators import COUNTED
from kg.lexicon.senses import UnitClass
from kg.model import Comparator, Figure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.facts.figures.lines import Context

_COUNTS = COUNTED | {UnitClass.ATTENDEE}
_ROUNDED = Decimal("1.05")  # how much more the exact value may be than the rounded one


def told_once(found: Sequence[tuple[Context, Figure]]) -> list[Figure]:
    """Leave out the figures that another sentence states: a later one for a lead or a heading."""
    # Of the figures of one sentence that are equal here, the first stands for all.
    told: dict[Decimal, dict[tuple[int, str | None, Decimal | None], int]] = {}
    for place, (context, figure) in enumerate(found):
        same = told.setdefault(figure.value, {})
        same.setdefault((context.sentence.index, figure.unit, figure.out_of), place)
    values = sorted(told)

    def repeated(place: int, context: Context, figure: Figure) -> bool:
        lead = _leads(context)
        low = bisect_left(values, figure.value)
        high = bisect_right(values, max(figure.value, figure.value * _ROUNDED))
        for value in values[low:high] if _rounded(figure) else (figure.value,):
            for at in told[value].values():
                other, stated = found[at]
                if at >= place and not lead:
                    break  # only an earlier sentence says it for one that is no lead
                other_leads = _leads(other)
                preferred = (at < place and (lead or not other_leads)) or not other_leads
                elsewhere = other.sentence != context.sentence or _bracketed(context)
                alike = elsewhere and _alike(context, other)
                if preferred and alike and _repeats(figure, stated, lead=lead or other_leads):
                    return True
        return False

    return [
        figure for at, (context, figure) in enumerate(found) if not repeated(at, context, figure)
    ]


def _bracketed(context: Context) -> bool:
    """Tell whether a bracket only compares a value told before: "15,07% … (15,07% so với 9%)"."""
    return context.line.form(context.quantity.first - 1) == "(" and bool(
        context.words("baseline", context.segment)
    )


def _leads(context: Context) -> bool:
    """Tell whether the sentence opens the article or heads a part of it, unclosed by a mark."""
    last = context.sentence.span.of(context.reading.text)[-1]
    return context.sentence.paragraph <= 1 or last.isalnum()


def _alike(context: Context, other: Context) -> bool:
    """Tell whether two quantities may be one: not "9.068 hộ" and "9.068 km2"."""
    one, two = context.unit_class, other.unit_class
    if one is None or two is None or context.printed_unit == other.printed_unit:
        return True
    if one in _COUNTS and two in _COUNTS:
        return True  # "37 ngôi nhà", "37 hộ dân"
    return one is two and one is not UnitClass.MEASURE


def _repeats(figure: Figure, other: Figure, *, lead: bool) -> bool:
    """Tell whether a figure only repeats ``other``, exactly or rounded (GUIDE, rule 5)."""
    if figure.value == other.value:
        same = (figure.unit, figure.out_of) == (other.unit, other.out_of)
        telling = figure.value >= 100 or figure.value != figure.value.to_integral_value()
        return same or telling or lead
    finer = len(other.value.normalize().as_tuple().digits) > len(
        figure.value.normalize().as_tuple().digits
    )
    return _rounded(figure) and finer and figure.value < other.value <= figure.value * _ROUNDED


def _rounded(figure: Figure) -> bool:
    return figure.comparator in {Comparator.GT, Comparator.APPROX}
