"""``kg view``: the interactive page of a build."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from kg.cli.options import DAY, FOLDER, SOURCE
from kg.cli.streams import answer, complain

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@click.command()
@click.argument("folder", type=FOLDER, metavar="DIR")
@click.option(
    "--open/--no-open",
    "opened",
    default=None,
    help="Open it in the browser (default: when run on a terminal).",
)
@click.option("--focus", metavar="LABEL", default="", help="Only what lies around this node.")
@click.option("--depth", type=click.IntRange(1, 9), help="Steps around --focus (default: 1).")
@click.option("--class", "classes", multiple=True, metavar="KIND", help="Only nodes of this kind.")
@click.option("--since", type=DAY, help="Only what is dated from this day on.")
@click.option("--until", type=DAY, help="Only what is dated up to this day.")
@click.option("--max-nodes", "most", type=click.IntRange(1), help="The nearest or best connected.")
@click.option(
    "--with-text",
    "sources",
    type=SOURCE,
    multiple=True,
    metavar="SOURCE",
    help="The articles of the build: their texts go into the page's reader.",
)
def view(  # noqa: PLR0913  # one for each option
    folder: Path,
    *,
    opened: bool | None,
    focus: str,
    depth: int | None,
    classes: tuple[str, ...],
    since: datetime | None,
    until: datetime | None,
    most: int | None,
    sources: tuple[str, ...],
) -> None:
    """Write the interactive view of a build (DIR/graph.html) again, and open it.

    With --focus, --class, --since, --until or --max-nodes it writes that part of the graph only,
    to DIR/view.html. Every quote leads to its place in the article; --with-text shows all of the
    article there, else it is what is quoted of it.

    Ghi lại, mở đồ thị tương tác.
    """
    if depth and not focus:
        raise click.UsageError("--depth counts from a node; give --focus, too")
    part = focus or classes or since or until or most
    if part and sources:
        raise click.UsageError("--with-text is for the whole page; leave the other options out")
    if since and until and since > until:
        raise click.UsageError("--since is later than --until; nothing lies between them")
    if part:
        from kg.view.part import write_part

        days = [day.date().isoformat() if day else "" for day in (since, until)]
        page = write_part(
            folder,
            focus=focus,
            depth=depth or 1,
            classes=classes,
            since=days[0],
            until=days[1],
            most=most or 0,
        )
    else:
        from kg.build import rewrite_view

        page = rewrite_view(folder, _texts(sources).get if sources else None)
    answer(f"{page}\n")
    terminal = sys.stdout is not None and sys.stdout.isatty()
    if opened or (opened is None and terminal):
        click.launch(page.resolve().as_uri())


def _texts(sources: tuple[str, ...]) -> dict[str, str]:
    """Return the texts of articles by their ids; one that cannot be read is told."""
    from kg.sources.article import SourceFault
    from kg.sources.read import read_sources

    texts = {}
    for item in read_sources(sources):
        if isinstance(item, SourceFault):
            complain(item)
        else:
            texts[item.id] = item.text
    return texts
