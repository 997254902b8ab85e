"""Firms under their short name: "Công ty An Phát" of "Công ty Cổ phần Xây dựng An Phát".

Or under the letters printed behind it: "Công ty CKCS" of "Công ty Cổ phần Cơ khí Cao Sơn (CKCS)".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.read.phrases import Body
    from kg.read.reading import Annotated

_SYLLABLES = 2  # of the shortest name that tells a firm: no "Công ty Nam"
_TIE = 2  # tokens of "trực thuộc"
_MOST = 20  # firms of one last word; hostile text has thousands

Firms = dict[str, list["Body"]]
"""The bodies that bear a name of their own, by the last word of it or by "(letters)" behind it."""


def firms(full: Iterable[Body], a: Annotated) -> Firms:
    """Collect the bodies with a proper name among those that an article prints in full."""
    found: Firms = {}
    for body in full:
        if _named(body) and body.place is None and body.parent is None and not _owns(body, a):
            for word in (_last(body), *_letters(body, a.tokens.forms)):
                same = found.setdefault(word, [])
                known = any(fold_key(other.core) == fold_key(body.core) for other in same)
                if not known and len(same) < _MOST:
                    same.append(body)
    return found


def _owns(body: Body, a: Annotated) -> bool:
    """Tell whether another firm of its name belongs to it.

    "Công ty An Phát (thuộc [Công ty Cổ phần An Phát])": no longer name of that.
    """
    for tie in a.hits.ending(body.first, _TIE, "function"):
        if tie.concept.has("functionClass", "within") and tie.first > 0:
            back = tie.first - 1 - (a.tokens.forms[tie.first - 1] in "(,")
            return back >= 0 and fold_key(a.tokens.forms[back]) == _last(body)
    return False


def _letters(body: Body, forms: Sequence[str]) -> tuple[str, ...]:
    """Return the letters in brackets that end a printed name, with the brackets."""
    opened, letters, closed = (forms[body.stop - back] for back in (3, 2, 1))
    return (f"({letters})",) if opened == "(" and closed == ")" and letters.isupper() else ()


def whole(body: Body, known: Mapping[str, Sequence[Body]]) -> Body | None:
    """Return the only firm of a longer name that begins and ends as a short one does."""
    head = body.head
    if head is None or not _named(body) or body.place is not None or body.parent is not None:
        return None
    opens, core = fold_key(head.label), fold_key(body.core)
    name = core.removeprefix(f"{opens} ")
    printed = body.core.split()[-1]
    if name == core or (len(name.split()) < _SYLLABLES and not printed.isupper()):
        return None
    longer = [
        other
        for other in known.get(_last(body), ())
        if fold_key(other.core).startswith(f"{opens} ")
        and fold_key(other.core).endswith(f" {name}")
        and fold_key(other.core) != core
    ]
    lettered = [
        other
        for other in known.get(f"({printed})", ())
        if fold_key(other.core).startswith(f"{opens} ") and name == fold_key(printed)
    ]
    found = lettered or longer
    return found[0] if len(found) == 1 else None


def _named(body: Body) -> bool:
    """Tell whether a name of its own follows the kind of body."""
    return body.head is not None and "name" in body.head.properties.get("complement", ())


def _last(body: Body) -> str:
    return fold_key(body.core.split()[-1])
