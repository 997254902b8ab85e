"""The page of a build: written with it, or again from its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.build.target import locked, staged
from kg.errors import KgError

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib import Graph

PAGE = "graph.html"


def page(whole: Graph) -> bytes:
    """Return the interactive view of a graph and its records: one HTML file, with no network."""
    from kg.view.network import network
    from kg.view.page import render

    return render(network(whole), title="Đồ thị tri thức").encode("utf-8", "replace")


def rewrite_view(folder: Path) -> Path:
    """Write ``graph.html`` of a build again from its Turtle files and return its path.

    Raises ``KgError`` where the folder holds no readable graph or cannot be written.
    """
    whole = _parse(folder / "graph.ttl", folder / "provenance.ttl")
    with locked(folder), staged(folder, (PAGE,)) as place:
        (place / PAGE).write_bytes(page(whole))
    return folder / PAGE


def _parse(*sources: Path) -> Graph:
    """Return the triples of Turtle files in one graph."""
    from rdflib import Graph
    from rdflib.exceptions import ParserError
    from rdflib.plugins.parsers.notation3 import BadSyntax

    graph = Graph()
    for source in sources:
        try:
            graph.parse(source, format="turtle")
        except OSError as error:
            where = source.parent
            raise KgError(f"{source}: not there; run kg build SOURCE --out {where}") from error
        except (BadSyntax, ParserError, ValueError) as error:
            raise KgError(f"{source}: not Turtle; run kg build again") from error
    return graph
