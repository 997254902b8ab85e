"""What may stand between a verb and its arguments: auxiliaries, common nouns, short names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.words import genitive, joins, of_class

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Reading

GAP = 4  # tokens between a subject and its verb


def auxiliary(reading: Reading, index: int) -> bool:
    """Tell whether a token may stand between a subject and its verb: "đã", "cũng", a comma."""
    forms = reading.tokens.forms
    if forms[index] in ",-–)":
        return True
    hit = reading.hits.at(index, "function", "officecue", "eventverb")
    if hit is None:
        return index in reading.annotated.inside
    return not hit.concept.has("functionClass", "preposition")


def conjunction(reading: Reading, index: int) -> bool:
    """Tell whether the token joins two phrases: "và"."""
    return joins(reading.annotated, index)


def told(reading: Reading, index: int) -> bool:
    """Tell whether a verb of saying, deciding or meeting stands at the token."""
    verb = reading.hits.at(index, "act", "eventverb", "decision")
    courtesy = verb is not None and verb.concept.has("weakFrame", "yes")
    return verb is not None and not courtesy and index not in reading.annotated.inside


def bare(reading: Reading, gap: range) -> bool:
    """Tell whether only a shortened name stands in the gap: "[Đảng ủy và] Ban Thường vụ …"."""
    return all(
        i in reading.annotated.inside
        or reading.hits.at(i, "anaphor") is not None
        or conjunction(reading, i)
        for i in gap
    )


def filled(reading: Reading, gap: range) -> bool:
    """Tell whether common nouns fill the gap: "thăm cán bộ, chiến sĩ và nhân dân [xã A]".

    Or a word for all of it: "sáp nhập toàn bộ [xã A]".
    """
    index = gap.start
    while index < gap.stop:
        hit = reading.hits.at(index, "filler") or _quantifier(reading, index)
        if hit is None and reading.tokens.forms[index] != ",":
            return False
        index = hit.stop if hit else index + 1
    return len(gap) <= 16


def shared(reading: Reading, gap: range) -> bool:
    """Tell whether words for a share fill the gap: "toàn bộ diện tích, dân số của [xã A]".

    How much it is may stand between: "diện tích tự nhiên 120,5 km2", "của ba [xã A, B và C]".
    """
    index, found = gap.start, False
    while index < gap.stop:
        hit = reading.hits.at(index, "share")
        joins = conjunction(reading, index) or genitive(reading.annotated, index)
        if hit is None and not (joins or _amount(reading, index)):
            return False
        found = found or hit is not None
        index = hit.stop if hit else index + 1
    return found


def _amount(reading: Reading, index: int) -> bool:
    """Tell whether a number, its unit, a quantifier or a mark within it stands at the token."""
    form = reading.tokens.forms[index]
    several = of_class(reading.annotated, index, "plural")
    counted = reading.hits.at(index, "numeral", "unit") or _quantifier(reading, index)
    return form in ",." or form[0].isdigit() or several or counted is not None


def _quantifier(reading: Reading, index: int) -> Hit | None:
    hit = reading.hits.at(index, "function")
    return hit if hit is not None and hit.concept.has("functionClass", "quantifier") else None


def aspect(reading: Reading, index: int) -> bool:
    """Tell whether a word of a finite verb stands at the token: "đã", "đang", "sẽ"."""
    hit = reading.hits.at(index, "function")
    before = (h for back in (1, 2) for h in reading.hits.starting.get(index - back, ()))
    within = any(h.stop > index for h in before)  # "thực [hiện]", "nông thôn [mới]"
    if hit is None or within or not hit.concept.has("functionClass", "aspect"):
        return False
    longer = any(h.stop > hit.stop for h in reading.hits.all_at(index, "clauseword"))
    return not (longer and hit.concept.has("functionClass", "plural"))  # "từng bước"
