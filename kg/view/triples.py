"""The triples that a view is drawn from, held so that each question of it is one look-up.

A page asks what each node says by a property some hundred thousand times and never changes
anything; plain values in nested dictionaries answer that in a third of the time and memory that
a graph made for every pattern takes.
"""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    import pyoxigraph as ox
    from rdflib import Graph
    from rdflib.term import Node as RdflibTerm

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
TYPE = RDF + "type"
_STRING = "http://www.w3.org/2001/XMLSchema#string"
_BLANK = "_:"


class Literal(NamedTuple):
    """A value as it is written; ``language`` and ``datatype`` (an IRI) are "" of plain text."""

    text: str
    language: str = ""
    datatype: str = ""


Term = str | Literal
"""An IRI as it is, a blank node as ``_:name``, or a literal."""


def text(term: Term) -> str:
    """Return the IRI or the words of a literal."""
    return term if isinstance(term, str) else term.text


def is_iri(term: Term) -> bool:
    """Tell whether a term is an IRI."""
    return isinstance(term, str) and not term.startswith(_BLANK)


class Triples:
    """The triples of a graph, by predicate and subject; the order they came in does not matter."""

    def __init__(self, triples: Iterable[tuple[str, str, Term]]) -> None:
        """Take in the triples; those that come again count once."""
        said: dict[str, dict[str, set[Term]]] = {}
        for subject, predicate, value in triples:
            said.setdefault(predicate, {}).setdefault(subject, set()).add(value)
        self._said: dict[str, dict[str, tuple[Term, ...]]] = {
            predicate: {s: tuple(sorted(v, key=_order)) for s, v in by.items()}
            for predicate, by in said.items()
        }
        self._inverse: dict[str, dict[Term, list[str]]] = {}

    def objects(self, subject: Term, predicate: str) -> tuple[Term, ...]:
        """Return what a node says by a property, in the order of the texts."""
        return self._of(predicate).get(subject, ()) if isinstance(subject, str) else ()

    def first(self, subject: Term, predicate: str) -> Term | None:
        """Return the first of ``objects``, or ``None``."""
        return next(iter(self.objects(subject, predicate)), None)

    def subjects(self, predicate: str, value: Term) -> Sequence[str]:
        """Return the nodes that say a value by a property, in the order of their IRIs."""
        if predicate not in self._inverse:
            inverse: dict[Term, list[str]] = {}
            for subject, found in sorted(self.pairs(predicate), key=lambda pair: pair[0]):
                inverse.setdefault(found, []).append(subject)
            self._inverse[predicate] = inverse
        return self._inverse[predicate].get(value, ())

    def pairs(self, predicate: str) -> Iterator[tuple[str, Term]]:
        """Yield the subjects and objects of a property."""
        for subject, found in self._of(predicate).items():
            for value in found:
                yield subject, value

    def states(self, subject: str, predicate: str, value: Term) -> bool:
        """Tell whether a triple is there."""
        return value in self.objects(subject, predicate)

    def _of(self, predicate: str) -> Mapping[str, tuple[Term, ...]]:
        return self._said.get(predicate, {})


def _order(term: Term) -> tuple[str, ...]:
    return (term,) if isinstance(term, str) else tuple(term)


def read_turtle(*paths: Path) -> Triples:
    """Return the triples of Turtle files.

    Raises ``KgError`` as ``kg.store.load.stream`` does.
    """
    from kg.store.load import stream

    return of_oxigraph(chain.from_iterable(map(stream, paths)))


def of_oxigraph(triples: Iterable[ox.Triple]) -> Triples:
    """Return triples of Oxigraph. A text that stands in many is held once."""
    import pyoxigraph as ox

    held: dict[str, str] = {}

    def same(value: str) -> str:
        return held.setdefault(value, value)

    def term(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> Term:
        if isinstance(node, ox.NamedNode):
            return same(node.value)
        if isinstance(node, ox.Literal):
            kind = node.datatype.value
            plain = node.language or kind == _STRING
            return Literal(node.value, node.language or "", "" if plain else same(kind))
        if isinstance(node, ox.BlankNode):
            return same(_BLANK + node.value)
        raise TypeError("RDF 1.2 triple terms are no part of a build")

    def read() -> Iterator[tuple[str, str, Term]]:
        for triple in triples:
            subject = term(triple.subject)
            assert isinstance(subject, str)  # noqa: S101  # a literal says nothing
            yield subject, same(triple.predicate.value), term(triple.object)

    return Triples(read())


def of_rdflib(*graphs: Graph) -> Triples:
    """Return the triples of graphs of rdflib."""
    from rdflib import BNode
    from rdflib import Literal as RdflibLiteral

    def term(node: RdflibTerm) -> Term:
        if isinstance(node, RdflibLiteral):
            kind = "" if node.datatype is None else str(node.datatype)
            return Literal(str(node), node.language or "", "" if kind == _STRING else kind)
        return _BLANK + str(node) if isinstance(node, BNode) else str(node)

    return Triples(
        (text(term(s)), text(term(p)), term(o)) for s, p, o in chain.from_iterable(graphs)
    )
