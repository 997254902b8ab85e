"""Looking into a store: a node's values, name and quotes, always in a fixed order."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

import pyoxigraph as ox
from rdflib import SKOS

from kg.graph.terms import LABEL, OA, SCHEMA, TYPE, VNG
from kg.store.terms import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

Value = ox.NamedNode | ox.Literal
"""What stands in object place in a graph of ours (no blank nodes, no RDF 1.2)."""


class Quads(Protocol):
    """What can be asked for quads by a pattern: a store, or one that remembers its answers."""

    def quads_for_pattern(
        self,
        subject: ox.NamedNode | ox.BlankNode | ox.Triple | None,
        predicate: ox.NamedNode | None,
        object: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None,  # noqa: A002
    ) -> Iterable[ox.Quad]:
        """Return the quads that have the terms that are given."""
        ...


class Remembering:
    """A read-only store that is asked once for all that a subject has.

    A page asks a dozen things of each node that it names; on disk each question costs as much as
    all of them together. ``most`` subjects are remembered, the latest asked.
    """

    def __init__(self, store: ox.Store, most: int = 20_000) -> None:
        """Remember nothing yet."""
        self._store, self._most = store, most
        self._known: OrderedDict[ox.NamedNode, list[ox.Quad]] = OrderedDict()

    def quads_for_pattern(
        self,
        subject: ox.NamedNode | ox.BlankNode | ox.Triple | None,
        predicate: ox.NamedNode | None,
        object: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None,  # noqa: A002
    ) -> Iterable[ox.Quad]:
        """Return the quads that have the terms that are given."""
        if not isinstance(subject, ox.NamedNode):
            return self._store.quads_for_pattern(subject, predicate, object)
        quads = self._known.get(subject)
        if quads is None:
            quads = list(self._store.quads_for_pattern(subject, None, None))
            self._known[subject] = quads
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        return [
            quad
            for quad in quads
            if (predicate is None or quad.predicate == predicate)
            and (object is None or quad.object == object)
        ]


@dataclass(frozen=True, slots=True, order=True)
class Quote:
    """The words of an article: its day and title, where they start, the words, and its IRI."""

    day: str
    title: str
    start: int
    text: str
    article: str = ""


def objects(store: Quads, subject: Value, predicate: str) -> list[Value]:
    """Return the objects of one subject and predicate; none of a literal."""
    if isinstance(subject, ox.Literal):
        return []
    found = store.quads_for_pattern(subject, ox.NamedNode(predicate), None)
    return sorted((q.object for q in found if isinstance(q.object, Value)), key=str)


def subjects(store: Quads, predicate: str, value: Value) -> list[ox.NamedNode]:
    """Return the subjects of one predicate and object."""
    found = store.quads_for_pattern(None, ox.NamedNode(predicate), value)
    return sorted((q.subject for q in found if isinstance(q.subject, ox.NamedNode)), key=str)


def types(store: Quads, node: Value) -> list[str]:
    """Return the IRIs of a node's classes."""
    return [kind.value for kind in objects(store, node, TYPE)]


def name(store: Quads, term: Value, lang: str = "vi") -> str:
    """Return a node's label, else its Vietnamese one, else its prefixed name; a literal's words."""
    for wanted in dict.fromkeys((lang, "vi")):
        for predicate in (LABEL, SKOS.prefLabel):
            for label in objects(store, term, predicate):
                if isinstance(label, ox.Literal) and label.language == wanted:
                    return plain(label)
    return plain(term)


def quotes(store: Quads, node: Value) -> tuple[Quote, ...]:
    """Return the words that a node's evidence points at, by day, title and place in the text."""
    found: set[Quote] = set()
    for span in objects(store, node, VNG.evidence):
        articles = objects(store, span, OA.hasSource)
        days = [day for a in articles for day in objects(store, a, SCHEMA.datePublished)]
        for selector in objects(store, span, OA.hasSelector):
            starts = [s.value for s in objects(store, selector, OA.start)]
            found.update(
                Quote(
                    days[0].value[:10] if days else "",
                    name(store, articles[0]) if articles else "",
                    int(starts[0]) if starts and starts[0].isdigit() else 0,
                    plain(words),
                    str(articles[0].value) if articles else "",
                )
                for words in objects(store, selector, OA.exact)
            )
    return tuple(sorted(found))
