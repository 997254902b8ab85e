"""When an event took place: the day printed beside its report, or at the head of the lead."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kg.clauses.modality import Force
from kg.lexicon.rows import Trait
from kg.model import Role
from kg.read.phrases.words import of_class
from kg.text.dates import PrintedDate, dates_in
from kg.text.open_years import complete

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.events.frame import Frame
    from kg.facts.events.happening import Happening
    from kg.lexicon.model import Hit
    from kg.read.reading import Reading

_OPEN = "--"  # in place of a year that is not known
HELD = 10  # tokens between a session and "được tổ chức"
_TITLE = 80  # … where its title is told: "Lễ kỷ niệm 70 năm … và đón nhận … đã diễn ra"
_CREDIT = 15  # tokens of the credit and time before that: "(Ảnh: A B/TTXVN) Tối 19/5, …"
_BESIDE = 2  # tokens between an event and its own date: "kỳ họp diễn ra từ 12 đến 13/12"
_OPENING = 5  # tokens before the month that opens a sentence: "Trước đó, vào giữa tháng 10/2018"
LEAD = 3  # sentences: title, sapo, lead


def date_of(
    c: Clauses, dates: Sequence[PrintedDate], year: int | None, frame: Frame, last: str | None
) -> str | None:
    """Return the day printed in the sentence of the report, else its month or year, else none.

    The year of a day stays open ("--05-12") where the article does not fix it (decision 26).
    ``last`` is the day of the event told before: that of "chiều cùng ngày".
    """
    reading = c.reading
    span = reading.sentences[frame.sentence].span
    tokens = reading.annotated.tokens_of(reading.sentences[frame.sentence])
    inside = [d for d in dates_in(dates, span.start, span.end) if not d.yearly]
    if to_come(c, frame):
        inside = [d for d in inside if not _said(c, range(_at(reading, d), frame.first))]
    opening = range(tokens.start, min(frame.first, tokens.start + 5))
    if frame.aside:  # the day is that of what happens on the occasion
        inside = [d for d in inside if 0 <= _at(reading, d) - frame.stop <= _BESIDE and frame.noun]
        inside = [d for d in inside if reading.tokens.forms[frame.stop] != ","]
    same = next((hit for i in opening if (hit := c.word(i, "sameday"))), None)
    if same is not None and not any(same.stop - 1 <= _at(reading, d) <= same.stop for d in inside):
        return last  # but not of "cũng trong ngày 25-9"
    if not (inside or frame.named or frame.aside) and last and _goes_on(c, frame, tokens.start):
        return last
    told = happens(c, frame, tokens.stop)
    held = told.stop if told else frame.stop
    over = c.word_before(held, "closes") is not None
    if over and last and all(_at(reading, d) >= held for d in inside):
        return None  # "Kỳ họp dự kiến bế mạc ngày 10/7": the day of its end
    ends = [held, *_sides(c, frame)]
    near = [d for d in inside if any(0 <= _at(reading, d) - end <= _BESIDE for end in ends)]
    # of a verb the day beside it is another's, but for a run of days or a month
    beside = [d for d in near if frame.noun or d.start != d.end or d.kind == "month"]
    reach = max(reading.tokens.ends[held - 1] + 40, span.start + 60)
    own = [d for d in inside if d.kind == "day" and _leads(reading, d, frame)]
    ranked = (
        own,
        [d for d in beside if d.kind == "day" and not over],
        [d for d in inside if d.kind in ("day", "relative") and d.span.start < reach],
        [d for d in beside if d.kind == "month"],
        [d for d in inside if d.kind == "month" and frame.first <= _at(reading, d) < frame.stop],
        [d for d in inside if d.kind in ("month", "year") and _opens(reading, d, frame)],
    )
    open_day = None
    for printed in chain.from_iterable(ranked):
        value = complete(printed, year, reading.article.published)
        if value:
            return value
        if printed.kind == "day":
            open_day = open_day or printed.start
    return open_day


def _goes_on(c: Clauses, frame: Frame, start: int) -> bool:
    """Tell whether a sentence goes on with the day told: "Tiếp đó, …", "Sau khi thăm A, …".

    Not "Sau khi ban hành nghị quyết, …", of which nobody knows how much later that was.
    """
    hit = c.reading.hits.at(start, "function")
    over = c.word(start, "closes") or c.word(start, "occasion")
    if over is not None and c.reading.hits.at(over.stop, "eventnoun") is not None:
        held = "closes" in over.concept.properties["clauseRole"] or c.word(start, "governor")
        return bool(held) and over.stop < frame.first  # "Kết thúc hội đàm, …", "Sau hội đàm, …"
    if hit is None or hit.concept.has("functionClass", "next"):
        return hit is not None
    met = c.skip(hit.stop, frame.first, "adverb")
    there = c.reading.hits.at(met, "eventverb", "partverb", "aboutcue")
    after = hit.concept.has("functionClass", "after") and "," in c.tokens.forms[start : frame.first]
    return after and there is not None and met < frame.first


def _sides(c: Clauses, frame: Frame) -> list[int]:
    """Return where the words for whom it is with stop: "buổi làm việc với xã A | ngày 5/3"."""
    if not frame.noun:
        return []
    told = c.inside(c.reading.sentences[frame.sentence])
    met = frame.counterparts()
    return [m.stop for m in told if m.entity in met and m.first >= frame.stop][:1]


def fixed(date: str | None) -> str | None:
    """Return a date whose year is known, ``None`` for another."""
    return None if date is None or date.startswith(_OPEN) else date


def agree(one: str, other: str) -> bool:
    """Tell whether two dates may be of one day, as far as both are printed.

    >>> agree("2018-10-05", "2018-10"), agree("2018-10-05", "--10-05"), agree("--10-05", "--11-05")
    (True, True, False)
    """
    first, second = (date.replace(_OPEN, "-", 1).split("-") for date in (one, other))
    return all(a == b for a, b in zip(first, second, strict=False) if a and b)


def to_come(c: Clauses, frame: Frame) -> bool:
    """Tell whether a report tells by its verb what is planned: "Sở A sẽ làm việc với xã B"."""
    verbs = c.reading.hits.of(range(frame.first, frame.stop), "eventverb")
    return not frame.noun and any(c.modality.before(v.first, Force.PLANNED) for v in verbs)


def scenic(c: Clauses, told: Happening) -> bool:
    """Tell whether an event is one at which people speak as the article goes on.

    Not one that is still to come, nor one below the lead of which only the month is known.
    """
    there = (part.role for f in told.frames if f.noun for part in f.actors.values())
    planned = any(to_come(c, frame) for frame in told.frames)
    if planned and not {Role.CHAIR, Role.PARTICIPANT}.intersection(there):
        return False
    month = (fixed(told.date) or "").count("-") == 1
    return not (month and min(frame.sentence for frame in told.frames) > LEAD)


def _said(c: Clauses, between: range) -> bool:
    """Tell whether a day is that of saying: "Ngày 5/3, ông A cho biết Sở B sẽ thăm xã C"."""
    acts = (c.reading.hits.at(i, "act") for i in between)
    return any(act is not None and "reporting" in act.concept.properties for act in acts)


def _at(reading: Reading, printed: PrintedDate) -> int:
    return reading.tokens.at(printed.span.start)


def _leads(reading: Reading, printed: PrintedDate, frame: Frame) -> bool:
    """Tell whether a day stands right before a report: "…; ngày 4/3 làm việc với Tỉnh ủy A"."""
    stop = reading.tokens.at(printed.span.end - 1) + 1
    return stop <= frame.first <= stop + 1


def _opens(reading: Reading, printed: PrintedDate, frame: Frame) -> bool:
    """Tell whether a month or year opens the sentence of a report: "Giữa tháng 10/2018, …"."""
    start = reading.annotated.tokens_of(reading.sentences[frame.sentence]).start
    return _at(reading, printed) - start <= _OPENING and _at(reading, printed) < frame.first


def happens(c: Clauses, frame: Frame, stop: int) -> Hit | None:
    """Return "diễn ra", "được tổ chức" where it goes on from a report, before ``stop``.

    Who takes part may stand between ("Buổi làm việc giữa A và B | diễn ra sáng 10/3"), and no other
    event ("hội nghị về kết luận của A tại kỳ họp thứ 20 | diễn ra từ 12/12").
    """
    told = c.inside(c.reading.sentences[frame.sentence]) if frame.noun else ()
    ends = [m.stop for m in told if m.entity in frame.actors and frame.stop <= m.first < stop]
    reach = _TITLE if _opening(c, frame) else HELD
    last = min(max([frame.stop, *ends]) + reach, stop)
    for i in range(frame.stop, last):
        if (hit := c.word(i, "happens")) is not None:
            return hit
        if c.reading.hits.at(i, "eventnoun") is not None:
            return None
    return None


def _opening(c: Clauses, frame: Frame) -> bool:
    """Tell whether an event with its title opens its sentence, but for a time or place."""
    start = c.reading.annotated.tokens_of(c.reading.sentences[frame.sentence]).start
    before = frame.first - start
    return (
        frame.noun and (before == 0 or c.tokens.forms[frame.first - 1] == ",") and before < _CREDIT
    )


def date_lead(
    reading: Reading,
    happenings: Sequence[Happening],
    dates: Sequence[PrintedDate],
    year: int | None,
) -> None:
    """Date the first event told by the day that opens the lead ("Ngày 5/1, tại Hà Nội, …")."""
    main = (h for h in happenings if not all(f.aside for f in h.frames))
    first = next((h for h in main if not h.type.has(Trait.MANDATED)), None)
    if first is None or fixed(first.date) or first.frames[0].sentence > LEAD:
        return
    told = reading.annotated.tokens_of(reading.sentences[first.frames[0].sentence])
    if told and of_class(reading.annotated, told.start, "before"):
        return  # "Trước đó, ông A từng dự hội nghị …"
    for sentence in reading.sentences[: LEAD + 1]:
        tokens = reading.annotated.tokens_of(sentence)
        if not any(m.entity in first.actors for m in reading.mentions_in(sentence.span)):
            continue
        for printed in dates:
            at = reading.tokens.at(printed.span.start)
            opens = tokens.start <= at < min(tokens.start + 10, tokens.stop)
            if opens and printed.kind in ("day", "relative") and not printed.yearly:
                first.date = complete(printed, year, reading.article.published) or first.date
                return
