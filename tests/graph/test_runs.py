"""Rows sorted on disk come back in the order of their keys, all of them or those of one file."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.graph.runs import Runs

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [(bytes((file, key)), f"{file} {key}".encode()) for key in range(9) for file in (1, 0, 2)]


@pytest.mark.parametrize("together", [1, 2, 100])
def test_rows_come_in_the_order_of_their_keys_however_many_runs_there_are(
    together: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.graph.runs._BUFFER", 400)
    monkeypatch.setattr("kg.graph.runs._OPEN", max(2, together))
    runs = Runs(tmp_path)
    for key, content in ROWS:
        runs.add(key, content)
    assert list(runs.merged()) == sorted(ROWS)
    for file in (0, 1, 2):
        assert list(runs.merged(bytes((file,)))) == sorted(r for r in ROWS if r[0][0] == file)
    assert len(list(tmp_path.iterdir())) <= max(2, together)
