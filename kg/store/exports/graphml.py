"""GraphML: the network of named nodes, each node and edge with the words that state it."""

from __future__ import annotations

from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import LABEL, OA, RDF, SKOS, TYPE, VNG
from kg.store.load import GRAPH, open_store, stream
from kg.store.phrases import words
from kg.store.reader import objects, quotes, types
from kg.store.terms import plain, shorten

if TYPE_CHECKING:
    from pathlib import Path

_PLUMBING: Final = frozenset({str(OA.SpecificResource), str(OA.TextQuoteSelector)})
_NO_EDGE: Final = frozenset({str(TYPE), str(VNG.evidence), str(SKOS.inScheme)})
_NAMES: Final = {(str(LABEL), "vi"): "label", (str(LABEL), "en"): "label_en"}
_BETWEEN = " | "


def _bare(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def write(directory: Path, out: IO[bytes]) -> None:
    """Write the network of all named nodes; literals and quotes are attributes."""
    import networkx as nx

    store = open_store(directory)
    net = nx.MultiDiGraph()
    held = sorted(set(stream(directory / GRAPH)), key=str)
    named = {t.subject for t in held if isinstance(t.subject, ox.NamedNode)}
    for node in sorted(named, key=str):
        classes = types(store, node)
        if classes and not _PLUMBING.intersection(classes):
            net.add_node(shorten(node.value), **_attributes(store, node, classes))
    records = _records(store)
    edges = (t for t in held if t.predicate.value not in _NO_EDGE)
    for number, triple in enumerate(edges, start=1):
        ends = [shorten(_bare(end)) for end in (triple.subject, triple.object)]
        if isinstance(triple.object, ox.NamedNode) and all(end in net for end in ends):
            said = words().labels.get(triple.predicate.value, "")
            record = records.get(triple)
            net.add_edge(
                *ends,
                key=f"e{number}",
                predicate=shorten(triple.predicate.value),
                label=said,
                quote=_quote(store, record) if record is not None else "",
            )
    nx.write_graphml(net, out, encoding="utf-8", prettyprint=True, named_key_ids=True)


def _attributes(store: ox.Store, node: ox.NamedNode, classes: list[str]) -> dict[str, str]:
    """Return the classes, the literals and the words of a node; several values are joined."""
    found: dict[str, list[str]] = {"type": [shorten(cls) for cls in classes]}
    for quad in sorted(store.quads_for_pattern(node, None, None), key=str):
        if isinstance(quad.object, ox.Literal):
            predicate, language = quad.predicate.value, quad.object.language or ""
            key = _NAMES.get((predicate, language), shorten(predicate))
            found.setdefault(key, []).append(plain(quad.object))
    found["quote"] = [_quote(store, node)]
    return {key: _BETWEEN.join(dict.fromkeys(values)) for key, values in found.items()}


def _records(store: ox.Store) -> dict[ox.Triple, ox.NamedNode]:
    """Return triple → the record that says which words state it."""
    return {
        ox.Triple(fact, predicate, value): record
        for quad in store.quads_for_pattern(None, ox.NamedNode(RDF.subject), None)
        if isinstance(record := quad.subject, ox.NamedNode)
        and isinstance(fact := quad.object, ox.NamedNode)
        for predicate in objects(store, record, RDF.predicate)
        if isinstance(predicate, ox.NamedNode)
        for value in objects(store, record, RDF.object)
    }


def _quote(store: ox.Store, node: ox.NamedNode) -> str:
    return _BETWEEN.join(dict.fromkeys(quote.text for quote in quotes(store, node)))
