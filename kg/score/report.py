"""What was measured, for people: tables on a terminal, errors as tab-separated lines."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.score.measure import Error, Measured

_ROW_WIDTH = 160


def report(measured: Measured, *, width: int | None = None) -> str:
    """Return the table of the families and that of the rules; ``None``: as wide as they need."""
    families = _table("table", "P", "R", "F1", "right", "stated", "key")
    for name in (*measured.tables, "all"):
        tally = measured.all if name == "all" else measured.tables[name]
        if name == "all":
            families.add_section()
        shares = (f"{share:.3f}" for share in (tally.precision, tally.recall, tally.f1))
        families.add_row(name, *shares, *map(str, tally))
    rules = _table("table", "rule", "facts", "right", "precision")
    for (table, rule), tally in measured.rules.items():
        rules.add_row(table, rule, str(tally.stated), str(tally.right), f"{tally.precision:.3f}")
    out = StringIO()
    console = Console(file=out, width=width or 100, color_system=None)
    console.print(families, rules)
    return out.getvalue()


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False)
    for column in columns:
        table.add_column(column, justify="left" if column in {"table", "rule"} else "right")
    return table


def error_lines(errors: Iterable[Error]) -> str:
    """Return a line per error: article, table, fault, row, rule, with tabs between."""
    return "".join(
        "\t".join((e.article, e.table, e.fault, e.row.shown[:_ROW_WIDTH], e.row.rule)) + "\n"
        for e in errors
    )
