"""Structure that a clause states: "Trường Cao đẳng A trực thuộc Sở Y tế B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.modality import UNREAL, Force
from kg.model import Kind, Structure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit

_BODIES = (Kind.ORGANISATION, Kind.TEAM)
_UNREAL = (*UNREAL, Force.PLANNED, Force.PROPOSED)


def belonging(c: Clauses) -> Iterator[Structure]:
    """Yield the bodies that the text puts under others, unless it denies or only plans it.

    Rule ``belongs-to``: "Bệnh viện Đa khoa Cao Sơn trực thuộc Sở Y tế tỉnh Cao Sơn".
    """
    for child in c.reading.mentions:
        if child.kind not in _BODIES or child.form != "name":
            continue
        verb = _puts_under(c, c.skip(c.phrase_stop(child), len(c.tokens), "adverb", "copula"))
        parent = c.mention_at(verb.stop, *_BODIES) if verb is not None else None
        if verb is None or parent is None or parent.entity == child.entity:
            continue
        if not c.modality.over(verb.first, *_UNREAL):
            span = c.tokens.span(child.first, parent.stop)
            yield Structure(child.entity, "partOf", parent.entity, span, "belongs-to")


def _puts_under(c: Clauses, index: int) -> Hit | None:
    """Return the words "trực thuộc" at the token; a bare "thuộc" is part of a name."""
    hit = c.reading.hits.at(index, "function")
    within = hit is not None and hit.concept.has("functionClass", "within")
    return hit if hit is not None and within and hit.stop - hit.first > 1 else None
