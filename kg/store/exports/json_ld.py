"""JSON-LD: the graph as JSON with short names."""

from __future__ import annotations

import json
from typing import IO, TYPE_CHECKING

from kg.graph.terms import PREFIXES
from kg.resources import ontology_dir
from kg.store.load import GRAPH
from kg.store.ordered import ordered

if TYPE_CHECKING:
    from pathlib import Path


def write(directory: Path, out: IO[bytes]) -> None:
    """Write the graph compacted by the context of the ontology, or by its prefixes alone."""
    from rdflib import Graph

    path = ontology_dir() / "context.jsonld"
    shipped = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    context = shipped.get("@context", PREFIXES)
    with ordered(directory / GRAPH) as path:
        graph = Graph().parse(path, format="nt")
    tree = json.loads(graph.serialize(format="json-ld", context=context))
    tree = {key: tree[key] if key == "@context" else _ordered(tree[key]) for key in sorted(tree)}
    out.write((json.dumps(tree, ensure_ascii=False, indent=1) + "\n").encode())


def _ordered(tree: object) -> object:
    """Return a JSON-LD tree with its sets of values in order (a graph has no lists)."""
    if isinstance(tree, dict):
        return {key: _ordered(tree[key]) for key in sorted(tree)}
    if isinstance(tree, list):
        return sorted(map(_ordered, tree), key=json.dumps)
    return tree
