"""From which articles a triple comes, so that each can have a named graph of its own.

A triple that several articles give stands in the graph of each, so that dropping one leaves it to
the others; what no article gives (labels of code lists, background) stands in the default graph.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import ARTICLE, OA, PROV, RDF, SCHEMA, VNG

if TYPE_CHECKING:
    from collections.abc import Iterable

Articles = frozenset[ox.NamedNode]
_NONE: Articles = frozenset()
_ARTICLE = ox.NamedNode(ARTICLE)


_KEPT = tuple(
    map(
        str,
        (
            OA.hasSource, OA.hasSelector, VNG.evidence, PROV.wasDerivedFrom,
            RDF.subject, RDF.predicate, RDF.object, SCHEMA.datePublished,
        ),
    )
)  # fmt: skip


class Bundles:
    """The articles of the nodes and facts of a build."""

    def __init__(self, triples: Iterable[ox.Triple]) -> None:
        """Read the triples of the graph and of its provenance, in any order."""
        held: dict[str, list[tuple[object, object]]] = {predicate: [] for predicate in _KEPT}
        self._of: dict[object, Articles] = {}
        for triple in triples:
            if (pairs := held.get(triple.predicate.value)) is not None:
                pairs.append((triple.subject, triple.object))
            elif triple.object == _ARTICLE and isinstance(triple.subject, ox.NamedNode):
                self._of[triple.subject] = frozenset({triple.subject})
        # in this order: spans of articles, their words, what they state, what follows from that
        for span, article in held[str(OA.hasSource)]:
            self._join(span, article)
        for span, selector in held[str(OA.hasSelector)]:
            self._join(selector, span)
        for predicate in (VNG.evidence, PROV.wasDerivedFrom):
            for node, origin in held[str(predicate)]:
                self._join(node, origin)
        self._days = _grouped((str(day)[1:11], a) for a, day in held[str(SCHEMA.datePublished)])
        self._facts: dict[tuple[object, ...], Articles] = {}
        parts = [dict(held[str(p)]) for p in (RDF.subject, RDF.predicate, RDF.object)]
        for record in parts[0]:
            fact = tuple(part.get(record) for part in parts)
            self._facts[fact] = self._facts.get(fact, _NONE) | self._of.get(record, _NONE)

    def _join(self, node: object, origin: object) -> None:
        self._of[node] = self._of.get(node, _NONE) | self._of.get(origin, _NONE)

    def of(self, triple: ox.Triple) -> list[ox.NamedNode]:
        """Return the articles that a triple comes from, sorted; none for the default graph."""
        node, predicate, value = triple.subject, triple.predicate, triple.object
        fact = self._facts.get((node, predicate, value))
        own = self._of.get(node, _NONE) if fact is None else fact
        if predicate.value == str(VNG.evidence):
            own = self._of.get(value, own)
        elif predicate.value == str(VNG.attestedOn) and isinstance(value, ox.Literal):
            own = frozenset(own & self._days.get(value.value, frozenset())) or own
        return sorted(own, key=str)


def _grouped(pairs: Iterable[tuple[str, object]]) -> dict[str, frozenset[object]]:
    """Return first → all the seconds that stand with it."""
    found: defaultdict[str, set[object]] = defaultdict(set)
    for first, second in pairs:
        found[first].add(second)
    return {first: frozenset(seconds) for first, seconds in found.items()}
