"""A build as a data set of named graphs: its records apart from it, or each article apart."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import ID, PREFIXES
from kg.store.bundles import Bundles
from kg.store.load import GRAPH, PROVENANCE
from kg.store.ordered import ordered, triples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

RECORDS: Final = ox.NamedNode(ID["dataset_provenance-ttl"])
"""The named graph that holds the records: the node of that file in ``void.ttl``."""


def whole(directory: Path, out: IO[bytes], fmt: ox.RdfFormat) -> None:
    """Write the graph as the default graph and the records as a named one."""
    with ordered(directory / GRAPH) as graph, ordered(directory / PROVENANCE) as records:
        facts = (ox.Quad(t.subject, t.predicate, t.object) for t in triples(graph))
        stated = (ox.Quad(t.subject, t.predicate, t.object, RECORDS) for t in triples(records))
        _write(chain(facts, stated), out, fmt)


def articles(directory: Path, out: IO[bytes], fmt: ox.RdfFormat) -> None:
    """Write the triples and records of each article as a named graph."""
    with ordered(directory / GRAPH) as graph, ordered(directory / PROVENANCE) as records:
        _write(by_article(graph, records), out, fmt)


def _write(quads: Iterable[ox.Quad], out: IO[bytes], fmt: ox.RdfFormat) -> None:
    prefixes = PREFIXES if fmt == ox.RdfFormat.TRIG else None
    ox.serialize(quads, out, format=fmt, prefixes=prefixes)


def by_article(graph: Path, records: Path) -> Iterator[ox.Quad]:
    """Yield each triple once for each article that gives it, article by article."""
    bundles = Bundles(chain(triples(graph), triples(records)))
    placed: defaultdict[str, list[ox.Quad]] = defaultdict(list)
    for triple in chain(triples(graph), triples(records)):
        parts = (triple.subject, triple.predicate, triple.object)
        articles = bundles.of(triple)
        for article in articles:
            placed[article.value].append(ox.Quad(*parts, article))
        if not articles:
            placed[""].append(ox.Quad(*parts))
    for article_iri in sorted(placed):
        yield from placed[article_iri]
