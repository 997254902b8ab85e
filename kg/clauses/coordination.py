"""Who acts together: agents side by side that are one subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import GAP
from kg.clauses.model import SPEAKERS, Argument, Found
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Container

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Mention, Reading


def head_of_list(c: Clauses, first: int) -> Argument | None:
    """Return ông A in "ông A và các đồng chí trong Ban Thường vụ Tỉnh ủy"."""
    joint = c.word_before(c.skip_back(first, "voice"), "conjunction")
    before = c.ending_at(joint.first) if joint is not None else None
    if before is None or before.kind not in SPEAKERS:
        return None
    return Argument(before, c.phrase_start(before), c.phrase_stop(before), Found.JOINED)


def coordinated(c: Clauses, left: Mention, right: Mention, aside: Container[int]) -> bool:
    """Tell whether two agents are one subject: "A và B", "đoàn do A", "A dẫn đầu đoàn"."""
    reading, forms = c.reading, c.tokens.forms
    start, stop = c.phrase_stop(left), c.phrase_start(right)
    first = max(left.stop, start)
    first = next(i for i in range(first, len(forms)) if i not in aside)
    gap = range(first, min(right.first, stop))
    people = left.kind == right.kind == Kind.PERSON  # "các đồng chí: A; B chủ trì hội nghị"
    if len(gap) > GAP or any(forms[i] in (".:" if people else ".;:") for i in gap):
        return False
    if all(forms[i] in ",-–" for i in gap) and left.kind != right.kind:
        return False  # "Thay mặt Bộ Chính trị, đồng chí A trình bày …"
    leads = reading.hits.of(gap, "leadcue") if right.kind is Kind.TEAM else ()
    if people_lead := [hit for hit in leads if hit.stop == gap.stop and left.kind is Kind.PERSON]:
        gap = range(gap.start, people_lead[0].first)
    if gap and forms[gap.stop - 1] == "," and any(reading.hits.at(i, "act") for i in gap):
        return False  # "A cho hay, B đã …": each word of the verb may join, too
    return all(forms[i] in ",-–;" or _joins(reading, i) for i in gap)


def _joins(reading: Reading, index: int) -> bool:
    """Tell whether a word joins two agents at the token: "và", "cùng", "do", "dẫn đầu".

    "A được B đánh giá cao": B alone acts, and so does he in "chồng bà A là ông B".
    """
    hit = reading.hits.at(index, "function")
    if hit is not None and hit.concept.has("functionClass", "copula"):
        return False
    if reading.hits.at(index, "joint", "leadcue", "officecue", "filler") is not None:
        return True
    if hit is None:
        return index in reading.annotated.inside
    return not any(hit.concept.has("functionClass", part) for part in ("preposition", "passive"))
