"""The vocabulary of the contract as rdflib has it, for tests that ask a graph of rdflib."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import DCAT, DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS, VOID, XSD, Namespace
from rdflib.term import URIRef

from kg.graph import terms

if TYPE_CHECKING:
    from kg.graph.vocabularies import Vocabulary

__all__ = [
    "AREA",
    "ARTICLE",
    "ATTESTED",
    "BODY",
    "CONTAINED_IN",
    "DCAT",
    "DCTERMS",
    "DECISION",
    "DOCUMENT",
    "FINDING",
    "FOAF",
    "ID",
    "LABEL",
    "LICENCE",
    "MEMBERSHIP",
    "NAMED_EVENT",
    "OA",
    "OBSERVATION",
    "ORG",
    "PERSON",
    "PLACE",
    "PREFIXES",
    "PROGRAMME",
    "PROV",
    "RDF",
    "RDFS",
    "SCHEMA",
    "SEM",
    "SKOS",
    "SPATIAL",
    "SPDX",
    "STATEMENT",
    "SUB_ORGANIZATION",
    "TEAM",
    "TRANSITIVE_SUB_ORGANIZATION",
    "TYPE",
    "VARIABLE",
    "VNG",
    "VOID",
    "XSD",
    "C",
]

PREFIXES = terms.PREFIXES
C, ID = Namespace(terms.C), Namespace(terms.ID)


class _Space:
    def __init__(self, vocabulary: type[Vocabulary]) -> None:
        self._vocabulary = vocabulary

    def __getattr__(self, name: str) -> URIRef:
        return URIRef(getattr(self._vocabulary, name))


OA, SCHEMA, SEM = _Space(terms.OA), _Space(terms.SCHEMA), _Space(terms.SEM)
SPDX, VNG = _Space(terms.SPDX), _Space(terms.VNG)
AREA = URIRef(terms.AREA)
ARTICLE = URIRef(terms.ARTICLE)
ATTESTED = URIRef(terms.ATTESTED)
BODY = URIRef(terms.BODY)
CONTAINED_IN = URIRef(terms.CONTAINED_IN)
DECISION = URIRef(terms.DECISION)
DOCUMENT = URIRef(terms.DOCUMENT)
FINDING = URIRef(terms.FINDING)
LABEL = URIRef(terms.LABEL)
LICENCE = URIRef(terms.LICENCE)
MEMBERSHIP = URIRef(terms.MEMBERSHIP)
NAMED_EVENT = URIRef(terms.NAMED_EVENT)
OBSERVATION = URIRef(terms.OBSERVATION)
PERSON = URIRef(terms.PERSON)
PLACE = URIRef(terms.PLACE)
PROGRAMME = URIRef(terms.PROGRAMME)
SPATIAL = URIRef(terms.SPATIAL)
STATEMENT = URIRef(terms.STATEMENT)
SUB_ORGANIZATION = URIRef(terms.SUB_ORGANIZATION)
TEAM = URIRef(terms.TEAM)
TRANSITIVE_SUB_ORGANIZATION = URIRef(terms.TRANSITIVE_SUB_ORGANIZATION)
TYPE = URIRef(terms.TYPE)
VARIABLE = URIRef(terms.VARIABLE)
