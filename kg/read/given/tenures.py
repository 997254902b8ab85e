"""The time of an office that words give: "(2015 - 2019)", "từ tháng 5/2022 đến nay"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kg.model import Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.read.reading import Annotated

_LONGEST: Final = 12  # tokens: "(từ tháng 5/2015 đến tháng 3/2019)"


def lasts(a: Annotated, stop: int) -> bool:
    """Tell whether an office lasts: "Phó Bí thư Tỉnh ủy A [từ tháng 5/2022 đến nay]"."""
    forms = a.tokens.forms
    for at in range(stop, min(stop + _LONGEST, len(forms))):
        if of_class(a, at, "lasting"):
            return True
        if forms[at] in ",;." or a.tokens.capital(at):
            break
    return False


def after_years(a: Annotated, first: int, stop: int) -> int:
    """Skip the years of an office in brackets: "Bí thư A [(2015 - 2019)], Trưởng Ban B"."""
    forms = a.tokens.forms
    if forms[first] != "(":
        return first
    closes = next((i for i in range(first, min(first + _LONGEST, stop)) if forms[i] == ")"), first)
    inside = range(first + 1, closes)
    times = any(forms[i].isdigit() for i in inside)
    return closes + 1 if times and not any(map(a.tokens.capital, inside)) else first


def until(a: Annotated, at: int, cue: int) -> bool:
    """Tell whether an office ended by what a token says: "[trước khi] được bổ nhiệm là X".

    Not "trước khi là X", nor "trước khi ông B là X", where somebody else has it.
    """
    hit = a.hits.at(at, "function")
    if hit is None or hit.stop >= cue or not of_class(a, cue, "copula"):
        return False
    if not all(hit.concept.has("functionClass", c) for c in ("subordinator", "earlier")):
        return False
    between = range(hit.stop, cue)
    other = (h for i in between if (h := a.hits.at(i, "honorific", "anaphor")) is not None)
    return not any(
        h.concept.scheme == "honorific" or h.concept.has("anaphorKind", Kind.PERSON) for h in other
    )
