"""Which facts of a thing stand together on its page, and what comes first for whom.

A fact is told by up to three words: its class or property, the property by which it names the
thing whose page this is ("-" where the thing is its own subject), and what kind of fact it is (the
act of a statement, the class of the event). The most exact entry counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.graph.terms import RDF, VNG
from kg.store.terms import shorten

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "offices": ("org:Membership org:member",),
    "career": ("vng:PersonnelDecision vng:concernsPerson",),
    "inspections": (
        "vng:inspects vng:inspects", "vng:inspectsArea vng:inspectsArea",
        "vng:counterpart vng:counterpart vng:Inspection",
        "schema:location schema:location vng:Inspection",
    ),
    "findings": ("vng:Finding", "vng:Finding vng:source"),
    "led": ("vng:chair vng:chair", "schema:organizer schema:organizer", "vng:inspects -"),
    "said": ("vng:Statement vng:source",),
    "asked": (
        "vng:Statement vng:source c:act_request", "vng:Statement vng:source c:act_propose",
    ),
    "decided": (
        "vng:PersonnelDecision vng:decidedBy", "vng:Statement vng:source c:act_conclude",
        "vng:issuer vng:issuer", "vng:signedBy vng:signedBy",
    ),
    "requests": ("vng:Statement vng:addressee",),
    "personnel": ("org:Membership", "vng:PersonnelDecision"),
    "figures": ("schema:Observation",),
    "carried": (
        "vng:implements", "vng:carriedOutBy", "vng:mandatedBy vng:mandatedBy",
        "dcterms:isPartOf dcterms:isPartOf",
    ),
    "events": (
        "vng:counterpart", "vng:participant", "vng:metWith", "schema:location",
        "schema:superEvent", "schema:startDate", "schema:endDate", "vng:chair", "schema:organizer",
        "vng:mandatedBy", "vng:Reorganisation", "vng:inspects", "vng:inspectsArea",
    ),
    "about": ("vng:Statement", "schema:about"),
    "documents": (
        "vng:issuer", "vng:signedBy", "vng:documentType", "vng:documentNumber", "dcterms:issued",
        "dcterms:isPartOf", "dcterms:isReplacedBy",
    ),
    "other": (),
    "administration": (
        "org:subOrganizationOf", "dcterms:spatial", "schema:containedInPlace", "vng:Succession",
    ),
}  # fmt: skip
"""The sections by key, and the facts in each."""
_PLACES: Final = {entry: key for key, entries in _OF.items() for entry in entries}
KEYS: Final = tuple(_OF)

_PERSON: Final = (
    "offices", "career", "led", "said", "asked", "decided", "requests", "events", "findings",
)  # fmt: skip
_BODY: Final = (
    "inspections", "findings", "requests", "personnel", "figures", "led", "said", "asked",
    "decided", "events",
)  # fmt: skip
_DOCUMENT: Final = ("carried", "documents", "about", "findings", "figures")
_EVENT: Final = ("events", "led", "said", "findings", "carried")
_FIRST: Final[Mapping[str, tuple[str, ...]]] = {
    "foaf:Person": _PERSON,
    "vng:PolicyDocument": _DOCUMENT,
    "vng:Programme": _DOCUMENT,
    "vng:Meeting": _EVENT,
    "vng:Inspection": _EVENT,
    "vng:Ceremony": _EVENT,
    "vng:Visit": _EVENT,
    "vng:NamedEvent": _EVENT,
}
"""What comes first on the pages of a class, the rest in the order of ``KEYS``."""

DERIVED: Final = frozenset(
    {"vng:holdsRole", "org:memberOf", "vng:metWith", "org:transitiveSubOrganizationOf"}
)
"""Properties that are said by the facts that they come from."""
OF_A_PLACE: Final = frozenset({"inspections", "findings", "requests", "personnel", "figures"})
"""What belongs to a place of the facts of its bodies."""
FOLDED: Final = frozenset({"administration"})
"""Sections that are shown closed."""
DISTINGUISHING: Final = (VNG.actType, RDF.type)
"""Properties of the node that states a fact whose values may stand as its third word."""


def order(kind: str) -> Sequence[str]:
    """Return the keys of the sections of a class (its IRI), the most telling first."""
    first = _FIRST.get(shorten(kind) if kind else "", _BODY)
    return tuple(dict.fromkeys((*first, *KEYS)))


def section(kind: str, role: str, third: Sequence[str]) -> str:
    """Return the key of a fact's section, by IRIs.

    >>> from kg.store.terms import expand
    >>> section(expand("vng:Statement"), expand("vng:source"), [expand("c:act_request")])
    'asked'
    >>> from kg.store.terms import expand
    >>> section(expand("vng:chair"), "", [])
    'events'
    """
    first, by = (shorten(iri) if iri else "-" for iri in (kind, role))
    exact = [f"{first} {by} {shorten(iri)}" for iri in third]
    return next((_PLACES[e] for e in (*exact, f"{first} {by}", first) if e in _PLACES), "other")
