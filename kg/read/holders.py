"""Who holds which office in an article, for the words that name the office alone."""

from __future__ import annotations

from bisect import bisect_left, insort
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.read.offices import Owned
    from kg.read.phrases import Place

_ANY = None  # whatever the body
_NONE = ""  # an office without a body


@dataclass(frozen=True, slots=True)
class Holders:
    """The holdings read so far: the tokens of the offices and their people, in text order.

    They are found by what the role begins with ("Phó Chủ tịch" for "Phó Chủ tịch Thường trực")
    and by the body.
    """

    seen: dict[tuple[str, str | None], list[tuple[int, str]]] = field(default_factory=dict)
    people: dict[tuple[str, str | None], set[str]] = field(default_factory=dict)

    def add(self, at: int, person: str, held: Owned, where: Place | None = None) -> None:
        """Record that the person holds the office printed at a token.

        ``where`` is the country or village of an office that no body has: "Chủ tịch nước Lào".
        """
        body = _whose(held, where)
        whole = fold_key(held.role)
        for role in _openings(whole):
            part = role != whole and body == _NONE  # "Chủ tịch nước" chairs no other body
            for key in ((role, _ANY),) if part else ((role, _ANY), (role, body)):
                insort(self.seen.setdefault(key, []), (at, person))
                self.people.setdefault(key, set()).add(person)

    def holder(
        self, at: int, office: Owned, where: Place | None = None, *, own: bool = False
    ) -> str | None:
        """Return whom an office at a token means: its one holder, else the last named before.

        ``own``: nobody without a body holds it: "Bộ trưởng Bộ A" is no minister without ministry.
        ``where`` is that of an office without a body, whose holder is nobody of another.
        """
        role = fold_key(office.role)
        bodies: tuple[str | None, ...] = (_ANY,)
        if body := _whose(office, where):
            bodies = (body,) if own else (_NONE, body)
        keys = [(role, body) for body in bodies if (role, body) in self.seen]
        if all(len(self.people[key]) == 1 for key in keys):
            one = set().union(*(self.people[key] for key in keys))
            if len(one) == 1:
                return one.pop()
        found = [self.seen[key] for key in keys]
        before = [seen[n - 1] for seen in found if (n := bisect_left(seen, (at, "")))]
        return max(before)[1] if before else None


def _whose(held: Owned, where: Place | None) -> str:
    """Return the key of the body, country or village of an office, "" where it has none."""
    return fold_key(held.body.name if held.body else where.name if where else _NONE)


@lru_cache(maxsize=4096)
def _openings(role: str) -> tuple[str, ...]:
    """Return what a role begins with, up to all of it: "phó", "phó chủ", "phó chủ tịch"."""
    words = role.split(" ")
    return tuple(" ".join(words[:stop]) for stop in range(1, len(words) + 1))
