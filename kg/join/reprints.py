"""Reprints: an article of which most words stand in another one, from another site or shortened.

An article is a set of *shingles*, three syllables that follow each other. One is a reprint of a
fuller one that holds at least four of five of its shingles, and half of its words in sentences that
nobody changed: two reports on two meetings by one formula have other names and numbers in each. A
sample of the shingles, the same in every article, is an inverted index that proposes the pairs;
only whole texts decide.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import replace
from hashlib import blake2b
from itertools import combinations, groupby, pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from kg.text.fold import fold_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.article import Span
    from kg.model import ArticleFacts

CONTAINED: Final = 0.8
"""The share of its shingles that a reprint has in common with the fuller article."""
_UNCHANGED: Final = 0.5
"""The share of its words that stand in sentences which the fuller article has, word for word."""
_SHINGLE: Final = 3
_FEWEST: Final = 60
"""Shingles below which an article is too short to tell a reprint from a formula."""
_SAMPLE: Final = 8
"""Of so many shingles one is in the index."""
_COMMON: Final = 40
"""Articles that share a shingle above which it is a formula: only neighbours are paired by it."""
_PROPOSED: Final = 0.5
"""The share of its sampled shingles that a reprint has in common; a sample is inexact."""
_PIECE = re.compile(r"[^.!?…\n]+")
_TABLES = (
    "positions", "participations", "links", "statements", "findings", "figures", "structures",
    "decisions", "reorganisations",
)  # fmt: skip
_NAMING = (
    "person", "org", "agent", "subject", "object", "source", "addressee", "about", "by", "place",
    "instead", "event", "issuer", "signer", "act",
)  # fmt: skip


Shingle = tuple[str, ...]


class Told(NamedTuple):
    """An article that may be a reprint: id, day of publication, and its words, folded.

    ``words`` are all of them with a space at either end, ``pieces`` those of each sentence in the
    same way, with their number.
    """

    id: str
    day: str
    words: str
    pieces: tuple[tuple[str, int], ...]
    shingles: frozenset[Shingle]

    @classmethod
    def of(cls, ident: str, day: str, text: str) -> Told:
        """Return what a text tells."""
        pieces = [fold_text(piece[0]) for piece in _PIECE.finditer(text)]
        words = " ".join(filter(None, pieces))  # no word goes over the end of a sentence
        counted = tuple((f" {piece} ", len(piece.split())) for piece in pieces)
        return cls(ident, day, f" {words} ", counted, _shingles(words))


def shingles(text: str) -> frozenset[Shingle]:
    """Return the shingles of a text; spelling and punctuation don't count."""
    return _shingles(fold_text(text))


def _shingles(folded: str) -> frozenset[Shingle]:
    words = folded.split()
    return frozenset(zip(*(words[start:] for start in range(_SHINGLE)), strict=False))


def sample(text: str) -> list[int]:
    """Return as numbers the shingles of a text that go into the index, none of a short one."""
    found = shingles(text)
    if len(found) < _FEWEST:
        return []
    whole = (" ".join(shingle).encode() for shingle in found)
    chosen = (part for part in whole if zlib.crc32(part) % _SAMPLE == 0)
    marks = (blake2b(part, digest_size=7).digest() for part in chosen)
    return sorted(int.from_bytes(mark, "big") for mark in marks)


def pairs(index: Iterable[tuple[int, str]]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of articles that share a shingle, once for each.

    The index gives shingle and article, sorted. Of articles that share a formula each is paired
    with the next one only: reprints share all of their formulas, others few.
    """
    for _, group in groupby(index, key=itemgetter(0)):
        articles = [article for _, article in group]
        yield from (combinations if len(articles) <= _COMMON else _neighbours)(articles, 2)


def _neighbours(articles: Iterable[str], _: int) -> Iterator[tuple[str, str]]:
    yield from pairwise(articles)


def likely(common: int, one: int, other: int) -> bool:
    """Tell whether two articles of so many sampled shingles with some in common are compared."""
    return common >= _PROPOSED * min(one, other)


def base_of(one: Told, other: Told) -> tuple[str, str] | None:
    """Return the reprint and the fuller article of two, ``None`` where neither is one.

    Of two that say as much the earlier is the fuller one.
    """
    full, part = sorted((one, other), key=lambda told: (-len(told.shingles), told.day, told.id))
    held = len(part.shingles & full.shingles)
    if held < CONTAINED * len(part.shingles):
        return None
    words = sum(number for _, number in part.pieces)
    kept = sum(number for piece, number in part.pieces if piece in full.words)
    return (part.id, full.id) if kept >= _UNCHANGED * words else None


def roots(found: Mapping[str, set[str]], size: Mapping[str, int]) -> dict[str, str]:
    """Return of each reprint the fullest article that it goes back to.

    ``found`` holds the fuller ones of each, ``size`` how full an article is.
    """
    parent = {part: max(fuller, key=lambda f: (size[f], f)) for part, fuller in found.items()}

    def root(article: str) -> str:
        while article in parent:
            article = parent[article]
        return article

    return {part: root(part) for part in sorted(parent)}


def news_of(item: ArticleFacts, text: str) -> ArticleFacts:
    """Return the facts of a reprint that the fuller article, given by its text, does not tell.

    Those are what stands in sentences of its own, with the things that they speak of.
    """
    told = f" {fold_text(text)} "
    pieces = [
        (m.start(), m.end(), f" {fold_text(m[0])} ") for m in _PIECE.finditer(item.article.text)
    ]

    def is_new(span: Span) -> bool:
        over = (words for start, end, words in pieces if start < span.end and span.start < end)
        return any(words not in told for words in over)

    tables: dict[str, Any] = {
        name: tuple(fact for fact in getattr(item, name) if is_new(fact.span)) for name in _TABLES
    }
    facts = [fact for rows in tables.values() for fact in rows]
    used = {name for fact in facts for name in _named(fact)}
    events = tuple(e for e in item.events if e.key in used or is_new(e.span))
    used |= {name for event in events for name in _named(event)}
    documents = tuple(d for d in item.documents if d.entity in used or is_new(d.span))
    used |= {name for document in documents for name in (document.entity, *_named(document))}
    every = tuple(d for d in item.documents if d.entity in used)
    used |= {name for document in every for name in _named(document)}
    entities = tuple(e for e in item.entities if e.key in used)
    return replace(item, entities=entities, events=events, documents=every, **tables)


def _named(fact: Any) -> Iterator[str]:  # a row of any table
    for name in _NAMING:
        value = getattr(fact, name, None)
        if isinstance(value, str):
            yield value
    for name in ("before", "after", "in_part"):
        yield from getattr(fact, name, ())
