"""The evidence of a subject that every article speaks of: more than fits in memory.

It lies sorted on disk, apart from what else is said of the subject, until that is written.
"""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from kg.graph.runs import Runs
from kg.graph.terms import VNG

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.graph.claims import Claims, Pair

EVIDENCE: Final = VNG.evidence
MOST: Final = 5_000
"""Statements of a subject above which its evidence goes to disk."""


class Evidence:
    """The evidence of one subject, in a folder."""

    def __init__(self, folder: Path) -> None:
        """Begin with none."""
        self._runs = Runs(folder)

    def take(self, said: Claims) -> None:
        """Take over the evidence among claims."""
        found = {pair for pair in said.stated if pair[0] == EVIDENCE}
        said.stated -= found
        for _, span in found:
            self._runs.add(f"<{span}>".encode(), b"")  # as it sorts in a file

    def pairs(self) -> Iterator[Pair]:
        """Yield what was taken over, each once, in the order in which it is written."""
        for key, _ in groupby(self._runs.merged(), key=itemgetter(0)):
            yield EVIDENCE, key[1:-1].decode()
