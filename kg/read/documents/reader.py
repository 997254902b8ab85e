"""The reading of an article's documents: phrases, their keys, then what the phrases of each say.

Who issued one by a verb ("… ký Quyết định …") the clauses tell later (``kg/facts/documents``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Document, Kind
from kg.read.documents.headed import headed
from kg.read.documents.implied import bare
from kg.read.documents.issuers import issuer_of, said_in
from kg.read.documents.keys import announced, by_key
from kg.read.documents.labels import canonical_name, fullness
from kg.read.documents.walk import document_phrases
from kg.read.phrases import Body, Office
from kg.read.phrases.terms import term
from kg.read.phrases.words import of_class
from kg.text.fold import fold_key
from kg.text.open_years import complete
from kg.text.roman import arabic

if TYPE_CHECKING:
    from kg.article import Span
    from kg.read.documents.context import Context
    from kg.read.documents.model import DocPhrase


def read_documents(c: Context) -> tuple[Document, ...]:
    """Record the article's documents in its table and return what it says of each."""
    body_at = {k.phrase.first: k.stop for k in c.chunks if isinstance(k.phrase, Body | Office)}
    spans = {token: date.span for token, date in c.dates.items()}
    found = [p for p in document_phrases(c.a, body_at, spans) if not _levels(c, p)]
    own = headed(c)
    groups = announced(c, by_key(c, found if own is None else [own, *found]))
    groups = {key: members for key, members in groups.items() if _meant(members)}
    facts = [_document(c, key, members) for key, members in groups.items()]
    bare(c, found, facts)
    return tuple(sorted(facts, key=lambda d: d.span))


def _meant(members: list[DocPhrase]) -> bool:
    """Tell whether "kết luận của X" is used as one definite document (guide, decision 15)."""
    return len(members) > 1 or not members[0].repeated or members[0].date is not None


def _levels(c: Context, phrase: DocPhrase) -> bool:
    """Tell whether "các cấp" follows: the resolutions of all levels are no document."""
    return of_class(c.a, phrase.stop, "plural")


def _document(c: Context, key: str, members: list[DocPhrase]) -> Document:
    """Record the document that phrases name; who issued it is told surest by the phrase itself."""
    # the number that is read out names what was announced by its title
    numbered = any(p.kind == "number" for p in members)
    members = sorted(members, key=lambda p: (numbered and p.kind != "number", p.first))
    issuer, issuer_span = issuer_of(c, members)
    date = next((p.date for p in members if p.date), None)
    if issuer is None:
        issuer, issuer_span = said_in(c, members)
    name = canonical_name(c, members, issuer)
    entity = ""
    for phrase in members:
        further = phrase.kind == "plenum" and phrase.lead is not None  # "… khóa XI, [XII]"
        entity = c.table.add(
            Kind.DOCUMENT,
            name,
            phrase.first,
            phrase.stop,
            rule=phrase.rule,
            form="part" if further else "name",
            key=f"document:{key}",
        )
        for stop in phrase.stops:
            words = c.a.tokens.words(phrase.first, stop)
            if phrase.kind == "number" and phrase.label:  # "Tờ trình của Bộ Y tế (số 9/TTr-BYT)"
                c.table.alias(entity, phrase.label)
            if fold_key(words) != fold_key(phrase.type) and not further:  # "Quyết định" is no name
                c.table.alias(entity, words)
                if phrase.draft and phrase.kind == "title" and stop > phrase.noun:
                    c.table.alias(entity, c.a.tokens.words(phrase.noun, stop))
    first = members[0]
    numbers = [p.number for p in members if p.number]
    number = max(numbers, key=fullness).text if numbers else None
    return Document(
        entity=entity,
        number=number,
        type=first.type,
        issuer=issuer,
        date=_date(c, date),
        # the words of an item of a list hold its type: "Quyết định 217, 218"
        span=c.a.tokens.span(first.first if first.lead is None else first.lead, first.stop),
        rule=first.rule,
        draft=all(p.draft for p in members),
        issuer_span=issuer_span,
        date_span=date,
        term=next(filter(None, (_term(c, p) for p in members if p.kind == "number")), ""),
    )


def _term(c: Context, phrase: DocPhrase) -> str:
    """Return the number of the term printed with a numbered document, before its title."""
    stop = phrase.gap.start if phrase.titled else phrase.stop
    inside = range(phrase.first, min(max(stop, phrase.stops[0]), phrase.stop) + 1)
    found = next((t for i in inside if (t := term(c.a, i, len(c.a.tokens)))), None)
    return arabic(found[1].split()[-1]) if found is not None else ""


def _date(c: Context, span: Span | None) -> str | None:
    if span is None:
        return None
    printed = next((d for d in c.dates.values() if d.span == span), None)
    return complete(printed, c.year, c.a.article.published) if printed else None
