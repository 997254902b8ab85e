"""Facts of articles → the three graphs of a build. The entry of the graph room.

One pure function per kind of fact, in the other modules of this room, tells a ``Collector`` what
the fact states; this module calls them in order and closes the build: dates, ancestors, labels,
shortcuts, records, description.
"""

from __future__ import annotations

from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError
from importlib.metadata import version as installed_version
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from rdflib import Graph
from rdflib.term import Literal, URIRef

from kg.graph import (
    documents,
    entities,
    events,
    figures,
    iris,
    posts,
    reorganisations,
    statements,
    terms,
    units,
)
from kg.graph.codelists import CodeLists
from kg.graph.collector import Collector, Triple
from kg.graph.scope import Scope
from kg.graph.serialise import turtle
from kg.graph.shortcuts import derive, read_rules
from kg.graph.terms import ID, PROV, VNG
from kg.graph.void import describe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from decimal import Decimal

    from kg.model import ArticleFacts

NO_MEASURES: Mapping[str, Decimal] = MappingProxyType({})
NO_LISTS = CodeLists()


@dataclass(frozen=True, slots=True)
class Triples:
    """The triples of ``graph.ttl`` and of ``provenance.ttl``, as sets of rdflib terms."""

    graph: frozenset[Triple]
    provenance: frozenset[Triple]


@dataclass(frozen=True, slots=True)
class Graphs:
    """The three graphs of a build, and ``files``: the bytes of each file by its name."""

    graph: Graph
    provenance: Graph
    void: Graph
    files: Mapping[str, bytes]


def to_graphs(
    facts: Iterable[ArticleFacts],
    *,
    confidence: Mapping[str, Decimal] = NO_MEASURES,
    lists: CodeLists = NO_LISTS,
) -> Graphs:
    """Return the graphs of some articles; neither their order nor the hash seed shows.

    ``confidence`` maps the name of a rule to its precision on the development set (0 to 1; a rule
    without one gets ``collector.UNMEASURED``). ``lists`` holds labels and background knowledge.

    Raises ``ValueError`` naming the article where facts contradict their form: a span outside
    the text, a key that no entity has.
    """
    triples = to_triples(facts, confidence=confidence, lists=lists)
    files = {
        "graph.ttl": turtle(triples.graph),
        "provenance.ttl": turtle(triples.provenance),
    }
    void = describe(triples.graph, files, tool_version())
    files["void.ttl"] = turtle(void)
    return Graphs(to_rdflib(triples.graph), to_rdflib(triples.provenance), to_rdflib(void), files)


def to_triples(
    facts: Iterable[ArticleFacts],
    *,
    confidence: Mapping[str, Decimal] = NO_MEASURES,
    lists: CodeLists = NO_LISTS,
) -> Triples:
    """Return what ``to_graphs`` does, before it is put into graphs: the fast path for bulk work."""
    out = Collector(confidence, lists)
    for item in facts:
        _add_article(out, item)
    entities.add_background(out)
    units.add_units(out)
    entities.add_ancestors(out)
    events.add_days(out)
    out.decide()
    edges = derive(out.graph, read_rules())
    for edge, sources in edges.items():
        out.derive(edge, *sources)
    run = ID[iris.run(tool_version())]
    graph, provenance = out.graph, out.provenance(run) | _run(out, run)
    # A span stands where it is pointed at: in the graph, or else with the records.
    quoted = _evidence(graph)
    graph.update(out.quotes(quoted))
    provenance.update(out.quotes(_evidence(provenance) - quoted))
    return Triples(frozenset(graph), frozenset(provenance))


def _evidence(triples: Iterable[Triple]) -> set[URIRef]:
    return {o for _, p, o in triples if p == VNG.evidence and isinstance(o, URIRef)}


def to_rdflib(triples: Iterable[Triple]) -> Graph:
    """Return triples as an rdflib graph with the project's prefixes.

    The graph is on rdflib's ``SimpleMemory`` store, which takes triples 2.5 times as fast as the
    default one; it knows no named graphs, and the files have none.
    """
    graph = Graph(store="SimpleMemory", bind_namespaces="none")
    for prefix, space in terms.PREFIXES.items():
        graph.bind(prefix, space)
    for triple in triples:
        graph.add(triple)
    return graph


def tool_version() -> str:
    """Return the version of this package, "0" where it is not installed."""
    try:
        return installed_version("vnkg")
    except PackageNotFoundError:
        return "0"


_SINGLE: tuple[tuple[str, Callable[[Scope, Any], object]], ...] = (
    ("entities", entities.add_entity),
    ("documents", documents.add_document),
    ("structures", entities.add_structure),
    ("positions", posts.add_position),
    ("events", events.add_event),
    ("participations", events.add_participation),
    ("links", documents.add_link),
)
_NUMBERED: tuple[tuple[str, Callable[[Scope, Any, int], object]], ...] = (
    ("statements", statements.add_statement),
    ("figures", figures.add_figure),
    ("decisions", posts.add_decision),
    ("reorganisations", reorganisations.add_reorganisation),
)
"""The tables of ``ArticleFacts`` and what states a row; numbered rows go by their first word."""


def _add_article(out: Collector, facts: ArticleFacts) -> None:
    scope = Scope(out, facts)
    events.declare_events(scope)
    for table, add in _SINGLE:
        for fact in getattr(facts, table):
            add(scope, fact)
    for table, add_numbered in _NUMBERED:
        rows = sorted(getattr(facts, table), key=lambda fact: (fact.span, repr(fact)))
        for number, fact in enumerate(rows, start=1):
            add_numbered(scope, fact, number)
    statements.add_findings(scope, tuple(sorted(facts.findings, key=lambda f: (f.span, f.type))))


def _run(out: Collector, run: URIRef) -> set[Triple]:
    """Return the activity that made the records: this tool, on these articles, at no clock time."""
    agent = ID["agent_vnkg"]
    label = f"vnkg {tool_version()}"
    return {
        (run, terms.TYPE, PROV.Activity),
        (run, terms.LABEL, Literal(f"lần trích xuất bằng {label}", lang="vi")),
        (run, terms.LABEL, Literal(f"extraction by {label}", lang="en")),
        (run, PROV.wasAssociatedWith, agent),
        (agent, terms.TYPE, PROV.SoftwareAgent),
        (agent, terms.LABEL, Literal("vnkg", lang="vi")),
        *((run, PROV.used, article) for article in out.articles),
    }
