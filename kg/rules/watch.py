"""Watching: what one rule tried in an article, place by place, and what was wanting there."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar

from kg.rules.pattern import NOTHING, Scene

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.rules.pattern import Element, Match, Pattern

S_contra = TypeVar("S_contra", bound=Scene, contravariant=True)


@dataclass(frozen=True, slots=True)
class Step:
    """An element that was there, with the things that it bound."""

    says: str
    bound: tuple[object, ...] = ()


@dataclass(frozen=True, slots=True)
class Attempt:
    """One candidate place of a rule: the elements that were there and the first that was not.

    ``wanting`` is "" where all were there; ``because`` tells why it was not, where that is known.
    """

    place: range
    steps: tuple[Step, ...]
    wanting: str = ""
    because: str = ""


@dataclass(frozen=True, slots=True)
class Watch:
    """Keeps what one rule tried in an article, for ``kg trace``."""

    rule: str
    attempts: list[Attempt] = field(default_factory=list)

    def over(self, pattern: Pattern[S_contra], scene: S_contra) -> Iterator[Match]:
        """Yield what a pattern matches, and keep how far it came at each of its places."""
        matches: list[Match] = []
        first = pattern.elements[0]
        anchors = list(first.step(scene, NOTHING))
        if not anchors:
            self.attempts.append(_failed(scene, NOTHING, (), first))
        for anchor in anchors:
            steps = (_step(first, NOTHING, anchor),)
            ways = list(_ways(pattern.elements, scene, anchor, steps))
            whole = [way for way in ways if not way[1].wanting]
            farthest = max(ways, key=lambda way: len(way[1].steps))
            self.attempts.extend(attempt for _, attempt in whole or [farthest])
            matches += [match for match, _ in whole]
        return iter(matches)

    def taken(self, patterns: Iterable[Pattern[S_contra]], name: str, place: range) -> None:
        """Keep that another rule took the place before the rule was tried."""
        if any(pattern.name == self.rule for pattern in patterns):
            why = f"read by {name}"
            self.attempts.append(Attempt(place, (), "a place that no rule before it reads", why))


def _ways(
    elements: Sequence[Element[S_contra]], scene: S_contra, match: Match, steps: tuple[Step, ...]
) -> Iterator[tuple[Match, Attempt]]:
    """Yield each way that a pattern can go on from a match, to its end or to what is wanting."""
    if len(steps) == len(elements):
        yield match, Attempt(scene.place, steps)
        return
    element = elements[len(steps)]
    found = list(element.step(scene, match))
    if not found:
        yield match, _failed(scene, match, steps, element)
    for way in found:
        yield from _ways(elements, scene, way, (*steps, _step(element, match, way)))


def _step(element: Element[S_contra], before: Match, after: Match) -> Step:
    new = (value for slot, value in after.bound.items() if slot not in before.bound)
    return Step(element.says, tuple(new))


def _failed(
    scene: S_contra, match: Match, steps: tuple[Step, ...], element: Element[S_contra]
) -> Attempt:
    because = element.because(scene, match) if element.because is not None else ""
    return Attempt(scene.place, steps, element.says, because)
