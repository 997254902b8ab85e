"""One pass over the tokens finds every lexicon form: a trie of folded syllables.

Whole syllables only, so "Hà" never matches inside "Hàm". All forms that start at a token are
reported, the longest first; rules choose by scheme.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kg.lexicon.model import Concept, Hit
from kg.text.tokens import Tokens, keys_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping
    from collections.abc import Set as AbstractSet

_NOWHERE: Mapping[int, Any] = MappingProxyType({})

Node = Sequence[Any]
"""A map from keys to the next nodes, and the places of the concepts whose forms end here."""


@dataclass(frozen=True)
class Words:
    """The hits of one kind in a text: the longest at each token, in text order."""

    at: Mapping[int, Hit]

    @cached_property
    def _places(self) -> Sequence[int]:
        return tuple(self.at)

    def within(self, indexes: range) -> list[Hit]:
        """Return the hits that start in a range of tokens."""
        low = bisect_left(self._places, indexes.start)
        high = bisect_left(self._places, indexes.stop, low)
        return [self.at[index] for index in self._places[low:high]]

    def first(self, indexes: range) -> Hit | None:
        """Return the first hit that starts in a range of tokens."""
        place = bisect_left(self._places, indexes.start)
        found = self._places[place] if place < len(self._places) else indexes.stop
        return self.at[found] if found < indexes.stop else None


NO_WORDS = Words(_NOWHERE)


@dataclass(frozen=True, slots=True)
class Hits:
    """The lexicon hits of one text: per token, those that start there, the longest first.

    ``starting`` is in text order. Rules ask for a scheme at each token of a text: the hits of each
    scheme are at hand.
    """

    starting: Mapping[int, list[Hit]]
    _longest: Mapping[str, Mapping[int, Hit]] = field(init=False, repr=False, compare=False)
    _places: Mapping[str, Sequence[int]] = field(init=False, repr=False, compare=False)
    _every: dict[str, Sequence[Hit]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # what was asked of ``every`` before
    _valued: dict[tuple[str, str], Mapping[str, Words]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # what was asked of ``valued`` before
    _where: dict[tuple[str, ...], AbstractSet[int]] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:
        """Index the longest hits by scheme and token, in text order."""
        longest: defaultdict[str, dict[int, Hit]] = defaultdict(dict)
        for index, hits in self.starting.items():
            for hit in hits:
                longest[hit.concept.scheme].setdefault(index, hit)
        object.__setattr__(self, "_longest", dict(longest))
        object.__setattr__(self, "_places", {name: tuple(d) for name, d in longest.items()})

    def at(self, index: int, scheme: str, *others: str) -> Hit | None:
        """Return the longest hit of one of the schemes that starts at the token, or ``None``."""
        if not others:  # as most ask
            known = self._longest.get(scheme)
            return known.get(index) if known is not None else None
        for hit in self.starting.get(index, ()):
            if hit.concept.scheme == scheme or hit.concept.scheme in others:
                return hit
        return None

    def all_at(self, index: int, *schemes: str) -> Sequence[Hit]:
        """Return all hits of the schemes that start at the token, the longest first."""
        if len(schemes) == 1 and index not in self._longest.get(schemes[0], _NOWHERE):
            return ()
        found = self.starting.get(index)
        return [hit for hit in found if hit.concept.scheme in schemes] if found else ()

    def every(self, scheme: str) -> Sequence[Hit]:
        """Return all hits of the scheme in text order, the longest first."""
        known = self._every.get(scheme)
        if known is None:
            at = (self.starting[index] for index in self._places.get(scheme, ()))
            known = [hit for hits in at for hit in hits if hit.concept.scheme == scheme]
            self._every[scheme] = known
        return known

    def longest(self, scheme: str) -> Collection[Hit]:
        """Return the longest hit of the scheme at each token that has one, in text order."""
        return self._longest.get(scheme, _NOWHERE).values()

    def valued(self, scheme: str, name: str) -> Mapping[str, Words]:
        """Return the hits of a scheme by the values of a property, indexed when first asked for."""
        known = self._valued.get((scheme, name))
        if known is None:
            found: defaultdict[str, dict[int, Hit]] = defaultdict(dict)
            for hit in self.every(scheme):
                for value in hit.concept.properties.get(name, ()):
                    found[value].setdefault(hit.first, hit)
            known = {value: Words(at) for value, at in found.items()}
            self._valued[scheme, name] = known
        return known

    def where(self, *schemes: str) -> AbstractSet[int]:
        """Return the tokens at which hits of the schemes start."""
        known = self._where.get(schemes)
        if known is None:
            found = (self._places.get(scheme, ()) for scheme in schemes)
            known = self._where[schemes] = frozenset(chain.from_iterable(found))
        return known

    def words(self, scheme: str) -> Words:
        """Return the hits of a scheme."""
        return Words(self._longest.get(scheme, _NOWHERE))

    def starts(self, indexes: range, *schemes: str) -> Sequence[int]:
        """Return the tokens of a range at which hits of the schemes start, in text order."""
        if len(schemes) == 1:  # as most ask
            return self._starts(indexes, schemes[0])
        met = [places for scheme in schemes if (places := self._starts(indexes, scheme))]
        return sorted(set(chain.from_iterable(met))) if len(met) > 1 else met[0] if met else ()

    def _starts(self, indexes: range, scheme: str) -> Sequence[int]:
        places = self._places.get(scheme)
        if places is None or places[-1] < indexes.start:
            return ()
        low = bisect_left(places, indexes.start)
        return places[low : bisect_left(places, indexes.stop, low)]

    def first(self, indexes: range, *schemes: str) -> Hit | None:
        """Return the longest hit of the schemes at the first token of a range that has one."""
        found = self.starts(indexes, *schemes)
        return self.at(found[0], *schemes) if found else None

    def ending(self, index: int, reach: int, *schemes: str) -> list[Hit]:
        """Return all hits of the schemes that end right before a token, the longest first.

        None of them is longer than ``reach`` tokens.
        """
        near = self.starts(range(max(0, index - reach), index), *schemes)
        return [hit for first in near for hit in self.all_at(first, *schemes) if hit.stop == index]

    def of(self, indexes: range, *schemes: str) -> list[Hit]:
        """Return the longest hits of the schemes in a range, left to right, with no overlap."""
        places = self.starts(indexes, *schemes)
        if not places:
            return []
        known = self._longest.get(schemes[0], _NOWHERE)
        found, free, stop = [], indexes.start, indexes.stop
        for index in places:
            if index < free:
                continue
            hit = known[index] if len(schemes) == 1 else self.at(index, *schemes)
            if hit is not None and hit.stop <= stop:
                found.append(hit)
                free = hit.stop
        return found


@dataclass(frozen=True, slots=True)
class Matcher:
    """The compiled trie, which tells concepts by their places."""

    root: Node
    concepts: Sequence[Concept]

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Matcher:
        """Compile the forms of the concepts."""
        every = tuple(concepts)
        root: Node = ({}, [])
        for place, concept in enumerate(every):
            for form in concept.forms:
                node = root
                for key in keys_of(form):
                    further = node[0]
                    node = further.get(key) or further.setdefault(key, ({}, []))
                if node is not root and place not in node[1]:
                    node[1].append(place)
        return cls(root, every)

    def match(self, tokens: Tokens) -> Hits:
        """Return every form met in the tokens."""
        return Hits(self.starting(tokens))

    def starting(self, tokens: Tokens) -> dict[int, list[Hit]]:
        """Return the forms that start at each token, the longest first, in text order."""
        keys, new = (*tokens.keys, None), tuple.__new__  # Hit() itself takes twice the time
        starting: dict[int, list[Hit]] = {}
        concepts = self.concepts
        for first, start in enumerate(map(self.root[0].get, tokens.keys)):
            node: Node | None = start
            stop = first + 1
            found: list[Hit] | None = None
            while node is not None:
                further, ending = node
                if ending:
                    found = found or []
                    for place in ending:
                        found.append(new(Hit, (first, stop, concepts[place])))
                node = further.get(keys[stop])
                stop += 1
            if found:
                found.reverse()
                starting[first] = found
        return starting

    def completing(self, opening: Sequence[str], tokens: Tokens, first: int) -> list[Hit]:
        """Return the forms that begin with the keys ``opening`` and go on at a token.

        The hits are those of the tokens alone, the longest first: "Bộ" completes "Tài chính".
        """
        node: Node | None = self.root
        for key in opening:
            node = node[0].get(key) if node is not None else None
        found: list[Hit] = []
        for stop in range(first, len(tokens)):
            node = node[0].get(tokens.keys[stop]) if node is not None else None
            if node is None:
                break
            found.extend(Hit(first, stop + 1, self.concepts[place]) for place in node[1])
        found.reverse()
        return found
