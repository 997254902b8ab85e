"""From the names that a user gives to sources: files, folders, addresses, the standard input."""

from __future__ import annotations

import io
import os
import stat
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.sources.article import SourceFault
from kg.sources.compressed import Compression, decompressed
from kg.sources.decode import TextError
from kg.sources.source import (
    FORMATS,
    STANDARD_INPUT,
    Format,
    Source,
    described,
    file_system,
    is_address,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.sources.source import Options

_HEAD = 1_000
_OUR_VIEW = b'<meta name="generator" content="vnkg">'
_FEEDS = (b"<rss", b"<feed", b"<rdf:RDF")
# What stands at the beginning of each format, where a name does not tell; text is the rest.
_BEGINNINGS = (
    (b"%PDF-", Format.PDF),
    (b"PK\x03\x04", Format.DOCX),
    (b"PAR1", Format.PARQUET),
    (b"WARC/", Format.WARC),
    (b"{", Format.JSONL),
    (b"---\n", Format.MARKDOWN),
)
_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"


def explain(error: OSError) -> str:
    """Return what went wrong with a file and what to do."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder; check the path"
    return f"cannot be read ({error.strerror or type(error).__name__}); check its permissions"


def find(names: Iterable[str | Path], options: Options) -> Iterator[Source | SourceFault]:
    """Yield the source of each file, address and folder; a fault where there is none."""
    for given in names:
        name = str(given)
        try:
            if name == STANDARD_INPUT:
                yield _standard_input(options)
            elif is_address(name):
                yield from _at_address(name)
            else:
                yield from _at_path(Path(name))
        except TextError as error:
            yield SourceFault(name, str(error))
        except (OSError, ValueError) as error:
            yield SourceFault(name, f"not a path ({error}); check it")


def _at_path(path: Path) -> Iterator[Source | SourceFault]:
    name = str(path)
    told = described(name)
    if path.is_dir():
        yield from _in_folder(path)
    elif not path.exists():
        yield SourceFault(name, explain(FileNotFoundError()))
    elif told is None:
        yield SourceFault(name, f"not a format that kg reads; {FORMATS}")
    elif not path.is_file():
        yield SourceFault(name, "not a regular file; write it to one, or give it as -")
    elif told[0] is Format.HTML and _is_view(source := Source(name, *told)):
        yield SourceFault(source.name, "a page of kg, no article; give the articles")
    else:
        yield Source(name, *told)


def _in_folder(folder: Path) -> Iterator[Source | SourceFault]:
    """Yield the sources below a folder (hidden ones and linked folders left out)."""
    errors: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=errors.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for file in files:
            path = Path(here, file)
            told = described(file)
            if told is None or file.startswith("."):
                continue
            source = Source(str(path), *told)
            if special := _special(path):
                empty = False
                yield SourceFault(source.name, special)
            elif not _passed_over(source):
                empty = False
                yield source
    yield from (SourceFault(str(e.filename or folder), explain(e)) for e in errors)
    if empty and not errors:
        yield SourceFault(str(folder), f"no article in the folder; {FORMATS}")


def _special(path: Path) -> str | None:
    """Return why a file of a folder must not be opened: a pipe would never end."""
    try:
        mode = path.stat().st_mode
    except OSError as error:
        return explain(error)
    return None if stat.S_ISREG(mode) else "not a regular file; take it out of the folder"


def _passed_over(source: Source) -> bool:
    """Tell whether a file of a folder is there for something else.

    A page of a build, Markdown without front matter (a README), XML that is no feed. One that
    cannot be read is told of later.
    """
    if source.format not in {Format.HTML, Format.MARKDOWN, Format.FEED}:
        return False
    try:
        head = _head(source)
    except (OSError, TextError):
        return False
    if source.format is Format.HTML:
        return _OUR_VIEW in head
    if source.format is Format.MARKDOWN:
        return not head.removeprefix(b"\xef\xbb\xbf").startswith((b"---\n", b"---\r\n"))
    return not any(mark in head for mark in _FEEDS)


def _head(source: Source) -> bytes:
    with source.open() as file:
        return file.read(_HEAD)


def _is_view(source: Source) -> bool:
    try:
        return _OUR_VIEW in _head(source)
    except (OSError, TextError):
        return False


def _at_address(name: str) -> Iterator[Source | SourceFault]:
    """Yield the sources at an address: a file, or all below a folder or matching a pattern."""
    fsspec = file_system()
    try:
        system, path = fsspec.core.url_to_fs(name)
        if "*" in path:
            found = system.glob(path)
        else:
            found = system.find(path) if system.isdir(path) else [path]
    except Exception as error:  # noqa: BLE001  # each file system raises its own
        yield SourceFault(name, f"cannot be reached ({_line(error)}); check the address")
        return
    if found == [path]:
        told = described(name)
        yield (
            Source(name, *told)
            if told
            else SourceFault(name, f"not a format that kg reads; {FORMATS}")
        )
        return
    first, chained, rest = name.partition("::")
    scheme = first.partition("://")[0]
    sources = [
        Source(f"{scheme}://{file.lstrip('/') if chained else file}{chained}{rest}", *told)
        for file in found
        if (told := described(file)) and not Path(file).name.startswith(".")
    ]
    yield from sources
    if not sources:
        yield SourceFault(name, f"no article in the folder; {FORMATS}")


def _line(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:200]


def _standard_input(options: Options) -> Source:
    if sys.stdin is None:
        raise TextError("no standard input; give a file")
    raw: Any = sys.stdin.buffer
    stream = raw if isinstance(raw, io.BufferedReader) else io.BufferedReader(raw)
    head = stream.peek(_HEAD)[:_HEAD]
    packed = None
    if head.startswith(_GZIP):
        packed = Compression.GZIP
    elif head.startswith(_ZSTD):
        packed = Compression.ZSTD
    if packed:
        head = _unpacked(head, packed)
    return Source(STANDARD_INPUT, options.format or _sniffed(head), packed, stream)


def _unpacked(head: bytes, packed: Compression) -> bytes:
    try:
        stream: Any = decompressed(io.BytesIO(head), packed)
        return bytes(stream.read1(_HEAD))
    except TextError:
        return b""


def _sniffed(head: bytes) -> Format:
    """Return the format that the first bytes of a stream show."""
    head = head.removeprefix(b"\xef\xbb\xbf").lstrip().replace(b"\r\n", b"\n")
    for mark, kind in _BEGINNINGS:
        if head.startswith(mark):
            return kind
    if any(mark in head for mark in _FEEDS):
        return Format.FEED
    return Format.HTML if head.startswith(b"<") else Format.TEXT
