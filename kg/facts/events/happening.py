"""A happening: one event while the article's reports of it are put together."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.facts.events.frame import Frame

_STRENGTH = {"chair": 0, "organizer": 1, "counterpart": 2, "participant": 3}


@dataclass(slots=True)
class Happening:
    """One event while its reports are collected."""

    key: str
    type: str
    frames: list[Frame]
    actors: dict[str, str] = field(default_factory=dict)
    named: str | None = None
    date: str | None = None

    def counterparts(self) -> set[str]:
        """Return the agents met, inspected or visited."""
        return {key for key, role in self.actors.items() if role == "counterpart"}

    def take(self, frame: Frame) -> None:
        """Add one more report of the event; the strongest role of an agent counts."""
        self.frames.append(frame)
        self.named = self.named or frame.named
        for key, role in frame.actors.items():
            self.join(key, role)

    def join(self, key: str, role: str) -> None:
        """Give an agent a role, unless it has a stronger one."""
        if _STRENGTH[role] < _STRENGTH.get(self.actors.get(key, ""), 9):
            self.actors[key] = role


def at_sentence(happenings: Sequence[Happening], index: int) -> Happening | None:
    """Return the event that a sentence is part of: the one reported in it or last before it."""
    told = [h for h in happenings if h.type != "inspection"]
    here = [h for h in told if any(f.sentence == index for f in h.frames)]
    if here:
        return here[-1]
    before = [h for h in told if min(f.sentence for f in h.frames) <= index]
    if not before:  # the list of those present may come before the word for the meeting
        ahead = [h for h in told if h.frames[0].sentence <= index + 2]
        return ahead[0] if ahead else None
    return max(
        before,
        key=lambda h: max(f.sentence for f in h.frames if f.sentence <= index),
        default=None,
    )
