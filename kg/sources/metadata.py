"""What the head of a page says of its article: time, description, text, address."""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.sources.dateline import given_time

if TYPE_CHECKING:
    from collections.abc import Iterator

_TIMES = (
    '//meta[@property="article:published_time"]/@content',
    '//meta[@property="og:published_time" or @property="og:article:published_time"]/@content',
    '//*[@itemprop="datePublished"]/@content',
    '//*[@itemprop="datePublished"]/@datetime',
    '//meta[@name="pubdate" or @name="publishdate" or @name="publish-date"]/@content',
    '//meta[@name="date" or @name="article:published_time"]/@content',
    '//meta[@name="DC.date.issued" or @name="dc.date.issued" or @name="dcterms.created"]/@content',
    "//time[@pubdate]/@datetime",
)
_DESCRIPTIONS = (
    '//meta[@property="og:description"]/@content',
    '//meta[@name="description"]/@content',
    '//meta[@name="twitter:description"]/@content',
)
_NEWS = frozenset({"Article", "NewsArticle", "ReportageNewsArticle", "BlogPosting", "Report"})
_LONGEST_SCRIPT = 1_000_000
_DEEPEST = 8
_DAY_IN_ADDRESS = re.compile(r"/(\d{4})/(\d\d)/(\d\d)/")


def articles_in_json(tree: Any) -> list[dict[str, Any]]:
    """Return the articles that the JSON-LD of a page describes; what is no JSON is passed over."""
    found: list[dict[str, Any]] = []
    for script in tree.xpath('//script[@type="application/ld+json"]/text()'):
        if len(script) > _LONGEST_SCRIPT:
            continue
        try:
            value = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        found.extend(_articles(value, 0))
    return found


def _articles(value: Any, depth: int) -> Iterator[dict[str, Any]]:
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for item in value:
            yield from _articles(item, depth + 1)
    elif isinstance(value, dict):
        kinds = value.get("@type")
        if not _NEWS.isdisjoint(kinds if isinstance(kinds, list) else [str(kinds)]):
            yield value
        for key in ("@graph", "mainEntity"):
            yield from _articles(value.get(key), depth + 1)


def published(tree: Any, described: list[dict[str, Any]]) -> str | None:
    """Return the time of publication in a page's metadata, ``None`` without one.

    Times of one kind that disagree give nothing. ``described`` are its ``articles_in_json``.
    """
    for path in _TIMES:
        if time := _one({given_time(str(value)) for value in tree.xpath(path)}):
            return time
    return _one({given_time(str(a.get("datePublished") or "")) for a in described})


def _one(times: set[str | None]) -> str | None:
    known = times - {None}
    return known.pop() if len(known) == 1 else None


def day_in(url: str | None) -> str | None:
    """Return the day that an address names in its path.

    >>> day_in("https://bao.vn/2025/03/12/tin.html"), day_in("https://bao.vn/2025/13/12/x")
    ('2025-03-12', None)
    """
    try:
        return (
            date(*map(int, found.groups())).isoformat()
            if (found := _DAY_IN_ADDRESS.search(url or ""))
            else None
        )
    except ValueError:
        return None


def descriptions(tree: Any, described: list[dict[str, Any]]) -> list[str]:
    """Return what the metadata gives as the article's summary, the best first."""
    given = [str(value) for path in _DESCRIPTIONS for value in tree.xpath(path)]
    given += [a["description"] for a in described if isinstance(a.get("description"), str)]
    return [" ".join(text.split()) for text in given if text.strip()]
