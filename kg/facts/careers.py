"""Stations of a career: the dates that stand before an office, and which of them are over.

"Từ tháng 7/2001 đến tháng 8/2011, ông A giữ chức X" has ended; so has "Năm 2012, ông A được bổ
nhiệm làm X" where the article of 2020 gives him another office.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.article import Span

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from kg.clauses.modality import Modality
    from kg.model import Position
    from kg.read.reading import Annotated
    from kg.text.dates import PrintedDate

_REACH = 12  # tokens between a date and the office of that time
_TERM = 5  # years of a term of office
_DATED = ("day", "month")  # what the news itself is dated by: a year may be a target


@dataclass(frozen=True, slots=True)
class Term:
    """The time told before an office; ``None`` where only its beginning or its end is."""

    start: str | None
    end: str | None
    span: Span


class Stations:
    """The dates of an article, asked for the one that an office belongs to."""

    __slots__ = ("_dates", "_starts", "a", "modality", "now")

    def __init__(
        self, a: Annotated, modality: Modality, dates: Sequence[PrintedDate], year: int | None
    ) -> None:
        """Keep the dates with a year; ``year`` is that of the news, else the latest one printed."""
        self.a, self.modality = a, modality
        self._dates = [d for d in dates if d.start and d.start[:4].isdigit()]
        self._starts = [d.span.start for d in self._dates]
        dated = (int(str(d.start)[:4]) for d in self._dates if d.kind in _DATED)
        self.now = year or max(dated, default=None)

    def before(self, first: int) -> Term | None:
        """Return the time told before the office at a token, in its part of the sentence."""
        tokens = self.a.tokens
        place = bisect_left(self._starts, tokens.starts[first]) - 1
        opens = tokens.starts[self.modality.part(first).start]
        if place < 0 or self._starts[place] < opens:
            return None
        date = self._dates[place]
        if first - tokens.at(date.span.end - 1) > _REACH:
            return None
        if date.kind == "period":
            return Term(str(date.start), date.end, date.span)
        since = self._dates[place - 1] if place and self._starts[place - 1] >= opens else None
        if since is not None and since.kind != "period" and self._joined(since, date):
            span = Span(since.span.start, date.span.end)
            return Term(str(since.start), str(date.start), span)
        if self._before(tokens.at(date.span.start)):
            return Term(None, str(date.start), date.span)  # "Trước năm 2010, ông A là …"
        return Term(str(date.start), None, date.span)

    def _before(self, index: int) -> bool:
        """Tell whether "trước" stands before a date; the cue may be "trước năm"."""
        cues = (self.a.hits.at(at, "modality") for at in (index - 1, index - 2) if at >= 0)
        return any(cue is not None and cue.concept.has("modality", "before") for cue in cues)

    def _joined(self, since: PrintedDate, date: PrintedDate) -> bool:
        """Tell whether "đến" alone stands between two dates; the cue may be "đến tháng"."""
        first, stop = self.a.tokens.at(since.span.end - 1) + 1, self.a.tokens.at(date.span.start)
        cue = self.a.hits.at(first, "modality")
        until = cue is not None and cue.concept.has("modality", "until")
        return until and cue is not None and first < stop <= cue.stop

    def over(self, term: Term) -> bool:
        """Tell whether a time has an end, before the year of the news.

        Where the article has no date, something that it tells of later: "Từ 2020 đến nay, …".
        """
        if term.end is None or self.now is not None:
            return term.end is not None and self.now is not None and int(term.end[:4]) < self.now
        later = (d for d in self._dates if d.span.start > term.span.end and d.start)
        return any(str(d.start)[:4] >= term.end[:4] for d in later)

    def ended(self, position: Position, term: Term) -> Position:
        """Return the position as a former one, with the time that the text states."""
        span = Span(min(position.span.start, term.span.start), position.span.end)
        return replace(position, former=True, start=term.start, end=term.end, span=span)


def past(
    found: Sequence[tuple[Position, Term | None]], now: int | None, single: Container[str] = ()
) -> Iterator[Position]:
    """Yield the positions; one that began a term ago, of somebody with another now, has ended.

    So has one of an earlier year in the body where somebody has another now, and one of ``single``,
    which nobody shares, told of a term where another has it without one.

    What the article also states without a date still holds. ``now`` is the year of the news.
    """
    holds: dict[str, set[tuple[str, str | None]]] = {}
    holders: dict[tuple[str, str | None], set[str]] = {}
    for position, term in found:
        if term is None and not position.former:
            holds.setdefault(position.person, set()).add((position.role, position.org))
            holders.setdefault((position.role, position.org), set()).add(position.person)
    for position, term in found:
        current = holds.get(position.person, set())
        # "Năm 2019, ông giữ chức Thứ trưởng Bộ A" of who is its Bộ trưởng now
        risen = any(org == position.org for _, org in current if org is not None)
        least = 1 if risen else _TERM
        start = term.start if term is not None else None
        early = start is not None and now is not None and int(start[:4]) + least <= now
        followed = holders.get((position.role, position.org), set()) - {position.person}
        if term is not None and term.end and followed and position.role in single:
            yield replace(position, former=True)
            continue
        ended = early and current and (position.role, position.org) not in current
        yield replace(position, former=True) if ended else position
