"""The whole way of the data: sources → articles → facts → rows → the files of a build.

Two passes, and nothing that grows with the articles in memory: the first reads each article and
spills its facts, the second turns them into rows that sort into the files.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
import weakref
from contextlib import contextmanager, nullcontext
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg.build.extraction import TIME_LIMIT
from kg.build.made import Build, Facts, Files
from kg.build.page import PAGE, page
from kg.build.target import locked, staged
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kg.article import Article
    from kg.sources.article import SourceFault
    from kg.sources.source import Options

    Progress = Callable[[int, int], None]

TURTLE = ("graph.ttl", "provenance.ttl", "void.ttl", "quarantine.ttl")
FILES = (*TURTLE, PAGE)
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
    from kg.sources.read import read_sources

    folder = None if out is None else Path(out)
    notes: list[str] = []
    skip = folder / PAGE if folder else None
    with locked(folder) if folder else nullcontext():
        found = read_sources(sources, skip=skip, note=notes.append, options=options)
        return _made(
            found, folder, notes, view=view, progress=progress, jobs=jobs, limit=time_limit
        )


def of_articles(
    articles: Iterable[Article],
    faults: Iterable[SourceFault] = (),
    *,
    progress: Progress | None = None,
    jobs: int = 1,
    time_limit: float | None = TIME_LIMIT,
) -> Build:
    """Return the build of articles that were read, with the faults of those that were not.

    Raises ``NothingReadError`` where no article is left.
    """
    return _made(
        chain(faults, articles),
        None,
        [],
        view=False,
        progress=progress,
        jobs=jobs,
        limit=time_limit,
    )


def _made(
    found: Iterable[Article | SourceFault],
    folder: Path | None,
    notes: list[str],
    *,
    view: bool,
    progress: Progress | None,
    jobs: int,
    limit: float | None,
) -> Build:
    """Return the build of what was found; write it into a folder, which is locked."""
    from kg.build.passes import first_pass, second_pass
    from kg.build.spill import Spill
    from kg.sources.article import SourceFault

    place = Path(tempfile.mkdtemp(prefix="kg-"))
    faults: list[SourceFault] = []
    try:
        with _space(folder, place):
            spill = Spill(place / "facts.sqlite", "")
            for item in found:
                if isinstance(item, SourceFault):
                    faults.append(item)
                else:
                    spill.put(item)
            spill.commit()
            faults += first_pass(spill, progress=progress, jobs=jobs, limit=limit)
            with staged(folder, FILES) if folder else nullcontext(place) as stage:
                told = second_pass(spill, stage, faults, jobs=jobs)
                if view and folder:
                    (stage / PAGE).write_bytes(page(stage))
                files = Files(stage, TURTLE)
        if folder:
            files.moved(folder)
        made = Build(
            facts=Facts(spill),
            faults=tuple(faults),
            files=files,
            triples=told.triples,
            kept_out=told.kept_out,
            notes=tuple(notes),
            undated=spill.undated(),
        )
    except BaseException:
        shutil.rmtree(place, ignore_errors=True)
        raise
    weakref.finalize(made, shutil.rmtree, place, ignore_errors=True)
    return made


@contextmanager
def _space(folder: Path | None, place: Path) -> Iterator[None]:
    """Say in one line that there is no space for the facts, which are laid on disk in a place."""
    try:
        yield
    except sqlite3.OperationalError as error:
        where = folder or place
        told = f"{where}: cannot be written ({_why(place) or error}); nothing was changed"
        raise KgError(f"{told}; free space or give another --out") from error


def _why(place: Path) -> str | None:
    """Return in the words of the system why nothing can be written, as SQLite does not tell."""
    try:
        (place / "space").write_bytes(bytes(1 << 20))
    except OSError as error:
        return error.strerror
    return None
