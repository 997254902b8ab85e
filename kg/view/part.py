"""A page of a part of a build, read from its Turtle files: what ``kg view --focus …`` writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

NAME = "view.html"


def write_part(
    folder: Path,
    *,
    focus: str = "",
    depth: int = 1,
    classes: Iterable[str] = (),
    since: str = "",
    until: str = "",
    most: int = 0,
) -> Path:
    """Write ``DIR/view.html``, the page of a part of a build, and return its path.

    ``focus`` is a label (with or without diacritics) or an IRI, ``classes`` are kinds of node
    ("person"); the rest as in ``kg.view.narrow.narrow``. Raises ``KgError`` where the folder
    holds no readable graph or cannot be written, and where nothing is called so.
    """
    from kg.store.load import GRAPH, PROVENANCE
    from kg.view.narrow import find, kinds, narrow
    from kg.view.network import network
    from kg.view.page import render, title_of, write
    from kg.view.triples import read_turtle

    keys = kinds(classes)
    net = network(read_turtle(folder / GRAPH, folder / PROVENANCE))
    iri = find(net, focus) if focus else ""
    part = narrow(net, focus=iri, depth=depth, classes=keys, since=since, until=until, most=most)
    title = net.nodes[iri]["label"] if iri else title_of(part)
    start = f"node={iri.rpartition('/')[2]}" if iri else ""
    write(render(part, title=title, start=start), folder / NAME)
    return folder / NAME
