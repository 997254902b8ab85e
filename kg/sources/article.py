"""From the text of a source to the ``Article``: title first, one identity, a time if printed."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from kg.article import Article
from kg.sources.appended import without_teasers
from kg.sources.dateline import printed_time
from kg.sources.decode import BLANK, TextError, clean, refuse_halves
from kg.sources.heading import document_title, read_heading
from kg.sources.segmented import is_segmented, unsegmented

_LONGEST_TITLE = 300
_HASHED_STEM = re.compile(r"(?:.*_)?([0-9a-f]{16})")
_TRACKING = re.compile(r"utm_\w+|fbclid|gclid|zarsrc|zalo\w*")
_DEFAULT_PORTS = (":80", ":443")


@dataclass(frozen=True, slots=True)
class SourceFault:
    """A source that could not be read: ``origin`` names the file (and line), ``problem`` the rest.

    ``str(fault)`` is one line: ``FILE: what is wrong; what to do``.
    """

    origin: str
    problem: str

    def __str__(self) -> str:
        """Return the line for the report."""
        return f"{self.origin}: {self.problem}"


@dataclass(frozen=True, slots=True)
class SourceNote:
    """Something to tell of a source that was read: no fault, the article is there."""

    origin: str
    message: str

    def __str__(self) -> str:
        """Return the line for the report."""
        return f"{self.origin}: {self.message}"


Item = Article | SourceFault | SourceNote
"""What a reader gives."""


def canonical_url(url: str) -> str:
    """Return the address under which copies of one page are one article.

    Scheme https, host in lower case, no default port, fragment or tracking parameter; letters
    that no IRI may hold are percent-encoded. Raises ``TextError`` where it is no web address.

    >>> canonical_url("HTTP://Bao.VN:80/a b.html?id=1&utm_source=x#top")
    'https://bao.vn/a%20b.html?id=1'
    """
    refuse_halves(url)
    try:
        parts = urlsplit(url.strip())
        host = (parts.hostname or "") and parts.netloc.rsplit("@", 1)[-1].lower()
        _ = parts.port
    except ValueError as error:
        raise TextError(f'"url" is no web address ({error}); correct or leave it out') from error
    if (
        parts.scheme.lower() not in {"http", "https"}
        or not host
        or re.search(r"[^\w.:\[\]-]", host)
    ):
        raise TextError('"url" is no http or https address; correct or leave it out')
    for port in _DEFAULT_PORTS:
        host = host.removesuffix(port)
    kept = [
        pair
        for pair in parse_qsl(parts.query, keep_blank_values=True)
        if not _TRACKING.fullmatch(pair[0])
    ]
    path = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._")
    return urlunsplit(("https", host, path, urlencode(kept), ""))


def article_id(text: str, *, url: str | None = None, stem: str = "") -> str:
    """Return the 16 hex digits that identify an article (the contract's "Identity").

    Those at the end of the file's ``stem`` (the collector hashed the address), else those of the
    SHA-256 of the canonical ``url``, else of the NFC ``text``.
    """
    if match := _HASHED_STEM.fullmatch(stem):
        return match[1]
    return hashlib.sha256((url or text).encode()).hexdigest()[:16]


def _first_line(text: str) -> str:
    line = text.strip(BLANK).split("\n", 1)[0].strip(BLANK)
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[:_LONGEST_TITLE].rpartition(" ")[0] or line[:_LONGEST_TITLE]


def make_article(
    text: str,
    *,
    origin: str,
    title: str | None = None,
    url: str | None = None,
    published: str | None = None,
    stem: str = "",
    otherwise: str | None = None,
    is_clean: bool = False,
) -> Article:
    """Return the article that a source holds. Raises ``TextError`` where it holds none.

    A ``title`` known apart from the text becomes its first line; without one the first line is
    the title (cut at a word after 300 characters), or what an official document calls itself.
    ``published`` is an ISO date or date-time; without it the header lines are read, then the
    heading of a document, then ``otherwise`` counts. ``url`` is made canonical. What a tokeniser
    took apart is put together; teasers of other articles are left out. ``is_clean`` says that the
    text comes from ``clean``.
    """
    text, title = text if is_clean else clean(text), title and clean(title)
    if is_segmented(text):
        text, title = unsegmented(text), title and unsegmented(title)
    text = without_teasers(text)
    heading = read_heading(text)
    if title and (title := " ".join(title.split())):
        if _first_line(text) != title:
            text = f"{title}\n\n{text}"
            heading = heading and read_heading(text)
    else:
        title = (heading and document_title(text, heading)) or _first_line(text)
    url = canonical_url(url) if url else None
    known = published or printed_time(text) or (heading and heading.day) or otherwise
    return Article(
        id=article_id(text, url=url, stem=stem),
        text=text,
        title=title,
        published=known,
        url=url,
        origin=origin,
        heading=heading,
    )
