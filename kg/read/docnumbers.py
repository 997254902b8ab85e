"""Numbers of documents as printed (NOTES §4.3): "09-CTr/TW", "15/2020/NĐ-CP", "292 - TB/UBKTTW".

A number is digits and then symbols, years or issuers joined by "/" or "-"; a bare number
("Quyết định 547") is digits that no fraction, date or percentage claims.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.text.fold import plain_number

_PART = r"(?:\d{4}(?!\d)|[A-ZĐÐƯ][A-Za-zĐÐđƯưÀ-ỹ&.]*\d{0,2}|\d{1,2}[A-ZĐÐ]\w*)"
_DASH = "-\u2010\u2011\u2012\u2013\u2212"  # every dash that papers print for a hyphen
_JOINT = rf"\s?[{_DASH}/]\s?"
_LOST = r"(?=[A-ZĐ]{2,}[A-Za-zĐđ]*/[A-ZĐ])"  # "18NQ/TW": its hyphen is lost
_FULL = re.compile(
    rf"(\d{{1,5}}[a-z]?)((?:(?:{_JOINT}){_PART}|{_LOST}{_PART})(?:{_JOINT}{_PART})*)"
)
JOINTS = frozenset(f"{_DASH}/")
"""The marks that join the symbols of a number to its digits."""

_DATED = re.compile(r"(\d{1,4})/((?:19|20)\d\d)(?![\d/]|[-.,]\d)")
_MONTHS = 12
_BARE = re.compile(rf"(\d{{1,4}})(?![\d/%]|[.,]\d|\s?[{_DASH}]\s?\d|\s*%)")


class DocNumber(NamedTuple):
    """A document number: as printed, its end in the text, its digits and its symbols."""

    text: str
    end: int
    digits: str
    symbols: tuple[str, ...]

    @property
    def tight(self) -> str:
        """The number as its issuer writes it: "18-NQ/TW" for "18 – NQ/TW" and "18NQ/TW"."""
        return plain_number(self.text)

    @property
    def lone_year(self) -> bool:
        """Whether only a year stands behind the digits: "214/2017"."""
        return len(self.symbols) == 1 and self.symbols[0].isdigit()


def document_number(
    text: str, start: int, *, act: bool = False, marked: bool = False
) -> DocNumber | None:
    """Return the document number printed at ``start`` of ``text``, or ``None``.

    After the noun of an act (``act``), "214/2017" is a number with its year; one that could be a
    month ("10/2020") only behind "số" (``marked``).

    >>> document_number("Chương trình hành động số 09-CTr/TW có", 26).text
    '09-CTr/TW'
    >>> document_number("13/55 chỉ tiêu", 0) is None
    True
    """
    full = _FULL.match(text, start)
    if full:
        printed = full.group().rstrip(f".{_DASH}/ ")
        symbols = tuple(re.split(_JOINT, printed[len(full.group(1)) :]))
        symbols = tuple(part for part in symbols if part)
        if any(not part.isdigit() for part in symbols):
            return DocNumber(printed, start + len(printed), full.group(1), symbols)
    dated = _DATED.match(text, start) if act else None
    if dated and (marked or int(dated.group(1)) > _MONTHS):
        return DocNumber(dated.group(), dated.end(), dated.group(1), (dated.group(2),))
    bare = _BARE.match(text, start)
    if bare:
        return DocNumber(bare.group(1), bare.end(1), bare.group(1), ())
    return None
