"""A Turtle file in the order of its triples, each once, without holding it in memory.

Parts of it are sorted and laid on disk, and merged from there.
"""

from __future__ import annotations

import heapq
import tempfile
from contextlib import ExitStack, contextmanager
from itertools import groupby, islice
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.store.load import stream
from kg.store.scratch import Scratch

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PART: Final = 100_000
"""Triples that are sorted in memory at a time: some 50 MB."""
_OPEN: Final = 100
"""Parts that are merged at a time, each an open file."""


@contextmanager
def ordered(source: Path) -> Iterator[Path]:
    """Give the path of an N-Triples file, sorted by bytes, that lasts as long as the context.

    Raises ``KgError`` as ``kg.store.load.stream`` does.
    """
    scratch = Scratch.make()
    with ExitStack() as parts:
        parts.callback(scratch.remove)
        lines = (f"{triple} .\n".encode() for triple in stream(source))
        runs: list[IO[bytes]] = []

        def lay(part: Iterable[bytes]) -> None:
            run = parts.enter_context(tempfile.TemporaryFile(dir=scratch.path))
            run.writelines(part)
            run.seek(0)
            runs.append(run)

        while part := sorted(islice(lines, _PART)):
            lay(part)
            if len(runs) == _OPEN:
                some, runs[:] = runs[:], []
                lay(heapq.merge(*some))
                for run in some:
                    run.close()
        whole = scratch.path / "ordered.nt"
        with whole.open("wb") as out:
            out.writelines(line for line, _ in groupby(heapq.merge(*runs)))
        yield whole


def triples(path: Path) -> Iterator[ox.Triple]:
    """Yield the triples of an N-Triples file in its order."""
    for quad in ox.parse(path=str(path), format=ox.RdfFormat.N_TRIPLES):
        yield quad.triple
