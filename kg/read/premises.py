"""Premises: "Trụ sở Tỉnh ủy An Phước" is a place, "Hội trường UBND tỉnh An Phước" lies there."""

from __future__ import annotations

from dataclasses import dataclass

from kg.lexicon.model import Hit
from kg.read.phrases import Body
from kg.read.scene import AtWords
from kg.rules.pattern import Match, Pattern, Slot, one

HEAD_TOKENS = 3  # tokens of the longest word for premises


@dataclass(frozen=True, slots=True)
class Housed(AtWords):
    """A body by itself, or a word for a place that stands before none."""

    body: Body | None
    word: Hit | None = None

    @property
    def at(self) -> Body | Hit | None:
        """The body, or the word."""
        return self.body or self.word


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
