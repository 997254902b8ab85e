"""The vocabulary of the contract: the only place in the code that knows an IRI of a term.

``C`` and ``ID`` are the namespaces of code lists and of resources; the other
namespaces hold the terms in use (``VNG.chair``), as plain strings, and no other, so a slip of the
pen is an error and not a new property.
"""

from __future__ import annotations

from functools import cache
from inspect import get_annotations
from typing import TYPE_CHECKING, ClassVar, Final

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
    "SH",
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

C: Final = "https://w3id.org/vngov/concept/"
ID: Final = "https://w3id.org/vngov/id/"


class Vocabulary:
    """The terms of a namespace that are in use, each an IRI; a name that Python keeps ends in _."""

    SPACE: ClassVar[str]

    def __init_subclass__(cls, space: str) -> None:
        """Give each name that the class annotates its IRI."""
        cls.SPACE = space
        for name in get_annotations(cls):
            setattr(cls, name, space + name.rstrip("_"))


class VNG(Vocabulary, space="https://w3id.org/vngov/ns#"):
    """The terms of our own ontology that a build writes."""

    actType: str
    addressee: str
    AdHocBody: str
    alsoIssued: str
    attestedOn: str
    AttestedTriple: str
    carriedOutBy: str
    causes: str
    Ceremony: str
    chair: str
    comparator: str
    concerns: str
    concernsPerson: str
    confidence: str
    counterpart: str
    decidedBy: str
    decisionType: str
    disciplineForm: str
    documentNumber: str
    documentType: str
    endsMembership: str
    evidence: str
    Finding: str
    findingType: str
    from_: str
    holdsRole: str
    implements: str
    inPart: str
    Inspection: str
    inspects: str
    inspectsArea: str
    issuer: str
    Judgement: str
    madeAt: str
    mandatedBy: str
    Meeting: str
    metWith: str
    NamedEvent: str
    outOf: str
    participant: str
    PersonnelDecision: str
    PolicyDocument: str
    possiblySameAs: str
    reason: str
    reprintOf: str
    Programme: str
    Reorganisation: str
    rule: str
    signedBy: str
    source: str
    startsMembership: str
    Statement: str
    status: str
    succeeds: str
    Succession: str
    successionKind: str
    to: str
    verdict: str
    Visit: str


class SCHEMA(Vocabulary, space="https://schema.org/"):
    """The terms of schema.org in use (https, the one spelling of the project)."""

    about: str
    AdministrativeArea: str
    containedInPlace: str
    creativeWorkStatus: str
    datePublished: str
    endDate: str
    headline: str
    inLanguage: str
    location: str
    NewsArticle: str
    Observation: str
    observationAbout: str
    organizer: str
    Place: str
    startDate: str
    StatisticalVariable: str
    superEvent: str
    text: str
    unitText: str
    url: str
    value: str
    variableMeasured: str


class OA(Vocabulary, space="http://www.w3.org/ns/oa#"):
    """The Web Annotation terms that a span is made of."""

    end: str
    exact: str
    hasSelector: str
    hasSource: str
    SpecificResource: str
    start: str
    TextPositionSelector: str
    TextQuoteSelector: str


class SEM(Vocabulary, space="http://semanticweb.cs.vu.nl/2009/11/sem/"):
    """The one term of the Simple Event Model in use."""

    hasLatestEndTimeStamp: str


class SPDX(Vocabulary, space="http://spdx.org/rdf/terms#"):
    """The checksum of a file, as DCAT recommends."""

    algorithm: str
    Checksum: str
    checksum: str
    checksumAlgorithm_sha256: str
    checksumValue: str


class DCAT(Vocabulary, space="http://www.w3.org/ns/dcat#"):
    """The catalogue terms of the description of a build."""

    Dataset: str
    Distribution: str
    byteSize: str
    distribution: str
    endDate: str
    mediaType: str
    startDate: str
    version: str


