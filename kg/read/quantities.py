"""Numbers with what stands beside them: the unit, the words that compare, the range."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.lexicon.senses import UnitClass, unit_class
from kg.read.numbers import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.article import Span
    from kg.lexicon.matcher import Hits
    from kg.lexicon.model import Hit
    from kg.read.numbers import Number
    from kg.text.tokens import Tokens


_PAIRED = frozenset({UnitClass.AREA, UnitClass.COUNTABLE})


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit: tokens ``first`` (in) to ``stop`` (out), comparator words included.

    ``unit`` is the span of the unit as printed ("đồng/năm", "xã, phường"), ``head`` the lexicon hit
    of its first noun; both are ``None`` for a bare number. ``comparator`` is the sign of the words
    beside the number ("hơn" is ">"), "=" where there is none.
    """

    number: Number
    first: int
    stop: int
    value: Decimal
    unit: Span | None
    head: Hit | None
    comparator: str


def _comparator_before(hits: Hits, first: int) -> tuple[str, int]:
    """Return the sign of the comparator that ends at token ``first`` and where its words begin."""
    for start in range(max(0, first - 3), first):
        for hit in hits.all_at(start, "comparator"):
            if hit.stop == first and not hit.concept.has("side", "after"):
                return hit.concept.first("comparator") or "=", start
    return "=", first


def _unit(tokens: Tokens, hits: Hits, start: int, *, whole: bool) -> tuple[Hit | None, int]:
    """Return the unit that starts at a token and where its words end.

    Two nouns of one ``whole`` count are one unit ("2 xã, phường"), a classifier takes the noun
    after it ("140 lượt đối tượng"), and a rate runs on behind its bar ("tấn dầu thô/năm").
    """
    head = hits.at(start, "unit")
    if head is None:
        return None, start
    stop, kind = head.stop, unit_class(head.concept)
    if kind is UnitClass.CLASSIFIER and (counted := hits.at(stop, "unit")):
        stop = counted.stop
    elif whole and kind in _PAIRED and tokens.forms[stop : stop + 1] == (",",):
        pair = hits.at(stop + 1, "unit")
        cased = tokens.capital(start) or not tokens.capital(stop + 1)  # "4 nguồn tin, Cục đã …"
        same = pair and cased and unit_class(pair.concept) == kind
        stop = pair.stop if pair and same and not _opens_verb(hits, pair) else stop
    bar = next((i for i in range(stop, min(stop + 4, len(tokens))) if not tokens.word(i)), stop)
    while bar + 1 < len(tokens) and tokens.forms[bar] == "/" and tokens.word(bar + 1):
        per = hits.at(bar + 1, "unit")
        stop = bar = per.stop if per else bar + 2
    return head, stop


def _opens_verb(hits: Hits, noun: Hit) -> bool:
    """Tell whether a noun only begins a longer word: "45 cuộc thanh tra, [ban] hành 5 văn bản"."""
    return any(hit.stop > noun.stop for hit in hits.starting.get(noun.first, ()))


def _quantity(tokens: Tokens, hits: Hits, number: Number) -> Quantity:
    comparator, first = _comparator_before(hits, number.first)
    whole = number.value == number.value.to_integral_value()
    head, stop = _unit(tokens, hits, number.stop, whole=whole)
    unit = tokens.span(number.stop, stop) if head else None
    after = hits.at(stop, "comparator")
    if after and after.concept.has("side", "after"):
        comparator, stop = after.concept.first("comparator") or comparator, after.stop
    return Quantity(number, first, stop, number.value, unit, head, comparator)


def _range(tokens: Tokens, hits: Hits, low: Quantity, high: Quantity) -> list[Quantity]:
    """Return the two ends of a printed range (rule 31), or nothing where it is none.

    "500-1.000 người" is >= 500 and <= 1 000, as is "trong khoảng 500-1.000 người"; "khoảng 1.000
    đến 1.500 tỷ đồng" is about each.
    """
    between = high.first - low.stop
    dash = between == 1 and tokens.forms[low.stop] in {"-", "–"}
    grammar = hits.at(low.stop, "indicator")
    upto = grammar is not None and grammar.concept.has("indicatorClass", "limit")
    if low.head or not high.head or not (dash or (upto and between == 1)):
        return []
    scale = high.number.scale if low.number.scale == 1 else Decimal(1)
    value = low.value * scale
    if value >= high.value:
        return []
    inside = _within(hits, low.first)
    about = low.comparator if low.comparator == "~" and not inside else None
    whole = replace(high, first=low.first - (inside or _opens_range(hits, low.first)))
    return [
        replace(whole, number=low.number, value=plain(value), comparator=about or ">="),
        replace(whole, comparator=about or "<="),
    ]


def _within(hits: Hits, first: int) -> bool:
    """Tell whether "trong" says that the ends are bounds: "[trong] khoảng 3-4%"."""
    hit = hits.at(first - 1, "function") if first else None
    return hit is not None and hit.concept.has("functionClass", "within") and hit.stop == first


def _opens_range(hits: Hits, first: int) -> bool:
    """Tell whether "từ" opens a range: "[từ] 300 đến 500 ha"."""
    hit = hits.at(first - 1, "passage") if first else None
    return hit is not None and hit.concept.has("passage", "from") and hit.stop == first


def find_quantities(tokens: Tokens, hits: Hits, numbers: Iterable[Number]) -> list[Quantity]:
    """Return the numbers with the comparators and the units beside them, in order.

    "hơn 163 triệu đồng" is > 163 000 000 "đồng", "10 ha trở lên" is >= 10 "ha". A range gives two
    quantities with one span.
    """
    found: list[Quantity] = []
    for number in numbers:
        read = _quantity(tokens, hits, number)
        ends = _range(tokens, hits, found[-1], read) if found else []
        found[-1:] = ends or [*found[-1:], read]
    return found
