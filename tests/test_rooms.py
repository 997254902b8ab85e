"""The flow of the house: no room reaches back up the way of the data."""

from __future__ import annotations

from fnmatch import fnmatch
from pathlib import Path
from typing import TYPE_CHECKING

from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

if TYPE_CHECKING:
    import pytest

ROOT = Path(__file__).resolve().parents[1]


def test_the_data_flows_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert lint_imports(config_filename=str(ROOT / "pyproject.toml"), no_cache=True) == (
        EXIT_STATUS_SUCCESS
    )


def test_no_room_is_left_out_of_the_tests(pytestconfig: pytest.Config) -> None:
    left_out = pytestconfig.getini("norecursedirs")
    rooms = {path.parent for top in ("tests", "kg") for path in (ROOT / top).rglob("*.py")}
    names = {name for room in rooms for name in room.relative_to(ROOT).parts}
    assert [n for n in sorted(names) if any(fnmatch(n, p) for p in left_out)] == []
