"""Files that are written whole or not at all, and the folders of a user's cache."""

from __future__ import annotations

import os
import tempfile
from contextlib import contextmanager
from pathlib import Path
from typing import IO, TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


@contextmanager
def replacing(path: Path) -> Iterator[IO[bytes]]:
    """Give a temporary file that takes the place of another when all went well.

    Raises ``KgError`` where it cannot be written; then the other stays as it was.
    """
    try:
        handle, name = tempfile.mkstemp(prefix=".kg-", dir=path.parent)
        try:
            with os.fdopen(handle, "wb") as file:
                yield file
            Path(name).chmod(0o666 & ~_umask())
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise KgError(
            f"{path}: cannot be written ({error.strerror}); give another place"
        ) from error


def _umask() -> int:
    mask = os.umask(0)  # the only way to read it is to set it
    os.umask(mask)
    return mask


def cache_root(kind: str) -> Path | None:
    """Return the folder of all entries of a kind, which belongs to this user alone.

    ``None`` where no cache can be kept (no home, a folder that others may write).
    """
    try:
        base = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
        root = Path(base) / "vnkg" / kind
        root.mkdir(mode=0o700, parents=True, exist_ok=True)
        told = root.stat()
    except (OSError, RuntimeError):
        return None
    mine = not hasattr(os, "getuid") or (told.st_uid == os.getuid() and not told.st_mode & 0o022)
    return root if mine and os.access(root, os.W_OK) else None


def beyond(bound: int, found: Iterable[tuple[bool, float, Path, int]]) -> Iterator[Path]:
    """Yield what is to be taken away of a cache until a bound of bytes is kept.

    An entry tells whether it may be taken away, how long ago it was used (the longer, the
    greater), its path and its size; those that may not count all the same.
    """
    total = 0
    for older, _, path, size in sorted(found):
        total += size
        if older and total > bound:
            yield path


def stale(root: Path, pattern: str, newest: Path, bound: int) -> Iterator[Path]:
    """Yield what ``beyond`` does of a cache whose entries are files; ``newest`` stays."""
    found = []
    for path in root.glob(pattern):
        try:
            told = path.stat()
        except OSError:
            continue  # another process took it away
        found.append((path != newest, -told.st_mtime, path, told.st_size))
    yield from beyond(bound, found)
