"""What tells one happening from another, kept as its reports come.

An article may report ten thousand events, or one event ten thousand times.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.model import Role
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.facts.events.frame import Frame
    from kg.facts.events.happening import Happening
    from kg.model import Entity


@dataclass(slots=True)
class Sides:
    """Names of agents, so that it is known at once which of them end with another.

    "UBND tỉnh An Phước" and "An Phước" may be one side: a province and its committee.
    """

    names: set[str] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)

    def add(self, name: str) -> None:
        """Take in the name of one more agent."""
        folded = fold_key(name)
        self.names.add(folded)
        self.ends.update(_endings(folded))

    def related(self, name: str) -> bool:
        """Tell whether a name ends with one of these, or one of these with it."""
        folded = fold_key(name)
        return folded in self.ends or not self.names.isdisjoint(_endings(folded))


def _endings(name: str) -> list[str]:
    words = name.split(" ")
    return [" ".join(words[start:]) for start in range(len(words))]


@dataclass(slots=True)
class Trace:
    """A happening with its places, its counterparts and the names of all who are there."""

    happening: Happening
    entities: Mapping[str, Entity]
    nouns: bool = True  # no verb reports it
    places: set[str] = field(default_factory=set)
    counterparts: set[str] = field(default_factory=set)
    there: Sides = field(default_factory=Sides)
    met: Sides = field(default_factory=Sides)

    def take(self, frame: Frame) -> None:
        """Add one more report of the happening."""
        self.happening.take(frame)
        self.nouns = self.nouns and frame.noun
        if frame.place:
            self.places.add(frame.place)
        self._know(frame)

    def show(self, frame: Frame) -> None:
        """Add those whom a caption shows there."""
        self.happening.show(frame)
        self._know(frame)

    def _know(self, frame: Frame) -> None:
        for key in frame.actors:
            self.there.add(self.entities[key].name)
            if self.happening.actors[key].role is Role.COUNTERPART:
                self.counterparts.add(key)
                self.met.add(self.entities[key].name)
            else:
                self.counterparts.discard(key)
