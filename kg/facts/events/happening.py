"""A happening: one event while the article's reports of it are put together."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.facts.events.dating import agree
from kg.lexicon.rows import Trait
from kg.model import Role

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from kg.facts.events.frame import Frame, Part
    from kg.lexicon.rows import EventType

_STRENGTH = {role: number for number, role in enumerate(Role)}
_MARK = 1  # tokens between the word for an event and who speaks there: a comma


@dataclass(slots=True)
class Happening:
    """One event while its reports are collected."""

    key: str
    type: EventType
    frames: list[Frame]
    actors: dict[str, Part] = field(default_factory=dict)
    named: str | None = None
    date: str | None = None
    pictures: list[Frame] = field(default_factory=list)  # reports in captions, no scenes
    held: bool = False  # told with its day, though with nobody who is there

    @property
    def first(self) -> int:
        """The first token of the first report."""
        return self.frames[0].first

    @property
    def stop(self) -> int:
        """The token after the first report."""
        return self.frames[0].stop

    @property
    def reports(self) -> list[Frame]:
        """All that tells of it, captions too: what it is about may stand in one."""
        return [*self.frames, *self.pictures]

    def counterparts(self) -> set[str]:
        """Return the agents met, inspected or visited."""
        return {key for key, part in self.actors.items() if part.role is Role.COUNTERPART}

    def places(self) -> set[str]:
        """Return the places named where it is reported."""
        return {frame.place for frame in self.frames if frame.place}

    def on(self, day: str | None) -> bool:
        """Tell whether it may have been on a day."""
        return day is not None and self.date is not None and agree(self.date, day)

    def take(self, frame: Frame) -> None:
        """Add one more report of the event; the strongest role of an agent counts."""
        self.frames.append(frame)
        self.named = self.named or frame.named
        self.joined(frame)

    def show(self, frame: Frame) -> None:
        """Add those whom a caption shows there."""
        self.pictures.append(frame)
        self.joined(frame)

    def joined(self, frame: Frame) -> None:
        """Add those whom a report names."""
        for key, part in frame.actors.items():
            self.join(key, part)

    def join(self, key: str, part: Part) -> None:
        """Give an agent a part, unless it has a stronger one."""
        known = self.actors.get(key)
        if known is None or _STRENGTH[part.role] < _STRENGTH[known.role]:
            self.actors[key] = part


def _attended(happening: Happening) -> bool:
    """Tell whether others may join: no inspection, but for that of an official on the spot."""
    roles = {part.role for part in happening.actors.values()}
    return not happening.type.has(Trait.MANDATED) or roles == {Role.PARTICIPANT}


def led(happening: Happening) -> bool:
    """Tell whether a list of those who go along may join: someone is named who goes there."""
    roles = {part.role for part in happening.actors.values()}
    return not happening.type.has(Trait.MANDATED) or Role.PARTICIPANT in roles


@dataclass(frozen=True, slots=True)
class Told:
    """The happenings of an article by the sentences that report them, without those of teams."""

    last: Mapping[int, Happening]  # of those that a sentence reports
    first: Mapping[int, Happening]
    sentences: Sequence[int]
    opening: Mapping[int, tuple[int, Happening]]  # with its number, by the sentence of its report
    leaving: Mapping[int, str | None]  # the sentences that tell of another time, with its day

    @classmethod
    def of(
        cls,
        happenings: Sequence[Happening],
        leaving: Mapping[int, str | None] | None = None,
        quoted: Callable[[Frame], bool] = lambda _: False,
        joins: Callable[[Happening], bool] = _attended,
    ) -> Told:
        """Sort happenings, which come in the order they are told.

        A report that is ``quoted``, told only in somebody's words, sets no scene, nor does one
        told beside another. ``joins`` tells which of them others may join.
        """
        last: dict[int, Happening] = {}
        first: dict[int, Happening] = {}
        opening: dict[int, tuple[int, Happening]] = {}
        for number, happening in enumerate(filter(joins, happenings)):
            scenes = [f for f in happening.frames if not (f.aside or quoted(f))]
            if scenes:
                opening.setdefault(scenes[0].sentence, (number, happening))
            for frame in scenes:
                last[frame.sentence] = happening
                first.setdefault(frame.sentence, happening)
        return cls(last, first, sorted(first), opening, leaving or {})

    def sets(self, index: int, first: int) -> bool:
        """Tell whether a sentence sets the stage right before a token: "Tại hội nghị, [Sở A] …"."""
        told = self.last.get(index)
        frames = told.frames if told is not None else ()
        return any(f.noun and f.sentence == index and 0 < first - f.stop <= _MARK for f in frames)

    def at_sentence(self, index: int) -> Happening | None:
        """Return the event that a sentence is part of: that reported in it or last before it."""
        if index in self.last:
            return self.last[index]
        if before := bisect_left(self.sentences, index):
            stage = self.sentences[before - 1]
            left = (i for i in range(stage + 1, index + 1) if i in self.leaving)
            happening = self.first[stage]
            gone = any(not happening.on(self.leaving[i]) for i in left)
            return None if gone else happening
        # the list of those present may come before the word for the meeting
        ahead = [self.opening[i] for i in (index + 1, index + 2) if i in self.opening]
        return min(ahead, key=lambda pair: pair[0])[1] if ahead else None
