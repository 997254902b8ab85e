"""Graphs to Turtle bytes: grouped for readers, sorted, the same for the same triples.

pyoxigraph writes (it escapes whatever a newspaper printed); the order is ours, since it keeps
the order it is given.
"""

from __future__ import annotations

import os
import tempfile
from collections import defaultdict
from contextlib import contextmanager
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import IO, TYPE_CHECKING

import pyoxigraph as ox
from rdflib.term import BNode, Literal, Node, URIRef

from kg.errors import KgError
from kg.graph.claims import plain
from kg.graph.order import TITLES, place
from kg.graph.terms import LABEL, PREFIXES, TYPE, XSD

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from rdflib import Graph

    from kg.graph.claims import Pair, Value

_FIRST = {str(TYPE): "0", str(LABEL): "1"}
_STRING = str(XSD.string)
_KEPT = 30_000
"""Terms that a writer remembers."""
Term = tuple[str, "ox.NamedNode | ox.Literal"]
"""What sorts a term, and the term."""


def to_oxigraph(node: Node | Value) -> ox.NamedNode | ox.Literal:
    """Return an rdflib term, or a plain value, as a pyoxigraph one.

    Raises ``TypeError`` for a blank node: a build has none, every node has a name.
    """
    if isinstance(node, Literal | URIRef):
        node = plain(node)
    elif isinstance(node, Node):
        kind = "a blank node" if isinstance(node, BNode) else f"a {type(node).__name__}"
        raise TypeError(f"{node!r} is {kind}; a graph of this project has IRIs and literals only")
    if isinstance(node, str):
        return ox.NamedNode(node)
    words, mark = node
    if mark.startswith("@"):
        return ox.Literal(words, language=mark[1:])
    return ox.Literal(words, datatype=ox.NamedNode(mark)) if mark else ox.Literal(words)


def from_oxigraph(term: object) -> Value:
    """Return a pyoxigraph term as a plain value.

    Raises ``TypeError`` for a blank node or a triple term, which no build has.
    """
    if isinstance(term, ox.NamedNode):
        return term.value
    if not isinstance(term, ox.Literal):
        raise TypeError(f"{term!r}; a graph of this project has IRIs and literals only")
    if term.language:
        return term.value, f"@{term.language}"
    kind = term.datatype.value
    return term.value, "" if kind == _STRING else kind


class Writer:
    """Makes Turtle of subjects; ``used`` are the names of the prefixes that they use."""

    def __init__(self) -> None:
        """Begin with no prefix in use."""
        self.used: set[str] = set()
        self._terms: dict[str, Term] = {}
        self._spaces: dict[str, str | None] = {}

    def block(self, subjects: Iterable[tuple[str, Collection[Pair]]]) -> bytes:
        """Return subjects and their triples as Turtle, in the order given, without prefixes.

        ``rdf:type`` and ``rdfs:label`` stand first; one blank line stands between two subjects.
        """
        body = ox.serialize(self._triples(subjects), format=ox.RdfFormat.TURTLE, prefixes=PREFIXES)
        # pyoxigraph ends a subject with " ." and a line; no literal of its holds a bare line end
        lines = (body or b"").split(b"\n", len(PREFIXES))[-1]
        return lines.replace(b" .\n", b" .\n\n").removesuffix(b"\n")

    def _triples(self, subjects: Iterable[tuple[str, Collection[Pair]]]) -> Iterator[ox.Triple]:
        for iri, pairs in subjects:
            _, subject = self._iri(iri)
            terms = [(self._iri(predicate), self._term(value)) for predicate, value in pairs]
            for (_, predicate), (_, value) in sorted(terms, key=_order):
                yield ox.Triple(subject, predicate, value)  # type: ignore[arg-type]

    def _term(self, value: Value) -> Term:
        if isinstance(value, str):
            return self._iri(value)
        if value[1] and not value[1].startswith("@"):
            self._use(value[1])
        literal = to_oxigraph(value)
        return str(literal), literal

    def _iri(self, iri: str) -> Term:
        if (found := self._terms.get(iri)) is None:
            self._use(iri)
            if len(self._terms) >= _KEPT:
                self._terms.clear()
            node = ox.NamedNode(iri)
            found = self._terms[iri] = (_FIRST.get(iri) or str(node), node)
        return found

    def _use(self, iri: str) -> None:
        """Remember the prefix of an IRI."""
        space = iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]
        if space not in self._spaces:
            if len(self._spaces) >= _KEPT:
                self._spaces.clear()
            # the longest, as the engine shortens "schema:a\\/b", too
            fitting = [(space, name) for name, space in PREFIXES.items() if iri.startswith(space)]
            self._spaces[space] = name = max(fitting)[1] if fitting else None
            if name:
                self.used.add(name)


def _order(pair: tuple[Term, Term]) -> tuple[str, str]:
    return pair[0][0], pair[1][0]


def heading(used: Collection[str]) -> bytes:
    """Return the lines that declare some prefixes."""
    return "".join(f"@prefix {n}: <{iri}> .\n" for n, iri in PREFIXES.items() if n in used).encode()


class Body:
    """The body of a Turtle file as it is written: blocks under the titles of their groups."""

    def __init__(self, out: IO[bytes]) -> None:
        """Write to a file."""
        self._out = out
        self._rank = -1

    def write(self, rank: int, block: bytes) -> None:
        """Write a block of the group of that rank; the ranks must come in order."""
        if rank != self._rank:
            self._rank = rank
            self._out.write(f"\n{'#' * 16} {TITLES[rank]}\n\n".encode())
        else:
            self._out.write(b"\n")
        self._out.write(block)


def turtle(triples: Iterable[tuple[Node, Node, Node]]) -> bytes:
    """Return triples (a ``Graph`` is one) as Turtle in UTF-8.

    Subjects stand in groups (articles, persons, bodies …) under a heading, one blank line between
    two; they are sorted by name, spans by their place in the article. Only prefixes in use are
    declared.
    """
    blocks: defaultdict[str, list[Pair]] = defaultdict(list)
    for subject, predicate, value in triples:
        for node in (subject, predicate, value):
            if not isinstance(node, URIRef | Literal):
                to_oxigraph(node)  # says what it is
        blocks[str(subject)].append((str(predicate), plain(value)))  # type: ignore[arg-type]
    writer, out = Writer(), BytesIO()
    body = Body(out)
    subjects = sorted((place(iri), iri) for iri in blocks)
    for rank, group in groupby(subjects, key=lambda found: found[0][0]):
        body.write(rank, writer.block((iri, blocks[iri]) for _, iri in group))
    return heading(writer.used) + out.getvalue()


def write_turtle(graph: Graph, path: Path) -> None:
    """Write a graph to a Turtle file: the whole file or, on failure, nothing.

    Raises ``KgError`` where the file cannot be written.
    """
    write_bytes(turtle(graph), path)


def write_bytes(content: bytes, path: Path) -> None:
    """Write a file by way of a temporary one beside it; ``KgError`` where that fails."""
    with replacing(path) as file:
        file.write(content)


def _umask() -> int:
    mask = os.umask(0)  # the only way to read it is to set it
    os.umask(mask)
    return mask


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
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise KgError(
            f"{path}: cannot be written ({error.strerror}); give another place"
        ) from error
