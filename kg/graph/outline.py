"""What the end of a build must know of all articles: names and places of bodies, no facts.

Background knowledge is added once all articles are read: it asks which units and bodies they
name, which of these they place somewhere, and what is part of what. That is little: it grows with
the bodies and places of a country, not with the articles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from typing import TYPE_CHECKING

from kg.graph.terms import ID

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

_NAMED = (f"{ID}org_", f"{ID}place_")
_DOCUMENT = f"{ID}document_"


def _mark(iri: str) -> bytes:
    return blake2b(iri.encode(), digest_size=8).digest()


@dataclass(slots=True)
class Outline:
    """The named bodies, places and documents, the units and parents of some articles.

    ``names`` maps bodies and places to the smallest form of their names, ``documents`` holds a
    mark of each named document; ``units`` maps a node to its unit; ``teams`` are those of them that
    are teams; ``placed`` the nodes of which an article says where they are; ``parents`` maps a
    body to those above it.
    """

    names: dict[str, str] = field(default_factory=dict)
    documents: set[bytes] = field(default_factory=set)
    units: dict[str, str] = field(default_factory=dict)
    teams: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    parents: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def name(self, node: str, name: str) -> None:
        """Remember that a node is named, and how, if it is one that is asked for."""
        if node.startswith(_NAMED):
            self.names[node] = min(name, self.names.get(node, name))
        elif node.startswith(_DOCUMENT):
            self.documents.add(_mark(node))

    def is_named(self, node: str) -> bool:
        """Tell whether an article, or the background so far, names a body, place or document."""
        return node in self.names or _mark(node) in self.documents

    def unit(self, node: str, unit: str, *, team: bool = False) -> None:
        """Remember the unit that a node is or belongs to; of several the smallest."""
        self.units[node] = min(unit, self.units.get(node, unit))
        if team:
            self.teams.add(node)

    def parent(self, child: str, parent: str) -> None:
        """Remember that a body is part of another."""
        known = self.parents.get(child, ())
        if parent not in known:
            self.parents[child] = (*known, parent)

    def merge(self, other: Outline) -> None:
        """Take in what other articles name."""
        for node, name in other.names.items():
            self.name(node, name)
        for node, unit in other.units.items():
            self.unit(node, unit)
        self.documents |= other.documents
        self.teams |= other.teams
        self.placed |= other.placed
        for child, parents in other.parents.items():
            for parent in parents:
                self.parent(child, parent)


def ancestors(parents: Mapping[str, Collection[str]]) -> Iterator[tuple[str, str]]:
    """Yield each node with each that is above it: with itself, too, where they go in a circle."""
    for child, direct in parents.items():
        seen: set[str] = set()
        ahead = list(direct)
        while ahead:
            ancestor = ahead.pop()
            if ancestor not in seen:
                seen.add(ancestor)
                yield child, ancestor
                ahead.extend(parents.get(ancestor, ()))
