"""Plain text: one article per file, the first line its title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.sources.article import make_article
from kg.sources.decode import MAX_ARTICLE_BYTES, TextError, decode, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.article import Article


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file of one article.

    Raises ``TextError`` over the limit and ``OSError`` where it cannot be read.
    """
    with path.open("rb") as file:
        data = file.read(MAX_ARTICLE_BYTES + 1)
    if len(data) > MAX_ARTICLE_BYTES:
        raise TextError(too_long())
    return data


def read_plain(path: Path) -> Iterator[Article]:
    """Yield the article of a text file. Raises ``TextError`` and ``OSError``."""
    yield make_article(decode(read_bytes(path)), origin=str(path), stem=path.stem)
