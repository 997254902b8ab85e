"""The build that is served: its folder, its store, the things in it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.store.load import load, open_store, stored

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
    place = stored(directory)
    if place is None:
        return Served(directory, None, load(directory))
    store = open_store(directory)
    return Served(directory, str(place), store)
