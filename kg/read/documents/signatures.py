"""Who signed or issued a document by a verb before it, and on which day: "… ký Quyết định …"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.documents.authorities import signatory
from kg.read.phrases import Name, Office

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.article import Span
    from kg.read.documents.context import Context
    from kg.read.documents.model import DocPhrase


@dataclass(frozen=True, slots=True)
class Signature:
    """Who signed or issued a document by a verb: ``phrase`` is the document's phrase after it."""

    issuer: str | None
    words: Span  # of the body or office that acts
    signer: str | None
    phrase: DocPhrase


def signed(c: Context, members: Iterable[DocPhrase]) -> Signature | None:
    """Read "Thủ tướng Nguyễn Văn A ký Quyết định …", "Bộ Chính trị đã ban hành …"."""
    for phrase in members:
        cue = _cue_before(c, phrase)
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
        words = c.a.tokens.span(last.phrase.first, last.stop)
        return Signature(signatory(c, last), words, signer, phrase)
    return None


def _cue_before(c: Context, phrase: DocPhrase) -> int | None:
    """Return where the verbs of issuing right before a document start ("đã ký, ban hành")."""
    first = phrase.first if phrase.lead is None else phrase.lead
    for back in range(1, 6):
        hit = c.a.hits.at(first - back, "issuecue") if first >= back else None
        if hit is None or not 0 <= first - hit.stop <= 1:
            continue
        if hit.concept.has("adopts", "yes") and not phrase.adopted:
            return None  # "thông qua Tờ trình": who adopts it has not written it
        start = hit.first
        for earlier in range(start - 1, max(start - 4, -1), -1):
            more = c.a.hits.at(earlier, "issuecue")
            if more is not None and start <= more.stop <= hit.stop:
                start = more.first
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
    beside = [d for _, d in days if _beside(c, c.a.tokens.at(d.span.end - 1), subject)]
    found = beside or opening
    return found[0].span if found else None


def _beside(c: Context, date: int, subject: int) -> bool:
    """Tell whether a day stands right before who signs, and in no clause of another document."""
    return 0 <= subject - date <= 3 and ";" not in c.a.tokens.forms[date:subject]
