"""The document that the text itself is: its heading prints number, issuer and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.docnumbers import document_number
from kg.read.documents.model import DocPhrase
from kg.read.phrases import Body, Office

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.documents.context import Context

_TITLE = 80  # tokens between the number and the type: "QUYẾT ĐỊNH"


def headed(c: Context) -> DocPhrase | None:
    """Return the document with its own heading: "UBND TỈNH A", "Số: 12/QĐ-UBND", "QUYẾT ĐỊNH"."""
    heading, tokens = c.a.article.heading, c.a.tokens
    if heading is None:
        return None
    first, stop = tokens.at(heading.number.start), tokens.at(heading.number.end - 1) + 1
    number = document_number(tokens.text, heading.number.start, act=True, marked=True)
    kind = _type(c, stop)
    if number is None or kind is None:
        return None
    noun = kind.concept.label
    mark = c.a.lexicon.concepts["function_so"].label
    return DocPhrase(
        first,
        stop,
        noun,
        next(s.index for s in c.a.sentences if first in c.a.tokens_of(s)),
        number=number,
        label=f"{noun[0].upper()}{noun[1:]} {mark} {number.tight}",
        rule="document-number",
        kind="number",
        issuer=_issuer(c),
        date=heading.date,
        stops=(stop,),
        noun=first,
    )


def _type(c: Context, stop: int) -> Hit | None:
    """Return the type in capitals under the heading."""
    for index in range(stop, min(stop + _TITLE, len(c.a.tokens))):
        hit = c.a.hits.at(index, "doctype")
        if hit is not None and c.a.tokens.words(hit.first, hit.stop).isupper():
            return hit
    return None


def _issuer(c: Context) -> int | None:
    """Return the token where the issuer's name starts: the last of the lines over the number."""
    heading = c.a.article.heading
    lines = heading.issuer if heading is not None else ()
    starts = [
        chunk.phrase.first
        for chunk in c.chunks
        if isinstance(chunk.phrase, Body | Office)
        and any(span.covers(c.a.tokens.span(chunk.phrase.first, chunk.stop)) for span in lines)
    ]
    return starts[-1] if starts else None
