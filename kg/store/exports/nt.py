"""N-Triples: the graph, one sorted line for each triple."""

from __future__ import annotations

import shutil
from typing import IO, TYPE_CHECKING

from kg.store.load import GRAPH
from kg.store.ordered import ordered

if TYPE_CHECKING:
    from pathlib import Path


def write(directory: Path, out: IO[bytes]) -> None:
    """Write the graph."""
    with ordered(directory / GRAPH) as path, path.open("rb") as lines:
        shutil.copyfileobj(lines, out)
