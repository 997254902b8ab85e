"""A page of a part of a build, read from its Turtle files: what ``kg view --focus …`` writes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    import pyoxigraph as ox
    from rdflib import Graph
    from rdflib.term import Node

NAME = "view.html"


def write_part(
    folder: Path,
    *,
    focus: str = "",
    depth: int = 1,
    classes: Iterable[str] = (),
    since: str = "",
    until: str = "",
    most: int = 0,
) -> Path:
    """Write ``DIR/view.html``, the page of a part of a build, and return its path.

    ``focus`` is a label (with or without diacritics) or an IRI, ``classes`` are kinds of node
    ("person"); the rest as in ``kg.view.narrow.narrow``. Raises ``KgError`` where the folder
    holds no readable graph or cannot be written, and where nothing is called so.
    """
    from kg.store.load import GRAPH, PROVENANCE
    from kg.view.narrow import find, kinds, narrow
    from kg.view.network import network
    from kg.view.page import render, title_of, write

    keys = kinds(classes)
    net = network(read_graph(folder / GRAPH, folder / PROVENANCE))
    iri = find(net, focus) if focus else ""
    part = narrow(net, focus=iri, depth=depth, classes=keys, since=since, until=until, most=most)
    title = net.nodes[iri]["label"] if iri else title_of(part)
    start = f"node={iri.rpartition('/')[2]}" if iri else ""
    write(render(part, title=title, start=start), folder / NAME)
    return folder / NAME


def read_graph(*paths: Path) -> Graph:
    """Return the triples of Turtle files in one rdflib graph, parsed by Oxigraph for speed.

    Raises ``KgError`` as ``kg.store.load.stream`` does.
    """
    from kg.store.load import stream

    return graph_of(triple for path in paths for triple in stream(path))


def graph_of(triples: Iterable[ox.Triple]) -> Graph:
    """Return triples of Oxigraph in one rdflib graph."""
    import pyoxigraph as ox
    from rdflib import XSD, BNode, Graph, Literal, URIRef

    @cache  # a term stands in many triples, and rdflib looks at each IRI anew
    def node(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Node:
        if isinstance(term, ox.Literal):
            plain = term.language or term.datatype.value == str(XSD.string)  # as rdflib writes it
            typed = None if plain else URIRef(term.datatype.value)
            return Literal(term.value, lang=term.language, datatype=typed)
        if isinstance(term, ox.Triple):
            raise TypeError("RDF 1.2 triple terms are no part of a build")
        return BNode(term.value) if isinstance(term, ox.BlankNode) else URIRef(term.value)

    graph = Graph()
    for triple in triples:
        graph.add((node(triple.subject), node(triple.predicate), node(triple.object)))
    return graph
