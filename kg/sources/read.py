"""All sources of a run: files and folders in, articles and faults out, in one fixed order."""

from __future__ import annotations

import os
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

from kg.sources.article import SourceFault
from kg.sources.decode import TextError
from kg.sources.html import is_view, read_html
from kg.sources.jsonl import read_jsonl
from kg.sources.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.article import Article

    Reader = Callable[[Path], Iterator[Article | SourceFault]]

# A new format is one file in this folder and one line here.
_READERS: dict[str, Reader] = {
    ".txt": read_plain,
    ".html": read_html,
    ".htm": read_html,
    ".jsonl": read_jsonl,
}
_FORMATS = "give .txt, .html or .jsonl"


def _explain(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the path"
    return f"cannot be read ({error.strerror or type(error).__name__}); check its permissions"


def _in_folder(folder: Path) -> Iterator[Path | SourceFault]:
    """Yield the source files below a folder (hidden ones and linked folders left out)."""
    errors: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            path = Path(here, name)
            if path.suffix.lower() not in _READERS or name.startswith(".") or _made_here(path):
                continue
            empty = False
            yield path
    yield from (SourceFault(str(e.filename or folder), _explain(e)) for e in errors)
    if empty and not errors:
        yield SourceFault(str(folder), f"no article in the folder; {_FORMATS}")


def _made_here(path: Path) -> bool:
    """Tell whether a file is the page of a build; one that cannot be read is told of later."""
    try:
        return _READERS[path.suffix.lower()] is read_html and is_view(path)
    except OSError:
        return False


def _files(sources: Iterable[str | Path]) -> Iterator[Path | SourceFault]:
    for source in map(Path, sources):
        try:
            if source.is_dir():
                yield from _in_folder(source)
            elif not source.exists():
                yield SourceFault(str(source), _explain(FileNotFoundError()))
            elif source.suffix.lower() not in _READERS:
                yield SourceFault(str(source), f"not a format that kg reads; {_FORMATS}")
            elif not source.is_file():
                yield SourceFault(str(source), f"not a regular file; {_FORMATS}")
            elif _made_here(source):
                yield SourceFault(str(source), "a page of kg, no article; give the articles")
            else:
                yield source
        except (OSError, ValueError) as error:
            yield SourceFault(str(source), f"not a path ({error}); check it")


def _read(path: Path) -> Iterator[Article | SourceFault]:
    try:
        yield from _READERS[path.suffix.lower()](path)
    except TextError as error:
        yield SourceFault(str(path), str(error))
    except OSError as error:
        yield SourceFault(str(path), _explain(error))


def _same(one: Article, other: Article) -> bool:
    """Tell whether articles of one text are one: nothing known of both tells them apart."""
    if one.id == other.id:
        return True
    days = (one.published or "", other.published or "")  # a day and an hour of it agree
    return (not one.url or not other.url or one.url == other.url) and (
        days[0].startswith(days[1]) or days[1].startswith(days[0])
    )


def read_sources(
    sources: Iterable[str | Path],
    *,
    skip: Path | None = None,
    note: Callable[[str], None] | None = None,
) -> Iterator[Article | SourceFault]:
    """Yield what files and folders hold: an ``Article``, or a ``SourceFault`` and then the rest.

    Folders are read to the bottom, the pages of builds passed over, and so is the file ``skip``.
    The order is that of the sorted paths, whatever the order given. A copy (same text, no other
    address and time) is left out and ``note`` told; another text under the same id is a fault.
    """
    found = list(_files(sources))
    yield from sorted({f for f in found if isinstance(f, SourceFault)}, key=str)
    seen: dict[str, tuple[bytes, str]] = {}
    by_text: dict[bytes, list[Article]] = {}
    passed_over = skip.absolute() if skip else None
    paths = {f for f in found if isinstance(f, Path) and f.absolute() != passed_over}
    for path in sorted(paths, key=str):
        for item in _read(path):
            if isinstance(item, SourceFault):
                yield item
                continue
            digest = sha256(item.text.encode()).digest()
            first, origin = seen.setdefault(item.id, (digest, item.origin))
            if first != digest:
                problem = f"another text than {origin} under the same id {item.id}; keep one"
                yield SourceFault(item.origin, problem)
                continue
            kept = by_text.setdefault(digest, [])
            if copied := next((a.origin for a in kept if _same(a, item)), None):
                if note:
                    note(f"{item.origin}: left out, a copy of {copied}")
                continue
            kept.append(replace(item, text=""))  # what _same asks for, not the text twice
            yield item


def split_sources(
    sources: Iterable[str | Path],
    *,
    skip: Path | None = None,
    note: Callable[[str], None] | None = None,
) -> tuple[list[Article], list[SourceFault]]:
    """Return what ``read_sources`` yields: the articles sorted by id, the faults as they came."""
    articles: list[Article] = []
    faults: list[SourceFault] = []
    for item in read_sources(sources, skip=skip, note=note):
        if isinstance(item, SourceFault):
            faults.append(item)
        else:
            articles.append(item)
    return sorted(articles, key=lambda article: article.id), faults
