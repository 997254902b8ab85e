"""Processes that answer queries, each one at a time, and that can be ended at any time.

The engine answers in one call that nothing inside its process can interrupt: a query that takes
too long costs its process, and another takes its place.
"""

from __future__ import annotations

import json
import multiprocessing
import queue
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from kg.serve.worker import RefusedError, work

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

    from kg.serve.build import Served

_STARTED: Final = 30.0  # seconds that a new process may take to open the store


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
    """The media type of an answer, and its bytes as they come; close it when done.

    ``of`` is the answer that it passes on, if it does.
    """

    media: str
    pieces: Iterator[bytes]
    of: Answer | None = None

    def close(self) -> None:
        """Let go of what still works on it, begun or not."""
        close = getattr(self.pieces, "close", None)
        if close is not None:
            close()
        if self.of is not None:
            self.of.close()


class Pool:
    """Processes over one build; ``answer`` may be called from many threads at once."""

    def __init__(self, served: Served, bounds: Bounds) -> None:
        """Start the processes."""
        self._served, self._bounds = served, bounds
        self._context = multiprocessing.get_context("spawn")
        self._idle: queue.Queue[_Process] = queue.Queue()
        self._all: set[_Process] = set()
        self._lock = threading.Lock()
        self._closed = False
        for _ in range(bounds.processes):
            self._start()

    def answer(self, query: str, accept: list[str]) -> Answer:
        """Return the answer of a query once it has begun.

        Raises ``RefusedError`` as ``kg.serve.worker.answer``, with 503 where the query took too
        long, its process ended, or no process was free in time.
        """
        try:
            process = self._idle.get(timeout=self._bounds.wait)
        except queue.Empty:
            raise RefusedError(503, "too many queries at once; ask again in a moment") from None
        pieces = self._pieces(process, query, accept)
        media = next(pieces)  # the first thing is the media type
        return Answer(media.decode(), pieces)

    def close(self) -> None:
        """End all processes."""
        with self._lock:
            self._closed = True
            for process in self._all:
                process.end()
            self._all.clear()

    def _start(self) -> None:
        with self._lock:
            if not self._closed:
                process = _Process(self._context, self._served, self._bounds.memory)
                self._all.add(process)
                self._idle.put(process)

    def _pieces(self, process: _Process, query: str, accept: list[str]) -> Iterator[bytes]:
        whole, size = False, 0
        try:
            left = self._bounds.seconds + process.starting()
            process.ask({"query": query, "accept": accept})
            while True:
                kind, data, took = process.hear(left)
                left -= took
                if kind == b"Z":
                    whole = True
                    return
                if kind == b"E":
                    whole = True
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

    def __init__(
        self, context: multiprocessing.context.SpawnContext, served: Served, memory: int
    ) -> None:
        ours, theirs = context.Pipe()
        self._pipe: Connection = ours
        self._process: BaseProcess = context.Process(
            target=work, args=(theirs, served.place, str(served.directory), memory), daemon=True
        )
        self._process.start()
        theirs.close()
        self._fresh = True

    def starting(self) -> float:
        """Return the seconds that the process may need before it hears the first query."""
        fresh, self._fresh = self._fresh, False
        return _STARTED if fresh else 0.0

    def ask(self, asked: dict[str, object]) -> None:
        self._pipe.send_bytes(json.dumps(asked).encode())

    def hear(self, seconds: float) -> tuple[bytes, bytes, float]:
        """Return kind and bytes of the next message and the seconds it took."""
        begun = time.monotonic()
        if not self._pipe.poll(max(seconds, 0.0)):
            raise TimeoutError
        message = self._pipe.recv_bytes()
        return message[:1], message[1:], time.monotonic() - begun

    def end(self) -> None:
        self._process.kill()
        self._process.join()
        self._pipe.close()
