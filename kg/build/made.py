"""What a build gives back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from rdflib import Graph

    from kg.graph.collector import Triple
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault


class NothingReadError(KgError):
    """No source gave an article, so there is nothing to build; ``faults`` says why."""

    def __init__(self, faults: tuple[SourceFault, ...]) -> None:
        """Keep the faults; the message is the first of them and the number of the others."""
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(f"{faults[0]}{more}" if faults else "no source; name files or folders")
        self.faults = faults


@dataclass(frozen=True, slots=True)
class Contents:
    """The triples of a build by the graph that holds them."""

    graph: frozenset[Triple]
    provenance: frozenset[Triple]
    void: frozenset[Triple]
    quarantine: frozenset[Triple]


@dataclass(frozen=True)
class Build:
    """What a build made: rdflib graphs, the facts behind them, the sources that failed.

    ``quarantine`` holds the facts that break a shape and are therefore not in ``graph``, and
    ``kept_out`` counts the violations by shape; both are empty for a sound build, and where the
    package ``shacl``, which finds them, is not installed. ``files`` are the bytes of each file
    by name, the view apart. ``notes`` tell in a line each what was left out as a copy.

    The graphs are made of ``contents`` when they are first asked for: an rdflib graph takes ten
    times the memory of its triples.
    """

    contents: Contents
    facts: tuple[ArticleFacts, ...]
    faults: tuple[SourceFault, ...]
    kept_out: Mapping[str, int]
    files: Mapping[str, bytes]
    notes: tuple[str, ...] = ()

    def whole(self) -> Graph:
        """Return the graph and its records in one graph, made anew: what the view is drawn from."""
        return _rdflib(self.contents.graph | self.contents.provenance)

    @cached_property
    def graph(self) -> Graph:
        """The graph of ``graph.ttl``."""
        return _rdflib(self.contents.graph)

    @cached_property
    def provenance(self) -> Graph:
        """The graph of ``provenance.ttl``."""
        return _rdflib(self.contents.provenance)

    @cached_property
    def void(self) -> Graph:
        """The graph of ``void.ttl``."""
        return _rdflib(self.contents.void)

    @cached_property
    def quarantine(self) -> Graph:
        """The graph of ``quarantine.ttl``, empty where there is no such file."""
        return _rdflib(self.contents.quarantine)


def _rdflib(triples: Iterable[Triple]) -> Graph:
    from kg.graph.build_graph import to_rdflib

    return to_rdflib(triples)
