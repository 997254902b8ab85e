"""What a store holds of a node: its facts as sentences, with the words and rules they rest on."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import OA, PROV, RDF, VNG
from kg.store.reader import Quads, Quote, Value, name, objects, quotes, recorded, subjects, types
from kg.store.terms import expand, plain
from kg.text.pattern import say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.store.phrases import Words


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as a sentence, with what it rests on (quotes, or the node it was derived from).

    ``kind`` is the IRI of the property that it is a triple of, or of the class of the node that
    states it; ``node`` that node, or the other one of the triple where it is one. ``role`` is the
    property by which the node states the thing that was asked for, "" where the thing is its own
    subject; two facts that differ in these alone say the same.
    """

    sentence: str
    quotes: tuple[Quote, ...] = ()
    rules: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()
    kind: str = ""
    node: str = field(default="", compare=False)
    role: str = field(default="", compare=False)

    def order(self) -> tuple[bool, tuple[Quote, ...], str]:
        """Return the sort key: stated facts in text order, then those without words."""
        return (not self.quotes, self.quotes[:1], self.sentence)


class Facts:
    """The facts of the nodes of a store, said in one language.

    ``named`` gives the words for a value in a sentence (default: its label).
    """

    def __init__(
        self,
        store: Quads,
        said: Words,
        named: Callable[[Quads, Value], str] = name,
    ) -> None:
        """Ask a store; nothing is read before it is asked for."""
        self._store, self._said, self._named = store, said, named
        self._records: dict[str, dict[tuple[str, Value], list[ox.NamedNode]]] = {}

    def of(self, node: ox.NamedNode) -> Iterator[Fact]:
        """Yield every fact that the graph holds of a node, in no order."""
        if whole := self._whole(node):
            yield whole
        for quad in self._store.quads_for_pattern(None, None, node):
            if isinstance(quad.subject, ox.NamedNode) and not self._mirrored(quad):
                fact = self._whole(quad.subject) or self._edge(quad.subject, quad.predicate, node)
                if fact:
                    role = quad.predicate.value
                    yield replace(fact, node=quad.subject.value, role=role)
        if whole:
            return  # its own properties are in its sentence
        for quad in self._store.quads_for_pattern(node, None, None):
            if isinstance(quad.object, Value) and (
                fact := self._edge(node, quad.predicate, quad.object)
            ):
                other = quad.object.value if isinstance(quad.object, ox.NamedNode) else ""
                yield replace(fact, node=other)

    def stated_in(self, article: ox.NamedNode) -> Iterator[Fact]:
        """Yield every fact whose evidence lies in an article, with all its words, in no order."""
        seen: set[ox.NamedNode] = set()
        for span in subjects(self._store, OA.hasSource, article):
            for holder in subjects(self._store, VNG.evidence, span):
                if holder not in seen:
                    seen.add(holder)
                    yield from self.stated_by(holder)

    def stated_by(self, holder: ox.NamedNode) -> Iterator[Fact]:
        """Yield the facts that a bearer of evidence states: none where it is only named there."""
        if whole := self._whole(holder):
            yield whole
            return
        for subject in objects(self._store, holder, RDF.subject):
            for predicate in objects(self._store, holder, RDF.predicate):
                for value in objects(self._store, holder, RDF.object):
                    if isinstance(subject, ox.NamedNode) and isinstance(predicate, ox.NamedNode):
                        fact = self._edge(subject, predicate, value)
                        if fact:
                            yield replace(fact, node=subject.value)

    def _mirrored(self, quad: ox.Quad) -> bool:
        """Tell whether the triple stands the other way round too (``vng:metWith``): said once."""
        if not isinstance(quad.object, ox.NamedNode):
            return False
        return any(self._store.quads_for_pattern(quad.object, quad.predicate, quad.subject))

    def _whole(self, node: ox.NamedNode) -> Fact | None:
        """Return the fact that a node of its own states (a membership, a statement, a figure)."""
        kinds = types(self._store, node)
        pattern = self._said.class_pattern(kinds)
        if pattern is None:
            return None

        def slot(term: str) -> str | None:
            values = objects(self._store, node, expand(term) or term)
            return ", ".join(self._named(self._store, value) for value in values) or None

        fact = self._resting(say(pattern, slot), [node], self._said.kind(kinds) or "")
        return replace(fact, node=node.value)

    def _edge(self, subject: ox.NamedNode, predicate: ox.NamedNode, value: Value) -> Fact | None:
        """Return the fact of one triple, with what its records in the provenance say."""
        pattern = self._said.patterns.get(predicate.value)
        if pattern is None:
            return None
        words = {
            "this": self._named(self._store, subject),
            "value": self._named(self._store, value),
        }
        records = self._recorded(subject).get((predicate.value, value), [])
        return self._resting(say(pattern, words.get), records, predicate.value)

    def _recorded(self, subject: ox.NamedNode) -> dict[tuple[str, Value], list[ox.NamedNode]]:
        """Return the records of the triples of a subject, by predicate and object; read once."""
        if subject.value not in self._records:
            self._records[subject.value] = recorded(self._store, subject)
        return self._records[subject.value]

    def _resting(self, sentence: str, holders: Iterable[ox.NamedNode], kind: str) -> Fact:
        """Return a fact with the rules, confidences, quotes and origins that its holders carry."""
        store = self._store
        rules: list[Value] = []
        confidence: list[Value] = []
        derived: list[Value] = []
        found: set[Quote] = set()
        for holder in holders:
            runs = objects(store, holder, PROV.wasGeneratedBy)
            # a rule is named on the fact itself, or on the run that applied it
            own = objects(store, holder, VNG.rule)
            rules += own or [rule for run in runs for rule in objects(store, run, VNG.rule)]
            confidence += objects(store, holder, VNG.confidence)
            derived += objects(store, holder, PROV.wasDerivedFrom)
            found.update(quotes(store, holder))
        return Fact(
            sentence,
            tuple(sorted(found)),
            tuple(sorted({plain(rule) for rule in rules})),
            tuple(sorted({plain(number) for number in confidence})),
            tuple(sorted({name(store, origin) for origin in derived})),
            kind,
        )
