"""The words of an article with what stands in them marked in place.

Pure functions: places and words in, stretches of text out. Where the whole text is not at hand,
the quotes are put together as far as they touch, and what lies between them is a gap.
"""

from __future__ import annotations

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Piece:
    """Words of an article that are known: where they start (code points), and the words."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The place after them."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in an article and what stands there, by a key of the caller's."""

    start: int
    end: int
    key: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words all of which the same marks cover: ``keys``, the longest mark first."""

    start: int
    text: str
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of an article, cut into stretches; ``gap``: words before it are not known."""

    stretches: tuple[Stretch, ...]
    gap: bool = False

    @property
    def text(self) -> str:
        """The words without marks."""
        return "".join(stretch.text for stretch in self.stretches)


def joined(quotes: Iterable[Piece]) -> list[Piece]:
    """Return the quotes of one article in order, those that overlap or touch put together.

    >>> joined([Piece(20, "Sơn La"), Piece(0, "Bà Vi Thị Mỵ")])
    [Piece(start=0, text='Bà Vi Thị Mỵ'), Piece(start=20, text='Sơn La')]
    >>> joined([Piece(10, "Mỵ thăm"), Piece(0, "Bà Vi Thị Mỵ")])
    [Piece(start=0, text='Bà Vi Thị Mỵ thăm')]
    """
    found: list[Piece] = []
    for piece in sorted(quotes, key=lambda p: (p.start, -p.end)):
        last = found[-1] if found else None
        if last is None or piece.start > last.end:
            found.append(piece)
            continue
        shared = last.end - piece.start
        if last.text[len(last.text) - shared :][: len(piece.text)] != piece.text[:shared]:
            found.append(piece)  # of another state of the text: never made one with it
        elif piece.end > last.end:
            found[-1] = Piece(last.start, last.text + piece.text[shared:])
    return found


def paragraphs(pieces: Iterable[Piece], marks: Iterable[Mark]) -> list[Paragraph]:
    """Return the lines of the pieces, each cut where a mark begins or ends; empty lines left out.

    The first line of a piece has a gap before it unless the piece is the beginning of the article.

    >>> (line,) = paragraphs([Piece(0, "Bà Mỵ dự")], [Mark(3, 5, "a"), Mark(0, 8, "b")])
    >>> [(s.text, s.keys) for s in line.stretches]
    [('Bà ', ('b',)), ('Mỵ', ('b', 'a')), (' dự', ('b',))]
    """
    wanted = sorted((m for m in marks if m.start < m.end), key=lambda m: (m.start, -m.end, m.key))
    found: list[Paragraph] = []
    ahead = 0
    alive: list[Mark] = []
    for piece in pieces:
        start, gap = piece.start, piece.start > 0
        for line in piece.text.split("\n"):
            end = start + len(line)
            while ahead < len(wanted) and wanted[ahead].start < end:
                alive.append(wanted[ahead])
                ahead += 1
            alive = [mark for mark in alive if mark.end > start]
            if line.strip():
                found.append(Paragraph(_cut(line, start, alive), gap))
                gap = False
            start = end + 1
    return found


def _cut(line: str, start: int, marks: list[Mark]) -> tuple[Stretch, ...]:
    end = start + len(line)
    places = {start, end}
    for mark in marks:
        places.update(place for place in (mark.start, mark.end) if start < place < end)
    borders = sorted(places)
    found = []
    for left, right in itertools.pairwise(borders):
        over = [mark for mark in marks if mark.start <= left and right <= mark.end]
        over.sort(key=lambda mark: (mark.start - mark.end, mark.key))
        keys = tuple(dict.fromkeys(mark.key for mark in over))
        found.append(Stretch(left, line[left - start : right - start], keys))
    return tuple(found)
