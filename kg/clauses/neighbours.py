"""What one sentence does to its neighbour: it takes the one before back, or goes on with its tale.

"… bổ nhiệm ông A. Đó là tin vịt." and "… . Không có văn bản nào như vậy." retract what stands
before; "Kẻ gian làm giả một văn bản. Theo đó, ông A được …" goes on telling what is forged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.bounds import points_back, role_words, turns, word
from kg.clauses.cues import Scope
from kg.clauses.edges import within
from kg.clauses.forces import UNREAL, Force

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.reading import Annotated

_OPENING = 8  # tokens before what points back ("Cơ quan chức năng khẳng định thông tin trên …")
_COPULA = 3  # tokens between "đó" and "là" ("đó chỉ là")
_MARKS = '“”«»"'
_SUCH = 6  # tokens between "không có" and "như vậy"
_TOLD = frozenset({Force.FORGED, Force.IMAGINED, Force.DOUBTED})
_HEADLINE = 10  # tokens of the longest sentence that only says that a rumour goes round
_VERDICT = 6  # tokens of the longest sentence that only calls what was told false
_WHOLE = 14  # tokens of the longest sentence that denies only what was told before it
_DENIAL = 8  # tokens of the longest denial of what was told, to the end of its sentence
_ENDS = 4  # tokens from what points back to the end of a sentence that denies it
_TAKEN_BACK = UNREAL | {Force.ANNULLED}


def retraction(a: Annotated, before: range, span: range, found: Sequence[Scope]) -> Iterator[Scope]:
    """Yield what the cues of a sentence do to the sentence before it."""
    taken = [s for s in found if s.behind and s.force in _TAKEN_BACK]
    for opening in _openings(a, span) if taken else ():
        told = word(a, opening, "tiding") or word(a, opening, "tale")
        bare = opening > span.start and not told  # "khẳng định điều đó"
        if not points_back(a, opening) or (bare and not _turns(a, opening - 1)):
            continue
        for scope in taken:
            if opening in scope.tokens:
                judged = scope.force is Force.ANNULLED and word(a, opening, "judged")
                force = Force.DENIED if judged else scope.force  # "Nhận định này đã bị rút lại"
                yield Scope(force, before, before, behind=True)
                return
    tale = _tale(a, span)
    if tale is not None:
        yield Scope(tale, before, before, behind=True)
    denied = [s.tokens for s in found if s.force is Force.DENIED and not s.behind]
    refuted = _verdict(a, span) or any(_that(a, span, s) for s in found if s.tokens in denied)
    refuted = refuted or role_words(a, "withdrawn").first(span) is not None
    if refuted or word(a, span.start, "truly") or any(_such(a, span, s) for s in found):
        yield Scope(Force.DENIED, before, before, behind=True)
    for quoted in _quoted(a, before) if role_words(a, "nobody").first(span) else ():
        yield Scope(Force.FEIGNED, quoted, quoted, behind=True)
    if word(a, span.start, "asks") and any(s.force is Force.QUESTIONED for s in found):
        yield Scope(Force.IMAGINED, before, before, behind=True)  # an exercise


def _turns(a: Annotated, index: int) -> bool:
    """Tell whether a comma or "nhưng" stands at a token."""
    return a.tokens.forms[index] == "," or turns(a, index)


def _verdict(a: Annotated, span: range) -> bool:
    """Tell whether a sentence only calls something false: "Hoàn toàn bịa đặt!"."""
    false = [i for h in a.hits.of(span, "falsity") for i in range(h.first, h.stop)]
    if not false:
        return False
    words = [i for i in span if a.tokens.forms[i].isalpha()]
    rest = (i for i in words if i not in false and not word(a, i, "adverb"))
    inner = [i for h in role_words(a, "adverb").within(span) for i in range(h.first, h.stop)]
    return len(words) <= _VERDICT and not [i for i in rest if i not in inner]


def _that(a: Annotated, span: range, scope: Scope) -> bool:
    """Tell whether a sentence ends with denying what was told: "… bác bỏ thông tin này."."""
    told = a.hits.at(span.start, "honorific") is None  # whom it is about may deny it himself
    if scope.behind or scope.force is not Force.DOUBTED or not told:
        return False
    if len(span) > _WHOLE or scope.tokens.start < span.stop - _DENIAL:
        return False  # a longer one tells itself what it denies
    near = range(max(scope.tokens.start, span.stop - _ENDS), span.stop)
    return any(points_back(a, i) or word(a, i, "demonstrative") for i in near)


def _tale(a: Annotated, span: range) -> Force | None:
    """Return what "Đó là cảnh trong phim", "Ấy là lời bị cáo" makes of what was told."""
    first = span.start + (_turns(a, span.start) if span else 0)
    told = role_words(a, "resumes").first(range(first, first + 1))
    if told is None:
        return None
    near = range(told.stop, min(told.stop + _COPULA, span.stop))
    copula = next((i for i in near if word(a, i, "copula")), None)
    rest = range(copula + 1, span.stop) if copula is not None else range(0)
    return within(a, rest)


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
    """Yield what the cues of the sentence before do to this one: "Theo đó, …", "Sau đây …".

    ``found`` are the scopes of the sentence before.
    """
    announced = role_words(a, "ensuing").first(before) is not None  # "Sau đây là giấc mơ …."
    if not (announced or word(a, span.start, "goeson")):
        return
    for scope in found:
        if scope.force is Force.DOUBTED and len(before) > _HEADLINE:
            continue
        if not scope.behind and scope.force in _TOLD and scope.tokens.stop >= before.stop - 1:
            yield Scope(scope.force, span, span)
