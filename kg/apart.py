"""Another Python that has the modules of this one: what it is asked goes in as a line of JSON."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def command(module: str, function: str) -> list[str]:
    """Return the command that calls a function with what stands in the first line of its input.

    What the function returns is its exit code.
    """
    code = (
        "import json, sys; asked = json.loads(sys.stdin.readline()); "
        "sys.path[:] = asked.pop('path'); "
        f"from {module} import {function}; sys.exit({function}(asked))"
    )
    return [sys.executable, "-c", code]


def request(asked: Mapping[str, Any]) -> bytes:
    """Return the line that tells such a process what it is asked, and where its modules are."""
    return json.dumps({**asked, "path": sys.path}).encode() + b"\n"


def how_ended(code: int) -> str:
    """Tell how a process ended by its exit code: with it, or by a signal.

    >>> how_ended(7), how_ended(-9)
    ('exit code 7', 'signal 9')
    """
    return f"signal {-code}" if code < 0 else f"exit code {code}"
