"""Paragraphs and sentences of an article, as spans that never overlap."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kg.article import Span

_LINE = re.compile(r"[^\n]+")
# A full stop ends a sentence where a capital, a digit or an opening quote follows, and where it
# does not close an abbreviation ("TP. Hồ Chí Minh", "GS. TS.", "T.Ư", an initial).
# "[3]" is the mark of a note, as encyclopedias print it.
_STOP = r"[.!?…]+[\"”’»)\]]*(?:\[\d{1,3}\])*"
_END = re.compile(rf"{_STOP}(?=\s+[\"“‘«(\[–\-*]*\s*[^\W_])|{_STOP}\s*$")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.\"“])(?:TP|Tp|tp|TX|Tx|GS|PGS|TS|ThS|Ths|BS|KS|LS|CN|Q|P|H|Đ|TT|Mr|Ms|Dr|St|No|[A-ZĐ])\.$"
)
_LONGEST = 4000  # characters; the longest of the genre, lists of posts, have some 1,200
_OPEN, _CLOSE = "“«", "”»"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, the number of its paragraph, its number in the article."""

    span: Span
    paragraph: int
    index: int


def paragraphs(text: str) -> tuple[Span, ...]:
    """Return the spans of the non-empty lines, without the white space around them."""
    spans = []
    for match in _LINE.finditer(text):
        line = match.group()
        start = match.start() + len(line) - len(line.lstrip())
        end = match.start() + len(line.rstrip())
        if start < end:
            spans.append(Span(start, end))
    return tuple(spans)


def sentences(text: str) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order; every paragraph has at least one.

    A quotation of several sentences is cut too: each is a sentence of its own.

    >>> [s.span.of("Ông A nói. TP. Huế họp.") for s in sentences("Ông A nói. TP. Huế họp.")]
    ['Ông A nói.', 'TP. Huế họp.']
    """
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs(text)):
        start = paragraph.start
        for match in _END.finditer(text, paragraph.start, paragraph.end):
            closes_abbreviation = match.group().startswith(".") and _ABBREVIATION.search(
                text[max(start, match.start() - 6) : match.start() + 1]
            )
            if closes_abbreviation and match.end() < paragraph.end:
                continue
            after = text[match.end() : paragraph.end].lstrip('"“‘«([–-* \t')
            if (
                match.end() < paragraph.end
                and after
                and not (after[0].isupper() or after[0].isdigit())
            ):
                continue
            found += _pieces(text, Span(start, match.end()), number, len(found))
            start = match.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
        if start < paragraph.end:
            found += _pieces(text, Span(start, paragraph.end), number, len(found))
    return tuple(found)


def _pieces(text: str, span: Span, paragraph: int, index: int) -> list[Sentence]:
    """Return a sentence, cut at spaces where it is longer than any of the genre.

    Rules look at all of a sentence, so that one of a million characters would take hours.
    """
    found: list[Sentence] = []
    start = span.start
    while span.end - start > _LONGEST:
        space = text.rfind(" ", start + 1, start + _LONGEST)
        cut = space if space > start else start + _LONGEST
        found.append(Sentence(Span(start, cut), paragraph, index + len(found)))
        start = cut
        while start < span.end and text[start].isspace():
            start += 1
    if start < span.end:
        found.append(Sentence(Span(start, span.end), paragraph, index + len(found)))
    return found
