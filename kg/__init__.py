"""Vietnamese government and Party news as a knowledge graph that shows its evidence.

>>> from kg import build
>>> len(build(["seeds/"]).facts)
1
"""

from __future__ import annotations

# Bound here, at once, so that ``kg.build`` is the function whatever imports the module of that
# name later; the module itself imports nothing heavy until it is called.
from kg.build import Build, build
from kg.version import __version__

__all__ = ["Build", "__version__", "build"]
