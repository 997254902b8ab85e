"""The passes of a build on an existing Dask cluster: ``kg build --engine dask --scheduler …``.

A task is a pure function of bytes: some articles, or a piece of the spill; what it writes comes
back and is put in its place here, so the machines share no disk. A task of a worker that dies runs
again somewhere else and gives the same. What is one is judged on this machine, by a group-by-key
out of core: only keys go through that (``kg.build.spill``).

The time limit for one article does not hold there: tasks run in threads, which nothing can end.
"""

from __future__ import annotations

import shutil
import tempfile
from collections import deque
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar, cast

from kg.build.extraction import extract_each
from kg.build.mapping import CHUNK, Part, chunks_of, map_some
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from distributed import Future

    from kg.article import Article
    from kg.build.spill import Spill
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault

T = TypeVar("T")
Found = list[tuple["Article", Any]]

READ = 20
"""Articles of one task of the first pass."""
MAPPED = 10 * CHUNK
"""Articles of one task of the second pass."""
_PATIENCE = 5.0
"""Seconds that a scheduler may take to answer."""
_AHEAD = 3
"""Tasks that wait for each thread of the cluster."""


@contextmanager
def connected(scheduler: str) -> Iterator[Cluster]:
    """Give the engine of a cluster by the address of its scheduler.

    Raises ``KgError`` in one line where Dask is not installed, where nothing answers at the
    address, and where the scheduler goes away.
    """
    try:
        from distributed import Client
        from distributed.comm.core import CommClosedError
    except ImportError:
        problem = "--engine dask needs Dask; run pip install 'vnkg[cluster]'"
        raise KgError(problem) from None
    try:
        client: Any = Client  # partly typed
        with client(scheduler, timeout=_PATIENCE, set_as_default=False) as connection:
            yield Cluster(connection)
    except (CommClosedError, OSError, TimeoutError, ValueError) as error:
        if isinstance(error, OSError) and error.filename:
            raise  # a disk, not the cluster
        why = " ".join(str(error).split())
        raise KgError(f"{scheduler}: no Dask scheduler answers ({why}); is it running?") from error


class Cluster:
    """An engine over the workers of a client; see ``kg.build.engine.Engine``."""

    jobs = 1

    def __init__(self, client: Any) -> None:
        """Keep the client."""
        self._client = client

    def read(
        self, articles: Iterable[Article], then: Callable[[ArticleFacts], T]
    ) -> Iterator[tuple[Article, T | SourceFault]]:
        """Yield each article with what ``then`` makes of its facts, in order.

        An article that ends the worker of each of its tries is a fault of its own.
        """
        from distributed import KilledWorker

        waiting = iter(articles)
        tasks: deque[tuple[list[Article], Future[Any]]] = deque()
        while True:
            while len(tasks) < self._width() and (some := list(islice(waiting, READ))):
                tasks.append((some, self._submit(_read, some, then)))
            if not tasks:
                return
            some, task = tasks.popleft()
            try:
                yield from task.result()
            except KilledWorker:
                for article in some:
                    yield from self._alone(article, then)

    def _alone(self, article: Article, then: Callable[[ArticleFacts], object]) -> Found:
        from distributed import KilledWorker

        from kg.sources.article import SourceFault

        try:
            found: Found = self._submit(_read, [article], then).result()
        except KilledWorker:
            problem = "the workers that read it died; out of memory?"
            return [(article, SourceFault(article.origin, problem))]
        return found

    def map(self, spill: Spill, ids: Sequence[str], folder: Path, nodes: Mapping[str, str]) -> Part:
        """Return what becomes of the articles of a spill; raises ``KgError`` where workers die."""
        from distributed import KilledWorker

        whole = Part.empty(folder)
        waiting = iter(chunks_of(ids, MAPPED))
        tasks: deque[Future[Any]] = deque()
        while True:
            for some in islice(waiting, self._width() - len(tasks)):
                tasks.append(self._submit(_map, spill.piece(some), some, dict(nodes)))
            if not tasks:
                return whole
            try:
                part, files = tasks.popleft().result()
            except KilledWorker as error:
                raise KgError(f"workers of the cluster died ({error}); out of memory?") from None
            whole.merge(_unpacked(part, files, folder))

    def _width(self) -> int:
        """Return how many tasks may wait: enough for all threads, and no more in memory."""
        threads: dict[str, int] = self._client.nthreads()
        return _AHEAD * max(1, sum(threads.values()))

    def _submit(self, task: Callable[..., object], *given: object) -> Future[Any]:
        return cast("Future[Any]", self._client.submit(task, *given, pure=False))


# -- what runs on the workers


def _read(articles: list[Article], then: Callable[[ArticleFacts], object]) -> Found:
    return list(extract_each(articles, then))


def _map(
    piece: bytes, ids: Sequence[str], nodes: Mapping[str, str]
) -> tuple[Part, dict[str, bytes]]:
    """Return the part of some articles, its paths relative, with its files."""
    with tempfile.TemporaryDirectory(prefix="vnkg-") as place:
        base, rows = Path(place, "facts.sqlite"), Path(place, "rows")
        base.write_bytes(piece)
        rows.mkdir()
        part = map_some(base, chunks_of(ids), rows, nodes)
        part.runs.flush()
        files = {
            str(path.relative_to(rows)): path.read_bytes()
            for path in sorted(rows.rglob("*"))
            if path.is_file()
        }
        return part.moved(rows, Path()), files


def _unpacked(part: Part, files: Mapping[str, bytes], folder: Path) -> Part:
    """Return the part with its files in a folder of their own under the folder."""
    place = Path(tempfile.mkdtemp(prefix="part-", dir=folder))
    try:
        for name, content in files.items():
            path = place / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
    except OSError:
        shutil.rmtree(place, ignore_errors=True)
        raise
    return part.moved(Path(), place)
