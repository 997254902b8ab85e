"""Offices listed without their holders before the office of who is named.

"Dự có Bộ trưởng Bộ A, Bộ trưởng Bộ B và Chánh Văn phòng C, ông D": D holds the last of them; the
others are of people whom the text does not name.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases import Office
from kg.read.phrases.words import of_class
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.read.phrases import Body
    from kg.read.reading import Annotated
    from kg.read.scan import Phrase

AND = "&"  # the joint of a phrase after "và"
_NEAR = 4  # offices of one person: "Bộ trưởng, Chủ nhiệm A"


def of_several(a: Annotated, phrase: Phrase) -> bool:
    """Tell whether several bodies follow an office: "ông A, Bộ trưởng các Bộ B, C"."""
    if not isinstance(phrase, Office) or phrase.body is not None:
        return False
    return of_class(a, phrase.stop, "plural") and a.hits.at(phrase.stop + 1, "bodykind") is not None


def own_from(offices: Sequence[Office], joints: Sequence[str]) -> int:
    """Return the first of the offices before a name that is of who is named.

    ``joints`` says what stands before each. "và" ends a list of people ("Giám đốc Sở A và Chánh
    Văn phòng B"), and nobody heads two bodies of one kind ("Bộ trưởng Bộ A, Bộ trưởng Bộ B").
    """
    listed = [i for i in range(1, len(offices)) if joints[i] == AND and _apart(offices, i)]
    return max([0, *listed, *_again(offices)])


def own_until(offices: Sequence[Office]) -> int:
    """Return how many of the offices after a name are of who is named."""
    return next(_again(offices), len(offices))


def _apart(offices: Sequence[Office], index: int) -> bool:
    """Tell whether another holds the office before: each leads a body of its own."""
    office, later = offices[index - 1], offices[index]
    leads = office.concept.has("holders", "one") and later.concept.has("holders", "one")
    near = offices[index : index + _NEAR]
    body = next((key for o in near if (key := _key(o))), ())
    return leads and bool(_key(office)) and bool(body) and _key(office) != body


def _again(offices: Sequence[Office]) -> Iterator[int]:
    """Yield the offices that head a second body of a kind: "Bộ trưởng Bộ A, Bộ trưởng Bộ B".

    At one time: "Bí thư Tỉnh ủy A, nguyên Bí thư Tỉnh ủy B" may be one man's.
    """
    first: dict[tuple[str, str, bool], tuple[str, ...]] = {}
    for index, office in enumerate(offices):
        kind = _kind(office.body)
        if kind is None or not office.concept.has("holders", "one"):
            continue
        if first.setdefault((office.concept.id, kind, office.former), _key(office)) != _key(office):
            yield index


def _kind(body: Body | None) -> str | None:
    if body is None:
        return None
    head = body.head or body.kind
    return head.id if head is not None else body.concept.first("bodyKind") if body.concept else None


def _key(office: Office) -> tuple[str, ...]:
    """Return what tells the body of an office from others, () where none is printed."""
    return _names(office.body) if office.body is not None else tuple(filter(None, [office.fixed]))


def _names(body: Body) -> tuple[str, ...]:
    place = body.place.name if body.place is not None else ""
    over = _names(body.parent) if body.parent is not None else ()
    return (fold_key(body.core), fold_key(place), *over)
