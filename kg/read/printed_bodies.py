"""The bodies that an article prints, as it prints them, and the units whose Party it names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases import Body, Office

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.read.phrases import Place
    from kg.read.scan import Chunk


def bodies_of(chunk: Chunk) -> Iterator[Body]:
    """Yield the body that a phrase names, or in which it names an office, and its parents."""
    phrase = chunk.phrase
    body = phrase.body if isinstance(phrase, Office) else phrase
    while isinstance(body, Body):
        yield body
        body = body.parent


def of_party(chunks: Iterable[Chunk]) -> dict[int, Place]:
    """Return the unit whose Party organisation the sentence of a body names before it.

    "Tại Đại hội Đảng bộ tỉnh A, ông B được bầu vào [Tỉnh ủy]".
    """
    found: dict[int, Place] = {}
    place, sentence = None, -1
    for chunk in chunks:
        if chunk.sentence != sentence:
            place, sentence = None, chunk.sentence
        for body in bodies_of(chunk):
            if place is not None:
                found[body.first] = place
            if body.place is not None and body.head is not None:
                place = body.place if body.head.has("committee", "yes") else place
    return found
