"""The bodies and offices that issue documents (guide, decision 16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.offices import owned
from kg.read.phrases import Body, Office

if TYPE_CHECKING:
    from kg.read.bodies import BodyNames
    from kg.read.documents.context import Context
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable


def authority_of(c: Context, chunk: Chunk) -> str | None:
    """Return the body, or the office acting as authority (guide, decision 16)."""
    phrase = chunk.phrase
    if isinstance(phrase, Body):
        named = c.names.named(phrase)
        if named is None:
            return None
        kind = Kind.TEAM if named.team else Kind.ORGANISATION
        span = c.a.tokens.span(phrase.first, phrase.stop)
        known = [m.entity for m in c.table.at_span.get(span, ()) if m.kind == kind]
        return (
            known[0]
            if known
            else c.table.add(kind, named.name, phrase.first, phrase.stop, rule="body-parts")
        )
    if isinstance(phrase, Office):
        return authority(phrase, c.names, c.table)
    return None


def authority(office: Office, names: BodyNames, table: EntityTable) -> str | None:
    """Record an office acting as an authority ("Thủ tướng Chính phủ"); return its key."""
    found = owned(office, names)
    if not found.known:
        return None
    name = f"{found.role} {found.body.name}" if found.body else found.role
    return table.add(Kind.ORGANISATION, name, office.first, office.stop, rule="office-authority")


def signatory(c: Context, chunk: Chunk) -> str | None:
    """Return for whom a body or office signs: a deputy signs for the head or for the body.

    "Phó Thủ tướng B ký Quyết định …": Thủ tướng Chính phủ; "Thứ trưởng Bộ Y tế ký …": Bộ Y tế.
    """
    office = chunk.phrase
    if not isinstance(office, Office) or not office.concept.has("deputy", "yes"):
        return authority_of(c, chunk)
    found = owned(office, c.names)
    if found.body is None:
        return None
    head = c.a.lexicon.concepts.get(office.concept.first("signsFor") or "")
    name = f"{head.label} {found.body.name}" if head else found.body.name
    kind = Kind.TEAM if found.body.team and not head else Kind.ORGANISATION
    return c.table.add(kind, name, office.first, office.stop, rule="deputy-signs")
