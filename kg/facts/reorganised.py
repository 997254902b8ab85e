"""What a verb of reorganising speaks of: units and bodies that are one argument of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.clauses.model import Argument

KINDS = (Kind.ORGANISATION, Kind.PLACE, Kind.TEAM)
"""What may be reorganised."""


@dataclass(frozen=True, slots=True)
class Named:
    """Units or bodies that are one argument of a verb, at least one of them.

    ``parted`` are those of which only a part is meant; ``functions``: what they do, not they.
    """

    arguments: tuple[Argument, ...]
    parted: tuple[str, ...] = ()
    functions: bool = False

    @classmethod
    def of(cls, arguments: Iterable[Argument]) -> Self | None:
        """Return the units and bodies among some arguments, ``None`` where there are none."""
        found = tuple(a for a in arguments if a.kind in KINDS)
        return cls(found) if found else None

    @property
    def keys(self) -> tuple[str, ...]:
        """Their entities, each once."""
        return tuple(dict.fromkeys(a.entity for a in self.arguments))

    @property
    def kinds(self) -> frozenset[Kind]:
        """Whether they are units, bodies or both."""
        return frozenset(a.kind for a in self.arguments)

    @property
    def first(self) -> int:
        """The first token of the first name."""
        return self.arguments[0].mention.first

    @property
    def stop(self) -> int:
        """The token after the last."""
        return self.arguments[-1].stop
