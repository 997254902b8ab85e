"""Bodies of several levels named together are all of them: "thường trực tỉnh ủy, thành ủy"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.bodies import body

if TYPE_CHECKING:
    from kg.lexicon.model import Concept
    from kg.read.phrases.model import Body
    from kg.read.reading import Annotated

_HEAD = 3  # tokens of the longest head
_MARKS = (",", "/")


def of_levels(a: Annotated, found: Body) -> bool:
    """Tell whether a bare body stands beside its like of another level, which is bare too.

    Not "Tỉnh ủy, Thành ủy Sơn La", nor "Tỉnh ủy, HĐND, UBND tỉnh".
    """
    top = _top(found)
    if top.place is not None:
        return False
    if top.anchor:
        return kind_follows(a, top.stop)
    level = _level(top.head)
    if not level:
        return False
    forms = a.tokens.forms
    if forms[found.stop : found.stop + 1] in _SINGLE and _other(a, level, found.stop + 1):
        return True
    if forms[found.first - 1 : found.first] not in _SINGLE:
        return False
    before = a.hits.ending(found.first - 1, _HEAD, "bodykind")
    return any(_level(hit.concept) not in ("", level) for hit in before)


_SINGLE = tuple((mark,) for mark in _MARKS)


def _top(found: Body) -> Body:
    while found.parent is not None:
        found = found.parent
    return found


def _level(head: Concept | None) -> str:
    """Return the level that the head of a body names: "tỉnh" of "Tỉnh ủy"."""
    return (head.first("placeKind") or "") if head is not None else ""


def _other(a: Annotated, level: str, first: int) -> bool:
    """Tell whether a bare body of another level stands at a token."""
    head = a.hits.at(first, "bodykind")
    if head is None or _level(head.concept) in ("", level):
        return False
    found = body(a, first)
    top = _top(found) if found is not None else None
    return top is None or not (top.place or top.anchor)


def kind_follows(a: Annotated, stop: int) -> bool:
    """Tell whether the kind of another unit follows: "Phó Chủ tịch tỉnh, [thành phố]"."""
    if a.tokens.forms[stop : stop + 1] not in _SINGLE:
        return False
    kind = a.hits.at(stop + 1, "placekind")
    named = kind is not None and kind.stop < len(a.tokens) and a.tokens.capital(kind.stop)
    return kind is not None and not named
