"""Judgements on identity: what is one over several articles, what is apart, what stays open.

One node per person, document or event that articles were joined on, and one per pair of namesakes
that are apart or may be one; each names the rules behind it and the articles it rests on. They go
into a file of their own. That two nodes may be one is said in the graph too.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyoxigraph as ox

from kg.graph import iris, terms
from kg.graph.terms import ID, PROV, VNG
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from rdflib.term import URIRef

    from kg.graph.scope import Scope
    from kg.join.keys import Judgement

ONE, APART, OPEN = "one", "apart", "open"
_BIRTH, _UNRESOLVED = "birth", "unresolved"


def judged(scope: Scope, judgements: Iterable[Judgement]) -> Iterator[ox.Triple]:
    """Yield the triples of what was judged on the things of an article.

    States in the graph that two people of one name may be one.
    """
    known = {e.key for e in scope.facts.entities} | {e.key for e in scope.facts.events}
    kinds = {entity.key: entity.kind for entity in scope.facts.entities}
    for judgement in judgements:
        if judgement.loose or judgement.where.key not in known:
            continue
        node = scope.entity(judgement.where.key)
        if judgement.why:
            yield from _said(scope, ONE, judgement.why.split(), node)
        if kinds.get(judgement.where.key) is Kind.PERSON:
            name = scope.name(judgement.where.key)
            if judgement.apart is not None:
                other = scope.out.node(iris.person(name, judgement.apart))
                yield from _said(scope, APART, (_BIRTH,), node, other)
            if judgement.open is not None:
                other = scope.out.node(iris.person(name, judgement.open))
                scope.out.add(node, VNG.possiblySameAs, other)
                yield from _said(scope, OPEN, (_UNRESOLVED,), node, other)


def _said(scope: Scope, verdict: str, rules: Iterable[str], *nodes: URIRef) -> Iterator[ox.Triple]:
    """Yield the judgement on one node or two, as this article supports it."""
    local = iris.judgement([str(node).removeprefix(str(ID)) for node in nodes])
    subject = ox.NamedNode(ID + local)
    entry = scope.out.lists.by_id.get(f"verdict_{verdict}")
    word, english = (entry.vi, entry.en) if entry else (verdict, verdict)
    named = local.partition("_")[2]

    def told(predicate: URIRef, value: ox.NamedNode | ox.Literal) -> ox.Triple:
        return ox.Triple(subject, ox.NamedNode(predicate), value)

    yield told(terms.TYPE, ox.NamedNode(VNG.Judgement))
    yield told(terms.LABEL, ox.Literal(f"{word}: {named}", language="vi"))
    if english:
        yield told(terms.LABEL, ox.Literal(f"{english}: {named}", language="en"))
    yield told(VNG.verdict, ox.NamedNode(terms.C[f"verdict_{verdict}"]))
    yield told(PROV.wasDerivedFrom, ox.NamedNode(scope.node))
    for node in nodes:
        yield told(VNG.concerns, ox.NamedNode(node))
    for rule in rules:
        yield told(VNG.rule, ox.Literal(rule))