class DCTERMS(Vocabulary, space="http://purl.org/dc/terms/"):
    """The Dublin Core terms in use."""

    PeriodOfTime: str
    creator: str
    description: str
    identifier: str
    isPartOf: str
    isReplacedBy: str
    issued: str
    language: str
    license: str
    modified: str
    relation: str
    spatial: str
    temporal: str
    title: str
    type: str


class FOAF(Vocabulary, space="http://xmlns.com/foaf/0.1/"):
    """The class of people."""

    Person: str


class ORG(Vocabulary, space="http://www.w3.org/ns/org#"):
    """The Organization Ontology: bodies, posts and who holds them."""

    Membership: str
    Organization: str
    Role: str
    classification: str
    member: str
    memberOf: str
    organization: str
    role: str
    subOrganizationOf: str
    transitiveSubOrganizationOf: str


class OWL(Vocabulary, space="http://www.w3.org/2002/07/owl#"):
    """OWL, of which a build writes no term."""


class PROV(Vocabulary, space="http://www.w3.org/ns/prov#"):
    """The provenance terms in use."""

    Activity: str
    SoftwareAgent: str
    used: str
    wasAssociatedWith: str
    wasDerivedFrom: str
    wasGeneratedBy: str


class RDF(Vocabulary, space="http://www.w3.org/1999/02/22-rdf-syntax-ns#"):
    """The terms of RDF in use."""

    Statement: str
    object: str
    predicate: str
    subject: str
    type: str


class RDFS(Vocabulary, space="http://www.w3.org/2000/01/rdf-schema#"):
    """The terms of RDF Schema in use."""

    label: str
    subClassOf: str


class SH(Vocabulary, space="http://www.w3.org/ns/shacl#"):
    """The terms in which a validation reports."""

    Info: str
    ValidationReport: str
    ValidationResult: str
    Violation: str
    focusNode: str
    result: str
    resultMessage: str
    resultPath: str
    resultSeverity: str
    sourceShape: str
    targetSubjectsOf: str
    value: str


class SKOS(Vocabulary, space="http://www.w3.org/2004/02/skos/core#"):
    """The terms of code lists and of names."""

    Concept: str
    ConceptScheme: str
    altLabel: str
    hiddenLabel: str
    inScheme: str
    notation: str
    prefLabel: str


class VOID(Vocabulary, space="http://rdfs.org/ns/void#"):
    """The terms that count a dataset."""

    Dataset: str
    class_: str
    classPartition: str
    classes: str
    distinctObjects: str
    distinctSubjects: str
    entities: str
    exampleResource: str
    properties: str
    property: str
    propertyPartition: str
    triples: str
    uriSpace: str
    vocabulary: str


class XSD(Vocabulary, space="http://www.w3.org/2001/XMLSchema#"):
    """The datatypes in use."""

    date: str
    dateTime: str
    decimal: str
    double: str
    float: str
    int: str
    integer: str
    nonNegativeInteger: str
    string: str


PREFIXES: Final = {
    "c": C,
    "dcat": DCAT.SPACE,
    "dcterms": DCTERMS.SPACE,
    "foaf": FOAF.SPACE,
    "id": ID,
    "oa": OA.SPACE,
    "org": ORG.SPACE,
    "owl": OWL.SPACE,
    "prov": PROV.SPACE,
    "rdf": RDF.SPACE,
    "rdfs": RDFS.SPACE,
    "schema": SCHEMA.SPACE,
    "sem": SEM.SPACE,
    "skos": SKOS.SPACE,
    "spdx": SPDX.SPACE,
    "vng": VNG.SPACE,
    "void": VOID.SPACE,
    "xsd": XSD.SPACE,
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

PARTICIPATION: Final[dict[str, str]] = {
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

LICENCE: Final = "https://creativecommons.org/licenses/by/4.0/"


@cache
def event_classes() -> Mapping[str, str]:
    """Return the classes of the types of ``kg.model.Event``: the rows of the ontology."""
    return {name: kind.iri for name, kind in model().events.items()}


@cache
def relations() -> Mapping[str, str]:
    """Return the properties of the predicates of ``kg.model.Link``: the rows of the ontology."""
    return model().relations
