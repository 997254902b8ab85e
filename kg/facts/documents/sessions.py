"""The organ whose session passes a resolution: "Kỳ họp thông qua Nghị quyết …" in its news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read import phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article import Span
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention

_WORD = 3  # tokens of the longest word for a session or a delegate
_OFFICE = 14  # tokens of the longest "đại biểu HĐND thành phố A khóa X, nhiệm kỳ …"
_NEAR = 12  # tokens between an organ and its session: "HĐND tỉnh khóa X, nhiệm kỳ … tổ chức kỳ họp"
_DELEGATE = "role_dai-bieu"


def passed_by(c: Clauses, verb: Hit) -> tuple[str, Span] | None:
    """Return the organ whose session or delegates a verb of passing has before it, and its words.

    Where the words do not say whose ("Kỳ họp", "các đại biểu") it is the one organ that the
    article has in session.
    """
    a, stop = c.reading.annotated, c.skip_back(verb.first, "adverb", "light")
    for first in range(max(0, stop - _OFFICE), stop):
        office = phrases.office(a, first)
        if office is None or office.stop != stop or office.concept.id != _DELEGATE:
            continue
        if not phrases.generic(a, first):
            return None
        inside = c.reading.mentions_in(c.tokens.span(first, stop), Kind.ORGANISATION)
        named = next((m for m in inside if _sits(c, m)), None)
        if named is not None:
            return named.entity, named.span
        return _in_session(c)
    before = c.ending_at(stop)  # "HĐND tỉnh A, [kỳ họp thứ 20] thông qua …"
    numbered = before is not None and before.kind is Kind.EVENT
    sits = numbered or c.reading.hits.ending(stop, _WORD, "session")
    return _in_session(c) if sits else None


def _in_session(c: Clauses) -> tuple[str, Span] | None:
    """Return the organ that the article has in session, ``None`` where there are several."""
    found = list(_sitting(c))
    one = len({mention.entity for mention in found}) == 1
    return (found[0].entity, found[0].span) if one else None


def _sitting(c: Clauses) -> Iterator[Mention]:
    """Yield the mentions of organs beside the word for a session."""
    for mention in c.reading.mentions:
        if mention.kind is not Kind.ORGANISATION or not _sits(c, mention):
            continue
        sentence = c.reading.sentence_at(mention.span.start)
        if sentence is None:
            continue
        place = c.reading.annotated.tokens_of(sentence)
        near = range(max(place.start, mention.first - _NEAR), min(place.stop, mention.stop + _NEAR))
        if c.reading.hits.of(near, "session"):
            yield mention


def _sits(c: Clauses, mention: Mention) -> bool:
    """Tell whether a mention names an organ with sessions of its own."""
    body = phrases.body(c.reading.annotated, mention.first)
    if body is None:
        return False
    kinds = (body.head, body.concept, body.kind)
    return any(kind is not None and kind.has("holdsSessions", "yes") for kind in kinds)
