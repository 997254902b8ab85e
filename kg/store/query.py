"""SPARQL over a build: a query in, text out. Read-only and offline."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.errors import KgError
from kg.store import guard
from kg.store.cache import discard
from kg.store.child import Asked, Limits, UnreadableStoreError, answer
from kg.store.load import stored
from kg.store.questions import questions

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

FORMATS: Final = ("table", "csv", "tsv", "json")
"""How an answer of SELECT or ASK may be written; CONSTRUCT and DESCRIBE are always Turtle."""

_LIMITS: Final = Limits()


def run(
    directory: Path,
    query: str,
    *,
    values: Mapping[str, str] | None = None,
    fmt: str = "table",
    width: int | None = None,
    limits: Limits = _LIMITS,
) -> str:
    """Answer a SPARQL query over ``graph.ttl`` and ``provenance.ttl`` of a build.

    Returns the whole of what ``ask`` yields, which says the rest.
    """
    pieces = ask(directory, query, values=values, fmt=fmt, width=width, limits=limits)
    return b"".join(pieces).decode()


def ask(
    directory: Path,
    query: str,
    *,
    values: Mapping[str, str] | None = None,
    fmt: str = "table",
    width: int | None = None,
    limits: Limits = _LIMITS,
    note: Callable[[str], None] = lambda _: None,
) -> Iterator[bytes]:
    """Yield the answer of a SPARQL query over a build in pieces, UTF-8, as it comes.

    ``query`` is SPARQL text, the path of an ``.rq`` file or the name of a query that comes with
    the project ("CQ05"); the contract's prefixes need not be declared. ``values`` go into its
    parameters (see ``kg.store.questions``). ``fmt`` is one of ``FORMATS``; ``width`` the columns
    that a table may take (``None``: as many as it needs). ``note`` gets a line on each thing
    that the one who asks should know beside the answer.
    The text ends in a newline: a table or a file for SELECT, true or false for ASK, Turtle for
    CONSTRUCT and DESCRIBE. Raises ``KgError`` in one line for a missing build, an unknown query,
    a syntax error, an update, a query that reaches outside the build or is nested beyond reason,
    and one that takes more than ``limits``.
    """
    if fmt not in FORMATS:
        raise KgError(f"{fmt}: no such format; choose one of {', '.join(FORMATS)}")
    name, text = _find(query)
    for last in (False, True):
        place = stored(directory)
        asked = Asked(
            directory=str(directory),
            store=None if place is None else str(place),
            name=name,
            text=text,
            fmt=fmt,
            values=dict(values or {}),
            width=width,
        )
        begun = False
        try:
            for piece in answer(asked, limits, note):
                begun = True
                yield piece
        except UnreadableStoreError as fault:
            if place is not None:
                discard(place)
            if begun or last:
                raise KgError(str(fault)) from None
        else:
            return


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
    if guard.is_sparql(query):
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
