"""A committee and those beside it share a unit: "Đảng bộ, chính quyền và nhân dân tỉnh A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases import Body, Place, generic, joins
from kg.read.phrases.places import level_word

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.read.reading import Annotated
    from kg.read.scan import Chunk

_MARKS = (",", "-", "–")
_LONGEST = 20  # tokens between a committee and the unit
_SEATS = ("province", "district", "commune")


def with_company(a: Annotated, chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """Return the phrases, each bare committee with the unit of those who are named beside it."""
    at = {chunk.phrase.first: place for place, chunk in enumerate(chunks)}
    return tuple(_completed(a, chunk, chunks, at) for chunk in chunks)


def _completed(a: Annotated, chunk: Chunk, chunks: Sequence[Chunk], at: Mapping[int, int]) -> Chunk:
    body = chunk.phrase
    if not isinstance(body, Body) or not body.needs or body.parent or body.head is None:
        return chunk
    if not body.head.has("partyCell", "yes"):
        return chunk
    index = _unit(a, chunk)
    if index is None:
        return chunk
    takes, place = body.head.properties.get("complement", ()), at.get(index)
    beside = chunks[place].phrase if place is not None else None
    found: Body | None = None
    if isinstance(beside, Place) and "place" in takes and not _several(a, chunks, place):
        found = body._replace(place=beside, needs="") if beside.level in _SEATS else None
    elif isinstance(beside, Body) and "body" in takes and not beside.needs and not beside.team:
        found = body._replace(parent=beside, needs="")
    elif beside is None and "place" in takes and (level := level_word(a, index)) is not None:
        found = body._replace(anchor=level.concept.label, needs="")
    return chunk._replace(phrase=found) if found is not None else chunk


def _several(a: Annotated, chunks: Sequence[Chunk], place: int | None) -> bool:
    """Tell whether another place follows: "nhân dân tỉnh A, B" is of both."""
    if place is None or place + 1 == len(chunks):
        return False
    here, after = chunks[place], chunks[place + 1]
    beside = isinstance(after.phrase, Place) and after.first == here.stop + 1
    return beside and (a.tokens.forms[here.stop] == "," or joins(a, here.stop))


def _unit(a: Annotated, chunk: Chunk) -> int | None:
    """Return the token after the words for those beside a committee, ``None`` without such."""
    end = min(a.tokens_of(a.sentences[chunk.sentence]).stop, chunk.stop + _LONGEST)
    index, told = chunk.stop, False
    while index < end:
        hit = a.hits.at(index, "alongside")
        if hit is not None:
            index, told = hit.stop, True
        elif a.tokens.forms[index] in _MARKS or joins(a, index) or generic(a, index + 1):
            index += 1
        else:
            break
    return index if told and index < end else None
