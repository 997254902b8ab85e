"""An office that words give, and what both readers of such offices ask."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read.phrases import Name, Office
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.people import People
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk


@dataclass(frozen=True, slots=True)
class Given:
    """An office that words give a person (the full name); ``name`` is where the name stands."""

    person: str
    name: Name
    office: Office
    former: bool
    rule: str


def full_name(people: People, chunk: Chunk) -> tuple[str, Name] | None:
    """Return the full name that a phrase names, and where it stands; ``None`` where it is none."""
    name = chunk.phrase
    if not isinstance(name, Name):
        return None
    full = people.full(" ".join(name.text.split()), name.first)
    return (full, name) if full else None


def titled(chunks: Sequence[Chunk], index: int) -> int:
    """Return where the name of a chunk starts with its titles: "em trai [Bí thư Xã ủy A] B"."""
    first = chunks[index].first
    while index and isinstance(chunks[index - 1].phrase, Office):
        index -= 1
        if chunks[index].stop != first:
            break
        first = chunks[index].first
    return first


def acts_on(a: Annotated, chunks: Sequence[Chunk], index: int) -> bool:
    """Tell whether a passive names who acts: "ông A được [Bộ trưởng B] khen và được bổ nhiệm"."""
    cue, first = chunks[index].cue, titled(chunks, index)
    first = first if cue is None else min(first, cue)
    return first > 0 and of_class(a, first - 1, "passive")
