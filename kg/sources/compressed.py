"""gzip and Zstandard, read as a stream and never without a bound."""

from __future__ import annotations

import gzip
import io
import sys
import zlib
from enum import Enum
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.sources.decode import TextError

if TYPE_CHECKING:
    from typing import BinaryIO

    from typing_extensions import Buffer

_BUFFER = 1 << 17
_FREE = 100_000_000
_MOST = 200
"""Text shrinks three to ten times, copies of one text fifty; a bomb grows a thousand times."""


class Compression(Enum):
    """How a source is compressed: the end of its name."""

    GZIP = ".gz"
    ZSTD = ".zst"


class _Bounded(io.RawIOBase):
    """A decompressed stream that refuses to grow far beyond the file that it is read from."""

    def __init__(self, unpacking: _Unpacking, file: _Counted) -> None:
        self._unpacking, self._file, self._read = unpacking, file, 0
        self._failed: str | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        if self._failed:
            raise TextError(self._failed)
        view = memoryview(buffer)
        try:
            data = self._unpacking.stream.read1(len(view))  # what is there, before an error
        except self._unpacking.errors as error:
            # Told when it is asked for more, so that nobody loses what came before.
            self._failed = f"damaged or cut off ({error}); fetch the file again"
            return 0
        self._read += len(data)
        if self._read > _FREE and self._read > _MOST * self._file.count:
            raise TextError(f"grows over {_MOST} times when unpacked; unpack and check it first")
        view[: len(data)] = data
        return len(data)


class _Counted(io.RawIOBase):
    """A stream that counts the bytes taken from it."""

    def __init__(self, file: BinaryIO) -> None:
        self._file, self.count = file, 0

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer, /) -> int:
        view = memoryview(buffer)
        data = self._file.read(len(view))
        self.count += len(data)
        view[: len(data)] = data
        return len(data)


def decompressed(file: BinaryIO, compression: Compression | None) -> BinaryIO:
    """Return the stream of what ``file`` holds.

    Reading it raises ``TextError`` where the file is damaged or grows beyond all measure.
    """
    if compression is None:
        return file
    counted = _Counted(file)
    unpacking = _gzip(counted) if compression is Compression.GZIP else _zstd(counted)
    return io.BufferedReader(_Bounded(unpacking, counted), _BUFFER)


class _Unpacking(NamedTuple):
    """A stream that unpacks, and what it raises where the file is damaged."""

    stream: Any
    errors: tuple[type[Exception], ...]


def _gzip(file: io.RawIOBase) -> _Unpacking:
    inner = io.BufferedReader(file, _BUFFER)
    return _Unpacking(gzip.GzipFile(fileobj=inner), (EOFError, zlib.error, gzip.BadGzipFile))


def zstandard() -> Any:
    """Return the module for Zstandard of the library or of the extra; ``ImportError`` if none."""
    if sys.version_info >= (3, 14):
        from compression import zstd
    else:
        from backports import zstd
    return zstd


def _zstd(file: io.RawIOBase) -> _Unpacking:
    try:
        zstd = zstandard()
    except ImportError as error:
        raise TextError("Zstandard needs an extra; pip install 'vnkg[zstd]'") from error
    return _Unpacking(zstd.ZstdFile(io.BufferedReader(file, _BUFFER)), (EOFError, zstd.ZstdError))
