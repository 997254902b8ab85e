"""The terms of other vocabularies that a build writes: only those in use, as plain strings."""

from __future__ import annotations

from inspect import get_annotations
from typing import ClassVar


class Vocabulary:
    """The terms of a namespace that are in use, each an IRI; a name that Python keeps ends in _."""

    SPACE: ClassVar[str]

    def __init_subclass__(cls, space: str) -> None:
        """Give each name that the class annotates its IRI."""
        cls.SPACE = space
        for name in get_annotations(cls):
            setattr(cls, name, space + name.rstrip("_"))


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


class SEM(Vocabulary, space="http://semanticweb.cs.vu.nl/2009/11/sem/"):
    """The one term of the Simple Event Model in use."""

    hasLatestEndTimeStamp: str


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


class SPDX(Vocabulary, space="http://spdx.org/rdf/terms#"):
    """The checksum of a file, as DCAT recommends."""

    algorithm: str
    Checksum: str
    checksum: str
    checksumAlgorithm_sha256: str
    checksumValue: str


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
