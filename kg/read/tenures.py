"""The time of an office: "khi còn là Giám đốc Sở A (từ tháng 6/2011 - 9/2014), ông B đã …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.phrases import Office
    from kg.read.reading import Annotated

_CUE = 4  # tokens of the longest word before an office
_SPAN = 16  # tokens of the time of an office
_YEAR = 4  # digits
_DEEDS = ("act", "decision", "eventverb", "role", "roleform")


def during(a: Annotated, first: int) -> bool:
    """Tell whether an office opens with words for its time: "[khi còn là] Giám đốc"."""
    status = a.hits.at(first, "status")
    return status is not None and status.concept.has("statusKind", "while")


def of_time(a: Annotated, offices: Sequence[Office]) -> bool:
    """Tell whether one of the offices of a stack does."""
    return any(during(a, office.first) for office in offices)


def timed(a: Annotated, first: int) -> bool:
    """Tell whether words before an office open its time or rank: "với cương vị Giám đốc"."""
    cues = a.hits.ending(first, _CUE, "officecue")
    return during(a, first) or any(hit.concept.has("opensClause", "yes") for hit in cues)


def spent(a: Annotated, first: int) -> int:
    """Return where the time behind an office stops before a comma, 0 where none is told.

    "Với cương vị Giám đốc Sở A (từ tháng 6/2011 - 9/2014), ông B …", "Khi là Giám đốc Sở A từ năm
    2011 đến năm 2014, ông B …".
    """
    forms = a.tokens.forms
    if (stop := _renamed(a, first)) or not forms[first : first + 1]:
        return stop
    window = forms[first : first + _SPAN]
    if "," not in window:
        return 0
    inside = window[: window.index(",")]
    told = range(first, first + len(inside))
    small = any(form.islower() for form in inside) and not any(map(a.tokens.capital, told))
    years = any(form.isdigit() and len(form) == _YEAR for form in inside)
    return told.stop if small and years and not a.hits.starts(told, *_DEEDS) else 0


def _renamed(a: Annotated, first: int) -> int:
    """Return where brackets that tell a body's name of today stop: "Sở A (nay là Sở B), ông C"."""
    forms = a.tokens.forms
    word = a.hits.at(first + 1, "status") if forms[first : first + 1] == ("(",) else None
    if word is None or not word.concept.has("statusKind", "changed"):
        return 0
    office = a.hits.at(word.stop, "role", "roleform") is not None
    window = forms[word.stop : word.stop + _SPAN]
    if office or ")" not in window:
        return 0
    stop = word.stop + window.index(")") + 1
    return stop if forms[stop : stop + 1] == (",",) else 0
