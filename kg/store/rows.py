"""Answers of SPARQL as text: tables for people, files for tools, written as the rows come."""

from __future__ import annotations

import csv
from io import TextIOWrapper
from typing import IO, TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.graph.terms import PREFIXES
from kg.store.terms import cell, plain

if TYPE_CHECKING:
    from collections.abc import Iterable

FORMATS: Final = ("table", "csv", "tsv", "json")
"""How an answer of SELECT or ASK may be written; CONSTRUCT and DESCRIBE are always Turtle."""

_RESULTS: Final = {"tsv": ox.QueryResultsFormat.TSV, "json": ox.QueryResultsFormat.JSON}


def boolean(answer: ox.QueryBoolean, fmt: str, out: IO[bytes]) -> None:
    """Write the answer of an ASK query."""
    if fmt == "json":
        answer.serialize(out, format=ox.QueryResultsFormat.JSON)
        out.write(b"\n")
    else:
        out.write(b"true\n" if answer else b"false\n")


def turtle(answer: Iterable[ox.Triple], out: IO[bytes]) -> None:
    """Write triples as Turtle, sorted, so that the same answer has the same bytes."""
    ordered = sorted(set(answer), key=str)
    used = {p: iri for p, iri in PREFIXES.items() if any(f"<{iri}" in str(t) for t in ordered)}
    ox.serialize(ordered, out, format=ox.RdfFormat.TURTLE, prefixes=used)


def solutions(answer: ox.QuerySolutions, fmt: str, out: IO[bytes], *, width: int | None) -> bool:
    """Write rows; all but a table as they come, so that none is held. Tell whether there was one.

    ``width`` is the columns that a table may take, ``None`` as many as it needs.
    """
    if fmt == "table":
        table, some = _table(answer, width)
        out.write(table.encode())
        return some
    if fmt == "csv":
        return _csv(answer, out)
    seen = _Seen(out)
    answer.serialize(seen, format=_RESULTS[fmt])  # type: ignore[arg-type]  # it only writes
    if fmt == "json":
        out.write(b"\n")
    return seen.some(fmt)


class _Seen:
    """A file that remembers how what is written to it begins: enough to tell an empty answer."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._head = b""

    def write(self, data: bytes) -> int:
        """Pass data on."""
        if len(self._head) < 1 << 16:
            self._head += data
        return self._out.write(data)

    def flush(self) -> None:
        """Pass the wish on."""
        self._out.flush()

    def some(self, fmt: str) -> bool:
        """Tell whether there was a row."""
        if fmt == "tsv":
            return self._head.count(b"\n") > 1
        return not self._head.rstrip().endswith(b'"bindings":[]}}')


def _csv(answer: ox.QuerySolutions, out: IO[bytes]) -> bool:
    """Write rows as the W3C's CSV, with cells that no spreadsheet takes for formulas."""
    text = TextIOWrapper(out, encoding="utf-8", newline="", write_through=False)
    table = csv.writer(text, lineterminator="\r\n")
    table.writerow(variable.value for variable in answer.variables)
    some = False
    for row in answer:
        table.writerow([cell(row[v]) for v in answer.variables])
        some = True
    text.flush()
    text.detach()
    return some


def _table(answer: ox.QuerySolutions, width: int | None) -> tuple[str, bool]:
    """Return rows as a table for people, aligned by what Vietnamese letters take on screen.

    And whether there is any row.
    """
    from io import StringIO

    from rich import box
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, header_style="bold")
    for variable in answer.variables:
        table.add_column(Text(variable.value), overflow="fold")
    for row in answer:
        table.add_row(*(Text(plain(row[variable])) for variable in answer.variables))
    screen = StringIO()
    # A fixed size and no colour: the same answer gives the same text wherever it is written.
    console = Console(
        file=screen, width=width or 100_000, color_system=None, legacy_windows=False, emoji=False
    )
    console.print(table)
    lines = [line.rstrip() for line in screen.getvalue().splitlines()]
    whole = "\n".join([*lines, "", f"{table.row_count} hàng / rows"]) + "\n"
    return whole, table.row_count > 0
