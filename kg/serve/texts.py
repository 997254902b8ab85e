"""The texts of the articles of a build, where their sources are at hand.

A build holds no text, only what it quotes. The texts lie in a file of SQLite that goes with the
process, so that a large build needs no memory for them.
"""

from __future__ import annotations

import sqlite3
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.article import Article
    from kg.store.passages import Piece


class Texts:
    """The texts of articles by their ids."""

    def __init__(self, articles: Iterable[Article] = ()) -> None:
        """Keep the texts."""
        self._lock = threading.Lock()
        self._held = sqlite3.connect("", check_same_thread=False)  # "": a file that has no name
        self._held.execute("CREATE TABLE texts (id TEXT PRIMARY KEY, text TEXT) WITHOUT ROWID")
        rows = ((article.id, article.text) for article in articles)
        self._held.executemany("INSERT OR IGNORE INTO texts VALUES (?, ?)", rows)
        self._held.commit()

    def text(self, article: str, quotes: Iterable[Piece]) -> str | None:
        """Return the text of an article, ``None`` where it is not at hand.

        A text that does not say what the quotes say is that of another state of the article, and
        does not count.
        """
        with self._lock:
            row = self._held.execute("SELECT text FROM texts WHERE id = ?", [article]).fetchone()
        text = str(row[0]) if row else None
        return text if text and all(text.startswith(q.text, q.start) for q in quotes) else None
