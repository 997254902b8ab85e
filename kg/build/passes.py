"""The two passes of a build over the articles in a spill.

The first reads each article and keeps its facts and its keys; from the keys alone the second
learns what is one, and turns the facts into rows that sort into the files. Nothing that grows
with the articles is in memory.
"""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from kg.build.extraction import defect_of
from kg.build.made import NothingReadError
from kg.build.spill import Read

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from kg.build.assembly import Assembled
    from kg.build.engine import Engine
    from kg.build.spill import Spill
    from kg.join.forced import Line
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault

    Progress = Callable[[int, int], None]

_WORK = ".work"


def first_pass(spill: Spill, engine: Engine, *, progress: Progress | None) -> list[SourceFault]:
    """Read the articles of a spill that have no facts yet; return the faults of those that failed.

    ``progress`` is called with (articles done, articles in all).
    """
    from kg.sources.article import SourceFault

    whole = spill.count()
    done = whole - spill.count(unread=True)
    faults = []
    for article, found in engine.read(spill.unread(), packed):
        if isinstance(found, SourceFault):
            faults.append(found)
            spill.drop(article.id)
        else:
            spill.keep(article.id, found)
        done += 1
        if progress:
            progress(done, whole)
    spill.commit()
    return faults


def packed(facts: ArticleFacts) -> Read:
    """Return the facts of an article as the spill keeps them, with their keys."""
    from kg.build.codec import pack_facts, pack_records
    from kg.build.likeness import packed_marks
    from kg.build.lists import known
    from kg.join.across import records
    from kg.join.reprints import sample

    marks = packed_marks(sample(facts.article.text))
    return Read(pack_facts(facts), pack_records(records(facts, known())), marks)


def second_pass(
    spill: Spill,
    folder: Path,
    faults: list[SourceFault],
    engine: Engine,
    *,
    lines: Sequence[Line] = (),
    notes: list[str],
) -> Assembled:
    """Write the Turtle files of the articles of a spill into a folder.

    ``lines`` are decisions on what is one; those that do not speak of these articles, or against
    them, are told of in ``notes``. An article whose facts contradict their form is dropped and
    told of in ``faults``. Raises ``NothingReadError`` where no article is left, and ``KgError``
    where decisions contradict each other.
    """
    from kg.build.assembly import assemble
    from kg.build.byhand import found_in, rule, written
    from kg.build.lists import code_lists
    from kg.sources.article import SourceFault

    work = folder / _WORK
    while True:
        ids = spill.ids()
        if not ids:
            raise NothingReadError(tuple(faults))
        forced = found_in(spill, lines, code_lists())
        spill.judge(forced)
        ruled = rule(spill, forced, code_lists())
        work.mkdir()
        try:
            part = engine.map(spill, ids, work, ruled.nodes)
            if not part.defects:
                notes += [*forced.notes, *ruled.notes]
                part.identity.append(written(ruled, work))
                return assemble(part, folder, code_lists(), ruled.nodes, engine.jobs)
        finally:
            shutil.rmtree(work, ignore_errors=True)
        for ident, problem in sorted(part.defects.items()):
            (item,) = spill.facts([ident], joined=False)
            faults.append(SourceFault(item.article.origin, defect_of(problem)))
            spill.drop(ident)
        spill.commit()
