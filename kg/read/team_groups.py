"""Which printed teams are one team: those that nothing they tell sets apart.

An article may print ten thousand; each is put to its team by what it tells, not by comparing it
with all others.
"""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from heapq import heappop, heappush
from itertools import product
from typing import TYPE_CHECKING

from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_ANY = "*"  # whatever it is, told or not


@dataclass(frozen=True, slots=True)
class Print:
    """A team as printed once."""

    at: int
    head: str
    general: bool
    family: str
    number: str
    issuer: str
    topic: str
    name: str
    small: bool
    led: bool  # its leader's office tells whose it is: "Thủ tướng A và đoàn công tác"

    @property
    def told(self) -> tuple[str, str, str, str]:
        """Number, issuer, topic and own head: "" where it leaves one open."""
        head = "" if self.general else self.head
        return (self.number, fold_key(self.issuer) if self.issuer else "", self.topic, head)


@dataclass(slots=True)
class _Group:
    told: tuple[str, str, str, str]
    prints: list[Print]


@dataclass(slots=True)
class TeamGroups:
    """The teams so far, found by what they tell, and by where they are printed."""

    groups: list[_Group] = field(default_factory=list)
    _telling: dict[tuple[str, ...], list[int]] = field(default_factory=dict)
    _places: dict[tuple[str, str], list[tuple[int, int]]] = field(default_factory=dict)

    def add(self, found: Print) -> None:
        """Put a print to the team that it agrees with, or to one of its own.

        Those with a number come first, and two numbers are never one team.
        """
        first = self._first(found)
        if first is None:
            first = len(self.groups)
            self.groups.append(_Group(found.told, [found]))
            self._register(first, found)
        else:
            bare = not (found.number or found.issuer or found.topic)
            self._join(self._nearest(found) if bare else first, found)

    def _first(self, found: Print) -> int | None:
        """Return the first team that the print agrees with."""
        number, issuer, topic, head = found.told
        asked = product(
            (number or _ANY,), _open(issuer), _open(topic), _open(head, general=found.general)
        )
        firsts = (self._valid((found.family, *told)) for told in asked)
        return min((n for n in firsts if n is not None), default=None)

    def _valid(self, key: tuple[str, ...]) -> int | None:
        """Return the first team under a key; what a team has told since takes it off the key."""
        under = self._telling.get(key, [])
        while under:
            told = self.groups[under[0]].told
            if all(want in (_ANY, has) for want, has in zip(key[1:], told, strict=True)):
                return under[0]
            heappop(under)
        return None

    def _join(self, number: int, found: Print) -> None:
        group = self.groups[number]
        before = group.told
        group.prints.append(found)
        own, _, _, _ = before
        more = tuple(has or told for has, told in zip(before[1:], found.told[1:], strict=True))
        group.told = (own, more[0], more[1], more[2])
        if before[3] != group.told[3]:
            open_head = self._places[found.family, ""]
            for other in group.prints[:-1]:
                open_head.pop(bisect_left(open_head, (other.at, number)))
                insort(
                    self._places.setdefault((found.family, group.told[3]), []), (other.at, number)
                )
        self._register(number, found, anew=before != group.told)

    def _register(self, number: int, found: Print, *, anew: bool = True) -> None:
        told = self.groups[number].told
        for head in (told[3], _ANY):
            insort(self._places.setdefault((found.family, head), []), (found.at, number))
        if anew:
            for key in product(*((has, _ANY) for has in told)):
                heappush(self._telling.setdefault((found.family, *key), []), number)

    def _nearest(self, found: Print) -> int:
        """Return the team that agrees with a bare print and is printed nearest to it."""
        near = [
            (abs(at - found.at), number)
            for head in _open(found.told[3], general=found.general)
            for at, number in _beside(self._places.get((found.family, head), []), found.at)
        ]
        return min(near)[1]


def _open(told: str, *, general: bool = False) -> tuple[str, ...]:
    """Return what a team may have told that agrees: the same, or nothing."""
    return (_ANY,) if general or not told else ("", told)


def _beside(places: list[tuple[int, int]], at: int) -> Iterator[tuple[int, int]]:
    after = bisect_left(places, (at, -1))
    yield from places[max(after - 1, 0) : after + 1]


def grouped(prints: Iterable[Print]) -> list[list[Print]]:
    """Return the prints of each team."""
    teams = TeamGroups()
    for found in sorted(prints, key=lambda p: (not p.number, not p.issuer, p.general, p.at)):
        teams.add(found)
    return [group.prints for group in teams.groups]
