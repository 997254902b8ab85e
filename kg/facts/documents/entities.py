"""The entities of an article as its documents complete them: authorities that sign, full names."""

from __future__ import annotations

from bisect import insort
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Entity
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.article import Span
    from kg.read.offices import Authority


@dataclass(frozen=True, slots=True)
class Entities:
    """The entities by key; local to the reading of one article."""

    text: str
    rows: dict[str, Entity]

    def authority(self, found: Authority, words: Span) -> str:
        """Record that words name an authority; return its key."""
        row = self.rows.get(found.key)
        if row is None:
            row = Entity(found.key, found.kind, found.name, (), (), found.rule)
        mentions = list(row.mentions)
        if words not in mentions:
            insort(mentions, words)
        printed = " ".join(self.text[words.start : words.end].split())
        self.rows[found.key] = replace(
            row, mentions=tuple(mentions), aliases=_with(row, row.name, printed)
        )
        return found.key

    def rename(self, key: str, name: str) -> None:
        """Give an entity its full name; the one that it had stays an alias."""
        row = self.rows[key]
        self.rows[key] = replace(row, name=name, aliases=_with(row, name, row.name))

    def sorted(self) -> tuple[Entity, ...]:
        """Return the entities in the order of their first mention."""
        return tuple(sorted(self.rows.values(), key=lambda e: (e.mentions[0], e.key)))


def _with(row: Entity, name: str, alias: str) -> tuple[str, ...]:
    """Return the aliases with one more, where it is neither the name nor one of them."""
    known = {fold_key(name), *(fold_key(a) for a in row.aliases)}
    return row.aliases if fold_key(alias) in known else (*row.aliases, alias)
