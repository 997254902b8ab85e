"""Facts of articles → the three graphs of a build. The entry of the graph room.

One pure function per kind of fact, in the other modules of this room, tells a ``Collector`` what
the fact states; this module calls them in order (``add_article``) and adds what follows from all
of them: background, ancestors, shortcuts, the run (``add_background``, ``add_shortcuts``).
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.graph import (
    documents,
    entities,
    events,
    figures,
    identity,
    iris,
    posts,
    reorganisations,
    statements,
    terms,
    units,
)
from kg.graph.codelists import CodeLists
from kg.graph.collector import SAME, Collector
from kg.graph.entities import add_ancestors
from kg.graph.outline import ancestors
from kg.graph.quotes import stated
from kg.graph.scope import Scope
from kg.graph.shortcuts import read_rules, shortcuts, visible
from kg.graph.terms import ID, PROV, VNG
from kg.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence
    from decimal import Decimal

    from kg.graph.claims import Triple
    from kg.graph.outline import Outline
    from kg.join.judgement import Judgement
    from kg.model import ArticleFacts

NO_MEASURES: Mapping[str, Decimal] = MappingProxyType({})
NO_LISTS = CodeLists()
NOT_JUDGED: Mapping[str, Sequence[Judgement]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Triples:
    """The triples of ``graph.ttl`` and of ``provenance.ttl``, as sets."""

    graph: frozenset[Triple]
    provenance: frozenset[Triple]


def to_triples(
    facts: Iterable[ArticleFacts],
    *,
    confidence: Mapping[str, Decimal] = NO_MEASURES,
    lists: CodeLists = NO_LISTS,
    judged: Mapping[str, Sequence[Judgement]] = NOT_JUDGED,
) -> Triples:
    """Return the triples of some articles; neither their order nor the hash seed shows.

    ``confidence`` maps the name of a rule to its precision on the development set (0 to 1; a rule
    without one gets ``claims.UNMEASURED``). ``lists`` holds labels and background knowledge,
    ``judged`` what was judged on the things of each article, by its id.

    Raises ``ValueError`` naming the article where facts contradict their form: a span outside
    the text, a key that no entity has.
    """
    out = new_collector(confidence, lists)
    for item in facts:
        add_article(out, item, judged.get(item.article.id, ()))
    add_background(out)
    add_ancestors(out, ancestors(out.outline.parents))
    store = ox.Store()
    store.extend(visible(out.graph))
    add_shortcuts(out, store)
    add_run(out)
    graph, provenance = (
        frozenset((iri, predicate, value) for iri, pairs in subjects for predicate, value in pairs)
        for subjects in (
            chain(((iri, said.pairs(out.measured)) for iri, said in file.items()), stated(quotes))
            for file, quotes in zip((out.graph, out.records), out.quotes, strict=True)
        )
    )
    return Triples(graph, provenance)


def new_collector(
    confidence: Mapping[str, Decimal],
    lists: CodeLists,
    outline: Outline | None = None,
    nodes: Mapping[str, str] = SAME,
) -> Collector:
    """Return an empty collector of this version's run."""
    return Collector(confidence, lists, ID + iris.run(__version__), outline, nodes)


def add_background(out: Collector) -> None:
    """Add what the code lists know of the bodies and places that the articles name."""
    entities.add_background(out)
    units.add_units(out)


def add_shortcuts(out: Collector, store: ox.Store) -> None:
    """Add the edges that the rules find in a store of the triples that they see."""
    for edge, source in shortcuts(store, read_rules()):
        out.derive(edge, source)


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


def add_article(
    out: Collector, facts: ArticleFacts, judgements: Iterable[Judgement] = ()
) -> list[ox.Triple]:
    """State the facts of an article; return what was judged on the things in it.

    Raises ``ValueError`` where the facts contradict their form.
    """
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
    found = list(identity.judged(scope, judgements))
    scope.close()
    out.records[out.run].stated.add((PROV.used, scope.node))
    return found


def add_reprint(out: Collector, article: str, full: str) -> None:
    """State that an article is a reprint of a fuller one; both are ids."""
    out.add(out.node(iris.article(article)), VNG.reprintOf, out.node(iris.article(full)))


def add_run(out: Collector) -> None:
    """State the activity that made the records: this tool, at no clock time."""
    label = f"vnkg {__version__}"
    agent = ID + "agent_vnkg"
    for node, predicate, value in (
        (out.run, terms.TYPE, PROV.Activity),
        (out.run, terms.LABEL, (f"lần trích xuất bằng {label}", "@vi")),
        (out.run, terms.LABEL, (f"extraction by {label}", "@en")),
        (out.run, PROV.wasAssociatedWith, agent),
        (agent, terms.TYPE, PROV.SoftwareAgent),
        (agent, terms.LABEL, ("vnkg", "@vi")),
    ):
        out.records[node].stated.add((predicate, value))
