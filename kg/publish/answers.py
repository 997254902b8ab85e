"""Whether a store answers as the build does: the shipped questions and two more, asked of both."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from typing import TYPE_CHECKING, Final, cast

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import PREFIXES, XSD
from kg.store.load import open_store
from kg.store.questions import questions

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kg.publish.store import GraphStore

Row = tuple[str, ...]

_NUMBERS: Final = frozenset(
    (XSD.integer, XSD.decimal, XSD.double, XSD.float, XSD.int, XSD.nonNegativeInteger)
)
_WHOLE: Final = {
    "properties": "SELECT ?p (COUNT(*) AS ?n) { ?s ?p ?o } GROUP BY ?p",
    "classes": "SELECT ?class (COUNT(*) AS ?n) { ?s a ?class } GROUP BY ?class",
}
"""What a build answers whatever it holds; the shipped questions name people and places."""


def differing(directory: Path, store: GraphStore, queries: str, graph: str | None) -> Iterator[str]:
    """Yield a line on each shipped question to which a store has other rows than the build.

    ``queries`` is the store's query endpoint, ``graph`` the graph that was filled (``None``: the
    default one). Numbers are compared by value. Raises ``KgError`` where the store does not answer.
    """
    build = open_store(directory)
    asked = {question.name: question.text for question in questions().values()} | _WHOLE
    for name, text in asked.items():
        found = build.query(text, prefixes=PREFIXES)
        told = cast("ox.QuerySolutions", found).serialize(format=ox.QueryResultsFormat.JSON)
        mine = Counter(plain(told or b""))
        try:
            theirs = Counter(plain(store.answer(queries, text, graph)))
        except (ValueError, KeyError, TypeError):
            raise KgError(f"{queries}: gives no answer in SPARQL's JSON to {name}") from None
        if mine != theirs:
            same = (mine & theirs).total()
            yield (
                f"{name}: {theirs.total()} rows, {same} of them among the build's {mine.total()}"
            )


def plain(answer: str | bytes) -> list[Row]:
    """Return the rows of an answer in SPARQL 1.1 JSON, sorted; "" where a variable is unbound.

    Numbers by value, not by spelling. Raises ``ValueError``, ``KeyError`` or ``TypeError`` for
    what is no such answer.
    """
    tree = json.loads(answer)
    names = tree["head"]["vars"]
    rows = [row for row in tree["results"]["bindings"] if row]  # rdflib: one empty row for none
    return sorted(tuple(_value(row.get(name)) for name in names) for row in rows)


def _value(term: Mapping[str, str] | None) -> str:
    if term is None:
        return ""
    if term.get("datatype") in _NUMBERS:
        return f"{Decimal(term['value']).normalize():f}"
    return term["value"]
