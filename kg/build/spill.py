"""The articles of a build and their facts on disk: one SQLite file, safe against being killed.

A piece is an article with its facts, under a key that tells its content and what read it; so a
build that goes on, or reads the same articles again, finds what was read before. The members are
the articles of this build.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from hashlib import sha256
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from kg.build.codec import (
    pack_article,
    packed_records,
    unpack_article,
    unpack_facts,
    unpack_record,
)
from kg.build.likeness import reprints
from kg.join.across import judge, told
from kg.join.forced import NOTHING, alone
from kg.join.judgement import Judgement, Where
from kg.join.reprints import news_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from kg.article import Article
    from kg.join.forced import Forced
    from kg.model import ArticleFacts

TABLES = """
CREATE TABLE IF NOT EXISTS piece (key TEXT PRIMARY KEY, article BLOB, facts BLOB, keys BLOB,
  marks BLOB);
CREATE TABLE IF NOT EXISTS member (id TEXT PRIMARY KEY, key TEXT, origin BLOB, dated INTEGER);
CREATE TABLE IF NOT EXISTS judged (
  id TEXT, entity TEXT, scope TEXT, number TEXT, loose INTEGER, why TEXT, apart TEXT, open TEXT);
CREATE INDEX IF NOT EXISTS judged_of ON judged (id);
CREATE TABLE IF NOT EXISTS reprint (id TEXT PRIMARY KEY, base TEXT);
CREATE TABLE IF NOT EXISTS done (build TEXT, id TEXT, key TEXT, origin BLOB, dated INTEGER);
"""
_KEYS = """
CREATE TEMP TABLE record (grouped, content);
"""
_PAGE = 200
_TOGETHER = 100
"""Changes that go to the disk together: so many articles are read again after a kill."""


class Read(NamedTuple):
    """What reading an article gave, packed: its facts, its keys for the joining, its shingles."""

    facts: bytes
    keys: bytes
    marks: bytes


def _bytes(name: str) -> bytes:
    return name.encode("utf-8", "surrogatepass")  # a file may be called anything


def _text(name: bytes) -> str:
    return name.decode("utf-8", "surrogatepass")


class Spill:
    """The pieces and the members of a build."""

    def __init__(self, path: Path, reader: str = "") -> None:
        """Open or make the file; ``reader`` tells versions of what reads the articles apart."""
        self.path = path
        self._reader = reader
        self._base = sqlite3.connect(path, isolation_level=None)
        self._base.execute("PRAGMA journal_mode = WAL")
        self._base.execute("PRAGMA synchronous = NORMAL")
        self._base.executescript(TABLES)
        self._changes = 0

    def close(self) -> None:
        """Close the file; what was written so far stays, where it can."""
        with suppress(sqlite3.Error):
            self.commit()
        self._base.close()

    def commit(self) -> None:
        """Have on disk what was written so far, for others and for good."""
        if self._base.in_transaction:
            self._base.execute("COMMIT")
        self._changes = 0

    def _change(self, query: str, values: Sequence[object] = ()) -> None:
        """Write; many changes go to the disk together."""
        if not self._base.in_transaction:
            self._base.execute("BEGIN")
        self._base.execute(query, values)
        self._changes += 1
        if self._changes >= _TOGETHER:
            self.commit()

    # -- articles

    def begin(self) -> None:
        """Forget the members of an earlier build; the pieces stay."""
        self._change("DELETE FROM member")

    def put(self, article: Article) -> None:
        """Make an article a member."""
        content = pack_article(article)
        key = sha256(f"{self._reader} {article.id} ".encode() + content).hexdigest()
        self._change("INSERT OR IGNORE INTO piece (key, article) VALUES (?, ?)", (key, content))
        self._change(
            "INSERT OR REPLACE INTO member VALUES (?, ?, ?, ?)",
            (article.id, key, _bytes(article.origin), article.published is not None),
        )

    def resume(self, build: str) -> bool:
        """Make the articles of a finished build the members; tell whether it is known.

        Articles that something else has read before are to be read again.
        """
        self.begin()
        query = "SELECT article, origin FROM done JOIN piece USING (key) WHERE build = ?"
        for content, origin in self._base.execute(query, (build,)).fetchall():
            self.put(unpack_article(content, _text(origin)))
        self.commit()
        return self.count() > 0

    def promise(self, build: str) -> None:
        """Say that the members are the articles of a build, before its files count."""
        self._change("DELETE FROM done WHERE build = ?", (build,))
        self._change("INSERT INTO done SELECT ?, id, key, origin, dated FROM member", (build,))
        self.commit()

    def fulfil(self, build: str) -> None:
        """Say that the files of a build count; forget earlier builds and what only they had."""
        self._change("DELETE FROM done WHERE build <> ?", (build,))
        self._change("DELETE FROM piece WHERE key NOT IN (SELECT key FROM done)")
        self.commit()

    def unread(self) -> Iterator[Article]:
        """Yield the members that have no facts yet, in the order of their ids."""
        last = ""
        query = (
            "SELECT id, article, origin FROM member JOIN piece USING (key) "
            "WHERE facts IS NULL AND id > ? ORDER BY id LIMIT ?"
        )
        while rows := self._base.execute(query, (last, _PAGE)).fetchall():
            last = rows[-1][0]
            for _, content, origin in rows:
                yield unpack_article(content, _text(origin))

    def count(self, *, unread: bool = False) -> int:
        """Return the number of members, or of those without facts."""
        which = "WHERE facts IS NULL" if unread else ""
        query = f"SELECT count(*) FROM member JOIN piece USING (key) {which}"  # noqa: S608
        return int(self._base.execute(query).fetchone()[0])

    def undated(self) -> int:
        """Return the number of members without a date."""
        return int(self._base.execute("SELECT count(*) FROM member WHERE NOT dated").fetchone()[0])

    def keep(self, ident: str, read: Read) -> None:
        """Keep what reading a member gave."""
        self._change(
            "UPDATE piece SET facts = ?, keys = ?, marks = ? "
            "WHERE key = (SELECT key FROM member WHERE id = ?)",
            (*read, ident),
        )

    def named(self, name: str) -> list[str]:
        """Return the ids of the members that are called so: by id or by where they came from."""
        query = "SELECT id FROM member WHERE id = ? OR origin = ? ORDER BY id"
        return [ident for (ident,) in self._base.execute(query, (name, _bytes(name)))]

    def drop(self, ident: str) -> None:
        """Let an article be no member any more."""
        self._change("DELETE FROM member WHERE id = ?", (ident,))

    def ids(self) -> list[str]:
        """Return the ids of the members, sorted."""
        return [ident for (ident,) in self._base.execute("SELECT id FROM member ORDER BY id")]

    # -- facts

    def facts(self, ids: Sequence[str], *, joined: bool = True) -> Iterator[ArticleFacts]:
        """Yield the facts of some members, with what the whole build tells of their entities."""
        query = "SELECT article, facts, origin FROM member JOIN piece USING (key) WHERE id = ?"
        for ident in ids:
            article, facts, origin = self._base.execute(query, (ident,)).fetchone()
            item = unpack_facts(facts, unpack_article(article, _text(origin)))
            if joined:
                item = told(item, self.judgements(ident))
                if (base := self.reprint_of(ident)) is not None:
                    item = news_of(item, self._article(base).text)
            yield item

    def reprint_of(self, ident: str) -> str | None:
        """Return the fuller article of which a member is a reprint, ``None`` where it is none."""
        row = self._base.execute("SELECT base FROM reprint WHERE id = ?", (ident,)).fetchone()
        return row[0] if row else None

    def piece(self, ids: Sequence[str]) -> bytes:
        """Return the file of a spill of some members and what is judged of them.

        The fuller articles of reprints among them are in it, too.
        """
        self.commit()
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as piece:
            piece.executescript(TABLES)
            piece.execute("ATTACH ? AS base", (str(self.path),))
            piece.execute("CREATE TEMP TABLE wanted (id TEXT PRIMARY KEY)")
            piece.executemany("INSERT INTO wanted VALUES (?)", ((ident,) for ident in ids))
            for table in ("judged", "reprint"):
                piece.execute(
                    f"INSERT INTO main.{table} SELECT t.* FROM base.{table} t "  # noqa: S608
                    "JOIN wanted USING (id) ORDER BY t.rowid"
                )
            piece.execute("INSERT OR IGNORE INTO wanted SELECT base FROM main.reprint")
            piece.execute(
                "INSERT INTO main.member SELECT m.* FROM base.member m JOIN wanted USING (id)"
            )
            piece.execute(
                "INSERT OR IGNORE INTO main.piece SELECT p.* FROM base.piece p "
                "JOIN main.member USING (key)"
            )
            piece.execute("DETACH base")
            return piece.serialize()

    def _article(self, ident: str) -> Article:
        query = "SELECT article, origin FROM member JOIN piece USING (key) WHERE id = ?"
        content, origin = self._base.execute(query, (ident,)).fetchone()
        return unpack_article(content, _text(origin))

    def text(self, ident: str) -> str | None:
        """Return the text of a member, ``None`` where there is none of that id."""
        known = self._base.execute("SELECT 1 FROM member WHERE id = ?", (ident,)).fetchone()
        return self._article(ident).text if known else None

    def judgements(self, ident: str) -> list[Judgement]:
        """Return what the whole build tells of the entities of a member."""
        rows = self._base.execute(
            "SELECT entity, scope, number, loose, why, apart, open FROM judged WHERE id = ? "
            "ORDER BY rowid",
            (ident,),
        )
        return [Judgement(Where(ident, entity), *told) for entity, *told in rows]

    def judge(self, forced: Forced = NOTHING) -> None:
        """Judge which entities of the members are one, group by group of their keys.

        What somebody decided to be apart is; all that is not told by evidence stands alone then.
        """
        self.commit()
        with closing(sqlite3.connect(self.path, isolation_level=None)) as other:
            other.executescript(_KEYS)
            other.execute("BEGIN")
            self._sort_keys(other)
            other.execute("COMMIT")
            self._change("DELETE FROM judged")
            self._base.executemany(
                "INSERT INTO judged VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                ((*j.where, *j[1:]) for j in _judgements(other, forced)),
            )
            self._change("DELETE FROM reprint")
            marks = self._base.execute(
                "SELECT id, marks FROM member JOIN piece USING (key) ORDER BY id"
            )
            self._base.executemany(
                "INSERT INTO reprint VALUES (?, ?)", reprints(other, marks, self._article)
            )
        self.commit()

    def _sort_keys(self, other: sqlite3.Connection) -> None:
        query = "SELECT keys FROM member JOIN piece USING (key) ORDER BY id"
        for (keys,) in self._base.execute(query):
            other.executemany("INSERT INTO record VALUES (?, ?)", packed_records(keys))


def _judgements(base: sqlite3.Connection, forced: Forced) -> Iterator[Judgement]:
    rows = base.execute("SELECT grouped, content FROM record ORDER BY grouped, rowid")
    for _, group in groupby(rows, key=itemgetter(0)):
        yield from judge([unpack_record(content) for _, content in group], forced.apart)
    yield from alone(forced)
