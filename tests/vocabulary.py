"""The vocabulary of the contract as rdflib has it, for tests that ask a graph of rdflib."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib import DCAT, DCTERMS, FOAF, ORG, PROV, RDF, RDFS, SKOS, VOID, XSD, Namespace
from rdflib.term import URIRef

from kg.graph import terms

if TYPE_CHECKING:
    from kg.graph.vocabularies import Vocabulary

__all__ = ["DCAT", "DCTERMS", "FOAF", "ORG", "PROV", "RDF", "RDFS", "SKOS", "VOID", "XSD"]

PREFIXES = terms.PREFIXES
C, ID = Namespace(terms.C), Namespace(terms.ID)


class _Space:
    def __init__(self, vocabulary: type[Vocabulary]) -> None:
        self._vocabulary = vocabulary

    def __getattr__(self, name: str) -> URIRef:
        return URIRef(getattr(self._vocabulary, name))


OA, SCHEMA, SEM = _Space(terms.OA), _Space(terms.SCHEMA), _Space(terms.SEM)
SPDX, VNG = _Space(terms.SPDX), _Space(terms.VNG)


def __getattr__(name: str) -> URIRef:
    """Return a term that has a name of its own: ``TYPE``, ``PERSON``."""
    return URIRef(getattr(terms, name))
