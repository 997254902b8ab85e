"""Graphs to Turtle bytes: grouped for readers, sorted, the same for the same triples.

pyoxigraph writes (it escapes whatever a newspaper printed); the order is ours, since it keeps
the order it is given.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections import defaultdict
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox
from rdflib.term import BNode, Literal, Node, URIRef

from kg.errors import KgError
from kg.graph.terms import ID, LABEL, PREFIXES, TYPE, C

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib import Graph

_FIRST = {TYPE: "0", LABEL: "1"}

_GROUPS = {
    "article": "articles",
    "person": "persons",
    "org": "bodies",
    "place": "places",
    "membership": "posts",
    "event": "events",
    "decision": "decisions on persons",
    "succession": "what became of units and bodies",
    "document": "documents",
    "programme": "programmes",
    "statement": "statements",
    "finding": "findings",
    "observation": "figures",
    "indicator": "indicators",
    "triple": "records of facts",
    "concept": "code lists",
    "span": "evidence: pieces of the articles",
    "": "other nodes",
}
"""The groups of subjects in the order of a file, by the word that their local names begin with."""
_RANK = {group: rank for rank, group in enumerate(_GROUPS)}
_SPAN = re.compile(r"(.*_span_)(\d+)-(\d+)(.*)")


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


def group_of(iri: str) -> str:
    """Return the group that a subject belongs to: "person", "span" … or "" for any other.

    >>> group_of(ID["person_x-1a2b3c"]), group_of(ID["article_a1_span_3-9"]), group_of(C["role_x"])
    ('person', 'span', 'concept')
    """
    if iri.startswith(C):
        return "concept"
    if not iri.startswith(ID):
        return ""
    kind = iri[len(ID) :].partition("_")[0]
    if kind == "article" and "_span_" in iri:
        return "span"
    return kind if kind in _RANK else ""


def turtle(triples: Iterable[tuple[Node, Node, Node]]) -> bytes:
    """Return triples (a ``Graph`` is one) as Turtle in UTF-8.

    Subjects stand in groups (articles, persons, bodies …) under a heading, one blank line between
    two; they are sorted by name, spans by their place in the article. ``rdf:type`` and
    ``rdfs:label`` stand first; only prefixes in use are declared.
    """
    made: dict[Node, _Term] = {}

    def term(node: Node) -> _Term:
        if (found := made.get(node)) is None:
            found = made[node] = _term(node)
        return found

    blocks: defaultdict[Node, list[tuple[_Term, _Term]]] = defaultdict(list)
    for subject, predicate, value in triples:
        blocks[subject].append((term(predicate), term(value)))
    groups: defaultdict[str, list[Node]] = defaultdict(list)
    for subject in blocks:
        term(subject)
        groups[group_of(str(subject))].append(subject)
    prefixes = _prefixes(made)
    parts = [f"@prefix {name}: <{iri}> .\n".encode() for name, iri in prefixes.items()]
    for group in sorted(groups, key=_RANK.__getitem__):
        subjects = sorted(groups[group], key=_place if group == "span" else str)
        body = ox.serialize(
            (
                ox.Triple(made[subject][1], predicate, value)  # type: ignore[arg-type]
                for subject in subjects
                for (_, predicate), (_, value) in sorted(blocks[subject], key=_order)
            ),
            format=ox.RdfFormat.TURTLE,
            prefixes=prefixes,
        )
        # pyoxigraph ends a subject with " ." and a line; no literal of its holds a bare line end
        lines = (body or b"").split(b"\n", len(prefixes))[-1].replace(b" .\n", b" .\n\n")
        parts.append(f"\n{'#' * 16} {_GROUPS[group]}\n\n".encode() + lines.removesuffix(b"\n"))
    return b"".join(parts)


_Term = tuple[str, ox.NamedNode | ox.Literal]
"""A term and what sorts it."""


def _term(node: Node) -> _Term:
    made = to_oxigraph(node)
    return (_FIRST.get(node) or str(made), made)  # type: ignore[call-overload]


def _order(pair: tuple[_Term, _Term]) -> tuple[str, str]:
    return pair[0][0], pair[1][0]


def _place(subject: Node) -> tuple[str, int, int, str]:
    """Return what sorts spans, each before its selector, by article and place in its text."""
    if (parts := _SPAN.fullmatch(str(subject))) is None:
        return (str(subject), 0, 0, "")
    article, start, end, rest = parts.groups()
    return (article, int(start), int(end), rest)


def _prefixes(terms: Iterable[Node]) -> dict[str, str]:
    """Return the prefixes that some terms use."""
    iris = {str(term) for term in terms if isinstance(term, URIRef)}
    iris |= {str(t.datatype) for t in terms if isinstance(t, Literal) and t.datatype}
    spaces = {iri[: max(iri.rfind("/"), iri.rfind("#")) + 1] for iri in iris}
    return {name: iri for name, iri in PREFIXES.items() if iri in spaces}


def write_turtle(graph: Graph, path: Path) -> None:
    """Write a graph to a Turtle file: the whole file or, on failure, nothing.

    Raises ``KgError`` where the file cannot be written.
    """
    write_bytes(turtle(graph), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file by way of a temporary one beside it; ``KgError`` where that fails."""
    with replacing(path) as file:
        file.write(content)


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a temporary file that takes the place of another when all went well.

    Raises ``KgError`` where it cannot be written; then the other stays as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".kg-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise KgError(
            f"{path}: cannot be written ({error.strerror}); give another place"
        ) from error
