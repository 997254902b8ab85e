"""Another Python with the modules of this one."""

from __future__ import annotations

import json
import subprocess

import pytest

from kg.apart import command, how_ended, request


def test_it_is_told_what_it_is_asked_and_finds_our_modules() -> None:
    done = subprocess.run(
        command("kg.errors", "KgError"), input=request({"tỉnh": ["Sơn La"]}), capture_output=True,
        check=False,
    )  # fmt: skip
    # what the function returns ends the process: here an error that shows what it was given
    assert (done.returncode, done.stderr.decode().strip()) == (1, "{'tỉnh': ['Sơn La']}")


def test_a_request_is_one_line() -> None:
    line = request({"told": "hai\ndòng"})
    assert line.count(b"\n") == 1
    assert json.loads(line)["told"] == "hai\ndòng"


@pytest.mark.parametrize(
    ("code", "how"), [(0, "exit code 0"), (7, "exit code 7"), (-9, "signal 9")]
)
def test_a_signal_is_told_from_an_exit_code(code: int, how: str) -> None:
    assert how_ended(code) == how
