"""HTML pages: title, lead, text, address and time of publication (extra ``html``).

What belongs to the article is asked of trafilatura; lines, lead and time come from the page.
"""

from __future__ import annotations

import logging
from copy import deepcopy
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.sources import header, metadata
from kg.sources.article import make_article
from kg.sources.blocks import NO_ARTICLE, blocks, parsed, plain
from kg.sources.decode import TextError, decode

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.article import Article
    from kg.sources.blocks import Block
    from kg.sources.source import Options, Source

_BEHIND = 3
_MOST_CELLS = 200
_COVERED = 0.9
"""The part of the text found that the page's own lines must give to be taken instead."""


@dataclass(frozen=True, slots=True)
class Page:
    """What a page holds: its text as lines, and what is known of it."""

    text: str
    title: str | None
    url: str | None
    published: str | None


def read_html(source: Source, options: Options) -> Iterator[Article]:  # noqa: ARG001
    """Yield the article of an HTML page. Raises ``TextError`` and ``OSError``."""
    page = read_page(decode(source.read()))
    yield make_article(
        page.text,
        origin=source.origin,
        title=page.title,
        url=page.url,
        published=page.published,
        stem=source.stem,
    )


def read_page(source: str) -> Page:
    """Return the article of a page's HTML. Raises ``TextError`` where it holds none.

    Comments, menus, links to other articles and advertisements are left out.
    """
    tree = parsed(source)
    described = metadata.articles_in_json(tree)
    found = _found(tree)
    bodies = [a["articleBody"] for a in described if isinstance(a.get("articleBody"), str)]
    body = plain(max(bodies, key=len, default=""))
    title, url, text = (found.title, found.url, found.text or "") if found else (None, None, "")
    lines = blocks(tree)
    printed = sum(len(_squeezed(block.text)) for block in lines)
    if len(_squeezed(body)) > min(2 * len(_squeezed(text)), printed):
        text, lines = body, []
        title = next((a["headline"] for a in described if a.get("headline")), title)
    if not text.strip():
        raise TextError(NO_ARTICLE)
    text, time = _laid_out(text, title, lines)
    if lead := header.described_lead(metadata.descriptions(tree, described), title or "", text):
        text = f"{lead}\n\n{text}"
    published = metadata.published(tree, described) or time or metadata.day_in(url)
    return Page(text, title, url, published)


def _found(tree: Any) -> Any:
    """Return what trafilatura takes for the article of a page, ``None`` where it finds none."""
    try:
        import trafilatura
    except ImportError as error:
        raise TextError("HTML needs an extra; pip install 'vnkg[html]'") from error
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # the fault says it better
    tree = deepcopy(tree)  # it takes apart the one that it gets
    for row in tree.iter("tr"):
        del row[_MOST_CELLS:]  # it takes time by the square of their number
    # Dates are read here: its own end is today, its search takes those of the masthead.
    return trafilatura.bare_extraction(
        tree,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "max_date": "1995-01-01"},
    )


def _squeezed(text: str) -> str:
    return "".join(c for c in text if not c.isspace() and c != "|")


def _laid_out(text: str, title: str | None, lines: Sequence[Block]) -> tuple[str, str | None]:
    """Return the text in the page's own lines with its lead, and the time printed over it.

    trafilatura says which lines are the article's; it loses leads that stand outside the box of
    the text, and runs cells and line breaks together.
    """
    whole = _squeezed(text)
    own = [len(s) > 1 and s in whole for s in map(_squeezed, (b.text for b in lines))]
    first = next((i for i, b in enumerate(lines) if own[i] and header.is_prose(b.text)), 0)
    last = max((i for i, mine in enumerate(own) if mine), default=0)
    at = header.title_at(lines, title, first)
    start = first if at is None else at + 1
    # A stamp may stand between the lead and the rest, never behind the last line.
    time = None if at is None else header.printed_times(lines, at, min(first + _BEHIND, last))
    above = range(start, first)
    led = any(own[i] and header.is_lead(lines[i]) for i in above)
    leads = [] if led else [i for i in above if not own[i] and header.is_lead(lines[i])]
    mine = [i for i in range(start, len(lines)) if own[i] and not header.is_caption(lines[i])]
    given = sum(len(_squeezed(lines[i].text)) for i in range(start, len(lines)) if own[i])
    if given < _COVERED * len(whole):
        return "\n\n".join([*(lines[i].text for i in leads), text]), time
    return "\n\n".join(lines[i].text for i in sorted(leads + mine)), time
