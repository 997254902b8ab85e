"""Modality: which words of an article state no plain fact of today, and why.

A cue word ("không", "nghe nói", "nếu", "bị hủy") changes the status of what it governs; what that
is, ``kg.clauses.cues`` tells sentence by sentence. This module keeps the scopes of an article, and
every family of facts asks whether the word that states its fact lies in one.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from itertools import accumulate, takewhile
from typing import TYPE_CHECKING

from kg.clauses.bounds import word
from kg.clauses.cues import scopes
from kg.clauses.edges import edges
from kg.clauses.forces import DOUBTFUL, UNREAL, Force
from kg.clauses.neighbours import continuation, retraction
from kg.read.captions import credited

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.clauses.cues import Scope
    from kg.read.reading import Annotated
    from kg.text.sentences import Sentence

__all__ = ["DOUBTFUL", "UNREAL", "Force", "Modality"]


@dataclass(frozen=True, slots=True)
class _Scopes:
    """The scopes of one force, direction and reach, by their first token."""

    firsts: tuple[int, ...]
    stops: tuple[int, ...]
    reached: tuple[int, ...]  # the furthest stop of a scope up to here

    @classmethod
    def of(cls, ranges: Iterable[range]) -> _Scopes:
        found = sorted((r.start, r.stop) for r in ranges if r)
        stops = tuple(stop for _, stop in found)
        return cls(tuple(first for first, _ in found), stops, tuple(accumulate(stops, max)))

    def cover(self, index: int) -> bool:
        place = bisect_right(self.firsts, index) - 1
        return place >= 0 and self.reached[place] > index

    def meet(self, tokens: range) -> bool:
        place = bisect_left(self.firsts, tokens.stop) - 1
        return place >= 0 and self.reached[place] > tokens.start

    def near(self, index: int, reach: int) -> bool:
        place = bisect_right(self.firsts, index) - 1
        while place >= 0 and self.firsts[place] >= index - reach:
            if self.stops[place] > index:
                return True
            place -= 1
        return False


class Modality:
    """The scopes of an article's cues: built once, asked often, never changed."""

    __slots__ = ("_ahead", "_behind", "_narrow", "_parts", "_starts", "a")

    def __init__(self, a: Annotated) -> None:
        """Find the cues of every sentence and what each governs."""
        self.a = a
        ahead: dict[Force, list[range]] = defaultdict(list)
        narrow: dict[Force, list[range]] = defaultdict(list)
        behind: dict[Force, list[range]] = defaultdict(list)
        for found in _all(a):
            for scope in found:
                if scope.behind:
                    behind[scope.force].append(scope.tokens)
                else:
                    ahead[scope.force].append(scope.tokens)
                    narrow[scope.force].append(scope.narrow)
        self._ahead = {force: _Scopes.of(ranges) for force, ranges in ahead.items()}
        self._narrow = {force: _Scopes.of(ranges) for force, ranges in narrow.items()}
        self._behind = {force: _Scopes.of(ranges) for force, ranges in behind.items()}
        self._parts = [part for sentence in a.sentences for part in _parts(a, sentence)]
        self._starts = [part.start for part in self._parts]

    def part(self, index: int) -> range:
        """Return the part of its sentence that a token stands in: all up to a semicolon."""
        return self._parts[bisect_right(self._starts, index) - 1]

    def over(self, index: int, *forces: Force) -> bool:
        """Tell whether a cue of one of the forces governs the token."""
        return _covered(self._ahead, index, forces) or _covered(self._behind, index, forces)

    def within(self, tokens: range, force: Force) -> bool:
        """Tell whether a cue of the force governs one of the tokens."""
        tables = (self._ahead, self._behind)
        return any(scopes.meet(tokens) for table in tables if (scopes := table.get(force)))

    def hypothetical(self, index: int) -> bool:
        """Tell whether a condition governs the token, its own clause or the one before it.

        "Nếu bão tan, Thủ tướng thăm …"; not "Nếu năm 2015 có 5 xã, nay đã có …", which compares.
        """
        scopes = self._ahead.get(Force.SUPPOSED)
        if scopes is None or not scopes.cover(index):
            return False
        first = scopes.firsts[bisect_right(scopes.firsts, index) - 1]
        condition = list(takewhile(self._inside, range(first, index)))
        told_before = len(condition) < index - first
        return told_before and not self._compares(range(first, first + len(condition)))

    def _inside(self, index: int) -> bool:
        return self.a.tokens.forms[index] != "," and not word(self.a, index, "then")

    def _compares(self, condition: range) -> bool:
        """Tell whether numbers of an earlier time are told: "Nếu năm 2015 có 5 xã, …"."""
        numbers = any(self.a.tokens.forms[i].isdigit() for i in condition)
        return numbers and bool(self.a.hits.starts(condition, "timeword"))

    def before(self, index: int, *forces: Force) -> bool:
        """Tell whether such a cue stands before the token in its own clause."""
        return _covered(self._narrow, index, forces)

    def after(self, index: int, *forces: Force) -> bool:
        """Tell whether such a cue stands behind the clause of the token ("… bị hủy")."""
        return _covered(self._behind, index, forces)

    def near(self, index: int, reach: int, *forces: Force) -> bool:
        """Tell whether such a cue stands at most ``reach`` tokens before the token it governs."""
        for force in forces:
            scopes = self._ahead.get(force)
            if scopes is not None and scopes.near(index, reach):
                return True
        return False


def _covered(table: Mapping[Force, _Scopes], index: int, forces: Sequence[Force]) -> bool:
    """Tell whether a scope of one of the forces holds the token; an article has few of them."""
    named = [found for force, found in table.items() if force in forces] if table else ()
    return bool(named) and any(found.cover(index) for found in named)


def _all(a: Annotated) -> Iterator[list[Scope]]:
    """Yield the scopes of each sentence, and what it does to the sentences beside it."""
    before = range(0)
    told: list[Scope] = []
    for sentence in a.sentences:
        span = a.tokens_of(sentence)
        found = [*scopes(a, span), *edges(a, span)]
        if found and before:
            yield list(retraction(a, before, span, found))
        if told and span:
            found.extend(continuation(a, before, span, told))
        yield found
        if not credited(a, sentence):  # "Ảnh minh họa: …" stands beside the text
            before, told = span, found


def _parts(a: Annotated, sentence: Sentence) -> Iterator[range]:
    """Yield the parts that semicolons cut a sentence into."""
    span = a.tokens_of(sentence)
    start = span.start
    marked = ";" in a.tokens.forms[span.start : span.stop]
    for index in span if marked else ():
        if a.tokens.forms[index] == ";" and index > start:
            yield range(start, index)
            start = index + 1
    if start < span.stop:
        yield range(start, span.stop)
