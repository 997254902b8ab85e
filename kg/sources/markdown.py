"""Markdown with front matter: fields in YAML, the text without its marks (extra ``markdown``)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kg.sources.article import make_article
from kg.sources.decode import TextError, decode
from kg.sources.plain import day_in_name
from kg.sources.record import Doubts, fields_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from markdown_it.token import Token

    from kg.sources.article import Item
    from kg.sources.source import Options, Source

_FRONT = re.compile(r"---[ \t]*\n(?P<fields>.*?\n)?---[ \t]*\n(?P<text>.*)", re.DOTALL)
_LONGEST_FRONT = 100_000
_OTHERS = {"published": ("date", "pubDate", "publishDate"), "url": ("link", "permalink")}
"""What front matter calls our fields where it uses another name."""


def read_markdown(source: Source, options: Options) -> Iterator[Item]:
    """Yield the article of a Markdown file, then the notes. Raises ``TextError``, ``OSError``."""
    text = decode(source.read())
    match = _FRONT.fullmatch(text)
    record = _fields(match["fields"] or "") if match else {}
    for name, others in _OTHERS.items():
        given = next((record[other] for other in others if other in record), None)
        record.setdefault(name, given)
    doubts = Doubts()
    told = fields_of(record, source.origin, names=options.fields, doubts=doubts)
    yield make_article(
        plain_markdown(match["text"] if match else text),
        origin=source.origin,
        title=told.title,
        url=told.url,
        published=told.published,
        stem=source.stem,
        otherwise=day_in_name(source.stem),
    )
    yield from doubts.notes(source.origin)


def _fields(front: str) -> dict[str, Any]:
    try:
        import yaml
    except ImportError as error:
        raise TextError("Markdown needs an extra; pip install 'vnkg[markdown]'") from error
    if len(front) > _LONGEST_FRONT or re.search(r"[&*]\w+", front):
        raise TextError("front matter with anchors or over 100 kB; write plain fields")
    try:
        record = yaml.safe_load(front)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        reason = " ".join(str(error).split())[:100]
        raise TextError(f"front matter is no YAML ({reason}); correct it") from error
    return record if isinstance(record, dict) else {}


def plain_markdown(text: str) -> str:
    r"""Return the words of a Markdown text, one block a line.

    >>> plain_markdown("# Hội nghị\n\nSáng nay, **ông A**\ndự [lễ](x).\n\n- một\n- hai")
    'Hội nghị\n\nSáng nay, ông A dự lễ.\n\nmột\n\nhai'
    """
    try:
        from markdown_it import MarkdownIt
    except ImportError as error:
        raise TextError("Markdown needs an extra; pip install 'vnkg[markdown]'") from error
    lines: list[list[str]] = []
    row: list[str] | None = None
    for token in MarkdownIt("commonmark").enable("table").parse(text):
        if token.type == "tr_open":
            row = []
            lines.append(row)
        elif token.type == "tr_close":
            row = None
        elif words := _words(token):
            lines.append([words]) if row is None else row.append(words)
    return "\n\n".join(" | ".join(line) for line in lines if line)


def _words(token: Token) -> str:
    if token.type in {"fence", "code_block"}:
        return token.content.strip()
    if token.type != "inline":
        return ""
    breaks = {"softbreak": " ", "hardbreak": "\n"}
    parts = (
        breaks.get(child.type, child.content if child.type in {"text", "code_inline"} else "")
        for child in token.children or ()
    )
    return "".join(parts).strip()
