"""Rows merged into Turtle files: subjects decided, judged and written, some hundred at a time.

Where a build may use several processes, one of them writes the graph and another its records.
"""

from __future__ import annotations

import shutil
import signal
from contextlib import ExitStack, contextmanager
from itertools import islice
from typing import TYPE_CHECKING

from kg.build.extraction import ended
from kg.errors import KgError
from kg.graph.confidence import read_confidence
from kg.graph.evidence import EVIDENCE
from kg.graph.rows import File, together
from kg.graph.serialise import Body, Writer, heading
from kg.graph.tally import Tally
from kg.store.load import GRAPH, PROVENANCE
from kg.validate.parts import Judge

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
    from multiprocessing.connection import Connection
    from pathlib import Path

    from kg.build.mapping import Part
    from kg.graph.claims import Pair
    from kg.graph.evidence import Evidence
    from kg.graph.runs import Runs

    Used = Sequence[Collection[str]]
    """The prefixes in use by file."""

QUARANTINE = "quarantine.ttl"
NAMES = {
    File.GRAPH: GRAPH,
    File.PROVENANCE: PROVENANCE,
    File.QUARANTINE: QUARANTINE,
}
_BATCH = 500
"""Subjects that are decided and written at a time."""
_TRIPLES = 5_000
"""Triples of a batch: the fast engine for the shapes takes 8 KB for each."""


def write(part: Part, folder: Path, jobs: int = 1) -> None:
    """Write the files of a build into a folder; count its graph, and tell whether it is broken."""
    files = tuple(file for file in File if file is not File.QUARANTINE or part.loose)
    if jobs == 1:
        part.broken |= _write(part.runs, files, part.used, folder, part.tally)
        return
    part.runs.settle()
    first, *others = files
    with _beside(part.runs, others, part.used, folder) as broken:
        part.broken |= _write(part.runs, (first,), part.used, folder, part.tally)
        part.broken |= broken()


@contextmanager
def _beside(
    runs: Runs, files: Sequence[File], used: Used, folder: Path
) -> Iterator[Callable[[], bool]]:
    """Write some files in another process; give what waits for it and tells if they are broken.

    Raises ``KgError`` where it dies.
    """
    from multiprocessing import get_context

    context = get_context()
    near, far = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(far, runs, files, used, folder), daemon=True)
    process.start()
    far.close()

    def broken() -> bool:
        try:
            return bool(near.recv())
        except EOFError:
            how = f"a process died ({ended(process)}); out of memory or disk? give fewer --jobs"
            raise KgError(how) from None

    try:
        yield broken
    finally:
        near.close()
        process.terminate()
        process.join()


def _work(wire: Connection, runs: Runs, files: Sequence[File], used: Used, folder: Path) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    wire.send(_write(runs, files, used, folder, Tally()))


def _write(runs: Runs, files: Sequence[File], used: Used, folder: Path, tally: Tally) -> bool:
    """Write some files of a build from the merged rows; tell whether a subject breaks a shape."""
    writers = {file: Writer() for file in files}
    for file, writer in writers.items():
        writer.used.update(used[file])
    judge, measured = Judge(), read_confidence()
    bodies = {file: folder / f"{NAMES[file]}.body" for file in files}
    with ExitStack() as opened:
        outs = {file: Body(opened.enter_context(body.open("wb"))) for file, body in bodies.items()}
        batch = _Batch(files[0])
        for told in together(runs.merged(bytes(files)), runs.folder):
            same = (told.file, told.rank) == (batch.file, batch.rank)
            if told.block is not None or told.more or not same or batch.full:
                batch.flush(writers[batch.file], outs[batch.file], judge, tally)
                batch = _Batch(told.file, told.rank)
            if told.block is not None:
                outs[told.file].write(told.rank, [told.block])
            elif told.more:
                long = _Long(told.iri, told.said.pairs(measured), told.more)
                outs[told.file].write(told.rank, long.written(writers[told.file]))
                judge.look({told.iri: long.sample}, told.near)
                if told.file is File.GRAPH:
                    long.count(tally)
            else:
                batch.add(told.iri, told.said.pairs(measured), told.near)
        batch.flush(writers[batch.file], outs[batch.file], judge, tally)
    for file, body in bodies.items():
        headed(body, folder / NAMES[file], heading(writers[file].used))
        body.unlink()
    return judge.broken


def headed(body: Path, path: Path, head: bytes) -> None:
    """Write a file of its prefixes and its body."""
    with path.open("wb") as out, body.open("rb") as content:
        out.write(head)
        shutil.copyfileobj(content, out, 1 << 20)


class _Long:
    """A subject with more evidence than fits in memory; ``sample`` has one piece of it."""

    def __init__(self, iri: str, pairs: Collection[Pair], more: Evidence) -> None:
        self._iri = iri
        self._pairs = pairs
        self._more = more
        self.sample = [*pairs, *islice(more.pairs(), 1)]

    def written(self, writer: Writer) -> Iterator[bytes]:
        """Yield it as Turtle."""
        return writer.long(self._iri, self._pairs, self._more.pairs())

    def count(self, tally: Tally) -> None:
        """Count it."""
        tally.count(self._iri, self.sample)
        tally.properties[EVIDENCE] += sum(1 for _ in islice(self._more.pairs(), 1, None))


class _Batch:
    """Subjects of one group that are written together."""

    def __init__(self, file: File = File.GRAPH, rank: int = -1) -> None:
        self.file = file
        self.rank = rank
        self.subjects: dict[str, Collection[Pair]] = {}
        self.near: dict[str, list[str]] = {}
        self._triples = 0

    @property
    def full(self) -> bool:
        """Whether it holds as much as is judged at a time."""
        return len(self.subjects) >= _BATCH or self._triples >= _TRIPLES

    def add(self, iri: str, pairs: Collection[Pair], near: Mapping[str, list[str]]) -> None:
        """Take in a subject, with the classes of its neighbours."""
        self.subjects[iri] = pairs
        self.near.update(near)
        self._triples += len(pairs)

    def flush(self, writer: Writer, out: Body, judge: Judge, tally: Tally) -> None:
        """Write the subjects; judge those of the build, count those of the graph."""
        if not self.subjects:
            return
        block = writer.block(self.subjects.items())
        out.write(self.rank, [block])
        if self.file is not File.QUARANTINE:
            judge.look(self.subjects, self.near)
        if self.file is File.GRAPH:
            for iri, pairs in self.subjects.items():
                tally.count(iri, pairs)
