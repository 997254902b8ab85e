"""A build as a data set of named graphs: its records apart from it, or each article apart."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from itertools import chain, count, groupby
from operator import attrgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.runs import Runs
from kg.graph.terms import ID, PREFIXES
from kg.store.bundles import Bundles
from kg.store.load import GRAPH, PROVENANCE, open_store
from kg.store.ordered import ordered, triples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

RECORDS: Final = ox.NamedNode(ID + "dataset_provenance-ttl")
"""The named graph that holds the records: the node of that file in ``void.ttl``."""


def whole(directory: Path, out: IO[bytes], fmt: ox.RdfFormat) -> None:
    """Write the graph as the default graph and the records as a named one."""
    with ordered(directory / GRAPH) as graph, ordered(directory / PROVENANCE) as records:
        facts = (ox.Quad(t.subject, t.predicate, t.object) for t in triples(graph))
        stated = (ox.Quad(t.subject, t.predicate, t.object, RECORDS) for t in triples(records))
        _write(chain(facts, stated), out, fmt)


def articles(directory: Path, out: IO[bytes], fmt: ox.RdfFormat) -> None:
    """Write the triples and records of each article as a named graph."""
    with by_article(directory) as quads:
        _write(quads, out, fmt)


def _write(quads: Iterable[ox.Quad], out: IO[bytes], fmt: ox.RdfFormat) -> None:
    prefixes = PREFIXES if fmt == ox.RdfFormat.TRIG else None
    ox.serialize(quads, out, format=fmt, prefixes=prefixes)


@contextmanager
def by_article(directory: Path) -> Iterator[Iterator[ox.Quad]]:
    """Give each triple once for each article that gives it, article by article.

    The quads last as long as the context.
    """
    bundles, number = Bundles(open_store(directory)), count()
    with TemporaryDirectory() as place, ExitStack() as files:
        runs = Runs(Path(place))
        paths = [files.enter_context(ordered(directory / name)) for name in (GRAPH, PROVENANCE)]
        groups = (groupby(triples(path), key=attrgetter("subject")) for path in paths)
        told = (bundles.each(list(said)) for _, said in chain.from_iterable(groups))
        for triple, articles in chain.from_iterable(told):
            turn = next(number).to_bytes(8)
            for article in articles or (None,):
                name = article.value.encode() if article else b""
                runs.add(name + b"\0" + turn, _line(triple, article))
        sorted_ = Path(place, "articles.nq")
        with sorted_.open("wb") as lines:
            lines.writelines(line for _, line in runs.merged())
        yield ox.parse(path=str(sorted_), format=ox.RdfFormat.N_QUADS)


def _line(triple: ox.Triple, article: ox.NamedNode | None) -> bytes:
    graph = f" {article}" if article else ""
    return f"{triple}{graph} .\n".encode()
