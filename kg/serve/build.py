"""The build that is served: its folder, its store, the things in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.store.load import placed_store

if TYPE_CHECKING:
    from pathlib import Path

    import pyoxigraph as ox


@dataclass(frozen=True, slots=True)
class Served:
    """A build: ``place`` is its store on disk, ``None`` where it is in memory only."""

    directory: Path
    place: str | None
    store: ox.Store


def served(directory: Path) -> Served:
    """Open a build. Raises ``KgError`` where the folder holds none (``kg.store.load.stream``)."""
    place, store = placed_store(directory)
    return Served(directory, None if place is None else str(place), store)
