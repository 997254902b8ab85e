"""The other process of a query: its limits, the store, the engine; the answer to stdout.

What there is to say beside the answer goes to stderr, a line of JSON each (``child.Said``).
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from kg.errors import KgError
from kg.graph.terms import PREFIXES
from kg.store import guard, rows
from kg.store.child import Asked, Said
from kg.store.load import load
from kg.store.naming import names
from kg.store.parameters import with_values
from kg.store.spelling import spelled
from kg.store.why import reasons

if TYPE_CHECKING:
    from collections.abc import Mapping


def main(asked: Mapping[str, Any]) -> int:
    """Answer what ``child.answer`` sends; return the exit code: 0, or 1 where a line says why."""
    seconds, memory = float(asked["seconds"]), int(asked["memory"])
    question = Asked(**{key: asked[key] for key in Asked.__dataclass_fields__})
    try:
        store = _open(question)
    except (OSError, RuntimeError) as fault:  # RocksDB's words for bytes that were changed
        return _say(Said.STORE, " ".join(str(fault).split()))
    except KgError as fault:
        return _say(Said.ERROR, str(fault))
    _bound(seconds, memory)
    try:
        _answer(store, question)
        sys.stdout.flush()
    except BrokenPipeError:
        return 1  # the reader went away, and the other process knows it
    except KgError as fault:
        return _say(Said.ERROR, str(fault))
    except (OSError, RuntimeError, ValueError) as fault:
        words = " ".join(str(fault).split())
        broken = isinstance(fault, OSError) or "Corruption" in words
        at_fault = question.store is not None and broken
        return _say(
            Said.STORE if at_fault else Said.ERROR, f"{question.name}: the query failed ({words})"
        )
    return 0


def _open(question: Asked) -> ox.Store:
    if question.store is None:
        return load(Path(question.directory))
    return ox.Store.read_only(question.store)


def _say(kind: Said, text: str) -> int:
    sys.stderr.write(json.dumps([kind, text]) + "\n")
    return 1


def _bound(seconds: float, memory: int) -> None:
    """Bound what this process may take from here on, where the system has such bounds.

    The clock is the other process's to watch; the bound on computing time ends this one should
    the other be killed.
    """
    bound_memory(memory)
    _limit("RLIMIT_CPU", math.ceil(2 * seconds) + 1)


def bound_memory(memory: int) -> None:
    """Bound the bytes that this process may take beside those it has, where that can be done."""
    try:
        import resource

        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        taken = pages * resource.getpagesize()
    except (ImportError, OSError, ValueError):
        taken = 0
    _limit("RLIMIT_AS", taken + memory)
    _limit("RLIMIT_CORE", 0)


def _limit(what: str, most: int) -> None:
    try:
        import resource
    except ImportError:  # Windows
        return
    kind = getattr(resource, what)
    _, hard = resource.getrlimit(kind)
    if hard == resource.RLIM_INFINITY or most < hard:
        try:
            resource.setrlimit(kind, (most, hard))
        except (OSError, ValueError):
            return  # macOS has no bound on address space


def queried(store: ox.Store, text: str) -> ox.QueryBoolean | ox.QuerySolutions | ox.QueryTriples:
    """Return what the engine makes of a query that may be given to it, names spelled as stored.

    Raises ``KgError`` in one line for what ``guard`` refuses and for what is no query.
    """
    guard.check(text)
    try:
        return store.query(spelled(store, text), prefixes=PREFIXES)
    except SyntaxError as fault:
        raise KgError(guard.explained(text, fault)) from None


def _answer(store: ox.Store, question: Asked) -> None:
    """Write the answer of a query in its format."""

    def named(typed: str) -> list[str]:
        found = names(store, typed)
        if found and found != [typed]:
            _say(Said.NOTE, f"“{typed}”: {', '.join(found)}")
        return found

    text = with_values(question.text, question.values, named)
    try:
        answer = queried(store, text)
    except KgError as fault:
        raise KgError(f"{question.name}: {fault}") from None
    out = sys.stdout.buffer
    if isinstance(answer, ox.QueryBoolean):
        rows.boolean(answer, question.fmt, out)
    elif isinstance(answer, ox.QueryTriples):
        rows.turtle(answer, out)
    elif not rows.solutions(answer, question.fmt, out, width=question.width):
        for reason in reasons(store, text):
            _say(Said.NOTE, f"0 rows: {reason}")
