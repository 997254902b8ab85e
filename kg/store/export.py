"""A build in other formats: for other tools to load, always the same bytes for the same build.

``nt``, ``trig`` and ``json-ld`` hold RDF and lose nothing (``trig`` has the records too, in a
graph of their own); ``csv`` has one line per triple with the labels beside the IRIs; ``graphml``
is the network of named nodes, each node and edge with the words that state it.
"""

from __future__ import annotations

import csv
import json
from io import BytesIO, StringIO
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import ID, LABEL, OA, PREFIXES, RDF, SKOS, TYPE, VNG
from kg.resources import ontology_dir
from kg.store.load import GRAPH, PROVENANCE, open_store, stream
from kg.store.phrases import words
from kg.store.reader import name, objects, quotes, types
from kg.store.terms import cell, plain, shorten

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RECORDS: Final = ox.NamedNode(ID["dataset_provenance-ttl"])
"""The named graph that holds the records in TriG: the node of that file in ``void.ttl``."""

COLUMNS: Final = (
    *("subject", "subject_label", "predicate", "object", "object_label", "datatype", "language"),
)
"""The columns of the CSV; ``datatype`` and ``language`` are empty where the object is an IRI."""

_PLUMBING: Final = frozenset({str(OA.SpecificResource), str(OA.TextQuoteSelector)})
_NO_EDGE: Final = frozenset({str(TYPE), str(VNG.evidence), str(SKOS.inScheme)})
_NAMES: Final = {(str(LABEL), "vi"): "label", (str(LABEL), "en"): "label_en"}
_BETWEEN = " | "


def export(directory: Path, fmt: str) -> bytes:
    """Return a build in one of ``FORMATS``, as UTF-8.

    Raises ``KgError`` in one line for an unknown format and as ``kg.store.load`` does.
    """
    if fmt not in FORMATS:
        raise KgError(f"{fmt}: no such format; choose one of {', '.join(FORMATS)}")
    return FORMATS[fmt](directory)


def _triples(directory: Path, file: str = GRAPH) -> list[ox.Triple]:
    return sorted(set(stream(directory / file)), key=str)


def _ntriples(directory: Path) -> bytes:
    return ox.serialize(_triples(directory), format=ox.RdfFormat.N_TRIPLES) or b""


def _trig(directory: Path) -> bytes:
    """Return the graph as the default graph and the records as a named one."""
    quads = [ox.Quad(t.subject, t.predicate, t.object) for t in _triples(directory)]
    quads += [
        ox.Quad(t.subject, t.predicate, t.object, RECORDS) for t in _triples(directory, PROVENANCE)
    ]
    return ox.serialize(quads, format=ox.RdfFormat.TRIG, prefixes=PREFIXES) or b""


def _json_ld(directory: Path) -> bytes:
    """Return the graph compacted by the context of the ontology, or by its prefixes alone."""
    from rdflib import Graph

    path = ontology_dir() / "context.jsonld"
    shipped = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    context = shipped.get("@context", PREFIXES)
    graph = Graph().parse(data=_ntriples(directory), format="nt")
    tree = json.loads(graph.serialize(format="json-ld", context=context))
    tree = {key: tree[key] if key == "@context" else _ordered(tree[key]) for key in sorted(tree)}
    return (json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode()


def _ordered(tree: object) -> object:
    """Return a JSON-LD tree with its sets of values in order (a graph has no lists)."""
    if isinstance(tree, dict):
        return {key: _ordered(tree[key]) for key in sorted(tree)}
    if isinstance(tree, list):
        return sorted(map(_ordered, tree), key=json.dumps)
    return tree


def _csv(directory: Path) -> bytes:
    """Return one line per triple; IRIs in full, their Vietnamese labels beside them.

    No cell is a formula (``kg.store.terms.cell``).
    """
    store = open_store(directory)
    out = StringIO()
    table = csv.writer(out, lineterminator="\r\n")  # as RFC 4180 has it
    table.writerow(COLUMNS)
    labels: dict[str, str] = {}

    def label(term: object) -> str:
        if not isinstance(term, ox.NamedNode):
            return ""
        if term.value not in labels:
            found = name(store, term)
            labels[term.value] = "" if found == plain(term) else cell(ox.Literal(found))
        return labels[term.value]

    for triple in _triples(directory):
        value = triple.object
        literal = value if isinstance(value, ox.Literal) else None
        table.writerow(
            (
                cell(triple.subject),
                label(triple.subject),
                triple.predicate.value,
                cell(value),
                label(value),
                literal.datatype.value if literal else "",
                (literal.language or "") if literal else "",
            )
        )
    return out.getvalue().encode()


def _bare(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _graphml(directory: Path) -> bytes:
    """Return the network of all named nodes; literals and quotes are attributes."""
    import networkx as nx

    store = open_store(directory)
    net = nx.MultiDiGraph()
    triples = _triples(directory)
    named = {t.subject for t in triples if isinstance(t.subject, ox.NamedNode)}
    for node in sorted(named, key=str):
        classes = types(store, node)
        if classes and not _PLUMBING.intersection(classes):
            net.add_node(shorten(node.value), **_attributes(store, node, classes))
    records = _records(store)
    edges = (t for t in triples if t.predicate.value not in _NO_EDGE)
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
    out = BytesIO()
    nx.write_graphml(net, out, encoding="utf-8", prettyprint=True, named_key_ids=True)
    return out.getvalue()


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


FORMATS: Final[dict[str, Callable[[Path], bytes]]] = {
    "json-ld": _json_ld,
    "nt": _ntriples,
    "trig": _trig,
    "graphml": _graphml,
    "csv": _csv,
}
"""The formats by name."""
