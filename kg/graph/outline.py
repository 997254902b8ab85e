"""What the end of a build must know of all articles: names and places of bodies, no facts.

Background knowledge is added once all articles are read: it asks which units and bodies they
name, which of these they place somewhere, and what is part of what. That is little: it grows with
the bodies and places of a country, not with the articles.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b

from kg.graph.terms import ID

_NAMED = (f"{ID}org_", f"{ID}place_")


def _mark(iri: str) -> bytes:
    return blake2b(iri.encode(), digest_size=8).digest()


@dataclass(slots=True)
class Outline:
    """The named nodes, units and parents of some articles.

    ``names`` maps bodies and places to the smallest form of their names, ``others`` holds a mark
    of each other named node; ``units`` maps a node to its unit; ``teams`` are those of them that
    are teams; ``placed`` the nodes of which an article says where they are; ``parents`` maps a
    body to those above it.
    """

    names: dict[str, str] = field(default_factory=dict)
    others: set[bytes] = field(default_factory=set)
    units: dict[str, str] = field(default_factory=dict)
    teams: set[str] = field(default_factory=set)
    placed: set[str] = field(default_factory=set)
    parents: dict[str, set[str]] = field(default_factory=dict)

    def name(self, node: str, name: str) -> None:
        """Remember that a node is named, and how."""
        if node.startswith(_NAMED):
            self.names[node] = min(name, self.names.get(node, name))
        else:
            self.others.add(_mark(node))

    def is_named(self, node: str) -> bool:
        """Tell whether an article, or the background so far, names a node."""
        return node in self.names or _mark(node) in self.others

    def unit(self, node: str, unit: str) -> None:
        """Remember the unit that a node is or belongs to; of several the smallest."""
        self.units[node] = min(unit, self.units.get(node, unit))

    def parent(self, child: str, parent: str) -> None:
        """Remember that a body is part of another."""
        self.parents.setdefault(child, set()).add(parent)

    def merge(self, other: Outline) -> None:
        """Take in what other articles name."""
        for node, name in other.names.items():
            self.name(node, name)
        for node, unit in other.units.items():
            self.unit(node, unit)
        self.others |= other.others
        self.teams |= other.teams
        self.placed |= other.placed
        for child, parents in other.parents.items():
            self.parents.setdefault(child, set()).update(parents)
