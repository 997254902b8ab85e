"""Which places are units of one level: "xã A và thị trấn B", not "xã A, tỉnh B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument


def alike(c: Clauses, one: Argument, other: Argument) -> bool:
    """Tell whether two places are units of one level: "xã A và thị trấn B", not "xã A, tỉnh B"."""
    if not one.kind is other.kind is Kind.PLACE:
        return False
    return bool(_levels(c, one) & _levels(c, other))


def _levels(c: Clauses, place: Argument) -> frozenset[str]:
    """Return the levels that the head of a place may have; in a list one head is of all."""
    first, hits = place.mention.first, c.reading.hits
    head = hits.at(first, "placekind")
    if head is None and hits.at(first, "province") is not None:
        return frozenset({"province"})
    if head is None:
        name = tokenise(c.reading.entities[place.entity].name)
        head = c.reading.annotated.lexicon.matcher.match(name).at(0, "placekind")
    return frozenset(head.concept.properties.get("level", ())) if head is not None else frozenset()


def peopled(c: Clauses, place: Argument) -> bool:
    """Tell whether the people of a place act, not the place: "cử tri tỉnh A đề nghị"."""
    return place.kind is Kind.PLACE and c.word_before(place.mention.first, "people") is not None
