"""The extractors do not get worse on tests/gold unnoticed: each figure has a committed floor."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from kg.score.keys import LATER, TABLES
from kg.score.measure import Tally
from tests.goldfloor import HOW, Floor, falls, measured, read, write

if TYPE_CHECKING:
    from pathlib import Path

REACHED = Tally(right=800, stated=1000, wanted=1000)
"""F1 and precision 0.8."""


def test_no_figure_on_the_benchmark_falls_below_its_floor() -> None:
    fallen = falls(read(), measured())
    assert not fallen, "\n".join([*fallen, HOW])


def test_every_table_and_all_of_them_together_have_a_floor() -> None:
    assert list(read()) == ["all", *TABLES, *LATER]


@pytest.mark.parametrize(
    ("table", "floor", "fallen"),
    [
        ("all", Floor(0.81, 0.81), []),
        ("all", Floor(0.82, 0.80), ["f1"]),
        ("all", Floor(0.80, 0.82), ["precision"]),
        ("links", Floor(0.82, 0.82), []),
        ("links", Floor(0.84, 0.84), ["f1", "precision"]),
        ("links", Floor(0.5, 0.5), []),
    ],
)
def test_a_fall_further_than_allowed_is_named(table: str, floor: Floor, fallen: list[str]) -> None:
    lines = falls({table: floor}, {table: REACHED})
    assert [line.split(":")[0] for line in lines] == [f"{table} {name}" for name in fallen]


def test_what_is_written_is_what_is_read(tmp_path: Path) -> None:
    file = tmp_path / "floor.toml"
    file.write_text(write(dict.fromkeys(("all", *TABLES, *LATER), REACHED)), encoding="utf-8")
    assert read(file) == dict.fromkeys(("all", *TABLES, *LATER), Floor(0.8, 0.8))
