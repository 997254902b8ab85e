"""Looking into a store: a node's values, name and quotes, always in a fixed order."""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

import pyoxigraph as ox

from kg.graph.terms import LABEL, OA, RDF, SCHEMA, SKOS, TYPE, VNG
from kg.store.terms import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_NAMES: Final = (LABEL, SKOS.prefLabel)

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
    all of them together. A subject with more than ``FEW`` quads (a body that thousands of words
    name) is asked by predicate. ``most`` subjects are remembered, the latest asked.
    """

    FEW: Final = 64

    def __init__(self, store: ox.Store, most: int = 20_000) -> None:
        """Remember nothing yet."""
        self._store, self._most = store, most
        self._known: OrderedDict[ox.NamedNode, _Held] = OrderedDict()

    def quads_for_pattern(
        self,
        subject: ox.NamedNode | ox.BlankNode | ox.Triple | None,
        predicate: ox.NamedNode | None,
        object: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | None,  # noqa: A002
    ) -> Iterable[ox.Quad]:
        """Return the quads that have the terms that are given."""
        if not isinstance(subject, ox.NamedNode) or predicate is None:
            return self._store.quads_for_pattern(subject, predicate, object)
        quads = self._of(subject, predicate.value)
        return quads if object is None else [quad for quad in quads if quad.object == object]

    def objects(self, subject: ox.NamedNode, predicate: str) -> list[Value]:
        """Return the objects of one subject and predicate, sorted."""
        quads = self._of(subject, str(predicate))  # a URIRef of rdflib is another key than its str
        return [quad.object for quad in quads if isinstance(quad.object, Value)]

    def _of(self, subject: ox.NamedNode, predicate: str) -> Sequence[ox.Quad]:
        """Return the quads of a subject and predicate, sorted by their objects."""
        held = self._known.get(subject)
        if held is None:
            held = self._known[subject] = self._read(subject)
            if len(self._known) > self._most:
                self._known.popitem(last=False)
        quads = held.quads.get(predicate)
        if quads is None and not held.whole:
            found = self._store.quads_for_pattern(subject, ox.NamedNode(predicate), None)
            quads = held.quads[predicate] = sorted(found, key=_object)
        return quads or ()

    def _read(self, subject: ox.NamedNode) -> _Held:
        some = list(islice(self._store.quads_for_pattern(subject, None, None), self.FEW + 1))
        held = _Held({}, whole=len(some) <= self.FEW)
        for quad in some if held.whole else ():
            held.quads.setdefault(quad.predicate.value, []).append(quad)
        for quads in held.quads.values():
            if len(quads) > 1:
                quads.sort(key=_object)
        return held


class _Held(NamedTuple):
    """What is known of a subject, by predicate; ``whole``: there is nothing else."""

    quads: dict[str, list[ox.Quad]]
    whole: bool


def _object(quad: ox.Quad) -> str:
    return str(quad.object)


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
    if isinstance(store, Remembering):
        return store.objects(subject, predicate)
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
        for predicate in _NAMES:
            for label in objects(store, term, predicate):
                if isinstance(label, ox.Literal) and label.language == wanted:
                    return plain(label)
    return plain(term)


def recorded(store: Quads, subject: ox.NamedNode) -> dict[tuple[str, Value], list[ox.NamedNode]]:
    """Return the records of the triples of a subject, by their predicate and object."""
    found: defaultdict[tuple[str, Value], list[ox.NamedNode]] = defaultdict(list)
    for record in subjects(store, RDF.subject, subject):
        for predicate in objects(store, record, RDF.predicate):
            for value in objects(store, record, RDF.object):
                found[predicate.value, value].append(record)
    return found


def quotes(store: Quads, node: Value) -> tuple[Quote, ...]:
    """Return the words that a node's evidence points at, by day, title and place in the text."""
    return tuple(sorted(set(each_quote(store, node))))


def each_quote(store: Quads, node: Value) -> Iterator[Quote]:
    """Yield the words that a node's evidence points at, in no order."""
    for span in objects(store, node, VNG.evidence):
        articles = objects(store, span, OA.hasSource)
        days = [day for a in articles for day in objects(store, a, SCHEMA.datePublished)]
        for selector in objects(store, span, OA.hasSelector):
            starts = [s.value for s in objects(store, selector, OA.start)]
            for words in objects(store, selector, OA.exact):
                yield Quote(
                    days[0].value[:10] if days else "",
                    name(store, articles[0]) if articles else "",
                    int(starts[0]) if starts and starts[0].isdigit() else 0,
                    plain(words),
                    str(articles[0].value) if articles else "",
                )
