"""The page of a build: written with it, or again from its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.build.target import locked, staged
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

PAGE = "graph.html"


def page(folder: Path, texts: Mapping[str, str] | None = None) -> bytes:
    """Return the interactive view of a build: one HTML file, with no network.

    ``texts`` are those of the articles by their ids, for the page's reader; without them it
    shows what is quoted. Of a large build it shows what the newest articles say, and tells so in
    its title.

    Raises ``KgError`` where the folder holds no readable graph.
    """
    from kg.graph.terms import ID
    from kg.view.network import network
    from kg.view.newest import MOST, newest, part
    from kg.view.page import render, title_of
    from kg.view.part import graph_of, read_graph

    graph, records = folder / "graph.ttl", folder / "provenance.ttl"
    if not graph.exists():
        raise KgError(f"{graph}: not there; run kg build SOURCE --out {folder}")
    try:
        shown = newest(folder)
        if shown.whole <= MOST:
            drawn = read_graph(graph, records)
        else:
            drawn = graph_of(part(folder, shown.articles))
    except KgError as error:
        file = str(error).partition(": ")[0]
        raise KgError(f"{file}: not Turtle; run kg build again") from error
    found = {f"{ID}article_{name}": text for name, text in (texts or {}).items()}
    net = network(drawn)
    title = title_of(net, whole=shown.whole)
    return render(net, title=title, texts=found).encode("utf-8", "replace")


def rewrite_view(folder: Path, texts: Mapping[str, str] | None = None) -> Path:
    """Write ``graph.html`` of a build again from its Turtle files and return its path.

    ``texts`` as in ``page``.

    Raises ``KgError`` where the folder holds no readable graph or cannot be written.
    """
    content = page(folder, texts)
    with locked(folder), staged(folder, (PAGE,)) as place:
        (place / PAGE).write_bytes(content)
    return folder / PAGE
