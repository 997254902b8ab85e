"""SPARQL over a build: a query in, text out. Read-only and offline."""

from __future__ import annotations

import re
import shlex
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.errors import KgError
from kg.graph.terms import PREFIXES
from kg.store.load import load
from kg.store.questions import questions, with_values
from kg.store.terms import plain

if TYPE_CHECKING:
    from collections.abc import Mapping

FORMATS = ("table", "csv", "tsv", "json")
"""How an answer of SELECT or ASK may be written; CONSTRUCT and DESCRIBE are always Turtle."""

_PROLOGUE = re.compile(
    r"\s*(?:#[^\n]*\n|BASE\s+<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>)", re.IGNORECASE
)
_QUERY = re.compile(r"\s*(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_UPDATE = re.compile(
    r"\s*(INSERT|DELETE|LOAD|CLEAR|DROP|CREATE|ADD|MOVE|COPY|WITH)\b", re.IGNORECASE
)
_WORDS = re.compile(  # what SPARQL does not read as keywords: strings, IRIs, comments, variables
    r"""(?P<string>\"{3}(?:[^\\]|\\.)*?\"{3}|'{3}(?:[^\\]|\\.)*?'{3}
           |"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      |(?P<term><[^<>"{}|^`\\\s]*>|[?$]\w+)|(?P<comment>\#[^\n]*)""",
    re.DOTALL | re.VERBOSE,
)
_SERVICE = re.compile(r"(?<!:)SERVICE\s*(?:SILENT\s*)?(?:<>|[\w.-]*:[^\s{]*)\s*\{", re.IGNORECASE)


def run(
    directory: Path,
    query: str,
    *,
    values: Mapping[str, str] | None = None,
    fmt: str = "table",
    width: int | None = None,
) -> str:
    """Answer a SPARQL query over ``graph.ttl`` and ``provenance.ttl`` of a build.

    ``query`` is SPARQL text, the path of an ``.rq`` file or the name of a query that comes with
    the project ("CQ05"); the contract's prefixes need not be declared. ``values`` go into its
    parameters (see ``kg.store.questions``). ``fmt`` is one of ``FORMATS``; ``width`` the columns
    that a table may take (``None``: as many as it needs).
    Returns text that ends in a newline: a table or a file for SELECT, true or false for ASK,
    Turtle for CONSTRUCT and DESCRIBE. Raises ``KgError`` in one line for a missing build, an
    unknown query, a syntax error, an update or a query that asks another server (SERVICE).
    """
    if fmt not in FORMATS:
        raise KgError(f"{fmt}: no such format; choose one of {', '.join(FORMATS)}")
    name, text = _find(query)
    text = with_values(text, values or {})
    if _asks_elsewhere(text):
        raise KgError(f"{name}: SERVICE is refused; kg asks no server, only the build")
    try:
        answer = load(directory).query(text, prefixes=PREFIXES)
        if isinstance(answer, ox.QueryBoolean):
            return _boolean(answer, fmt)
        if isinstance(answer, ox.QueryTriples):
            return _turtle(answer)
        return _table(answer, width) if fmt == "table" else _file(answer, fmt)
    except SyntaxError as fault:
        raise KgError(f"{name}: {_explained(text, fault)}") from None
    except (OSError, RuntimeError, ValueError) as fault:
        raise KgError(f"{name}: the query failed ({' '.join(str(fault).split())})") from None


def listing() -> str:
    """Return the questions that come with the project, in both languages, with parameters."""
    lines = []
    for question in questions().values():
        lines += [f"{question.name}  {question.vi}", f"      {question.en}"]
        lines += [
            f"      --set {name}={shlex.quote(value)}"
            for name, value in question.parameters.items()
        ]
    return "\n".join(lines) + "\n"


def _find(query: str) -> tuple[str, str]:
    """Return what to call a query in messages, and its text."""
    if "{" in query or any(form.match(query) for form in (_PROLOGUE, _QUERY, _UPDATE)):
        return "query", query
    if question := questions().get(query.upper()):
        return question.name, question.text
    if not query.endswith(".rq"):
        first, *_, last = questions()
        raise KgError(
            f"{query}: neither SPARQL, nor a .rq file, nor a query of the project "
            f"({first} to {last}, see --list)"
        )
    path = Path(query)
    try:
        return str(path), path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise KgError(f"{path}: no such file; give a .rq file or SPARQL text") from None
    except (OSError, ValueError) as fault:
        raise KgError(f"{path}: cannot be read as UTF-8 ({fault})") from None


def _asks_elsewhere(text: str) -> bool:
    """Tell whether a query has a SERVICE clause, which pyoxigraph would send over the network.

    The library has no switch for it, nor a parsed query to look at; so strings and the like are
    blanked, as the SPARQL 1.1 grammar (19.8) writes them, and the clause is looked for in the rest.
    """

    def blank(word: re.Match[str]) -> str:
        return {"string": '""', "term": "<>", "comment": " "}[word.lastgroup or ""]

    return _SERVICE.search(_WORDS.sub(blank, text)) is not None


def _explained(text: str, fault: SyntaxError) -> str:
    """Return one line on why a query was refused; parsers list every token they hoped for."""
    rest = text
    while prologue := _PROLOGUE.match(rest):
        rest = rest[prologue.end() :]
    if _UPDATE.match(rest):
        return "updates are refused; a build is read-only, change its sources and build again"
    message = " ".join(str(fault).split())
    where, _, expected = message.partition(": expected ")
    if "Prefix not found" in message:
        return f"SPARQL {where}: a prefix is used that is neither known nor declared"
    shown = expected if len(expected) <= 60 else ""
    return f"SPARQL {where}" + (f": expected {shown}" if shown else ": not valid here")


def _boolean(answer: ox.QueryBoolean, fmt: str) -> str:
    """Return the answer of an ASK query."""
    if fmt == "json":
        return (answer.serialize(format=ox.QueryResultsFormat.JSON) or b"").decode() + "\n"
    return "true\n" if answer else "false\n"


def _turtle(answer: ox.QueryTriples) -> str:
    """Return triples as Turtle, sorted, so that the same answer has the same bytes."""
    ordered = sorted(set(answer), key=str)
    used = {p: iri for p, iri in PREFIXES.items() if any(f"<{iri}" in str(t) for t in ordered)}
    return (ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=used) or b"").decode()


def _file(answer: ox.QuerySolutions, fmt: str) -> str:
    """Return rows in one of the W3C formats (CSV, TSV or SPARQL results in JSON)."""
    kinds = {"csv": ox.QueryResultsFormat.CSV, "tsv": ox.QueryResultsFormat.TSV}
    data = answer.serialize(format=kinds.get(fmt, ox.QueryResultsFormat.JSON)) or b""
    return data.decode().removesuffix("\n") + "\n"


def _table(answer: ox.QuerySolutions, width: int | None) -> str:
    """Return rows as a table for people, aligned by what Vietnamese letters take on screen."""
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
    return "\n".join([*lines, "", f"{table.row_count} hàng / rows"]) + "\n"
