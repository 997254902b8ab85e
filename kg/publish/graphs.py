"""What goes into which named graph: the whole build into one, or each article into its own."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, groupby
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import ID
from kg.store.dataset import by_article
from kg.store.load import GRAPH, PROVENANCE
from kg.store.ordered import ordered

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

REST = f"{ID}dataset_rest"
"""The graph of what no article states (labels of code lists), where each article has its own."""


@dataclass(frozen=True, slots=True)
class Part:
    """A named graph (``None``: the default graph) and its triples as lines of N-Triples."""

    graph: str | None
    lines: Iterable[bytes]


@contextmanager
def whole(directory: Path, graph: str | None) -> Iterator[Iterable[Part]]:
    """Give the build as one part; its lines last as long as the context."""
    with (
        ordered(directory / GRAPH) as facts,
        ordered(directory / PROVENANCE) as records,
        facts.open("rb") as first,
        records.open("rb") as second,
    ):
        yield (Part(graph, chain(first, second)),)


@contextmanager
def each_article(directory: Path, only: str | None) -> Iterator[Iterable[Part]]:
    """Give a part for each article, or for the one that ``only`` names (IRI or local name).

    Raises ``KgError`` where the build holds no such article.
    """
    wanted = only if only is None or "://" in only else f"{ID}{only.removeprefix('id:')}"
    with by_article(directory) as quads:
        parts = (
            Part(name, [f"{quad.triple} .\n".encode() for quad in group])
            for name, group in groupby(quads, key=_graph)
            if wanted is None or name == wanted
        )
        first = next(parts, None)
        if first is None:
            raise KgError(f"{only}: the build holds no such article; give its IRI or local name")
        yield chain((first,), parts)


def _graph(quad: ox.Quad) -> str:
    return quad.graph_name.value if isinstance(quad.graph_name, ox.NamedNode) else REST
