"""Processes that answer are there again when they were ended, and end when nobody asks any more."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from kg.serve import build
from kg.serve.build import served
from kg.serve.pool import Bounds, Pool
from kg.serve.worker import RefusedError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

ALL = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
RUNAWAY = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"
CSV = ["text/csv"]
SERVER = f"""
import sys, threading
from pathlib import Path
from kg.serve.build import served
from kg.serve.pool import Bounds, Pool
pool = Pool(served(Path(sys.argv[1])), Bounds(processes=1))
pool.answer("ASK {{}}", ["text/csv"])
threading.Thread(target=pool.answer, args=({RUNAWAY!r}, ["text/csv"]), daemon=True).start()
print(flush=True)
sys.stdin.read()
"""


@pytest.fixture(params=["forked", "spawned", "forked on disk", "spawned on disk"])
def pool(
    request: pytest.FixtureRequest, made: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Pool]:
    """A pool of one process for each way of starting it."""
    if "spawned" in request.param:
        monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])
    if "disk" in request.param:
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        monkeypatch.setattr(build, "IN_MEMORY", 0)
    found = Pool(served(made), Bounds(processes=1, seconds=1, wait=20))
    yield found
    found.close()


def test_a_process_that_had_to_be_ended_has_another_in_its_place(pool: Pool) -> None:
    before = pool.answer(ALL, CSV).begun
    for _ in range(2):  # the second by a process that has only just begun
        begun = time.monotonic()
        with pytest.raises(RefusedError, match="not answered within 1 s"):
            pool.answer(RUNAWAY, CSV)
        assert time.monotonic() - begun < 20
    assert pool.answer(ALL, CSV).begun == before


def children(of: int) -> list[int]:
    """The processes that a process has started."""
    found = subprocess.run(["pgrep", "-P", str(of)], capture_output=True, text=True, check=False)
    return [int(number) for number in found.stdout.split()]


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system for its processes")
def test_the_process_that_holds_the_build_is_there_again_when_it_died(made: Path) -> None:
    before = set(children(os.getpid()))
    pool = Pool(served(made), Bounds(processes=1, seconds=1, wait=20))
    try:
        counted = pool.answer(ALL, CSV).begun
        (nurse,) = set(children(os.getpid())) - before
        os.kill(nurse, signal.SIGKILL)
        with pytest.raises(RefusedError, match="gave up"):
            pool.answer(RUNAWAY, CSV)
        assert pool.answer(ALL, CSV).begun == counted
    finally:
        pool.close()


@pytest.mark.skipif(sys.platform != "linux", reason="asks the system for its processes")
def test_a_server_that_is_killed_leaves_no_process_that_computes(made: Path) -> None:
    server = subprocess.Popen(
        [sys.executable, "-c", SERVER, str(made)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    )
    assert server.stdout is not None
    server.stdout.readline()
    below = children(server.pid)
    below += [child for process in below for child in children(process)]
    assert len(below) == 2
    server.kill()
    server.communicate()
    until = time.monotonic() + 20
    while any(os.path.exists(f"/proc/{child}") for child in below) and time.monotonic() < until:  # noqa: PTH110
        time.sleep(0.05)
    assert not any(os.path.exists(f"/proc/{child}") for child in below)  # noqa: PTH110
