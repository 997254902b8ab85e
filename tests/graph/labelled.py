"""The graph of one text, through the whole line of a build."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kg import build

if TYPE_CHECKING:
    from rdflib import Graph


def graph_of_text(text: str) -> Graph:
    """Return the graph of an article with this text."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(text, encoding="utf-8")
        return build([path]).graph
