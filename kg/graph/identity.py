"""Judgements on identity: what is one over several articles, what is apart, what stays open.

One node per person, document or event that articles were joined on, and one per pair of namesakes
that are apart or may be one; each names the rules behind it and the articles it rests on. They go
into a file of their own. That two nodes may be one is said in the graph too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph import iris, terms
from kg.graph.claims import UNMEASURED
from kg.graph.terms import DCTERMS, ID, PROV, VNG
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from decimal import Decimal

    from kg.graph.claims import Pair
    from kg.graph.codelists import CodeLists
    from kg.graph.scope import Scope
    from kg.join.forced import Line
    from kg.join.judgement import Judgement, Where

_RULE = VNG.rule
_UNSURE = frozenset({"by-hand", "unresolved"})
ONE, APART, OPEN = "one", "apart", "open"
_BIRTHS, _UNRESOLVED, _BY_HAND = "two-births", "unresolved", "by-hand"


def judged(scope: Scope, judgements: Iterable[Judgement]) -> Iterator[ox.Triple]:
    """Yield the triples of what was judged on the things of an article.

    States in the graph what may be one: two people of one name, two documents of one number, or two
    bodies of one name.
    """
    known = {e.key for e in scope.facts.entities if not e.loose}
    known |= {e.key for e in scope.facts.events}
    kinds = {entity.key: entity.kind for entity in scope.facts.entities}
    for judgement in judgements:
        if judgement.loose or judgement.where.key not in known:
            continue
        node = scope.entity(judgement.where.key)
        if judgement.why:
            yield from _said(scope, ONE, judgement.why.split(), node)
        if kinds.get(judgement.where.key) is Kind.ORGANISATION and judgement.open is not None:
            yield from _open(scope, node, scope.namesake(judgement.where.key, judgement.open))
        if kinds.get(judgement.where.key) is Kind.DOCUMENT and judgement.open is not None:
            number, _, of = judgement.open.partition("|")
            yield from _open(scope, node, scope.document(judgement.where.key, number, of))
        if kinds.get(judgement.where.key) is Kind.PERSON:
            name = scope.name(judgement.where.key)
            if judgement.apart is not None:
                other = scope.out.node(iris.person(name, judgement.apart))
                yield from _said(scope, APART, (_BIRTHS,), node, other)
            if judgement.open is not None:
                other = scope.out.node(iris.person(name, judgement.open))
                yield from _open(scope, node, other)


def _open(scope: Scope, node: str, other: str) -> Iterator[ox.Triple]:
    if other != node:  # somebody made them one
        scope.out.add(node, VNG.possiblySameAs, other)
        yield from _said(scope, OPEN, (_UNRESOLVED,), node, other)


def by_hand(
    line: Line, nodes: Iterable[str], pair: Iterable[Where], lists: CodeLists
) -> Iterator[ox.Triple]:
    """Yield the judgement that somebody decided on two things, given by their local names."""
    named = [ID + node for node in sorted(set(nodes))]
    articles = [ID + iris.article(where.article) for where in pair]
    subject = ox.NamedNode(ID + iris.judgement([node.removeprefix(ID) for node in named]))
    for article in articles:
        yield from _stated(lists, line.verdict, (_BY_HAND,), named, article)
    yield ox.Triple(subject, ox.NamedNode(VNG.reason), ox.Literal(line.why))
    yield ox.Triple(subject, ox.NamedNode(DCTERMS.creator), ox.Literal(line.who))


def _said(scope: Scope, verdict: str, rules: Iterable[str], *nodes: str) -> Iterator[ox.Triple]:
    """Yield the judgement on one node or two, as this article supports it."""
    yield from _stated(scope.out.lists, verdict, rules, nodes, scope.node)


def _stated(
    lists: CodeLists, verdict: str, rules: Iterable[str], nodes: Iterable[str], article: str
) -> Iterator[ox.Triple]:
    named = list(nodes)
    local = iris.judgement([node.removeprefix(ID) for node in named])
    subject = ox.NamedNode(ID + local)
    entry = lists.by_id.get(f"verdict_{verdict}")
    word, english = (entry.vi, entry.en) if entry else (verdict, verdict)
    about = local.partition("_")[2]

    def told(predicate: str, value: ox.NamedNode | ox.Literal) -> ox.Triple:
        return ox.Triple(subject, ox.NamedNode(predicate), value)

    yield told(terms.TYPE, ox.NamedNode(VNG.Judgement))
    yield told(terms.LABEL, ox.Literal(f"{word}: {about}", language="vi"))
    if english:
        yield told(terms.LABEL, ox.Literal(f"{english}: {about}", language="en"))
    yield told(VNG.verdict, ox.NamedNode(terms.C + f"verdict_{verdict}"))
    yield told(PROV.wasDerivedFrom, ox.NamedNode(article))
    for node in named:
        yield told(VNG.concerns, ox.NamedNode(node))
    for rule in rules:
        yield told(VNG.rule, ox.Literal(rule))


def grounds(
    said: Iterable[Pair], lists: CodeLists, measured: Mapping[str, Decimal]
) -> Iterator[Pair]:
    """Yield why a judgement says so and how sure that is, from the rules that it names.

    A chain is as sure as its weakest link. What somebody decided has the reason that he gave, and
    what is open is not sure at all.
    """
    rules = sorted({value[0] for predicate, value in said if predicate == _RULE})
    for rule in rules:
        entry = lists.by_id.get(f"identityrule_{rule}")
        if entry and rule != _BY_HAND:
            yield VNG.reason, (entry.vi, "@vi")
            yield VNG.reason, (entry.en or "", "@en")
    sure = [measured.get(rule, UNMEASURED) for rule in rules if rule not in _UNSURE]
    if sure:
        yield VNG.confidence, (str(min(sure)), terms.XSD.decimal)
