"""One head for bodies of several units: "UBND các tỉnh Điện Biên, Yên Bái và Sơn La" is three."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.phrases.words import joins, of_class

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.phrases import Body, Place
    from kg.read.reading import Annotated

_LEAST = 2  # units that make a list


def distributed(a: Annotated, first: int) -> list[Body]:
    """Return the bodies that a bare one before a list of units stands for, none where it does not.

    The first is printed with the head, the others by their units alone; a colon may open the list.
    """
    if a.hits.at(first, "bodykind") is None or phrases.generic(a, first):
        return []
    found = phrases.body(a, first)
    if found is None or found.team or _top(found).needs != "place":
        return []
    if not of_class(a, found.stop, "plural"):
        return []
    kind = a.hits.at(found.stop + 1, "placekind")
    units = _units(a, kind) if kind is not None else []
    if len(units) < _LEAST:
        return []
    starts = [first, *(unit.first for unit in units[1:])]
    return [
        _at(found, unit, start)._replace(own_stop=unit.stop)
        for start, unit in zip(starts, units, strict=True)
    ]


def _units(a: Annotated, kind: Hit) -> list[Place]:
    """Return the units of "các tỉnh: A, B và C", "các huyện A, B"."""
    listed = phrases.listed_places(a, kind.first)
    if listed or "province" not in kind.concept.properties.get("level", ()):
        return listed
    found: list[Place] = []
    index = kind.stop + (a.tokens.forms[kind.stop : kind.stop + 1] == (":",))
    while index < len(a.tokens):
        unit = phrases.place(a, index)
        if unit is None or unit.level != "province":
            break
        found.append(unit)
        index = unit.stop
        if index >= len(a.tokens) or not (a.tokens.forms[index] == "," or joins(a, index)):
            break
        index += 1
    return found


def _top(found: Body) -> Body:
    while found.parent is not None:
        found = found.parent
    return found


def _at(found: Body, unit: Place, start: int) -> Body:
    """Return a body as that of a unit, printed from a token to the end of the unit."""
    first = max(found.first, start)
    if found.parent is not None:
        held = _at(found.parent, unit, first)
        return found._replace(first=first, stop=unit.stop, parent=held)
    return found._replace(first=first, stop=unit.stop, place=unit, needs="", anchor="")
