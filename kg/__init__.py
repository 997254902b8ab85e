"""Vietnamese government and Party news as a knowledge graph that shows its evidence.

>>> from kg import build
>>> len(build(["seeds/"]).facts)
1
"""

from __future__ import annotations

from typing import Any

# Bound here, at once, so that ``kg.build`` is the function whatever imports the module of that
# name later; the module itself imports nothing heavy until it is called.
from kg.build import Build, build

__all__ = ["Build", "__version__", "build"]


def __getattr__(name: str) -> Any:
    """Look the version up when first asked: reading the installed metadata takes time."""
    if name == "__version__":
        from importlib.metadata import version

        return version("vnkg")
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
