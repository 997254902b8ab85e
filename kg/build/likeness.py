"""Which members of a build are reprints, found in the file that holds them (``kg.join.reprints``).

The index and the pairs lie in SQLite: nothing that grows with the articles is in memory but the
reprints themselves.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.join.reprints import Told, base_of, likely, pairs, roots

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable, Iterable, Iterator

    from kg.article import Article

_TABLES = """
CREATE TEMP TABLE mark (shingle INTEGER, id TEXT);
CREATE TEMP TABLE size (id TEXT PRIMARY KEY, marks INTEGER);
CREATE TEMP TABLE pair (one TEXT, other TEXT);
CREATE TEMP TABLE near (heap TEXT, one TEXT, other TEXT);
"""
_COUNTED = """
SELECT one, other, count(*), a.marks, b.marks FROM pair
JOIN size AS a ON a.id = one JOIN size AS b ON b.id = other GROUP BY one, other
"""

_NEAR = 50
"""Articles that are kept while they are compared: those of a heap come together."""


def packed_marks(marks: Iterable[int]) -> bytes:
    """Return sampled shingles as bytes."""
    return array("q", marks).tobytes()


def reprints(
    base: sqlite3.Connection,
    members: Iterable[tuple[str, bytes]],
    article: Callable[[str], Article],
) -> Iterator[tuple[str, str]]:
    """Yield each reprint with the fuller article, by their ids.

    ``members`` are the articles by id with their sampled shingles; ``article`` gives one by its
    id. The tables are made in ``base`` for the time of its connection.
    """
    base.executescript(_TABLES)
    base.execute("BEGIN")
    for ident, content in members:
        marks = array("q", content)
        if marks:
            base.execute("INSERT INTO size VALUES (?, ?)", (ident, len(marks)))
            base.executemany("INSERT INTO mark VALUES (?, ?)", ((mark, ident) for mark in marks))
    index = base.execute("SELECT shingle, id FROM mark ORDER BY shingle, id")
    base.executemany("INSERT INTO pair VALUES (?, ?)", pairs(index))
    base.executemany("INSERT INTO near VALUES (?, ?, ?)", _heaped(base))
    base.execute("COMMIT")
    told = lru_cache(_NEAR)(lambda ident: _told(article(ident)))
    found: defaultdict[str, set[str]] = defaultdict(set)
    size: dict[str, int] = {}
    for pair in base.execute("SELECT one, other FROM near ORDER BY heap, one, other"):
        both = [told(ident) for ident in pair]
        if (proved := base_of(*both)) is not None:
            found[proved[0]].add(proved[1])
            size |= {each.id: len(each.shingles) for each in both}
    yield from roots(found, size).items()


def _heaped(base: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """Yield the pairs that are compared, each with the heap of alike articles that it lies in."""
    heaps: dict[str, str] = {}
    for one, other, common, *marks in base.execute(_COUNTED):
        if likely(common, *marks):
            heap = heaps.setdefault(one, one)
            heaps.setdefault(other, heap)
            yield heap, one, other


def _told(article: Article) -> Told:
    return Told.of(article.id, article.date or "", article.text)
