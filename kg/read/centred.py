"""Whom a pronoun at the head of a sentence means of those that the sentence before names.

"Ông A đánh giá cao vai trò của ông B. [Ông] cũng ghi nhận …": who acts goes on, not whom he speaks
of, meets or stands in for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.ties import tied
from kg.read.phrases.words import genitive

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.reading import Annotated, Mention

_GOVERNS = ("governor", "behalf", "replaced")  # roles of the words before whom none acts
_WORD = 3  # tokens of the longest of them


def centre(a: Annotated, people: Sequence[Mention], at: int) -> Mention | None:
    """Return who acts in the sentence of the last of the people, ``None`` where that is himself.

    ``people`` are those named before the pronoun at token ``at``, in text order.
    """
    last = people[-1]
    span = a.range_at(last.first)
    begins = a.range_at(at).start == at
    if at in span or not begins or not _oblique(a, last):
        return None
    before = (m for m in people if m.first in span and m.entity != last.entity)
    return next((m for m in before if not _oblique(a, m)), None)


def _oblique(a: Annotated, person: Mention) -> bool:
    """Tell whether a name only owns, accompanies or is told of: "của ông B", "thay ông B"."""
    first = a.tokens.at(person.phrase.start)
    if first < 1:
        return False
    if genitive(a, first - 1) or tied(a, first):
        return True
    return any(
        (hit := words.at.get(first - back)) is not None and hit.stop == first
        for role in _GOVERNS
        if (words := a.roles.get(role)) is not None
        for back in range(1, min(first, _WORD) + 1)
    )
