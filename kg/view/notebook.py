"""The view inside a notebook: the page in a frame of its own, without rights over the notebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rdflib import Graph


@dataclass(frozen=True, slots=True)
class View:
    """A rendered page that a notebook shows inline; ``height`` in pixels."""

    html: str
    height: int = 640

    def _repr_html_(self) -> str:
        """Return the page as a sandboxed frame (IPython's rich display protocol)."""
        from markupsafe import escape

        return (
            f'<iframe title="kg" sandbox="allow-scripts allow-downloads" width="100%" '
            f'height="{int(self.height)}" style="border:0" srcdoc="{escape(self.html)}"></iframe>'
        )


def show(
    graph: Graph,
    provenance: Graph | None = None,
    *,
    title: str = "",
    lang: str = "vi",
    height: int = 640,
) -> View:
    """Return the view of a build's graphs for the last line of a notebook cell.

    ``provenance`` gives the edges their quotes; ``height`` is in pixels.
    """
    from kg.view.network import network
    from kg.view.page import render
    from kg.view.vocabulary import vocabulary

    heading = title or vocabulary().words["title"][lang == "en"]
    return View(render(network(graph, provenance), title=heading, lang=lang), height)
