"""Figures: the measured values that an article states (GUIDE, table figures).

A figure is a number with a unit in a clause that measures. What only looks like one is left out:
dates, document numbers, terms, ages (here), and what ``kinds`` tells apart by the unit.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kg.facts.figures.bearers import about
from kg.facts.figures.indicators import holder, label, opening, period, periods_of
from kg.facts.figures.kinds import stated
from kg.facts.figures.lines import Context, Line, Names
from kg.facts.figures.repeats import told_once
from kg.model import Comparator, Figure, Kind
from kg.read.numbers import find_numbers
from kg.read.quantities import find_quantities
from kg.text.clock import find_clock_times
from kg.text.dates import dates_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Reading
    from kg.text.dates import PrintedDate


_HEADER = 10  # tokens of the longest line of a portal's header


def _told(reading: Reading, tokens: range) -> bool:
    """Tell whether a line is one of the text: no "Cỡ chữ: 100%" of a portal's header."""
    return len(tokens) > _HEADER or reading.tokens.forms[tokens.stop - 1] in ".!?…;"


def _carried(reading: Reading, tokens: range, subject: str | None) -> str | None:
    """Return the place of which a paragraph goes on to tell: "Qua đó, đã kỷ luật 8 đảng viên"."""
    if subject is None or reading.entities[subject].kind is not Kind.PLACE:
        return None
    word = reading.hits.at(tokens.start, "function")
    classes = word.concept.properties.get("functionClass", ()) if word is not None else ()
    return subject if "discourse" in classes and "result" in classes else None


def _lines(c: Clauses, dates: Sequence[PrintedDate]) -> Iterator[Line]:
    """Yield the article's sentences that hold a quantity, its title left out."""
    reading = c.reading
    names = Names.of(reading)
    busy = bytearray(len(reading.text) + 1)
    for span in (*(printed.span for printed in dates), *find_clock_times(reading.text)):
        busy[span.start : span.end] = b"\1" * (span.end - span.start)
    numbers = [
        number
        for number in find_numbers(reading.tokens, reading.hits)
        if not any(busy[number.span.start : number.span.end]) and not names.cover(number.span)
    ]
    quantities = find_quantities(reading.tokens, reading.hits, numbers)
    firsts = [quantity.first for quantity in quantities]
    measured = {
        sentence.paragraph
        for first in firsts
        if (sentence := reading.sentence_at(reading.tokens.starts[first])) is not None
    }
    paragraph, carried, begun = 0, None, False
    for sentence in reading.sentences if measured else ():
        tokens = reading.annotated.tokens_of(sentence)
        if sentence.paragraph not in measured:
            begun = begun or (sentence.paragraph > 0 and _told(reading, tokens))
            continue
        own = quantities[bisect_left(firsts, tokens.start) : bisect_left(firsts, tokens.stop)]
        begun = begun or (sentence.paragraph > 0 and _told(reading, tokens))
        if own and not (begun and any(map(reading.tokens.word, tokens))):
            continue  # "Cỡ chữ: 100%", "100%": the header of a portal
        span = sentence.span
        inside = dates_in(dates, span.start, span.end)
        own_dates = [printed for printed in inside if span.covers(printed.span)]
        if sentence.paragraph != paragraph:
            carried = _carried(reading, tokens, carried)
        periods = periods_of(reading, tokens, own_dates, names) if own else []
        line = Line(c, sentence, tokens, own, periods, carried)
        if own and sentence.paragraph:
            yield line
        paragraph, carried = sentence.paragraph, line.subject or carried


def figures(c: Clauses, dates: Sequence[PrintedDate], year: int | None) -> list[Figure]:
    """Return the figures of an article in text order; what only repeats another is left out.

    ``dates`` are those that the article prints, ``year`` is that of the news.
    """
    found: list[tuple[Context, Figure]] = []
    for line in _lines(c, dates):
        for context in (Context(line, quantity) for quantity in line.quantities):
            taken = stated(context)
            if taken is not None:
                found.append((context, _figure(context, *taken, year)))
    return told_once(found)


def _figure(context: Context, rule: str, unit: str | None, year: int | None) -> Figure:
    quantity = context.quantity
    start, end = period(context, year)
    ahead = bool(year and end and end[:4].isdigit() and int(end[:4]) > year)
    own = holder(context)  # "Mường La đạt 300 tấn, [Bắc Yên] 250 tấn"
    measured = opening(context) if own is not None else None
    return Figure(
        about=own.entity if own is not None else about(context),
        indicator=label(measured or context, ahead=ahead),
        value=quantity.value,
        unit=unit,
        out_of=quantity.number.out_of,
        comparator=Comparator(quantity.comparator),
        start=start,
        end=end,
        span=context.reading.tokens.span(quantity.first, quantity.stop),
        rule=rule,
    )
