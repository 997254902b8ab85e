"""The event frame: one report of a happening, and the mentions that may act in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import Kind, Role

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.lexicon.rows import EventType
    from kg.read.reading import Reading


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


def hosted(reading: Reading, actors: Mapping[str, Part], met: Sequence[str]) -> dict[str, Part]:
    """Return the parts where a team is met: it holds the meeting, and meets who receives it.

    "Thành ủy A có buổi làm việc với Đoàn kiểm tra", "tại buổi làm việc với Đoàn công tác".
    """
    kinds = {key: reading.entities[key].kind for key in actors}
    teams = [k for k in met if kinds.get(k) is Kind.TEAM and actors[k].role is Role.COUNTERPART]
    theirs = [k for k, part in actors.items() if part.role is Role.ORGANIZER]
    if not teams or any(kinds[k] is Kind.TEAM for k in theirs):
        return dict(actors)
    turned = {k: Part(Role.ORGANIZER, "team-met") for k in teams}
    turned |= {k: Part(Role.COUNTERPART, "receives-team") for k in theirs}
    return dict(actors) | turned


@dataclass(frozen=True, slots=True)
class Frame:
    """One report of an event: ``actors`` maps an agent's key to its part in this report."""

    type: EventType
    first: int
    stop: int
    sentence: int
    noun: bool
    actors: Mapping[str, Part] = field(default_factory=dict)
    named: str | None = None  # the named event that it is
    place: str | None = None
