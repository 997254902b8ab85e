"""How sure a rule is: the table that ships with the ontology, one line per rule.

It is measured by ``kg.score.confidence``.
"""

from __future__ import annotations

import csv
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.resources import ontology_dir

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


def confidence_file() -> Path:
    """Return where the table lies."""
    return ontology_dir() / "confidence.csv"


def identity_file() -> Path:
    """Return where the table of the rules of identity lies (``bench/identity.py`` measures it)."""
    return ontology_dir() / "identity.csv"


def read_confidence(file: Path | None = None) -> dict[str, Decimal]:
    """Return the confidence of each rule, 0 to 1, from a table (the shipped one if none is given).

    Raises ``KgError`` naming the line where the table is not one.
    """
    file = file or confidence_file()
    try:
        with file.open(encoding="utf-8", newline="") as lines:
            rows = list(csv.DictReader(lines))
    except OSError as error:
        raise KgError(f"{file}: cannot be read ({error.strerror}); install vnkg again") from error
    except (UnicodeDecodeError, csv.Error) as error:
        raise KgError(f"{file}: not CSV in UTF-8 ({error}); write it again") from error
    return dict(_entry(file, number, row) for number, row in enumerate(rows, start=2))


def _entry(file: Path, number: int, row: Mapping[str, str]) -> tuple[str, Decimal]:
    try:
        rule, value = row["rule"], Decimal(row["confidence"])
        if rule and 0 <= value <= 1:
            return rule, value
    except (KeyError, TypeError, InvalidOperation):
        pass
    raise KgError(f"{file}: line {number} gives no rule a confidence from 0 to 1; mend it")
