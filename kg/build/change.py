"""Articles added to a build, replaced in it and taken out of it: what remains is built anew.

Only what is new is read: the facts of the others are those that ``build(…, cache=True)`` kept.
The files are those of a clean build of the articles that remain.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from kg.build.engine import Here
from kg.build.page import PAGE, has_texts
from kg.build.run import DECISIONS, How, fill, identity, made
from kg.build.target import locked
from kg.errors import KgError
from kg.graph.terms import ID
from kg.store.load import STORE, is_store

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.build.made import Build
    from kg.build.spill import Spill
    from kg.sources.article import SourceFault
    from kg.sources.source import Options

    Change = Callable[[Spill], list[SourceFault]]


def add(
    folder: str | Path,
    sources: Iterable[str | Path],
    *,
    jobs: int = 1,
    options: Options | None = None,
    judgements: str | Path | None = None,
) -> Build:
    """Add articles to the build in a folder; one of an id that it has takes the place of that one.

    The decisions on identity that it was made with hold on, unless ``judgements`` gives others.
    Raises ``KgError`` where the facts of the build are not kept.
    """
    from kg.sources.read import read_sources

    notes: list[str] = []
    skip = Path(folder) / PAGE
    found = read_sources(sources, skip=skip, note=notes.append, options=options)
    return _changed(Path(folder), partial(fill, found), notes, jobs, judgements)


def remove(folder: str | Path, articles: Iterable[str], *, jobs: int = 1) -> Build:
    """Take articles out of the build in a folder: by id, by IRI, or by the file they came from.

    Raises ``KgError`` where one is not in it, where none would be left, and where the facts of
    the build are not kept.
    """

    def change(spill: Spill) -> list[SourceFault]:
        for name in articles:
            found = spill.named(name.removeprefix(ID).removeprefix("id:").removeprefix("article_"))
            found = found or spill.named(name)
            if not found:
                raise KgError(f"{name}: no article of {folder}; see kg query for their ids")
            for ident in found:
                spill.drop(ident)
        if not spill.ids():
            raise KgError(f"{folder}: no article would be left; delete the folder instead")
        return []

    return _changed(Path(folder), change, [], jobs)


def _changed(
    folder: Path,
    change: Change,
    notes: list[str],
    jobs: int,
    judgements: str | Path | None = None,
) -> Build:
    """Build what remains after a change."""
    if not (folder / "void.ttl").is_file():
        raise KgError(f"{folder}: no build there; run kg build SOURCE --out {folder}")
    with locked(folder):
        store = is_store(folder / STORE)
        kept = folder / DECISIONS
        decided = Path(judgements) if judgements else kept if kept.is_file() else None
        how = How(
            view=(folder / PAGE).exists(),
            with_text=has_texts(folder),
            engine=Here(jobs),
            cache=True,
            store=store,
            judgements=decided,
        )
        return made(partial(_filled, folder, change), folder, how, notes)


def _filled(folder: Path, change: Change, spill: Spill) -> list[SourceFault]:
    if not spill.resume(identity(folder)):
        problem = "its facts are not in the cache (any more)"
        raise KgError(f"{folder}: {problem}; run kg build SOURCE --out {folder}")
    return change(spill)
