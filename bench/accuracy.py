"""Measures the rules on answer keys; writes ontology/confidence.csv and docs/accuracy.md.

    python bench/accuracy.py GOLD_DIR

``GOLD_DIR`` holds the folders ``train`` and ``dev`` and, if there, ``seed``. The confidences that
ship come from train and dev together; the reliability table uses those of train alone.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import KgError
from kg.graph.confidence import confidence_file
from kg.rules.registry import siblings
from kg.score.confidence import confidence_table, to_csv
from kg.score.keys import read_folder
from kg.score.measure import Tally, measure
from tools.accuracy import page, reliability

if TYPE_CHECKING:
    from kg.score.measure import Measured

DOCS = Path(__file__).resolve().parent.parent / "docs"


def main(gold: Path) -> None:
    """Measure, write both files, and say where."""
    names = [name for name in ("seed", "train", "dev") if (gold / name).is_dir()]
    measured = {name: measure(read_folder(gold / name)) for name in names}
    if not {"train", "dev"} <= set(names):
        raise KgError(f"{gold}: needs the folders train and dev")
    unseen = siblings()
    shipped = confidence_table(_both(measured["train"], measured["dev"]), unseen)
    from_train = confidence_table(measured["train"].rules, unseen)
    bins = reliability({line.rule: line.confidence for line in from_train}, measured["dev"].rules)
    confidence_file().write_text(to_csv(shipped), encoding="utf-8", newline="\n")
    accuracy = DOCS / "accuracy.md"
    accuracy.write_text(page(measured, bins, shipped), encoding="utf-8", newline="\n")
    print(f"{confidence_file()}\n{accuracy}")


def _both(one: Measured, other: Measured) -> dict[tuple[str, str], Tally]:
    """Return the rules of two sets, counted together."""
    keys = sorted({*one.rules, *other.rules})
    return {k: one.rules.get(k, Tally()).plus(other.rules.get(k, Tally())) for k in keys}


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: {sys.argv[0]} GOLD_DIR")
    try:
        main(Path(sys.argv[1]))
    except KgError as error:
        sys.exit(f"accuracy: {error}")
