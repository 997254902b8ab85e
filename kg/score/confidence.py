"""How sure each rule is, as measured on the answer keys: the table ``ontology/confidence.csv``.

One line per rule: how many facts of the keys it stated, how many of them are right, and the
confidence that follows. A rule that was measured on few facts leans on what its family (the table
of the keys that holds most of its facts) was measured at.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from decimal import Decimal
from io import StringIO
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from kg.score.measure import Tally

PRIOR_FACTS = 5
"""The weight of the family, in facts: the precision of a rule seen once is mostly its family's."""

_HIGHEST = Decimal("0.99")  # no finite measurement makes a rule certain
_STEP = Decimal("0.01")
_COLUMNS = ("family", "rule", "facts", "right", "confidence")


class Line(NamedTuple):
    """A line of the table: a rule of a family, its facts, those right, and its confidence."""

    family: str
    rule: str
    facts: int
    right: int
    confidence: Decimal


def confidence_table(
    measured: Mapping[tuple[str, str], Tally], siblings: Mapping[str, tuple[str, ...]] | None = None
) -> list[Line]:
    """Return the table of what was measured per (table, rule), sorted by family and rule.

    The confidence is ``(right + 5 p) / (facts + 5)`` with ``p`` the precision of the family, itself
    smoothed by Laplace's ``(right + 1) / (facts + 2)``: additive smoothing towards the family. A
    rule that states facts of two tables is measured on both. ``siblings`` names the rules beside
    a rule: one without facts takes the family of the first of them that has some.
    """
    rules: defaultdict[str, Counter[str]] = defaultdict(Counter)
    right: Counter[str] = Counter()
    families: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for (family, rule), tally in measured.items():
        rules[rule][family] += tally.stated
        right[rule] += tally.right
        families[family][0] += tally.right
        families[family][1] += tally.stated
    stated = {rule: found.total() for rule, found in rules.items()}
    prior = {name: Decimal(good + 1) / (all_ + 2) for name, (good, all_) in families.items()}
    # Of two families with as many facts of the rule, the first by name.
    home = {
        rule: min(found, key=lambda family: (-found[family], family))
        for rule, found in rules.items()
    }
    for rule, beside in (siblings or {}).items():
        known = [home[other] for other in beside if other in rules]
        if known and rule not in rules:
            home[rule] = known[0]
    return sorted(
        _line(family, rule, stated.get(rule, 0), right[rule], prior[family])
        for rule, family in home.items()
    )


def _line(family: str, rule: str, facts: int, right: int, prior: Decimal) -> Line:
    share = (right + PRIOR_FACTS * prior) / (facts + PRIOR_FACTS)
    return Line(family, rule, facts, right, min(share.quantize(_STEP), _HIGHEST))


def to_csv(lines: Iterable[Line]) -> str:
    """Return the table as CSV with a header."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(_COLUMNS)
    writer.writerows(lines)
    return out.getvalue()


def read_table(file: Path) -> dict[str, Line]:
    """Return the lines of a table as written by ``to_csv``, by rule."""
    with file.open(encoding="utf-8", newline="") as lines:
        return {
            row["rule"]: Line(
                row["family"],
                row["rule"],
                int(row["facts"]),
                int(row["right"]),
                Decimal(row["confidence"]),
            )
            for row in csv.DictReader(lines)
        }
