"""Places: which place a phrase names, which holds it, and what tells it from its namesakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Belonging, Kind, Structure
from kg.read.phrases import Body, Place
from kg.rules.pattern import Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable
    from kg.read.units import Units
    from kg.rules.pattern import Watch

_RANKS = {"hamlet": 1, "commune": 2, "district": 3, "province": 4, "region": 5, "country": 6}


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """Records the places of one article in ``table``, and which holds which in ``structures``."""

    a: Annotated
    chunks: Sequence[Chunk]
    units: Units
    table: EntityTable
    structures: list[Structure]

    def add(self, place: Place) -> str:
        """Record a place and return its key.

        Rule ``place-name``: "tỉnh An Phước", "huyện Tân Phú", "Khu công nghiệp Hòa Lạc".

        Rule ``place-with-holder``: what holds it is read with it, "xã A, huyện Tân Phú".
        """
        first, stop = place.first, place.end
        unit = self.units.unit(place)
        key = self.table.namesake(Kind.PLACE, place.name, unit.scope)
        whole = self.a.tokens.span(first, place.stop)
        self.table.add(
            Kind.PLACE, place.name, first, stop, rule="place-name", key=key, phrase=whole
        )
        self.table.tell_apart(key, unit.scope, unit.id)
        if place.within is not None:
            self._holds_one(key, place, place.within, "place-with-holder")
        return key

    def known(self, place: Place) -> bool:
        """Tell whether the place has been recorded."""
        return self.table.namesake(Kind.PLACE, place.name, self.units.unit(place).scope) in (
            self.table.rows
        )

    def _holds_one(self, inner: str, place: Place, outer: Place, rule: str) -> None:
        span = self.a.tokens.span(place.first, outer.end)
        holder = self.add(outer)
        self.structures.append(Structure(inner, Belonging.LOCATED_IN, holder, span, rule))

    def within(self, index: int, outer: Place) -> None:
        """Let a place after a smaller one hold it: "xã A, huyện Tân Phú"."""
        match = _IN_PLACE.first(_After(self, index, outer))
        if match is not None:
            inner = match[_INNER]
            self._holds_one(self.add(inner), inner, outer, _IN_PLACE.name)

    def before(self, index: int) -> Place | None:
        """Return the place that a phrase is or ends with, before another in its sentence."""
        if index == 0 or self.chunks[index - 1].sentence != self.chunks[index].sentence:
            return None
        before = self.chunks[index - 1].phrase
        inner = before.place if isinstance(before, Body) else before
        return inner if isinstance(inner, Place) and inner.stop == before.stop else None

    def joins(self, inner: Place, outer: Place) -> bool:
        """Tell whether a comma, a bracket, "của" or "thuộc" joins two places, or nothing."""
        between = self.a.tokens.forms[inner.stop : outer.first]
        return between in ((",",), ("(",), ()) or (len(between) == 1 and self._holds(inner.stop))

    def _holds(self, index: int) -> bool:
        hit = self.a.hits.at(index, "function")
        return hit is not None and (
            hit.concept.has("functionClass", "genitive")
            or hit.concept.has("functionClass", "within")
        )

    def at_home(self, place: Place) -> bool:
        """Tell whether "Việt Nam" only qualifies ("phụ nữ Việt Nam"): no place of the news."""
        if place.concept is None or not place.concept.has("home", "yes") or place.first == 0:
            return False
        before = self.a.hits.at(place.first - 1, "function")
        return before is None or before.concept.has("functionClass", "genitive")


def _rank(place: Place) -> int:
    """Return how large a kind of place is, 0 for sites, streets and the like."""
    kind = place.concept.scheme if place.concept else place.level
    return _RANKS.get("district" if place.level == "province" and not place.concept else kind, 0)


# -- the rule


@dataclass(frozen=True, slots=True)
class _After:
    """A place, as the phrase of that number."""

    reader: PlaceReader
    index: int
    outer: Place

    @property
    def place(self) -> range:
        """The tokens of the place."""
        return range(self.outer.first, self.outer.stop)

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried."""
        return self.reader.a.watch


_OUTER, _INNER = Slot[Place]("place"), Slot[Place]("smaller place")
_IN_PLACE: Pattern[_After] = Pattern.of(
    "place-in-place",
    one(_OUTER, "place", lambda p, _: p.outer),
    one(
        _INNER, "place before it, or body that ends with one", lambda p, _: p.reader.before(p.index)
    ),
    need(
        "nothing, a comma, a bracket or function[genitive or within] between",
        lambda p, m: p.reader.joins(m[_INNER], p.outer),
    ),
    need("a smaller kind of place before", lambda p, m: _rank(m[_INNER]) < _rank(p.outer)),
)
RULES = (_IN_PLACE,)
