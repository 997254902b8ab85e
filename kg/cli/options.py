"""The kinds of arguments and options that several commands take."""

from __future__ import annotations

from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

_FIELDS = ("text", "title", "lead", "url", "published")
_FORMATS = ("text", "html", "jsonl", "csv", "parquet", "warc", "feed", "markdown", "pdf", "docx")


class Named(click.Path):
    """A path that says something: "" would be the current folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Return the path; wrong usage where it is empty."""
        if value == "":
            self.fail("an empty path; name a file or folder", param, ctx)
        return super().convert(value, param, ctx)


TIMEOUT = click.option(
    "--timeout",
    type=click.FloatRange(0, min_open=True),
    default=60.0,
    show_default=True,
    metavar="SECONDS",
    help="End a query that takes longer.",
)
SOURCE = Named(allow_dash=True)
FOLDER = Named(path_type=Path)
JUDGEMENTS = click.option(
    "--judgements",
    type=FOLDER,
    metavar="FILE",
    help="Decisions on what is one and what is apart, a line each.",
)
DAY = click.DateTime(formats=["%Y-%m-%d"])


def pairs(
    _context: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """Return ``NAME=VALUE`` options as a mapping; wrong usage where one has no ``=``."""
    parted = [text.partition("=") for text in given]
    if wrong := next((name for name, equals, _ in parted if not equals), None):
        raise click.BadParameter(f"{wrong!r} is not NAME=VALUE")
    return {name: value for name, _, value in parted}


def _fields(
    context: click.Context, option: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    """Return ``text=content,published=date`` as a mapping; wrong usage for a field not ours."""
    found = pairs(context, option, tuple(part for text in given for part in text.split(",")))
    for name, field in found.items():
        if name not in _FIELDS or not field:
            raise click.BadParameter(
                f"{name}={field}: give one of {', '.join(_FIELDS)} and a field of the file"
            )
    return found


def reading(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options that say how sources are read, as the argument ``options``."""

    @click.option(
        "--map",
        "names",
        multiple=True,
        callback=_fields,
        metavar="NAME=FIELD,...",
        help="Fields of JSONL, CSV, Parquet: text=content,published=date.",
    )
    @click.option("--published", type=DAY, help="Day of the articles that give none.")
    @click.option("--format", "kind", type=click.Choice(_FORMATS), help="Format of SOURCE -.")
    @wraps(command)
    def told(
        *given: Any,
        names: dict[str, str],
        published: datetime | None,
        kind: str | None,
        **more: Any,
    ) -> Any:
        from kg.sources.source import Format, Options

        options = Options(
            fields=names,
            published=published.date().isoformat() if published else None,
            format=Format[kind.upper()] if kind else None,
        )
        return command(*given, options=options, **more)

    return told
