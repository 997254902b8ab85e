"""The folder of a build: written by one build at a time, and all its files at once or none.

The files are made in a folder beside it. Where the folder holds nothing but files and the system
can exchange two folders in one step (Linux), the other files of the old one are linked into the
new one and the two change places: whoever looks sees the old build or the new one, whenever the
process is killed. Elsewhere (a folder with folders in it, a mount point, the folder one stands
in) each file is moved into place, one after the other, which takes some microseconds.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

_EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h
_HERE = -100  # AT_FDCWD
_MOST_LINKS = 10_000  # files that are linked anew for the exchange


@contextmanager
def locked(out: Path) -> Iterator[None]:
    """Hold a folder for one build, made if need be; clear what a killed build left behind.

    Raises ``KgError`` where it cannot be written or another build holds it. A folder made here
    is taken away again when nothing came into it.
    """
    made = not out.exists()
    try:
        out.mkdir(parents=True, exist_ok=True)
        if not os.access(out, os.W_OK | os.X_OK):
            raise PermissionError(13, "Permission denied")
        handle = _lock(out)
    except (FileExistsError, NotADirectoryError) as error:
        raise KgError(f"{out}: a file, not a folder; give another --out") from error
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror}); give another --out") from error
    try:
        if handle is not None:
            _clear(out)
        yield
    finally:
        if handle is not None:
            os.close(handle)
        if made:
            with suppress(OSError):  # it holds something
                out.rmdir()


def _lock(out: Path) -> int | None:
    """Return a handle that holds the lock on a folder; ``None`` where the system has none.

    The lock goes with the process, however it ends.
    """
    try:
        import fcntl
    except ImportError:
        return None
    while True:
        handle = os.open(out, os.O_RDONLY)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
            if os.path.samestat(os.fstat(handle), out.stat()):
                return handle
            os.close(handle)  # the build before has just exchanged the folder
        except BlockingIOError:
            os.close(handle)
            problem = "another build is writing here; wait for its end or give another --out"
            raise KgError(f"{out}: {problem}") from None
        except OSError:  # a file system without locks
            os.close(handle)
            return None


def _beside(out: Path) -> tuple[Path, str]:
    """Return the folder that holds a folder, and how the names of its stages begin there."""
    whole = out.resolve()
    return whole.parent, f".{whole.name}.kg-build-"


def _clear(out: Path) -> None:
    """Take away the folders that killed builds of the same target left, which nobody uses now."""
    parent, prefix = _beside(out)
    pattern = re.compile(re.escape(prefix) + r"\w{8}")
    for folder, names in ((parent, pattern), (out, re.compile(r"\.kg-build-\w{8}"))):
        with suppress(OSError), os.scandir(folder) as entries:
            left = [e.path for e in entries if names.fullmatch(e.name)]
            for path in left:
                shutil.rmtree(path, ignore_errors=True)


@contextmanager
def staged(out: Path, names: Collection[str], folders: Collection[str] = ()) -> Iterator[Path]:
    """Give an empty folder; when all went well, its files take the place of ``names`` in ``out``.

    ``folders`` are names of folders of which the same is true. Those that are not in it are taken
    out of ``out``; other files stay. To be used while ``out`` is ``locked``. Raises ``KgError``
    where a file cannot be written; then, and on any other failure, ``out`` stays as it was.
    """
    for name in names:
        if (out / name).is_dir():
            raise KgError(
                f"{out / name}: a folder is in the way; move it away or give another --out"
            )
    try:
        place = _stage(out)
        try:
            yield place
            _last(place)
            if not _exchange(place, out, {*names, *folders}):
                _replace(place, out, {*names, *folders})
        finally:
            shutil.rmtree(place, ignore_errors=True)
    except OSError as error:
        told = f"{out}: cannot be written ({error.strerror}); nothing was changed"
        raise KgError(f"{told}; free space or give another --out") from error


def _stage(out: Path) -> Path:
    import tempfile

    parent, prefix = _beside(out)
    if parent.stat().st_dev == out.stat().st_dev and os.access(parent, os.W_OK | os.X_OK):
        return Path(tempfile.mkdtemp(prefix=prefix, dir=parent))
    return Path(tempfile.mkdtemp(prefix=".kg-build-", dir=out))


def _last(place: Path) -> None:
    """Have the files written out to the disk before they count; a full one is told of here."""
    for file in place.rglob("*"):
        if file.is_file():
            with file.open("rb") as written:
                os.fsync(written.fileno())


def _exchange(place: Path, out: Path, names: Collection[str]) -> bool:
    """Let the stage and the folder change places; tell whether it could be done."""
    if place.parent == out or out.is_symlink() or _stood_in(out):
        return False
    others = [entry for entry in os.scandir(out) if entry.name not in names]
    if len(others) > _MOST_LINKS or any(e.is_dir(follow_symlinks=False) for e in others):
        return False
    try:
        shutil.copystat(out, place)
        os.utime(place)
        if os.geteuid() == 0:
            os.chown(place, out.stat().st_uid, out.stat().st_gid)
        for entry in others:
            os.link(entry.path, place / entry.name, follow_symlinks=False)
        return _rename_exchange(place, out)
    except (OSError, AttributeError):  # no hard links here, no such call in this system
        for entry in others:
            (place / entry.name).unlink(missing_ok=True)
        return False


def _stood_in(out: Path) -> bool:
    """Tell whether this process, and so the shell of its user, stands in the folder."""
    here, out = Path.cwd(), out.resolve()
    return here == out or out in here.parents


def _rename_exchange(one: Path, other: Path) -> bool:
    import ctypes

    call = ctypes.CDLL(None).renameat2
    return bool(call(_HERE, os.fsencode(one), _HERE, os.fsencode(other), _EXCHANGE) == 0)


def _replace(place: Path, out: Path, names: Collection[str]) -> None:
    """Move the files of the stage into the folder, one after the other."""
    files = sorted(place.iterdir())
    for file in files:
        if file.is_dir():
            shutil.rmtree(out / file.name, ignore_errors=True)
        file.replace(out / file.name)
    for name in {*names} - {file.name for file in files}:
        if (out / name).is_dir():
            shutil.rmtree(out / name)
        else:
            (out / name).unlink(missing_ok=True)
