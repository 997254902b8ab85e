"""JSONL: one article per line, ``{"text": …, "title": …, "url": …, "published": …}`` in UTF-8."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from kg.sources.article import SourceFault
from kg.sources.decode import TextError, too_long
from kg.sources.lines import bounded_lines
from kg.sources.record import Doubts, record_article

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.sources.article import Item
    from kg.sources.source import Options, Source


def _record(line: bytes | None) -> dict[str, Any]:
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
    return record


def read_jsonl(source: Source, options: Options) -> Iterator[Item]:
    """Yield the article or the fault of each line that is not blank, then the notes.

    Raises ``TextError`` where the file has no such line or breaks off, ``OSError`` where it
    cannot be read.
    """
    doubts, empty = Doubts(), True
    with source.open() as file:
        for number, line in enumerate(bounded_lines(file), start=1):
            if line is not None and not line.strip():
                continue
            empty = False
            origin = f"{source.origin}:{number}"
            try:
                yield record_article(_record(line), origin, names=options.fields, doubts=doubts)
            except TextError as error:
                yield SourceFault(origin, str(error))
    yield from doubts.notes(source.origin)
    if empty:
        raise TextError("empty; give an article with text in it")
