"""WARC: the HTML pages of a crawl, by warcio (extra ``warc``)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.sources.article import SourceFault, SourceNote, make_article
from kg.sources.blocks import NO_ARTICLE
from kg.sources.decode import MAX_ARTICLE_BYTES, TextError, decode, too_long
from kg.sources.html import read_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from kg.article import Article
    from kg.sources.article import Item
    from kg.sources.source import Options, Source

_CUT = "cut off in the last record; fetch the file again"
_FETCHED = "200"
_AT_ONCE = 1 << 16
_PAGES = ("text/html", "application/xhtml+xml")


def read_warc(source: Source, options: Options) -> Iterator[Item]:  # noqa: ARG001
    """Yield the article or the fault of each page that was fetched, then the notes.

    Other records, errors of the server and pages without an article are passed over. Raises
    ``TextError`` where the file is damaged or breaks off, and ``OSError``.
    """
    pages = without = 0
    with source.open() as file:
        for data, address in _pages(_records(file)):
            pages += 1
            origin = f"{source.origin}:{address}"
            try:
                yield _article(data, address, origin)
            except TextError as error:
                if str(error) == NO_ARTICLE:
                    without += 1
                else:
                    yield SourceFault(origin, str(error))
    if without:
        yield SourceNote(source.origin, f"{without} of {pages} pages left out, no article in them")
    if not pages:
        raise TextError("no page of HTML in it; give a WARC with articles")


def _records(file: BinaryIO) -> Iterator[Any]:
    try:
        from warcio.archiveiterator import ArchiveIterator
    except ImportError as error:
        raise TextError("WARC needs an extra; pip install 'vnkg[warc]'") from error
    records = ArchiveIterator(file)
    records.INC_RECORD = ""  # what it would write to stderr
    return iter(records)


def _pages(records: Iterator[Any]) -> Iterator[tuple[bytes, str]]:
    """Yield the content of each record that holds a page, and its address.

    Raises ``TextError`` where the file is damaged or the last record is cut off.
    """
    try:
        for record in records:
            content = None
            if _is_page(record):
                content = record.content_stream().read(MAX_ARTICLE_BYTES + 1)
            while record.raw_stream.read(_AT_ONCE):
                pass
            if getattr(record.raw_stream, "limit", 0):  # what its length promised and nobody read
                raise TextError(_CUT)  # noqa: TRY301
            if content is not None:
                yield content, (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
    except (TextError, OSError):
        raise
    except Exception as error:  # warcio lets through whatever a file provokes
        reason = " ".join(str(error).split())[:80]
        raise TextError(f"damaged ({reason}); fetch the file again") from error


def _is_page(record: Any) -> bool:
    http = record.http_headers
    headers = http or record.rec_headers
    kind = (headers.get_header("Content-Type") or "").split(";")[0].strip().lower()
    return (
        record.rec_type in {"response", "resource"}
        and kind in _PAGES
        and (http is None or http.get_statuscode() == _FETCHED)
    )


def _article(data: bytes, address: str, origin: str) -> Article:
    if len(data) > MAX_ARTICLE_BYTES:
        raise TextError(too_long())
    page = read_page(decode(data))
    return make_article(
        page.text,
        origin=origin,
        title=page.title,
        url=page.url or (address if address.startswith("http") else None),
        published=page.published,
    )
