"""Where the processes of a pool come from: one that holds the build in memory and forks them.

They share what it holds until they touch it (after all the shipped questions each has half of it
for itself), and when one had to be ended the next is there at once. Where nothing can be forked
each is started by itself and holds a build of its own.
"""

from __future__ import annotations

import ctypes
import json
import multiprocessing
import signal
import socket
import struct
import subprocess
import sys
from functools import partial
from itertools import count
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, Final, NamedTuple

from kg.serve.worker import opened, work

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.process import BaseProcess

    from kg.serve.build import Served

_NUMBER: Final = struct.Struct("!Q")
"""What is said to the nursery: with a pipe, the number of a process to start; without, of one to
end."""
_PR_SET_PDEATHSIG: Final = 1
_START: Final = (
    "import json, sys; given = json.loads(sys.argv[1]); sys.path[:] = given.pop('path'); "
    "from kg.serve.nursery import nurse; nurse(**given)"
)


class Child(NamedTuple):
    """A process: our end of its pipe, and how to end it."""

    pipe: Connection
    end: Callable[[], None]


class Nursery:
    """Starts the processes that answer over a build, each with so much memory of its own."""

    def __init__(self, served: Served, memory: int) -> None:
        """Start nothing but the process that holds the build, where there is to be one."""
        self._given = {
            "place": served.place,
            "directory": str(served.directory),
            "memory": memory,
        }
        self._numbers = count()
        self._forks = "fork" in multiprocessing.get_all_start_methods()
        if self._forks:
            self._begin()

    def start(self) -> Child:
        """Start a process, which says when it is ready."""
        if not self._forks:
            return self._spawned()
        ours, theirs = multiprocessing.Pipe()
        number = next(self._numbers)
        with theirs:
            try:
                self._tell(number, theirs)
            except OSError:  # it has died, by want of memory perhaps
                self._process.kill()
                self._begin()
                self._tell(number, theirs)
        return Child(ours, partial(self._end, number))

    def close(self) -> None:
        """End the process that holds the build; those that it started end with it."""
        if self._forks:
            self._nurse.close()
            self._process.wait()

    def _begin(self) -> None:
        self._nurse, theirs = socket.socketpair()
        given = json.dumps(self._given | {"path": sys.path})
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603  # this interpreter, our own words
                [sys.executable, "-c", _START, given], stdin=theirs.fileno()
            )

    def _tell(self, number: int, pipe: Connection) -> None:
        socket.send_fds(self._nurse, [_NUMBER.pack(number)], [pipe.fileno()])

    def _end(self, number: int) -> None:
        try:
            self._nurse.sendall(_NUMBER.pack(number))
        except OSError:  # with it its processes have their end
            return

    def _spawned(self) -> Child:
        ours, theirs = multiprocessing.Pipe()
        context = multiprocessing.get_context("spawn")
        process = context.Process(target=_alone, args=(theirs, self._given), daemon=True)
        process.start()
        theirs.close()

        def end() -> None:
            process.kill()
            process.join()

        return Child(ours, end)


def _alone(pipe: Connection, given: dict[str, object]) -> None:
    place, directory = given["place"], str(given["directory"])
    work(pipe, opened(str(place) if place else None, directory), int(str(given["memory"])))


def _die_with_parent() -> None:
    """Have the system end this process with the one that forked it, where it can."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def nurse(place: str | None, directory: str, memory: int) -> None:
    """Start and end processes as the socket on standard input says, until it is closed.

    A store on disk is opened by each of them: its threads would not outlive a fork.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the server, which closes us
    store = opened(None, directory) if place is None else None
    context = multiprocessing.get_context("fork")
    children: dict[int, BaseProcess] = {}

    def born(pipe: Connection) -> None:
        server.close()  # or nobody would see that the nursery has died
        _die_with_parent()
        work(pipe, opened(place, directory) if store is None else store, memory)

    with socket.socket(fileno=sys.stdin.fileno()) as server:
        while True:
            told, handles, _, _ = socket.recv_fds(server, _NUMBER.size, 1)
            if len(told) < _NUMBER.size:
                break
            (number,) = _NUMBER.unpack(told)
            if handles:
                with Connection(handles[0]) as pipe:
                    children[number] = context.Process(target=born, args=(pipe,), daemon=True)
                    children[number].start()
            elif number in children:
                children[number].kill()
                children.pop(number).join()
    for child in children.values():
        child.kill()
