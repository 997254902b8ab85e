"""CSV: one line for each triple, with the labels beside the IRIs."""

from __future__ import annotations

import csv
from functools import lru_cache
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.store.load import GRAPH, open_store
from kg.store.ordered import ordered, triples
from kg.store.reader import name
from kg.store.terms import cell, plain

if TYPE_CHECKING:
    from pathlib import Path

COLUMNS: Final = (
    *("subject", "subject_label", "predicate", "object", "object_label", "datatype", "language"),
)
"""The columns; ``datatype`` and ``language`` are empty where the object is an IRI."""

_NEAR: Final = 20_000
"""Nodes of which the label is remembered."""


def write(directory: Path, out: IO[bytes]) -> None:
    """Write one line per triple; IRIs in full, their Vietnamese labels beside them.

    No cell is a formula (``kg.store.terms.cell``).
    """
    store = open_store(directory)
    text = TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    table = csv.writer(text, lineterminator="\r\n")  # as RFC 4180 has it
    table.writerow(COLUMNS)

    @lru_cache(_NEAR)
    def named(node: ox.NamedNode) -> str:
        found = name(store, node)
        return "" if found == plain(node) else cell(ox.Literal(found))

    def label(term: object) -> str:
        return named(term) if isinstance(term, ox.NamedNode) else ""

    def row(triple: ox.Triple) -> tuple[str, ...]:
        subject, value = triple.subject, triple.object
        ends = (cell(subject), label(subject), triple.predicate.value, cell(value), label(value))
        if isinstance(value, ox.Literal):
            return (*ends, value.datatype.value, value.language or "")
        return (*ends, "", "")

    with ordered(directory / GRAPH) as path:
        table.writerows(map(row, triples(path)))
    text.flush()
    text.detach()
