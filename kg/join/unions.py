"""Things that are one, told pair by pair: a union-find that calls each group by its least name."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


class Unions:
    """Groups of names; a name that was joined to none is a group of its own."""

    __slots__ = ("_parent",)

    def __init__(self) -> None:
        """Begin with no name."""
        self._parent: dict[str, str] = {}

    def __iter__(self) -> Iterator[str]:
        """Yield every name that was asked for or joined, in the order of the first time."""
        return iter(self._parent)

    def root(self, name: str) -> str:
        """Return the least name of the group that a name is in."""
        parent = self._parent
        while parent.setdefault(name, name) != name:
            parent[name] = name = parent[parent[name]]
        return name

    def join(self, one: str, other: str) -> None:
        """Make the groups of two names one."""
        first, second = sorted((self.root(one), self.root(other)))
        self._parent[second] = first
