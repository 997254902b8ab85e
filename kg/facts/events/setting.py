"""Where an event takes place, as its report says it: "Sáng 2/7, tại xã A, …", "… diễn ra tại B"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.events.dating import happens
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.facts.events.frame import Frame
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_AFTER = 4  # tokens between an event and "tại": "hội nghị được tổ chức tại", "lễ khởi công …, tại"
_PARTS = ",.;:("
_TOLD = ("act", "decision", "eventverb", "partverb")


def setting(c: Clauses, frame: Frame) -> str | None:
    """Return the place that a report names before all else, or right behind the event."""
    sentence = c.reading.sentences[frame.sentence]
    found = opening(c, sentence, frame.first) or next(_behind(c, sentence, frame), None)
    return found.entity if found is not None else None


def opening(c: Clauses, sentence: Sentence, stop: int) -> Mention | None:
    """Return the place that opens a sentence before a token: "Sáng 2/7, tại xã A, …"."""
    start = c.reading.annotated.tokens_of(sentence).start
    for mention in c.inside(sentence):
        if mention.kind is not Kind.PLACE or mention.stop > stop:
            return None
        word = _placed(c, mention)
        if word is not None:
            return None if _told(c, range(start, word)) else mention
    return None


def _behind(c: Clauses, sentence: Sentence, frame: Frame) -> Iterator[Mention]:
    held = happens(c, frame, c.reading.annotated.tokens_of(sentence).stop)
    stops = (frame.stop, held.stop) if held is not None else (frame.stop,)
    for mention in c.inside(sentence):
        word = _placed(c, mention)
        for stop in stops:
            near = word is not None and stop <= word <= stop + _AFTER
            if near and not any(form in _PARTS for form in c.tokens.forms[stop:word]):
                yield mention


def _placed(c: Clauses, mention: Mention) -> int | None:
    """Return where "tại" or "ở" stands before a place, ``None`` where none does."""
    if mention.kind is not Kind.PLACE or mention.form != "name":
        return None
    first = c.phrase_start(mention)
    hit = c.reading.hits.at(first - 1, "function") if first else None
    if hit is None or hit.stop != first:
        return None
    classes = hit.concept.properties.get("functionClass", ())
    return hit.first if {"within", "preposition"} <= {*classes} else None


def _told(c: Clauses, before: range) -> bool:
    """Tell whether a verb stands before the place: "Phát biểu tại A" opens another scene."""
    return any(
        c.reading.hits.at(i, *_TOLD) is not None and i not in c.reading.annotated.inside
        for i in before
    )
