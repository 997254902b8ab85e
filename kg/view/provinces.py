"""Which provinces a node belongs to: the lexicon names them, links of ``view.ttl`` lead there."""

from __future__ import annotations

from collections import defaultdict, deque
from typing import TYPE_CHECKING

from kg.view.vocabulary import vocabulary

if TYPE_CHECKING:
    from networkx import MultiDiGraph


def provinces(net: MultiDiGraph) -> dict[str, tuple[str, ...]]:
    """Return for each node the province nodes it leads to by ``v:locates`` links, itself included.

    A body leads to its area, a person to the body of the post, an event to whom and what it
    visits, a statement to what it is about. Nodes that lead nowhere are left out.
    """
    links = vocabulary().links
    coming: dict[str, set[str]] = defaultdict(set)
    for source, target, predicate in net.edges(data="predicate"):
        if links[predicate].locates:
            coming[target].add(source)
    found: dict[str, list[str]] = defaultdict(list)
    for province in _named(net):
        seen, queue = {province}, deque([province])
        while queue:
            for node in coming[queue.popleft()] - seen:
                seen.add(node)
                queue.append(node)
        for node in seen:
            found[node].append(province)
    return {node: tuple(names) for node, names in sorted(found.items())}


def _named(net: MultiDiGraph) -> list[str]:
    """Return the place nodes that bear the name of a province, by IRI."""
    from kg.lexicon.load import lexicon
    from kg.text.fold import fold_key

    known = {fold_key(form) for concept in lexicon().scheme("province") for form in concept.forms}
    places = (n for n, kind in net.nodes(data="kind") if kind == "place")
    return sorted(n for n in places if fold_key(net.nodes[n]["label"]) in known)
