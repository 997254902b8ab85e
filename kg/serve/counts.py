"""What a build holds in numbers: events over time, what provinces have, who led what."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import DCTERMS, ID, OA, ORG, SCHEMA, TYPE, VNG
from kg.serve.tiles import provinces
from kg.store.phrases import words
from kg.store.reader import name, objects, types
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.store.reader import Quads, Value

_EVENTS: Final = (
    VNG.Meeting, VNG.Inspection, VNG.Visit, VNG.Ceremony, VNG.NamedEvent, VNG.PersonnelDecision,
    VNG.Reorganisation,
)  # fmt: skip
MEASURES: Final = {
    "inspections": (VNG.Inspection, (VNG.counterpart, SCHEMA.location, SCHEMA.about)),
    "findings": (VNG.Finding, (SCHEMA.about,)),
    "decisions": (
        VNG.PersonnelDecision, (VNG.decidedBy, VNG.startsMembership, VNG.endsMembership),
    ),
}  # fmt: skip
"""What is counted on a map: a class, and the properties that lead to where it belongs."""
_UP: Final = (ORG.organization, DCTERMS.spatial, SCHEMA.containedInPlace)
_STEPS: Final = 4
_MOST: Final = 20


@dataclass(frozen=True, slots=True)
class Event:
    """An event or decision: local name, label, label of its class, day ("" unknown)."""

    id: str
    label: str
    kind: str
    day: str


@dataclass(frozen=True, slots=True)
class Led:
    """How many events of a class somebody chaired or held."""

    id: str
    label: str
    kind: str
    count: int


def events(store: Quads, lang: str) -> list[Event]:
    """Return the events and decisions by their day: their own, else that of the first article."""
    found = [
        Event(_local(node), name(store, node, lang), kind, _day(store, node))
        for kind, node in _of_kinds(store, lang)
    ]
    return sorted(found, key=lambda event: (event.day, event.kind, event.label, event.id))


def leaders(store: Quads, lang: str) -> list[Led]:
    """Return who chaired or held most events, for each class; the twenty with most of all."""
    counted: defaultdict[Value, Counter[str]] = defaultdict(Counter)
    for kind, node in _of_kinds(store, lang):
        for who in {*objects(store, node, VNG.chair), *objects(store, node, SCHEMA.organizer)}:
            counted[who][kind] += 1
    ranked = sorted(counted, key=lambda who: (-counted[who].total(), str(who)))[:_MOST]
    return [
        Led(_local(who), name(store, who, lang), kind, counted[who][kind])
        for who in ranked
        for kind in sorted(counted[who])
    ]


def by_province(store: Quads, measure: str, which: str) -> Counter[str]:
    """Return how many things of a measure each province of a map has, by its name.

    A thing belongs to a province by the body or place that it is about, each counted once.
    """
    kind, leads = MEASURES[measure]
    known = provinces(which)
    where: dict[Value, frozenset[str]] = {}

    def of(node: Value, steps: int) -> frozenset[str]:
        if node not in where:
            where[node] = frozenset()  # of a ring of places: nowhere
            own = frozenset(_province(store, node, known))
            up = (o for p in _UP for o in objects(store, node, p)) if steps else ()
            where[node] = own or frozenset().union(*(of(o, steps - 1) for o in up))
        return where[node]

    counted: Counter[str] = Counter()
    for thing in _instances(store, kind):
        about = (o for lead in leads for o in objects(store, thing, lead))
        counted.update(frozenset().union(*(of(o, _STEPS) for o in about)))
    return counted


def _province(store: Quads, node: Value, known: Mapping[tuple[str, str], str]) -> Iterator[str]:
    if SCHEMA.AdministrativeArea not in types(store, node):
        return
    label = fold_key(name(store, node))
    for code in objects(store, node, DCTERMS.identifier):
        if found := known.get((label, code.value)):
            yield found


def _of_kinds(store: Quads, lang: str) -> Iterator[tuple[str, ox.NamedNode]]:
    labels = words(lang).labels
    for kind in _EVENTS:
        for node in _instances(store, kind):
            yield labels[kind], node


def _instances(store: Quads, kind: str) -> Iterable[ox.NamedNode]:
    quads = store.quads_for_pattern(None, ox.NamedNode(TYPE), ox.NamedNode(kind))
    return [quad.subject for quad in quads if isinstance(quad.subject, ox.NamedNode)]


def _day(store: Quads, node: ox.NamedNode) -> str:
    own = objects(store, node, SCHEMA.startDate)
    spans = objects(store, node, VNG.evidence)
    articles = (article for span in spans for article in objects(store, span, OA.hasSource))
    told = own or [day for a in articles for day in objects(store, a, SCHEMA.datePublished)]
    return min((day.value[:10] for day in told), default="")


def _local(node: Value) -> str:
    return node.value.removeprefix(ID)
