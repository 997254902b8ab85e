"""A build served by ``kg serve``, for tests that ask it over HTTP."""

from __future__ import annotations

import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def serving(folder: Path, *more: str) -> Iterator[str]:
    """Run ``kg serve`` on a build; give its root."""
    run = "import sys; from kg.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", run, "serve", str(folder), "--port", "0", *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().split()[0].rstrip("/")
        finally:
            server.terminate()
