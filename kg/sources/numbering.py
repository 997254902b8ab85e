"""The numbers that Word draws before the paragraphs of a list: "Điều 3.", "1.2.", "a)"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.text.roman import roman

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_DEEPEST = 9
_HIGHEST = 10_000


@dataclass(frozen=True, slots=True)
class _Level:
    """How a level of a list is numbered: its first number, its form, the text around."""

    start: int
    form: str
    text: str


def _written(number: int, form: str) -> str:
    """Return a number in the form that a level asks for.

    >>> [_written(4, form) for form in ("decimal", "lowerLetter", "upperRoman", "decimalZero")]
    ['4', 'd', 'IV', '04']
    """
    number = min(max(number, 0), _HIGHEST)
    if form.endswith("Letter") and number:
        repeat, at = divmod(number - 1, len(_LETTERS))
        out = _LETTERS[at] * (repeat + 1)
    elif form.endswith("Roman"):
        out = roman(number).lower()
    else:
        out = f"{number:02}" if form == "decimalZero" else str(number)
    return out.upper() if form.startswith("upper") else out


def _value(element: ET.Element | None, path: str) -> str | None:
    found = None if element is None else element.find(path)
    return None if found is None else found.get(f"{WORD}val")


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) <= 6 else otherwise


@dataclass(slots=True)
class Numbering:
    """The lists of a document and how far each has been counted."""

    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    styles: dict[str, ET.Element] = field(default_factory=dict)
    counted: dict[str, list[int]] = field(default_factory=dict)

    @classmethod
    def of(cls, numbering: ET.Element, styles: ET.Element) -> Numbering:
        """Return the lists that the two parts of a document define."""
        abstract = {
            a.get(f"{WORD}abstractNumId", ""): _levels(a)
            for a in numbering.iter(f"{WORD}abstractNum")
        }
        levels = {}
        for num in numbering.iter(f"{WORD}num"):
            own = dict(abstract.get(_value(num, f"{WORD}abstractNumId") or "", {}))
            for change in num.iter(f"{WORD}lvlOverride"):
                at = _integer(change.get(f"{WORD}ilvl"), 0)
                own.update(_levels(change))
                start = _value(change, f"{WORD}startOverride")
                if start and at in own:
                    own[at] = _Level(_integer(start, 1), own[at].form, own[at].text)
            levels[num.get(f"{WORD}numId", "")] = own
        numbered = {
            style.get(f"{WORD}styleId", ""): properties
            for style in styles.iter(f"{WORD}style")
            if (properties := style.find(f"{WORD}pPr/{WORD}numPr")) is not None
        }
        return cls(levels, numbered)

    def label(self, paragraph: ET.Element) -> str:
        """Return what Word draws before a paragraph, and count it; "" before one of no list."""
        properties = paragraph.find(f"{WORD}pPr")
        own = None if properties is None else properties.find(f"{WORD}numPr")
        if own is None:
            own = self.styles.get(_value(properties, f"{WORD}pStyle") or "")
        if own is None:
            return ""
        number = _value(own, f"{WORD}numId") or ""
        at = min(_integer(_value(own, f"{WORD}ilvl"), 0), _DEEPEST - 1)
        levels = self.levels.get(number, {})
        level = levels.get(at)
        if level is None:
            return ""
        if level.form in {"bullet", "none"}:
            return "-" if level.form == "bullet" else ""
        counts = self.counted.setdefault(number, [0] * _DEEPEST)
        counts[at] = counts[at] + 1 if counts[at] else level.start
        counts[at + 1 :] = [0] * (_DEEPEST - at - 1)

        def counted(match: re.Match[str]) -> str:
            above = int(match[1]) - 1
            held = levels.get(above, level)
            return _written(counts[above] or held.start, held.form)

        return re.sub(r"%([1-9])", counted, level.text).strip()


def _levels(parent: ET.Element) -> dict[int, _Level]:
    return {
        _integer(level.get(f"{WORD}ilvl"), 0): _Level(
            _integer(_value(level, f"{WORD}start"), 1),
            _value(level, f"{WORD}numFmt") or "decimal",
            _value(level, f"{WORD}lvlText") or "",
        )
        for level in parent.iter(f"{WORD}lvl")
    }
