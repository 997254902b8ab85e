"""The rows of ``ontology/vngov.ttl`` that rules interpret: types of event, and relations.

A type of event is a subclass of ``schema:Event`` with a ``skos:notation``, the name that words give
it (``vng:eventType``) and facts carry; its ``vng:eventTrait`` say how it is told. A relation is a
property with a ``skos:notation``, the name that links carry.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cache
from types import MappingProxyType
from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from kg.lexicon.model import Concept

_NOTATION = "http://www.w3.org/2004/02/skos/core#notation"
_TRAIT = "https://w3id.org/vngov/ns#eventTrait"
_LABEL = "https://w3id.org/vngov/ns#labelPattern"
_PARENT = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_EVENT = "https://schema.org/Event"
_RELATION = "http://www.w3.org/2002/07/owl#ObjectProperty"


class Trait(StrEnum):
    """How the events of a type are told, and who takes part how."""

    DEFAULT = "default"  # a word that names no type means it
    SESSION = "session"  # a body sits ("phiên họp Chính phủ"), with items that it deals with
    SIDES = "sides"  # of two sides: a place beside the body met is no side
    ABOUT = "about"  # it may be about a document ("… về việc thực hiện Nghị quyết số 12")
    MANDATED = "mandated"  # a body or team does it to somebody, under an order; nobody joins it
    HONOURS = "honours"  # people that it is for take part: "trao Huân chương cho ông A"
    TRAVELS = "travels"  # one goes there, to people who need no name: "thăm các gia đình"
    APART = "apart"  # two verbs of one sentence tell two of them: "thăm A, thăm B"


@dataclass(frozen=True, slots=True)
class EventType:
    """A type of event: its name in facts and words, the IRI of its class, its traits.

    ``label`` is the pattern by which an event of two sides is called, empty where there is none.
    """

    name: str
    iri: str
    traits: frozenset[Trait] = frozenset()
    label: str = ""

    def has(self, trait: Trait) -> bool:
        """Tell whether its events are told so."""
        return trait in self.traits


@dataclass(frozen=True, slots=True)
class Model:
    """The types of event by name, in the order of their IRIs, and the relations' IRIs by name.

    ``labels`` are the patterns by which nodes of a class are called, by the IRI of the class.
    """

    events: Mapping[str, EventType]
    relations: Mapping[str, str]
    labels: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def default(self) -> EventType:
        """The type of a word that names none."""
        return self.first(Trait.DEFAULT)

    def first(self, trait: Trait) -> EventType:
        """Return the first type that has a trait; raise ``LookupError`` where none has."""
        found = next((t for t in self.events.values() if t.has(trait)), None)
        if found is None:
            raise LookupError(f"no class of vngov.ttl has vng:eventTrait {trait.value!r}")
        return found

    def event(self, concept: Concept) -> EventType:
        """Return the type that a word names.

        Raises ``KeyError`` where the ontology has no such type.
        """
        name = concept.first("eventType")
        return self.default if name is None else self.events[name]

    def tells(self, concept: Concept, trait: Trait) -> bool:
        """Tell whether a word names a type of event that has the trait."""
        name = concept.first("eventType")
        return name is not None and self.events[name].has(trait)


def read_model(path: Path) -> Model:
    """Return the rows of an ontology in Turtle.

    Raises ``SyntaxError`` (pyoxigraph's) where it is not Turtle, ``ValueError`` where a trait is
    unknown.
    """
    values: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
        if isinstance(quad.subject, ox.NamedNode) and not isinstance(quad.object, ox.BlankNode):
            values[quad.subject.value][quad.predicate.value].append(str(quad.object.value))
    events: dict[str, EventType] = {}
    relations: dict[str, str] = {}
    for iri in sorted(values):
        row = values[iri]
        for name in row.get(_NOTATION, ()):
            if _EVENT in row.get(_PARENT, ()):
                traits = frozenset(Trait(value) for value in row.get(_TRAIT, ()))
                events[name] = EventType(name, iri, traits, next(iter(row.get(_LABEL, ())), ""))
            elif _RELATION in row.get(_TYPE, ()):
                relations[name] = iri
    labels = {iri: row[_LABEL][0] for iri, row in sorted(values.items()) if row.get(_LABEL)}
    return Model(events, relations, labels)


@cache
def model() -> Model:
    """Return the rows of the project's ontology, read once per process."""
    return read_model(ontology_dir() / "vngov.ttl")
