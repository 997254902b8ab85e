"""The country as tiles: one for each province, of today and of before July 2025."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from kg.resources import ontology_dir
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.lexicon.model import Concept

MAPS: Final = {"34": "2025-07-01", "63": "2025-06-30"}
"""The maps by the number of their provinces, with a day on which these were the provinces."""


@dataclass(frozen=True, slots=True)
class Tile:
    """A tile: the name on it, the province that it is of, its place on the map."""

    name: str
    province: str
    column: int
    row: int


@cache
def tiles(which: str) -> tuple[Tile, ...]:
    """Return the tiles of a map, in the order of the table."""
    with (ontology_dir() / "units" / "tiles.tsv").open(encoding="utf-8") as file:
        rows = csv.DictReader((line for line in file if not line.startswith("#")), delimiter="\t")
        return tuple(
            Tile(row["name"], row["of"], int(row["column"]), int(row["row"]))
            for row in rows
            if row["map"] == which
        )


@cache
def provinces(which: str) -> Mapping[tuple[str, str], str]:
    """Return (folded name, code) of a province → the province of a map that it is or became.

    A province of before is counted to the one that it went into; one that is younger than the map
    is not on it.
    """
    from kg.lexicon.load import lexicon

    words, day = lexicon(), MAPS[which]
    found: dict[tuple[str, str], str] = {}
    for concept in words.scheme("province"):
        for name in _on(concept, day, words.concepts):
            found.update({(fold_key(concept.label), code): name for code in concept.notations})
    return found


def _on(concept: Concept, day: str, known: Mapping[str, Concept]) -> Iterator[str]:
    """Yield the name of the province that a concept is on a day, or has become by then."""
    end = concept.first("endDate") or "9999"
    if (concept.first("startDate") or "") <= day <= end:
        yield concept.label
    elif end < day:
        for successor in concept.properties.get("isReplacedBy", ()):
            yield from _on(known[successor], day, known)
