"""The event frame: one report of a happening, and the mentions that may act in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.facts.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.read.reading import Mention


@dataclass(frozen=True, slots=True)
class Frame:
    """One report of an event: ``actors`` maps an agent's key to its role in this report."""

    type: str
    first: int
    stop: int
    sentence: int
    noun: bool
    actors: Mapping[str, str] = field(default_factory=dict)
    named: str | None = None  # the named event that it is
    place: str | None = None


def outermost(mentions: Iterable[Mention]) -> list[Mention]:
    """Return the mentions that lie in no other and in no title stack, in text order."""
    kept: list[Mention] = []
    mentions = [m for m in mentions if m.form != "part"]
    for mention in mentions:
        if kept and (mention.first < kept[-1].stop or _within(mention, kept[-1])):
            continue
        kept.append(mention)
    return kept


def _within(inner: Mention, outer: Mention) -> bool:
    """Tell whether a place or body stands in the title stack of a person."""
    held = inner.kind in (Kind.PLACE, Kind.ORGANISATION) and outer.kind == Kind.PERSON
    return held and outer.phrase.start <= inner.span.start and inner.span.end <= outer.phrase.end
