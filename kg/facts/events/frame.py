"""The event frame: one report of a happening, and the mentions that may act in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Part:
    """How somebody takes part, and the rule that says so."""

    role: Role
    rule: str


def acting(kind: Kind, rule: str) -> Part:
    """Return the part of who acts: a person takes part, a body or team organises."""
    return Part(Role.PARTICIPANT if kind is Kind.PERSON else Role.ORGANIZER, rule)


def parts(keys: Iterable[str], role: Role, rule: str) -> dict[str, Part]:
    """Return the same part for each of some agents."""
    return dict.fromkeys(keys, Part(role, rule))


@dataclass(frozen=True, slots=True)
class Frame:
    """One report of an event: ``actors`` maps an agent's key to its part in this report."""

    type: str
    first: int
    stop: int
    sentence: int
    noun: bool
    actors: Mapping[str, Part] = field(default_factory=dict)
    named: str | None = None  # the named event that it is
    place: str | None = None
