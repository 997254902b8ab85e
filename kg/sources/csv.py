"""CSV and TSV: one article per row, the first row names the fields."""

from __future__ import annotations

import csv
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


def _decoded(file: BinaryIO) -> Iterator[str]:
    """Yield the lines; bytes that are no UTF-8 become U+FFFD, which only their row is refused for.

    A line too long to hold is left out, and its row with it.
    """
    for number, line in enumerate(bounded_lines(file)):
        text = (line or b"\n").decode("utf-8", errors="replace").replace("\0", "\ufffd")
        yield text if number else text.removeprefix("\ufeff")


def read_csv(source: Source, options: Options) -> Iterator[Item]:
    """Yield the article or the fault of each row, then the notes.

    Raises ``TextError`` where the file holds no row or no column of text, or breaks off, and
    ``OSError`` where it cannot be read.
    """
    csv.field_size_limit(2 * MAX_ARTICLE_BYTES)  # the limit of the module is one for all
    with source.open() as file:
        lines = _decoded(file)
        head = next(lines, "")
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
        yield from _rows(source, csv.reader(lines, delimiter=delimiter), names, options)


def _rows(
    source: Source, rows: Iterator[list[str]], names: list[str], options: Options
) -> Iterator[Item]:
    doubts, number = Doubts(), 0
    while True:
        number += 1
        origin = f"{source.origin}:row {number}"
        try:
            row = next(rows)
        except StopIteration:
            break
        except csv.Error as error:
            yield SourceFault(origin, f"no row of CSV ({error}); correct it")
            continue
        if not any(row):
            number -= 1
            continue
        try:
            record = dict(zip(names, row, strict=False))
            yield record_article(record, origin, names=options.fields, doubts=doubts)
        except TextError as error:
            yield SourceFault(origin, str(error))
    yield from doubts.notes(source.origin)
    if number == 1:
        raise TextError(_EMPTY)
