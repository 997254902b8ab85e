"""``kg serve`` as a user runs it."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import httpx

if TYPE_CHECKING:
    from pathlib import Path

SEED = "seeds"


def test_a_build_is_served_until_it_is_interrupted(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "kg", "build", SEED, "--out", tmp_path, "--no-view", "--quiet"],
        check=True,
    )
    server = subprocess.Popen(
        [sys.executable, "-m", "kg", "serve", tmp_path, "--port", "0"],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    try:
        assert server.stdout is not None
        address = server.stdout.readline().split()[0]
        assert address.startswith("http://127.0.0.1:")
        for _ in range(100):
            try:
                answer = httpx.get(
                    address + "sparql", params={"query": "ASK { ?s ?p ?o }"}, timeout=30
                )
                break
            except httpx.ConnectError:
                time.sleep(0.1)
        assert answer.json()["boolean"] is True
    finally:
        server.send_signal(signal.SIGINT)
        assert server.wait(timeout=30) in (0, 130)


def test_a_folder_without_a_build_and_a_port_in_use_are_one_line(tmp_path: Path) -> None:
    def said(*arguments: object) -> str:
        done = subprocess.run(
            [sys.executable, "-m", "kg", "serve", *map(str, arguments)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 1
        assert done.stderr.count("\n") == 1
        return done.stderr

    assert "run `kg build`" in said(tmp_path)
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        subprocess.run(
            [sys.executable, "-m", "kg", "build", SEED, "--out", tmp_path, "--no-view", "--quiet"],
            check=True,
        )
        assert "choose another by --port" in said(tmp_path, "--port", port)
