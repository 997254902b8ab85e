"""What a verb of reorganising speaks of, and the units and bodies that are one argument of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Self

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.clauses.model import Argument

KINDS = (Kind.ORGANISATION, Kind.PLACE, Kind.TEAM)
"""What may be reorganised."""


class Takes(StrEnum):
    """What a verb speaks of, where it is not what follows it (``vng:takes``)."""

    SUBJECT = "subject"  # "Sở A kết thúc hoạt động": what stands before it
    BASIS = "basis"  # "Sở A được thành lập trên cơ sở …": it needs what it was made of
    RECEIVED = "received"  # "Sở A tiếp nhận nhiệm vụ của Sở B": what another body does
    HANDED = "handed"  # "Sở A bàn giao nhiệm vụ cho Sở B": what a body does, to another
    NOW = "now"  # "Tổng cục A (nay là Cục A)": a name, and that of today
    MADE = "made"  # "xã A là kết quả của việc sáp nhập xã B và xã C": what it was before


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
