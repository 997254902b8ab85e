"""Who signed or issued a document by a verb before it, and on which day: "… ký Quyết định …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.model import Kind
from kg.read.documents.authorities import authority_of
from kg.read.phrases import Name, Office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.article import Span
    from kg.read.documents.context import Context
    from kg.read.documents.model import DocPhrase


def signed(
    c: Context, members: Iterable[DocPhrase]
) -> tuple[str | None, Span | None, str | None, DocPhrase | None]:
    """Read "Thủ tướng Nguyễn Văn A ký Quyết định …", "Bộ Chính trị đã ban hành …"."""
    for phrase in members:
        cue = _cue_before(c, phrase.first if phrase.lead is None else phrase.lead)
        if cue is None:
            continue
        before = [k for k in c.chunks if k.stop <= cue and k.sentence == phrase.sentence]
        if not before or not _adjoins(c, before[-1].stop, cue):
            continue
        last = before[-1]
        signer = None
        if isinstance(last.phrase, Name):
            signer = next(
                (
                    m.entity
                    for m in c.table.mentions.values()
                    if m.first == last.phrase.first and m.kind == Kind.PERSON
                ),
                None,
            )
            offices = [k for k in before if isinstance(k.phrase, Office)]
            if not offices:
                continue
            last = offices[-1]
        key = authority_of(c, last)
        if key:
            return key, c.a.tokens.span(last.phrase.first, last.stop), signer, phrase
    return None, None, None, None


def _cue_before(c: Context, first: int) -> int | None:
    for back in range(1, 6):
        hit = c.a.hits.at(first - back, "issuecue") if first >= back else None
        if hit and hit.stop <= first and first - hit.stop <= 1:
            start = hit.first
            while start and (more := c.a.hits.at(start - 1, "issuecue")) and more.stop <= hit.stop:
                start -= 1
            return start
    return None


def _adjoins(c: Context, stop: int, cue: int) -> bool:
    return cue - stop <= 3 and all(c.a.hits.at(i, "function") is not None for i in range(stop, cue))


def day_of(c: Context, phrase: DocPhrase, signer: Span | None) -> Span | None:
    """Return the day printed right before who signs ("Ngày 3/6/2024, … ký …")."""
    sentence = c.a.tokens_of(c.a.sentences[phrase.sentence])
    subject = c.a.tokens.at(signer.start) if signer else sentence.start
    days = [
        (token, date)
        for token, date in sorted(c.dates.items())
        if date.kind == "day" and sentence.start <= token < phrase.first
    ]
    opening = [d for t, d in days if t < sentence.start + 12]
    beside = [d for t, d in days if 0 <= subject - c.a.tokens.at(d.span.end - 1) <= 3]
    found = beside or opening
    return found[0].span if found else None
