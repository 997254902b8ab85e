"""Why something falls short, told behind it: "hạn chế là do cán bộ thiếu trách nhiệm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.read.reading import Reading


def because(reading: Reading, first: int, stop: int) -> bool:
    """Tell whether a word of cause stands between two tokens: what follows is no breach found."""
    words = reading.hits.of(range(first, stop), "function")
    return any(hit.concept.has("functionClass", "cause") for hit in words)
