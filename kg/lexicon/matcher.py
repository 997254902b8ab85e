"""One pass over the tokens finds every lexicon form: a trie of folded syllables.

Whole syllables only, so "Hà" never matches inside "Hàm". All forms that start at a token are
reported, the longest first; rules choose by scheme.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from kg.lexicon.model import Concept, Hit
from kg.text.tokens import Tokens, keys_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_END = ""  # no token has an empty key

_NOWHERE: Mapping[int, list[Hit]] = MappingProxyType({})

Node = dict[str, Any]  # a nested dict: key → Node, and _END → list[Concept]


@dataclass(frozen=True, slots=True)
class Hits:
    """The lexicon hits of one text: per token, those that start there, the longest first.

    ``starting`` is in text order. Rules ask for a scheme at each token of a text: the hits of each
    scheme are at hand.
    """

    starting: Mapping[int, Sequence[Hit]]
    _schemes: Mapping[str, Mapping[int, list[Hit]]] = field(init=False, repr=False, compare=False)
    _places: Mapping[str, Sequence[int]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the hits by scheme and token, in text order."""
        schemes: dict[str, dict[int, list[Hit]]] = {}
        for index, hits in self.starting.items():
            for hit in hits:
                scheme = hit.concept.scheme
                known = schemes.get(scheme)
                if known is None:
                    schemes[scheme] = {index: [hit]}
                elif index in known:
                    known[index].append(hit)
                else:
                    known[index] = [hit]
        object.__setattr__(self, "_schemes", schemes)
        object.__setattr__(self, "_places", {name: tuple(d) for name, d in schemes.items()})

    def at(self, index: int, *schemes: str) -> Hit | None:
        """Return the longest hit of one of the schemes that starts at the token, or ``None``."""
        best = None
        for scheme in schemes:
            known = self._schemes.get(scheme)
            if known is not None and (found := known.get(index)) is not None:
                if best is not None:
                    return self._first(index, schemes)
                best = found[0]
        return best

    def _first(self, index: int, schemes: Sequence[str]) -> Hit | None:
        """Return the first hit at a token where several schemes have one."""
        return next((h for h in self.starting[index] if h.concept.scheme in schemes), None)

    def all_at(self, index: int, *schemes: str) -> Sequence[Hit]:
        """Return all hits of the schemes that start at the token, the longest first."""
        if len(schemes) == 1:
            return self._schemes.get(schemes[0], _NOWHERE).get(index, ())
        found = self.starting.get(index)
        return [hit for hit in found if hit.concept.scheme in schemes] if found else ()

    def longest(self, scheme: str) -> list[Hit]:
        """Return the longest hit of the scheme at each token that has one, in text order."""
        return [hits[0] for hits in self._schemes.get(scheme, _NOWHERE).values()]

    def starts(self, indexes: range, *schemes: str) -> list[int]:
        """Return the tokens of a range at which hits of the schemes start, in text order."""
        found: list[int] = []
        for scheme in schemes:
            places = self._places.get(scheme, ())
            low = bisect_left(places, indexes.start)
            found += places[low : bisect_left(places, indexes.stop, low)]
        return found if len(schemes) == 1 else sorted(set(found))

    def of(self, indexes: range, *schemes: str) -> list[Hit]:
        """Return the longest hits of the schemes in a range, left to right, with no overlap."""
        found, free, stop = [], indexes.start, indexes.stop
        for index in self.starts(indexes, *schemes):
            hit = self.at(index, *schemes) if index >= free else None
            if hit is not None and hit.stop <= stop:
                found.append(hit)
                free = hit.stop
        return found


@dataclass(frozen=True, slots=True)
class Matcher:
    """The compiled trie."""

    root: Node

    @classmethod
    def of(cls, concepts: Iterable[Concept]) -> Matcher:
        """Compile the forms of the concepts."""
        root: Node = {}
        for concept in concepts:
            for form in concept.forms:
                node = root
                for key in keys_of(form):
                    node = node.setdefault(key, {})
                if node is not root and concept not in (known := node.setdefault(_END, [])):
                    known.append(concept)
        return cls(root)

    def match(self, tokens: Tokens) -> Hits:
        """Return every form met in the tokens."""
        return Hits(self.starting(tokens))

    def starting(self, tokens: Tokens) -> dict[int, list[Hit]]:
        """Return the forms that start at each token, the longest first, in text order."""
        keys, root, count = tokens.keys, self.root, len(tokens)
        starting: dict[int, list[Hit]] = {}
        for first, key in enumerate(keys):
            node = root.get(key)
            if node is None:
                continue
            found: list[Hit] = []
            stop = first + 1
            while node is not None:
                if _END in node:
                    found += [Hit(first, stop, concept) for concept in node[_END]]
                if stop == count:
                    break
                node = node.get(keys[stop])
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
            node = node.get(key) if node is not None else None
        found: list[Hit] = []
        for stop in range(first, len(tokens)):
            node = node.get(tokens.keys[stop]) if node is not None else None
            if node is None:
                break
            found.extend(Hit(first, stop + 1, concept) for concept in node.get(_END, ()))
        found.reverse()
        return found
