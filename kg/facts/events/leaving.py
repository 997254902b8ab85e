"""How far the scene of an event reaches: a sentence with a time of its own leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text.dates import dates_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.text.dates import PrintedDate

_OPENING = 8  # tokens in which a sentence tells its own day


def leaving(c: Clauses, dates: Sequence[PrintedDate]) -> dict[int, str | None]:
    """Return the sentences that open with a time of their own, each with its day where printed.

    "Ngày 18/12, ông A cho biết …": who speaks then is not at the meeting told before.
    """
    found: dict[int, str | None] = {}
    for sentence in c.reading.sentences:
        tokens = c.reading.annotated.tokens_of(sentence)
        if not tokens:
            continue
        opening = c.tokens.span(tokens.start, min(tokens.start + _OPENING, tokens.stop))
        day = next(
            (d.start for d in dates_in(dates, opening.start, opening.end) if d.kind == "day"), None
        )
        if day is not None:
            found[sentence.index] = day
    return found
