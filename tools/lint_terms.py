"""What the lint asks of an ontology's graph: its terms, their words and their ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from rdflib import OWL, RDF, RDFS, SKOS, XSD, Graph, Literal, URIRef

from kg.graph.terms import VNG

if TYPE_CHECKING:
    from rdflib.term import Node

BASE: Final = VNG.SPACE
ONTOLOGY: Final = URIRef(BASE.removesuffix("#"))
LANGUAGES: Final = ("vi", "en")
DOMAINS: Final = URIRef("https://schema.org/domainIncludes")
RANGES: Final = URIRef("https://schema.org/rangeIncludes")
OBJECT: Final = OWL.ObjectProperty
PROPERTIES: Final = (OBJECT, OWL.DatatypeProperty, OWL.AnnotationProperty)
KINDS: Final = (OWL.Class, *PROPERTIES)
AXIOMS: Final = (
    RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.equivalentClass,
    OWL.equivalentProperty, OWL.inverseOf, OWL.disjointWith, SKOS.definition, RDFS.comment,
)  # fmt: skip
LINKS: Final = (*AXIOMS[:7], SKOS.closeMatch, SKOS.relatedMatch)
PLAIN: Final = ("http://www.w3.org/2002/07/owl#", str(RDF), str(RDFS), str(XSD))


@dataclass(frozen=True, slots=True, order=True)
class Lint:
    """One objection: the rule ("P08-label"), the term's IRI, and what is wrong with it."""

    rule: str
    term: str
    value: str = ""


def typed_as(graph: Graph, *kinds: Node) -> list[URIRef]:
    """Return the terms of some kinds, sorted, no blank nodes."""
    found = {s for kind in kinds for s in graph.subjects(RDF.type, kind)}
    return sorted(s for s in found if isinstance(s, URIRef))


def own(graph: Graph, *kinds: Node) -> list[URIRef]:
    """Return our own terms, all or those of some kinds (``owl:Class`` …), sorted."""
    return [term for term in typed_as(graph, *(kinds or KINDS)) if term.startswith(BASE)]


def texts(graph: Graph, term: Node, predicate: URIRef, language: str) -> list[str]:
    """Return what a property says of a term in a language."""
    found = graph.objects(term, predicate)
    return [str(o) for o in found if isinstance(o, Literal) and o.language == language]


def _ends(graph: Graph, term: Node, exact: URIRef, loose: URIRef) -> frozenset[Node]:
    """Return the classes at one end of a property: its domain, or its domains one by one."""
    return frozenset((*graph.objects(term, exact), *graph.objects(term, loose)))


def domain(graph: Graph, term: Node) -> frozenset[Node]:
    """Return the classes that a property is said of."""
    return _ends(graph, term, RDFS.domain, DOMAINS)


def range_of(graph: Graph, term: Node) -> frozenset[Node]:
    """Return the classes of what a property points at."""
    return _ends(graph, term, RDFS.range, RANGES)
