"""Names of people: runs of capitalised syllables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.model import Name
from kg.read.phrases.words import capital_run

if TYPE_CHECKING:
    from kg.read.reading import Annotated


def name(a: Annotated, first: int, *, cued: bool = False) -> Name | None:
    """Parse a run of two to five capitalised syllables as a person's name.

    Without a cue (an honorific, a rank, an office) the run must start with a Vietnamese surname
    and be no place or body. A cue lets foreign names through ("Xi Jinping", "Kim Jong-un").
    """
    tokens = a.tokens
    if first >= len(tokens) or not tokens.word(first) or not tokens.capital(first):
        return None
    stop = capital_run(a, first, 6)
    while stop < len(tokens) and cued and tokens.forms[stop] in "-'’" and tokens.glued(stop):
        if stop + 1 < len(tokens) and tokens.word(stop + 1) and tokens.glued(stop + 1):
            stop = max(stop + 2, capital_run(a, stop + 1, 3))
        else:
            break
    for inner in range(first + 1, stop):
        hit = a.hits.at(inner, "role", "bodykind", "honorific", "roleform", "rank")
        if hit and hit.stop - hit.first > 1:
            stop = inner
            break
    surname = a.hits.at(first, "surname") is not None
    if surname and stop - first > 4:
        stop = first + 4 if not cued else stop
    loud = [tokens.forms[i].isupper() and len(tokens.forms[i]) > 1 for i in range(first, stop)]
    if stop - first < 2 or (any(loud) and not (cued and surname and 3 <= len(loud) <= 4)):
        return None  # "UBND", but "đồng chí TRỊNH ĐỨC KHẢI"
    if not surname and (not cued or _headed(a, first, stop)):
        return None
    words = tokens.words(first, stop)
    text = " ".join(map(str.capitalize, words.split())) if all(loud) else words
    return Name(first, stop, text, surname)


def _headed(a: Annotated, first: int, stop: int) -> bool:
    """Tell whether a word for a body heads the run: "Bộ | Nguyễn Văn An", "Ban Chỉ …" cut off."""
    if a.hits.at(first, "anaphor") is None:
        return False
    named = stop - first > 2 and a.hits.at(first + 1, "surname") is not None
    return named or (stop < len(a.tokens) and a.tokens.forms[stop] in "…....")
