"""Rows sorted on disk: written in any order by several processes, read back in one.

A row is a key and a content, both bytes; rows of equal keys come together. What is in memory is
bounded: full buffers are sorted and written as a run, and the runs are merged as they are read.
"""

from __future__ import annotations

import heapq
import os
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass, field
from operator import itemgetter
from pathlib import Path
from struct import Struct
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Row = tuple[bytes, bytes]
_SIZES = Struct("<II")
_BUFFER = 32 << 20
_OPEN = 32
"""Runs that are merged at a time."""
_BLOCK = 1 << 16
_KEY = itemgetter(0)


@dataclass(slots=True)
class Runs:
    """Rows of one process; ``files`` are the runs that were written so far."""

    folder: Path
    files: list[str] = field(default_factory=list)
    _rows: list[Row] = field(default_factory=list)
    _size: int = 0

    def add(self, key: bytes, content: bytes) -> None:
        """Add a row."""
        self._rows.append((key, content))
        self._size += len(key) + len(content) + 150  # what Python needs besides
        if self._size > _BUFFER:
            self.flush()

    def flush(self) -> None:
        """Write what is in memory as a run."""
        if self._rows:
            self._rows.sort(key=_KEY)
            self.files.append(_write(self._rows, self.folder))
        self._rows, self._size = [], 0

    def take(self, other: Runs) -> None:
        """Take over the runs of another process, which has flushed them."""
        self.files += other.files

    def moved(self, before: Path, after: Path) -> Runs:
        """Return the same, flushed, with its files moved from one folder to another."""
        files = [str(after / Path(name).relative_to(before)) for name in self.files]
        return Runs(after, files)

    def settle(self) -> None:
        """Have all rows on disk, in no more runs than can be merged by several processes at once.

        What merges the rows after that changes nothing.
        """
        self.flush()
        while len(self.files) > _OPEN:
            some, self.files = self.files[:_OPEN], self.files[_OPEN:]
            self.files.append(_write(_merge(some), self.folder))
            for name in some:
                Path(name).unlink()

    def merged(self, first: bytes = b"") -> Iterator[Row]:
        """Yield all rows in the order of their keys, or those whose keys begin with some bytes."""
        self.settle()
        yield from _merge(self.files, first)


def _write(rows: Iterable[Row], folder: Path) -> str:
    handle, name = tempfile.mkstemp(prefix="run-", dir=folder)
    with os.fdopen(handle, "wb", buffering=_BLOCK) as file:
        for key, content in rows:
            file.write(_SIZES.pack(len(key), len(content)))
            file.write(key)
            file.write(content)
    return name


def _merge(names: list[str], first: bytes = b"") -> Iterator[Row]:
    with ExitStack() as stack:
        files = [stack.enter_context(Path(name).open("rb", buffering=_BLOCK)) for name in names]
        yield from heapq.merge(*(_rows_of(file, first) for file in files), key=_KEY)


def _rows_of(file: IO[bytes], first: bytes) -> Iterator[Row]:
    while head := file.read(_SIZES.size):
        sizes = _SIZES.unpack(head)
        key = file.read(sizes[0])
        if not first or key[0] in first:
            yield key, file.read(sizes[1])
        else:
            file.seek(sizes[1], os.SEEK_CUR)
