"""The whole way of the data: sources → articles → facts → graphs → the files of a build."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kg.build.assembly import QUARANTINE, assemble, triples_of
from kg.build.extraction import TIME_LIMIT, extract_all
from kg.build.page import PAGE, page
from kg.build.target import locked, staged

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.article import Article
    from kg.build.made import Build
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault
    from kg.sources.source import Options

    Progress = Callable[[int, int], None]

FILES = ("graph.ttl", "provenance.ttl", "void.ttl", QUARANTINE, PAGE)
"""All that a build may write; one that it does not write is taken out of the folder."""


def build(
    sources: Iterable[str | Path],
    *,
    out: str | Path | None = None,
    view: bool = True,
    progress: Progress | None = None,
    jobs: int = 1,
    time_limit: float | None = TIME_LIMIT,
    options: Options | None = None,
) -> Build:
    """Read files and folders of articles and return their graph; write it where ``out`` says.

    ``out`` gets ``graph.ttl``, ``provenance.ttl``, ``void.ttl`` and, with ``view``,
    ``graph.html``: all of them at once or, on any failure, none; its other files stay. Facts that
    break a shape of the ontology go to ``quarantine.ttl`` instead, which is there only then.
    ``progress`` is called with (articles done, articles in all); ``jobs`` processes read the
    articles; ``options`` say how the sources are read. The result depends neither on ``jobs`` nor
    on the order of ``sources``.

    A source that cannot be read is a fault of the result, and so is an article that takes longer
    than ``time_limit`` seconds or whose process dies; the others are built. Raises
    ``NothingReadError`` where none could be read, ``KgError`` where ``out`` cannot be written or
    another build is writing there.

    >>> made = build(["seeds/"])
    >>> len(made.facts), made.faults, len(made.graph) > 0
    (1, (), True)
    """
    if out is None:
        return _made(sources, None, progress, jobs, time_limit, options)
    folder = Path(out)
    with locked(folder):
        made = _made(sources, folder / PAGE, progress, jobs, time_limit, options)
        with staged(folder, FILES) as place:
            for name, content in made.files.items():
                (place / name).write_bytes(content)
            if view:
                (place / PAGE).write_bytes(page(made.whole()))
    return made


def _made(
    sources: Iterable[str | Path],
    skip: Path | None,
    progress: Progress | None,
    jobs: int,
    limit: float | None,
    options: Options | None,
) -> Build:
    """Return the build of some sources; the file ``skip`` is none of them."""
    from kg.sources.read import split_sources

    notes: list[str] = []
    articles, faults = split_sources(sources, skip=skip, note=notes.append, options=options)
    made = of_articles(articles, faults, progress=progress, jobs=jobs, time_limit=limit)
    return replace(made, notes=tuple(notes))


def of_articles(
    articles: Sequence[Article],
    faults: Iterable[SourceFault] = (),
    *,
    progress: Progress | None = None,
    jobs: int = 1,
    time_limit: float | None = TIME_LIMIT,
) -> Build:
    """Return the build of articles that were read, with the faults of those that were not.

    Raises ``NothingReadError`` where no article is left.
    """
    from kg.sources.article import SourceFault

    found = list(faults)
    facts: list[ArticleFacts] = []
    for done, item in enumerate(extract_all(articles, jobs=jobs, limit=time_limit), start=1):
        if isinstance(item, SourceFault):
            found.append(item)
        else:
            facts.append(item)
        if progress:
            progress(done, len(articles))
    return assemble(triples_of(facts, found), facts, found)
