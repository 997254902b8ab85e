"""The facts of some articles → sorted rows on disk: the second pass, in one process or several.

Nothing is shared between the processes: each reads its articles from the spill and writes its own
runs; what it hands back is small.
"""

from __future__ import annotations

import signal
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.build.extraction import ended
from kg.errors import KgError
from kg.graph.collector import SAME
from kg.graph.outline import Outline
from kg.graph.rows import File
from kg.graph.runs import Runs
from kg.graph.tally import Tally

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

    from kg.graph.claims import Pair
    from kg.graph.collector import Collector
    from kg.graph.serialise import Writer
    from kg.validate.parts import Judge

CHUNK = 40
"""Articles whose claims are in memory at a time."""

Chunks = Sequence[Sequence[str]]


@dataclass(slots=True)
class Part:
    """What became of some articles: their rows, and what the end of the build must know of them.

    ``used`` are the prefixes in use by file, ``visible`` N-Quads files of what the rules for
    shortcuts see, ``identity`` N-Triples files of the judgements on who and what is one,
    ``broken`` tells that something breaks a shape, ``defects`` which articles have facts that
    contradict their form, and how; ``loose`` are the nodes that no fact is about.
    """

    runs: Runs
    tally: Tally
    outline: Outline = field(default_factory=Outline)
    used: tuple[set[str], ...] = field(default_factory=lambda: tuple(set() for _ in File))
    visible: list[Path] = field(default_factory=list)
    identity: list[Path] = field(default_factory=list)
    broken: bool = False
    defects: dict[str, str] = field(default_factory=dict)
    loose: set[str] = field(default_factory=set)

    @classmethod
    def empty(cls, folder: Path) -> Part:
        """Return the part of no articles; its rows lie in a folder."""
        return cls(Runs(folder), Tally(folder))

    def moved(self, before: Path, after: Path) -> Part:
        """Return the same, its rows flushed, with its files moved from one folder to another."""
        return replace(
            self,
            runs=self.runs.moved(before, after),
            tally=self.tally.moved(before, after),
            visible=[after / path.relative_to(before) for path in self.visible],
            identity=[after / path.relative_to(before) for path in self.identity],
        )

    def merge(self, other: Part) -> None:
        """Take in what became of other articles."""
        self.runs.take(other.runs)
        self.tally.merge(other.tally)
        self.outline.merge(other.outline)
        for mine, others in zip(self.used, other.used, strict=True):
            mine.update(others)
        self.visible += other.visible
        self.identity += other.identity
        self.broken |= other.broken
        self.defects |= other.defects
        self.loose |= other.loose


def chunks_of(ids: Sequence[str], size: int = CHUNK) -> list[Sequence[str]]:
    """Return ids in order, so many together."""
    return [ids[start : start + size] for start in range(0, len(ids), size)]


def map_all(
    spill: Path,
    ids: Sequence[str],
    folder: Path,
    *,
    jobs: int = 1,
    nodes: Mapping[str, str] = SAME,
) -> Part:
    """Return what becomes of the articles of a spill, mapped in some processes.

    ``nodes`` says by local names which other node some nodes are.
    Raises ``KgError`` where a process dies.
    """
    chunks = chunks_of(ids)
    if jobs == 1 or len(chunks) == 1:
        return map_some(spill, chunks, folder, nodes)
    from multiprocessing import get_context

    from kg.build.lists import code_lists

    code_lists()  # once, before the processes are made, which then have it
    whole = Part.empty(folder)
    context = get_context()
    workers = []
    try:
        for number in range(min(jobs, len(chunks))):
            near, far = context.Pipe(duplex=False)
            process = context.Process(
                target=_work, args=(far, spill, chunks[number::jobs], folder, nodes), daemon=True
            )
            process.start()
            far.close()
            workers.append((process, near))
        for process, wire in workers:
            try:
                whole.merge(wire.recv())
            except EOFError:
                problem = (
                    f"a process died ({ended(process)}); out of memory or disk? give fewer --jobs"
                )
                raise KgError(problem) from None
    finally:
        for process, wire in workers:
            wire.close()
            process.terminate()
        for process, _ in workers:
            process.join()
    return whole


