"""A body under its full name: the name's parts, and the words of a place within it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon.model import Concept
    from kg.read.phrases import Body, Place


class Named(NamedTuple):
    """A body with its full name; ``parent`` and ``place`` as the name shows them."""

    name: str
    team: bool
    body: Body
    parent: Named | None = None
    place: Place | None = None
    also: str = ""  # the body's second name
    open: bool = False  # the article never gives its place: a body of this article alone


def place_words(head: Concept | None, place: Place) -> str:
    """Return the place as it stands in a body's name: "tỉnh Lai Châu", but "Tỉnh ủy Lai Châu".

    A site keeps its kind: "Chi cục Hải quan khu chế xuất Tân Thuận".
    """
    bare = head is None or not head.has("placeForm", "headed")
    if place.level == "province":
        kind = place.kind
        if place.concept is not None:
            kind = place.concept.first("provinceKind") or kind
        if bare or not kind or fold_key(place.name).startswith(fold_key(kind)):
            return place.name
        return f"{kind} {place.name}"
    told = head is not None and head.first("placeKind") is not None  # "Xã đoàn Mường Nhà"
    if bare and place.level in ("commune", "hamlet") and not told:
        return place.name  # "Đảng ủy xã Mường Nhà", "Chi bộ thôn Bản Mòng" keep the kind
    if bare and place.level != "site" and place.kind and place.name.startswith(place.kind + " "):
        bare_name = place.name[len(place.kind) + 1 :]
        return place.name if bare_name.isdigit() else bare_name
    return place.name


def seat_level(place: Place) -> str:
    """Return the level under which the lexicon lists the seats of a place's bodies."""
    if place.level == "province":
        kind = (place.concept.first("provinceKind") if place.concept else place.kind) or "tỉnh"
        return f"province-{kind}"
    return place.kind or place.level


def as_printed(body: Body) -> Named:
    """Name a body as printed, "Huyện ủy", where the article has no such place (decision 35)."""
    name = f"{body.core} {body.anchor}" if body.anchor else body.core
    return Named(name, body.team, body, open=True)


def chain(named: Named) -> Iterator[Named]:
    """Yield the body and the parents that its name holds."""
    step: Named | None = named
    while step is not None:
        yield step
        step = step.parent
