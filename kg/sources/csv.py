"""CSV and TSV: one article per row, the first row names the fields."""

from __future__ import annotations

import csv
from collections import deque
from typing import TYPE_CHECKING

from kg.sources.article import SourceFault
from kg.sources.decode import MAX_ARTICLE_BYTES, TextError
from kg.sources.lines import bounded_lines
from kg.sources.record import Doubts, record_article

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

    from kg.sources.article import Item
    from kg.sources.source import Options, Source

_DELIMITERS = ",;\t|"
_EMPTY = "empty; give an article with text in it"


class _Lines:
    """The lines of a file for the reader of CSV, which can be given back.

    Bytes that are no UTF-8 become U+FFFD, for which only their row is refused; a line too long to
    hold is left out, and its row with it.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._lines = bounded_lines(file)
        self._back: deque[str] = deque()
        self.row: list[str] = []

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        if self._back:
            line = self._back.popleft()
        else:
            read = next(self._lines) or b"\n"
            line = read.decode("utf-8", errors="replace").replace("\0", "\ufffd")
        self.row.append(line)
        return line

    def give_back(self) -> None:
        """Give back all lines of the row but the first, whose open quotation ate them."""
        self._back.extendleft(reversed(self.row[1:]))


def read_csv(source: Source, options: Options) -> Iterator[Item]:
    """Yield the article or the fault of each row, then the notes.

    Raises ``TextError`` where the file holds no row or no column of text, or breaks off, and
    ``OSError`` where it cannot be read.
    """
    csv.field_size_limit(2 * MAX_ARTICLE_BYTES)  # the limit of the module is one for all
    with source.open() as file:
        lines = _Lines(file)
        head = next(lines, "").removeprefix("\ufeff")
        if "\ufffd" in head:
            raise TextError("not UTF-8; save the file as UTF-8")
        delimiter = max(_DELIMITERS, key=head.count)
        names = next(csv.reader([head], delimiter=delimiter), [])
        wanted = options.fields.get("text", "text")
        if not any(names):
            raise TextError(_EMPTY)
        if wanted not in names:
            there = ", ".join(names)
            raise TextError(
                f'no column "{wanted}"; name it with --map text=NAME (there are: {there})'
            )
        yield from _articles(source, lines, names, delimiter, options)


def _articles(
    source: Source, lines: _Lines, names: list[str], delimiter: str, options: Options
) -> Iterator[Item]:
    doubts, empty = Doubts(), True
    for number, row in enumerate(_rows(lines, delimiter), start=1):
        empty = False
        origin = f"{source.origin}:row {number}"
        try:
            record = _record(row, names)
            yield record_article(record, origin, names=options.fields, doubts=doubts)
        except TextError as error:
            yield SourceFault(origin, str(error))
    yield from doubts.notes(source.origin)
    if empty:
        raise TextError(_EMPTY)


def _record(row: list[str] | None, names: list[str]) -> dict[str, str]:
    if row is None:
        raise TextError("no row of CSV, a quotation mark stands alone in it; correct it")
    if len(row) > len(names):
        raise TextError(
            f"{len(row)} cells for {len(names)} columns; put quotation marks around the text"
        )
    return dict(zip(names, row, strict=False))


def _rows(lines: _Lines, delimiter: str) -> Iterator[list[str] | None]:
    """Yield the rows that are not blank, ``None`` for a line with which no row can begin."""
    reader = csv.reader(lines, delimiter=delimiter, strict=True)
    while True:
        lines.row = []
        try:
            row = next(reader)
        except StopIteration:
            return
        except csv.Error:
            lines.give_back()
            reader = csv.reader(lines, delimiter=delimiter, strict=True)
            yield None
            continue
        if any(row):
            yield row
