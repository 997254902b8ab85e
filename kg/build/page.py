"""The page of a build: written with it, or again from its files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.build.target import locked, staged
from kg.errors import KgError

if TYPE_CHECKING:
    from pathlib import Path

    from rdflib import Graph

PAGE = "graph.html"


def page(graph: Graph, provenance: Graph) -> bytes:
    """Return the interactive view of a build: one HTML file that opens with no network."""
    from kg.view.network import network
    from kg.view.page import render

    html = render(network(graph, provenance), title="Đồ thị tri thức")
    return html.encode("utf-8", "replace")


def rewrite_view(folder: Path) -> Path:
    """Write ``graph.html`` of a build again from its Turtle files and return its path.

    Raises ``KgError`` where the folder holds no readable graph or cannot be written.
    """
    graph, provenance = (_parse(folder / name) for name in ("graph.ttl", "provenance.ttl"))
    with locked(folder), staged(folder, (PAGE,)) as place:
        (place / PAGE).write_bytes(page(graph, provenance))
    return folder / PAGE


def _parse(source: Path) -> Graph:
    from rdflib import Graph
    from rdflib.exceptions import ParserError
    from rdflib.plugins.parsers.notation3 import BadSyntax

    try:
        return Graph().parse(source, format="turtle")
    except OSError as error:
        raise KgError(f"{source}: not there; run kg build SOURCE --out {source.parent}") from error
    except (BadSyntax, ParserError, ValueError) as error:
        raise KgError(f"{source}: not Turtle; run kg build again") from error
