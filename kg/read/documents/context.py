"""What the reading of documents knows: the article, its phrases, dates and entities so far."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.read.bodies import BodyNames
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable
    from kg.text.dates import PrintedDate


@dataclass(frozen=True, slots=True)
class Context:
    """The article being read; ``dates`` maps the token where a printed date starts to it.

    The documents, and the authorities that issue them, are recorded in ``table``.
    """

    a: Annotated
    chunks: Sequence[Chunk]
    names: BodyNames
    table: EntityTable
    dates: Mapping[int, PrintedDate]
    year: int | None

    def chunk_at(self, token: int) -> Chunk | None:
        """Return the phrase that starts at a token, its honorific left out."""
        place = bisect_left(self.chunks, token, key=lambda k: k.phrase.first)
        found = self.chunks[place] if place < len(self.chunks) else None
        return found if found and found.phrase.first == token else None

    def chunk_before(self, token: int) -> Chunk | None:
        """Return the phrase that stops at a token."""
        place = bisect_left(self.chunks, token, key=lambda k: k.stop)
        found = self.chunks[place] if place < len(self.chunks) else None
        return found if found and found.stop == token else None
