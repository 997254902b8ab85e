"""Lines that a program broke, joined again without moving a character.

It wrapped them at a column, broke the number of an act at its hyphen ("1234/QĐ-" / "TTg"), or
took the stop of "TP. Đà Nẵng" for the end of a sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise, takewhile

_NARROWEST, _WIDEST = 40, 120
_END = re.compile(r"[.!?…:;][\"”’)\]]*$")
_ITEM = re.compile(r"[-–+*•#|>]|\(?\w{1,3}[.)/]\s")
_NAME = r"(?P<name>\w+(?: \w+){0,3})"
_CITY = re.compile(rf"(?<=\b[Tt][Pp]\.)\n(?={_NAME})")
_NUMBER = re.compile(r"(?<=\d)\n(?=-[A-ZĐ]{2,}/)|(?<=[\dA-ZĐ]-)\n(?=[A-ZĐ]{2}\w*\b)")
_TOLD = re.compile(rf"\b(?:TP\.? ?|[Tt]hành phố |Thành ủy )(?={_NAME})")
_COLUMNS = re.compile(r"\S(?: {3}|\t)")


def unwrapped(text: str) -> str:
    r"""Return ``text`` with a blank for each line break that only a column of the page made.

    No line of such a text is longer than 120 characters, and one at least goes on with a small
    letter; then those are wrapped, too, whose next word had no room. The first line is the
    title: it goes on only with a small letter. Items of a list, ends of sentences and
    the heading of a document stay.

    >>> unwrapped("Hội nghị\n\nSáng nay, đồng chí Lò Văn Thử làm việc với\nxã Nậm Sẻ.")
    'Hội nghị\n\nSáng nay, đồng chí Lò Văn Thử làm việc với xã Nậm Sẻ.'
    """
    text = _NUMBER.sub(" ", _cities(text))
    lines = [line.strip() for line in text.split("\n")]
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return text
    breaks = list(pairwise(lines))
    title = next((i for i, line in enumerate(lines) if line), 0)
    small = {i for i, pair in enumerate(breaks) if _goes_on(*pair) and _full(*pair, _NARROWEST)}
    joined = small and small | {
        i
        for i, pair in enumerate(breaks)
        if i != title and _may_go_on(*pair) and (pair[0].endswith(",") or _full(*pair, width))
    }
    out = []
    for i, line in enumerate(text.split("\n")):
        out += [line, " " if i in joined else "\n"]
    return "".join(out[:-1])


def _cities(text: str) -> str:
    r"""Return ``text`` with a blank for each line break behind "TP." before the name of its city.

    The text says elsewhere that it is one: after "TP.", "thành phố", "Thành ủy".

    >>> _cities("TP. Huế họp.\nNăm 2020, UBND TP.\nHuế bán đất.\nÔng ở TP.\nÔng đi.")
    'TP. Huế họp.\nNăm 2020, UBND TP. Huế bán đất.\nÔng ở TP.\nÔng đi.'
    """
    if not _CITY.search(text):
        return text
    told = {_capitals(match["name"]) for match in _TOLD.finditer(text)} - {""}
    return _CITY.sub(lambda match: " " if _capitals(match["name"]) in told else "\n", text)


def _capitals(words: str) -> str:
    """Return the words up to the first in small letters."""
    return " ".join(takewhile(lambda word: word[0].isupper(), words.split(" ")))


def _goes_on(line: str, following: str) -> bool:
    return _may_go_on(line, following) and following[0].islower()


def _may_go_on(line: str, following: str) -> bool:
    if not line or not following or _END.search(line) or _ITEM.match(following):
        return False
    # The heading of a document: capitals, and columns side by side.
    return not line.isupper() and not following.isupper() and not _COLUMNS.search(line)


def _full(line: str, following: str, width: int) -> bool:
    """Tell whether the next word would have gone over the width."""
    return len(line) + 1 + len(following.split(maxsplit=1)[0]) > width
