"""A query in a process of its own, so that it can be ended: by the clock, by its memory, by a fall.

The engine answers in one call that nothing inside the process can interrupt, and a query that is
too deep for it ends the process; here that costs the answer and no more.
"""

from __future__ import annotations

import json
import signal
import subprocess
import tempfile
import time
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from threading import Timer
from typing import TYPE_CHECKING, Final

from kg.apart import command, request
from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

_CHUNK: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What a query may take: seconds until it has answered, bytes beside the store."""

    seconds: float = 60.0
    memory: int = 2 << 30


@dataclass(frozen=True, slots=True)
class Asked:
    """A query as the other process gets it; ``store`` is ``None`` where there is no cache."""

    directory: str
    store: str | None
    name: str
    text: str
    fmt: str
    values: Mapping[str, str] = field(default_factory=dict)
    width: int | None = None


class Said(StrEnum):
    """What a line of the other process is about."""

    NOTE = "note"
    ERROR = "error"
    STORE = "store"


class UnreadableStoreError(Exception):
    """The store on disk cannot be read: make it again."""


def answer(asked: Asked, limits: Limits, note: Callable[[str], None]) -> Iterator[bytes]:
    """Yield the answer in pieces as it comes; ``note`` gets what there is to say beside it.

    Only the time counts in which the answer is waited for, not that in which its reader makes
    this process wait. Raises ``KgError`` in one line for what the other process refuses and
    where it had to be ended, ``UnreadableStoreError`` where the store is at fault.
    """
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as told:
        given.write(request({**asdict(asked), **asdict(limits)}))
        given.seek(0)
        child = subprocess.Popen(  # noqa: S603  # this interpreter, our own words
            command("kg.store.worker", "main"),
            bufsize=0, stdin=given, stdout=subprocess.PIPE, stderr=told,
        )  # fmt: skip
        left = limits.seconds
        try:
            while left > 0:
                piece, took = _next(child, left)
                left -= took
                if not piece:
                    break
                yield piece
            if left > 0:
                child.wait()
        finally:
            child.kill()
            child.wait()
            if child.stdout is not None:
                child.stdout.close()
        told.seek(0)
        words = told.read().decode(errors="replace")
    if left <= 0 or child.returncode == -getattr(signal, "SIGXCPU", 0):
        raise KgError(
            f"{asked.name}: not answered within {limits.seconds:g} s; ask for less, "
            "or give it more by --timeout"
        )
    _tell(words, child.returncode, asked.name, limits, note)


def _next(child: subprocess.Popen[bytes], seconds: float) -> tuple[bytes, float]:
    """Return the next piece and how long it took; the child is ended when the time is up."""
    begun = time.monotonic()
    clock = Timer(seconds, child.kill)
    clock.daemon = True
    clock.start()
    try:
        piece = child.stdout.read(_CHUNK) if child.stdout is not None else b""
    finally:
        clock.cancel()
    return piece, time.monotonic() - begun


def _tell(words: str, code: int, name: str, limits: Limits, note: Callable[[str], None]) -> None:
    """Pass on what the other process said, and raise what ended it."""
    said = [line for line in map(_said, words.splitlines()) if line is not None]
    for kind, text in said:
        if kind is Said.NOTE:
            note(text)
    for kind, text in said:
        if kind is Said.STORE:
            raise UnreadableStoreError(text)
        if kind is Said.ERROR:
            raise KgError(text)
    if "MemoryError" in words or "memory allocation" in words:
        raise KgError(
            f"{name}: needs more than {limits.memory / (1 << 30):g} GB of memory; ask for less"
        )
    if "Traceback" in words:
        raise KgError(f"{name}: defect of kg ({words.splitlines()[-1]}); please report it")
    if code != 0:
        raise KgError(f"{name}: too much for the engine, which gave up; write it flatter")


def _said(line: str) -> tuple[Said, str] | None:
    """Return what a line of the other process says, ``None`` of lines of the engine's."""
    try:
        kind, text = json.loads(line)
        return Said(kind), str(text)
    except (ValueError, TypeError):
        return None
