"""Full-text search over the names and titles of a build, with and without diacritics.

SQLite's FTS5 does the work: words in any order, the last one may be begun only. What is typed with
diacritics must have them ("Lương" is not "Lường"); what is typed without finds both.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from unicodedata import normalize

import pyoxigraph as ox

from kg.graph.terms import ID
from kg.store.find import labelled
from kg.store.phrases import words
from kg.store.reader import name, types
from kg.text.fold import ascii_slug, fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_HIDDEN: Final = frozenset({"Membership", "SpecificResource", "AttestedTriple", "Concept", "Role"})
"""Local names of classes that nobody looks for by their label."""


_OF_KIND: Final = "(:kinds = '[]' OR kind IN (SELECT value FROM json_each(:kinds)))"
_ASKED: Final = f"""
SELECT id, label, kind FROM names WHERE names MATCH :words AND {_OF_KIND}
GROUP BY id ORDER BY min(rank), length(label), label, id LIMIT :limit OFFSET :offset"""  # noqa: S608
_LISTED: Final = f"""
SELECT DISTINCT id, label, kind FROM names WHERE {_OF_KIND}
ORDER BY label, id LIMIT :limit OFFSET :offset"""  # noqa: S608


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found: its local name, its label, its class as a local name."""

    id: str
    label: str
    kind: str


class Search:
    """The index of one store, made when it is first asked."""

    def __init__(self, store: ox.Store) -> None:
        """Keep the store."""
        self._store = store
        self._lock = threading.Lock()
        self._index: sqlite3.Connection | None = None
        self._counts: dict[str, int] = {}

    def find(
        self, typed: str, *, kinds: Sequence[str] = (), limit: int = 20, offset: int = 0
    ) -> list[Hit]:
        """Return the things whose names hold all typed words, the best first.

        ``kinds`` are local names of classes, none for any. No words give the things by name.
        """
        marked = any(ord(letter) > 127 for letter in typed)
        syllables = _folded(typed).split() if marked else ascii_slug(typed).split("-")
        asked = " ".join(f'"{word}"*' for word in syllables if word)
        column = "folded" if marked else "plain"
        words_ = f"{column} : ({asked})" if asked else ""
        with self._lock:
            rows = self._built().execute(
                _ASKED if asked else _LISTED,
                {
                    "words": words_,
                    "kinds": json.dumps(list(kinds)),
                    "limit": limit,
                    "offset": offset,
                },
            )
            return [Hit(*row) for row in rows]

    def count(self, kind: str) -> int:
        """Return how many things of a class there are."""
        with self._lock:
            self._built()
            return self._counts.get(kind, 0)

    def _built(self) -> sqlite3.Connection:
        if self._index is None:
            index = sqlite3.connect(":memory:", check_same_thread=False)
            index.execute(
                "CREATE VIRTUAL TABLE names USING fts5"
                "(id UNINDEXED, label UNINDEXED, kind UNINDEXED, folded, plain,"
                " tokenize = 'unicode61 remove_diacritics 0')"
            )
            index.executemany("INSERT INTO names VALUES (?, ?, ?, ?, ?)", self._rows())
            index.commit()
            counted = index.execute("SELECT kind, COUNT(DISTINCT id) FROM names GROUP BY kind")
            self._counts = dict(counted.fetchall())
            self._index = index
        return self._index

    def _rows(self) -> Iterator[tuple[str, str, str, str, str]]:
        said, base = words(), ID
        known: dict[str, tuple[str, str]] = {}
        for iri, form in sorted(labelled(self._store)):
            if not iri.startswith(base):
                continue
            if iri not in known:
                node = ox.NamedNode(iri)
                kind = said.kind(types(self._store, node)) or ""
                known[iri] = (name(self._store, node), kind.rpartition("/")[2].rpartition("#")[2])
            label, kind = known[iri]
            if kind and kind not in _HIDDEN:
                yield iri.removeprefix(base), label, kind, _folded(form), _plain(form)


def _plain(form: str) -> str:
    return ascii_slug(form).replace("-", " ")


def _folded(form: str) -> str:
    """Return the folded key with whole letters: a mark of its own would part words here."""
    return normalize("NFC", fold_key(form))
