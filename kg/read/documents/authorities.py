"""The bodies and offices that issue documents (guide, decision 16)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.offices import issues
from kg.read.phrases import Body, Office

if TYPE_CHECKING:
    from kg.read.documents.context import Context
    from kg.read.scan import Chunk


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
        found = issues(c.a, phrase, c.names)
        if found is not None:
            return c.table.add(found.kind, found.name, phrase.first, phrase.stop, rule=found.rule)
    return None
