"""What one sentence does to its neighbour: it takes the one before back, or goes on with its tale.

"… bổ nhiệm ông A. Đó là tin vịt." and "… . Không có văn bản nào như vậy." retract what stands
before; "Kẻ gian làm giả một văn bản. Theo đó, ông A được …" goes on telling what is forged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.bounds import points_back, word
from kg.clauses.cues import Scope
from kg.clauses.forces import UNREAL, Force

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.reading import Annotated

_OPENING = 8  # tokens before what points back ("Cơ quan chức năng khẳng định thông tin trên …")
_SUCH = 6  # tokens between "không có" and "như vậy"
_TOLD = frozenset({Force.FORGED, Force.IMAGINED})
_TAKEN_BACK = UNREAL | {Force.ANNULLED}


def retraction(a: Annotated, before: range, span: range, found: Sequence[Scope]) -> Iterator[Scope]:
    """Yield what the cues of a sentence do to the sentence before it."""
    taken = [s for s in found if s.behind and s.force in _TAKEN_BACK]
    near = range(span.start, min(span.start + _OPENING, span.stop) if taken else span.start)
    for opening in near:
        told = word(a, opening, "tiding") or word(a, opening, "tale")
        bare = opening > span.start and not told  # "khẳng định điều đó"
        if not points_back(a, opening) or (bare and a.tokens.forms[opening - 1] != ","):
            continue
        for scope in taken:
            if opening in scope.tokens:
                yield Scope(scope.force, before, before, behind=True)
                return
    if any(_such(a, span, scope) for scope in found):
        yield Scope(Force.DENIED, before, before, behind=True)


def _such(a: Annotated, span: range, scope: Scope) -> bool:
    """Tell whether what is not there is what was told: "không có văn bản nào như vậy"."""
    first = scope.tokens.start
    near = range(first, min(first + _SUCH, span.stop))
    opens = first - span.start <= _OPENING
    return opens and scope.force is Force.MISSING and any(word(a, i, "such") for i in near)


def continuation(
    a: Annotated, before: range, span: range, found: Sequence[Scope]
) -> Iterator[Scope]:
    """Yield what the cues of the sentence before do to this one ("Theo đó, …").

    ``found`` are the scopes of the sentence before.
    """
    if not word(a, span.start, "goeson"):
        return
    for scope in found:
        if not scope.behind and scope.force in _TOLD and scope.tokens.stop >= before.stop - 1:
            yield Scope(scope.force, span, span)
