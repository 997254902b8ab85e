"""Captions and headings: sentences that stand beside the text of an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.read.reading import Reading
    from kg.text.sentences import Sentence


def caption(reading: Reading, sentence: Sentence) -> bool:
    """Tell a caption or heading (no mark ends it) or a photo credit ("Ảnh: …")."""
    if reading.text[sentence.span.end - 1].isalnum():
        return True
    tokens = reading.annotated.tokens_of(sentence)
    stop = tokens.stop + 2  # the credit may stand right after the caption: "… làm việc. Ảnh: …"
    return any(
        hit.stop < len(reading.tokens) and reading.tokens.forms[hit.stop] == ":"
        for hit in reading.hits.of(range(tokens.start, stop), "creditcue")
    )
