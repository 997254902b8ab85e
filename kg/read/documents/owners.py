"""Who issued a number where no name of a body stands right behind "của"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.congresses import ordinal

if TYPE_CHECKING:
    from kg.read.documents.noun import DocNoun
    from kg.read.phrases import Body
    from kg.read.reading import Annotated


def held(noun: DocNoun, index: int) -> tuple[int, int] | None:
    """Return the issuer of a number where no name of a body stands behind "của"."""
    return _plenum(noun, index) or _small(noun, index)


def _small(noun: DocNoun, index: int) -> tuple[int, int] | None:
    """Return the body in small letters behind "của": "Chương trình 6 của [thành ủy]"."""
    of = index + 1 < noun.end and phrases.genitive(noun.a, index)
    body = small_body(noun.a, index + 1) if of else None
    return (index + 1, phrases.term_stop(noun.a, body.stop)) if body is not None else None


def _plenum(noun: DocNoun, index: int) -> tuple[int, int] | None:
    """Return the committee whose plenum passed an act: "… của Hội nghị lần thứ 8 Ban A".

    And the token after the plenum.
    """
    of = index < noun.end and phrases.genitive(noun.a, index)
    marked = index < noun.end and noun.a.tokens.forms[index] in ",("
    at = index + 1 if of or marked else index
    head = noun.a.hits.at(at, "session") if at < noun.end else None
    counted = ordinal(noun.a, head.stop, noun.end) if head is not None else None
    stop = noun.body_at.get(counted[0]) if counted is not None else None
    if counted is None or stop is None:
        return None
    return counted[0], phrases.term_stop(noun.a, stop)


def small_body(a: Annotated, index: int) -> Body | None:
    """Return the body that small letters name at a token: by itself, or by the article's unit."""
    body = phrases.body(a, index, lower=True) if not a.tokens.capital(index) else None
    if body is None or body.concept is not None:
        return body
    return body if body.head is not None and body.head.first("placeKind") else None
