"""The part of a large build that its page shows: what the newest articles say, and no more.

A page of ten thousand articles is one that nobody can open. The files are read as a stream, so
that no more than the part is in memory.
"""

from __future__ import annotations

import heapq
from itertools import groupby
from typing import TYPE_CHECKING, Final, NamedTuple

import pyoxigraph as ox

from kg.graph.terms import ARTICLE, ID, PROV, SCHEMA, VNG
from kg.store.load import GRAPH, PROVENANCE, stream

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

MOST: Final = 500
"""Articles of which a page is drawn; it takes some 0.7 MB of memory for each."""

_NODES: Final = ID
_ARTICLES: Final = f"{ID}article_"
_SPAN: Final = "_span_"
_EVIDENCE, _DAY = VNG.evidence, SCHEMA.datePublished
_DERIVED: Final = PROV.wasDerivedFrom
_ARTICLE: Final = ARTICLE

Block = tuple[str, list[ox.Triple]]


class Newest(NamedTuple):
    """The newest articles of a build, and the number of all."""

    articles: frozenset[str]
    whole: int


def newest(folder: Path, most: int = MOST) -> Newest:
    """Return the newest articles of a build, by the day of publication, then by their names.

    Raises ``KgError`` as ``kg.store.load.stream`` does.
    """
    days: dict[str, str] = {}
    for subject, triples in _blocks(folder / GRAPH):
        if not subject.startswith(_ARTICLES):
            break  # articles come first, and their spans last
        if any(_iri(t.object) == _ARTICLE for t in triples):
            day = next((t.object.value for t in triples if t.predicate.value == _DAY), "")  # type: ignore[union-attr]
            days[subject] = day[:10]
    chosen = heapq.nlargest(most, days, key=lambda article: (days[article], article))
    return Newest(frozenset(chosen), len(days))


def part(folder: Path, articles: Collection[str]) -> Iterator[ox.Triple]:
    """Yield the triples of a build and its records that some articles give.

    Of a node that others speak of, too, its words in these articles are there and not the others.
    """
    kept: set[str] = set()
    wanted: set[str] = set()
    for subject, triples in _blocks(folder / GRAPH):
        if (own := _of(subject, triples, articles)) is not None:
            kept.add(subject)
            wanted.update(filter(None, (_iri(t.object) for t in own)))
            yield from own
    for subject, triples in _blocks(folder / GRAPH):
        if subject not in kept and (subject in wanted or _follows(triples, kept)):
            kept.add(subject)  # a code, a quantity, background
            yield from (t for t in triples if t.predicate.value != _EVIDENCE)
    for subject, triples in _blocks(folder / PROVENANCE):
        own = _of(subject, triples, articles)
        if own is None and (subject in kept or _follows(triples, kept)):
            own = [t for t in triples if t.predicate.value != _EVIDENCE]
        yield from own or ()


def _follows(triples: Iterable[ox.Triple], kept: Collection[str]) -> bool:
    """Tell whether what is derived from code lists or nodes speaks of kept nodes alone."""
    triples = tuple(triples)
    if not any(t.predicate.value == _DERIVED for t in triples):
        return False
    ends = [_iri(t.object) for t in triples if t.predicate.value != _DERIVED]
    ends = [end for end in ends if end.startswith(_NODES)]
    return bool(ends) and all(end in kept for end in ends)


def _blocks(path: Path) -> Iterator[Block]:
    for subject, triples in groupby(stream(path), key=lambda triple: triple.subject):
        yield _iri(subject), list(triples)


def _of(
    subject: str, triples: Iterable[ox.Triple], articles: Collection[str]
) -> list[ox.Triple] | None:
    """Return the triples of a node that some articles give, ``None`` where none of them does."""
    if subject.startswith(_ARTICLES):
        return list(triples) if subject.partition(_SPAN)[0] in articles else None
    own, said = [], False
    for triple in triples:
        if triple.predicate.value == _EVIDENCE:
            if _iri(triple.object).partition(_SPAN)[0] not in articles:
                continue
            said = True
        own.append(triple)
    return own if said else None


def _iri(term: object) -> str:
    return term.value if isinstance(term, ox.NamedNode) else ""
