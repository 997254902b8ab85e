"""Patterns: what a rule reads, as a sequence of named elements that it really runs on.

An element says what it needs and yields the ways in which that stands at a place; a pattern
matches where each of its elements finds what it needs beside what those before it found. The
same run, watched, tells of every place how far the pattern came and what was wanting there.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kg.rules.watch import Watch

T = TypeVar("T")


class Scene(Protocol):
    """Where a pattern is tried: the tokens looked at, and who watches (nobody, as a rule)."""

    @property
    def place(self) -> range:
        """The tokens that the pattern looks at."""

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried, for people who ask why it found nothing."""


S_contra = TypeVar("S_contra", bound=Scene, contravariant=True)


@dataclass(frozen=True, eq=False)
class Slot(Generic[T]):
    """What an element binds: ``match[SLOT]`` is the value, of the slot's type."""

    name: str


class Match:
    """What the elements of a pattern found so far; never changed, one is made for each step."""

    __slots__ = ("bound",)

    def __init__(self, bound: Mapping[Slot[Any], Any]) -> None:
        """Take what slots are bound to."""
        self.bound = bound

    def __getitem__(self, slot: Slot[T]) -> T:
        """Return what was bound. Raises ``KeyError`` where no element binds the slot."""
        return cast("T", self.bound[slot])

    def get(self, slot: Slot[T]) -> T | None:
        """Return what was bound, ``None`` where an alternative leaves the slot open."""
        return cast("T | None", self.bound.get(slot))

    def bind(self, slot: Slot[T], value: T) -> Match:
        """Return the match with one more value."""
        return Match({**self.bound, slot: value})


NOTHING = Match({})
"""The match before any element was found."""


@dataclass(frozen=True, slots=True, eq=False)
class Element(Generic[S_contra]):
    """One thing that a pattern needs: ``step`` yields the match once for each way it is there.

    ``says`` names it in a few words; ``because`` tells why it was not there.
    """

    says: str
    step: Callable[[S_contra, Match], Iterable[Match]]
    because: Callable[[S_contra, Match], str] | None = None
    test: Callable[[S_contra, Match], object] | None = None  # all that a condition does
    find: tuple[Slot[Any], Callable[[S_contra, Match], object]] | None = None  # of one thing


def each(
    slot: Slot[T], says: str, find: Callable[[S_contra, Match], Iterable[T]]
) -> Element[S_contra]:
    """Need one of several things: each that is found is tried in turn."""
    return Element(says, lambda scene, match: (match.bind(slot, v) for v in find(scene, match)))


def one(
    slot: Slot[T],
    says: str,
    find: Callable[[S_contra, Match], T | None],
    because: Callable[[S_contra, Match], str] | None = None,
) -> Element[S_contra]:
    """Need one thing: that which is found, if it is."""

    def step(scene: S_contra, match: Match) -> Iterable[Match]:
        value = find(scene, match)
        return () if value is None else (match.bind(slot, value),)

    return Element(says, step, because, find=(slot, find))


def need(
    says: str,
    test: Callable[[S_contra, Match], object],
    because: Callable[[S_contra, Match], str] | None = None,
) -> Element[S_contra]:
    """Need a condition to hold of what was found so far."""
    return Element(says, lambda scene, match: (match,) if test(scene, match) else (), because, test)


def seq(*elements: Element[S_contra]) -> Element[S_contra]:
    """Need several things one after the other, as one alternative of ``any_of``."""
    return Element(_joined(elements), lambda scene, match: _run(elements, scene, match, 0))


def any_of(*elements: Element[S_contra]) -> Element[S_contra]:
    """Need one of several things: the first that is there, in all its ways."""

    def step(scene: S_contra, match: Match) -> Iterable[Match]:
        for element in elements:
            found = list(element.step(scene, match))
            if found:
                return found
        return ()

    return Element(f"({' or '.join(element.says for element in elements)})", step)


