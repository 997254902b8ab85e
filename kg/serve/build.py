"""The build that is served: its folder, its store, the things in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.store.load import GRAPH, PROVENANCE, load, placed_store

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox


IN_MEMORY: Final = 100 << 20
"""Bytes of Turtle up to which a build is held in memory: some two million triples, in 0.7 GB for
the pages and, at most, as much again for each process that answers. A page asks a thousand small
things and a question walks thousands of facts; on disk each takes several times as long."""


@dataclass(frozen=True, slots=True)
class Served:
    """A build: ``place`` is its store on disk, ``None`` where it is held in memory.

    ``store`` is one to read; the processes that answer queries hold or open their own.
    """

    directory: Path
    place: str | None
    store: ox.Store


def served(directory: Path) -> Served:
    """Open a build. Raises ``KgError`` where the folder holds none (``kg.store.load.stream``)."""
    files = [directory / name for name in (GRAPH, PROVENANCE)]
    if all(file.is_file() for file in files) and sum(f.stat().st_size for f in files) < IN_MEMORY:
        return Served(directory, None, load(directory))
    place, store = placed_store(directory)
    return Served(directory, None if place is None else str(place), store)
