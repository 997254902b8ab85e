"""What a build gives back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, overload

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from rdflib import Graph

    from kg.build.spill import Spill
    from kg.graph.claims import Triple
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault

_SMALL = 32 << 20
"""Bytes of files that a build keeps in memory."""


class NothingReadError(KgError):
    """No source gave an article, so there is nothing to build; ``faults`` says why."""

    def __init__(self, faults: tuple[SourceFault, ...]) -> None:
        """Keep the faults; the message is the first of them and the number of the others."""
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}" if faults else "no source; name files or folders")
        self.faults = faults


class Facts(Sequence["ArticleFacts"]):
    """The facts of the articles of a build, in the order of their ids, read when asked for."""

    def __init__(self, spill: Spill) -> None:
        """Read from a spill, which is closed with this."""
        self._spill = spill
        self._ids = spill.ids()

    def __len__(self) -> int:
        """Return the number of articles."""
        return len(self._ids)

    def __iter__(self) -> Iterator[ArticleFacts]:
        """Yield the facts of each article."""
        return self._spill.facts(self._ids, joined=False)

    @overload
    def __getitem__(self, index: int) -> ArticleFacts: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[ArticleFacts]: ...
    def __getitem__(self, index: int | slice) -> ArticleFacts | Sequence[ArticleFacts]:
        """Return the facts of an article, or of several."""
        if isinstance(index, slice):
            return tuple(self._spill.facts(self._ids[index], joined=False))
        return next(self._spill.facts([self._ids[index]], joined=False))


class Files(Mapping[str, bytes]):
    """The bytes of each file of a build by its name, the view apart; large ones stay on disk."""

    def __init__(self, folder: Path, names: Sequence[str]) -> None:
        """Look at the files of a folder."""
        self._paths = {name: folder / name for name in names if (folder / name).exists()}
        self._kept: dict[str, bytes] = {}
        if sum(path.stat().st_size for path in self._paths.values()) <= _SMALL:
            self._kept = {name: path.read_bytes() for name, path in self._paths.items()}

    def moved(self, folder: Path) -> None:
        """Look for the files in another folder."""
        self._paths = {name: folder / name for name in self._paths}

    def __getitem__(self, name: str) -> bytes:
        """Return what a file holds."""
        return self._kept[name] if name in self._kept else self._paths[name].read_bytes()

    def __iter__(self) -> Iterator[str]:
        """Yield the names."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Return the number of files."""
        return len(self._paths)


@dataclass(frozen=True)
class Build:
    """What a build made: its files, the facts behind them, the sources that failed.

    ``triples`` is the number of triples in ``graph.ttl``. ``quarantine`` holds the facts that
    break a shape and are therefore not in ``graph``, and ``kept_out`` counts the violations by
    shape; both are empty for a sound build, and where the package ``shacl``, which finds them, is
    not installed. ``notes`` tell in a line each what was left out as a copy; ``undated`` is the
    number of articles without a date.

    The rdflib graphs are made of the files when they are first asked for: an rdflib graph takes
    ten times the memory of its triples.
    """

    facts: Sequence[ArticleFacts]
    faults: tuple[SourceFault, ...]
    files: Mapping[str, bytes]
    triples: int
    kept_out: Mapping[str, int]
    notes: tuple[str, ...] = ()
    undated: int = 0

    @cached_property
    def graph(self) -> Graph:
        """The graph of ``graph.ttl``."""
        return self._graph("graph.ttl")

    @cached_property
    def provenance(self) -> Graph:
        """The graph of ``provenance.ttl``."""
        return self._graph("provenance.ttl")

    @cached_property
    def void(self) -> Graph:
        """The graph of ``void.ttl``."""
        return self._graph("void.ttl")

    @cached_property
    def quarantine(self) -> Graph:
        """The graph of ``quarantine.ttl``, empty where there is no such file."""
        return self._graph("quarantine.ttl")

    def _graph(self, name: str) -> Graph:
        from kg.graph.as_rdflib import to_rdflib

        return to_rdflib(triples_in(self.files.get(name, b"")))


def triples_in(content: bytes) -> Iterator[Triple]:
    """Yield the triples of a Turtle file of a build as plain values."""
    import pyoxigraph as ox

    from kg.graph.serialise import from_oxigraph

    for quad in ox.parse(content, format=ox.RdfFormat.TURTLE):
        yield quad.subject.value, quad.predicate.value, from_oxigraph(quad.object)
