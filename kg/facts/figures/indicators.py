"""What a sentence says of a quantity in it.

The words that name what is measured, the period, and whom or what the value is about: the
columns ``indicator``, ``start``, ``end`` and ``about`` of the annotation guide's table figures.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.clauses.topics import first_named
from kg.facts.figures.bearers import told_of
from kg.facts.figures.lines import SUBJECTS
from kg.lexicon.senses import UnitClass
from kg.model import Act, Kind
from kg.text.open_years import interval

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.model import Argument
    from kg.facts.figures.lines import Context, Names
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading
    from kg.text.dates import PrintedDate

COUNTED = frozenset({UnitClass.PERSON, UnitClass.AREA, UnitClass.COUNTABLE, UnitClass.CLASSIFIER})
_LONGEST_LABEL = 24  # tokens
_SPOKEN = 80  # tokens between a number and who tells it
_TELLERS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM)
_TARGET = "(chỉ tiêu)"  # how rule 31 marks the indicator of a target


def label(context: Context, *, ahead: bool = False) -> str:
    """Return the words of the sentence that name what is measured; ``ahead``: in a year to come.

    They are those around the number: what stands before it, without the words that only join it
    ("đạt", "là"), and what the unit counts. Where nothing names it there ("…, tăng 7,9%"), the
    words before the comma or the bracket come first.
    """
    tokens, quantity = context.reading.tokens, context.quantity
    segment = context.segment
    told = _told_from(context, segment.start, quantity.first)
    before = _unjoined(context, range(_doing(context, told), quantity.first))
    change = context.reading.hits.at(before.start, "indicator") if before else None
    lead = range(0)
    if change is None or not change.concept.has("indicatorClass", "change"):
        joined = not before
    else:
        joined = change.stop == before.stop
    if joined:
        lead = _lead(context, segment.start)
    counted = context.unit_class in COUNTED or context.unit_class is UnitClass.ATTENDEE
    start = quantity.number.stop if counted else quantity.stop
    stop = min(segment.stop, start + _LONGEST_LABEL)
    while stop > start and not tokens.forms[stop - 1][:1].isalnum():
        stop -= 1
    # "tỉnh đã có 13/55 chỉ tiêu thành phần đạt mục tiêu": what is counted says it all.
    if counted and context.joined_by("level") and stop > quantity.stop:
        before = lead = range(0)
    kept = range(max(before.start, before.stop - _LONGEST_LABEL), before.stop)
    parts = (lead, kept, range(start, stop))
    words = " ".join(tokens.words(part.start, part.stop) for part in parts if part)
    aimed = context.line.aims(range(context.item, quantity.first))
    words = words or tokens.words(quantity.first, quantity.stop)
    return f"{words} {_TARGET}" if aimed or ahead else words


def _told_from(context: Context, start: int, stop: int) -> int:
    """Return where what somebody reports begins: "[Bộ trưởng A cho biết] đã giải ngân 40%"."""
    reading = context.reading
    start = max(start, stop - _SPOKEN)
    if start >= stop:
        return start
    opening = max(context.tokens.start, stop - _SPOKEN)  # "ông A, nguyên Bí thư B, | cho biết …"
    told = reading.mentions_in(reading.tokens.span(opening, stop), *_TELLERS)
    acts = [
        hit.stop
        for hit in reading.hits.of(range(start, stop), "act")
        if Act.REPORT in hit.concept.codes("actType")
        and hit.stop < stop
        and any(_tells(m, hit) for m in told)
    ]
    return acts[-1] if acts else start


def _doing(context: Context, start: int) -> int:
    """Return where what is done begins: "[Bí thư Đảng ủy xã A Lò Văn Mẩy] thăm 9.068 hộ".

    And what another is asked, or said, to have done: "[Thanh tra A kiến nghị Sở B] nộp 12 tỷ".
    """
    c, stop = context.line.c, context.quantity.first
    for who in c.mentions_from(context.tokens.start, stop, Kind.PERSON):
        done = c.phrase_stop(who)
        if c.phrase_start(who) <= start < done < stop and who.form == "name":
            start = done + (context.form(done) == ",")
    found = first_named(c, range(context.tokens.start, stop), *SUBJECTS)
    told = told_of(context, range(found.stop, stop)) if found is not None else None
    return told.stop if told is not None and start <= told.stop < stop else start


def _tells(mention: Mention, act: Hit) -> bool:
    """Tell whether who is named before a verb tells: a person anywhere, a body right before it."""
    return mention.stop <= act.first if mention.kind is Kind.PERSON else mention.stop == act.first


def _unjoined(context: Context, words: range) -> range:
    """Return the words without a conjunction before them and a word like "đạt" after them."""
    hits, start, stop = context.reading.hits, words.start, words.stop
    while start < stop and (hit := hits.at(start, "function")) and hit.stop <= stop:
        start = hit.stop
    near = range(max(start, stop - _LONGEST_LABEL), stop)
    joins = [hit for hit in hits.of(near, "indicator") if hit.stop == stop]
    if joins and joins[0].concept.has("indicatorClass", "level"):
        stop = joins[0].first
    return range(start, stop)


def _lead(context: Context, end: int) -> range:
    """Return the words before the mark at ``end``, up to the first number or joining word."""
    stop = start = end - 1
    while start > context.tokens.start and start - 1 not in context.line.marks:
        start -= 1
    if start >= stop:
        return range(0)
    figures = [q.first for q in context.siblings if start <= q.first < stop]
    joins = [hit.first for hit in context.words("level", range(start, stop)) if hit.first > start]
    stop = min([stop, *figures, *joins])
    return _unjoined(context, range(_told_from(context, start, stop), stop))


def periods_of(
    reading: Reading, tokens: range, dates: Sequence[PrintedDate], names: Names
) -> list[tuple[int, PrintedDate]]:
    """Return the months, years and periods of a sentence, with the tokens where they start.

    ``dates`` are those of the sentence. Days are left out, and what "so với" compares with.
    """
    found = []
    for printed in dates:
        if printed.kind not in {"month", "year", "period"} or names.cover(printed.span):
            continue
        first = reading.tokens.at(printed.span.start)
        words = reading.hits.of(range(max(tokens.start, first - 4), first), "indicator")
        if not any(hit.concept.has("indicatorClass", "baseline") for hit in words):
            found.append((first, printed))
    return found


def period(context: Context, year: int | None) -> tuple[str | None, str | None]:
    """Return the period of the value.

    It is the one printed between the same commas, else one before the value in the same item of
    a list, else the one that opens the sentence ("Năm 2016, A đạt …; B đạt …").
    """
    placed, at, segment = context.line.periods, context.quantity.first, context.segment
    beside = _own(context, [pair for pair in placed if pair[0] in segment])
    before = [pair for pair in placed if context.item <= pair[0] < at]
    opening = [pair for pair in placed if pair[0] <= context.tokens.start + 1 and pair[0] < at]
    near = beside or before or opening
    if not near:
        return None, None
    return interval(min(near, key=lambda pair: (abs(pair[0] - at), pair[0]))[1], year)


def _own(
    context: Context, beside: Sequence[tuple[int, PrintedDate]]
) -> Sequence[tuple[int, PrintedDate]]:
    """Return the periods that stand before a value, or behind it, as the first one does.

    "giảm từ 63,7% năm 2016 xuống [55% năm 2019]", but "[năm 2016 là 63,7%] và năm 2019 là 55%".
    """
    at, segment = context.quantity.first, context.segment
    values = [q.first for q in context.siblings if q.unit and q.first in segment]
    former = max((first for first in values if first < at), default=segment.start - 1)
    following = min((first for first in values if first > at), default=segment.stop)
    leads = bool(beside) and min(first for first, _ in beside) < min(values, default=at)
    low, high = (former, at) if leads else (at, following)
    return [pair for pair in beside if low < pair[0] < high] or beside


def holder(context: Context) -> Argument | None:
    """Return whose value it is where a list gives but the names: "…, Mường La 250 tấn".

    The name or its bracket is all that stands between a mark and the value.
    """
    line, start, stop = context.line, context.segment.start, context.quantity.first
    shut = start - 1
    if start == stop and line.form(shut) == ")":  # "Mường Lạn (Sơn La) 250 mm"
        opened = bisect_left(line.brackets, shut) - 1
        start, stop = (line.brackets[opened] + 1 if opened >= 0 else shut), shut
    words = _unjoined(context, range(start, stop))
    named = first_named(line.c, words, *SUBJECTS)
    alone = named is not None and (named.first, named.stop) == (words.start, words.stop)
    return named if alone else None


def opening(context: Context) -> Context | None:
    """Return the first value of its unit in the sentence, if that tells what is measured."""
    unit, first = context.printed_unit, context.quantity.first
    same = (replace(context, quantity=q) for q in context.siblings if q.first < first)
    found = next((c for c in same if unit and c.printed_unit == unit), None)
    return None if found is None or holder(found) is not None else found
