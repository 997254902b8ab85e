"""Captions: what stands under a picture, told by the credit of its photographer.

They repeat what the article says, or show what it is not about: they name its people, but no
place or body of their own (guide, decision 4).
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated
    from kg.text.sentences import Sentence

_AFTER = 2  # the credit may stand right after the caption: "… làm việc. Ảnh: …"
_NAME = 6  # tokens of a photographer's name and agency
_LEAD = 1  # the paragraph under the title
_LINE = 10  # tokens of a line behind the text
_SHORT = 3  # tokens before a credit that are no caption: a bracket, a dash


def credited(a: Annotated, sentence: Sentence, start: int = 0) -> bool:
    """Tell a caption with its photo credit: "Đoàn thăm nhà máy (Ảnh: …)".

    Only a credit at the offset ``start`` or behind it counts: what follows one belongs to the text.
    """
    found = _credits(a)
    if not found:
        return False
    tokens = a.tokens_of(sentence)
    first = max(tokens.start, a.tokens.at(start))
    reach = {hit: tokens.stop if _shows(hit) else tokens.stop + _AFTER for hit in found}
    return any(first <= hit.first and hit.stop <= reach[hit] for hit in found)


def _credits(a: Annotated) -> list[Hit]:
    """Return the words of an article that open a credit, found once."""
    if _credits not in a.parsed:
        cues = a.hits.of(range(len(a.tokens)), "creditcue")
        a.parsed[_credits] = [hit for hit in cues if _opens(a, hit)]
    return cast("list[Hit]", a.parsed[_credits])


@dataclass(frozen=True, slots=True)
class Captions:
    """The stretches of tokens that are captions, in text order."""

    stretches: tuple[range, ...]

    @classmethod
    def of(cls, a: Annotated) -> Captions:
        """Find the sentences, or the parts of them, that end in the credit of a picture.

        What follows the credit in its line is the article again; a line of the author's ("Tin,
        ảnh: …") makes no caption of the sentence before it.
        """
        found: list[range] = []
        for order, sentence in enumerate(a.sentences):
            tokens = a.tokens_of(sentence)
            for hit in a.hits.of(tokens, "creditcue") if _credits(a) else ():
                if _shows(hit) and _opens(a, hit):
                    found.append(range(hit.first, tokens.stop))
                if not (hit.concept.has("credits", "photo") and _opens(a, hit)):
                    continue
                words = any(a.tokens.word(i) for i in range(tokens.start, hit.first))
                if words and hit.first - tokens.start < _SHORT:
                    found.append(tokens)  # "Trong ảnh: …"
                    continue
                found.append(range(tokens.start if words else hit.first, _signed(a, hit, tokens)))
                if order and not words:
                    found.append(a.tokens_of(a.sentences[order - 1]))
        found += _bylines(a)
        return cls(tuple(sorted(found, key=lambda r: r.start)))

    def __contains__(self, token: int) -> bool:
        """Tell whether a token is part of a caption."""
        if not self.stretches:
            return False
        place = bisect_right(self.stretches, token, key=lambda r: r.start) - 1
        return place >= 0 and token in self.stretches[place]


def _bylines(a: Annotated) -> list[range]:
    """Return the lines of capitals behind the text: "Cửu Long", "PV/VOV-Miền Trung" wrote it."""
    found: list[range] = []
    for sentence in reversed(a.sentences):
        tokens = a.tokens_of(sentence)
        if len(tokens) > _LINE or sentence.paragraph <= _LEAD:
            break
        words = [i for i in tokens if a.tokens.word(i)]
        if a.tokens.text[sentence.span.end - 1].isalnum() and all(map(a.tokens.capital, words)):
            found.append(tokens)
    return found


def open_lines(a: Annotated, first: int, stop: int) -> list[range]:
    """Return the tokens of the sentences of a range that are lines which no mark ends.

    Below the lead such a line is a caption or a heading: "Giám đốc Sở A - ông B nói về Đề án 5".
    """
    lines = (s for s in a.sentences[first:stop] if s.paragraph > _LEAD)
    return [
        a.tokens_of(s)
        for s in lines
        if s.paragraph != a.sentences[stop].paragraph and a.tokens.text[s.span.end - 1].isalnum()
    ]


def _signed(a: Annotated, hit: Hit, tokens: range) -> int:
    """Return where the name of the photographer stops: "Ảnh: Q. HOA/TTXVN | Sáng 5/3, …"."""
    stop = hit.stop + 1
    while stop < min(tokens.stop, hit.stop + _NAME):
        if a.tokens.word(stop) and not a.tokens.capital(stop):
            return stop - 1  # the capital before it opens a sentence
        stop += 1
    return stop


def _shows(hit: Hit) -> bool:
    """Tell whether the words open a caption: "Từ trái sang: …"."""
    return hit.concept.has("credits", "shown")


def _opens(a: Annotated, hit: Hit) -> bool:
    return hit.stop < len(a.tokens) and a.tokens.forms[hit.stop] == ":"
