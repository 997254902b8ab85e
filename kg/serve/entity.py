"""What a page says of a thing: its facts in sections, the newest first, each with its words."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox
from rdflib import SKOS

from kg.graph.terms import ID, SCHEMA
from kg.store.facts import Facts
from kg.store.phrases import words
from kg.store.reader import name, objects, types
from kg.store.terms import expand, plain, shorten

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.store.facts import Fact
    from kg.store.reader import Quads, Quote, Value

SECTIONS: Final[tuple[tuple[str, str, str, tuple[str, ...]], ...]] = (
    ("offices", "Chức vụ", "Offices", ("org:Membership", "vng:holdsRole", "org:memberOf")),
    ("decisions", "Quyết định nhân sự", "Decisions on people", (
        "vng:PersonnelDecision", "vng:decidedBy",
    )),
    ("events", "Hội nghị, kiểm tra, làm việc", "Meetings and inspections", (
        "vng:chair", "schema:organizer", "vng:counterpart", "vng:participant", "vng:inspects",
        "vng:inspectsArea", "vng:metWith", "schema:location", "schema:superEvent",
        "schema:startDate", "schema:endDate", "vng:mandatedBy", "vng:Reorganisation",
    )),
    ("findings", "Kết quả, hạn chế, vi phạm", "Findings", ("vng:Finding",)),
    ("statements", "Phát biểu, yêu cầu", "Statements and requests", ("vng:Statement",)),
    ("figures", "Số liệu", "Figures", ("schema:Observation",)),
    ("documents", "Văn bản, chương trình", "Documents and programmes", (
        "vng:issuer", "vng:signedBy", "vng:implements", "vng:carriedOutBy", "vng:documentType",
        "vng:documentNumber", "dcterms:issued", "dcterms:isPartOf", "dcterms:isReplacedBy",
        "schema:about",
    )),
    ("other", "Khác", "Other", ()),
    ("administration", "Bộ máy", "Administration", (
        "org:subOrganizationOf", "org:transitiveSubOrganizationOf", "dcterms:spatial",
        "schema:containedInPlace", "vng:Succession",
    )),
)  # fmt: skip
"""The sections of a page, in order: key, title in two languages, classes and properties in it."""
FOLDED: Final = frozenset({"administration"})
"""Sections that are shown closed."""
_DERIVED: Final = frozenset(
    {"vng:holdsRole", "org:memberOf", "vng:metWith", "org:transitiveSubOrganizationOf"}
)  # said by the facts that they come from
_OPEN, _PARTS, _SHUT = "\ue000", "\ue001", "\ue002"
_LINK = re.compile(f"{_OPEN}([^{_PARTS}]*){_PARTS}([^{_SHUT}]*){_SHUT}")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MOST = 200


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
    try:
        node = ox.NamedNode(f"{ID}{local}")
    except ValueError:
        return None
    if not any(store.quads_for_pattern(node, None, None)):
        return None
    said = words(lang)
    kind = said.kind(types(store, node)) or ""
    found: dict[str, list[Said]] = {}
    for fact in set(Facts(store, said, _linked(lang)).of(node)):
        if shorten(fact.kind) in _DERIVED:
            continue
        found.setdefault(_places().get(fact.kind, "other"), []).append(_said(fact))
    sections = (_section(key, found[key]) for key, _, _, _ in SECTIONS if key in found)
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


def describe(store: Quads, local: str) -> list[ox.Triple]:
    """Return the triples with a thing as subject or object, for the RDF of its page."""
    try:
        node = ox.NamedNode(f"{ID}{local}")
    except ValueError:
        return []
    quads = [*store.quads_for_pattern(node, None, None), *store.quads_for_pattern(None, None, node)]
    return sorted({quad.triple for quad in quads}, key=str)


@cache
def _places() -> dict[str, str]:
    return {expand(term) or "": key for key, _, _, terms in SECTIONS for term in terms}


def _section(key: str, facts: list[Said]) -> Section:
    ordered = sorted(facts, key=lambda fact: fact.sentence)
    ordered.sort(key=lambda fact: fact.day, reverse=True)
    return Section(key, tuple(ordered[:_MOST]), max(0, len(ordered) - _MOST))


def _said(fact: Fact) -> Said:
    parts, at = [], 0
    for link in _LINK.finditer(fact.sentence):
        parts += [Part(fact.sentence[at : link.start()]), Part(link[2], link[1])]
        at = link.end()
    parts.append(Part(fact.sentence[at:]))
    days = [quote.day for quote in fact.quotes if _DAY.fullmatch(quote.day)]
    return Said(
        tuple(part for part in parts if part.text),
        max(days, default=""),
        tuple(replace(quote, article=quote.article.removeprefix(str(ID))) for quote in fact.quotes),
        fact.rules,
        fact.confidence,
        fact.derived,
        shorten(fact.kind) if fact.kind else "",
    )


def _linked(lang: str) -> Callable[[Quads, Value], str]:
    def named(store: Quads, value: Value) -> str:
        told = name(store, value, lang)
        for mark in (_OPEN, _PARTS, _SHUT):
            told = told.replace(mark, "")
        if isinstance(value, ox.NamedNode) and value.value.startswith(str(ID)):
            return f"{_OPEN}{value.value.removeprefix(str(ID))}{_PARTS}{told}{_SHUT}"
        return told

    return named
