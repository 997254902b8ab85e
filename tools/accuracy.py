"""The page of what was measured: tables of the sets side by side, and whether confidence holds."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kg.graph.claims import UNMEASURED
from kg.score.keys import TABLES

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from kg.score.confidence import Line
    from kg.score.measure import Measured, Tally

_BOUNDS = tuple(map(Decimal, ["0", "0.5", "0.6", "0.7", "0.8", "0.85", "0.9", "0.95", "1"]))
_HEADER = """# Accuracy

Measured with `kg score` on articles whose facts were written down by hand before
(right / stated / in the key, and the F1 of each table). Every row that a build states counts.
`seed` is the article in `seeds/`, `train` the articles that rules are written from, `dev` others
to measure on. The page is written by `python bench/accuracy.py GOLD_DIR`.
"""
_RELIABILITY = """
## Does the confidence hold?

Each fact has the confidence of the rule that found it (`vng:confidence`; the table behind it is
`ontology/confidence.csv`, measured on `train` and `dev` together). Here the confidences are taken
from `train` alone and compared with what `dev` shows: of the facts between two confidences, how
many are right. "Expected" is the mean confidence of those facts.

"""
_RULES = """
## Rules

Facts of `train` and `dev` that each rule stated, those right, and the confidence that follows:
the share of right ones, drawn towards the family's by the weight of five facts.

"""


class Bin(NamedTuple):
    """Facts whose confidence lies in [low, high): how many, how many right, expected share."""

    low: Decimal
    high: Decimal
    facts: int
    right: int
    expected: float


def reliability(
    confidence: Mapping[str, Decimal], rules: Mapping[tuple[str, str], Tally]
) -> list[Bin]:
    """Return the facts of some measured rules by confidence, the empty bins left out.

    A rule without a confidence counts with the one that a build gives it.
    """
    bins = []
    for low, high in pairwise(_BOUNDS):
        inside = [
            (float(sure), tally)
            for (_, rule), tally in rules.items()
            if low <= (sure := confidence.get(rule, UNMEASURED)) < high
        ]
        facts = sum(tally.stated for _, tally in inside)
        if facts:
            right = sum(tally.right for _, tally in inside)
            expected = sum(sure * tally.stated for sure, tally in inside) / facts
            bins.append(Bin(low, high, facts, right, expected))
    return bins


def calibration_error(bins: Iterable[Bin]) -> float:
    """Return the expected calibration error: the mean gap between expected and observed share."""
    bins = list(bins)
    facts = sum(part.facts for part in bins)
    gaps = (abs(part.right - part.expected * part.facts) for part in bins)
    return sum(gaps) / facts if facts else 0.0


def page(measured: Mapping[str, Measured], bins: list[Bin], lines: Iterable[Line]) -> str:
    """Return the page in Markdown: sets by name, the reliability bins, the table of confidence."""
    return (
        _HEADER
        + _families(measured)
        + _RELIABILITY
        + _bins(bins)
        + _RULES
        + _grid(
            ("table", "rule", "facts", "right", "confidence"),
            ((f.family, f"`{f.rule}`", f.facts, f.right, f.confidence) for f in lines),
        )
    )


def _families(measured: Mapping[str, Measured]) -> str:
    rows = []
    for table in (*TABLES, "all"):
        cells = [f"**{table}**" if table == "all" else table]
        for result in measured.values():
            tally = result.all if table == "all" else result.tables[table]
            cells.append(f"{tally.right} / {tally.stated} / {tally.wanted}")
            cells.append(f"{tally.f1:.3f}" if tally.wanted or tally.stated else "–")
        rows.append(cells)
    heads = [head for name in measured for head in (name, "F1")]
    return "\n" + _grid(("table", *heads), rows)


def _bins(bins: list[Bin]) -> str:
    rows = (
        (
            f"{part.low:.2f} – {part.high:.2f}",
            part.facts,
            f"{part.expected:.3f}",
            f"{part.right / part.facts:.3f}",
        )
        for part in bins
    )
    table = _grid(("confidence", "facts", "expected", "observed"), rows)
    return f"{table}\nExpected calibration error: {calibration_error(bins):.3f}.\n"


def _grid(heads: Iterable[str], rows: Iterable[Iterable[object]]) -> str:
    """Return a Markdown table; all columns after the first are numbers, or read as well so."""
    heads = list(heads)
    lines = [heads, ["---", *["--:"] * (len(heads) - 1)], *(map(str, row) for row in rows)]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)
