"""When an event took place: the day printed beside its report, or at the head of the lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text.dates import PrintedDate, complete

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.events.frame import Frame
    from kg.facts.events.happening import Happening
    from kg.read.reading import Reading

_HELD = 10  # tokens between a session and "được tổ chức"
_LEAD = 3  # sentences: title, sapo, lead


def date_of(
    c: Clauses, dates: Sequence[PrintedDate], year: int | None, frame: Frame, last: str | None
) -> str | None:
    """Return the day printed in the sentence of the report, else none.

    ``last`` is the day of the event told before: that of "chiều cùng ngày".
    """
    reading = c.reading
    span = reading.sentences[frame.sentence].span
    tokens = reading.annotated.tokens_of(reading.sentences[frame.sentence])
    if any(c.word(i, "sameday") for i in range(tokens.start, min(frame.first, tokens.start + 5))):
        return last
    verb = reading.tokens.ends[_held(c, frame, tokens.stop) - 1] + 40
    for printed in dates:
        near = span.start <= printed.span.start < min(span.end, max(verb, span.start + 60))
        if near and printed.kind in ("day", "relative"):
            if printed.kind == "relative" and printed.yearly:
                continue
            value = complete(printed, year, reading.article.published)
            if value:
                return value
    return None


def _held(c: Clauses, frame: Frame, stop: int) -> int:
    """Return the token after "được tổ chức" where it goes on from the report, else its end."""
    for index in range(frame.stop, min(frame.stop + _HELD, stop)):
        if (hit := c.word(index, "happens")) is not None:
            return hit.stop
    return frame.stop


def date_lead(
    reading: Reading,
    happenings: Sequence[Happening],
    dates: Sequence[PrintedDate],
    year: int | None,
) -> None:
    """Date the first event told by the day that opens the lead ("Ngày 5/1, tại Hà Nội, …")."""
    first = next((h for h in happenings if h.type != "inspection"), None)
    if first is None or first.date or first.frames[0].sentence > _LEAD:
        return
    for sentence in reading.sentences[: _LEAD + 1]:
        tokens = reading.annotated.tokens_of(sentence)
        if not any(m.entity in first.actors for m in reading.mentions_in(sentence.span)):
            continue
        for printed in dates:
            at = reading.tokens.at(printed.span.start)
            opens = tokens.start <= at < min(tokens.start + 10, tokens.stop)
            if opens and printed.kind in ("day", "relative") and not printed.yearly:
                first.date = complete(printed, year, reading.article.published)
                return
