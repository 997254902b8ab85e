"""Which happenings of several articles are one: same day, kind, main actor and counterpart.

"Sáng 10/3, Bí thư Tỉnh ủy A làm việc với Sở Y tế" in one paper and "ông B, Bí thư Tỉnh ủy A, làm
việc với Sở Y tế" in another tell of one meeting. An article that tells of two such meetings leaves
open which of them others mean, and joins none.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.join.keys import Where


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as one article tells it, with the identities of those in it.

    ``day`` is a full date; ``actors`` are who presides, else who holds it, else who takes part;
    ``met`` are the counterparts.
    """

    where: Where
    day: str
    type: str
    actors: frozenset[str]
    met: frozenset[str]

    def meetings(self) -> Iterator[str]:
        """Yield a key for each pair of actor and counterpart."""
        for actor, other in product(sorted(self.actors), sorted(self.met)):
            yield f"{self.day} {self.type} {actor} / {other}"


def happenings(told: Iterable[Happening]) -> dict[Where, str]:
    """Return the key of each happening: equal for those that are one.

    It is the first of all pairs of actor and counterpart that one of their articles names.
    """
    ordered = sorted(told, key=lambda h: h.where)
    parent: dict[str, str] = {}

    def root(key: str) -> str:
        while parent.setdefault(key, key) != key:
            parent[key] = key = parent[parent[key]]
        return key

    twice = _twice(ordered)
    pairs = {h.where: [key for key in h.meetings() if (h.where.article, key) not in twice] for h in ordered}
    for keys in pairs.values():
        for key in keys[1:]:
            first, other = sorted((root(keys[0]), root(key)))
            parent[other] = first
    return {where: root(keys[0]) for where, keys in pairs.items() if keys}


def _twice(told: Iterable[Happening]) -> set[tuple[str, str]]:
    """Return the pairs, by article, that it tells of two events."""
    seen: Counter[tuple[str, str]] = Counter()
    for one in told:
        seen.update((one.where.article, key) for key in set(one.meetings()))
    return {pair for pair, count in seen.items() if count > 1}
