"""Articles in, their facts out: in this process or in several, each article on its own.

A defect of an extractor, an article that takes too long, a worker process that dies: each costs
the one article that it befell.
"""

from __future__ import annotations

import signal
import threading
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeVar

from kg.apart import how_ended

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from multiprocessing.connection import Connection
    from multiprocessing.context import BaseContext
    from multiprocessing.process import BaseProcess

    from kg.article import Article
    from kg.model import ArticleFacts
    from kg.sources.article import SourceFault

    Result = ArticleFacts | SourceFault

T = TypeVar("T")

TIME_LIMIT = 60.0
"""Seconds for one article; a usual one takes 0.03."""
_AGAIN = 0.2
"""Seconds after which the alarm rings again: while an object is being freed, Python drops it."""


class OutOfTime(BaseException):
    """An article took too long. No ``Exception``, so that no extractor takes it for one of its."""


@contextmanager
def _limited(seconds: float | None) -> Iterator[None]:
    """Raise ``OutOfTime`` inside the block after some seconds, where this thread can be woken.

    That is the main thread of a process, on systems that have timers.
    """
    here = threading.current_thread() is threading.main_thread()
    if seconds is None or not here or not hasattr(signal, "setitimer"):
        yield
        return

    def wake(*_: object) -> None:
        raise OutOfTime

    before = signal.signal(signal.SIGALRM, wake)
    rest, _ = signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        if rest:  # an alarm that the caller had set
            signal.setitimer(signal.ITIMER_REAL, rest)


def extract_one(article: Article, limit: float | None = None) -> Result:
    """Return the facts of an article, or a fault where a defect or the time stood in the way."""
    from kg.facts.extract import extract
    from kg.sources.article import SourceFault

    try:
        with _limited(limit):
            return extract(article)
    except OutOfTime:
        problem = f"not read within {limit:g} s; split it, or give a longer --time-limit"
        return SourceFault(article.origin, problem)
    except Exception as error:  # noqa: BLE001  # whatever the defect is, the others are built
        return SourceFault(article.origin, defect(error))


def defect(error: Exception) -> str:
    """Return what a fault says of an error that no article should cause."""
    return defect_of(f"{type(error).__name__}: {error}")


def defect_of(problem: str) -> str:
    """Return what a fault says of a problem that no article should cause."""
    return f"defect of kg ({problem}); please report it with the file"


def extract_each(
    articles: Iterable[Article],
    then: Callable[[ArticleFacts], T],
    *,
    jobs: int = 1,
    limit: float | None = None,
) -> Iterator[tuple[Article, T | SourceFault]]:
    """Yield each article with what ``then`` makes of its facts where they were read, in order.

    ``jobs`` processes read them, ``limit`` is the time in seconds for each. ``then`` is a function
    of a module, since other processes call it. Articles are taken from the
    iterator only as they are read.
    """
    if jobs == 1:
        for article in articles:
            yield article, _extract(article, then, limit)
        return
    done: dict[int, tuple[Article, T | SourceFault]] = {}
    turn = 0
    for index, *pair in _in_processes(articles, then, jobs, limit):
        done[index] = (pair[0], pair[1])
        while turn in done:
            yield done.pop(turn)
            turn += 1


def _extract(
    article: Article, then: Callable[[ArticleFacts], T], limit: float | None
) -> T | SourceFault:
    from kg.sources.article import SourceFault

    found = extract_one(article, limit)
    if isinstance(found, SourceFault):
        return found
    try:
        return then(found)
    except Exception as error:  # noqa: BLE001  # whatever the defect is, the others are built
        return SourceFault(article.origin, defect(error))


@dataclass(slots=True)
class _Worker:
    """A process that reads one article at a time; ``task`` is that one and its number."""

    process: BaseProcess
    wire: Connection
    task: tuple[int, Article] | None = None

    @classmethod
    def start(
        cls,
        context: BaseContext,
        others: Sequence[_Worker],
        then: Callable[[ArticleFacts], object],
        limit: float | None,
    ) -> _Worker:
        """Start a process."""
        near, far = context.Pipe()
        # A process that is forked holds the wires of the others open, too, and would keep them
        # from seeing that this process has died.
        alien = [near, *(other.wire for other in others)]
        process = context.Process(target=_work, args=(far, alien, then, limit), daemon=True)  # type: ignore[attr-defined]
        process.start()
        far.close()
        return cls(process, near)

    def take(self, index: int, article: Article) -> None:
        """Hand over the next article; where the process has died, its answer will tell."""
        self.task = (index, article)
        with suppress(BrokenPipeError, ConnectionResetError):
            self.wire.send(article)

    def answer(self, article: Article) -> Any:
        """Return what the process answers, or the fault that it died."""
        from kg.sources.article import SourceFault

        try:
            return self.wire.recv()
        except (EOFError, OSError):
            return SourceFault(article.origin, self.died_of())

    def died_of(self) -> str:
        """Return what a fault says of the process that died."""
        how = ended(self.process)
        return f"the process that read it died ({how}); out of memory? give fewer --jobs"


def ended(process: BaseProcess) -> str:
    """Return how a process ended that is over or about to be: its signal or its exit code."""
    process.join()
    return how_ended(process.exitcode or 0)


def _work(
    wire: Connection,
    alien: Sequence[Connection],
    then: Callable[[ArticleFacts], object],
    limit: float | None,
) -> None:
    """Read articles from the wire and answer with their facts, until the other end closes."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the parent's to answer
    for other in alien:
        other.close()
    try:
        while True:
            article: Article = wire.recv()
            wire.send(_extract(article, then, limit))
    except (EOFError, OSError):
        return


def _in_processes(
    articles: Iterable[Article],
    then: Callable[[ArticleFacts], object],
    jobs: int,
    limit: float | None,
) -> Iterator[tuple[int, Article, Any]]:
    """Yield results with the numbers of their articles, as they come."""
    from multiprocessing import connection, get_context

    from kg.lexicon.load import lexicon

    waiting = enumerate(articles)
    first = list(islice(waiting, jobs))
    if not first:
        return
    lexicon()  # once, before the processes are made, which then have it
    context = get_context()
    workers: list[_Worker] = []
    try:
        for index, article in first:
            worker = _Worker.start(context, workers, then, limit)
            workers.append(worker)
            worker.take(index, article)
        while busy := [worker for worker in workers if worker.task is not None]:
            ready = connection.wait([worker.wire for worker in busy])
            for worker in busy:
                if worker.wire not in ready or worker.task is None:
                    continue
                (index, article), worker.task = worker.task, None
                result, free = worker.answer(article), worker
                if not worker.process.is_alive():
                    workers.remove(worker)
                    free = _Worker.start(context, workers, then, limit)
                    workers.append(free)
                if (following := next(waiting, None)) is not None:
                    free.take(*following)
                yield index, article, result
    finally:
        for worker in workers:
            worker.wire.close()
            worker.process.terminate()
        for worker in workers:
            worker.process.join()
