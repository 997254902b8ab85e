"""Documents, and what carries out, orders or belongs to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph.claims import day
from kg.graph.terms import DCTERMS, SCHEMA, VNG, relations
from kg.text.fold import plain_number

if TYPE_CHECKING:
    from kg.graph.scope import Scope
    from kg.model import Document, Link


def add_document(scope: Scope, fact: Document) -> None:
    """State number, type, issuer, signer and date of a document, as far as stated.

    "Quyết định số 12-QĐ/TU ngày 5/3/2018 của Tỉnh ủy An Phước" states all but the signer. A date
    less exact than a day ("2018-05") stays the string it is.
    """
    out, node = scope.out, scope.entity(fact.entity)
    if fact.number:
        out.vote(node, VNG.documentNumber, (plain_number(fact.number), ""))
    kind = out.concept("doctype", fact.type)
    out.attest(node, VNG.documentType, kind, scope.span(fact.span), fact.rule)
    if fact.issuer:
        span = scope.span(fact.issuer_span or fact.span)
        out.attest(node, VNG.issuer, scope.entity(fact.issuer), span, fact.rule)
    if fact.signer:
        span = scope.span(fact.signer_span or fact.span)
        out.attest(node, VNG.signedBy, scope.entity(fact.signer), span, fact.rule)
    if fact.date:
        out.vote(node, DCTERMS.issued, day(fact.date))
        scope.mention(node, fact.date_span or fact.span, named=False)
    if fact.draft:
        out.add(node, SCHEMA.creativeWorkStatus, ("Draft", ""))
    scope.mention(node, fact.span, named=False)


def add_link(scope: Scope, fact: Link) -> None:
    """State a relation of the ontology (``implements``, ``about`` …) between two nodes.

    "Chương trình hành động số 4-CTr/TU thực hiện Nghị quyết Đại hội" gives ``vng:implements``.
    """
    subject, obj = scope.entity(fact.subject), scope.entity(fact.object)
    predicate = scope.term(relations(), fact.predicate)
    scope.out.attest(subject, predicate, obj, scope.span(fact.span), fact.rule)
