"""N-Quads: the graph, and the records in a graph of their own, or everything by article."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING

import pyoxigraph as ox

from kg.store.dataset import articles, whole

if TYPE_CHECKING:
    from pathlib import Path

FORMAT = ox.RdfFormat.N_QUADS


def write(directory: Path, out: IO[bytes]) -> None:
    """Write the graph as the default graph and the records as a named one."""
    whole(directory, out, FORMAT)


def write_by_article(directory: Path, out: IO[bytes]) -> None:
    """Write the triples and records of each article as a named graph."""
    articles(directory, out, FORMAT)
