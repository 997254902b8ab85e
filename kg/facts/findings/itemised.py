"""Lists that name their kind before a colon: "đã có các vi phạm, khuyết điểm sau: …; …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.itemised import dashed, headings
from kg.facts.findings.cueclass import kind_of
from kg.model import FindingType

if TYPE_CHECKING:
    from kg.facts.findings.contents import Clause
    from kg.read.reading import Reading

_FAULTS = (FindingType.VIOLATION, FindingType.LIMITATION)
_LEAD = 4  # tokens between "vi phạm, khuyết điểm" and the colon: "sau đây", ", như"


class Lists:
    """The sentences of an article whose further items are findings of one kind."""

    def __init__(self, reading: Reading) -> None:
        """Start with no list of an article open."""
        self._reading = reading
        self._heads = headings(reading)
        self._opened: dict[int, FindingType] = {}

    def open(self, clause: Clause, kind: FindingType | None) -> None:
        """Remember that a finding names the kind of what follows its colon."""
        if kind in _FAULTS and self._names(clause, kind):
            self._opened[clause.sentence.index] = kind

    def kind(self, clause: Clause) -> FindingType | None:
        """Return the kind of the list of which a clause is an item: of its sentence, or dashed."""
        index = clause.sentence.index
        if clause.item and index in self._opened:
            return self._opened[index]
        span = self._reading.annotated.tokens_of(clause.sentence)
        head = self._heads.get(index)
        return self._opened.get(head) if head is not None and dashed(self._reading, span) else None

    def _names(self, clause: Clause, kind: FindingType | None) -> bool:
        reading = self._reading
        stop = reading.annotated.tokens_of(clause.sentence).stop
        forms = reading.tokens.forms
        named = reading.hits.of(range(clause.first, stop), "finding")
        return any(
            ":" in forms[hit.stop : min(stop, hit.stop + _LEAD)]
            for hit in named
            if kind_of(hit) is kind
        )
