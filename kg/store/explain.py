"""Why the graph holds a node: its facts as sentences, and for each the rule and the words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rdflib import PROV, RDF, SKOS

from kg.graph.terms import VNG
from kg.store.find import find
from kg.store.load import open_store
from kg.store.phrases import Words, say, words
from kg.store.reader import Quote, Value, name, objects, quotes, subjects, types
from kg.store.terms import expand, plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_SHOWN = 3


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact as a sentence, with what it rests on (quotes, or the node it was derived from)."""

    sentence: str
    quotes: tuple[Quote, ...] = ()
    rules: tuple[str, ...] = ()
    confidence: tuple[str, ...] = ()
    derived: tuple[str, ...] = ()

    def order(self) -> tuple[bool, tuple[Quote, ...], str]:
        """Return the sort key: stated facts in text order, then those without words."""
        return (not self.quotes, self.quotes[:1], self.sentence)


def explain(directory: Path, what: str) -> str:
    """Tell in Vietnamese why a build holds a node: names, facts, rules, quotes, articles.

    ``what`` is an IRI (full, ``id:…`` or only the local name) or a label, with or without
    diacritics. Raises ``KgError`` when no node answers to it, or several do (they are named).
    """
    store = open_store(directory)
    node = find(store, what)
    facts = sorted(set(_facts(store, node, words())), key=Fact.order)
    mentions = quotes(store, node)
    said = sorted({(q.day, q.title) for q in (*mentions, *(q for f in facts for q in f.quotes))})
    articles = {article: number for number, article in enumerate(said, 1)}
    lines = [*_head(store, node, words()), *_cited(mentions, articles)]
    for number, fact in enumerate(facts, 1):
        lines += ["", f"{number}. {fact.sentence}", *_marks(fact), *_cited(fact.quotes, articles)]
    if articles:
        lines.append("")
    for (day, title), number in articles.items():
        lines.append(f"[bài {number}] {title}" + (f" ({day})" if day else ""))
    return "\n".join(lines) + "\n"


def _head(store: ox.Store, node: ox.NamedNode, said: Words) -> list[str]:
    """Return the lines that say what the node is and where it is named."""
    kind = said.kind(types(store, node))
    lines = [name(store, node) + (f" — {said.labels[kind]}" if kind else ""), shorten(node.value)]
    if others := objects(store, node, SKOS.altLabel):
        lines.append(f"còn gọi: {', '.join(map(plain, others))}")
    if lists := objects(store, node, PROV.wasDerivedFrom):
        lines.append(f"lấy từ: {', '.join(map(plain, lists))}")
    return lines


def _marks(fact: Fact) -> list[str]:
    """Return the line that names a fact's rule, confidence and origin, or none."""
    marks = [
        *(f"quy tắc {rule}" for rule in fact.rules),
        *(f"độ tin cậy {number}" for number in fact.confidence),
        *(f"suy ra từ: {origin}" for origin in fact.derived),
    ]
    return [f"   [{' · '.join(marks)}]"] if marks else []


def _cited(found: tuple[Quote, ...], articles: Mapping[tuple[str, str], int]) -> list[str]:
    """Return quoted words, each with the number of its article; the first few of many."""
    lines = [f"   “{q.text}” [bài {articles[q.day, q.title]}]" for q in found[:_SHOWN]]
    return [*lines, f"   … (+{len(found) - _SHOWN})"] if len(found) > _SHOWN else lines


def _facts(store: ox.Store, node: ox.NamedNode, said: Words) -> Iterator[Fact]:
    """Yield every fact that the graph holds of a node, in no order."""
    if whole := _whole(store, node, said):
        yield whole
    for quad in store.quads_for_pattern(None, None, node):
        if isinstance(quad.subject, ox.NamedNode) and not _mirrored(store, quad):
            fact = _whole(store, quad.subject, said)
            fact = fact or _edge(store, quad.subject, quad.predicate, node, said)
            if fact:
                yield fact
    if whole:
        return  # its own properties are in its sentence
    for quad in store.quads_for_pattern(node, None, None):
        if isinstance(quad.object, Value) and (
            fact := _edge(store, node, quad.predicate, quad.object, said)
        ):
            yield fact


def _mirrored(store: ox.Store, quad: ox.Quad) -> bool:
    """Tell whether the triple stands the other way round too (``vng:metWith``): said once."""
    if not isinstance(quad.object, ox.NamedNode):
        return False
    return any(store.quads_for_pattern(quad.object, quad.predicate, quad.subject))


def _whole(store: ox.Store, node: ox.NamedNode, said: Words) -> Fact | None:
    """Return the fact that a node of its own states (a membership, a statement, a figure)."""
    pattern = said.class_pattern(types(store, node))
    if pattern is None:
        return None

    def slot(term: str) -> str | None:
        values = objects(store, node, expand(term) or term)
        return ", ".join(name(store, value) for value in values) or None

    return _resting(store, say(pattern, slot), [node])


def _edge(
    store: ox.Store, subject: ox.NamedNode, predicate: ox.NamedNode, value: Value, said: Words
) -> Fact | None:
    """Return the fact of one triple, with what its records in the provenance say."""
    pattern = said.patterns.get(predicate.value)
    if pattern is None:
        return None
    sentence = say(pattern, {"this": name(store, subject), "value": name(store, value)}.get)
    records = [
        record
        for record in subjects(store, RDF.subject, subject)
        if predicate in objects(store, record, RDF.predicate)
        and value in objects(store, record, RDF.object)
    ]
    return _resting(store, sentence, records)


def _resting(store: ox.Store, sentence: str, holders: Iterable[ox.NamedNode]) -> Fact:
    """Return a fact with the rules, confidences, quotes and origins that its holders carry."""
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
    )
