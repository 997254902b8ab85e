"""A source: one file, address or stream of articles, its format, and how its bytes are got."""

from __future__ import annotations

import re
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kg.sources.compressed import Compression, decompressed
from kg.sources.decode import MAX_ARTICLE_BYTES, TextError, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from contextlib import AbstractContextManager
    from typing import BinaryIO

STANDARD_INPUT = "-"
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*(?:://|::)", re.IGNORECASE)


class Format(Enum):
    """What a source may be, and the ends of file names that say so."""

    TEXT = (".txt",)
    HTML = (".html", ".htm", ".xhtml")
    JSONL = (".jsonl", ".ndjson")
    CSV = (".csv", ".tsv")
    PARQUET = (".parquet",)
    WARC = (".warc",)
    FEED = (".rss", ".atom", ".xml")
    MARKDOWN = (".md", ".markdown")
    PDF = (".pdf",)
    DOCX = (".docx",)


_BY_SUFFIX = {suffix: kind for kind in Format for suffix in kind.value}
FORMATS = "give .txt, .md, .html, .pdf, .docx, .jsonl, .csv, .parquet, .warc or .rss"


@dataclass(frozen=True, slots=True)
class Options:
    """How sources are read.

    ``fields`` names the fields of other people's records by ours (``{"text": "content"}``);
    ``published`` is the ISO date of the articles that give none; ``format`` that of the standard
    input, where its first bytes do not tell.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    published: str | None = None
    format: Format | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """One source: its name (a path, an address or "-"), its format, how it is compressed.

    ``held`` is the stream of the standard input, which can be read once only.
    """

    name: str
    format: Format
    compression: Compression | None = None
    held: BinaryIO | None = field(default=None, compare=False)

    @property
    def origin(self) -> str:
        """The name for messages."""
        return "standard input" if self.name == STANDARD_INPUT else self.name

    @property
    def stem(self) -> str:
        """The name of the file without its ends."""
        name = Path(_file_of(self.name)).name
        for suffix in (self.compression.value if self.compression else "", *self.format.value):
            if suffix and name.lower().endswith(suffix):
                name = name[: -len(suffix)]
        return name

    @contextmanager
    def open(self) -> Iterator[BinaryIO]:
        """Give the bytes, decompressed as they are read.

        Raises ``OSError`` and, for an address, ``TextError``.
        """
        with self._opened() as file:
            yield decompressed(file, self.compression)

    def _opened(self) -> AbstractContextManager[BinaryIO]:
        if self.held:
            return closing(self.held)
        if is_address(self.name):
            opened: AbstractContextManager[BinaryIO] = file_system().open(self.name, "rb")
            return opened
        return Path(self.name).open("rb")

    def read(self, most: int = MAX_ARTICLE_BYTES) -> bytes:
        """Return the bytes of a source of one article. Raises ``TextError`` over the limit."""
        with self.open() as file:
            data = file.read(most + 1)
            if len(data) <= most:
                file.read(1)  # where an archive is cut off, its error comes behind the data
        if len(data) > most:
            raise TextError(too_long() if most == MAX_ARTICLE_BYTES else _too_large(most))
        return data


def _too_large(most: int) -> str:
    return f"larger than {most // 1_000_000} MB, the limit for this format; split it"


def is_address(name: str) -> bool:
    """Tell whether a name is an address (``s3://…``) and no path.

    >>> is_address("s3://bao/2025.jsonl.gz"), is_address("C:/bao.txt"), is_address("a/b.txt")
    (True, False, False)
    """
    return _ADDRESS.match(name) is not None


def described(name: str) -> tuple[Format, Compression | None] | None:
    """Return what the end of a name says of format and compression, ``None`` where nothing.

    >>> described("bao/2025.JSONL.gz")
    (<Format.JSONL: ('.jsonl', '.ndjson')>, <Compression.GZIP: '.gz'>)
    """
    path = Path(_file_of(name))
    ends = [suffix.lower() for suffix in path.suffixes[-2:]]
    packed = next((c for c in Compression if ends and ends[-1] == c.value), None)
    if packed:
        ends = ends[:-1]
    kind = _BY_SUFFIX.get(ends[-1]) if ends else None
    return (kind, packed) if kind else None


def _file_of(name: str) -> str:
    """Return the path in an address, without what it is chained to and asked for; a path as is."""
    return name.partition("::")[0].partition("?")[0] if is_address(name) else name


def file_system() -> Any:
    """Return the module ``fsspec``. Raises ``TextError`` where the extra is not installed."""
    try:
        import fsspec
    except ImportError as error:
        raise TextError("an address needs an extra; pip install 'vnkg[remote]'") from error
    return fsspec
