"""Lists of things that are aimed at or dealt with: "để thấy rõ ưu điểm, kết quả, cách làm hay"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.findings.cueclass import CueClass, class_of
from kg.read.phrases.words import joins, of_class

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit

_ITEM = 6  # tokens between the comma before an item and the cue in it


def parted(c: Clauses, cue: Hit, before: Hit | None) -> bool:
    """Tell whether the comma before a cue parts clauses, not things of one list.

    "để thấy rõ ưu điểm, [kết quả]", "tìm những kinh nghiệm, [cách làm hay]" go on with things.
    """
    if before is not None and class_of(before.concept) is CueClass.PREDICATE:
        return True  # "được triển khai kịp thời, [đồng bộ]" goes on with what is done
    forms, stop = c.tokens.forms, cue.stop
    alone = cue.concept.has("strength", "strong")
    listed = stop < len(forms) and (forms[stop] == "," or joins(c.reading.annotated, stop))
    beside = before is not None and before.stop == cue.first - 1
    if beside or not alone or (listed and class_of(cue.concept) is None):
        return False
    for index in range(cue.first - 2, max(0, cue.first - _ITEM), -1):
        if forms[index] == ",":
            return True
        if of_class(c.reading.annotated, index, "plural"):
            return False
    return True


def able(c: Clauses, cue: Hit, before: Hit | None) -> bool:
    """Tell whether a cue is the "được" of what is aimed at: "nhằm đúc kết [được] kinh nghiệm".

    Or of what is dealt with: "đã thấy rõ [được] các vi phạm".
    """
    if before is not None and class_of(before.concept) is CueClass.HANDLING:
        return before.stop == cue.first and c.word(cue.first, "passive") is not None
    if before is None or class_of(before.concept) is not CueClass.PURPOSE:
        return False
    verb = c.reading.hits.at(before.stop, "act")
    return verb is not None and verb.stop == cue.first


def of_many(c: Clauses, words: range, cue: Hit) -> bool:
    """Tell whether a cue tells which of many: "nhìn nhận hạn chế, [những việc chưa đạt]"."""
    for index in range(cue.first - 1, max(words.start, cue.first - _ITEM), -1):
        if c.tokens.forms[index] == ",":
            return of_class(c.reading.annotated, index + 1, "plural")
    return False
