"""A place in brackets behind a body is where it lies: "Hợp tác xã Cao Sơn (xã Tân Phú)"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.phrases import Body, Place
from kg.read.phrases.words import bracketed
from kg.read.scene import AtWords
from kg.rules.pattern import Match, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.scan import Chunk


@dataclass(frozen=True, slots=True)
class Beside(AtWords):
    """A body by itself, as the phrase of that number."""

    chunks: Sequence[Chunk]
    index: int
    body: Body

    @property
    def at(self) -> Body:
        """The body."""
        return self.body


def _unplaced(beside: Beside, _: Match) -> bool:
    body: Body | None = beside.body
    while body is not None:
        if body.place is not None or body.anchor:
            return False
        body = body.parent
    return True


def _bracketed(beside: Beside, _: Match) -> Place | None:
    """Return the place that fills the bracket right behind the body."""
    if beside.index + 1 >= len(beside.chunks):
        return None
    found = beside.chunks[beside.index + 1].phrase
    if not isinstance(found, Place) or found.first != beside.body.stop + 1:
        return None
    return found if bracketed(beside.a, found.first, found.stop) else None


WHERE = Slot[Place]("place")
SITED: Pattern[Beside] = Pattern.of(
    "place-in-brackets",
    one(Slot[Body]("body"), "body", lambda b, _: b.body),
    need("no place in its name", _unplaced),
    one(WHERE, "place that fills a bracket right behind it", _bracketed),
)
RULES = (SITED,)
