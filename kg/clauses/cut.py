"""A sentence cut where the scopes of its cues may end; each cut is made where a cue has a scope."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.clauses.bounds import apart, commas, second_verbs, word
from kg.clauses.voices import SHUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

MODALITY = "modality"
"""The scheme of the cues."""


@dataclass(frozen=True)
class Cut:
    """One sentence: its cues, and the tokens at which its clauses end."""

    a: Annotated
    span: range

    @cached_property
    def cues(self) -> Sequence[Hit]:
        """The longest words of the scheme, left to right."""
        return [h for h in self.a.hits.of(self.span, MODALITY) if apart(self.a, self.span, h)]

    @cached_property
    def turns(self) -> Sequence[int]:
        """The ends of clauses that a sentence-wide scope minds, too."""
        marks = (i for i in self.span if self.a.tokens.forms[i] in ";:")
        return sorted({*marks, *self._firsts("turn")})

    @cached_property
    def clause(self) -> Sequence[int]:
        """The ends of clauses."""
        ends = (*commas(self.a, self.span), *second_verbs(self.a, self.span))
        return sorted({*self.turns, *self._firsts("end"), *ends})

    def _firsts(self, name: str) -> list[int]:
        return [h.first for h in self.cues if h.concept.has("modality", name)]

    def clause_start(self, index: int) -> int:
        """Return where the clause starts that stops at a token."""
        while index > self.span.start and self.a.tokens.forms[index - 1] in SHUT:
            index -= 1
        place = bisect_left(self.clause, index) - 1
        if place >= 0 and self._relative(self.clause[place]):
            place -= 1
        return self.clause[place] + 1 if place >= 0 else self.span.start

    def _relative(self, index: int) -> bool:
        """Tell whether a clause on the noun before it starts: "văn bản mà kẻ gian tung ra"."""
        hit = self.a.hits.at(index, MODALITY)
        relative = hit is not None and hit.concept.has("modality", "relative")
        return relative and index > self.span.start and self.a.tokens.word(index - 1)

    def aside(self, cue: Hit) -> bool:
        """Tell whether its clause is set before the main one: "Sau khi …, ", "Do làm giả …, "."""
        place = bisect_left(self.clause, cue.first) - 1
        opens = self.clause[place] if place >= 0 else self.span.start
        cause = self.a.hits.at(opens, "function")
        why = cause is not None and cause.concept.has("functionClass", "cause")
        return why or word(self.a, opens, "past")
