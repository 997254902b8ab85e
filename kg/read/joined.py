"""Bodies of one unit in a list: "Đảng ủy, HĐND, UBND xã Tân Hòa" is three of that commune."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.full_names import seat_level
from kg.read.phrases import Body, Name, Office, joins
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.reading import Annotated
    from kg.read.scan import Chunk

_LISTED = 8  # phrases of a list
_GAP = 3  # tokens between two of them: "và các đồng chí"
_WORDS = 2  # tokens of "thôi làm", where "nguyên" is a title
_DASHES = ("-", "–", "—")


def of_one_unit(a: Annotated, chunks: Sequence[Chunk]) -> tuple[Chunk, ...]:
    """Return the phrases with each bare body of a list completed by the unit of the last one."""
    found: list[Chunk] = []
    for chunk in reversed(chunks):
        body = (_given_by(a, chunk, found[-1]) or _led_by(a, chunk, found)) if found else None
        found.append(chunk._replace(phrase=body) if body is not None else chunk)
    return tuple(reversed(found))


def _led_by(a: Annotated, chunk: Chunk, after: Sequence[Chunk]) -> Body | None:
    """Return a bare body with the unit that the offices of who is named beside it print.

    "đối với [Ban cán sự đảng UBND tỉnh] và đồng chí A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh B":
    of tỉnh B. ``after`` are the phrases behind it, the last one first.
    """
    stop, named = chunk.stop, False
    if not isinstance(chunk.phrase, Body):
        return None
    for next_ in reversed(after[-_LISTED:]):
        gap = range(stop, next_.first)
        beside = next_.sentence == chunk.sentence and len(gap) <= _GAP
        if not beside or not all(_lists(a, i, named=named) for i in gap):
            return None
        stop = next_.stop
        if isinstance(next_.phrase, Name):
            named = True
        elif not isinstance(next_.phrase, Office) or not named:
            return None
        elif next_.phrase.body is not None:
            unit = unit_given(chunk.phrase, next_.phrase.body)
            if unit is not None and _placed(unit):
                return unit
            if not _bare(next_.phrase.body):
                return None
    return None


def _lists(a: Annotated, index: int, *, named: bool) -> bool:
    """Tell whether a token only joins what stands in a list: a comma, a colon, "và", "các"."""
    return (
        a.tokens.forms[index] in (",:;" if named else ",:")
        or joins(a, index)
        or of_class(a, index, "plural")
    )


def _placed(body: Body) -> bool:
    while body.parent is not None:
        body = body.parent
    return body.place is not None


def _bare(body: Body) -> bool:
    """Tell whether a body wants a unit: "Tỉnh ủy", "Ban cán sự đảng"."""
    while body.parent is not None:
        body = body.parent
    return body.place is None and bool(body.needs or body.anchor)


def _given_by(a: Annotated, chunk: Chunk, after: Chunk) -> Body | None:
    if not isinstance(chunk.phrase, Body):
        return None
    if isinstance(after.phrase, Office):
        return _led(chunk.phrase, after.phrase) if _assigned(a, chunk, after) else None
    if not isinstance(after.phrase, Body):
        return None
    if not _beside(a, chunk, after):
        return None
    return _of_one(chunk.phrase, after.phrase) or unit_given(chunk.phrase, after.phrase)


def _of_one(body: Body, other: Body) -> Body | None:
    """Return a bare "Ban Thường vụ" as that of whose another body beside it is.

    "Ban Thường vụ và Ủy ban Kiểm tra Tỉnh ủy A"; "Ban Chấp hành" is that of a Đảng bộ.
    """
    head = body.head
    if head is None or body.needs != "body" or body.parent is not None or other.parent is None:
        return None
    if other.head is None or any(h.has("committeeOf", "yes") for h in (head, other.head)):
        return None
    return body._replace(parent=other.parent, needs="")


def _led(body: Body, office: Office) -> Body | None:
    """Return a bare "Ban Thường vụ" as that of the committee in which an office is given.

    "tham gia Ban Thường vụ, giữ chức Bí thư Đảng ủy xã A"; "Ban Chấp hành" is that of a Đảng bộ.
    """
    head, committee = body.head, office.body
    if head is None or body.needs != "body" or body.parent is not None or committee is None:
        return None
    if head.has("committeeOf", "yes") or committee.head is None:
        return None
    seated = committee.head.id in office.concept.properties.get("seat", ())
    return body._replace(parent=committee, needs="") if seated else None


def _assigned(a: Annotated, left: Chunk, right: Chunk) -> bool:
    """Tell whether what gives an office parts two phrases of a sentence: ", giữ chức".

    Or what ends it: "thôi tham gia [Ban Thường vụ], [thôi giữ chức Bí thư Tỉnh ủy A]".
    """
    if left.sentence != right.sentence:
        return False
    index, given = left.stop, _ended(a, right.first)
    while index < right.first:
        cue = a.hits.at(index, "officecue")
        if cue is None and a.tokens.forms[index] != "," and not joins(a, index):
            return False
        given = given or cue is not None
        index = cue.stop if cue is not None else index + 1
    return given


def _ended(a: Annotated, first: int) -> bool:
    """Tell whether an office opens with words that end it: "[thôi giữ chức] Bí thư"."""
    status = a.hits.at(first, "status")
    if status is None or status.stop - status.first < _WORDS:
        return False
    return status.concept.has("statusKind", "former")


def _beside(a: Annotated, left: Chunk, right: Chunk) -> bool:
    """Tell whether only a comma, a dash or "và" parts two phrases of a sentence."""
    if left.sentence != right.sentence or right.first - left.stop != 1:
        return False
    return a.tokens.forms[left.stop] in (",", *_DASHES) or joins(a, left.stop)


def unit_given(body: Body, seat: Body) -> Body | None:
    """Return a bare body with the unit of another, ``None`` where it is not bare or does not fit.

    "Ban Thường vụ Đảng ủy" before "HĐND xã Tân Hòa" is that of the commune's Đảng ủy; a Sở has no
    commune, and a province no Đảng ủy.
    """
    while seat.parent is not None:
        seat = seat.parent
    if body.parent is not None:
        inner = unit_given(body.parent, seat)
        return body._replace(parent=inner) if inner is not None else None
    kind = seat.place.kind if seat.place is not None else seat.anchor
    open_ = body.needs == "place" or (body.anchor and body.anchor == kind)
    if not open_ or body.place or not kind or body.head is None:
        return None
    return (
        body._replace(place=seat.place, anchor=seat.anchor, needs="") if _fits(body, seat) else None
    )


def _fits(body: Body, seat: Body) -> bool:
    head = body.head
    if head is None:
        return False
    if seat.place is None and head.first("placeKind") is not None:
        return False  # "Huyện ủy" before "UBND huyện" names its level already
    if seat.place is not None and seat.place.level == "province":
        level = seat_level(seat.place)
        named = head.first("placeKind") or ""  # "Tỉnh ủy" before "HĐND tỉnh A", no "Thành ủy"
        return head.has("seatOf", level) and level.endswith(named)
    kind = seat.place.kind if seat.place is not None else seat.anchor
    governs = head.has("seatOf", kind) or not head.has("partyCell", "yes")
    return governs and head.first("level") != "province"
