"""Named things and the structure between them: persons, bodies, teams, places, programmes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.graph import iris, terms
from kg.graph.labels import team_label
from kg.model import Belonging, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.graph.codelists import Background
    from kg.graph.collector import Collector
    from kg.graph.scope import Scope
    from kg.model import Entity, Structure

_SITES = ("region", "landmark")  # schemes of places that nobody administers
_CLASSES: dict[Kind, tuple[str, ...]] = {
    Kind.PERSON: (terms.PERSON,),
    Kind.ORGANISATION: (terms.BODY,),
    Kind.TEAM: (terms.BODY, terms.TEAM),
    Kind.DOCUMENT: (terms.DOCUMENT,),
    Kind.PROGRAMME: (terms.PROGRAMME,),
    Kind.EVENT: (terms.NAMED_EVENT,),
}


def add_entity(scope: Scope, entity: Entity) -> None:
    """State a named thing: class, name, other forms met, and where it is met.

    "Đồng chí Trịnh Đức Khải, Bí thư Tỉnh ủy An Phước" names a person, a body and its place.
    """
    node = scope.entity(entity.key)
    name = entity.name if entity.kind is not Kind.TEAM else team_label(scope, entity)
    if name != entity.name:
        scope.out.graph[node].aliases.add(entity.name)
    _declare(scope.out, node, entity.kind, name)
    scope.out.graph[node].aliases.update(entity.aliases)
    if entity.unit:
        scope.out.outline.unit(node, entity.unit, team=entity.kind is Kind.TEAM)
    scope.mention(node, *entity.mentions)
    scope.out.found(node, entity.rule)


def _declare(out: Collector, node: str, kind: Kind, name: str) -> None:
    """State the class and the name of a node, with what the code lists say of the name."""
    lists = out.lists
    entry = lists.named(kind, name)
    if kind is Kind.PLACE:
        area = lists.is_area(name) or (entry is not None and entry.scheme not in _SITES)
        out.add(node, terms.TYPE, terms.AREA if area else terms.PLACE)
    else:
        for cls in _CLASSES[kind]:
            out.add(node, terms.TYPE, cls)
    if kind is Kind.ORGANISATION and lists.is_office(name):
        out.add(node, terms.ORG.classification, out.code("body", "office"))
    if entry and entry.en:
        out.add(node, terms.LABEL, (entry.en, "@en"))
    out.name(node, name)


def add_structure(scope: Scope, fact: Structure) -> None:
    """State ``partOf`` and ``locatedIn`` as the article shows them.

    "Ban Thường vụ Tỉnh ủy An Phước" shows that the board is part of the Tỉnh ủy.
    """
    subject, obj = scope.entity(fact.subject), scope.entity(fact.object)
    if scope.kinds.get(fact.subject) is Kind.PLACE:
        predicate = terms.CONTAINED_IN
    else:
        predicate = terms.SUB_ORGANIZATION if fact.predicate is Belonging.PART_OF else terms.SPATIAL
    scope.out.attest(subject, predicate, obj, scope.span(fact.span), fact.rule)


def add_background(out: Collector) -> None:
    """Add what the code lists know of the bodies and places that the articles name.

    A parent that no article names becomes a node without evidence, derived from the code list,
    and has its own parents in turn.
    """
    facts: dict[str, list[Background]] = {}
    for fact in out.lists.background:
        facts.setdefault(_background_node(out, fact, fact.child), []).append(fact)
    ahead = [node for node in facts if out.outline.is_named(node)]
    while ahead:
        child = ahead.pop()
        for fact in facts.pop(child, ()):
            place = fact.predicate is Belonging.LOCATED_IN
            parent = _background_node(out, fact, fact.parent)
            if not out.outline.is_named(parent):
                _declare(out, parent, Kind.PLACE if place else Kind.ORGANISATION, fact.parent)
                out.add(parent, terms.PROV.wasDerivedFrom, terms.C + fact.source)
                ahead.append(parent)
            predicate = terms.CONTAINED_IN if place else terms.SUB_ORGANIZATION
            out.derive((child, predicate, parent), terms.C + fact.source)


def _background_node(out: Collector, fact: Background, name: str) -> str:
    if fact.predicate is Belonging.LOCATED_IN:
        return out.node(iris.place(name, reviewed=out.lists.reviewed(Kind.PLACE, name)))
    return out.node(iris.body(name, reviewed=out.lists.reviewed(Kind.ORGANISATION, name)))


def add_ancestors(out: Collector, pairs: Iterable[tuple[str, str]]) -> None:
    """Write out ``org:transitiveSubOrganizationOf``: stores answer ``+`` paths differently."""
    for child, ancestor in pairs:
        if ancestor != child:
            out.add(child, terms.TRANSITIVE_SUB_ORGANIZATION, ancestor)
