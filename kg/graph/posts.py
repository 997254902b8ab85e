"""Posts that persons hold, and decisions on persons: memberships and what starts or ends them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import iris, terms
from kg.graph.claims import day, vietnamese
from kg.graph.labels import decision_label
from kg.graph.terms import ID, ORG, SCHEMA, VNG
from kg.model import Action, Position

if TYPE_CHECKING:
    from kg.graph.scope import Scope
    from kg.model import Decision

_FORMER = "status_nguyen"
"""The concept of the lexicon whose label is the word for a former post."""
_STARTS = frozenset({Action.APPOINT, Action.ELECT, Action.APPROVE, Action.TRANSFER})


def add_position(scope: Scope, fact: Position) -> str:
    """State that a person holds, or held, an office; return the membership.

    "đồng chí Trịnh Đức Khải, nguyên Phó Chủ nhiệm Văn phòng An Phước" is a former post. Each
    status and each stated period of a post is a membership of its own, attested on the days of
    the articles that state it so: what a later article says takes nothing away from an earlier
    one. Which of them counts today is the affair of the rules for shortcuts.
    """
    out, article = scope.out, scope.article
    holder, office = scope.entity(fact.person), out.concept("role", fact.role)
    organisation = scope.entity(fact.org) if fact.org else None
    local = iris.membership(
        _local(holder),
        _local(office),
        _local(organisation) if organisation else None,
        former=fact.former,
        stated=iris.period(fact.start, fact.end),
    )
    node = out.node(local)
    out.add(office, terms.TYPE, ORG.Role)
    out.add(node, terms.TYPE, terms.MEMBERSHIP)
    out.add(node, ORG.member, holder)
    out.add(node, ORG.role, office)
    if organisation is not None:
        out.add(node, ORG.organization, organisation)
    out.vote(node, terms.LABEL, vietnamese(_label(scope, fact)))
    out.add(node, VNG.status, out.code("status", "former" if fact.former else "current"))
    if article.date:
        out.add(node, VNG.attestedOn, day(article.date))
    if fact.start:
        out.add(node, SCHEMA.startDate, day(fact.start))
    if fact.end:
        out.add(node, SCHEMA.endDate, day(fact.end))
    scope.evidence(node, fact.span)
    out.found(node, fact.rule)
    return node


def _label(scope: Scope, fact: Position) -> str:
    """Return "Lò Thị Mẩy, nguyên Bí thư Huyện ủy (2001 – 2005)": as much of it as is stated."""
    word = scope.out.lists.by_id.get(_FORMER) if fact.former else None
    parts = (word.vi if word else "", fact.role, scope.name(fact.org) if fact.org else "")
    years = f" ({fact.start or ''} – {fact.end or ''})" if fact.start or fact.end else ""
    return f"{scope.name(fact.person)}, {' '.join(filter(None, parts))}{years}"


def add_decision(scope: Scope, fact: Decision, number: int) -> None:
    """State a decision on a person, and the membership that it starts or ends.

    "Bộ Chính trị bổ nhiệm đồng chí Trịnh Đức Khải giữ chức Bí thư Tỉnh ủy An Phước" starts one; a
    relief of office ends one. A disciplinary measure ends an office only where the article says
    that the person no longer holds it ("cách chức"); a reprimand of one who stays in office
    says nothing about the post, and none is linked. Its form ("cảnh cáo") is a code of its own.
    """
    out = scope.out
    node = out.node(iris.nth("decision", scope.id, number))
    out.add(node, terms.TYPE, terms.DECISION)
    out.add(node, terms.LABEL, vietnamese(decision_label(scope, fact)))
    out.add(node, VNG.decisionType, out.code("decision", fact.action))
    out.add(node, VNG.concernsPerson, scope.entity(fact.person))
    if fact.form:
        out.add(node, VNG.disciplineForm, out.code("discipline", fact.form))
    if fact.by:
        out.add(node, VNG.decidedBy, scope.entity(fact.by))
    if fact.instead:
        after, before = scope.entity(fact.person), scope.entity(fact.instead)
        out.attest(after, VNG.succeeds, before, scope.span(fact.span), fact.rule)
    scope.day(node, fact.date)
    scope.evidence(node, fact.span)
    out.found(node, fact.rule)
    if fact.role and (link := _effect(scope, fact)) is not None:
        ends = link == VNG.endsMembership
        former = _stated_former(scope, fact)
        post = Position(
            person=fact.person,
            role=fact.role,
            org=fact.org,
            former=ends if former is None else former,
            span=fact.span,
            rule=fact.rule,
        )
        out.add(node, link, add_position(scope, post))


def _effect(scope: Scope, fact: Decision) -> str | None:
    if fact.action in _STARTS:
        return VNG.startsMembership
    removed = fact.action is Action.DISCIPLINE and _stated_former(scope, fact) is True
    return VNG.endsMembership if fact.action is Action.RELIEVE or removed else None


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


def _local(node: str) -> str:
    return node.removeprefix(ID).removeprefix(terms.C)
