"""JSONL: one article per line, ``{"text": …, "title": …, "url": …, "published": …}`` in UTF-8."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kg.sources.article import SourceFault, make_article
from kg.sources.dateline import given_time
from kg.sources.decode import MAX_ARTICLE_BYTES, TextError, too_long

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

    from kg.article import Article

_LONGEST_LINE = 2 * MAX_ARTICLE_BYTES  # room for JSON's escapes


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """Yield the lines of a file, ``None`` for each that is too long to hold in memory."""
    while line := file.readline(_LONGEST_LINE + 1):
        too_much = len(line) > _LONGEST_LINE
        rest = line
        while too_much and rest and not rest.endswith(b"\n"):
            rest = file.readline(_LONGEST_LINE)
        yield None if too_much else line


def _field(record: dict[str, Any], name: str) -> str | None:
    value = record.get(name)
    if value is not None and not isinstance(value, str):
        raise TextError(f'"{name}" is no string; write it in quotes or leave it out')
    return value or None


def _article(line: bytes | None, origin: str) -> Article:
    if line is None:
        raise TextError(too_long())
    try:
        record = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise TextError("not UTF-8; save the file as UTF-8") from error
    except (ValueError, RecursionError) as error:
        raise TextError("not JSON; write one object per line") from error
    if not isinstance(record, dict):
        raise TextError('no JSON object; write {"text": "…"} on each line')
    text, published = _field(record, "text"), _field(record, "published")
    if text is None:
        raise TextError('no "text"; write {"text": "…"} on each line')
    if published and not (published := given_time(published)):
        raise TextError('"published" is no date; write it as 2022-08-27 or leave it out')
    return make_article(
        text,
        origin=origin,
        title=_field(record, "title"),
        url=_field(record, "url"),
        published=published,
    )


def read_jsonl(path: Path) -> Iterator[Article | SourceFault]:
    """Yield the article or the fault of each line that is not blank.

    Raises ``TextError`` where the file has no such line, ``OSError`` where it cannot be read.
    """
    empty = True
    with path.open("rb") as file:
        for number, line in enumerate(_lines(file), start=1):
            if line is not None and not line.strip():
                continue
            empty = False
            origin = f"{path}:{number}"
            try:
                yield _article(line, origin)
            except TextError as error:
                yield SourceFault(origin, str(error))
    if empty:
        raise TextError("empty; give an article with text in it")
