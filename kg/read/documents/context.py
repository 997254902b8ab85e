"""What the reading of documents knows: the article, its phrases, dates and entities so far."""

from __future__ import annotations

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
