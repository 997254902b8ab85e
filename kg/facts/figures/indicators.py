"""Where a quantity stands in its sentence, and what the sentence says of it.

The words that name what is measured, the period, and whom or what the value is about: the
columns ``indicator``, ``start``, ``end`` and ``about`` of the annotation guide's table figures.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from kg.article import Span
from kg.model import Kind
from kg.text.dates import PrintedDate, interval

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.lexicon.model import Hit
    from kg.read.numbers import Quantity
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence

COUNTED = frozenset({"person", "area", "countable", "classifier"})
_SUBJECTS = (Kind.ORGANISATION, Kind.TEAM, Kind.PLACE, Kind.PROGRAMME)
_NAMES = (Kind.DOCUMENT, Kind.TEAM, Kind.PROGRAMME, Kind.ORGANISATION, Kind.EVENT, Kind.PERSON)
_MARKS = frozenset(",;:()")
_LONGEST_LABEL = 24  # tokens
_TARGET = "(chỉ tiêu)"  # how rule 31 marks the indicator of a target


@dataclass(frozen=True)
class Line:
    """A sentence with its quantities; what the rules ask of it for each of them is found once.

    ``periods`` are the months, years and periods that it prints for its values, with the tokens
    where they start; ``carried`` is the subject that it takes over from the sentences before it.
    """

    reading: Reading
    sentence: Sentence
    tokens: range
    quantities: Sequence[Quantity]
    periods: Sequence[tuple[int, PrintedDate]]
    carried: str | None

    def form(self, index: int) -> str:
        """Return the printed form of a token, "" outside the sentence."""
        return self.reading.tokens.forms[index] if index in self.tokens else ""

    def mark(self, index: int) -> bool:
        """Tell whether the token parts the sentence; the comma in "1,23" does not."""
        if self.form(index) not in _MARKS:
            return False
        decimal = self.form(index - 1).isdigit() and self.form(index + 1).isdigit()
        glued = self.reading.tokens.glued
        return not (decimal and glued(index) and glued(index + 1))

    @cached_property
    def marks(self) -> Sequence[int]:
        """The tokens that part the sentence."""
        return [index for index in self.tokens if self.mark(index)]

    def places(self, forms: str) -> Sequence[int]:
        """Return the tokens that are one of some marks."""
        printed = self.reading.tokens.forms
        return [index for index in self.tokens if printed[index] in forms]

    @cached_property
    def semicolons(self) -> Sequence[int]:
        """The tokens that part the items of a list."""
        return self.places(";")

    @cached_property
    def brackets(self) -> Sequence[int]:
        """The tokens that open or close a bracket."""
        return self.places("()")

    @cached_property
    def before(self) -> Mapping[int, Quantity]:
        """The quantities with a unit by the token behind them."""
        return {q.stop: q for q in reversed(self.quantities) if q.unit}

    @cached_property
    def votes(self) -> bool:
        """Whether the sentence tells of a vote."""
        found = self.reading.hits.of(self.tokens, "indicator")
        return any(hit.concept.has("indicatorClass", "vote") for hit in found)

    @cached_property
    def targets(self) -> Sequence[Hit]:
        """The words that make a value a target: "phấn đấu"."""
        found = self.reading.hits.of(self.tokens, "indicator")
        return [hit for hit in found if hit.concept.has("indicatorClass", "target")]

    def aims(self, words: range) -> bool:
        """Tell whether a word that makes a value a target stands in a part of the sentence."""
        before = bisect_right(self.targets, words.stop, key=lambda hit: hit.stop)
        return before > 0 and self.targets[before - 1].first >= words.start

    @cached_property
    def subject(self) -> str | None:
        """The first body, team, place or programme that the sentence names."""
        found = self.reading.mentions_in(self.sentence.span, *_SUBJECTS)
        return found[0].entity if found else None


@dataclass(frozen=True, slots=True)
class Context:
    """A quantity where it stands."""

    line: Line
    quantity: Quantity

    @property
    def reading(self) -> Reading:
        """The article."""
        return self.line.reading

    @property
    def sentence(self) -> Sentence:
        """The sentence of the quantity."""
        return self.line.sentence

    @property
    def tokens(self) -> range:
        """The tokens of the sentence."""
        return self.line.tokens

    @property
    def siblings(self) -> Sequence[Quantity]:
        """The quantities of the sentence."""
        return self.line.quantities

    @property
    def unit_class(self) -> str | None:
        """The ``vng:unitClass`` of the unit, ``None`` for a bare number."""
        head = self.quantity.head
        return head.concept.first("unitClass") if head else None

    @property
    def printed_unit(self) -> str | None:
        """The unit as printed."""
        unit = self.quantity.unit
        return unit.of(self.reading.text) if unit else None

    @property
    def strength(self) -> str | None:
        """The ``vng:strength`` of the unit: how much its noun says that something is measured."""
        head = self.quantity.head
        return head.concept.first("strength") if head else None

    @property
    def segment(self) -> range:
        """The tokens around the quantity up to the next comma, semicolon or bracket."""
        marks = self.line.marks
        before = bisect_left(marks, self.quantity.first)
        after = bisect_left(marks, self.quantity.stop)
        return range(
            marks[before - 1] + 1 if before else self.tokens.start,
            marks[after] if after < len(marks) else self.tokens.stop,
        )

    @property
    def item(self) -> int:
        """The first token of the item of a list that holds the quantity ("…; …; …")."""
        before = bisect_left(self.line.semicolons, self.quantity.first)
        return self.line.semicolons[before - 1] + 1 if before else self.tokens.start

    def form(self, index: int) -> str:
        """Return the printed form of a token, "" outside the sentence."""
        return self.line.form(index)

    def words(self, name: str, within: range) -> list[Hit]:
        """Return the words of figures of one ``vng:indicatorClass`` in a range of tokens."""
        found = self.reading.hits.of(within, "indicator")
        return [hit for hit in found if hit.concept.has("indicatorClass", name)]

    def joined_by(self, name: str) -> bool:
        """Tell whether a word of the class stands right before the quantity."""
        first = self.quantity.first
        return any(
            hit.stop == first and hit.concept.has("indicatorClass", name)
            for start in range(max(self.tokens.start, first - 3), first)
            for hit in self.reading.hits.all_at(start, "indicator")
        )


@dataclass(frozen=True, slots=True)
class Names:
    """Where the names of an article stand: a number in a name measures nothing."""

    starts: Sequence[int]
    reach: Sequence[int]  # how far the names reach that start there or before

    @classmethod
    def of(cls, reading: Reading) -> Names:
        """Collect the names of an article, whose mentions are in text order."""
        spans = [m.span for m in reading.mentions if m.form == "name" and m.kind in _NAMES]
        return cls([s.start for s in spans], list(accumulate((s.end for s in spans), max)))

    def cover(self, span: Span) -> bool:
        """Tell whether a name holds the span."""
        before = bisect_right(self.starts, span.start)
        return before > 0 and self.reach[before - 1] >= span.end


def label(context: Context) -> str:
    """Return the words of the sentence that name what is measured.

    They are those around the number: what stands before it, without the words that only join it
    ("đạt", "là"), and what the unit counts. Where nothing names it there ("…, tăng 7,9%"), the
    words before the comma or the bracket come first.
    """
    tokens, quantity = context.reading.tokens, context.quantity
    segment = context.segment
    before = _unjoined(context, range(segment.start, quantity.first))
    change = context.reading.hits.at(before.start, "indicator") if before else None
    lead = range(0)
    if change is None or not change.concept.has("indicatorClass", "change"):
        joined = not before
    else:
        joined = change.stop == before.stop
    if joined:
        lead = _lead(context, segment.start)
    counted = context.unit_class in COUNTED or context.unit_class == "attendee"
    start = quantity.number.stop if counted else quantity.stop
    stop = min(segment.stop, start + _LONGEST_LABEL)
    while stop > start and not tokens.forms[stop - 1][:1].isalnum():
        stop -= 1
    # "tỉnh đã có 13/55 chỉ tiêu thành phần đạt mục tiêu": what is counted says it all.
    if counted and context.joined_by("level") and stop > quantity.stop:
        before = lead = range(0)
    kept = range(max(before.start, before.stop - _LONGEST_LABEL), before.stop)
    parts = (lead, kept, range(start, stop))
    words = " ".join(tokens.words(part.start, part.stop) for part in parts if part)
    aimed = context.line.aims(range(context.item, quantity.first))
    words = words or tokens.words(quantity.first, quantity.stop)
    return f"{words} {_TARGET}" if aimed else words


def _unjoined(context: Context, words: range) -> range:
    """Return the words without a conjunction before them and a word like "đạt" after them."""
    hits, start, stop = context.reading.hits, words.start, words.stop
    while start < stop and (hit := hits.at(start, "function")) and hit.stop <= stop:
        start = hit.stop
    near = range(max(start, stop - _LONGEST_LABEL), stop)
    joins = [hit for hit in hits.of(near, "indicator") if hit.stop == stop]
    if joins and joins[0].concept.has("indicatorClass", "level"):
        stop = joins[0].first
    return range(start, stop)


def _lead(context: Context, end: int) -> range:
    """Return the words before the mark at ``end``, up to the first number or joining word."""
    stop = start = end - 1
    while start > context.tokens.start and not context.line.mark(start - 1):
        start -= 1
    if start >= stop:
        return range(0)
    figures = [q.first for q in context.siblings if start < q.first < stop]
    joins = [hit.first for hit in context.words("level", range(start, stop)) if hit.first > start]
    return _unjoined(context, range(start, min([stop, *figures, *joins])))


def periods_of(
    reading: Reading, tokens: range, dates: Sequence[PrintedDate], names: Names
) -> list[tuple[int, PrintedDate]]:
    """Return the months, years and periods of a sentence, with the tokens where they start.

    ``dates`` are those of the sentence. Days are left out, and what "so với" compares with.
    """
    found = []
    for printed in dates:
        if printed.kind not in {"month", "year", "period"} or names.cover(printed.span):
            continue
        first = reading.tokens.at(printed.span.start)
        words = reading.hits.of(range(max(tokens.start, first - 4), first), "indicator")
        if not any(hit.concept.has("indicatorClass", "baseline") for hit in words):
            found.append((first, printed))
    return found


def period(context: Context, year: int | None) -> tuple[str | None, str | None]:
    """Return the period of the value.

    It is the one printed between the same commas, else one before the value in the same item of
    a list, else the one that opens the sentence ("Năm 2016, A đạt …; B đạt …").
    """
    placed, at, segment = context.line.periods, context.quantity.first, context.segment
    beside = [pair for pair in placed if pair[0] in segment]
    before = [pair for pair in placed if context.item <= pair[0] < at]
    opening = [pair for pair in placed if pair[0] <= context.tokens.start + 1 and pair[0] < at]
    near = beside or before or opening
    if not near:
        return None, None
    return interval(min(near, key=lambda pair: (abs(pair[0] - at), pair[0]))[1], year)


def about(context: Context) -> str | None:
    """Return the entity that the value is about: the first subject of the sentence before it.

    Where the sentence names none, that of the nearest sentence before it in the paragraph; else
    ``None``.
    """
    reading, start = context.reading, context.sentence.span.start
    at = reading.tokens.starts[context.quantity.first]
    subjects = reading.mentions_in(Span(start, at), *_SUBJECTS) if at > start else []
    return subjects[0].entity if subjects else context.line.carried
