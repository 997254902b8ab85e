"""A build's graph and its records, subject by subject: no more than one of them is in memory.

A body that hundreds of thousands of words name comes in pieces: its evidence is judged one by one.
"""

from __future__ import annotations

import heapq
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.evidence import EVIDENCE
from kg.store.load import GRAPH, PROVENANCE
from kg.store.ordered import ordered, triples
from kg.store.reader import Value

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

MOST: Final = 5_000
"""Pieces of evidence that a node has at a time."""

Said = tuple[bytes, ox.Triple]
"""A triple with its line of N-Triples."""
Values = dict[str, list[Value]]
"""What a node has, by the IRI of the predicate."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A node, as in N-Triples, with all its triples.

    ``graph`` is what it has in ``graph.ttl``, ``records`` what in ``provenance.ttl``, as far as
    that is neither a blank node nor a triple; ``said`` are the triples of both. ``in_part`` tells
    that these are not all: it is a piece of a node's evidence.
    """

    node: str
    graph: Values = field(default_factory=dict)
    records: Values = field(default_factory=dict)
    said: list[Said] = field(default_factory=list)
    in_part: bool = False


@dataclass(frozen=True, slots=True)
class Sorted:
    """The two files of a build as N-Triples, sorted; they can be gone through again and again."""

    graph: Path
    records: Path

    def __iter__(self) -> Iterator[Subject]:
        """Yield the subjects by name; what a node has of evidence above ``MOST``, before it."""
        both = heapq.merge(_nodes(self.graph, 0), _nodes(self.records, 1), key=itemgetter(0))
        for node, files in groupby(both, key=itemgetter(0)):
            subject, more, room = Subject(node), Subject(node, in_part=True), MOST
            for _, file, said in files:
                for line, triple in said:
                    predicate, value, taker = triple.predicate.value, triple.object, subject
                    if predicate == EVIDENCE and isinstance(value, ox.NamedNode):
                        taker = subject if room > 0 else more
                        room -= 1
                    taker.said.append((line, triple))
                    if isinstance(value, Value):
                        values = (taker.graph, taker.records)[file]
                        values.setdefault(predicate, []).append(value)
                    if len(more.said) == MOST:
                        yield more
                        more = Subject(node, in_part=True)
            if more.said:
                yield more
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


def _nodes(path: Path, file: int) -> Iterator[tuple[str, int, Iterator[Said]]]:
    with path.open("rb") as lines:
        both = zip(lines, triples(path), strict=True)
        for node, said in groupby(both, key=lambda one: one[1].subject):
            yield str(node), file, said
