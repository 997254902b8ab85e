"""Causes that are called but a cause: "Nguyên nhân của hạn chế trên là do cán bộ còn yếu"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.findings.cueclass import CueClass, class_of
from kg.facts.findings.polarity import weigh
from kg.model import FindingType

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses

_SUBJECT = 16  # tokens of "nguyên nhân của những tồn tại, hạn chế trên" before "là do"
_SHORTEST = 3  # tokens of the shortest cause


def caused(c: Clauses, words: range) -> tuple[FindingType, range] | None:
    """Return the kind of cause that a clause tells, and the words that tell it.

    It is objective where they name what is in nobody's power, subjective where they blame.
    """
    first = c.skip(words.start, words.stop, "opener", "adverb")
    noun = c.reading.hits.at(first, "finding")
    if noun is None or class_of(noun.concept) is not CueClass.REASON:
        return None
    start = _told(c, range(noun.stop, min(words.stop, noun.stop + _SUBJECT)))
    if start is None or words.stop - start < _SHORTEST:
        return None
    told = range(start, words.stop)
    named = (class_of(hit.concept) for hit in c.reading.hits.of(told, "finding"))
    if CueClass.CIRCUMSTANCE in named:
        return FindingType.OBJECTIVE_CAUSE, told
    blamed = weigh(c, told).strong
    blames = blamed.get(FindingType.LIMITATION) or blamed.get(FindingType.VIOLATION)
    return (FindingType.SUBJECTIVE_CAUSE, told) if blames else None


def _told(c: Clauses, words: range) -> int | None:
    """Return where a cause starts behind "là do", "là" or "do"."""
    for index in words:
        word = c.reading.hits.at(index, "function")
        if word is None or not _LINKS & set(word.concept.properties.get("functionClass", ())):
            continue
        after = c.reading.hits.at(word.stop, "function")
        both = after is not None and after.concept.has("functionClass", "cause")
        return after.stop if after is not None and both else word.stop
    return None


_LINKS = frozenset({"copula", "cause"})
