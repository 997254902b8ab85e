"""The documents of an article: what their own words say, and what the verbs before them add."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.documents.entities import Entities
from kg.facts.documents.signatures import signed
from kg.facts.documents.unissued import as_stated
from kg.model import Kind
from kg.read.documents.labels import issued_name
from kg.text.open_years import complete

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.clauses.grammar import Clauses
    from kg.facts.documents.signatures import Signature
    from kg.model import Document, Entity
    from kg.read.read import Read
    from kg.read.reading import Mention

_ANNEXED = 3  # tokens between a document and "ban hành kèm theo"


def documents(c: Clauses, read: Read) -> tuple[tuple[Document, ...], tuple[Entity, ...]]:
    """Return the documents as the article states them, and its entities.

    The entities are those of the reading, with the authorities that sign and the full names that
    numbered documents have by their issuers.
    """
    dates = {c.tokens.at(date.span.start): date for date in read.dates}
    named: dict[str, list[Mention]] = {}
    for mention in c.reading.mentions:
        if mention.kind is Kind.DOCUMENT and mention.form == "name":
            named.setdefault(mention.entity, []).append(mention)
    entities = Entities(c.reading.text, dict(c.reading.entities))
    found: list[Document] = []
    with_act: dict[str, str] = {}  # the document by which each annexed one is issued
    for document in read.documents:
        signature = signed(c, read.names, dates, document, named.get(document.entity, ()))
        if signature is None:
            found.append(document)
        elif signature.by in named:
            with_act[document.entity] = str(signature.by)
            found.append(document)
        else:
            if signature.act is not None:
                with_act[document.entity] = signature.act
            found.append(_signed(c, document, signature, entities, read.year))
    by_start = {document.span.start: document for document in reversed(found)}
    by_key = {document.entity: document for document in reversed(found)}
    stated = []
    for document in found:
        act = by_key.get(with_act.get(document.entity, "")) or _annexing(c, document, by_start)
        told = _annexed(document, act) if act is not None else document
        stated.append(as_stated(c.reading.annotated, c.modality, told))
    return tuple(stated), entities.sorted()


def _signed(
    c: Clauses, document: Document, signature: Signature, entities: Entities, year: int | None
) -> Document:
    """Complete a document by who signed it; its authority and its full name go to ``entities``."""
    document = replace(document, signer=signature.signer)
    if document.date is None and signature.date is not None:
        day = complete(signature.date, year, c.reading.article.published)
        document = replace(document, date=day, date_span=signature.date.span)
    if document.issuer is not None:
        return document
    by = signature.by
    issuer = by if isinstance(by, str) else entities.authority(by, signature.words)
    if document.rule == "document-number":
        lexicon, row = c.reading.annotated.lexicon, entities.rows[document.entity]
        name = issued_name(lexicon, row.name, entities.rows[issuer].name)
        entities.rename(document.entity, name)
    return replace(document, issuer=issuer, issuer_span=signature.words)


def _annexing(c: Clauses, document: Document, acts: Mapping[int, Document]) -> Document | None:
    """Read "Quy chế …, ban hành kèm theo Quyết định số 68"; ``acts`` are by where they start."""
    stop = c.tokens.at(document.span.end - 1) + 1
    for index in range(stop, min(stop + _ANNEXED, len(c.tokens))):
        cue = c.reading.hits.at(index, "issuecue")
        if cue is not None and cue.concept.has("annex", "yes") and cue.stop < len(c.tokens):
            return acts.get(c.tokens.starts[cue.stop])
    return None


def _annexed(document: Document, act: Document) -> Document:
    """Return a document as issued with an act, on its day."""
    if document.issuer is None:
        document = replace(document, issuer=act.issuer, issuer_span=act.issuer_span)
    if document.date is None:
        document = replace(document, date=act.date, date_span=act.date_span)
    return document
