"""The page of a build: written with it, or again from its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.build.target import locked, staged
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

PAGE = "graph.html"
_HEAD = 2_000
"""Bytes at the beginning of a page that tell how it was made."""


def page(folder: Path, text_of: Callable[[str], str | None] | None = None) -> bytes:
    """Return the interactive view of a build: one HTML file, with no network.

    ``text_of`` gives the text of an article by its id, for the page's reader; without it the
    reader shows what is quoted. Of a large build it shows what the newest articles say, and tells
    so in its title.

    Raises ``KgError`` where the folder holds no readable graph.
    """
    from kg.graph.terms import ID
    from kg.view.network import network
    from kg.view.newest import MOST, newest, part
    from kg.view.page import render, title_of
    from kg.view.triples import of_oxigraph, read_turtle

    graph, records = folder / "graph.ttl", folder / "provenance.ttl"
    if not graph.exists():
        raise KgError(f"{graph}: not there; run kg build SOURCE --out {folder}")
    try:
        shown = newest(folder)
        if shown.whole <= MOST:
            drawn = read_turtle(graph, records)
        else:
            drawn = of_oxigraph(part(folder, shown.articles))
    except KgError as error:
        file = str(error).partition(": ")[0]
        raise KgError(f"{file}: not Turtle; run kg build again") from error
    net = network(drawn)
    title = title_of(net, whole=shown.whole)
    texts = None if text_of is None else lambda iri: text_of(iri.removeprefix(f"{ID}article_"))
    return render(net, title=title, text_of=texts).encode("utf-8", "replace")


def has_texts(folder: Path) -> bool:
    """Tell whether the page of a build holds the texts of the articles."""
    path = folder / PAGE
    if not path.is_file():
        return False
    with path.open("rb") as file:
        return b"vnkg --with-text" in file.read(_HEAD)


def rewrite_view(folder: Path, text_of: Callable[[str], str | None] | None = None) -> Path:
    """Write ``graph.html`` of a build again from its Turtle files and return its path.

    ``text_of`` as in ``page``.

    Raises ``KgError`` where the folder holds no readable graph or cannot be written.
    """
    content = page(folder, text_of)
    with locked(folder), staged(folder, (PAGE,)) as place:
        (place / PAGE).write_bytes(content)
    return folder / PAGE
