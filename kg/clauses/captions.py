"""Captions and headings: sentences that stand beside the text of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.captions import credited

if TYPE_CHECKING:
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence

_BESIDE = "-–—(/"  # marks between a caption and its credit


def caption(reading: Reading, sentence: Sentence) -> bool:
    """Tell a caption or heading (no mark ends it) or a photo credit ("Ảnh: …")."""
    if reading.text[sentence.span.end - 1].isalnum():
        return True
    return credited(reading.annotated, sentence)


def pictured(reading: Reading, sentence: Sentence) -> bool:
    """Tell what stands under a picture: it has a credit, or runs on into the text with no stop."""
    return credited(reading.annotated, sentence) or _runs_on(reading, sentence)


def _runs_on(reading: Reading, sentence: Sentence) -> bool:
    following = reading.sentences[sentence.index + 1 : sentence.index + 2]
    joined = any(after.paragraph == sentence.paragraph for after in following)
    return joined and reading.text[sentence.span.end - 1].isalnum()


def past_credit(reading: Reading, tokens: range) -> bool:
    """Tell whether the credit of a picture opens in a range of tokens: "… báo cáo Ảnh: A"."""
    forms = reading.tokens.forms
    return any(forms[hit.stop] == ":" for hit in reading.hits.of(tokens, "creditcue"))


def before_credit(reading: Reading, tokens: range) -> int:
    """Return where the words of a caption end: before its credit ("… khắc phục | - Ảnh: A")."""
    forms = reading.tokens.forms
    for hit in reading.hits.of(tokens, "creditcue"):
        beside = hit.first > tokens.start and forms[hit.first - 1] in _BESIDE
        if beside and forms[hit.stop : hit.stop + 1] == (":",):
            return hit.first - 1
    return tokens.stop
