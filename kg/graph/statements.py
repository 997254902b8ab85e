"""The second layer: who said or found what. The saying is the fact, never the content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import iris, terms
from kg.graph.claims import vietnamese
from kg.graph.terms import SCHEMA, VNG

if TYPE_CHECKING:
    from kg.article import Span
    from kg.graph.scope import Scope
    from kg.model import Finding, Statement


def add_statement(scope: Scope, fact: Statement, number: int) -> None:
    """State a saying: source, act, addressee, event, and its words in two spans.

    "Đồng chí Trịnh Đức Khải đề nghị Tỉnh ủy An Phước rà soát quy hoạch": the clause after the
    addressee is the content, the words before it the cue.
    """
    out = scope.out
    node = out.node(iris.nth("statement", scope.id, number))
    out.add(node, terms.TYPE, terms.STATEMENT)
    out.add(node, VNG.actType, out.code("act", fact.act))
    out.add(node, VNG.source, scope.entity(fact.source))
    if fact.addressee:
        out.add(node, VNG.addressee, scope.entity(fact.addressee))
    if fact.event:
        out.add(node, VNG.madeAt, scope.entity(fact.event))
    _add_words(scope, node, fact.span, fact.rule)
    scope.evidence(node, fact.cue)


def add_findings(scope: Scope, findings: tuple[Finding, ...]) -> None:
    """State results, limitations, violations and causes, and which finding brings about which.

    "công tác tuyên truyền ở một số nơi còn hạn chế" is a limitation. A finding is a Statement by
    its class (``vng:Finding`` ⊑ ``vng:Statement``) but has no act of its own: the sentence that
    reports it is a statement only where it has a reporting verb.
    """
    out = scope.out
    nodes: dict[Span, str] = {}
    for number, fact in enumerate(findings, start=1):
        node = out.node(iris.nth("finding", scope.id, number))
        nodes.setdefault(fact.span, node)
        out.add(node, terms.TYPE, terms.FINDING)
        out.add(node, terms.TYPE, terms.STATEMENT)
        out.add(node, VNG.findingType, out.code("finding", fact.type))
        if fact.about:
            out.add(node, SCHEMA.about, scope.entity(fact.about))
        if fact.source:
            out.add(node, VNG.source, scope.entity(fact.source))
        _add_words(scope, node, fact.span, fact.rule)
    for number, fact in enumerate(findings, start=1):
        effect = nodes.get(fact.causes) if fact.causes else None
        cause = out.node(iris.nth("finding", scope.id, number))
        if effect is not None and effect != cause:
            out.add(cause, VNG.causes, effect)


def _add_words(scope: Scope, node: str, span: Span, rule: str) -> None:
    out = scope.out
    out.add(node, terms.LABEL, scope.quote(span))
    out.add(node, SCHEMA.text, vietnamese(span.of(scope.text)))
    out.add(node, VNG.confidence, out.confidence(rule))
    scope.evidence(node, span)
    out.found(node, rule)
