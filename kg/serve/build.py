"""The build that is served: its folder, its store, the things in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.store.load import GRAPH, PROVENANCE, load, placed_store

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox


IN_MEMORY: Final = 100 << 20
"""Bytes of Turtle up to which pages are read from memory: some two million triples in 0.7 GB. A
page asks a thousand small things, each of which takes several times as long on disk."""


@dataclass(frozen=True, slots=True)
class Served:
    """A build: ``place`` is its store on disk, ``None`` where there is none; ``store`` one to read.

    Queries run in processes of their own, which open the store on disk.
    """

    directory: Path
    place: str | None
    store: ox.Store


def served(directory: Path) -> Served:
    """Open a build. Raises ``KgError`` where the folder holds none (``kg.store.load.stream``)."""
    place, store = placed_store(directory)
    if (
        place is not None
        and sum((directory / f).stat().st_size for f in (GRAPH, PROVENANCE)) < IN_MEMORY
    ):
        store = load(directory)
    return Served(directory, None if place is None else str(place), store)
