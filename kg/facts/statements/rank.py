"""Who stands above whom: "đề nghị" to a body above is a proposal, to one below a request.

The rank is read off the words of a name: the apex of the Party and the State, a central body, a
province, a district, a commune, a firm. Above one of unknown rank stands the apex alone.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Mention, Reading

_LEVELS = {"commune": 1, "district": 2, "province": 3, "central": 4}
_SCHEMES = {"body": "central", "province": "province", "district": "district"}
_RANKED = ("body", "bodykind", "honorific", "role", "province", "district", "placekind")
_APEX = 5
_PRIVATE = 0  # firms and associations: what they ask is a proposal


@dataclass(frozen=True)
class Ranks:
    """The ranks of the agents of one reading, read off the words of their mentions."""

    reading: Reading

    @cached_property
    def _mentions(self) -> Mapping[str, list[Mention]]:
        """The mentions of each entity."""
        found: defaultdict[str, list[Mention]] = defaultdict(list)
        for mention in self.reading.mentions:
            found[mention.entity].append(mention)
        return found

    def of(self, entity: str) -> int | None:
        """Return the lowest rank that a mention shows: a minister may also be a deputy."""
        tokens, found = self.reading.tokens, list[int]()
        for mention in self._mentions.get(entity, ()):
            named = mention.kind is Kind.PERSON and mention.form == "name"
            own = range(mention.first, mention.stop) if named else ()  # "ông Lò Hòa Bình"
            found.extend(self._ranks(i for i in tokens.within(mention.phrase) if i not in own))
        return min(found, default=None)

    def above(self, addressee: str | None, index: int, source: str) -> bool:
        """Tell whether the addressee, or the words at the token, stand above the source."""
        mine = self.of(source)
        if addressee is None and mine == _PRIVATE:
            return True
        if addressee is not None:
            theirs = self.of(addressee) or 0
            return theirs > mine if mine is not None else theirs == _APEX
        superior = self._role(index, "superior")
        if self._role(index, "sought") or self._role(index + 2, "sought"):
            return True  # "mong muốn (tiếp tục) nhận được sự quan tâm của …"
        return superior and (mine is None or mine < _APEX)

    def _role(self, index: int, role: str) -> bool:
        hits = self.reading.hits.all_at(index, "clauseword")
        return any(h.concept.has("clauseRole", role) for h in hits)

    def _ranks(self, words: Iterable[int]) -> Iterator[int]:
        """Yield the rank that the longest word at each token shows, a body's before its kind's.

        A head of places shows none inside a longer word: "châu" in "Lai Châu".
        """
        free = 0
        for index in words:
            hits = self.reading.hits.all_at(index, *_RANKED)
            own = [h for h in hits if index >= free or h.concept.scheme != "placekind"]
            shown = [(h.stop, rank) for h in own if (rank := self._of(h)) is not None]
            free = max([free, *(h.stop for h in hits)])
            if shown:
                yield max(shown)[1]

    def _of(self, hit: Hit) -> int | None:
        implied = self.reading.annotated.lexicon.concepts.get(
            hit.concept.first("impliedBody") or ""
        )
        return _rank(implied or hit.concept)


def _rank(concept: Concept) -> int | None:
    if concept.has("rank", "apex"):
        return _APEX
    if concept.has("rank", "private"):
        return _PRIVATE
    level = concept.first("level") or _SCHEMES.get(concept.scheme, "")
    return _LEVELS.get(level)
