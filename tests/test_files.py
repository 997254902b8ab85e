from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.errors import KgError
from kg.files import beyond, replacing

if TYPE_CHECKING:
    from pathlib import Path


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    with replacing(file) as out:
        out.write(b"whole")

    def fail() -> None:
        with replacing(file) as out:
            out.write(b"half")
            raise TypeError("half way")

    with pytest.raises(TypeError, match="half way"):
        fail()
    assert file.read_bytes() == b"whole"
    assert [f.name for f in tmp_path.iterdir()] == ["graph.ttl"]


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    missing = tmp_path / "missing" / "graph.ttl"
    with pytest.raises(KgError, match=r"missing/graph\.ttl: cannot be written"), replacing(missing):
        pass


def test_a_cache_keeps_what_was_used_last_and_what_may_not_go(tmp_path: Path) -> None:
    new, old, older, kept = (tmp_path / name for name in ("new", "old", "older", "kept"))
    found = [(True, 3.0, older, 4), (True, 1.0, new, 4), (False, 9.0, kept, 4), (True, 2.0, old, 4)]
    assert list(beyond(8, found)) == [old, older]
