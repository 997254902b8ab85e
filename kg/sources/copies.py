"""Which articles of a run are copies: the same text, and nothing else that tells them apart.

What must be known of the articles so far lies in SQLite, which keeps it on disk where it grows.
"""

from __future__ import annotations

import sqlite3
from hashlib import sha256
from typing import TYPE_CHECKING

from kg.sources.article import SourceFault, SourceNote

if TYPE_CHECKING:
    from kg.article import Article
    from kg.sources.article import Item

_TABLE = """
CREATE TABLE seen (id TEXT, text BLOB, origin BLOB, url BLOB, published TEXT, kept INTEGER);
CREATE INDEX seen_id ON seen (id);
CREATE INDEX seen_text ON seen (text);
"""


class Copies:
    """The articles so far: what tells a copy from an article of its own."""

    def __init__(self) -> None:
        """Begin with no articles; the file of SQLite has no name and goes with this."""
        self._base = sqlite3.connect("", isolation_level=None)
        self._base.executescript(f"PRAGMA journal_mode = OFF; {_TABLE}")

    def check(self, article: Article) -> Item:
        """Return the article, a note where it is a copy, a fault where its id is taken."""
        digest = sha256(article.text.encode()).digest()
        first = self._base.execute(
            "SELECT text, origin FROM seen WHERE id = ? ORDER BY rowid LIMIT 1", (article.id,)
        ).fetchone()
        if first and first[0] != digest:
            origin = _text(first[1])
            problem = f"another text than {origin} under the same id {article.id}; keep one"
            return SourceFault(article.origin, problem)
        copied = self._copied(article, digest)
        row = (article.id, digest, _bytes(article.origin), _bytes(article.url or ""))
        self._base.execute(
            "INSERT INTO seen VALUES (?, ?, ?, ?, ?, ?)",
            (*row, article.published or "", copied is None),
        )
        if copied is not None:
            return SourceNote(article.origin, f"left out, a copy of {copied}")
        return article

    def _copied(self, article: Article, digest: bytes) -> str | None:
        """Return where the first article is from that an article is a copy of, if there is one."""
        kept = self._base.execute(
            "SELECT id, origin, url, published FROM seen WHERE text = ? AND kept ORDER BY rowid",
            (digest,),
        )
        for ident, origin, url, published in kept:
            if ident == article.id or _same(article, _text(url), published):
                return _text(origin)
        return None


def _same(article: Article, url: str, published: str) -> bool:
    """Tell whether nothing known of both tells an article from one of the same text."""
    days = (article.published or "", published)  # a day and an hour of it agree
    return (not article.url or not url or article.url == url) and (
        days[0].startswith(days[1]) or days[1].startswith(days[0])
    )


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")  # a file may be called anything


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")
