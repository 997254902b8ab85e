"""Places: which place a phrase names, which holds it, and what tells it from its namesakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.facts.model import Kind, Structure
from kg.read.phrases import Body, Place
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.focus import Focus
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable

_RANKS = {"hamlet": 1, "commune": 2, "district": 3, "province": 4, "region": 5, "country": 6}


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """Records the places of one article in ``table``, and which holds which in ``structures``."""

    a: Annotated
    chunks: Sequence[Chunk]
    focus: Focus
    table: EntityTable
    structures: list[Structure]

    def add(self, place: Place) -> str:
        """Rule ``place-name``: "tỉnh An Phước", "huyện Tân Phú", "Khu công nghiệp Hòa Lạc"."""
        first, stop = place.first, place.stop
        key = self.table.add(Kind.PLACE, place.name, first, stop, rule="place-name")
        self.table.tell_apart(key, self.scope(place))
        return key

    def within(self, index: int, outer: Place) -> None:
        """Rule ``place-in-place``: a place after a smaller one holds it, "xã A, huyện Tân Phú"."""
        if index == 0 or self.chunks[index - 1].sentence != self.chunks[index].sentence:
            return
        before = self.chunks[index - 1].phrase
        inner = before.place if isinstance(before, Body) else before
        if not isinstance(inner, Place) or inner.stop != before.stop:
            return
        between = self.a.tokens.forms[inner.stop : outer.first]
        joined = between in ((",",), ("(",), ()) or (len(between) == 1 and self._holds(inner.stop))
        if joined and _rank(inner) < _rank(outer):
            subject, holder = self.add(inner), self.add(outer)
            span = self.a.tokens.span(inner.first, outer.stop)
            self.structures.append(Structure(subject, "locatedIn", holder, span, "place-in-place"))

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

    def scope(self, place: Place) -> str:
        """Return the province that tells a small place from its namesakes, "" where none does."""
        if _rank(place) >= _RANKS["province"] or place.level in ("city", "country", "region"):
            return ""
        # "Huyện ủy Mường Tè" leaves the district's own word out: ask for it with that word.
        named = tokenise(place.name)
        hits = self.a.lexicon.matcher.match(named).all_at(0, "district")
        listed = [hit.concept for hit in hits if hit.stop == len(named)]
        inside = listed[0].first("containedInPlace") if len(listed) == 1 else None
        province = self.a.lexicon.concepts.get(inside or "")
        if province is not None:
            return province.label
        around = self.focus.place("province", place.first)
        return around.name if around else ""


def _rank(place: Place) -> int:
    """Return how large a kind of place is, 0 for sites, streets and the like."""
    kind = place.concept.scheme if place.concept else place.level
    return _RANKS.get("district" if place.level == "province" and not place.concept else kind, 0)
