"""The files of a build, written by one process or two."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from kg.build import build, writing
from kg.errors import KgError
from kg.graph import evidence

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


@pytest.mark.parametrize("jobs", [1, 2])
def test_evidence_that_lies_on_disk_gives_the_same_bytes(
    jobs: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for day in range(10, 25):
        story = (
            f"Bộ Nội vụ họp ngày {day}/3/2023\n\nNgày {day}/3/2023, Bộ trưởng Vi Văn Khoát tiếp "
            f"đoàn của Bộ Nội vụ. Bộ trưởng Vi Văn Khoát yêu cầu Bộ Nội vụ báo cáo lần {day}.\n"
        )
        (tmp_path / f"tin{day}.txt").write_text(story, encoding="utf-8")
    made = {}
    for most in (evidence.MOST, 3):
        monkeypatch.setattr(evidence, "MOST", most)
        out = tmp_path / str(most)
        build([*tmp_path.glob("*.txt")], out=out, view=False, jobs=jobs)
        made[most] = {path.name: path.read_bytes() for path in out.iterdir()}
    few, many = made.values()
    assert few == many
    assert few["provenance.ttl"].count(b"_span_") > 100
