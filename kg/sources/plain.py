"""Plain text: one article per file, the first line its title."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kg.sources.article import make_article
from kg.sources.decode import decode
from kg.sources.wrapped import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article import Article
    from kg.sources.source import Options, Source

_YEARS = range(1990, 2100)
_DAY = re.compile(
    r"(?P<year>\d{4})(?P<mark>[-_.]?)(?P<month>\d\d)(?P=mark)(?P<day>\d\d)(?!\d)"
    r"|(?P<d>\d\d?)(?P<m>[-_.])(?P<mo>\d\d?)(?P=m)(?P<y>\d{4})(?!\d)"
)


def day_in_name(stem: str) -> str | None:
    """Return the day with which the name of a file begins, ``None`` where there is none.

    Only at the beginning: further on it may be part of the title.

    >>> day_in_name("2025-03-12-khe-tram"), day_in_name("12-3-2025"), day_in_name("tin-12-3-2025")
    ('2025-03-12', '2025-03-12', None)
    """
    match = _DAY.match(stem)
    if match is None:
        return None
    parts = match.group("year", "month", "day") if match["year"] else match.group("y", "mo", "d")
    try:
        day = date(*map(int, parts))
    except ValueError:
        return None
    return day.isoformat() if day.year in _YEARS else None


def read_plain(source: Source, options: Options) -> Iterator[Article]:  # noqa: ARG001
    """Yield the article of a text file. Raises ``TextError`` and ``OSError``.

    Lines that were wrapped are joined: a blank stands for the end of the line, so that each
    character stays where it was.
    """
    yield make_article(
        unwrapped(decode(source.read())),
        origin=source.origin,
        stem=source.stem,
        otherwise=day_in_name(source.stem),
        is_clean=True,
    )
