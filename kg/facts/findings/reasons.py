"""Why something falls short, told behind it: "hạn chế là do cán bộ thiếu trách nhiệm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.findings.cueclass import class_of, kind_of
from kg.model import FindingType

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Reading


def kind_here(reading: Reading, cue: Hit, before: Hit | None) -> FindingType | None:
    """Return the type that a cue speaks for: behind a shortcoming and "do", no violation."""
    kind = kind_of(cue)
    if kind is not FindingType.VIOLATION or before is None or not _falls_short(before):
        return kind
    words = reading.hits.of(range(before.stop, cue.first), "function")
    caused = any(hit.concept.has("functionClass", "cause") for hit in words)
    return FindingType.LIMITATION if caused else kind


def _falls_short(cue: Hit) -> bool:
    weak = not cue.concept.has("strength", "strong") and class_of(cue.concept) is None
    return weak and kind_of(cue) is FindingType.LIMITATION
