"""What a page says of a thing: its facts in sections, the newest first, each with its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph.terms import ARTICLE, DCTERMS, ID, SCHEMA, SKOS
from kg.serve.sections import DERIVED, DISTINGUISHING, OF_A_PLACE, order, section
from kg.store.facts import Facts
from kg.store.phrases import words
from kg.store.reader import name, objects, subjects, types
from kg.store.terms import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.store.facts import Fact
    from kg.store.reader import Quads, Quote, Value

_OPEN, _PARTS, _SHUT = "\ue000", "\ue001", "\ue002"
_LINK = re.compile(f"{_OPEN}([^{_PARTS}]*){_PARTS}([^{_SHUT}]*){_SHUT}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST = 200
_BODIES = 60


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of a sentence: its words, and the local name of the thing they name, or ""."""

    text: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Said:
    """A fact on a page: ``day`` is that of the newest article that states it."""

    parts: tuple[Part, ...]
    day: str
    quotes: tuple[Quote, ...]
    rules: tuple[str, ...]
    confidence: tuple[str, ...]
    derived: tuple[str, ...]
    kind: str
    section: str

    @property
    def sentence(self) -> str:
        """The words without their links."""
        return "".join(part.text for part in self.parts)


@dataclass(frozen=True, slots=True)
class Section:
    """Facts of one kind, the newest first; ``more`` counts those that are not in ``facts``."""

    key: str
    facts: tuple[Said, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A thing: its local name, label, class and other names, and the sections with facts."""

    id: str
    iri: str
    label: str
    kind: str
    other_names: tuple[str, ...]
    url: str
    sections: tuple[Section, ...]


def page(store: Quads, local: str, lang: str = "vi") -> Page | None:
    """Return the page of a thing by its local name, ``None`` where the store does not hold it."""
    node = node_of(local)
    if node is None or not any(store.quads_for_pattern(node, None, None)):
        return None
    said = words(lang)
    kind = said.kind(types(store, node)) or ""
    keys = order(kind)
    placed: dict[Fact, str] = {}
    for fact, key in _facts(store, node, kind, Facts(store, said, linked(lang))):
        placed[fact] = min(placed.get(fact, key), key, key=keys.index)
    found: dict[str, list[Said]] = {}
    for fact, key in placed.items():
        found.setdefault(key, []).append(said_of(fact, key))
    sections = (_section(key, found[key]) for key in keys if key in found)
    addresses = objects(store, node, SCHEMA.url)
    return Page(
        id=local,
        iri=node.value,
        label=name(store, node, lang),
        kind=said.labels.get(kind, shorten(kind) if kind else ""),
        other_names=tuple(plain(o) for o in objects(store, node, SKOS.altLabel)),
        url=addresses[0].value if addresses else "",
        sections=tuple(sections),
    )


def node_of(local: str) -> ox.NamedNode | None:
    """Return the IRI of a thing by its local name, ``None`` where that makes none."""
    try:
        return ox.NamedNode(f"{ID}{local}")
    except ValueError:
        return None


def newest_first(facts: Iterable[Said]) -> list[Said]:
    """Return facts by their day, the newest first; those of a day as their articles have them."""
    found = sorted(facts, key=lambda fact: (fact.quotes[:1], fact.sentence))
    return sorted(found, key=lambda fact: fact.day, reverse=True)


def describe(store: Quads, local: str) -> list[ox.Triple]:
    """Return the triples with a thing as subject or object, for the RDF of its page."""
    node = node_of(local)
    if node is None:
        return []
    quads = [*store.quads_for_pattern(node, None, None), *store.quads_for_pattern(None, None, node)]
    return sorted({quad.triple for quad in quads}, key=str)


def _facts(store: Quads, node: ox.NamedNode, kind: str, facts: Facts) -> Iterator[tuple[Fact, str]]:
    """Yield the facts of a thing and the section of each: of an article those that it states.

    To a place belongs what is said of the bodies that bear its name (its committee, its council).
    """
    own = facts.stated_in(node) if kind == ARTICLE else facts.of(node)
    for fact in own:
        if shorten(fact.kind) not in DERIVED:
            yield fact, _place(store, fact)
    if kind == SCHEMA.AdministrativeArea:
        for body in subjects(store, DCTERMS.spatial, node)[:_BODIES]:
            for fact in facts.of(body):
                if (key := _place(store, fact)) in OF_A_PLACE:
                    yield fact, key


def _place(store: Quads, fact: Fact) -> str:
    """Return the section of a fact; what tells it apart is looked up on the node that states it."""
    node = ox.NamedNode(fact.node) if fact.node else None
    third = [
        value.value
        for predicate in (DISTINGUISHING if node and fact.role else ())
        for value in (objects(store, node, predicate) if node else ())
    ]
    return section(fact.kind, fact.role, third)


def _section(key: str, facts: list[Said]) -> Section:
    if key == "inspections" and any(fact.quotes for fact in facts):
        facts = [fact for fact in facts if fact.quotes]  # the rest follows from them
    ordered = newest_first(facts)
    return Section(key, tuple(ordered[:_MOST]), max(0, len(ordered) - _MOST))


def said_of(fact: Fact, key: str = "") -> Said:
    """Return a fact in pieces, its links apart from its words, with its section."""
    parts, at = [], 0
    for link in _LINK.finditer(fact.sentence):
        parts += [Part(fact.sentence[at : link.start()]), Part(link[2], link[1])]
        at = link.end()
    parts.append(Part(fact.sentence[at:]))
    days = [quote.day for quote in fact.quotes if _DAY.fullmatch(quote.day)]
    return Said(
        tuple(part for part in parts if part.text),
        max(days, default=""),
        tuple(replace(quote, article=quote.article.removeprefix(ID)) for quote in fact.quotes),
        fact.rules,
        fact.confidence,
        fact.derived,
        shorten(fact.kind) if fact.kind else "",
        key or section(fact.kind, fact.role, ()),
    )


def linked(lang: str) -> Callable[[Quads, Value], str]:
    """Return what writes names so that ``said_of`` finds them again in a sentence."""

    def named(store: Quads, value: Value) -> str:
        told = name(store, value, lang)
        for mark in (_OPEN, _PARTS, _SHUT):
            told = told.replace(mark, "")
        if isinstance(value, ox.NamedNode) and value.value.startswith(ID):
            return f"{_OPEN}{value.value.removeprefix(ID)}{_PARTS}{told}{_SHUT}"
        return told

    return named
