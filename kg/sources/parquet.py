"""Parquet: one article per row, by pyarrow (extra ``parquet``)."""

from __future__ import annotations

import io
import shutil
import tempfile
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from kg.sources.article import SourceFault
from kg.sources.decode import TextError
from kg.sources.record import FIELDS, Doubts, record_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.sources.article import Item
    from kg.sources.source import Options, Source

_ROWS_AT_ONCE = 64
_FEW_ROWS = 10_000
_MOST, _FREE = 200, 100_000_000
_IN_MEMORY = 64_000_000


@contextmanager
def _seekable(source: Source) -> Iterator[Any]:
    """Give the file; one that only streams is copied first, for Parquet begins at its end."""
    with source.open() as file:
        if file.seekable():
            yield file
            return
        with tempfile.SpooledTemporaryFile(_IN_MEMORY) as copy:
            shutil.copyfileobj(file, copy)
            yield copy


def read_parquet(source: Source, options: Options) -> Iterator[Item]:
    """Yield the article or the fault of each row, then the notes.

    Raises ``TextError`` where the file is none or has no column of text, and ``OSError``.
    """
    try:
        import pyarrow as pa
        from pyarrow import parquet
    except ImportError as error:
        raise TextError("Parquet needs an extra; pip install 'vnkg[parquet]'") from error
    doubts, number = Doubts(), 0
    with _seekable(source) as file:
        try:
            table = parquet.ParquetFile(file)
            _refuse_bomb(table.metadata, file.seek(0, io.SEEK_END))
            columns = _columns(table.schema_arrow.names, options)
            for batch in table.iter_batches(batch_size=_ROWS_AT_ONCE, columns=columns):
                for record in batch.to_pylist():
                    number += 1
                    origin = f"{source.origin}:row {number}"
                    try:
                        yield record_article(record, origin, names=options.fields, doubts=doubts)
                    except TextError as error:
                        yield SourceFault(origin, str(error))
        except (pa.ArrowException, OSError) as error:
            reason = str(error).split("\n")[0][:120]
            raise TextError(f"no whole Parquet ({reason}); fetch the file again") from error
    yield from doubts.notes(source.origin)
    if not number:
        raise TextError("empty; give an article with text in it")


def _refuse_bomb(metadata: Any, size: int) -> None:
    """Raise ``TextError`` where few bytes stand for ever so many rows or for ever so long ones."""
    groups = (metadata.row_group(at) for at in range(metadata.num_row_groups))
    unpacked = sum(group.total_byte_size for group in groups)
    if metadata.num_rows > max(size, _FEW_ROWS) or unpacked > max(_MOST * size, _FREE):
        raise TextError(f"grows over {_MOST} times when unpacked; unpack and check it first")


def _columns(names: list[str], options: Options) -> list[str]:
    """Return the columns that are asked for: the others are not read."""
    wanted = [options.fields.get(name, name) for name in FIELDS]
    if wanted[0] not in names and wanted[0].split(".")[0] not in names:
        there = ", ".join(names)
        raise TextError(
            f'no column "{wanted[0]}"; name it with --map text=NAME (there are: {there})'
        )
    return [
        name for name in names if name in wanted or any(w.startswith(f"{name}.") for w in wanted)
    ]
