"""One row per content: what a lead, a caption or a later sentence only says again is left out."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.clauses.captions import caption
from kg.read.captions import credited
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.article import Span
    from kg.model import Statement
    from kg.read.reading import Reading

_SAME = (0.7, 0.5)  # shares of words and of pairs by which a content repeats another
_SAME_IN_BRIEF = (0.5, 0.2)  # and by which that of a lead or a caption does
_LEAD = 1  # paragraphs: the title, and the lead after it


def once(reading: Reading, found: Sequence[Statement]) -> list[Statement]:
    """Keep one row per content: leads and captions repeat what the body says (general rule 5).

    They put it in other words than the body, which repeats itself only word by word; titles and
    the words under a picture in any.
    """
    kept: list[tuple[_Words, Statement]] = []
    brief = {s.index for s in reading.sentences if s.paragraph <= _LEAD or caption(reading, s)}
    starts = [s.span.start for s in reading.sentences]
    told = {(s.source, s.act) for s in found if not _heading(reading, s)}
    rows = Counter((s.source, s.act) for s in found)
    for statement in sorted(found, key=lambda s: (s.span.start - s.span.end, s.span)):
        alone = rows[statement.source, statement.act] == 1  # then nothing can repeat it
        words = _Words.of("" if alone else statement.span.of(reading.text))
        index = bisect_right(starts, statement.span.start) - 1
        if (statement.source, statement.act) in told and _heading(reading, statement):
            continue
        if not any(
            (other.source, other.act) == (statement.source, statement.act)
            and (index in brief or not _others(other, statement))
            and _apart(other.span, statement.span)
            and words.repeat(known, brief=index in brief)
            for known, other in kept
        ):
            kept.append((words, statement))
    return sorted((s for _, s in kept), key=lambda s: (min(s.cue.start, s.span.start), s.span))


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a content, and its pairs of words: who repeats himself repeats these too."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, text: str) -> _Words:
        """Take the words of a text."""
        words = fold_key(text).split()
        return cls(frozenset(words), frozenset(pairwise(words)))

    def repeat(self, known: _Words, *, brief: bool) -> bool:
        """Tell whether another content holds most of these; ``brief``: of a lead or a caption."""
        words, pairs = _SAME_IN_BRIEF if brief else _SAME
        held = len(self.words & known.words) >= words * len(self.words)
        return held and len(self.pairs & known.pairs) >= pairs * len(self.pairs)


def _others(one: Statement, other: Statement) -> bool:
    """Tell whether two are said to two: "yêu cầu Sở A kiểm điểm; … yêu cầu Sở B kiểm điểm"."""
    return one.addressee != other.addressee and None not in (one.addressee, other.addressee)


def _heading(reading: Reading, statement: Statement) -> bool:
    """Tell whether a statement stands in the title or under a picture: "… Ảnh: A"."""
    sentence = reading.sentence_at(statement.span.start)
    if sentence is None:
        return False
    return not sentence.paragraph or credited(reading.annotated, sentence, statement.span.end)


def _apart(one: Span, other: Span) -> bool:
    return one.end <= other.start or other.end <= one.start
