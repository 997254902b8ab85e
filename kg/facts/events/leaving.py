"""How far the scene of an event reaches: a sentence with a time of its own leaves it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.text.dates import PrintedDate

_OPENING = 8  # tokens in which a sentence tells its own day
_SAME = 2  # … or that of what was told before: "Chiều cùng ngày, …"


def leaving(c: Clauses, dates: Sequence[PrintedDate]) -> dict[int, str | None]:
    """Return the sentences that open with a time of their own, each with its day where printed.

    "Ngày 18/12, ông A cho biết …": who speaks then is not at the meeting told before.
    """
    found: dict[int, str | None] = {}
    for date in dates:
        sentence = c.reading.sentence_at(date.span.start) if date.kind == "day" else None
        if sentence is None or sentence.index in found:
            continue
        tokens = c.reading.annotated.tokens_of(sentence)[:_OPENING]
        if tokens and date.span.start < c.tokens.ends[tokens[-1]]:
            found[sentence.index] = date.start
    return found


def elsewhere(c: Clauses, dates: Sequence[PrintedDate]) -> dict[int, str | None]:
    """Return the sentences that leave the scene told before, each with its day where printed.

    Beside those with a time of their own: "Cùng ngày, Phó Thủ tướng A có văn bản yêu cầu …".
    """
    found = leaving(c, dates)
    for hit in c.words("sameday").within(range(len(c.tokens))):
        sentence = c.reading.sentence_at(c.tokens.starts[hit.first])
        if sentence is None:
            continue
        if hit.first - c.reading.annotated.tokens_of(sentence).start < _SAME:
            found.setdefault(sentence.index, None)
    return found
