"""The vocabulary of the contract: the only place in the code that knows an IRI of a term.

``C`` and ``ID`` are the namespaces of code lists and of resources; the other
namespaces hold the terms in use (``VNG.chair``), as plain strings, and no other, so a slip of the
pen is an error and not a new property.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

from kg.graph.vocabularies import (
    DCAT,
    DCTERMS,
    FOAF,
    OA,
    ORG,
    OWL,
    PROV,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SH,
    SKOS,
    SPDX,
    VOID,
    XSD,
    Vocabulary,
)
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
