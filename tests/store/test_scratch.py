"""What a killed run left in the system's folder for such things is cleared by the next run."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
from typing import TYPE_CHECKING

import pytest

from kg.store.scratch import Scratch

if TYPE_CHECKING:
    from pathlib import Path

LONG_AGO = (1_000_000_000, 1_000_000_000)
RUN = """
import sys, time
from kg.store.scratch import Scratch
print(Scratch.make().path, flush=True)
time.sleep(600)
"""


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def started(place: Path) -> tuple[subprocess.Popen[str], str]:
    env = os.environ | {"TMPDIR": str(place)}
    run = subprocess.Popen([sys.executable, "-c", RUN], env=env, stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    return run, run.stdout.readline().strip()


def test_a_folder_goes_when_its_run_says_so(place: Path) -> None:
    scratch = Scratch.make()
    (scratch.path / "half.nt").write_text("half")
    scratch.remove()
    assert list(place.iterdir()) == []


@pytest.mark.skipif(sys.platform == "win32", reason="no locks on folders")
def test_only_what_nobody_holds_is_cleared(place: Path) -> None:
    dead, left = started(place)
    alive, used = started(place)
    foreign, link = place / "kg-run-notes", place / "kg-run-abcdefgh"
    foreign.mkdir()
    link.symlink_to(foreign)
    try:
        dead.send_signal(signal.SIGKILL)
        dead.wait()
        young = Scratch.make()
        assert os.path.isdir(left)  # noqa: PTH112  # it may just be about to take its lock
        for folder in (left, used, foreign):
            os.utime(folder, LONG_AGO)
        Scratch.make().remove()
        found = {str(path) for path in place.iterdir()}
        assert found == {used, str(foreign), str(link), str(young.path)}
        young.remove()
    finally:
        alive.kill()
        alive.wait()
