"""What is told beside a name or office that is no office: a life, a term, the stand in a photo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases import Name, Office, Place
from kg.read.tenures import spent, timed

if TYPE_CHECKING:
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk

ASIDE = 30
"""Tokens in brackets after a name."""

_WORD = 3  # tokens of the longest word of a life
_YEARS = 3  # tokens of "2010-2015"
_TOLD = 24  # tokens of what is told of a life between two commas
_STAND = 6  # tokens of where somebody stands in a photo: "thứ hai từ trái sang"


def told_beside(a: Annotated, name: Chunk) -> int:
    """Return where what is told of a life, or of the stand in a photo, stops after a name, else 0.

    "ông B (42 tuổi, quê tỉnh A) - Bí thư …", "ông B (SN 1960, Bí thư …)",
    "ông B, sinh ngày 2/3/1970, quê tỉnh A, Bí thư …", "đồng chí A (bìa phải), Bí thư …".
    """
    forms, first = a.tokens.forms, name.stop
    if isinstance(name.phrase, Office):
        return _termed(a, name)
    if not isinstance(name.phrase, Name):
        return 0
    if forms[first : first + 1] != ("(",):
        return _life(a, first)
    inside = forms[first + 1 : first + ASIDE]
    if ")" not in inside:
        return 0
    inside = inside[: inside.index(")")]
    mark = _life(a, first + 1)  # "(SN 1960, [nguyên Chủ tịch xã A])"
    if mark and forms[mark] == "," and a.hits.at(mark + 1, "role", "roleform", "status"):
        return mark
    told = any(form.isdigit() for form in inside[:3])  # "42 tuổi", "sinh năm 1970"
    small = bool(inside) and len(inside) <= _STAND and all(form.islower() for form in inside)
    return first + 2 + len(inside) if told or small else 0


def _termed(a: Annotated, office: Chunk) -> int:
    """Return where the term or time told behind an office stops, else 0."""
    forms, first = a.tokens.forms, office.stop
    stop = served(a, first)
    if forms[office.first - 1] == "(" or forms[stop : stop + 1] == ("(",):
        return stop
    aside = forms[first : first + 1] == ("(",)
    return spent(a, first) if aside or timed(a, office.first) else 0


def native(a: Annotated, chunk: Chunk) -> bool:
    """Tell whether a place is where somebody is from: "ông B (sinh năm 1970, quê [tỉnh A])"."""
    words = a.hits.ending(chunk.first, _WORD, "biography")
    return isinstance(chunk.phrase, Place) and bool(words)


def served(a: Annotated, first: int) -> int:
    """Return where the term after an office stops, 0 where none follows.

    "ông A (Bí thư Tỉnh ủy nhiệm kỳ 2010 - 2015, Chủ tịch HĐND tỉnh)", "ông B - Bí thư Huyện ủy C
    nhiệm kỳ 2010 - 2015 (nay là …)".
    """
    forms = a.tokens.forms
    start = first + 1 if forms[first : first + 1] in ((",",), ("(",)) else first
    word = a.hits.at(start, "timeword")
    years = forms[word.stop : word.stop + 3] if word is not None else ()
    ranged = len(years) == _YEARS and years[1] in "-–" and years[0].isdigit() and years[2].isdigit()
    if word is None or not ranged:
        return 0
    stop = word.stop + _YEARS
    return stop + 1 if forms[start - 1] == "(" and forms[stop : stop + 1] == (")",) else stop


def _life(a: Annotated, first: int) -> int:
    """Return the mark after "59 tuổi, quê tỉnh A; cử nhân Luật", 0 where no such words follow."""
    forms, stop, at = a.tokens.forms, 0, first
    while at < len(forms):
        start = at + 1 if forms[at] in ",;" else at
        if (stop and start == at) or not _of_life(a, start):
            break
        window = range(start, min(start + _TOLD, len(forms)))
        end = next((i for i in window if forms[i] in ",;.-–"), 0)
        if not end or forms[end] == ".":
            return 0
        stop = at = end
    return stop


def _of_life(a: Annotated, first: int) -> bool:
    """Tell whether age, birth, origin or schooling is told: "59 tuổi", "quê tỉnh A"."""
    counted = first + 1 < len(a.tokens) and a.tokens.forms[first].isdigit()
    at = first + 1 if counted else first
    if a.hits.at(at, "biography") is not None:
        return True
    return not counted and a.hits.at(at, "degree") is not None and not a.tokens.capital(at)
