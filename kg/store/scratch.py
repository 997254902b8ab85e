"""Folders for what a run needs only while it lasts, cleared by the next where a run was killed.

Each is locked by the process that uses it, and the lock goes with the process, however it ends:
a folder that nobody holds is left over.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

_PREFIX: Final = "kg-run-"
_NAME: Final = re.compile(rf"{_PREFIX}\w{{8}}")
_YOUNG: Final = 60.0
"""Seconds in which a folder may not have its lock yet."""


@dataclass(frozen=True, slots=True)
class Scratch:
    """A folder of one's own and the handle that holds it (``None``: the system has no locks)."""

    path: Path
    handle: int | None

    @classmethod
    def make(cls) -> Scratch:
        """Make a folder where the system keeps such, after clearing those that were left over.

        Raises ``OSError`` where none can be made.
        """
        _clear(Path(tempfile.gettempdir()))
        path = Path(tempfile.mkdtemp(prefix=_PREFIX))
        return cls(path, _held(path))

    def remove(self) -> None:
        """Take the folder away with all in it."""
        shutil.rmtree(self.path, ignore_errors=True)
        if self.handle is not None:
            os.close(self.handle)


def _held(folder: Path) -> int | None:
    """Return the handle of a lock on a folder; ``None`` where it is another's or cannot be had."""
    try:
        import fcntl
    except ImportError:  # Windows
        return None
    handle = None
    try:
        handle = os.open(folder, os.O_RDONLY | os.O_NOFOLLOW)
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        if handle is not None:
            os.close(handle)
        return None
    return handle


def _clear(place: Path) -> None:
    """Take away the folders that nobody holds any more."""
    with suppress(OSError), os.scandir(place) as entries:
        names = [e for e in entries if _NAME.fullmatch(e.name) and e.is_dir(follow_symlinks=False)]
        for entry in names:
            with suppress(OSError):
                told = entry.stat(follow_symlinks=False)
                own = not hasattr(os, "getuid") or told.st_uid == os.getuid()
                if not own or time.time() - told.st_mtime < _YOUNG:
                    continue
                handle = _held(Path(entry.path))
                if handle is not None:
                    shutil.rmtree(entry.path, ignore_errors=True)
                    os.close(handle)
