"""The files of a build, written by one process or two."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kg.build import build, writing
from kg.errors import KgError

if TYPE_CHECKING:
    from pathlib import Path


def test_a_process_that_dies_while_it_writes_leaves_one_line_and_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def deadly(*_: object) -> None:
        os._exit(7)

    monkeypatch.setattr(writing, "_work", deadly)
    source = tmp_path / "tin.txt"
    source.write_text("Tin\n\nBộ trưởng Vi Văn Khoát tiếp đoàn của Bộ Nội vụ.\n", encoding="utf-8")
    with pytest.raises(KgError, match=r"a process died \(exit code 7\)"):
        build([source], out=tmp_path / "out", view=False, jobs=2)
    assert not (tmp_path / "out" / "graph.ttl").exists()
