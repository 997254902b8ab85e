"""A build in other formats: for other tools to load, always the same bytes for the same build.

``nt``, ``nq``, ``trig`` and ``json-ld`` hold RDF and lose nothing (``trig`` and ``nq`` have the
records too, in a graph of their own, or everything in a graph for each article); ``csv`` has one
line per triple with the labels beside the IRIs; ``graphml`` is the network of named nodes, each
node and edge with the words that state it.
"""

from __future__ import annotations

import csv
import json
import shutil
from collections import defaultdict
from functools import partial
from io import TextIOWrapper
from itertools import chain
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import ID, LABEL, OA, PREFIXES, RDF, SKOS, TYPE, VNG
from kg.resources import ontology_dir
from kg.store.bundles import Bundles
from kg.store.load import GRAPH, PROVENANCE, open_store, stream
from kg.store.ordered import ordered, triples
from kg.store.phrases import words
from kg.store.reader import name, objects, quotes, types
from kg.store.terms import cell, plain, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
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


def export(directory: Path, fmt: str, out: IO[bytes], *, per_article: bool = False) -> None:
    """Write a build to a file in one of ``FORMATS``, as UTF-8.

    ``per_article`` gives each article's triples and records a named graph (``trig`` and ``nq``).
    Raises ``KgError`` in one line for an unknown format and as ``kg.store.load`` does.
    """
    if fmt not in FORMATS:
        raise KgError(f"{fmt}: no such format; choose one of {', '.join(FORMATS)}")
    if per_article and fmt not in DATASETS:
        raise KgError(f"{fmt}: has no named graphs; choose one of {', '.join(DATASETS)}")
    if per_article:
        _dataset(directory, out, fmt=DATASETS[fmt], per_article=True)
    else:
        FORMATS[fmt](directory, out)


def _triples(directory: Path) -> list[ox.Triple]:
    return sorted(set(stream(directory / GRAPH)), key=str)


def _ntriples(directory: Path, out: IO[bytes]) -> None:
    with ordered(directory / GRAPH) as path, path.open("rb") as lines:
        shutil.copyfileobj(lines, out)


def _dataset(directory: Path, out: IO[bytes], *, fmt: ox.RdfFormat, per_article: bool) -> None:
    """Write the graph as the default graph and the records as a named one, or by article."""
    prefixes = PREFIXES if fmt == ox.RdfFormat.TRIG else None
    with ordered(directory / GRAPH) as graph, ordered(directory / PROVENANCE) as records:
        if per_article:
            quads = _by_article(graph, records)
        else:
            quads = chain(
                (ox.Quad(t.subject, t.predicate, t.object) for t in triples(graph)),
                (ox.Quad(t.subject, t.predicate, t.object, RECORDS) for t in triples(records)),
            )
        ox.serialize(quads, out, format=fmt, prefixes=prefixes)


def _by_article(graph: Path, records: Path) -> Iterator[ox.Quad]:
    """Yield each triple once for each article that gives it, article by article."""
    bundles = Bundles(chain(triples(graph), triples(records)))
    placed: defaultdict[str, list[ox.Quad]] = defaultdict(list)
    for triple in chain(triples(graph), triples(records)):
        parts = (triple.subject, triple.predicate, triple.object)
        articles = bundles.of(triple)
        for article in articles:
            placed[article.value].append(ox.Quad(*parts, article))
        if not articles:
            placed[""].append(ox.Quad(*parts))
    for article_iri in sorted(placed):
        yield from placed[article_iri]


def _json_ld(directory: Path, out: IO[bytes]) -> None:
    """Write the graph compacted by the context of the ontology, or by its prefixes alone."""
    from rdflib import Graph

    path = ontology_dir() / "context.jsonld"
    shipped = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    context = shipped.get("@context", PREFIXES)
    with ordered(directory / GRAPH) as path:
        graph = Graph().parse(path, format="nt")
    tree = json.loads(graph.serialize(format="json-ld", context=context))
    tree = {key: tree[key] if key == "@context" else _ordered(tree[key]) for key in sorted(tree)}
    out.write((json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode())


def _ordered(tree: object) -> object:
    """Return a JSON-LD tree with its sets of values in order (a graph has no lists)."""
    if isinstance(tree, dict):
        return {key: _ordered(tree[key]) for key in sorted(tree)}
    if isinstance(tree, list):
        return sorted(map(_ordered, tree), key=json.dumps)
    return tree


def _csv(directory: Path, out: IO[bytes]) -> None:
    """Write one line per triple; IRIs in full, their Vietnamese labels beside them.

    No cell is a formula (``kg.store.terms.cell``).
    """
    store = open_store(directory)
    text = TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    table = csv.writer(text, lineterminator="\r\n")  # as RFC 4180 has it
    table.writerow(COLUMNS)
    labels: dict[str, str] = {}

    def label(term: object) -> str:
        if not isinstance(term, ox.NamedNode):
            return ""
        if term.value not in labels:
            found = name(store, term)
            labels[term.value] = "" if found == plain(term) else cell(ox.Literal(found))
        return labels[term.value]

    def row(triple: ox.Triple) -> tuple[str, ...]:
        subject, value = triple.subject, triple.object
        ends = (cell(subject), label(subject), triple.predicate.value, cell(value), label(value))
        if isinstance(value, ox.Literal):
            return (*ends, value.datatype.value, value.language or "")
        return (*ends, "", "")

    with ordered(directory / GRAPH) as path:
        table.writerows(map(row, triples(path)))
    text.flush()
    text.detach()


def _bare(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _graphml(directory: Path, out: IO[bytes]) -> None:
    """Write the network of all named nodes; literals and quotes are attributes."""
    import networkx as nx

    store = open_store(directory)
    net = nx.MultiDiGraph()
    held = _triples(directory)
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


DATASETS: Final = {"trig": ox.RdfFormat.TRIG, "nq": ox.RdfFormat.N_QUADS}
"""The formats that have named graphs."""

FORMATS: Final[Mapping[str, Callable[[Path, IO[bytes]], None]]] = {
    "json-ld": _json_ld,
    "nt": _ntriples,
    **{name: partial(_dataset, fmt=fmt, per_article=False) for name, fmt in DATASETS.items()},
    "graphml": _graphml,
    "csv": _csv,
}
"""The formats by name."""
