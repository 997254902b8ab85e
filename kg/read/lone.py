"""The one body that "cơ quan này", "đơn vị này" can mean: they tell no kind of body."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.reading import Annotated, Mention
    from kg.text.sentences import Sentence


def lone(a: Annotated, named: Sequence[Mention], first: int, index: int) -> str | None:
    """Return the body meant at a token of a sentence: the only one named before it there.

    "Tại kỳ họp của [Ban A], cơ quan này …"; where none is, the only one of the sentence before,
    or that which opens it: "[Sở A] vừa gửi văn bản cho Bộ B. Cơ quan này đề nghị …".
    """
    here = a.tokens_of(a.sentences[index]).start
    near = _outermost([m for m in named if here <= m.first and m.stop <= first])
    if not near and index and _goes_on(a, index):
        before = a.tokens_of(a.sentences[index - 1])
        near = _outermost([m for m in named if m.first in before])
        if near and near[0].first == before.start:
            return near[0].entity
    bodies = {m.entity for m in near}
    return bodies.pop() if len(bodies) == 1 else None


def _goes_on(a: Annotated, index: int) -> bool:
    """Tell whether the sentence before is of the text, no title."""
    before: Sentence = a.sentences[index - 1]
    return before.paragraph > 0


def _outermost(named: Sequence[Mention]) -> list[Mention]:
    """Leave out those inside the name of another: "Sở A của [tỉnh B]"."""
    spans = [m.span for m in named]
    return [m for m in named if not any(s != m.span and s.covers(m.span) for s in spans)]
