"""Which places are units of one level: "xã A và thị trấn B", not "xã A, tỉnh B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.text.tokens import tokenise

_WORD = 5  # tokens of the longest word that may stand before a subject
_KNOWN = (
    "act", "actframe", "anaphor", "clauseword", "decision", "eventnoun", "eventverb", "finding",
    "function", "honorific", "joint", "numeral", "partverb", "placekind", "modality", "timeword",
    "vintage", "scopeword", "bodykind", "body",
)  # fmt: skip

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
    """Tell whether the people of a place act, not the place: "cử tri tỉnh A đề nghị".

    Or something that a noun names which no lexicon has: "liên đoàn taxi A đề nghị".
    """
    if place.kind is not Kind.PLACE:
        return False
    return c.word_before(place.mention.first, "people") is not None or _qualifies(c, place)


def _qualifies(c: Clauses, place: Argument) -> bool:
    """Tell whether the place only says which one is meant: a small unknown word stands before."""
    first = place.first
    if first < 1 or not c.tokens.word(first - 1) or c.tokens.capital(first - 1):
        return False
    a = c.reading.annotated
    return first - 1 not in a.inside and not any(
        hit.concept.scheme != "decision" for hit in a.hits.ending(first, _WORD, *_KNOWN)
    )
