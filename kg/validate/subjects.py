"""A build's graph and its records, subject by subject: no more than one of them is in memory."""

from __future__ import annotations

import heapq
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.store.load import GRAPH, PROVENANCE
from kg.store.ordered import ordered, triples

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

Value = ox.NamedNode | ox.Literal
Values = dict[str, list[Value]]
"""What a node has, by the IRI of the predicate."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A node, as in N-Triples, with all its triples.

    ``graph`` is what it has in ``graph.ttl``, ``records`` what in ``provenance.ttl``, as far as
    that is neither a blank node nor a triple; ``said`` are the triples of both, each with its line
    of N-Triples.
    """

    node: str
    graph: Values = field(default_factory=dict)
    records: Values = field(default_factory=dict)
    said: list[tuple[bytes, ox.Triple]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sorted:
    """The two files of a build as N-Triples, sorted; they can be gone through again and again."""

    graph: Path
    records: Path

    def __iter__(self) -> Iterator[Subject]:
        """Yield the subjects by name."""
        both = heapq.merge(_nodes(self.graph, 0), _nodes(self.records, 1), key=itemgetter(0))
        for node, files in groupby(both, key=itemgetter(0)):
            subject = Subject(node)
            for _, file, said in files:
                subject.said.extend(said)
                values = (subject.graph, subject.records)[file]
                for _, triple in said:
                    if isinstance(value := triple.object, Value):
                        values.setdefault(triple.predicate.value, []).append(value)
            yield subject

    @property
    def size(self) -> int:
        """The number of triples of ``graph.ttl``."""
        with self.graph.open("rb") as lines:
            return sum(1 for _ in lines)

    def linked(self, predicates: Collection[str]) -> Iterator[tuple[str, str, str]]:
        """Yield subject (as in N-Triples), predicate and object of the triples of some predicates.

        Of the objects those that are IRIs.
        """
        wanted = {f"<{predicate}>".encode() for predicate in predicates}
        for path in (self.graph, self.records):
            with path.open("rb") as lines:
                for line in lines:
                    subject, predicate, rest = line.split(b" ", 2)
                    if predicate in wanted and rest.startswith(b"<") and not rest.startswith(b"<<"):
                        node = rest[: -len(b" .\n")]
                        yield subject.decode(), predicate[1:-1].decode(), node[1:-1].decode()


@contextmanager
def sorted_files(directory: Path) -> Iterator[Sorted]:
    """Give the files of a build, sorted, for as long as the context lasts.

    Raises ``KgError`` as ``kg.store.load.stream`` does.
    """
    with ExitStack() as files:
        yield Sorted(*(files.enter_context(ordered(directory / f)) for f in (GRAPH, PROVENANCE)))


def last(values: Mapping[str, Sequence[Value]], predicate: str) -> Value | None:
    """Return the last value that a node has of a predicate, ``None`` where it has none."""
    found = values.get(predicate)
    return found[-1] if found else None


def _nodes(path: Path, file: int) -> Iterator[tuple[str, int, list[tuple[bytes, ox.Triple]]]]:
    with path.open("rb") as lines:
        both = zip(lines, triples(path), strict=True)
        for node, said in groupby(both, key=lambda one: one[1].subject):
            yield str(node), file, list(said)
