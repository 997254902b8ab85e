"""Where a denial goes on behind an aside: "Chưa một nghị quyết nào, kể cả nghị quyết A, [bầu B]".

A clause ends at its comma; a denial whose clause has told nothing yet waits for what it denies.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kg.clauses.bounds import word
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.clauses.cut import Cut
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_ASIDE = 12  # tokens of the longest aside
_RANGE = 30  # tokens of the longest that goes from one to another ("từ Sở A, Sở B đến Sở C")
_TELLS = ("act", "decision", "officecue", "partverb")
_OPENS = ("preposition", "contrast")


def beyond(cut: Cut, cue: Hit) -> range:
    """Return what a denial governs that goes on behind its clause; empty where it does not.

    "Tôi không tin, dù nhiều người nói, rằng …" goes on at "rằng", "Chưa khi nào, trong cả nhiệm
    kỳ, ông A yêu cầu …" behind its aside.
    """
    a, span = cut.a, cut.span
    ends = cut.clause[bisect_left(cut.clause, cue.stop) :]
    if not ends or a.tokens.forms[ends[0]] != ",":
        return range(0)
    again, nobody = ends[0] + 1, False
    if _aside(a, again):
        again = _shut(a, again, span.stop)
        nobody = again < span.stop and _nobody(a, span, cue, ends[0])
    if not (nobody or word(a, again, "declarative")):
        return range(0)
    return range(cue.first + 1, next((i for i in ends[1:] if i > again), span.stop))


def _aside(a: Annotated, index: int) -> bool:
    """Tell whether a phrase starts at a token that is set between commas: "kể cả …", "dù …"."""
    opens = any(of_class(a, index, name) for name in _OPENS)
    return opens or word(a, index, "governor")


def _shut(a: Annotated, first: int, stop: int) -> int:
    """Return what stands behind the comma that shuts an aside, else where its sentence stops.

    One that goes "từ Sở A, Sở B đến Sở C" is shut behind what it goes to.
    """
    start, reach = first + 1, _ASIDE
    if word(a, first, "origin"):
        goals = (i for i in range(start, min(first + _RANGE, stop)) if word(a, i, "toward"))
        start, reach = next(goals, start), _RANGE
    near = range(start, min(first + reach, stop))
    return next((i + 1 for i in near if a.tokens.forms[i] == ","), stop)


def _nobody(a: Annotated, span: range, cue: Hit, stop: int) -> bool:
    """Tell whether a sentence opens with nobody or never, and has told nothing up to its comma.

    "Không cơ quan nào, …", "Chưa khi nào, …"; not "Chưa ai trả lời, …".
    """
    if cue.first != span.start or a.hits.starts(range(cue.stop, stop), *_TELLS):
        return False
    return any(word(a, i, "any") for i in range(cue.first, stop))
