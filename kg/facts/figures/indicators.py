"""Where a quantity stands in its sentence, and what the sentence says of it.

The words that name what is measured, the period, and whom or what the value is about: the
columns ``indicator``, ``start``, ``end`` and ``about`` of the annotation guide's table figures.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.article import Span
from kg.facts.model import Kind
from kg.text.dates import PrintedDate, interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lexicon.model import Hit
    from kg.read.reading import Reading
    from kg.text.numbers import Quantity
    from kg.text.sentences import Sentence

COUNTED = frozenset({"person", "area", "countable", "classifier"})
_SUBJECTS = (Kind.ORGANISATION, Kind.TEAM, Kind.PLACE, Kind.PROGRAMME)
_NAMES = (Kind.DOCUMENT, Kind.TEAM, Kind.PROGRAMME, Kind.ORGANISATION, Kind.EVENT, Kind.PERSON)
_MARKS = frozenset(",;:()")
_LONGEST_LABEL = 24  # tokens
_TARGET = "(chỉ tiêu)"  # how rule 31 marks the indicator of a target


@dataclass(frozen=True, slots=True)
class Context:
    """A quantity where it stands; ``tokens`` are those of its sentence."""

    reading: Reading
    sentence: Sentence
    tokens: range
    quantity: Quantity
    siblings: Sequence[Quantity]

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
        start, stop = self.quantity.first, self.quantity.stop
        while start > self.tokens.start and not self.mark(start - 1):
            start -= 1
        while stop < self.tokens.stop and not self.mark(stop):
            stop += 1
        return range(start, stop)

    @property
    def item(self) -> int:
        """The first token of the item of a list that holds the quantity ("…; …; …")."""
        before = range(self.tokens.start, self.quantity.first)
        return max((i + 1 for i in before if self.form(i) == ";"), default=before.start)

    def form(self, index: int) -> str:
        """Return the printed form of a token, "" outside the sentence."""
        return self.reading.tokens.forms[index] if index in self.tokens else ""

    def mark(self, index: int) -> bool:
        """Tell whether the token parts the sentence; the comma in "1,23" does not."""
        decimal = self.form(index - 1).isdigit() and self.form(index + 1).isdigit()
        glued = self.reading.tokens.glued(index) and decimal
        return self.form(index) in _MARKS and not (glued and self.reading.tokens.glued(index + 1))

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


def named(reading: Reading, span: Span) -> bool:
    """Tell whether a name holds the span: a number in a name measures nothing."""
    return any(
        mention.form == "name" and mention.span.covers(span)
        for mention in reading.mentions
        if mention.kind in _NAMES and mention.span.start <= span.start
    )


def label(context: Context) -> str:
    """Return the words of the sentence that name what is measured.

    They are those around the number: what stands before it, without the words that only join it
    ("đạt", "là"), and what the unit counts. Where nothing names it there ("…, tăng 7,9%"), the
    words before the comma or the bracket come first.
    """
    tokens, quantity = context.reading.tokens, context.quantity
    segment = context.segment
    before = _unjoined(context, range(segment.start, quantity.first))
    joins = [h for h in context.words("change", before) if h.first == before.start]
    lead = range(0)
    if not before or (joins and joins[0].stop == before.stop):
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
    aimed = context.words("target", range(context.item, quantity.first))
    words = words or tokens.words(quantity.first, quantity.stop)
    return f"{words} {_TARGET}" if aimed else words


def _unjoined(context: Context, words: range) -> range:
    """Return the words without a conjunction before them and a word like "đạt" after them."""
    hits, start, stop = context.reading.hits, words.start, words.stop
    while start < stop and (hit := hits.at(start, "function")) and hit.stop <= stop:
        start = hit.stop
    joins = [hit for hit in hits.of(range(start, stop), "indicator") if hit.stop == stop]
    if joins and joins[0].concept.has("indicatorClass", "level"):
        stop = joins[0].first
    return range(start, stop)


def _lead(context: Context, end: int) -> range:
    """Return the words before the mark at ``end``, up to the first number or joining word."""
    stop = start = end - 1
    while start > context.tokens.start and not context.mark(start - 1):
        start -= 1
    if start >= stop:
        return range(0)
    figures = [q.first for q in context.siblings if start < q.first < stop]
    joins = [hit.first for hit in context.words("level", range(start, stop)) if hit.first > start]
    return _unjoined(context, range(start, min([stop, *figures, *joins])))


def period(
    context: Context, dates: Sequence[PrintedDate], year: int | None
) -> tuple[str | None, str | None]:
    """Return the period of the value; days are left out, and what "so với" compares it with.

    It is the one printed between the same commas, else one before the value in the same item of
    a list, else the one that opens the sentence ("Năm 2016, A đạt …; B đạt …").
    """
    tokens, at = context.reading.tokens, context.quantity.first
    placed = [
        (tokens.at(printed.span.start), printed)
        for printed in dates
        if context.sentence.span.covers(printed.span)
        and printed.kind in {"month", "year", "period"}
        and not named(context.reading, printed.span)
    ]
    placed = [
        (first, printed)
        for first, printed in placed
        if not context.words("baseline", range(max(context.tokens.start, first - 4), first))
    ]
    beside = [pair for pair in placed if pair[0] in context.segment]
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
    reading, sentence = context.reading, context.sentence
    at = reading.tokens.starts[context.quantity.first]
    spans = [Span(sentence.span.start, at)] if at > sentence.span.start else []
    for earlier in reversed(reading.sentences[: sentence.index]):
        if earlier.paragraph != sentence.paragraph:
            break
        spans.append(earlier.span)
    for span in spans:
        if subjects := reading.mentions_in(span, *_SUBJECTS):
            return subjects[0].entity
    return None
