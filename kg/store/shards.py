"""A large build in several files: N-Triples or N-Quads, all lines of a subject in one of them.

Which one is told by a hash of the subject, so that the same build gives the same files, and a
subject stays where it is while others come and go.
"""

from __future__ import annotations

import io
from contextlib import ExitStack
from hashlib import blake2b
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, cast

from kg.errors import KgError
from kg.store.exports import export

if TYPE_CHECKING:
    from collections.abc import Sequence

LINES: Final = ("nt", "nq")
"""Formats of one statement a line."""
MOST: Final = 1000
"""Files that are written at a time."""


def write_shards(
    directory: Path,
    fmt: str,
    out: Path,
    count: int,
    *,
    compression: str = "none",
    per_article: bool = False,
) -> list[Path]:
    """Write a build into ``count`` files of a new folder and return them: ``graph-1-of-4.nq.gz``.

    They are all there at once or not at all. Raises ``KgError`` in one line for a format that is
    not of lines, for a folder that holds something, and as ``kg.store.exports.export`` does.
    """
    import tempfile

    if fmt not in LINES:
        raise KgError(f"{fmt}: cannot be cut into shards; choose one of {', '.join(LINES)}")
    if not 1 <= count <= MOST:
        raise KgError(f"{count}: give 1 to {MOST} shards")
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise KgError(f"{out}: there already, and not an empty folder; give another --out")
    ending = "" if compression == "none" else f".{compression}"
    width = len(str(count))
    names = [f"graph-{n:0{width}}-of-{count}.{fmt}{ending}" for n in range(1, count + 1)]
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            place = Path(beside, "shards")
            place.mkdir()
            with ExitStack() as opened:
                files = [opened.enter_context(_opened(place / name, compression)) for name in names]
                with _Router(files) as router:
                    export(directory, fmt, cast("IO[bytes]", router), per_article=per_article)
            place.replace(out)
    except OSError as error:
        raise KgError(f"{out}: cannot be written ({error.strerror}); give another --out") from error
    return [out / name for name in names]


def _opened(path: Path, compression: str) -> IO[bytes]:
    if compression == "gz":
        import gzip

        # without the time of writing: the same bytes for the same build
        return cast("IO[bytes]", gzip.GzipFile(path, "wb", compresslevel=6, mtime=0))
    if compression == "zst":
        from kg.sources.compressed import zstandard

        try:
            zstd = zstandard()
        except ImportError:
            problem = "zst needs a package; run pip install 'vnkg[zstd]', or take gz"
            raise KgError(problem) from None
        return cast("IO[bytes]", zstd.open(path, "wb"))
    return path.open("wb")


class _Router(io.RawIOBase):
    """A file whose lines go to one of several, by their first word."""

    def __init__(self, files: Sequence[IO[bytes]]) -> None:
        self._files, self._rest = files, b""
        self._subject, self._file = b"", files[0]

    def writable(self) -> bool:
        return True

    def write(self, data: object, /) -> int:
        content = bytes(memoryview(cast("bytes", data)))
        *lines, self._rest = (self._rest + content).split(b"\n")
        for line in lines:
            subject = line.partition(b" ")[0]
            if subject != self._subject:
                number = int.from_bytes(blake2b(subject, digest_size=8).digest())
                self._subject, self._file = subject, self._files[number % len(self._files)]
            self._file.write(line + b"\n")
        return len(content)

    def close(self) -> None:
        if self._rest:  # a last line without its end
            self.write(b"\n")
        super().close()
