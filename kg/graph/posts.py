"""Posts that persons hold, and decisions on persons: memberships and what starts or ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rdflib.term import Literal, URIRef

from kg.graph import iris, terms
from kg.graph.collector import vi
from kg.graph.terms import ID, ORG, VNG, XSD

if TYPE_CHECKING:
    from kg.article import Span
    from kg.facts import Decision, Position
    from kg.graph.scope import Scope

_STARTS = frozenset({"appoint", "elect", "approve", "transfer"})


def add_position(scope: Scope, fact: Position) -> URIRef:
    """State that a person holds, or held, an office: one membership per person, role and body.

    "đồng chí Trịnh Đức Khải, nguyên Phó Chủ nhiệm Văn phòng An Phước" is a former post. Where
    articles disagree the newest tells the status; of one day, or undated, "former" is taken,
    since it says more.
    """
    return _membership(
        scope, fact.person, fact.role, fact.org, former=fact.former, span=fact.span, rule=fact.rule
    )


def _membership(
    scope: Scope,
    person: str,
    role: str,
    body: str | None,
    *,
    former: bool,
    span: Span,
    rule: str,
) -> URIRef:
    out, article = scope.out, scope.article
    holder, office = scope.entity(person), out.concept("role", role)
    organisation = scope.entity(body) if body else None
    local = iris.membership(
        _local(holder), _local(office), _local(organisation) if organisation else None
    )
    node = out.node(local)
    out.add(office, terms.TYPE, ORG.Role)
    out.add(node, terms.TYPE, terms.MEMBERSHIP)
    out.add(node, ORG.member, holder)
    out.add(node, ORG.role, office)
    if organisation is not None:
        out.add(node, ORG.organization, organisation)
    where = f" {scope.name(body)}" if body else ""
    out.vote(node, terms.LABEL, vi(f"{scope.name(person)}, {role}{where}"))
    status = out.code("status", "former" if former else "current")
    out.newest(node, VNG.status, (article.date or "", int(former)), status)
    if article.date:
        out.add(node, VNG.attestedOn, Literal(article.date, datatype=XSD.date))
    scope.evidence(node, span)
    out.found(node, rule)
    return node


def add_decision(scope: Scope, fact: Decision, number: int) -> None:
    """State a decision on a person, and the membership that it starts or ends.

    "Bộ Chính trị bổ nhiệm đồng chí Trịnh Đức Khải giữ chức Bí thư Tỉnh ủy An Phước" starts one; a
    relief of office ends one. A disciplinary measure ends an office only where the article says
    that the person no longer holds it ("cách chức"); a reprimand of one who stays in office
    says nothing about the post, and none is linked.
    """
    out = scope.out
    node = out.node(iris.nth("decision", scope.id, number))
    out.add(node, terms.TYPE, terms.DECISION)
    out.add(node, terms.LABEL, scope.quote(fact.span))
    out.add(node, VNG.decisionType, out.code("decision", fact.action))
    out.add(node, VNG.concernsPerson, scope.entity(fact.person))
    if fact.by:
        out.add(node, VNG.decidedBy, scope.entity(fact.by))
    scope.day(node, fact.date)
    scope.evidence(node, fact.span)
    out.found(node, fact.rule)
    if fact.role and (link := _effect(scope, fact)) is not None:
        ends = link == VNG.endsMembership
        former = _stated_former(scope, fact)
        membership = _membership(
            scope,
            fact.person,
            fact.role,
            fact.org,
            former=ends if former is None else former,
            span=fact.span,
            rule=fact.rule,
        )
        out.add(node, link, membership)


def _effect(scope: Scope, fact: Decision) -> URIRef | None:
    if fact.action in _STARTS:
        return VNG.startsMembership
    removed = fact.action == "discipline" and _stated_former(scope, fact) is True
    return VNG.endsMembership if fact.action == "relieve" or removed else None


def _stated_former(scope: Scope, fact: Decision) -> bool | None:
    """Return what a position of the article says of the office concerned, ``None`` without one."""
    return next(
        (
            position.former
            for position in scope.facts.positions
            if (position.person, position.role, position.org) == (fact.person, fact.role, fact.org)
        ),
        None,
    )


def _local(node: URIRef) -> str:
    return str(node).removeprefix(str(ID)).removeprefix(str(terms.C))
