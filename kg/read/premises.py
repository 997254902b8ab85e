"""Premises: "Trụ sở Tỉnh ủy An Phước" is a place, "Hội trường UBND tỉnh An Phước" lies there."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.lexicon.model import Hit
from kg.read.phrases import Body
from kg.rules.pattern import Match, Pattern, Slot, one

if TYPE_CHECKING:
    from kg.read.reading import Annotated
    from kg.rules.pattern import Watch

HEAD_TOKENS = 3  # tokens of the longest word for premises


@dataclass(frozen=True, slots=True)
class Housed:
    """A body by itself, or a word for a place that stands before none."""

    a: Annotated
    body: Body | None
    word: Hit | None = None

    @property
    def place(self) -> range:
        """The tokens of the body, or of the word."""
        printed = self.body or self.word
        return range(printed.first, printed.stop) if printed is not None else range(0)

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried."""
        return self.a.watch


def _word(housed: Housed, _: Match) -> Hit | None:
    found: tuple[Hit | None, ...] = (housed.word,)
    if housed.body is not None:
        first = housed.body.first
        backs = (
            housed.a.hits.at(first - n, "placekind") for n in range(1, min(first, HEAD_TOKENS) + 1)
        )
        found = tuple(hit for hit in backs if hit is not None and hit.stop == first)
    return next((h for h in found if h is not None and h.concept.first("ofBody")), None)


HEAD = Slot[Hit]("word")
PREMISES: Pattern[Housed] = Pattern.of(
    "premises",
    one(HEAD, "placekind[ofBody]", _word),
    one(Slot[Body]("body"), "body right behind it", lambda h, _: h.body),
)
RULES = (PREMISES,)
