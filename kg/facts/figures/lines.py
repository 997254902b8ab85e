"""A sentence with its quantities, and a quantity where it stands in it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from kg.clauses.gaps import conjunction
from kg.clauses.topics import first_named
from kg.lexicon.senses import UnitClass, unit_class
from kg.model import Kind
from kg.read.phrases.words import genitive

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.article import Span
    from kg.clauses.grammar import Clauses
    from kg.clauses.modality import Modality
    from kg.lexicon.model import Hit
    from kg.read.quantities import Quantity
    from kg.read.reading import Reading
    from kg.rules.watch import Watch
    from kg.text.dates import PrintedDate
    from kg.text.sentences import Sentence

SUBJECTS = (Kind.ORGANISATION, Kind.TEAM, Kind.PLACE, Kind.PROGRAMME)
"""What a value may be about."""

_NAMED = ("name", "part")  # "Trưởng ban Ban Chỉ đạo 389"
_PAPER = 4  # tokens of "Thống kê mới nhất" before "của"
_NAMES = (Kind.DOCUMENT, Kind.TEAM, Kind.PROGRAMME, Kind.ORGANISATION, Kind.EVENT, Kind.PERSON)


@dataclass(frozen=True)
class Line:
    """A sentence with its quantities; what the rules ask of it for each of them is found once.

    ``periods`` are the months, years and periods that it prints for its values, with the tokens
    where they start; ``carried`` is the subject that it takes over from the sentences before it.
    """

    c: Clauses
    sentence: Sentence
    tokens: range
    quantities: Sequence[Quantity]
    periods: Sequence[tuple[int, PrintedDate]]
    carried: str | None

    @property
    def reading(self) -> Reading:
        """The article."""
        return self.c.reading

    @property
    def modality(self) -> Modality:
        """What the words of the article are told as."""
        return self.c.modality

    def form(self, index: int) -> str:
        """Return the printed form of a token, "" outside the sentence."""
        return self.reading.tokens.forms[index] if index in self.tokens else ""

    def _decimal(self, index: int) -> bool:
        """Tell whether a mark stands in a number: "1,23"."""
        glued = self.reading.tokens.glued
        digits = self.form(index - 1).isdigit() and self.form(index + 1).isdigit()
        return digits and glued(index) and glued(index + 1)

    @cached_property
    def marks(self) -> Sequence[int]:
        """The tokens that part the sentence: "24 chi bộ, 23 tổ đảng và 12,5 km đường"."""
        printed = [index for index in self.places(",;:()") if not self._decimal(index)]
        joints = (
            after.first - 1
            for before, after in pairwise(self.quantities)
            if before.unit and after.unit and conjunction(self.reading, after.first - 1)
        )
        return sorted({*printed, *joints})

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

    @cached_property
    def items(self) -> int:
        """How many of its quantities end an item of a list."""
        return sum(Context(self, quantity).ends_item for quantity in self.quantities)

    def aims(self, words: range) -> bool:
        """Tell whether a word that makes a value a target stands in a part of the sentence."""
        before = bisect_right(self.targets, words.stop, key=lambda hit: hit.stop)
        return before > 0 and self.targets[before - 1].first >= words.start

    @cached_property
    def opening(self) -> int:
        """Where it starts behind who tells it: "Theo báo cáo của Sở A, [tổng mức bán lẻ đạt …]"."""
        c, start = self.c, self.tokens.start
        stop = self.quantities[0].first if self.quantities else self.tokens.stop
        comma = next((i for i in self.places(",") if i < stop), None)
        if comma is None:
            return start
        a = self.reading.annotated
        paper = any(a.hits.at(start, scheme) for scheme in ("doctype", "act"))
        owned = any(genitive(a, index) for index in range(start, min(comma, start + _PAPER)))
        tells = c.word(start, "according") is not None or (paper and owned)
        return comma + 1 if tells else start

    @cached_property
    def subject(self) -> str | None:
        """The first body, team, place or programme that the sentence names."""
        told = range(self.opening, self.tokens.stop)
        found = first_named(self.c, told, *SUBJECTS)
        return None if found is None else found.entity


@dataclass(frozen=True, slots=True)
class Context:
    """A quantity where it stands."""

    line: Line
    quantity: Quantity

    @property
    def place(self) -> range:
        """The tokens of the quantity."""
        return range(self.quantity.first, self.quantity.stop)

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried."""
        return self.line.reading.annotated.watch

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
    def unit_class(self) -> UnitClass | None:
        """What the unit counts or measures, ``None`` for a bare number."""
        head = self.quantity.head
        return unit_class(head.concept) if head else None

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

    @property
    def ends_item(self) -> bool:
        """Whether words and a bare number end an item of a list: "dân tộc 504; …"."""
        quantity, number = self.quantity, self.quantity.number
        if quantity.head or number.ordinal or number.form == "words" or number.out_of:
            return False
        before = quantity.first - 1
        return (
            self.form(quantity.stop) in {";", ".", ""}
            and self.form(before)[:1].isalpha()
            and before > self.segment.start
        )

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
        spans = [m.span for m in reading.mentions if m.form in _NAMED and m.kind in _NAMES]
        return cls([s.start for s in spans], list(accumulate((s.end for s in spans), max)))

    def cover(self, span: Span) -> bool:
        """Tell whether a name holds the span."""
        before = bisect_right(self.starts, span.start)
        return before > 0 and self.reach[before - 1] >= span.end
