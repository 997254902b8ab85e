"""A part of the network, for a smaller page: around a node, of some kinds, of some time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.view.vocabulary import vocabulary

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from networkx import MultiDiGraph


def find(net: MultiDiGraph, what: str) -> str:
    """Return the IRI of the node called ``what``: an IRI, its last part, or a label.

    Case and diacritics of a label do not matter where only one node is meant; other forms of the
    name count after the labels. Raises ``KgError`` when no node answers, or several do.
    """
    from kg.text.fold import fold_key, strip_marks

    for node in net:
        if what == node or node.endswith("/" + what.removeprefix("id:")):
            return str(node)
    exact = fold_key(what)
    loose = strip_marks(exact)
    labels = {n: fold_key(label) for n, label in net.nodes(data="label")}
    other = {n: [fold_key(a) for a in forms] for n, forms in net.nodes(data="aliases")}
    for found in (
        [n for n in net if labels[n] == exact],
        [n for n in net if strip_marks(labels[n]) == loose],
        [n for n in net if exact in other[n]],
        [n for n in net if loose in map(strip_marks, other[n])],
        [n for n in net if not net.nodes[n]["satellite"] and loose in strip_marks(labels[n])],
    ):
        if len(found) == 1:
            return str(found[0])
        if found:
            several = ", ".join(sorted(n.rpartition("/")[2] for n in found)[:5])
            raise KgError(f"{what}: {len(found)} nodes are called so; give one of {several}")
    raise KgError(f"{what}: no node is called so; see `kg query` for the labels")


def kinds(names: Iterable[str]) -> frozenset[str]:
    """Return the keys of the kinds of node that ``names`` are ("person", "cá nhân").

    Raises ``KgError`` for another name, listing the keys.
    """
    from kg.text.fold import fold_key

    known = {fold_key(w): k.key for k in vocabulary().kinds for w in (k.key, *k.label)}
    found = set()
    for name in names:
        if fold_key(name) not in known:
            raise KgError(f"{name}: no kind of node; use {', '.join(sorted(set(known.values())))}")
        found.add(known[fold_key(name)])
    return frozenset(found)


def narrow(
    net: MultiDiGraph,
    *,
    focus: str = "",
    depth: int = 1,
    classes: Collection[str] = (),
    since: str = "",
    until: str = "",
    most: int = 0,
) -> MultiDiGraph:
    """Return the part of ``net`` that is wanted, in the same order.

    ``focus`` is an IRI, with ``depth`` the number of steps around it; ``classes`` are keys of
    kinds; ``since`` and ``until`` are days (``YYYY-MM-DD``): what is dated and not within them is
    left out; ``most`` is the highest number of nodes kept (0: all): the nearest to ``focus``,
    then the best connected.
    """
    kept = {
        n
        for n, data in net.nodes(data=True)
        if n == focus or ((not classes or data["kind"] in classes) and _within(data, since, until))
    }
    steps = _steps(net, focus, kept) if focus else dict.fromkeys(kept, 0)
    near = [n for n in net if n in kept and steps.get(n, depth + 1) <= depth]
    near.sort(key=lambda n: (steps[n], net.nodes[n]["satellite"], -net.degree(n), n))
    wanted = set(near[:most] if most else near)
    part = net.__class__(**net.graph)
    part.add_nodes_from((n, data) for n, data in net.nodes(data=True) if n in wanted)
    part.add_edges_from(
        (a, b, key, data)
        for a, b, key, data in net.edges(keys=True, data=True)
        if a in wanted and b in wanted
    )
    return part


def _within(data: Mapping[str, Any], since: str, until: str) -> bool:
    """Tell whether a node's day, or that of an article that speaks of it, lies in the time."""
    days = [data["day"]] if data["day"] else [q.date for q in data["proof"].quotes if q.date]
    return not days or any(since <= day and (not until or day <= until) for day in days)


def _steps(net: MultiDiGraph, focus: str, kept: Collection[str]) -> dict[str, int]:
    """Return how many steps each kept node lies from ``focus``, whichever way the edges point."""
    steps, queue = {focus: 0}, deque([focus])
    while queue:
        node = queue.popleft()
        for other in sorted({*net.successors(node), *net.predecessors(node)}):
            if other in kept and other not in steps:
                steps[other] = steps[node] + 1
                queue.append(other)
    return steps
