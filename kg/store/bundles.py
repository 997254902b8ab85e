"""From which articles a triple comes, so that each can have a named graph of its own.

A triple that several articles give stands in the graph of each, so that dropping one leaves it to
the others; what no article gives (labels of code lists, background) stands in the default graph.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import ARTICLE, OA, PROV, SCHEMA, VNG
from kg.store.reader import Value, objects, recorded, subjects, types

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

Articles = tuple[ox.NamedNode, ...]
"""Articles, sorted."""
Facts = Mapping[tuple[str, Value], Articles]
"""The articles of the triples of a subject that have records, by predicate and object."""
_SOURCE, _PIECE = ox.NamedNode(OA.hasSource), ox.NamedNode(OA.hasSelector)
_SELECTOR = OA.TextQuoteSelector
_EVIDENCE, _ATTESTED = VNG.evidence, VNG.attestedOn
_NEAR: Final = 5_000
"""Nodes of which is remembered what the store says."""


class Bundles:
    """The articles of the nodes and facts of a build, asked of its store."""

    def __init__(self, store: ox.Store) -> None:
        """Ask a store that holds the graph and its provenance; nothing is read before."""
        self._store = store
        self._articles = lru_cache(_NEAR)(self._read)
        self._days = lru_cache(_NEAR)(self._read_days)
        self._latest: Mapping[object, Articles] = {}

    def each(self, said: Sequence[ox.Triple]) -> Iterator[tuple[ox.Triple, Articles]]:
        """Yield each of the triples of one subject with the articles that it comes from.

        None stands for the default graph.
        """
        node = said[0].subject
        if not isinstance(node, ox.NamedNode):
            return ((triple, ()) for triple in said)
        sources = [t.object for t in said if t.predicate == _SOURCE and isinstance(t.object, Value)]
        if sources:  # a piece of an article: nearly half of all subjects are, and as many follow
            own = self._all(sources)
            self._latest = {t.object: own for t in said if t.predicate == _PIECE}
            return ((triple, own) for triple in said)
        if (whole := self._latest.get(node)) is not None:
            return ((triple, whole) for triple in said)
        own, facts = self._articles(node), self._facts(node)
        return ((triple, self._of(triple, facts, own)) for triple in said)

    def _of(self, triple: ox.Triple, facts: Facts, own: Articles) -> Articles:
        predicate, value = triple.predicate.value, triple.object
        if not isinstance(value, Value):
            return own
        own = facts.get((predicate, value), own)
        if predicate == _EVIDENCE and isinstance(value, ox.NamedNode):
            return self._articles(value) or own
        if predicate == _ATTESTED and isinstance(value, ox.Literal):
            return tuple(a for a in own if value.value in self._days(a)) or own
        return own

    def _read(self, node: ox.NamedNode) -> Articles:
        """Return the articles of a node: itself, or those that its words stand in.

        A piece of an article is of that, and its selector of the piece; what is derived is of
        the articles of what it is derived from.
        """
        for quad in self._store.quads_for_pattern(node, _SOURCE, None):
            return (quad.object,) if isinstance(quad.object, ox.NamedNode) else ()
        classes = types(self._store, node)
        if ARTICLE in classes:
            return (node,)
        if _SELECTOR in classes:
            return self._all(subjects(self._store, OA.hasSelector, node))
        origins = objects(self._store, node, PROV.wasDerivedFrom)
        return self._all([*objects(self._store, node, VNG.evidence), *origins])

    def _all(self, nodes: Iterable[Value]) -> Articles:
        found = {
            a for node in nodes if isinstance(node, ox.NamedNode) for a in self._articles(node)
        }
        return tuple(found) if len(found) <= 1 else tuple(sorted(found, key=str))

    def _read_days(self, article: ox.NamedNode) -> frozenset[str]:
        return frozenset(
            day.value[:10] for day in objects(self._store, article, SCHEMA.datePublished)
        )

    def _facts(self, subject: ox.NamedNode) -> Facts:
        records = recorded(self._store, subject)
        return {fact: self._all(found) for fact, found in records.items()}