def _work(
    wire: Connection, spill: Path, chunks: Chunks, folder: Path, nodes: Mapping[str, str]
) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    part = map_some(spill, chunks, folder, nodes)
    part.runs.flush()
    wire.send(part)


def map_some(spill: Path, chunks: Chunks, folder: Path, nodes: Mapping[str, str] = SAME) -> Part:
    """Return what becomes of the articles of some chunks."""
    import tempfile

    import pyoxigraph as ox

    from kg.build.lists import code_lists
    from kg.build.spill import Spill
    from kg.graph.build_graph import add_article, add_reprint, new_collector
    from kg.graph.confidence import read_confidence
    from kg.graph.loose import add_loose, without_loose
    from kg.graph.serialise import Writer
    from kg.validate.parts import Judge

    part = Part.empty(folder)
    measured, lists, judge = read_confidence(), code_lists(), Judge()
    writers = tuple(Writer() for _ in File)
    base = Spill(spill)
    try:
        with (
            tempfile.NamedTemporaryFile(
                prefix="visible-", suffix=".nq", dir=folder, delete=False
            ) as visible,
            tempfile.NamedTemporaryFile(
                prefix="identity-", suffix=".nt", dir=folder, delete=False
            ) as identity,
        ):
            for chunk in chunks:
                out, aside = (new_collector(measured, lists, nodes=nodes) for _ in range(2))
                for item in base.facts(chunk):
                    try:
                        judged = base.judgements(item.article.id)
                        said = add_article(out, without_loose(item), judged)
                        if (full := base.reprint_of(item.article.id)) is not None:
                            add_reprint(out, item.article.id, full)
                        ox.serialize(said, identity, format=ox.RdfFormat.N_TRIPLES)
                        part.loose |= add_loose(aside, item)
                    except ValueError as error:
                        part.defects[item.article.id] = f"ValueError: {error}"
                if not part.defects:
                    _keep(part, out, chunk, writers, judge)
                    _keep_aside(part, aside, chunk, writers[File.QUARANTINE])
                    show(out, visible)
            part.visible.append(Path(visible.name))
            part.identity.append(Path(identity.name))
    finally:
        base.close()
    part.broken = judge.broken
    for used, writer in zip(part.used, writers, strict=True):
        used.update(writer.used)
    return part


def _keep(
    part: Part,
    out: Collector,
    chunk: Sequence[str],
    writers: tuple[Writer, ...],
    judge: Judge,
) -> None:
    """Add the rows of a chunk to those of its part; count and judge what is final."""
    from kg.graph.rows import classes_of, final_row, parted, quoted_row

    found = parted(out, frozenset(chunk))
    for block in found.final:
        part.runs.add(*final_row(block, writers[block.file]))
        if block.file is File.GRAPH:
            for iri, pairs in block.subjects:
                part.tally.count(iri, pairs)
    for quoted in found.quoted:
        part.runs.add(*quoted_row(quoted, writers[quoted.file]))
        if quoted.file is File.GRAPH:
            part.tally.count_quotes(quoted.quotes)
    for row in found.rows:
        part.runs.add(*row)
    near = {iri: classes_of(said) for iri, said in out.graph.items()}
    subjects: defaultdict[str, list[Pair]] = defaultdict(list)
    for block in found.final:
        for iri, pairs in block.subjects:
            subjects[iri] += pairs
    judge.look(subjects, near)
    part.outline.merge(out.outline)


def _keep_aside(part: Part, aside: Collector, chunk: Sequence[str], writer: Writer) -> None:
    """Add what is kept out of the graph to the rows of its part."""
    from kg.graph.rows import final_row, parted, quoted_row

    found = parted(aside, frozenset(chunk), (File.QUARANTINE,))
    for block in found.final:
        part.runs.add(*final_row(block, writer))
    for quoted in found.quoted:
        part.runs.add(*quoted_row(quoted, writer))
    for row in found.rows:
        part.runs.add(*row)


def show(out: Collector, file: IO[bytes]) -> None:
    """Write what the rules for shortcuts see."""
    import pyoxigraph as ox

    from kg.graph.shortcuts import visible

    ox.serialize(visible(out.graph), file, format=ox.RdfFormat.N_QUADS)
