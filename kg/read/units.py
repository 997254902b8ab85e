"""Which unit of the country a place is: the one of that name, in that province, on that day.

A commune is known by province, kind and name. The province is told by the words beside the
name, by the same name elsewhere in the article, by the tables where only one bears the name, or by
the place that the article is about where one of its communes does. What is left open stays so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kg.lexicon.units import LAST_DAY_OF_DISTRICTS, Commune, communes, former_communes
from kg.read.phrases.held import rank
from kg.read.phrases.model import Vintage
from kg.read.phrases.periods import told
from kg.text.fold import fold_key
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.lexicon.load import Lexicon
    from kg.lexicon.model import Concept
    from kg.read.focus import Focus
    from kg.read.phrases import Place


class Unit(NamedTuple):
    """A unit of the tables (``id`` its concept, "" where open) and what tells it from namesakes."""

    id: str
    scope: str


NO_UNIT = Unit("", "")
_NO_UNITS = ("city", "country", "region", "landmark")  # levels: a "city" is a foreign one


class _Row(NamedTuple):
    """A unit of the tables: its concept, the folded names of what holds it, and its scope."""

    id: str
    holders: tuple[str, ...]
    scope: str


def _first(place: Place) -> int:
    return place.first


@lru_cache(maxsize=4)
def _labelled(concepts: tuple[Concept, ...]) -> Mapping[str, list[Concept]]:
    """Return some concepts by their labels."""
    found: defaultdict[str, list[Concept]] = defaultdict(list)
    for concept in concepts:
        found[concept.label].append(concept)
    return found


@lru_cache(maxsize=4)
def _coded(concepts: tuple[Concept, ...], *, old: bool) -> Mapping[str, Concept]:
    """Return code → concept; unless ``old``, of those that stand since July 2025."""
    return {
        concept.notations[0]: concept
        for concept in concepts
        if concept.notations and (old or (concept.first("endDate") or "9") > LAST_DAY_OF_DISTRICTS)
    }


@dataclass(frozen=True, slots=True)
class Units:
    """Answers which unit a place of one article is; ``day`` is the article's, if it prints one."""

    lexicon: Lexicon
    focus: Focus
    day: str | None
    printed: Mapping[str, tuple[Place, ...]]
    _known: dict[Place, Unit] = field(init=False, repr=False, compare=False, default_factory=dict)

    @classmethod
    def of(cls, lexicon: Lexicon, focus: Focus, day: str | None) -> Units:
        """Collect the places that the article prints with their holders."""
        printed: defaultdict[str, list[Place]] = defaultdict(list)
        for place in (place for found in focus.seen.values() for place in found):
            if place.within is not None:
                printed[fold_key(place.name)].append(place)
        ordered = {name: tuple(sorted(found, key=_first)) for name, found in printed.items()}
        return cls(lexicon, focus, day, ordered)

    def unit(self, place: Place) -> Unit:
        """Return the unit that a place is, as far as the article and the tables tell it."""
        if place not in self._known:
            self._known[place] = self._unit(place)
        return self._known[place]

    def _unit(self, place: Place) -> Unit:
        if place.level == "province" and place.concept is not None:
            return self._province(place)
        listed = place.concept is not None and place.concept.scheme != "district"
        if listed or place.level in _NO_UNITS or place.vintage is Vintage.OPEN:
            return NO_UNIT
        holders = tuple(self._holders(place))
        below = any(rank(holder) == 2 for holder in holders)  # in a district: one of before
        found = self._communes(place, old=below) if rank(place) == 1 else self._districts(place)
        return (
            self._chosen(found, holders, place) if found else Unit("", self._around(holders, place))
        )

    def _province(self, place: Place) -> Unit:
        concept = place.concept
        if concept is None:
            return NO_UNIT
        periods = _labelled(self.lexicon.scheme("province")).get(concept.label, [])
        if not told(periods, self.day, place.vintage):
            return NO_UNIT
        year = (concept.first("startDate") or "")[:4] if len(periods) > 1 else ""
        return Unit(concept.id, year)

    def _holders(self, place: Place) -> Iterator[Place]:
        """Yield the places that hold one: those printed beside it, here or where it stands too."""
        holder = place.within
        if holder is None:
            others = self.printed.get(fold_key(place.name), ())
            before = bisect_right(others, place.first, key=_first)
            holder = others[max(before - 1, 0)].within if others else None
        while holder is not None:
            yield holder
            holder = holder.within

    def _communes(self, place: Place, *, old: bool) -> list[_Row]:
        """Return the communes of a name as (id, folded names of their holders, scope)."""
        old = old or place.vintage == "former" or (self.day or "9") <= LAST_DAY_OF_DISTRICTS
        tables = [former_communes()] if old else [communes()]
        if not self.day and not place.vintage:
            tables = [communes(), former_communes()]
        found = [c for table in tables for c in table.called(place.name)]
        if not found and not old:
            found = list(former_communes().called(place.name))
        if self.day and not old:
            standing = [c for c in found if c.stands(self.day)]
            found = standing or found
        return [row for commune in found if (row := self._row(commune))]

    def _row(self, commune: Commune) -> _Row | None:
        if commune.district:
            district = self._by_code("district").get(commune.district)
            if district is None:
                return None
            province = self.lexicon.concepts[district.first("containedInPlace") or ""]
            holders = (fold_key(district.label), fold_key(province.label))
            return _Row(commune.id, holders, f"{district.label}, {province.label}")
        province_now = self._by_code("province").get(commune.province)
        if province_now is None:
            return None
        return _Row(commune.id, (fold_key(province_now.label),), province_now.label)

    def _by_code(self, scheme: str) -> Mapping[str, Concept]:
        """Return code → concept: the districts of old, the provinces since July 2025."""
        return _coded(self.lexicon.scheme(scheme), old=scheme == "district")

    def _districts(self, place: Place) -> list[_Row]:
        # "Huyện ủy Mường Tè" leaves the district's own word out: ask for it with that word.
        named = tokenise(place.name)
        hits = self.lexicon.matcher.match(named).all_at(0, "district")
        found = []
        for concept in (hit.concept for hit in hits if hit.stop == len(named)):
            province = self.lexicon.concepts.get(concept.first("containedInPlace") or "")
            if province is not None:
                found.append(_Row(concept.id, (fold_key(province.label),), province.label))
        return found

    def _chosen(
        self,
        found: list[_Row],
        holders: Iterable[Place],
        place: Place,
    ) -> Unit:
        """Choose by the printed holders, else the only one, else one of the article's province."""
        above = [fold_key(holder.name) for holder in holders]
        if above:
            fitting = [row for row in found if all(name in row.holders for name in above)]
            if not fitting:
                return Unit("", self._around(holders, place))
        elif len(found) > 1:
            around = self.focus.place("province", place.first)
            near = fold_key(around.name) if around else ""
            fitting = [row for row in found if near in row.holders]
        else:
            fitting = found
        scopes = {row.scope for row in fitting}
        if len(fitting) == 1:
            return Unit(fitting[0].id, fitting[0].scope)
        return (
            Unit("", next(iter(scopes)))
            if len(scopes) == 1
            else Unit("", self._around(holders, place))
        )

    def _around(self, holders: Iterable[Place], place: Place) -> str:
        """Return the province printed beside a place, else the article's, else what holds it."""
        above = list(holders)
        provinces = [h.name for h in above if h.level == "province"]
        if provinces:
            return provinces[-1]
        around = self.focus.place("province", place.first)
        if around is not None:
            return around.name
        return above[-1].name if above else ""
