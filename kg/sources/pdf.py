"""PDF: the text layer of a document, by pypdf (extra ``pdf``). Scanned pages have none."""

from __future__ import annotations

import io
import logging
from itertools import count
from typing import TYPE_CHECKING

from kg.sources.article import make_article
from kg.sources.decode import MAX_ARTICLE_BYTES, TextError, clean, too_long
from kg.sources.plain import day_in_name
from kg.sources.wrapped import unwrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    import pypdf

    from kg.article import Article
    from kg.sources.source import Options, Source

_LARGEST = 50_000_000
_MOST_PAGES = 2_000
_LARGEST_PAGE = 3_000_000
_MOST_STROKES = 1_000_000
_DRAWN = "more drawing than a document has; give its text as .txt"


def read_pdf(source: Source, options: Options) -> Iterator[Article]:  # noqa: ARG001
    """Yield the article of a PDF file, its wrapped lines joined.

    Raises ``TextError`` where it has no text or cannot be read, and ``OSError``.
    """
    try:
        import pypdf
    except ImportError as error:
        raise TextError("PDF needs an extra; pip install 'vnkg[pdf]'") from error
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # the fault below says it better
    data = source.read(_LARGEST)
    try:
        text = "\n".join(_pages(pypdf.PdfReader(io.BytesIO(data))))
    except TextError:
        raise
    except Exception as error:  # pypdf lets through whatever a file provokes
        reason = " ".join(str(error).split())[:100] or type(error).__name__
        raise TextError(f"no whole PDF ({reason}); give its text as .txt") from error
    if not text:
        raise TextError("no text in the PDF, only pictures; give its text as .txt")
    yield make_article(
        unwrapped(clean(text)),
        origin=source.origin,
        stem=source.stem,
        otherwise=day_in_name(source.stem),
        is_clean=True,
    )


def _pages(reader: pypdf.PdfReader) -> Iterator[str]:
    if len(reader.pages) > _MOST_PAGES:
        raise TextError(f"over {_MOST_PAGES} pages, the limit for one document; split it")
    length, strokes = 0, count()

    def bounded(*_: object) -> None:  # shapes within shapes grow without end
        if next(strokes) > _MOST_STROKES:
            raise TextError(_DRAWN)

    for page in reader.pages:
        drawn = page.get_contents()
        if drawn is not None and len(drawn.get_data()) > _LARGEST_PAGE:
            raise TextError(_DRAWN)
        words = page.extract_text(visitor_operand_before=bounded).strip("\n")
        length += len(words)
        if length > MAX_ARTICLE_BYTES:
            raise TextError(too_long())
        if words.strip():
            yield words
