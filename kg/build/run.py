"""The whole way of the data: sources → articles → facts → rows → the files of a build.

Two passes, and nothing that grows with the articles in memory: the first reads each article and
spills its facts, the second turns them into rows that sort into the files.
"""

from __future__ import annotations

import weakref
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass
from functools import partial
from hashlib import sha256
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from kg.build.engine import Here
from kg.build.extraction import TIME_LIMIT
from kg.build.made import Build, Facts, Files
from kg.build.page import PAGE, page
from kg.build.target import locked, staged
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from contextlib import AbstractContextManager

    from kg.article import Article
    from kg.build.engine import Engine
    from kg.build.spill import Spill
    from kg.sources.article import SourceFault
    from kg.sources.source import Options

    Progress = Callable[[int, int], None]

DECISIONS = "byhand.txt"
"""The decisions on identity that a build was made with, for later changes of it."""
TURTLE = ("graph.ttl", "provenance.ttl", "identity.ttl", "void.ttl", "quarantine.ttl")
FILES = (*TURTLE, PAGE, DECISIONS)
"""All that a build may write; one that it does not write is taken out of the folder."""


def build(  # noqa: PLR0913  # each stands for itself
    sources: Iterable[str | Path],
    *,
    out: str | Path | None = None,
    view: bool = True,
    progress: Progress | None = None,
    jobs: int = 1,
    time_limit: float | None = TIME_LIMIT,
    options: Options | None = None,
    cache: bool = False,
    store: bool = False,
    judgements: str | Path | None = None,
    with_text: bool = False,
    scheduler: str | None = None,
) -> Build:
    """Read files and folders of articles and return their graph; write it where ``out`` says.

    ``out`` gets ``graph.ttl``, ``provenance.ttl``, ``void.ttl`` and, with ``view``,
    ``graph.html``: all of them at once or, on any failure, none; its other files stay. With
    ``with_text`` the page holds the texts of the articles, else what is quoted of them. Facts that
    break a shape of the ontology go to ``quarantine.ttl`` instead, which is there only then.
    ``progress`` is called with (articles done, articles in all); ``jobs`` processes read the
    articles; ``options`` say how the sources are read. The result depends neither on ``jobs`` nor
    on the order of ``sources``. ``scheduler`` is the address of a Dask cluster that runs the passes
    instead, with the same result; the time limit does not hold there.

    With ``cache`` the facts are kept in the user's cache: a build into the same ``out`` that was
    killed goes on where it was, and articles that are as they were are not read again, unless the
    lexicon or the code that reads them has changed. With ``store`` the folder ``graph.store`` is
    written, too: an Oxigraph store of both Turtle files, which questions then open.

    ``judgements`` is a file of decisions on what is one and what is not (``kg.join.forced``); a
    copy goes into ``out``, where ``kg add`` finds it. Without a line the build is as if it had
    never been.

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
        with _engine(scheduler, Here(jobs, time_limit)) as engine:
            how = How(
                engine=engine,
                view=view,
                progress=progress,
                cache=cache,
                store=store,
                judgements=None if judgements is None else Path(judgements),
                with_text=with_text,
            )
            return made(partial(fill, found), folder, how, notes)


def _engine(scheduler: str | None, here: Engine) -> AbstractContextManager[Engine]:
    if scheduler is None:
        return nullcontext(here)
    from kg.build.cluster import connected

    return connected(scheduler)


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
    how = How(engine=Here(jobs, time_limit), view=False, progress=progress)
    return made(partial(fill, chain(faults, articles)), None, how, [])


@dataclass(frozen=True, slots=True)
class How:
    """How a build is made: see ``build``."""

    engine: Engine
    view: bool = True
    progress: Progress | None = None
    cache: bool = False
    store: bool = False
    judgements: Path | None = None
    with_text: bool = False


def fill(found: Iterable[Article | SourceFault], spill: Spill) -> list[SourceFault]:
    """Put articles into a spill; return the faults among what was found."""
    from kg.sources.article import SourceFault

    faults = []
    for item in found:
        if isinstance(item, SourceFault):
            faults.append(item)
        else:
            spill.put(item)
    return faults


def made(
    members: Callable[[Spill], list[SourceFault]],
    folder: Path | None,
    how: How,
    notes: list[str],
) -> Build:
    """Return the build of the articles that ``members`` puts into the spill that it is given.

    It is written into the folder, if there is one, which is locked.
    """
    from kg.build.byhand import decisions
    from kg.build.passes import first_pass, second_pass
    from kg.store.load import write_store
    from kg.store.scratch import Scratch

    decided = decisions(how.judgements)
    scratch = Scratch.make()
    place, spill = scratch.path, None
    try:
        with _space(folder, place):
            spill = _spill(folder if how.cache else None, place)
            spill.begin()
            faults = members(spill)
            spill.commit()
            faults += first_pass(spill, how.engine, progress=how.progress)
            stores = _stores(folder, how) if folder else ()
            with staged(folder, FILES, stores) if folder else nullcontext(place) as stage:
                told = second_pass(
                    spill, stage, faults, how.engine, lines=decided.lines, notes=notes
                )
                if decided.text:
                    (stage / DECISIONS).write_bytes(decided.text)
                if how.view and folder:
                    (stage / PAGE).write_bytes(page(stage, spill.text if how.with_text else None))
                if how.store and folder:
                    write_store(stage)
                files = Files(stage, TURTLE)
                spill.promise(identity(stage))
            if folder:
                files.moved(folder)
                spill.fulfil(identity(folder))
        result = Build(
            facts=Facts(spill),
            faults=tuple(faults),
            files=files,
            triples=told.triples,
            kept_out=told.kept_out,
            notes=tuple(notes),
            undated=spill.undated(),
        )
    except BaseException:
        if spill:
            spill.close()
        scratch.remove()
        raise
    weakref.finalize(result, scratch.remove)
    return result


def _stores(folder: Path, how: How) -> tuple[str, ...]:
    """Return the folders that a build replaces: the store, unless it is somebody else's."""
    from kg.store.load import STORE, is_store

    place = folder / STORE
    if is_store(place):
        return (STORE,)
    if how.store and place.exists():
        raise KgError(f"{place}: in the way of the store; move it away or give another --out")
    return (STORE,) if how.store else ()


def identity(folder: Path) -> str:
    """Return what tells a build from others: the checksum of what describes it."""
    return sha256((folder / "void.ttl").read_bytes()).hexdigest()


def _spill(folder: Path | None, place: Path) -> Spill:
    """Return the spill that is kept for a folder, else a passing one in a place."""
    from kg.build.cache import kept, opened
    from kg.build.spill import Spill

    path = kept(folder) if folder else None
    spill = opened(path) if path else None
    return spill or Spill(place / "facts.sqlite")


@contextmanager
def _space(folder: Path | None, place: Path) -> Iterator[None]:
    """Say in one line that there is no space for the facts, which are laid on disk in a place."""
    import sqlite3

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
