"""What one sentence does to its neighbour: it takes the one before back, or goes on with its tale.

"… bổ nhiệm ông A. Đó là tin vịt." and "… . Không có văn bản nào như vậy." retract what stands
before; "Kẻ gian làm giả một văn bản. Theo đó, ông A được …" goes on telling what is forged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.bounds import points_back, role_words, word
from kg.clauses.cues import Scope
from kg.clauses.forces import UNREAL, Force

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.reading import Annotated

_OPENING = 8  # tokens before what points back ("Cơ quan chức năng khẳng định thông tin trên …")
_MARKS = '“”«»"'
_SUCH = 6  # tokens between "không có" and "như vậy"
_TOLD = frozenset({Force.FORGED, Force.IMAGINED})
_TAKEN_BACK = UNREAL | {Force.ANNULLED}


def retraction(a: Annotated, before: range, span: range, found: Sequence[Scope]) -> Iterator[Scope]:
    """Yield what the cues of a sentence do to the sentence before it."""
    taken = [s for s in found if s.behind and s.force in _TAKEN_BACK]
    for opening in _openings(a, span) if taken else ():
        told = word(a, opening, "tiding") or word(a, opening, "tale")
        bare = opening > span.start and not told  # "khẳng định điều đó"
        if not points_back(a, opening) or (bare and a.tokens.forms[opening - 1] != ","):
            continue
        for scope in taken:
            if opening in scope.tokens:
                yield Scope(scope.force, before, before, behind=True)
                return
    if word(a, span.start, "truly") or any(_such(a, span, scope) for scope in found):
        yield Scope(Force.DENIED, before, before, behind=True)
    for quoted in _quoted(a, before) if role_words(a, "nobody").first(span) else ():
        yield Scope(Force.FEIGNED, quoted, quoted, behind=True)
    if word(a, span.start, "asks") and any(s.force is Force.QUESTIONED for s in found):
        yield Scope(Force.IMAGINED, before, before, behind=True)  # an exercise


def _openings(a: Annotated, span: range) -> Iterator[int]:
    """Yield where a sentence may point back: near its start, and after a comma.

    "Đó là nội dung một bài đăng, và theo Công an huyện, nội dung ấy là bịa đặt."
    """
    near = min(span.start + _OPENING, span.stop)
    yield from range(span.start, near)
    yield from (i for i in range(near, span.stop) if a.tokens.forms[i - 1] == ",")


def _quoted(a: Annotated, span: range) -> Iterator[range]:
    """Yield what stands in quotation marks: "công văn do “Phó Cục trưởng A” ký"."""
    marks = [i for i in span if a.tokens.forms[i] in _MARKS]
    yield from map(range, marks[::2], marks[1::2])


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
