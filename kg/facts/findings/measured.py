"""What a verb of change says of a number: "tăng 12%", "đạt dưới 45%", "thu ngân sách giảm 5%"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Reading


def counted(reading: Reading, index: int) -> bool:
    """Tell whether a number stands at the token or the one after: "đạt hơn 9,15%"."""
    return any(form[:1].isdigit() for form in reading.tokens.forms[index : index + 2])


def short(reading: Reading, words: range, cue: Hit) -> bool:
    """Tell whether a verb before a number tells of a fault.

    It reaches little ("đạt dưới 45%"), or changes for the worse what was named before it in its
    clause: "thu ngân sách giảm 5%", "số vụ tai nạn tăng 12%".
    """
    if cue.concept.has("reaches", "yes"):
        value = reading.hits.at(cue.stop, "comparator")
        return value is not None and value.concept.has("comparator", "<")
    makes = cue.concept.first("makes")
    if makes is None:
        return False
    start = cue.first
    while start > words.start and reading.tokens.forms[start - 1] not in ",;":
        start -= 1
    named = reading.hits.of(range(start, cue.first), "measured")
    return bool(named) and named[-1].concept.first("better") != makes
