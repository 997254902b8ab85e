"""Decisions of people on identity, put into a build: what they part, and what they make one.

They come from a text file (``kg.join.forced``). Apart are the things of its lines before anything
is judged by evidence; made one are the nodes that the build would give them, whatever it joined
on these by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph import iris
from kg.graph.build_graph import new_collector
from kg.graph.events import declare_events
from kg.graph.identity import by_hand
from kg.graph.labels import event_label
from kg.graph.rows import is_local
from kg.graph.scope import Scope
from kg.graph.terms import ID
from kg.join.forced import Called, Forced, Line, Verdict, merged, parse, resolve
from kg.model import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from kg.build.spill import Spill
    from kg.graph.codelists import CodeLists
    from kg.join.judgement import Where
    from kg.model import ArticleFacts


class Decided(NamedTuple):
    """A file of decisions: its bytes, and its lines."""

    text: bytes = b""
    lines: Sequence[Line] = ()


class Ruled(NamedTuple):
    """What decisions make of a build: which node each node becomes, and the triples that say so.

    ``notes`` tell in a line each what the articles say against a decision.
    """

    nodes: Mapping[str, str]
    said: Sequence[ox.Triple]
    notes: Sequence[str]


def decisions(path: Path | None) -> Decided:
    """Return the decisions of a file, none where there is no file.

    Raises ``KgError`` where it cannot be read, and naming the line that is no decision.
    """
    if path is None:
        return Decided()
    try:
        content = path.read_bytes()
        text = content.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise KgError(f"{path}: cannot be read ({why}); give another --judgements") from error
    return Decided(content, parse(text, path.name))


def found_in(spill: Spill, lines: Sequence[Line], lists: CodeLists) -> Forced:
    """Return the decisions that speak of the articles of a spill, before they are judged."""
    members = frozenset(spill.ids()) if lines else frozenset[str]()

    def named(article: str) -> Mapping[str, Called] | None:
        if article not in members:
            return None
        (item,) = spill.facts([article], joined=False)
        return _called(item, lists)

    return resolve(lines, named)


def _called(item: ArticleFacts, lists: CodeLists) -> dict[str, Called]:
    """Return what an article calls its entities, and its events as the graph labels them."""
    scope = Scope(new_collector({}, lists), item)
    called = {
        entity.key: Called(entity.kind, frozenset({entity.name, *entity.aliases}))
        for entity in item.entities
    }
    for event in item.events:
        called[event.key] = Called(Kind.EVENT, frozenset({event.name, event_label(scope, event)}))
    return called


def rule(spill: Spill, forced: Forced, lists: CodeLists) -> Ruled:
    """Return what the decisions make of the articles of a spill that has been judged.

    Raises ``KgError`` where one decision contradicts others.
    """
    told = [
        (one, _node(spill, one.pair[0], lists), _node(spill, one.pair[1], lists))
        for one in forced.decisions
    ]
    nodes, against = merged((decision.line, one, other) for decision, one, other in told)
    for line, others in against:
        where = ", ".join(other.place for other in others) or "the articles"
        raise KgError(f"{line.place}: says apart of what {where} makes one; take one of them out")
    nodes = _for_all(nodes)
    said = [
        triple
        for decision, one, other in told
        for triple in by_hand(
            decision.line, [nodes.get(one, one), nodes.get(other, other)], decision.pair, lists
        )
    ]
    return Ruled(nodes, said, tuple(_doubts(spill, forced)))


def written(ruled: Ruled, folder: Path) -> Path:
    """Return a file of N-Triples in a folder that says what was decided."""
    path = folder / "byhand.nt"
    with path.open("wb") as out:
        ox.serialize(ruled.said, out, format=ox.RdfFormat.N_TRIPLES)
    return path


def _node(spill: Spill, where: Where, lists: CodeLists) -> str:
    """Return the local name of the node that a build gives a thing of an article by itself."""
    (item,) = spill.facts([where.article])
    scope = Scope(new_collector({}, lists), item)
    declare_events(scope)
    return scope.entity(where.key).removeprefix(ID)


def _for_all(nodes: Mapping[str, str]) -> dict[str, str]:
    """Return the same where no node belongs to one article by its name: others speak of it, too."""
    own = {node for node in nodes.values() if is_local(node)}
    shared = {node: f"{node.partition('_')[0]}_one-{iris.digest(node, 10)}" for node in own}
    return {node: shared.get(to, to) for node, to in nodes.items()} | shared


def _doubts(spill: Spill, forced: Forced) -> Iterator[str]:
    """Yield a note on each pair made one of which the articles print two years of birth."""
    for decision in forced.decisions:
        if decision.line.verdict is Verdict.ONE and decision.kind is Kind.PERSON:
            years = sorted({_born(spill, where) for where in decision.pair} - {""})
            if len(years) > 1:
                told = f"one by hand, though born {' and '.join(years)} in the articles"
                yield f"{decision.line.place}: {told}"


def _born(spill: Spill, where: Where) -> str:
    """Return the year of birth that articles print of a person, "" for none."""
    (item,) = spill.facts([where.article])
    (entity,) = (entity for entity in item.entities if entity.key == where.key)
    return entity.born or (entity.scope.removeprefix("born ") if "born " in entity.scope else "")
