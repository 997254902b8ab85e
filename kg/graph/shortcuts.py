"""The plain edges of the contract ("Shortcuts"), derived from n-ary nodes by CONSTRUCT rules.

A rule of ``ontology/rules/*.rq`` constructs one ``rdf:Statement`` per edge: subject, predicate,
object, and the nodes it comes from (``prov:wasDerivedFrom``). This module gives the statement its
IRI and the graph its edge. A rule sees the triples between nodes and the dates of posts, not texts
and labels.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, cast

import pyoxigraph as ox
from rdflib.term import Node, URIRef

from kg.graph.serialise import to_oxigraph
from kg.graph.terms import OA, PROV, RDF, SCHEMA, SKOS, VNG
from kg.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kg.graph.collector import Triple

_UNSEEN = frozenset(
    {
        *(VNG.evidence, OA.hasSource, OA.hasSelector, SKOS.inScheme),
        *(OA.SpecificResource, OA.TextQuoteSelector, OA.TextPositionSelector),
    }
)
"""Predicates and classes of evidence and code lists, which are most of a graph."""
_DATES = frozenset({VNG.attestedOn, SCHEMA.endDate})
"""Properties whose values are literals, by which a rule tells the latest of several posts."""
_PARTS = (str(RDF.subject), str(RDF.predicate), str(RDF.object))
_SOURCE = str(PROV.wasDerivedFrom)
_WHOLE = {*_PARTS, _SOURCE}

Edge = tuple[URIRef, URIRef, URIRef]


def read_rules(folder: Path | None = None) -> dict[str, str]:
    """Return the rules by file name; those of the project where no folder is given."""
    files = sorted((folder or ontology_dir() / "rules").glob("*.rq"))
    return {file.name: file.read_text(encoding="utf-8") for file in files}


def derive(triples: Iterable[Triple], rules: Mapping[str, str]) -> dict[Edge, set[URIRef]]:
    """Return the edges that the rules find in a graph, each with the nodes it comes from.

    Raises ``SyntaxError`` (pyoxigraph's) for a rule that is not SPARQL and ``ValueError`` for one
    that constructs something else than whole statements.
    """
    store = _store(triples)
    found: defaultdict[Edge, set[URIRef]] = defaultdict(set)
    for name, rule in rules.items():
        statements: defaultdict[str, defaultdict[str, list[URIRef]]]
        statements = defaultdict(lambda: defaultdict(list))
        for triple in cast("ox.QueryTriples", store.query(rule)):
            value = URIRef(cast("ox.NamedNode", triple.object).value)
            statements[str(triple.subject)][triple.predicate.value].append(value)
        for parts in statements.values():
            if set(parts) != _WHOLE:
                raise ValueError(f"{name}: a rule constructs whole statements and their sources")
            subject, predicate, obj = (parts[part][0] for part in _PARTS)
            found[subject, predicate, obj].update(parts[_SOURCE])
    return dict(found)


def _store(triples: Iterable[Triple]) -> ox.Store:
    """Return a store of the triples that a rule can see."""
    made: dict[Node, ox.NamedNode | ox.Literal] = {}
    quads = []
    for triple in triples:
        if triple[1] in _UNSEEN or triple[2] in _UNSEEN:
            continue
        if triple[1] in _DATES or isinstance(triple[2], URIRef):
            for term in triple:
                if term not in made:
                    made[term] = to_oxigraph(term)
            quads.append(ox.Quad(*(made[term] for term in triple)))  # type: ignore[arg-type]
    store = ox.Store()
    store.extend(quads)
    return store
