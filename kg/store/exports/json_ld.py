"""JSON-LD: the graph as JSON with short names, written some hundred subjects at a time."""

from __future__ import annotations

import json
from itertools import groupby, islice
from typing import IO, TYPE_CHECKING, Any, Final

import pyoxigraph as ox

from kg.graph.terms import PREFIXES
from kg.resources import ontology_dir
from kg.store.load import GRAPH
from kg.store.ordered import ordered, triples

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_BATCH: Final = 500
"""Subjects that are in memory at a time."""


def write(directory: Path, out: IO[bytes]) -> None:
    """Write the graph compacted by the context of the ontology, or by its prefixes alone.

    The nodes stand in the order of their IRIs. A graph of ours has no blank nodes, so that each
    node is whole by itself.
    """
    path = ontology_dir() / "context.jsonld"
    shipped = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}
    context = shipped.get("@context", PREFIXES)
    with ordered(directory / GRAPH) as path:
        nodes = (_told(node) for node in _nodes(triples(path), context))
        out.write(b'{\n "@context": ' + _told(context) + b',\n "@graph": [')
        for number, node in enumerate(nodes):
            out.write(b",\n  " if number else b"\n  ")
            out.write(node)
        out.write(b"\n ]\n}\n")


def _nodes(said: Iterable[ox.Triple], context: object) -> Iterator[dict[str, Any]]:
    """Yield the nodes of triples that are sorted by subject."""
    from rdflib import Graph

    subjects = groupby(said, key=lambda triple: triple.subject)
    groups = (list(group) for _, group in subjects)
    while batch := [triple for group in islice(groups, _BATCH) for triple in group]:
        lines = ox.serialize(batch, format=ox.RdfFormat.N_TRIPLES)
        tree = json.loads(
            Graph().parse(data=lines, format="nt").serialize(format="json-ld", context=context)
        )
        tree.pop("@context", None)
        for node in sorted(tree.get("@graph") or [tree], key=lambda node: str(node.get("@id"))):
            yield _ordered(node)


def _ordered(tree: Any) -> Any:
    """Return a JSON-LD tree with its sets of values in order (a graph has no lists)."""
    if isinstance(tree, dict):
        return {key: _ordered(tree[key]) for key in sorted(tree)}
    if isinstance(tree, list):
        return sorted(map(_ordered, tree), key=json.dumps)
    return tree


def _told(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()
