"""Who issued a document by its own phrase: after "của", before "tại" or a colon."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.documents.authorities import authority_of
from kg.read.documents.owners import small_body
from kg.read.plenary import plenary
from kg.read.scan import Chunk

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.article import Span
    from kg.read.documents.context import Context
    from kg.read.documents.model import DocPhrase


def issuer_of(c: Context, members: Iterable[DocPhrase]) -> tuple[str | None, Span | None]:
    """Return who issued a document by its own phrase ("… của Chính phủ"), and the words for it."""
    for phrase in members:
        if phrase.kind == "plenum":
            start = phrase.first if phrase.lead is None else phrase.lead  # "… khóa XI, [XII]"
            return plenary(c.a, c.table, start, phrase.stop) or (None, None)
        if phrase.issuer is None:
            continue
        chunk = c.chunk_at(phrase.issuer) or _small(c, phrase.issuer, phrase.sentence)
        key = authority_of(c, chunk) if chunk else None
        if chunk and key:
            return key, c.a.tokens.span(chunk.phrase.first, chunk.stop)
    return None, None


def _small(c: Context, first: int, sentence: int) -> Chunk | None:
    """Return the body in small letters that issued a document: "… của [ban Bí thư]"."""
    body = small_body(c.a, first)
    return Chunk(body, sentence) if body is not None else None


def said_in(c: Context, members: Iterable[DocPhrase]) -> tuple[str | None, Span | None]:
    """Read "kết luận của X tại Thông báo số 5", "các Quyết định của X: Quyết định số 1"."""
    for phrase in members:
        chunk = _heading(c, phrase.first)
        if chunk is None or not phrases.genitive(c.a, chunk.phrase.first - 1):
            continue
        key = authority_of(c, chunk)
        if key:
            return key, c.a.tokens.span(chunk.phrase.first, chunk.stop)
    return None, None


def _heading(c: Context, first: int) -> Chunk | None:
    """Return the body that "tại" or a colon before a list of documents follows."""
    hit = c.a.hits.at(first - 1, "function") if first else None
    if hit is not None and hit.concept.has("functionClass", "within"):
        return c.chunk_before(first - 1)
    colon = next(
        (i for i in range(first - 1, max(0, first - 200), -1) if c.a.tokens.forms[i] == ":"),
        None,
    )
    chunk = c.chunk_before(colon) if colon is not None else None
    if chunk is None or chunk.sentence != _sentence_of(c, first):
        return None
    noun = chunk.phrase.first - 1
    listed = any(
        (hit := c.a.hits.at(noun - back, "doctype")) is not None
        and hit.stop == noun
        and phrases.generic(c.a, hit.first)
        for back in (1, 2, 3)
        if noun >= back
    )
    return chunk if listed else None


def _sentence_of(c: Context, token: int) -> int:
    offset = c.a.tokens.starts[token]
    place = bisect_right(c.a.sentences, offset, key=lambda s: s.span.start) - 1
    inside = place >= 0 and token in c.a.tokens_of(c.a.sentences[place])
    return c.a.sentences[place].index if inside else -1
