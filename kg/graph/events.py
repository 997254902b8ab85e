"""Happenings and who takes part in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import iris, terms
from kg.graph.labels import event_label
from kg.graph.terms import PARTICIPATION, SCHEMA
from kg.model import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from kg.graph.scope import Scope
    from kg.model import Event, Participation


def declare_events(scope: Scope) -> None:
    """Give every event of the article its node, before other facts speak of it.

    An event with the title of a named event ("Hội nghị lần thứ năm …") is that node. One with a
    key that articles share is the same in all of them; any other belongs to this article.
    """
    titles = {
        fold_key(entity.name): scope.entity(entity.key)
        for entity in scope.facts.entities
        if entity.kind is Kind.EVENT
    }
    taken: set[str] = set()
    for event in scope.facts.events:
        node = titles.get(fold_key(event.name)) or _shared(scope, event)
        number = 1
        while node is None or (node in taken and not event.shared):
            node = scope.out.node(iris.event(scope.id, event.name, number))
            number += 1
        taken.add(node)
        scope.declare(event.key, node)


def _shared(scope: Scope, event: Event) -> str | None:
    """Return the node of an event that articles share, ``None`` for one of this article alone."""
    if not (event.shared and event.date):
        return None
    return scope.out.node(iris.dated_event(event.date, event.type, event.shared))


def add_event(scope: Scope, fact: Event) -> None:
    """State a happening: class, title, date and place where they are stated.

    "Chiều 12/5/2018, tại Hà Nội, Đoàn kiểm tra làm việc với Tỉnh ủy An Phước" is a meeting.
    """
    out, node = scope.out, scope.entity(fact.key)
    out.add(node, terms.TYPE, scope.term(terms.event_classes(), fact.type))
    claims = out.graph[node]
    claims.aliases.add(fact.name)
    if (terms.TYPE, terms.NAMED_EVENT) not in claims.stated:  # that one has its name
        label = event_label(scope, fact)
        claims.names[label] = claims.names.get(label, 0) + 1
    scope.day(node, fact.date)
    if fact.place:
        place = scope.entity(fact.place)
        out.attest(node, SCHEMA.location, place, scope.span(fact.span), fact.rule)
    scope.evidence(node, fact.span)
    out.found(node, fact.rule)


def add_participation(scope: Scope, fact: Participation) -> None:
    """State who takes part how: the one property of the strongest role, recorded.

    "Đồng chí Trịnh Đức Khải chủ trì buổi làm việc" gives ``vng:chair``. That a chair is also a
    ``vng:participant`` is an axiom of the ontology, not another fact.
    """
    event, agent = scope.entity(fact.event), scope.entity(fact.agent)
    scope.out.attest(
        event, scope.term(PARTICIPATION, fact.role), agent, scope.span(fact.span), fact.rule
    )
