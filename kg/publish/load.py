"""A build into a store: sent in pieces, then counted there, then asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.publish.answers import differing
from kg.publish.graphs import each_article, whole
from kg.publish.store import queries_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from kg.publish.store import GraphStore, Sent


def load(
    directory: Path,
    store: GraphStore,
    *,
    graph: str | None = None,
    per_article: bool = False,
    only: str | None = None,
    queries: str | None = None,
    ask: bool = True,
    progress: Callable[[int], None] = lambda _: None,
) -> list[Sent]:
    """Send a build into a store and check that it is all there; return what was sent.

    ``graph`` names the graph that takes it (``None``: the default graph); ``per_article`` gives
    each article a graph of its own, and ``only`` sends one of them. ``queries`` is the query
    endpoint, guessed from the address of the store where it is ``None``. With ``ask`` the shipped
    questions must have the same answers there, where one graph holds the build. Raises ``KgError``
    in one line where something cannot be sent, or the store holds another number of triples or
    answers otherwise.
    """
    parts = each_article(directory, only) if per_article or only else whole(directory, graph)
    with parts as found:
        sent = list(store.send(found, progress))
    asked = queries or queries_of(store.address)
    if asked is None:
        raise KgError(
            f"{store.address}: sent, but not checked; name the query endpoint by --queries"
        )
    for one in sent:
        held = store.count(asked, one.graph)
        if held != one.triples:
            name = one.graph or "the default graph"
            raise KgError(f"{store.address}: {name} holds {held} triples of {one.triples} sent")
    if ask and not (per_article or only):
        other = list(differing(directory, store, asked, graph))
        if other:
            raise KgError(f"{store.address}: all is there, but answers differ ({'; '.join(other)})")
    return sent
