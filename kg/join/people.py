"""Which people of one name are one: by their offices, their years of birth, and time.

An article speaks of one person per name (a *sighting*). Sightings are one person where they hold
one office within a term of it, or one office while another article tells that its holder was moved
to the other; where they print one year of birth; and, as long as nothing in the build speaks
against it, where their offices lie in one province, or in two of which one went into the other
between them. They are never one where they print two years of birth. What stays open stays apart.
Spellings are not compared: the name is equal, or it is another name.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.join.judgement import Judgement, Where

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from collections.abc import Set as AbstractSet

    from kg.join.keys import Office, Sighting

    Pairs = AbstractSet[tuple[Where, Where]]

_TERM = 6
"""Years between two sightings in one office that still are one tenure: a term and some more."""
_WEEKS = 60
"""Days in which one article tells that somebody begins in an office that another one gives him."""
_SILENCE = 8
"""Years without news after which a name in the same province may be somebody else's."""
_NONE: frozenset[tuple[Where, Where]] = frozenset()


@dataclass(frozen=True, slots=True)
class Person:
    """Sightings that are one person; ``scope`` tells it from namesakes, empty where there are none.

    ``why`` names the rules that joined them.
    """

    sightings: tuple[Sighting, ...]
    scope: str
    why: frozenset[str]


def judge(sightings: Iterable[Sighting], parted: Pairs = _NONE) -> Iterator[Judgement]:
    """Yield what tells each sighting of one name from its namesakes or joins it to others.

    ``parted`` are pairs that somebody decided to be apart.
    """
    found = persons(sightings, parted)
    # one without an office may be about nobody in the graph, so nobody is compared with it
    held = [person for person in found if any(s.offices for s in person.sightings)]
    namesake = {one.scope: other for one, other in pairwise(held)}
    for person in found:
        other = namesake.get(person.scope)
        why = " ".join(sorted(person.why)) if len(person.sightings) > 1 else ""
        apart = other.scope if other and _apart(person, other) else None
        open_ = other.scope if other and apart is None else None
        if person.scope or why:
            for one in person.sightings:
                yield Judgement(one.where, person.scope, why=why, apart=apart, open=open_)


def _apart(one: Person, other: Person) -> bool:
    """Tell whether two persons of one name print two years of birth."""
    births = [{s.born for s in person.sightings} - {""} for person in (one, other)]
    return all(births) and births[0] != births[1]


def persons(sightings: Iterable[Sighting], parted: Pairs = _NONE) -> list[Person]:
    """Return the persons behind the sightings of one name, whatever the order of these."""
    ordered = sorted(sightings, key=_order)
    decided = {where for pair in parted for where in pair}
    held = [s for s in ordered if s.offices or s.born or s.where in decided]
    bare = [s for s in ordered if not (s.offices or s.born or s.where in decided)]
    groups = _Groups(held, parted)
    groups.by_birth()
    groups.by_office()
    groups.by_province()
    groups.by_merger()
    found = groups.all()
    if len(found) <= 1:  # nothing tells of a namesake: the bare ones mean the only one there is
        why = found[0][1] if found else frozenset[str]()
        return [Person(tuple(ordered), "", why | ({"only-namesake"} if bare else set()))]
    scopes = _scopes([members for members, _ in found])
    known = [
        Person(members, scope, why) for (members, why), scope in zip(found, scopes, strict=True)
    ]
    return known + [Person((s,), f"in {s.where.article}", frozenset()) for s in bare]


def _days(one: Sighting, other: Sighting) -> int:
    return (date.fromisoformat(other.day) - date.fromisoformat(one.day)).days


def _order(sighting: Sighting) -> tuple[str, str, str]:
    return (sighting.day, sighting.where.article, sighting.where.key)


def _scopes(groups: Sequence[tuple[Sighting, ...]]) -> list[str]:
    """Return what tells each group from the others: the year of birth, else the first office."""
    births = [min((s.born for s in group if s.born), default="") for group in groups]
    scopes: list[str] = []
    for group, born in zip(groups, births, strict=True):
        if born and births.count(born) == 1:
            scopes.append(f"born {born}")
            continue
        first = next((s for s in group if s.offices), group[0])
        office = min(first.offices, default=None)
        told = f"{office.role}|{office.body}" if office else ""
        scope = f"{told}|{first.day or first.where.article}"
        scopes.append(f"{scope}|{first.where.article}" if scope in scopes else scope)
    return scopes


