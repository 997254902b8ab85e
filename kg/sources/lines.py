"""The lines of a stream, each of a bounded length."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.sources.decode import MAX_ARTICLE_BYTES

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO

_LONGEST_LINE = 2 * MAX_ARTICLE_BYTES  # room for JSON's escapes


def bounded_lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a file, ``None`` for each that is too long to hold in memory.

    A line comes when the next has been read: the last one of an archive that is cut off would be
    half a line.
    """
    held = _line(file)
    while held != b"":
        following = _line(file)
        yield held
        held = following


def _line(file: BinaryIO) -> bytes | None:
    line = rest = file.readline(_LONGEST_LINE + 1)
    too_much = len(line) > _LONGEST_LINE
    while too_much and rest and not rest.endswith(b"\n"):
        rest = file.readline(_LONGEST_LINE)
    return None if too_much else line
