"""Paragraphs and sentences of an article, as spans that never overlap."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from kg.article import Span
from kg.text.runon import RunOn, starts

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

_LINE = re.compile(r"[^\n]+")
# A full stop ends a sentence where a capital, a digit or an opening quote follows, and where it
# does not close an abbreviation ("TP. Hồ Chí Minh", "GS. TS.", "T.Ư", an initial).
# "[3]" is the mark of a note, as encyclopedias print it.
_STOP = r"[.!?…]+[\"”’»)\]]*(?:\[\d{1,3}\])*"
_END = re.compile(rf"{_STOP}(?:(?=\s+[\"“‘«(\[–\-*]*\s*[^\W_])|\s*$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(.\"“])(?:TP|Tp|tp|TX|Tx|GS|PGS|TS|ThS|Ths|BS|KS|LS|CN|Q|P|H|Đ|TT|Mr|Ms|Dr|St|No|[A-ZĐ])\.$"
)
_WORD_AND_LETTER = re.compile(r"(?P<word>[^\W\d_]+)\s+[A-ZĐ]\.$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_BEFORE = 16  # characters of the word before a lone letter and the letter
_LONGEST = 4000  # characters; the longest of the genre, lists of posts, have some 1,200
_OPEN, _CLOSE = "“«", "”»"
_NOTHING = RunOn()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span, the number of its paragraph, its number in the article."""

    span: Span
    paragraph: int
    index: int


@dataclass(frozen=True, slots=True)
class EndWords:
    """Words, in small letters, that tell whether the stop after an abbreviation ends a sentence.

    A letter after one of ``numbered`` counts ("khóa X.") and is no initial; one of ``openers``
    begins a sentence ("… của TP. Tôi coi …"). After a dash one of ``credits`` ("Ảnh") and a colon
    end a caption. ``run_on`` begin one where a caption has no full stop.
    """

    numbered: AbstractSet[str] = frozenset()
    openers: AbstractSet[str] = frozenset()
    credits: frozenset[str] = frozenset()
    run_on: RunOn = _NOTHING


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


def sentences(text: str, words: EndWords = EndWords()) -> tuple[Sentence, ...]:
    """Return the sentences of ``text`` in order; every paragraph has at least one.

    A quotation of several sentences is cut too: each is a sentence of its own.

    >>> [s.span.of("Ông A nói. TP. Huế họp.") for s in sentences("Ông A nói. TP. Huế họp.")]
    ['Ông A nói.', 'TP. Huế họp.']
    """
    found: list[Sentence] = []
    for number, paragraph in enumerate(paragraphs(text)):
        run_on = words.run_on if number else _NOTHING  # a title is one line
        start = paragraph.start
        credit = _credit(text, paragraph, words.credits)
        if credit > start:
            found += _apart(text, Span(start, credit), number, len(found), run_on)
            start = credit
            while text[start].isspace():
                start += 1
        for match in _END.finditer(text, start, paragraph.end):
            if match.end() < paragraph.end and _abbreviates(text, start, match, words):
                continue
            after = text[match.end() : paragraph.end].lstrip('"“‘«([–-* \t')
            if (
                match.end() < paragraph.end
                and after
                and not (after[0].isupper() or after[0].isdigit())
            ):
                continue
            found += _apart(text, Span(start, match.end()), number, len(found), run_on)
            start = match.end()
            while start < paragraph.end and text[start].isspace():
                start += 1
        if start < paragraph.end:
            found += _apart(text, Span(start, paragraph.end), number, len(found), run_on)
    return tuple(found)


def _apart(text: str, span: Span, paragraph: int, index: int, words: RunOn) -> list[Sentence]:
    """Return a sentence, or those that run on into one another with no mark between."""
    found: list[Sentence] = []
    start = span.start
    for place in (*starts(text, span, words), span.end):
        end = place
        while end > start and text[end - 1].isspace():
            end -= 1
        found += _pieces(text, Span(start, end), paragraph, index + len(found))
        start = place
    return found


def _credit(text: str, paragraph: Span, cues: frozenset[str]) -> int:
    """Return where the credit of a photo ends a caption, the start of the line where none does."""
    opened = bool(cues) and text.find(":", paragraph.start, paragraph.end) >= 0
    match = _credits(cues).search(text, paragraph.start, paragraph.end) if opened else None
    closed = match is not None and _END.search(text, paragraph.start, match.start()) is None
    return match.start() if match is not None and closed else paragraph.start


@cache
def _credits(cues: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<=\w)\s+(?=[-–—]\s?(?:{'|'.join(sorted(cues))})\s?:)")


def _abbreviates(text: str, start: int, stop: re.Match[str], words: EndWords) -> bool:
    """Tell whether a full stop closes an abbreviation in a sentence that goes on after it."""
    if not stop.group().startswith("."):
        return False
    if not _ABBREVIATION.search(text[max(start, stop.start() - 6) : stop.start() + 1]):
        return False
    letter = _WORD_AND_LETTER.search(text[max(start, stop.start() - _BEFORE) : stop.start() + 1])
    if letter is not None and letter["word"].lower() in words.numbered:
        return False
    after = _FIRST_WORD.search(text, stop.end(), stop.end() + _BEFORE)
    return after is None or after.group().lower() not in words.openers


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