def opt(element: Element[S_contra]) -> Element[S_contra]:
    """Take a thing along where it is there."""
    return Element(
        f"[{element.says}]", lambda scene, match: list(element.step(scene, match)) or (match,)
    )


@dataclass(frozen=True, slots=True)
class Pattern(Generic[S_contra]):
    """A rule: its name, which its facts bear, and the elements that it needs, in order."""

    name: str
    elements: tuple[Element[S_contra], ...]

    @classmethod
    def of(cls, name: str, *elements: Element[S_contra]) -> Pattern[S_contra]:
        """Return the pattern of some elements."""
        return cls(name, elements)

    def __str__(self) -> str:
        """Return the pattern as people read it."""
        return _joined(self.elements)

    def matches(self, scene: S_contra) -> Iterator[Match]:
        """Yield each way in which all elements are there, the first places first."""
        watch = scene.watch
        if watch is not None and watch.rule == self.name:
            return watch.over(self, scene)
        return _run(self.elements, scene, NOTHING, 0)

    def first(self, scene: S_contra) -> Match | None:
        """Return the first way in which all elements are there."""
        watch = scene.watch
        if watch is not None and watch.rule == self.name:
            return next(watch.over(self, scene), None)
        found = _first(self.elements, scene, NOTHING, 0)
        return found if isinstance(found, Match) else None


def first_of(
    patterns: Sequence[Pattern[S_contra]], scene: S_contra
) -> tuple[Pattern[S_contra], Match] | None:
    """Return the first of some patterns that matches, with its match: it takes the place.

    A pattern that begins as one that failed there fails, too, and need not be tried.
    """
    watch = scene.watch
    if watch is not None:
        return _watched(patterns, scene, watch)
    failed: tuple[Element[S_contra], ...] = ()
    for pattern in patterns:
        if failed and pattern.elements[: len(failed)] == failed:
            continue
        found = _first(pattern.elements, scene, NOTHING, 0)
        if isinstance(found, Match):
            return pattern, found
        failed = pattern.elements[: found + 1]
    return None


def _watched(
    patterns: Sequence[Pattern[S_contra]], scene: S_contra, watch: Watch
) -> tuple[Pattern[S_contra], Match] | None:
    for number, pattern in enumerate(patterns):
        match = pattern.first(scene)
        if match is not None:
            watch.taken(patterns[number + 1 :], pattern.name, scene.place)
            return pattern, match
    return None


def _joined(elements: Iterable[Element[S_contra]]) -> str:
    return " + ".join(element.says for element in elements)


def _run(
    elements: Sequence[Element[S_contra]], scene: S_contra, match: Match, at: int
) -> Iterator[Match]:
    for place in range(at, len(elements)):
        element = elements[place]
        if element.test is not None:
            if not element.test(scene, match):
                return
            continue
        if element.find is not None:
            slot, find = element.find
            value = find(scene, match)
            if value is None:
                return
            match = match.bind(slot, value)
            continue
        found = element.step(scene, match)
        if type(found) is not tuple:  # several ways; those of a tuple are one at most
            for way in found:
                yield from _run(elements, scene, way, place + 1)
            return
        if not found:
            return
        match = found[0]
    yield match


def _first(
    elements: Sequence[Element[S_contra]], scene: S_contra, match: Match, at: int
) -> Match | int:
    """Return the first of the ways that ``_run`` yields: most patterns are asked for no more.

    Where there is none, the number of the element that was wanting; of one of several ways, that
    of the last.
    """
    for place in range(at, len(elements)):
        element = elements[place]
        if element.test is not None:
            if not element.test(scene, match):
                return place
            continue
        if element.find is not None:
            slot, find = element.find
            value = find(scene, match)
            if value is None:
                return place
            match = match.bind(slot, value)
            continue
        found = element.step(scene, match)
        if type(found) is not tuple:
            for way in found:
                whole = _first(elements, scene, way, place + 1)
                if isinstance(whole, Match):
                    return whole
            return len(elements)
        if not found:
            return place
        match = found[0]
    return match