class _Groups:
    """Sightings of one name, joined step by step: a union-find that refuses what contradicts."""

    def __init__(self, sightings: Sequence[Sighting], parted: Pairs = _NONE) -> None:
        self.sightings = sightings
        index = {sighting.where: i for i, sighting in enumerate(sightings)}
        self.parted = [(index[a], index[b]) for a, b in parted if a in index and b in index]
        self.parent = list(range(len(sightings)))
        self.born = [s.born for s in sightings]
        self.why: list[set[str]] = [set() for _ in sightings]

    @cached_property
    def homeless(self) -> set[str]:
        """Years of birth that no province claims: they may be anybody's of the name."""
        placed = {self.root(i) for i, s in enumerate(self.sightings) if s.provinces}
        roots = {self.root(i) for i in range(len(self.sightings))} - placed
        return {self.born[root] for root in roots} - {""}

    def root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, one: int, other: int, why: str) -> None:
        """Make two groups one, unless they print two years of birth or somebody parted them."""
        first, second = sorted((self.root(one), self.root(other)))
        if first == second:
            return
        if self.born[first] and self.born[second] and self.born[first] != self.born[second]:
            return
        if any({self.root(a), self.root(b)} == {first, second} for a, b in self.parted):
            return
        self.parent[second] = first
        self.born[first] = self.born[first] or self.born[second]
        self.why[first] |= self.why[second] | {why}

    def by_birth(self) -> None:
        """Join those that print one year of birth and have a province in common, or none."""
        seen: dict[tuple[str, str], int] = {}
        for index, sighting in enumerate(self.sightings):
            if sighting.born:
                for province in sighting.provinces or {""}:
                    self.join(seen.setdefault((sighting.born, province), index), index, "birth")

    def by_office(self) -> None:
        """Join those that hold one office within a term; a former holder is the last one before."""
        tenures: defaultdict[tuple[str, str], list[tuple[int, Office]]] = defaultdict(list)
        for index, sighting in enumerate(self.sightings):
            for office in sorted(sighting.offices):
                tenures[office.role, office.body].append((index, office))
        for held in tenures.values():
            undated = [index for index, _ in held if self.sightings[index].year is None]
            dated = [one for one in held if self.sightings[one[0]].year is not None]
            for (one, before), (other, after) in pairwise(dated):
                if self._one_tenure(one, before, other, after):
                    self.join(one, other, "office")
            roots = {self.root(index) for index, _ in dated} or set(undated[:1])
            if len(roots) == 1:
                for index in undated:
                    self.join(next(iter(roots)), index, "office")

    def _one_tenure(self, one: int, before: Office, other: int, after: Office) -> bool:
        """Tell whether two sightings in an office, one after the other, are of one tenure.

        Who begins in it, or is in it when another has left it, is not the one before, but for some
        weeks in which articles say so of one and the same.
        """
        first, second = self.sightings[one], self.sightings[other]
        years = (second.year or 0) - (first.year or 0)
        if after.begun and (before.over or before.left):
            return False  # who has left it is not the one who comes after him
        gone = before.over or before.left
        again = (after.begun and not before.begun) or (gone and not after.over)
        if again and (not first.is_day or not second.is_day or _days(first, second) > _WEEKS):
            return False
        return years <= (2 * _TERM if after.over else _TERM)

    def by_province(self) -> None:
        """Join what is left in one province, where neither births nor silence speak against it."""
        by_province: defaultdict[str, list[int]] = defaultdict(list)
        for index, sighting in enumerate(self.sightings):
            for province in sighting.provinces or {""}:
                by_province[province].append(index)
        home = {province: members for province, members in by_province.items() if province}
        for province in sorted(home):
            self._settle(home[province], "province")
        nowhere = by_province.get("", [])
        if len({self.root(index) for members in home.values() for index in members}) <= 1:
            self._settle([*nowhere, *(i for members in home.values() for i in members)], "name")
        else:
            self._settle(nowhere, "name")

    def by_merger(self) -> None:
        """Join one who held office in a province to the one in the province that it went into.

        Only one of the name on either side, and none in the new province before it was merged.
        """
        for merger in sorted({m for s in self.sightings for m in s.merged}):
            before = [i for i, s in enumerate(self.sightings) if merger in s.merged]
            after = [i for i, s in enumerate(self.sightings) if merger.province in s.provinces]
            old, new = ({self.root(i) for i in found} for found in (before, after))
            since = all(self.sightings[i].day >= merger.day for i in after)
            if len(old) == len(new) == 1 and since:
                self.join(before[0], after[0], "merger")

    def _settle(self, members: Sequence[int], why: str) -> None:
        roots = {self.root(index) for index in members}
        births = {self.born[root] for root in roots} - {""} | self.homeless
        ordered = sorted(members, key=lambda i: _order(self.sightings[i]))
        if len(births) > 1:
            return
        for one, other in pairwise(ordered):
            before, after = self.sightings[one].year, self.sightings[other].year
            if before is None or after is None or after - before <= _SILENCE:
                self.join(one, other, why)

    def all(self) -> list[tuple[tuple[Sighting, ...], frozenset[str]]]:
        """Return the groups, the earliest first, with the rules that joined each."""
        found: defaultdict[int, list[Sighting]] = defaultdict(list)
        for index, sighting in enumerate(self.sightings):
            found[self.root(index)].append(sighting)
        return [
            (tuple(members), frozenset(self.why[root])) for root, members in sorted(found.items())
        ]
