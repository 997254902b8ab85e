"""GraphML: the network of named nodes, each node and edge with the words that state it.

The elements are those that networkx writes of the same network, but none is held: the triples come
subject by subject, and what the file begins with (its keys) is known at their end.
"""

from __future__ import annotations

import shutil
from collections import defaultdict
from functools import lru_cache
from itertools import chain, groupby
from operator import attrgetter
from tempfile import TemporaryFile
from typing import IO, TYPE_CHECKING, Final, NamedTuple
from xml.sax.saxutils import escape, quoteattr

import pyoxigraph as ox

from kg.graph.terms import LABEL, OA, PROV, RDF, SKOS, TYPE, VNG
from kg.store.load import GRAPH, open_store
from kg.store.ordered import ordered, triples
from kg.store.phrases import words
from kg.store.reader import Quote, each_quote, recorded, types
from kg.store.terms import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_PLUMBING: Final = frozenset(
    (OA.SpecificResource, OA.TextQuoteSelector, RDF.Statement, PROV.Activity)
)
_NO_EDGE: Final = frozenset({TYPE, VNG.evidence, SKOS.inScheme})
_NAMES: Final = {(LABEL, "vi"): "label", (LABEL, "en"): "label_en"}
_BETWEEN: Final = " | "
_NEAR: Final = 2_000
"""Nodes of which is remembered whether they are drawn."""
_HEAD: Final = (
    "<?xml version='1.0' encoding='utf-8'?>\n"
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
    'xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns '
    'http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">'
)


def write(directory: Path, out: IO[bytes]) -> None:
    """Write the network of all named nodes; literals and quotes are attributes."""
    net = _Network(open_store(directory))
    keys: dict[str, dict[str, None]] = {"node": {}, "edge": {}}
    with (
        ordered(directory / GRAPH) as path,
        TemporaryFile() as nodes,
        TemporaryFile() as edges,
    ):
        passed = 0
        for subject, group in groupby(triples(path), key=attrgetter("subject")):
            links = [t for t in group if t.predicate.value not in _NO_EDGE]
            first, passed = passed + 1, passed + len(links)
            if isinstance(subject, ox.NamedNode) and net.draws(subject):
                found = net.attributes(subject)
                keys["node"].update(dict.fromkeys(found))
                nodes.write(_element("node", {"id": shorten(subject.value)}, found))
                for edge in net.edges(subject, links, first):
                    keys["edge"].update(dict.fromkeys(edge.said))
                    edges.write(_element("edge", edge.ends, edge.said))
        out.write(_HEAD.encode())
        told = [(scope, key) for scope, found in keys.items() for key in found]
        for scope, key in reversed(told):
            named = {"id": key, "for": scope, "attr.name": key, "attr.type": "string"}
            out.write(f"<key{_attributes(named)}/>\n".encode())
        out.write(b'<graph edgedefault="directed">')
        for part in (nodes, edges):
            part.seek(0)
            shutil.copyfileobj(part, out, 1 << 20)
        out.write(b"</graph></graphml>")


def _element(name: str, named: dict[str, str], said: dict[str, str]) -> bytes:
    data = (f"  <data key={quoteattr(key)}>{escape(text)}</data>\n" for key, text in said.items())
    return f"<{name}{_attributes(named)}>\n{''.join(data)}</{name}>\n".encode()


def _attributes(named: dict[str, str]) -> str:
    return "".join(f" {key}={quoteattr(value)}" for key, value in named.items())


class _Edge(NamedTuple):
    ends: dict[str, str]
    said: dict[str, str]


class _Network:
    """What of a store is drawn, and with which attributes."""

    def __init__(self, store: ox.Store) -> None:
        self._store = store
        self._drawn = lru_cache(_NEAR)(self._classed)

    def draws(self, node: ox.NamedNode) -> bool:
        """Tell whether a node is one of the network: it has a class, and is not about words."""
        return self._drawn(node)

    def _classed(self, node: ox.NamedNode) -> bool:
        classes = types(self._store, node)
        return bool(classes) and not _PLUMBING.intersection(classes)

    def attributes(self, node: ox.NamedNode) -> dict[str, str]:
        """Return the classes, the literals and the words of a node; several values are joined."""
        found: dict[str, list[str]] = {"type": list(map(shorten, types(self._store, node)))}
        said = self._store.quads_for_pattern(node, None, None)
        for quad in sorted((q for q in said if isinstance(q.object, ox.Literal)), key=str):
            if isinstance(quad.object, ox.Literal):
                predicate, language = quad.predicate.value, quad.object.language or ""
                key = _NAMES.get((predicate, language), shorten(predicate))
                found.setdefault(key, []).append(plain(quad.object))
        texts = {key: _BETWEEN.join(dict.fromkeys(values)) for key, values in found.items()}
        return {**texts, "quote": self._quote([node])}

    def edges(
        self, subject: ox.NamedNode, links: Iterable[ox.Triple], first: int
    ) -> Iterator[_Edge]:
        """Yield the edges of a node, numbered as its links from ``first`` on, target by target."""
        by_target: defaultdict[ox.NamedNode, list[tuple[int, str]]] = defaultdict(list)
        for number, triple in enumerate(links, start=first):
            if isinstance(triple.object, ox.NamedNode) and self.draws(triple.object):
                by_target[triple.object].append((number, triple.predicate.value))
        records = recorded(self._store, subject) if by_target else {}
        for target, told in by_target.items():
            for number, predicate in told:
                ends = {"source": shorten(subject.value), "target": shorten(target.value)}
                said = {
                    "predicate": shorten(predicate),
                    "label": words().labels.get(predicate, ""),
                    "quote": self._quote(records.get((predicate, target), ())),
                }
                yield _Edge({**ends, "id": f"e{number}"}, said)

    def _quote(self, holders: Iterable[ox.NamedNode]) -> str:
        """Return all words once, where they come first: a body may be named in each article."""
        earliest: dict[str, Quote] = {}
        for quote in chain.from_iterable(each_quote(self._store, holder) for holder in holders):
            if quote.text not in earliest or quote < earliest[quote.text]:
                earliest[quote.text] = quote
        return _BETWEEN.join(quote.text for quote in sorted(earliest.values()))
