"""Years of birth: no fact of the graph, but what tells a person from a namesake.

"Ông Vi Văn Pín sinh năm 1956", "bà Lò Thị Mẩy (SN 1981)".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.clauses.described import described

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses

_YEAR = re.compile(r"\b(?:18|19|20)\d\d\b")
_BORN = "biography_sinh"
_REACH = 24  # characters: "sinh ngày 19 tháng 12 năm 1956"


def births(clauses: Clauses) -> dict[str, str]:
    """Return the year of birth by the key of the person.

    Two years for one person in one article tell nothing.
    """
    reading = clauses.reading
    found: dict[str, set[str]] = {}
    for sentence in reading.annotated.holding("biography"):
        span = reading.annotated.tokens_of(sentence)
        for hit in reading.hits.of(span, "biography"):
            if hit.concept.id != _BORN:
                continue
            at = reading.tokens.ends[hit.stop - 1]
            year = _YEAR.search(reading.text, at, min(at + _REACH, sentence.span.end))
            person = described(clauses, sentence, hit.first) if year else None
            if year and person:
                found.setdefault(person.entity, set()).add(year[0])
    return {key: next(iter(years)) for key, years in found.items() if len(years) == 1}
