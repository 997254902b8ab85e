"""Captions: sentences under a picture, told by the credit of its photographer.

They repeat what the article says, or show what it is not about: they name its people, but no
place or body of their own (guide, decision 4).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.read.reading import Annotated
    from kg.text.sentences import Sentence

_AFTER = 2  # the credit may stand right after the caption: "… làm việc. Ảnh: …"


def credited(a: Annotated, sentence: Sentence) -> bool:
    """Tell a caption with its photo credit: "Đoàn thăm nhà máy (Ảnh: …)"."""
    tokens = a.tokens_of(sentence)
    return any(
        hit.stop < len(a.tokens) and a.tokens.forms[hit.stop] == ":"
        for hit in a.hits.of(range(tokens.start, tokens.stop + _AFTER), "creditcue")
    )


def captions(a: Annotated) -> frozenset[int]:
    """Return the indexes of the sentences that are captions of photographs.

    A line of the author's ("Tin, ảnh: …") makes no caption of the sentence before it.
    """
    return frozenset(s.index for s in a.sentences if _shows(a, s))


def _shows(a: Annotated, sentence: Sentence) -> bool:
    tokens = a.tokens_of(sentence)
    return any(
        hit.concept.has("credits", "photo")
        and hit.stop < len(a.tokens)
        and a.tokens.forms[hit.stop] in (":", ".")
        for hit in a.hits.of(range(tokens.start + 1, tokens.stop + _AFTER), "creditcue")
    )
