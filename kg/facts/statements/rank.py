"""Who stands above whom: "đề nghị" to a body above is a proposal, to one below a request.

The rank is read off the words of a name: the apex of the Party and the State, a central body, a
province, a district, a commune. Where either rank is unknown nothing is above anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.lexicon.model import Concept
    from kg.read.reading import Reading

_LEVELS = {"commune": 1, "district": 2, "province": 3, "central": 4}
_SCHEMES = {"body": "central", "province": "province", "district": "district"}
_APEX = 5


@dataclass(frozen=True)
class Ranks:
    """The ranks of the agents of one reading, read off the words of their mentions."""

    reading: Reading

    @cached_property
    def _lowest(self) -> Mapping[str, int]:
        """The lowest rank that a mention of each agent shows."""
        tokens, found = self.reading.tokens, dict[str, int]()
        for mention in self.reading.mentions:
            for index in tokens.within(mention.phrase):
                if (rank := self._of_token(index)) is not None:
                    found[mention.entity] = min(rank, found.get(mention.entity, rank))
        return found

    def of(self, entity: str) -> int | None:
        """Return the lowest rank that a mention shows: a minister may also be a deputy."""
        return self._lowest.get(entity)

    def above(self, addressee: str | None, index: int, source: str) -> bool:
        """Tell whether the addressee, or the words at the token, stand above the source."""
        mine = self.of(source)
        if addressee is not None:
            theirs = self.of(addressee)
            return mine is not None and theirs is not None and theirs > mine
        hits = self.reading.hits.all_at(index, "clauseword")
        superior = any(h.concept.has("clauseRole", "superior") for h in hits)
        return superior and (mine is None or mine < _APEX)

    def _of_token(self, index: int) -> int | None:
        for hit in self.reading.hits.all_at(
            index, "body", "bodykind", "role", "province", "district"
        ):
            concept = hit.concept
            implied = self.reading.annotated.lexicon.concepts.get(
                concept.first("impliedBody") or ""
            )
            rank = _rank(implied or concept)
            if rank is not None:
                return rank
        return None


def _rank(concept: Concept) -> int | None:
    if concept.has("rank", "apex"):
        return _APEX
    level = concept.first("level") or _SCHEMES.get(concept.scheme, "")
    return _LEVELS.get(level)
