"""RSS and Atom files: one article per entry, by feedparser (extra ``feed``)."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any
from xml.sax import SAXException

from kg.sources.article import SourceFault
from kg.sources.decode import TextError
from kg.sources.record import Doubts, record_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.sources.article import Item
    from kg.sources.source import Options, Source

_LARGEST = 50_000_000


def read_feed(source: Source, options: Options) -> Iterator[Item]:
    """Yield the article or the fault of each entry, then the notes.

    The text is the whole content where the feed gives it, else the summary. Raises ``TextError``
    where it is no feed or breaks off (after the entries before), and ``OSError``.
    """
    try:
        import feedparser
    except ImportError as error:
        raise TextError("RSS and Atom need an extra; pip install 'vnkg[feed]'") from error
    feed = feedparser.parse(
        io.BytesIO(source.read(_LARGEST))
    )  # bytes alone might be taken for a URL
    if not feed.version and not feed.entries:
        raise TextError("no RSS or Atom; give a feed")
    doubts = Doubts()
    for number, entry in enumerate(feed.entries, start=1):
        origin = f"{source.origin}:entry {number}"
        try:
            yield record_article(_record(entry), origin, names=options.fields, doubts=doubts)
        except TextError as error:
            yield SourceFault(origin, str(error))
    yield from doubts.notes(source.origin)
    if isinstance(feed.get("bozo_exception"), SAXException):
        raise TextError(f"breaks off or is no XML ({feed.bozo_exception}); fetch it again")
    if not feed.entries:
        raise TextError("no entry in the feed; give one with articles")


def _record(entry: Any) -> dict[str, Any]:
    whole = max((part.value for part in entry.get("content", ())), key=len, default="")
    return dict(entry) | {
        "text": whole or entry.get("summary"),
        "url": entry.get("link"),
        "published": entry.get("published") or entry.get("updated"),
    }
