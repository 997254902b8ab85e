"""HTML pages: title, body, address and time of publication, by trafilatura (extra ``html``)."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from kg.sources.article import make_article
from kg.sources.dateline import given_time
from kg.sources.decode import TextError, decode
from kg.sources.plain import read_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.article import Article

_OUR_VIEW = b'<meta name="generator" content="vnkg">'
_HEAD_BYTES = 1_000
_TIMES = (
    '//meta[@property="article:published_time"]/@content',
    '//meta[@itemprop="datePublished"]/@content',
    '//time[@itemprop="datePublished"]/@datetime',
    '//meta[@name="pubdate"]/@content',
)
# Metadata only, never a date of the body; a fixed end, because the default end is today.
_DATES = {"extensive_search": False, "original_date": True, "max_date": "2099-12-31"}


def _published(tree: Any, day: str | None) -> str | None:
    """Return the time in the page's metadata, else the day that trafilatura found there."""
    for path in _TIMES:
        times = {given_time(value) for value in tree.xpath(path)} - {None}
        if len(times) == 1:
            return times.pop()
    return day


def is_view(path: Path) -> bool:
    """Tell whether a file is a page of ours (``kg view``), which holds a graph and no article.

    Raises ``OSError`` where the file cannot be read.
    """
    with path.open("rb") as file:
        return _OUR_VIEW in file.read(_HEAD_BYTES)


def read_html(path: Path) -> Iterator[Article]:
    """Yield the article of an HTML page. Raises ``TextError`` and ``OSError``.

    Comments, menus and advertisements are left out.
    """
    try:
        import trafilatura
    except ImportError as error:
        raise TextError("HTML needs an extra; pip install 'vnkg[html]'") from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # the fault below says it better
    tree = trafilatura.load_html(decode(read_bytes(path)))
    page: Any = tree is not None and trafilatura.bare_extraction(
        tree, with_metadata=True, include_comments=False, date_extraction_params=_DATES
    )
    if not page or not page.text:
        raise TextError("no article found in the page; give its text as .txt")
    yield make_article(
        page.text,
        origin=str(path),
        title=page.title,
        url=page.url,
        published=_published(tree, page.date),
        stem=path.stem,
    )
