"""Reads answer keys: ``NAME.txt``, an article, with ``NAME.json``, what it says, table by table."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.errors import KgError
from kg.sources.read import split_sources

if TYPE_CHECKING:
    from pathlib import Path

    from kg.article import Article

_TEXT, _NAME, _VALUE = (str,), (str, type(None)), (int, float)
_FIELDS: dict[str, dict[str, tuple[type, ...]]] = {
    "entities": {"name": _TEXT, "type": _TEXT, "aka": (list,)},
    "positions": {"person": _TEXT, "role": _TEXT, "org": _TEXT, "former": (bool,)},
    "events": {"id": _TEXT, "type": _TEXT, "name": _TEXT, "date": _NAME},
    "participation": {"event": _TEXT, "agent": _TEXT, "as": _TEXT},
    "documents": {"name": _TEXT, "number": _NAME, "type": _TEXT, "issuer": _NAME, "date": _NAME},
    "links": {"s": _TEXT, "p": _TEXT, "o": _TEXT},
    "statements": {"source": _TEXT, "act": _TEXT, "q": _TEXT},
    "findings": {"type": _TEXT, "q": _TEXT},
    "figures": {
        "indicator": _TEXT,
        "value": _VALUE,
        "unit": _NAME,
        "outOf": (*_VALUE, type(None)),
        "comparator": _TEXT,
    },
    "structure": {"s": _TEXT, "p": _TEXT, "o": _TEXT},
    "personnel": {"person": _TEXT, "action": _TEXT, "role": _NAME, "org": _NAME},
}
"""What of each table is compared; a key may hold more (the quotes of positions, say)."""
_LATER: dict[str, dict[str, tuple[type, ...]]] = {
    "reorganisations": {"kind": _TEXT, "before": (list,), "after": (list,), "date": _NAME},
}

TABLES = tuple(_FIELDS)
"""The tables that every key has."""
LATER = tuple(_LATER)
"""Those of later decisions of the guide: where a key has none, its article is not asked for it."""

Key = dict[str, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Marked:
    """An article with its answer key; ``name`` is that of the files, without an ending."""

    name: str
    article: Article
    key: Key


def read_folder(folder: Path) -> list[Marked]:
    """Return the articles of a folder that have an answer key, in the order of their names.

    Raises ``KgError`` where there is none, or where an article or a key is not what it should be.
    """
    if not folder.is_dir():
        raise KgError(f"{folder}: no such folder; give one of NAME.txt with NAME.json")
    files = sorted(folder.glob("*.json"))
    if not files:
        raise KgError(f"{folder}: no answer key; put NAME.json beside each NAME.txt")
    return [Marked(file.stem, _article(file.with_suffix(".txt")), read_key(file)) for file in files]


def read_key(file: Path) -> Key:
    """Return the tables of an answer key; ``KgError`` names the file and the row at fault."""
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise KgError(
            f"{file}: cannot be read ({error.strerror}); check its permissions"
        ) from error
    except ValueError as error:
        raise KgError(f"{file}: not JSON in UTF-8 ({error}); mend it") from error
    if not isinstance(content, dict):
        raise KgError(f"{file}: not an object of tables; see the annotation guide")
    held = (*TABLES, *(table for table in LATER if table in content))
    for table in held:
        if not isinstance(content.get(table), list):
            raise KgError(f"{file}: no table {table!r}; write an empty list where nothing is said")
        for number, row in enumerate(content[table]):
            if (problem := _problem(table, row)) is not None:
                raise KgError(f"{file}: {table}[{number}]: {problem}; mend the row")
    events = {row["id"] for row in content["events"]}
    for number, row in enumerate(content["participation"]):
        if row["event"] not in events:
            raise KgError(f"{file}: participation[{number}]: no event {row['event']!r}; mend it")
    return {table: content[table] for table in held}


def _problem(table: str, row: object) -> str | None:
    """Return what is wrong with a row, ``None`` where nothing is."""
    if not isinstance(row, dict):
        return "not an object"
    for field, types in (_FIELDS | _LATER)[table].items():
        if field not in row:
            return f"no field {field!r}"
        value = row[field]
        if not isinstance(value, types) or (isinstance(value, bool) and bool not in types):
            return f"{field!r} is {value!r}"
    lists = ((field, value) for field, value in row.items() if isinstance(value, list))
    for field, value in lists:
        if not all(isinstance(name, str) for name in value):
            return f"{field!r} holds something that is no text"
    return None


def _article(file: Path) -> Article:
    articles, faults = split_sources([file])
    if not articles:
        raise KgError(str(faults[0]) if faults else f"{file}: holds no article")
    return articles[0]
