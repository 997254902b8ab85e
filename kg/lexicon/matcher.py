"""One pass over the tokens finds every lexicon form: a trie of folded syllables.

Whole syllables only, so "Hà" never matches inside "Hàm". All forms that start at a token are
reported, the longest first; rules choose by scheme.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.lexicon.model import Concept, Hit
from kg.text.tokens import Tokens, tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_END = ""  # no token has an empty key

Node = dict[str, Any]  # a nested dict: key → Node, and _END → list[Concept]


@dataclass(frozen=True, slots=True)
class Hits:
    """The lexicon hits of one text: per token, those that start there, the longest first."""

    starting: Mapping[int, Sequence[Hit]]

    def at(self, index: int, *schemes: str) -> Hit | None:
        """Return the longest hit of one of the schemes that starts at the token, or ``None``."""
        found = self.starting.get(index)
        if found is None:  # most tokens, and rules ask a thousand times each
            return None
        for hit in found:
            if hit.concept.scheme in schemes:
                return hit
        return None

    def all_at(self, index: int, *schemes: str) -> list[Hit]:
        """Return all hits of the schemes that start at the token, the longest first."""
        return [hit for hit in self.starting.get(index, ()) if hit.concept.scheme in schemes]

    def of(self, indexes: range, *schemes: str) -> list[Hit]:
        """Return the longest hits of the schemes in a range, left to right, with no overlap."""
        found, free, stop = [], indexes.start, indexes.stop
        for index in indexes:
            if index < free or index not in self.starting:
                continue
            hit = self.at(index, *schemes)
            if hit and hit.stop <= stop:
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
                for key in tokenise(form).keys:
                    node = node.setdefault(key, {})
                if node is not root and concept not in (known := node.setdefault(_END, [])):
                    known.append(concept)
        return cls(root)

    def match(self, tokens: Tokens) -> Hits:
        """Return every form met in the tokens."""
        keys, root, count = tokens.keys, self.root, len(tokens)
        starting: dict[int, list[Hit]] = {}
        for first in range(count):
            node = root.get(keys[first])
            if node is None:
                continue
            found: list[Hit] = []
            stop = first + 1
            while node is not None:
                if _END in node:
                    found.extend(Hit(first, stop, concept) for concept in node[_END])
                if stop == count:
                    break
                node = node.get(keys[stop])
                stop += 1
            if found:
                found.reverse()
                starting[first] = found
        return Hits(starting)

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
