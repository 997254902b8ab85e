"""Which happenings of several articles are one: same day, kind, main actor and counterpart.

"Sáng 10/3, Bí thư Tỉnh ủy A làm việc với Sở Y tế" in one paper and "ông B, Bí thư Tỉnh ủy A, làm
việc với Sở Y tế" in another tell of one meeting.
"""

from __future__ import annotations

from collections import Counter
from itertools import product
from typing import TYPE_CHECKING

from kg.join.judgement import Judgement
from kg.join.unions import Unions

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.join.keys import Happening


_WHY = "day-actor-counterpart"


def _pair(actor: str, other: str, *, mutual: bool) -> str:
    """Return what two articles on one event have in common: of a meeting whoever is told first."""
    return " / ".join(sorted((actor, other)) if mutual else (actor, other))


def judge(told: Iterable[Happening]) -> Iterator[Judgement]:
    """Yield what each happening of one day and kind shares: equal for those that are one.

    It is the first of all pairs of actor and counterpart that one of their articles names.
    """
    unions = Unions()
    pairs = {
        one.where: [_pair(*sides, mutual=one.mutual) for sides in product(one.actors, one.met)]
        for one in told
    }
    for named in pairs.values():
        for pair in named:
            unions.join(named[0], pair)
    shared = {where: unions.root(named[0]) for where, named in pairs.items()}
    told_by = Counter(key for key, _ in {(key, where.article) for where, key in shared.items()})
    for where, key in shared.items():
        yield Judgement(where, key, why=_WHY if told_by[key] > 1 else "")
