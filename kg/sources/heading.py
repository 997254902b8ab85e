"""The heading of an official document: issuer, number, place and day of signing.

Decree 30/2020/NĐ-CP, annex I, and Guidance 36-HD/VPTW set it in two columns: who issues and
under which number, beside them the State or the Party, place and day. Copies write the columns
side by side or one under the other.
"""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from kg.article import Heading, Span

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LINES = 24
_LONGEST = 160
_LONGEST_TITLE = 300
_CELL = re.compile(r"\S+(?:[ \xa0]\S+)*")
# As in Số: 12/QĐ-UBND, Số 12-QĐ/TU, Luật số: 15/2023/QH15.
_NUMBER = re.compile(
    r"(?:[^\W\d]+\s){0,2}số\s*:?\s*(?P<number>\d+\s?[-/]\s?[\w./-]*\w)\s*", re.IGNORECASE
)
_ABOUT = re.compile(r"v/v\s+\S.*", re.IGNORECASE)
_SIGNED = re.compile(
    r"(?P<place>[^\d,:]{2,40}),\s*(?P<date>ngày\s+(?P<day>\d\d?)\s*(?:tháng\s+|[/.-])"
    r"(?P<month>\d\d?)\s*(?:năm\s+|[/.-])(?P<year>\d{4}))[.,;]?",
    re.IGNORECASE,
)
_RULE = re.compile(r"[\W_]+")


class _Cell(NamedTuple):
    text: str
    start: int

    def span(self, match: re.Match[str], group: str) -> Span:
        """Return where a group of a match in the cell stands in the text."""
        return Span(self.start + match.start(group), self.start + match.end(group))


def read_heading(text: str) -> Heading | None:
    r"""Return the heading of an official document, ``None`` where the text begins with none.

    >>> text = "UBND TỈNH LŨNG THỬ\nSố: 12/QĐ-UBND\nLũng Thử, ngày 3 tháng 2 năm 2025\nQUYẾT ĐỊNH"
    >>> found = read_heading(text)
    >>> found.number.of(text), found.place.of(text), found.day, found.issuer[0].of(text)
    ('12/QĐ-UBND', 'Lũng Thử', '2025-02-03', 'UBND TỈNH LŨNG THỬ')
    """
    cells = list(_cells(text))
    numbers = ((i, m) for i, cell in enumerate(cells) if (m := _NUMBER.fullmatch(cell.text)))
    signed = ((c, m) for c in cells if (m := _SIGNED.fullmatch(c.text)))
    at, number = next(numbers, (0, None))
    cell, signing = next(signed, (None, None))
    if number is None or signing is None or cell is None:
        return None
    try:
        day = date(*(int(signing[part]) for part in ("year", "month", "day")))
    except ValueError:
        return None
    return Heading(
        number=cells[at].span(number, "number"),
        issuer=tuple(Span(c.start, c.start + len(c.text)) for c in _issuer(cells[:at])),
        place=cell.span(signing, "place"),
        date=cell.span(signing, "date"),
        day=day.isoformat(),
    )


def _cells(text: str) -> Iterator[_Cell]:
    """Yield the cells of the first lines: columns stand apart by a tab, a bar or wide blanks."""
    at = 0
    for count, line in enumerate(text[: _LINES * _LONGEST].split("\n")):
        if count >= 2 * _LINES:
            return
        if len(line) <= _LONGEST:
            for match in _CELL.finditer(line.replace("|", "\t")):
                yield _Cell(match[0], at + match.start())
        at += len(line) + 1


def _issuer(before: Sequence[_Cell]) -> list[_Cell]:
    """Return the cells in capitals before the number, but for the names of State and Party."""
    return [
        cell
        for cell in before
        if cell.text.isupper() and not _RULE.fullmatch(cell.text) and not _is_masthead(cell.text)
    ]


def _is_masthead(line: str) -> bool:
    from kg.text.fold import fold_key

    return fold_key(line) in _mastheads()


@cache
def _mastheads() -> frozenset[str]:
    """Return the names of the State and the Party, which head every document of theirs."""
    from kg.lexicon.load import lexicon
    from kg.text.fold import fold_key

    words = lexicon()
    heads = [c for c in words.scheme("country") if c.has("home", "yes")]
    heads.append(words.concepts["body_dang-cong-san-viet-nam"])
    return frozenset(fold_key(form) for concept in heads for form in concept.forms)


def document_title(text: str, heading: Heading) -> str | None:
    r"""Return the type and the subject of a document: the capitals under the heading and on.

    A letter has no type; its subject stands under the number ("V/v báo cáo số liệu").

    >>> text = "Số: 1/QĐ\nA, ngày 3 tháng 2 năm 2025\nQUYẾT ĐỊNH\nVề việc lập tổ\n\nCăn cứ …"
    >>> document_title(text, Heading(Span(4, 8), (), Span(9, 10), Span(12, 35), "2025-02-03"))
    'QUYẾT ĐỊNH Về việc lập tổ'
    """
    for cell in _cells(text):
        if _ABOUT.fullmatch(cell.text):  # a letter: its subject stands under the number
            return cell.text
    lines = text[max(heading.number.end, heading.date.end) :].split("\n")[1:]
    at = next((i for i, line in enumerate(lines[:_LINES]) if line.strip().isupper()), None)
    if at is None:
        return None
    title = [lines[at].strip()]
    for line in lines[at + 1 :]:
        part = line.strip()
        if not part or _RULE.fullmatch(part) or part.isupper() or part.endswith((";", ":")):
            break
        title.append(part)
    return " ".join(" ".join(title).split())[:_LONGEST_TITLE] or None
