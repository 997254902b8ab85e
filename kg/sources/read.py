"""All sources of a run: files, folders, addresses in, articles and faults out, in a fixed order."""

from __future__ import annotations

from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from kg.sources.article import SourceFault, SourceNote
from kg.sources.copies import Copies
from kg.sources.decode import TextError
from kg.sources.find import explain, find
from kg.sources.source import Format, Options, Source, is_address

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.article import Article
    from kg.sources.article import Item

# A new format is one file in this folder and one line here; the file is loaded when it is needed.
_READERS = {
    Format.TEXT: ("plain", "read_plain"),
    Format.HTML: ("html", "read_html"),
    Format.JSONL: ("jsonl", "read_jsonl"),
    Format.CSV: ("csv", "read_csv"),
    Format.PARQUET: ("parquet", "read_parquet"),
    Format.WARC: ("warc", "read_warc"),
    Format.FEED: ("feed", "read_feed"),
    Format.MARKDOWN: ("markdown", "read_markdown"),
    Format.PDF: ("pdf", "read_pdf"),
    Format.DOCX: ("docx", "read_docx"),
}


def _read(source: Source, options: Options) -> Iterator[Item]:
    module, reader = _READERS[source.format]
    read: Callable[[Source, Options], Iterator[Item]]
    read = getattr(import_module(f"kg.sources.{module}"), reader)
    try:
        yield from read(source, options)
    except TextError as error:
        yield SourceFault(source.origin, str(error))
    except OSError as error:
        yield SourceFault(source.origin, explain(error))
    except Exception as error:  # noqa: BLE001  # each file system raises errors of its own
        reason = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        if is_address(source.name):
            yield SourceFault(source.origin, f"cannot be reached ({reason}); check the address")
        else:
            told = f"defect of kg ({reason}); please report it with the file"
            yield SourceFault(source.origin, told)


def read_sources(
    sources: Iterable[str | Path],
    *,
    skip: Path | None = None,
    note: Callable[[str], None] | None = None,
    options: Options | None = None,
) -> Iterator[Article | SourceFault]:
    """Yield what the sources hold: an ``Article``, or a ``SourceFault`` and then the rest.

    Folders are read to the bottom, the pages of builds passed over, and so is the file ``skip``.
    The order is that of the sorted names, whatever the order given. A copy (same text, no other
    address and time) is left out and ``note`` told; another text under the same id is a fault.
    """
    options = options or Options()
    found = list(find(sources, options))
    yield from sorted({f for f in found if isinstance(f, SourceFault)}, key=str)
    passed_over = skip.absolute() if skip else None
    wanted = {
        f.name: f
        for f in found
        if isinstance(f, Source) and (not passed_over or Path(f.name).absolute() != passed_over)
    }
    copies = Copies()
    for name in sorted(wanted):
        for item in _read(wanted[name], options):
            if isinstance(item, SourceNote):
                if note:
                    note(str(item))
            elif isinstance(item, SourceFault):
                yield item
            else:
                dated = item if item.published else replace(item, published=options.published)
                kept = copies.check(dated)
                if isinstance(kept, SourceNote):
                    if note:
                        note(str(kept))
                else:
                    yield kept


def split_sources(
    sources: Iterable[str | Path],
    *,
    skip: Path | None = None,
    note: Callable[[str], None] | None = None,
    options: Options | None = None,
) -> tuple[list[Article], list[SourceFault]]:
    """Return what ``read_sources`` yields: the articles sorted by id, the faults as they came."""
    articles: list[Article] = []
    faults: list[SourceFault] = []
    for item in read_sources(sources, skip=skip, note=note, options=options):
        if isinstance(item, SourceFault):
            faults.append(item)
        else:
            articles.append(item)
    return sorted(articles, key=lambda article: article.id), faults
