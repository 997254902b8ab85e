"""``kg trace``: what the rules saw in an article, sentence by sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from kg.cli.options import SOURCE, reading
from kg.cli.streams import answer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.facts.trace import Traced
    from kg.sources.source import Options


@click.command()
@click.argument("source", type=SOURCE, metavar="FILE")
@click.argument("sentence", type=click.IntRange(min=0), required=False)
@reading
def trace(source: Path, sentence: int | None, options: Options) -> None:
    """Show what the rules saw in the articles of a file: mentions, clauses, facts and why.

    SENTENCE is the number of one sentence; 0 is the title.

    Cho xem các luật đã thấy gì trong từng câu.
    """
    from kg.errors import KgError
    from kg.facts.trace import trace as traced
    from kg.sources.read import split_sources

    articles, faults = split_sources([source], options=options)
    if faults:
        raise KgError(str(faults[0]))
    for article in articles:
        for seen in traced(article, sentence):
            answer("".join(f"{line}\n" for line in _lines(seen)))


def _lines(seen: Traced) -> Iterator[str]:
    yield f"[{seen.index}] {seen.text}"
    for mark, things in (("@", seen.mentions), ("~", seen.clauses), ("=", seen.facts)):
        for thing in things:
            yield f"  {mark} {thing.words} — {thing.what} ({thing.found_by})"
    yield ""
