"""The event frame: one report of a happening, and the mentions that may act in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Frame:
    """One report of an event: ``actors`` maps an agent's key to its role in this report."""

    type: str
    first: int
    stop: int
    sentence: int
    noun: bool
    actors: Mapping[str, str] = field(default_factory=dict)
    named: str | None = None  # the named event that it is
    place: str | None = None
