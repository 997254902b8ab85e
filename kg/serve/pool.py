"""Processes that answer queries, each one at a time, and that can be ended at any time.

The engine answers in one call that nothing inside its process can interrupt: a query that takes
too long costs its process, and another takes its place.
"""

from __future__ import annotations

import json
import queue
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.serve.nursery import Nursery
from kg.serve.worker import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.serve.build import Served
    from kg.serve.nursery import Child

_STARTED: Final = 120.0  # seconds that a new process may take to have the store


@dataclass(frozen=True, slots=True)
class Bounds:
    """What the server grants: see the fields' comments."""

    seconds: float = 60.0  # until a query has answered
    memory: int = 2 << 30  # bytes of a query beside the store
    answer: int = 256 << 20  # bytes of an answer
    processes: int = 2
    wait: float = 20.0  # seconds that a query waits for a process
    prepare: bool = False  # work the shipped questions out before they are asked


@dataclass(frozen=True, slots=True)
class Answer:
    """The media type of an answer, its first bytes, and the rest as it comes, if there is more.

    ``of`` is the answer that it passes on, if it does. Close it when done.
    """

    media: str
    begun: bytes
    rest: Iterator[bytes] | None = None
    of: Answer | None = None

    def pieces(self) -> Iterator[bytes]:
        """Yield all of it."""
        yield self.begun
        if self.rest is not None:
            yield from self.rest

    def close(self) -> None:
        """Let go of what still works on it, begun or not."""
        close = getattr(self.rest, "close", None)
        if close is not None:
            close()
        if self.of is not None:
            self.of.close()


class Pool:
    """Processes over one build; ``answer`` may be called from many threads at once."""

    def __init__(self, served: Served, bounds: Bounds) -> None:
        """Start the processes."""
        self._bounds = bounds
        self._nursery = Nursery(served, bounds.memory)
        self._idle: queue.Queue[_Process] = queue.Queue()
        self._all: set[_Process] = set()
        self._lock = threading.Lock()
        self._closed = False
        for _ in range(bounds.processes):
            self._start()

    def answer(self, query: str, accept: list[str], *, why: bool = False) -> Answer:
        """Return the answer of a query once it has begun, or ``why`` it may have no row.

        Raises ``RefusedError`` as ``kg.serve.worker.answer``, with 503 where the query took too
        long, its process ended, or no process was free in time.
        """
        try:
            process = self._idle.get(timeout=self._bounds.wait)
        except queue.Empty:
            raise RefusedError(503, "too many queries at once; ask again in a moment") from None
        pieces = self._pieces(process, {"query": query, "accept": accept, "why": why})
        media, _, begun = next(pieces).partition(b"\n")
        more = next(pieces, None)
        if more is None:
            return Answer(media.decode(), begun)
        return Answer(media.decode(), begun + more, pieces)

    def close(self) -> None:
        """End all processes."""
        with self._lock:
            self._closed = True
            for process in self._all:
                process.end()
            self._all.clear()
            self._nursery.close()

    def _start(self) -> None:
        with self._lock:
            if not self._closed:
                process = _Process(self._nursery.start())
                self._all.add(process)
                self._idle.put(process)

    def _pieces(self, process: _Process, asked: dict[str, object]) -> Iterator[bytes]:
        whole, size = False, 0
        try:
            process.ask(asked)
            left = self._bounds.seconds
            while not whole:
                kind, data, took = process.hear(left)
                left -= took
                whole = kind != b"D"
                if kind == b"E":
                    raise RefusedError(*json.loads(data))
                size += len(data)
                if size > self._bounds.answer:
                    raise RefusedError(413, "the answer is too long; ask for less")
                yield data
        except TimeoutError:
            words = f"not answered within {self._bounds.seconds:g} s; ask for less"
            raise RefusedError(503, words) from None
        except (EOFError, OSError):
            words = "too much for the engine, which gave up; write it flatter or ask for less"
            raise RefusedError(503, words) from None
        finally:
            if whole:
                self._idle.put(process)
            else:
                self._replace(process)

    def _replace(self, process: _Process) -> None:
        process.end()
        with self._lock:
            self._all.discard(process)
        self._start()


class _Process:
    """One process and our end of its pipe."""

    def __init__(self, child: Child) -> None:
        self._child, self._ready = child, False

    def ask(self, asked: dict[str, object]) -> None:
        """Ask once the process is ready, which takes none of the time of a query."""
        if not self._ready:
            self.hear(_STARTED)
            self._ready = True
        self._child.pipe.send_bytes(json.dumps(asked).encode())

    def hear(self, seconds: float) -> tuple[bytes, bytes, float]:
        """Return kind and bytes of the next message and the seconds it took."""
        begun = time.monotonic()
        if not self._child.pipe.poll(max(seconds, 0.0)):
            raise TimeoutError
        message = self._child.pipe.recv_bytes()
        return message[:1], message[1:], time.monotonic() - begun

    def end(self) -> None:
        self._child.end()
        self._child.pipe.close()
