"""The vocabulary of the contract: the only place in the code that knows an IRI of a term.

``C`` and ``ID`` are the namespaces of code lists and of resources; the other
namespaces hold the terms in use (``VNG.chair``) and refuse any other, so a slip of the pen is an
error and not a new property.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, ClassVar, Final

from rdflib import DCAT, DCTERMS, FOAF, ORG, OWL, PROV, RDF, RDFS, SKOS, VOID, XSD, Namespace
from rdflib.namespace import DefinedNamespace
from rdflib.term import URIRef

from kg.lexicon.rows import model

if TYPE_CHECKING:
    from collections.abc import Mapping

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
    "OWL",
    "PARTICIPATION",
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
    "event_classes",
    "relations",
]  # fmt: skip

C: Final = Namespace("https://w3id.org/vngov/concept/")
ID: Final = Namespace("https://w3id.org/vngov/id/")


class VNG(DefinedNamespace):
    """The terms of our own ontology that a build writes."""

    _NS = Namespace("https://w3id.org/vngov/ns#")
    _fail = True
    _extras: ClassVar[list[str]] = ["from"]  # no name of Python's
    actType: URIRef
    addressee: URIRef
    AdHocBody: URIRef
    alsoIssued: URIRef
    attestedOn: URIRef
    AttestedTriple: URIRef
    carriedOutBy: URIRef
    causes: URIRef
    Ceremony: URIRef
    chair: URIRef
    comparator: URIRef
    concerns: URIRef
    concernsPerson: URIRef
    confidence: URIRef
    counterpart: URIRef
    decidedBy: URIRef
    decisionType: URIRef
    disciplineForm: URIRef
    documentNumber: URIRef
    documentType: URIRef
    endsMembership: URIRef
    evidence: URIRef
    Finding: URIRef
    findingType: URIRef
    holdsRole: URIRef
    implements: URIRef
    inPart: URIRef
    Inspection: URIRef
    inspects: URIRef
    inspectsArea: URIRef
    issuer: URIRef
    Judgement: URIRef
    madeAt: URIRef
    mandatedBy: URIRef
    Meeting: URIRef
    metWith: URIRef
    NamedEvent: URIRef
    outOf: URIRef
    participant: URIRef
    PersonnelDecision: URIRef
    PolicyDocument: URIRef
    possiblySameAs: URIRef
    reason: URIRef
    reprintOf: URIRef
    Programme: URIRef
    Reorganisation: URIRef
    rule: URIRef
    signedBy: URIRef
    source: URIRef
    startsMembership: URIRef
    Statement: URIRef
    status: URIRef
    succeeds: URIRef
    Succession: URIRef
    successionKind: URIRef
    to: URIRef
    verdict: URIRef
    Visit: URIRef


class SCHEMA(DefinedNamespace):
    """The terms of schema.org in use (https, the one spelling of the project)."""

    _NS = Namespace("https://schema.org/")
    _fail = True
    about: URIRef
    AdministrativeArea: URIRef
    containedInPlace: URIRef
    creativeWorkStatus: URIRef
    datePublished: URIRef
    endDate: URIRef
    headline: URIRef
    inLanguage: URIRef
    location: URIRef
    NewsArticle: URIRef
    Observation: URIRef
    observationAbout: URIRef
    organizer: URIRef
    Place: URIRef
    startDate: URIRef
    StatisticalVariable: URIRef
    superEvent: URIRef
    text: URIRef
    unitText: URIRef
    url: URIRef
    value: URIRef
    variableMeasured: URIRef


class OA(DefinedNamespace):
    """The Web Annotation terms that a span is made of."""

    _NS = Namespace("http://www.w3.org/ns/oa#")
    _fail = True
    end: URIRef
    exact: URIRef
    hasSelector: URIRef
    hasSource: URIRef
    SpecificResource: URIRef
    start: URIRef
    TextPositionSelector: URIRef
    TextQuoteSelector: URIRef


class SEM(DefinedNamespace):
    """The one term of the Simple Event Model in use."""

    _NS = Namespace("http://semanticweb.cs.vu.nl/2009/11/sem/")
    _fail = True
    hasLatestEndTimeStamp: URIRef


class SPDX(DefinedNamespace):
    """The checksum of a file, as DCAT recommends."""

    _NS = Namespace("http://spdx.org/rdf/terms#")
    _fail = True
    algorithm: URIRef
    Checksum: URIRef
    checksum: URIRef
    checksumAlgorithm_sha256: URIRef
    checksumValue: URIRef


for _space in (VNG, SCHEMA, OA, SEM, SPDX):
    for _name in _space.__annotations__:
        if not _name.startswith("_"):  # a plain attribute: rdflib looks each term up in Python
            setattr(_space, _name, _space[_name])

PREFIXES: Final = {
    "c": str(C),
    "dcat": str(DCAT),
    "dcterms": str(DCTERMS),
    "foaf": str(FOAF),
    "id": str(ID),
    "oa": str(OA),
    "org": str(ORG),
    "owl": str(OWL),
    "prov": str(PROV),
    "rdf": str(RDF),
    "rdfs": str(RDFS),
    "schema": str(SCHEMA),
    "sem": str(SEM),
    "skos": str(SKOS),
    "spdx": str(SPDX),
    "vng": str(VNG),
    "void": str(VOID),
    "xsd": str(XSD),
}
"""Every prefix that a file of a build may use; a file names those that it does use."""

TYPE: Final = RDF.type
LABEL: Final = RDFS.label

# Classes and properties met so often, or so easily misspelt, that a name of their own is worth it.
ARTICLE: Final = SCHEMA.NewsArticle
AREA: Final = SCHEMA.AdministrativeArea
PLACE: Final = SCHEMA.Place
PERSON: Final = FOAF.Person
BODY: Final = ORG.Organization
TEAM: Final = VNG.AdHocBody
MEMBERSHIP: Final = ORG.Membership
DOCUMENT: Final = VNG.PolicyDocument
PROGRAMME: Final = VNG.Programme
NAMED_EVENT: Final = VNG.NamedEvent
STATEMENT: Final = VNG.Statement
FINDING: Final = VNG.Finding
DECISION: Final = VNG.PersonnelDecision
OBSERVATION: Final = SCHEMA.Observation
VARIABLE: Final = SCHEMA.StatisticalVariable
ATTESTED: Final = VNG.AttestedTriple

PARTICIPATION: Final[dict[str, URIRef]] = {
    "chair": VNG.chair,
    "organizer": SCHEMA.organizer,
    "counterpart": VNG.counterpart,
    "participant": VNG.participant,
}
"""The roles of ``kg.facts.Participation`` and their properties."""

SUB_ORGANIZATION: Final = ORG.subOrganizationOf
TRANSITIVE_SUB_ORGANIZATION: Final = ORG.transitiveSubOrganizationOf
SPATIAL: Final = DCTERMS.spatial
CONTAINED_IN: Final = SCHEMA.containedInPlace

LICENCE: Final = URIRef("https://creativecommons.org/licenses/by/4.0/")


@cache
def event_classes() -> Mapping[str, URIRef]:
    """Return the classes of the types of ``kg.model.Event``: the rows of the ontology."""
    return {name: URIRef(kind.iri) for name, kind in model().events.items()}


@cache
def relations() -> Mapping[str, URIRef]:
    """Return the properties of the predicates of ``kg.model.Link``: the rows of the ontology."""
    return {name: URIRef(iri) for name, iri in model().relations.items()}
