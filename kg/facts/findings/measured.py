"""What a change says of what is measured: "tăng 12%", "đạt dưới 45%", "thu ngân sách giảm mạnh"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.findings.cueclass import kind_of
from kg.model import FindingType

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lexicon.model import Hit
    from kg.read.reading import Reading


def counted(reading: Reading, index: int) -> bool:
    """Tell whether a number stands at the token or the one after: "đạt hơn 9,15%"."""
    return any(form[:1].isdigit() for form in reading.tokens.forms[index : index + 2])


def short(reading: Reading, cue: Hit) -> bool:
    """Tell whether a verb before a number reaches little: "đạt dưới 45%"."""
    value = reading.hits.at(cue.stop, "comparator") if cue.concept.has("reaches", "yes") else None
    return value is not None and value.concept.has("comparator", "<")


def changed(reading: Reading, words: range, cue: Hit) -> FindingType | None:
    """Return what it means that something becomes more or less, ``None`` where it is left open.

    That depends on what was named before it in its clause: "thu ngân sách giảm 5%" and "lãi suất
    tăng mạnh" are limitations, "lãi suất giảm mạnh" is an achievement.
    """
    makes = cue.concept.first("makes")
    if makes is None:
        return None
    start = cue.first
    while start > words.start and reading.tokens.forms[start - 1] not in ",;":
        start -= 1
    named = reading.hits.of(range(start, cue.first), "measured")
    if start == cue.first and makes == "less":  # "kim ngạch đạt 500 tỷ đồng, [giảm] 5%"
        named = reading.hits.of(range(words.start, start), "measured")
        good = kind_of(cue) is FindingType.LIMITATION or _more(named)
        named = named if len(named) == 1 and good else []
    if not named:
        return None
    better = named[-1].concept.first("better") == makes
    return FindingType.ACHIEVEMENT if better else FindingType.LIMITATION


def _more(named: Sequence[Hit]) -> bool:
    return all(hit.concept.has("better", "more") for hit in named)
