"""The figures below which the extractors may not fall on tests/gold, and how they are written.

``python -m tests.goldfloor`` measures and writes tests/gold/floor.toml anew.
"""

from __future__ import annotations

import sys
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kg.score.keys import LATER, TABLES, read_folder
from kg.score.measure import measure

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kg.score.measure import Tally

GOLD = Path(__file__).parent / "gold"
FILE = GOLD / "floor.toml"
FALL, TABLE_FALL = 0.01, 0.03  # a table is small: there one row more or less makes up to 0.03
HOW = (
    "Mend the rule that lost them. If the loss is meant, or the articles or keys changed, run "
    "`python -m tests.goldfloor` and commit tests/gold/floor.toml with the change; say why there."
)
_HEAD = f"""\
# What the extractors reach on tests/gold. No figure of [all] may fall by more than {FALL}, none of
# a table by more than {TABLE_FALL}, unless the same commit changes it here and says why:
#     python -m tests.goldfloor
# Raise the figures the same way when the rules get better.
"""


class Floor(NamedTuple):
    """The figures of one table, or of all together."""

    f1: float
    precision: float


def measured() -> dict[str, Tally]:
    """Return what the project's extractors reach on tests/gold, by table and for ``all``."""
    found = measure(read_folder(GOLD))
    return {"all": found.all, **found.tables}


def read(file: Path = FILE) -> dict[str, Floor]:
    """Return the committed figures by table."""
    content = tomllib.loads(file.read_text(encoding="utf-8"))
    return {table: Floor(**figures) for table, figures in content.items()}


def write(tallies: Mapping[str, Tally]) -> str:
    """Return the text of the file for what was measured."""
    parts = (
        f"\n[{table}]\nf1 = {tallies[table].f1:.3f}\nprecision = {tallies[table].precision:.3f}\n"
        for table in ("all", *TABLES, *LATER)
    )
    return _HEAD + "".join(parts)


def falls(floors: Mapping[str, Floor], tallies: Mapping[str, Tally]) -> list[str]:
    """Return a line for each figure that fell further than it may."""
    lines = []
    for table, floor in floors.items():
        may = FALL if table == "all" else TABLE_FALL
        for name, was in floor._asdict().items():
            now = getattr(tallies[table], name)
            if round(was - now, 6) > may:
                lines.append(f"{table} {name}: {now:.3f}, committed {was:.3f}, may fall by {may}")
    return lines


if __name__ == "__main__":
    FILE.write_text(write(measured()), encoding="utf-8")
    sys.stdout.write(f"wrote {FILE}\n")
