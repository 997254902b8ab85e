"""A build as a store on disk: made once from its Turtle, opened read-only by every later question.

An entry is named after the checksum of the files that it holds, made under another name and
renamed when it is whole, and never written again: two processes may make and read it at once. A
note beside the entries remembers the checksum of files whose size and times are as they were.
"""

from __future__ import annotations

import json
import os
import shutil
import tempfile
import time
from contextlib import suppress
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pyoxigraph as ox

from kg.errors import KgError
from kg.files import beyond, cache_root, replacing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

BOUND: Final = 4 << 30
"""Bytes that all entries may take together; the newest stays whatever it takes."""

_LAYOUT: Final = f"1 pyoxigraph {ox.__version__}"
_WHOLE: Final = "whole.json"
_STORE: Final = "store"
_MARK: Final = ".kg-"  # also of notes that are being written
_STALE: Final = 24 * 3600.0
_RACY: Final = 2 * 10**9
"""Nanoseconds within which a file may change again and show the same times."""

Stamp = list[list[int]]


def cached(files: Sequence[Path], fill: Callable[[ox.Store], None]) -> Path | None:
    """Return the folder of the store that holds some files, made by ``fill`` where it is not there.

    ``None`` where no cache can be kept (no home, a full disk, a folder that others may write):
    the caller then does without. What ``fill`` raises of the files themselves passes through.
    """
    root = cache_root("stores")
    if root is None:
        return None
    for _ in range(3):  # files that change while they are read are read again
        before = _stamp(files)
        known = _known(root, files, before)
        key = known or _key(files)
        entry = root / key
        if not _sound(entry):
            try:
                _make(entry, fill)
            except OSError:
                return None
        if _stamp(files) == before:
            if known is None:  # what writes files costs more to load than all of this
                _remember(root, files, before, key)
            _touch(entry)
            return entry / _STORE
    return None


def discard(store: Path) -> None:
    """Take away an entry whose store could not be read; the next question makes it again.

    A store that lies elsewhere stays.
    """
    if (store.parent / _WHOLE).exists() and store.parent.parent == cache_root("stores"):
        _remove(store.parent)


def checksum(file: Path) -> str:
    """Return the SHA-256 of a file, which is never in memory as a whole."""
    with file.open("rb") as content:
        return file_digest(content, "sha256").hexdigest()


def _key(files: Sequence[Path]) -> str:
    """Return the checksum of the files, their names and how a store is laid out."""
    whole = sha256(_LAYOUT.encode())
    for file in files:
        whole.update(f"\n{file.name} {checksum(file)}".encode())
    return whole.hexdigest()


def _stamp(files: Sequence[Path]) -> Stamp:
    told = [file.stat() for file in files]
    return [[t.st_size, t.st_mtime_ns, t.st_ctime_ns, t.st_ino] for t in told]


def _note(root: Path, files: Sequence[Path]) -> Path:
    names = "\n".join(str(file.resolve()) for file in files)
    return root / f"{sha256(names.encode(errors='surrogateescape')).hexdigest()[:32]}.json"


def _known(root: Path, files: Sequence[Path], stamp: Stamp) -> str | None:
    """Return the checksum that was worked out when the files looked as they do now."""
    told = _read(_note(root, files))
    key = told.get("key")
    return key if told.get("stamp") == [_LAYOUT, stamp] and isinstance(key, str) else None


def _remember(root: Path, files: Sequence[Path], stamp: Stamp, key: str) -> None:
    newest = max(max(changed, status) for _, changed, status, _ in stamp)
    if time.time_ns() - newest > _RACY:
        _write(_note(root, files), {"stamp": [_LAYOUT, stamp], "key": key})


def _make(entry: Path, fill: Callable[[ox.Store], None]) -> None:
    """Make an entry beside its place and rename it; another process may have been first."""
    root = entry.parent
    _clear(root)
    _remove(entry)  # not whole, or it would not be made
    place = Path(tempfile.mkdtemp(prefix=_MARK, dir=root))
    try:
        store = ox.Store(str(place / _STORE))
        fill(store)
        store.flush()
        del store  # closes its files
        sizes = {f.name: f.stat().st_size for f in sorted((place / _STORE).iterdir())}
        _write(place / _WHOLE, {"layout": _LAYOUT, "sizes": sizes})
        try:
            place.rename(entry)
        except OSError:
            if not _sound(entry):
                raise
    finally:
        shutil.rmtree(place, ignore_errors=True)
    _shrink(root, entry)


def _sound(entry: Path) -> bool:
    """Tell whether an entry is one of ours and has all its files in full length."""
    told = _read(entry / _WHOLE)
    sizes = told.get("sizes")
    if told.get("layout") != _LAYOUT or not isinstance(sizes, dict) or not sizes:
        return False
    try:
        return all((entry / _STORE / name).stat().st_size == size for name, size in sizes.items())
    except OSError:
        return False


def _touch(entry: Path) -> None:
    try:
        os.utime(entry / _WHOLE)
    except OSError:
        return  # another process took it away; it is open by then


def _shrink(root: Path, newest: Path) -> None:
    """Take away the entries that were used longest ago until the bound is kept."""
    found = []
    for mark in root.glob(f"*/{_WHOLE}"):
        try:
            size = sum(file.stat().st_size for file in mark.parent.rglob("*"))
            found.append((mark.parent != newest, -mark.stat().st_mtime, mark.parent, size))
        except OSError:
            continue
    for entry in beyond(BOUND, found):
        _remove(entry)


def _clear(root: Path) -> None:
    """Take away what processes that were killed left behind."""
    for place in root.glob(f"{_MARK}*"):
        try:
            old = time.time() - place.stat().st_mtime > _STALE
        except OSError:
            continue
        if old and place.is_dir():
            shutil.rmtree(place, ignore_errors=True)
        elif old:
            place.unlink(missing_ok=True)


def _remove(entry: Path) -> None:
    """Take an entry away: out of sight at once, then its files."""
    if entry.is_symlink() or entry.is_file():
        entry.unlink(missing_ok=True)
    elif entry.exists():
        aside = Path(tempfile.mkdtemp(prefix=_MARK, dir=entry.parent))
        try:
            entry.rename(aside / entry.name)
        except OSError:
            shutil.rmtree(entry, ignore_errors=True)
        shutil.rmtree(aside, ignore_errors=True)


def _read(path: Path) -> dict[str, object]:
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return told if isinstance(told, dict) else {}


def _write(path: Path, told: dict[str, object]) -> None:
    """Write a note whole or not at all; without it the next question works a little longer."""
    with suppress(KgError), replacing(path) as file:
        file.write(json.dumps(told).encode())
