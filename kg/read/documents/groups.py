"""The phrases of an article's documents by their keys, and what a shorter form may stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.read.documents.model import DocPhrase


@dataclass(slots=True)
class Groups:
    """The phrases of each document so far, and the keys that a shorter form may stand for."""

    members: dict[str, list[DocPhrase]] = field(default_factory=dict)
    standing: dict[tuple[str, ...], list[str]] = field(default_factory=dict)

    def add(self, key: str, phrase: DocPhrase) -> None:
        """Put a phrase under its key; ``standing`` gets the key once, in the order met."""
        if key not in self.members:
            for short in _short_forms(key, phrase):
                self.standing.setdefault(short, []).append(key)
        self.members.setdefault(key, []).append(phrase)

    def meant(self, *short: str) -> list[str]:
        """Return the keys that a short form may stand for."""
        return self.standing.get(short, [])


def _short_forms(key: str, phrase: DocPhrase) -> Iterator[tuple[str, ...]]:
    """Yield what a document may be called by: a number without its symbols, a law without year."""
    kind, _, rest = key.partition(":")
    if kind == "number":
        digits, _, symbols = rest.partition("/")
        yield (kind, f"{digits}/", phrase.type)
        yield (kind, f"{digits}/{re.split('[-:]', symbols)[0]}", phrase.type)  # by its year
    elif kind in ("congress", "plenum"):
        yield (kind, rest.partition("|")[0])
    elif kind == "law" and phrase.ordinal:
        yield (kind, key.removesuffix(f" {phrase.ordinal}"))
