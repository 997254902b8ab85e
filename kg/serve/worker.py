"""The other side of the pool: a process with the store open, answering one query after another.

Messages to the pool begin with a letter: ``R`` ready, ``D`` a piece of the answer, ``W`` the last
piece, ``E`` status and words of an error. Before the first piece stands a line with the media type.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

import pyoxigraph as ox

from kg.errors import KgError
from kg.serve.formats import ROWS, TRIPLES, write_triples
from kg.store import rows
from kg.store.guard import check
from kg.store.load import load
from kg.store.why import reasons
from kg.store.worker import bound_memory, queried

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_PIECE = 1 << 16
_RESULTS = {
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
    "tsv": ox.QueryResultsFormat.TSV,
}


class RefusedError(Exception):
    """A query that is not answered: an HTTP status and one line on why."""

    def __init__(self, status: int, words: str) -> None:
        """Keep the status beside the words."""
        super().__init__(words)
        self.status = status


def opened(place: str | None, directory: str) -> ox.Store:
    """Return the store at a place on disk, or one in memory where there is none."""
    return load(Path(directory)) if place is None else ox.Store.read_only(place)


def work(pool: Connection, store: ox.Store, memory: int) -> None:
    """Answer the queries that come through a pipe until it closes."""
    bound_memory(memory)
    try:
        pool.send_bytes(b"R")
        while True:
            _one(pool, store, json.loads(pool.recv_bytes()))
    except (EOFError, OSError):
        return


def _one(pool: Connection, store: ox.Store, asked: dict[str, Any]) -> None:
    try:
        if asked["why"]:
            explain(store, asked["query"], _Pipe(pool))
        else:
            answer(store, asked["query"], asked["accept"], _Pipe(pool))
    except BrokenPipeError:
        return
    except RefusedError as refused:
        pool.send_bytes(b"E" + json.dumps([refused.status, str(refused)]).encode())
    except MemoryError:
        pool.send_bytes(b"E" + json.dumps([503, "the query needs too much memory"]).encode())
    except (OSError, RuntimeError, ValueError) as fault:
        words = f"the query failed ({' '.join(str(fault).split())})"
        pool.send_bytes(b"E" + json.dumps([500, words]).encode())


class _Pipe:
    """A file whose bytes go through the pipe in pieces, after a line with their media type."""

    def __init__(self, pool: Connection) -> None:
        self._pool, self._held = pool, bytearray(b"D")

    def begin(self, media: str) -> None:
        self._held += media.encode() + b"\n"

    def write(self, data: bytes) -> int:
        self._held += data
        if len(self._held) >= _PIECE:
            self._pool.send_bytes(self._held)
            self._held = bytearray(b"D")
        return len(data)

    def end(self) -> None:
        self._held[:1] = b"W"
        self._pool.send_bytes(self._held)

    def flush(self) -> None:
        """Wait for more: a piece for each line would cost more than the line."""

    def writable(self) -> bool:
        return True

    def readable(self) -> bool:
        return False

    def seekable(self) -> bool:
        return False

    closed = False


def explain(store: ox.Store, query: str, out: _Pipe) -> None:
    """Write what may be why a query has no row, a JSON list of lines.

    Raises ``RefusedError`` with 400 for what may not be asked.
    """
    try:
        check(query)
    except KgError as fault:
        raise RefusedError(400, str(fault)) from None
    out.begin("application/json")
    out.write(json.dumps(reasons(store, query), ensure_ascii=False).encode())
    out.end()


def answer(store: ox.Store, query: str, accept: list[str], out: _Pipe) -> None:
    """Write the answer of a query in the best liked of the media types that fit it.

    Raises ``RefusedError``: 400 for what is no query, an update or reaches outside, 406 where no
    media type of ``accept`` fits.
    """
    try:
        found = queried(store, query)
    except KgError as fault:
        raise RefusedError(400, str(fault)) from None
    graph = isinstance(found, ox.QueryTriples)
    offered = TRIPLES if graph else ROWS
    media = next((media for media in accept if media in offered), None)
    if media is None:
        raise RefusedError(406, f"this answer can be had as {', '.join(offered)}")
    out.begin(f"{media}; charset=utf-8" if media.startswith("text/") else media)
    file = cast("IO[bytes]", out)
    if isinstance(found, ox.QueryTriples):
        write_triples(found, media, file)
    elif ROWS[media] == "csv" and isinstance(found, ox.QuerySolutions):
        rows.solutions(found, "csv", file, width=None)
    elif ROWS[media] in _RESULTS:
        found.serialize(file, format=_RESULTS[ROWS[media]])
    else:
        rows.boolean(cast("ox.QueryBoolean", found), "csv", file)
    out.end()
