"""The plain edges of the contract ("Shortcuts"), derived from n-ary nodes by CONSTRUCT rules.

A rule of ``ontology/rules/*.rq`` constructs one ``rdf:Statement`` per edge: subject, predicate,
object, and the nodes it comes from (``prov:wasDerivedFrom``). This module gives the graph its
edge. A rule sees the triples whose predicate it names and, of classes, those that it names.
A rule that names ``org:Membership`` sees the posts of one heap of people at a time, and nothing
else: what an engine holds to join the posts of everybody would grow with a newspaper.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, groupby
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast
from zlib import crc32

import pyoxigraph as ox

from kg.graph.serialise import to_oxigraph
from kg.graph.terms import ORG, PREFIXES, PROV, RDF, TYPE
from kg.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from pathlib import Path

    from kg.graph.claims import Claims, Triple

_NAME = re.compile(r"\b([a-z]+):([A-Za-z_-]+)\b|(?<=[\s;{])a(?=\s)")
_PARTS = (RDF.subject, RDF.predicate, RDF.object)
_SOURCE = PROV.wasDerivedFrom
_WHOLE = {*_PARTS, _SOURCE}
_MEMBER: Final = ORG.member
_MEMBERSHIP: Final = ORG.Membership
_HEAPS: Final = 64
POSTS: Final = "urn:posts:"
"""How the graphs are named in which the posts of a heap of people lie, before its number."""

Edge = tuple[str, str, str]
_NOBODY: Mapping[str, str] = MappingProxyType({})


def read_rules(folder: Path | None = None) -> dict[str, str]:
    """Return the rules by file name; those of the project where no folder is given."""
    files = sorted((folder or ontology_dir() / "rules").glob("*.rq"))
    return {file.name: file.read_text(encoding="utf-8") for file in files}


@cache
def _seen() -> frozenset[str]:
    """Return the terms that the rules of the project name."""
    return frozenset(term for rule in read_rules().values() for term in _named(rule))


def _named(rule: str) -> set[str]:
    """Return the IRIs that a rule names.

    >>> sorted(_named("PREFIX org: <x> WHERE { ?m a org:Membership }"))[1]
    'http://www.w3.org/ns/org#Membership'
    """
    found = {TYPE}
    for match in _NAME.finditer(rule):
        if (space := PREFIXES.get(match[1] or "")) is not None:
            found.add(space + match[2])
    return found


def visible(graph: Mapping[str, Claims]) -> Iterator[ox.Quad]:
    """Yield what the rules of the project can see of some subjects."""
    seen = _seen()
    for node, said in graph.items():
        triples = [
            (node, predicate, value)
            for predicate, value in said.stated
            if predicate in seen and (predicate != TYPE or value in seen)
        ]
        yield from quads(triples, _holders(triples))


def _holders(triples: Iterable[Triple]) -> dict[str, str]:
    """Return who holds the posts among some subjects."""
    return {node: str(value) for node, predicate, value in triples if predicate == _MEMBER}


def _heap(person: str) -> ox.NamedNode:
    """Return the graph in which a person's posts lie."""
    return ox.NamedNode(f"{POSTS}{crc32(person.encode()) % _HEAPS}")


def quads(triples: Iterable[Triple], holders: Mapping[str, str] = _NOBODY) -> Iterator[ox.Quad]:
    """Yield triples as pyoxigraph has them, posts in the graph of their holder's heap."""
    for node, predicate, value in triples:
        heap = _heap(holders[node]) if node in holders else ox.DefaultGraph()
        yield ox.Quad(ox.NamedNode(node), ox.NamedNode(predicate), to_oxigraph(value), heap)


def derive(triples: Collection[Triple], rules: Mapping[str, str]) -> dict[Edge, set[str]]:
    """Return the edges that the rules find in a graph, each with the nodes it comes from.

    Raises ``SyntaxError`` (pyoxigraph's) for a rule that is not SPARQL and ``ValueError`` for one
    that constructs something else than whole statements.
    """
    found: dict[Edge, set[str]] = {}
    store = ox.Store()
    store.extend(quads(triples, _holders(triples)))
    for edge, source in shortcuts(store, rules):
        found.setdefault(edge, set()).add(source)
    return found


def shortcuts(store: ox.Store, rules: Mapping[str, str]) -> Iterator[tuple[Edge, str]]:
    """Yield the edges that the rules find in a store, each once for a node that it comes from.

    Raises as ``derive`` does.
    """
    heaps = list(store.named_graphs())
    for name, rule in rules.items():
        graphs = heaps if _MEMBERSHIP in _named(rule) else [ox.DefaultGraph()]
        made = chain.from_iterable(
            cast("ox.QueryTriples", store.query(rule, default_graph=graph)) for graph in graphs
        )
        for _, statement in groupby(made, key=lambda triple: triple.subject):
            parts: dict[str, list[str]] = {}
            for triple in statement:
                value = cast("ox.NamedNode", triple.object).value
                parts.setdefault(triple.predicate.value, []).append(value)
            if set(parts) != _WHOLE:
                raise ValueError(f"{name}: a rule constructs whole statements and their sources")
            subject, predicate, obj = (parts[part][0] for part in _PARTS)
            for source in parts[_SOURCE]:
                yield (subject, predicate, obj), source
