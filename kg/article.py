"""The article: one immutable text that every later step points into."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


class Span(NamedTuple):
    """A piece of an article's text: Unicode code points ``start`` (in) to ``end`` (out).

    A tuple: a text has thousands of them, and they are compared and hashed all the time.
    """

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the words of ``text`` that the span covers."""
        return text[self.start : self.end]

    def covers(self, other: Span) -> bool:
        """Tell whether ``other`` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Heading:
    """What the heading of an official document says of it, where each stands in the text.

    ``number`` is its own ("12/QĐ-UBND"), ``issuer`` the lines that name who issued it, the
    superior body first ("ỦY BAN NHÂN DÂN", "TỈNH LÀO CAI"), ``place`` and ``date`` those of the
    signing, ``day`` the ISO day of the latter.
    """

    number: Span
    issuer: tuple[Span, ...]
    place: Span
    date: Span
    day: str


@dataclass(frozen=True, slots=True)
class Article:
    """A news article as read: NFC text whose offsets never move.

    ``id`` is 16 hex digits; ``published`` an ISO date ("2022-08-27") or an ISO date-time with
    the Vietnamese zone ("2022-08-27T09:49:00+07:00"), ``None`` where the text prints neither;
    ``origin`` the file it came from, for messages only (it never reaches the graph); ``heading``
    is there where the text is an official document.
    """

    id: str
    text: str
    title: str
    published: str | None = None
    url: str | None = None
    origin: str = ""
    heading: Heading | None = None

    @property
    def date(self) -> str | None:
        """The day of publication, ``YYYY-MM-DD``, or ``None``."""
        return self.published[:10] if self.published else None
