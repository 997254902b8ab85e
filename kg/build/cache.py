"""Where the facts of the articles of a build are kept, so that a later build need not read again.

They are in the user's cache and not beside the build, since they hold the texts of the articles,
which belong to their publishers and must not go out with a graph by oversight.
"""

from __future__ import annotations

import sqlite3
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

from kg.files import cache_root, stale

if TYPE_CHECKING:
    from kg.build.spill import Spill

BOUND: Final = 8 << 30
"""Bytes that the kept facts of all builds may take together; the newest stay whatever they take."""

_ROOMS: Final = ("text", "lexicon", "read", "clauses", "facts", "rules", "join")
_ENDS: Final = ("", "-wal", "-shm")


def kept(folder: Path) -> Path | None:
    """Return where the facts of the build in a folder are kept; ``None`` where nothing can be.

    Those of the builds that were made longest ago are taken away until the bound is kept.
    """
    root = cache_root("builds")
    if root is None:
        return None
    from kg.build.spill import TABLES

    # of other tables it would be another file: none of an older version is ever read as ours
    told = f"{TABLES}\n{folder.resolve()}".encode("utf-8", "surrogateescape")
    name = sha256(told).hexdigest()[:32]
    path = root / f"{name}.sqlite"
    for old in stale(root, "*.sqlite", path, BOUND):
        _remove(old)
    return path


def opened(path: Path) -> Spill | None:
    """Return the kept facts, new ones where the file cannot be read; ``None`` if it cannot be."""
    from kg.build.spill import Spill

    for _ in range(2):
        try:
            return Spill(path, reader())
        except sqlite3.OperationalError:
            return None  # no space, or another process
        except sqlite3.DatabaseError:
            _remove(path)
    return None


@cache
def reader() -> str:
    """Return what tells apart all that reads an article: code, lexicon, layout of the facts."""
    from kg.build.codec import LAYOUT
    from kg.lexicon.load import fingerprint, lexicon_fingerprint
    from kg.lexicon.units import table_files
    from kg.resources import ontology_dir

    here = Path(__file__).parents[1]
    code = [path for room in _ROOMS for path in sorted((here / room).rglob("*.py"))]
    code += [here / "model.py", here / "article.py", ontology_dir() / "vngov.ttl"]
    rules = sorted((here / "rules").glob("*.toml"))
    whole = sha256(LAYOUT.encode())
    for path in (*code, *rules):
        whole.update(f"{path.relative_to(path.parents[1])} ".encode() + path.read_bytes())
    words = f"{lexicon_fingerprint()} {fingerprint(table_files())}"
    return f"{whole.hexdigest()[:32]} {words}"


def _remove(path: Path) -> None:
    for end in _ENDS:
        path.with_name(path.name + end).unlink(missing_ok=True)
