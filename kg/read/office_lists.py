"""Offices printed side by side complete each other: "Phó Chủ tịch - Tổng Thư ký Hội A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.focus import province_around
from kg.read.joined import unit_given
from kg.read.phrases import Body, Office

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.reading import Annotated

BETWEEN = 3  # tokens between two offices of one stack: a comma, "đồng thời là"
_BOARD = "bodykind_ban-thuong-vu"


def ended(a: Annotated, offices: tuple[Office, ...], name: int = 0) -> tuple[Office, ...]:
    """Let "thôi giữ chức", "từng là" end every office of their list, not the first alone.

    None behind the name, which starts at a token: "Khi là Giám đốc Sở B, ông A, Bí thư Huyện ủy C".
    "nay là" ends those before it: "ông A, Chủ tịch UBND huyện B, nay là Giám đốc Sở C".
    """
    found: list[Office] = []
    changed = max((i for i, office in enumerate(offices) if _changed(a, office)), default=0)
    over = False
    for office in offices:
        status = a.hits.at(office.first, "status")
        long = status is not None and status.stop - status.first > 1
        behind = bool(found) and found[-1].first < name < office.first
        over = office.former if long else over and status is None and not behind
        left = len(found) < changed and office.leads
        past = (over or left) and not office.former
        found.append(office._replace(former=True) if past else office)
    return tuple(found)


def _changed(a: Annotated, office: Office) -> bool:
    """Tell whether an office came after others: "nay là Giám đốc", "(hiện là Giám đốc …)"."""
    status = a.hits.at(office.first, "status")
    if status is None or not office.leads:
        return False
    aside = office.first > 0 and a.tokens.forms[office.first - 1] == "("
    kinds = status.concept.properties.get("statusKind", ())
    return "changed" in kinds or (aside and "present" in kinds and status.stop - status.first > 1)


def shared(a: Annotated, offices: tuple[Office, ...]) -> list[Office]:
    """Give an office without a body that of the next: "Phó Chủ tịch - Tổng Thư ký Hội A".

    A Party office takes none of the State, but the Party seat of its unit: "Phó Bí thư, Chủ tịch
    UBND tỉnh A" is of Tỉnh ủy A.
    """
    found: list[Office] = []
    for office in reversed(offices):
        after = found[-1] if found else None
        bare = office.body is None and office.place is None and not office.anchor
        beside = after is not None and after.first - office.stop <= 1
        joined = beside and after is not None and after.body is not None
        party = office.concept.has("partyRole", "yes")
        alike = after is not None and (not party or after.concept.has("partyRole", "yes"))
        if beside and after is not None and _ministerial(office, _bodied(a, after)):
            found.append(office._replace(fixed=""))  # he has no ministry
        elif after is not None and bare and joined and alike and office.fixed is None:
            found[-1] = after._replace(former=after.former or office.former)
            found.append(_sharing(a, office, _agency(office, after)))
        elif bare and beside and after is not None and (led := _led(office, after)) is not None:
            found.append(office._replace(place=led.place, anchor=led.anchor))
        elif after is not None and (local := _of_commune(office, after)) is not None:
            # "nguyên Bí thư Huyện ủy, Chủ tịch UBND huyện A": he was both there
            found[-1] = after._replace(former=after.former or office.former)
            found.append(local)
        elif after is not None and (board := _of_committee(a, office, after)) is not None:
            found.append(board)
        elif after is not None and _in_agency(office, headed := _bodied(a, after)):
            found.append(_celled(office, headed))
        else:
            found.append(office)
    return _of_one_unit(a, found[::-1])


def _of_one_unit(a: Annotated, offices: list[Office]) -> list[Office]:
    """Give a bare body the unit, or the province of the unit, that the stack prints.

    "Chủ tịch UBND tỉnh B [ông A], Phó Bí thư Tỉnh ủy", "Ủy viên Ban Thường vụ Tỉnh ủy, Bí thư
    Huyện ủy C": nobody leads in two provinces at once.
    """
    units = [u for o in offices if o.body and not o.former and (u := _top(o.body)).place]
    return [o if o.former or not o.body else _placed(a, o, o.body, units) for o in offices]


def at_home(office: Office, held: Sequence[Body]) -> Office:
    """Give a bare body the one province that the offices of today of its holder print.

    "ông A, Chủ tịch UBND tỉnh B, … khi còn là Phó Bí thư Tỉnh ủy": of Tỉnh ủy B, whatever other
    provinces the article tells of.
    """
    seats = [top for body in held if (top := _top(body)).place is not None]
    if office.body is None or len({top.place.name for top in seats if top.place}) != 1:
        return office
    given = unit_given(office.body, seats[0])
    return office._replace(body=given) if given is not None else office


def _placed(a: Annotated, office: Office, body: Body, units: Sequence[Body]) -> Office:
    near = sorted(units, key=lambda unit: (unit.first > body.first, abs(unit.first - body.first)))
    for unit in near:
        given = unit_given(body, unit)
        if given is None and unit.place is not None and unit.place.level == "district":
            held = province_around(unit.place, a.lexicon, a.article.date or "")
            given = unit_given(body, unit._replace(place=held)) if held is not None else None
        if given is not None:
            return office._replace(body=given)
    return office


def _top(body: Body) -> Body:
    while body.parent is not None:
        body = body.parent
    return body


def _ministerial(office: Office, after: Office) -> bool:
    """Tell whether a bare "Bộ trưởng" is the rank of an agency's head: "Bộ trưởng, Chủ nhiệm A"."""
    agency = after.body.concept if after.body is not None else None
    ranked = agency is not None and agency.has("ministerial", "yes")
    heads = after.concept.has("holders", "one") and office.concept.has("holders", "one")
    bare = office.body is None and office.place is None and not office.anchor
    return ranked and heads and bare and office.concept.first("heads") is not None


def _agency(office: Office, after: Office) -> Office:
    """Return the office of the agency whose cell comes next: "Trưởng phòng, Bí thư Chi bộ A".

    Or of the company whose board does: "Tổng Giám đốc, Chủ tịch HĐQT Công ty A".
    """
    body, head = after.body, after.body.head if after.body is not None else None
    cell = head is not None and head.has("partyCell", "yes")
    board = head is not None and head.has("board", "yes") and office.concept.first("seat") is None
    inner = (cell or board) and not office.concept.has("partyRole", "yes")
    if body is None or not inner or body.parent is None:
        return after
    return after._replace(body=body.parent)


def _sharing(a: Annotated, office: Office, after: Office) -> Office:
    """Give an office the body of the next; a "Chánh Văn phòng" heads the Văn phòng of that body."""
    body = after.body
    for inside in range(office.first + 1, office.stop):
        head = a.hits.at(inside, "bodykind")
        whole = head is not None and head.stop == office.stop
        own = head is not None and not head.concept.has("overlaps", "no")
        if head is not None and body is not None and head.concept == body.head:
            break  # "Phó Chánh Văn phòng, Chánh Văn phòng Bộ Y tế"
        takes = head.concept.properties.get("complement", ()) if head is not None else ()
        if head is None or body is None or not (whole and own):
            continue
        if "body" in takes:
            kind = head.concept
            body = Body(head.first, after.stop, kind.label, head=kind, parent=after.body)
            break
        if "place" in takes and ((top := _top(body)).place or top.anchor):
            # "Trưởng Công an kiêm Chỉ huy trưởng Ban CHQS xã A": Công an xã A
            body = top._replace(core=head.concept.label, head=head.concept, topic="", number="")
            break
    return office._replace(body=body, stop=after.stop)


def _of_commune(office: Office, after: Office) -> Office | None:
    """Complete "Bí thư Đảng ủy, Chủ tịch HĐND xã A": Đảng ủy xã A, by the unit of the next."""
    if office.body is None or after.body is None or after.first - office.stop > BETWEEN:
        return None
    if after.former and not office.former:
        return None  # "Bí thư Tỉnh ủy, nguyên Chủ tịch UBND tỉnh A": he may have been elsewhere
    body = unit_given(office.body, after.body)
    return office._replace(body=body) if body is not None else None


def _of_committee(a: Annotated, office: Office, after: Office) -> Office | None:
    """Complete "Ủy viên Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy A": Ban Thường vụ Tỉnh ủy A.

    Not before "Bí thư Huyện ủy B", which one of the Thường vụ of the province may be.
    """
    own, over = office.body, after.body.parent if after.body is not None else None
    if own is None or own.needs != "body" or own.parent or own.place or own.anchor:
        return None
    seats = a.lexicon.concepts["role_bi-thu"].properties.get("seat", ())
    board = own.head is not None and own.head.canonical == _BOARD
    if not board or over is None or over.head is None or over.head.id not in seats:
        return None
    beside = after.first - office.stop <= BETWEEN
    return office._replace(body=own._replace(parent=over, needs="")) if beside else None


def _led(office: Office, after: Office) -> Body | None:
    """Return the unit's body that the next office leads, for "Bí thư" before it: "UBND tỉnh A"."""
    body, seated = after.body, office.concept.first("seat") is not None and office.fixed is None
    leads = after.concept.first("seat") is not None and not after.concept.has("partyRole", "yes")
    if body is None or body.head is None or not (body.place or body.anchor):
        return None
    party = seated and office.concept.has("partyRole", "yes")
    return body if party and leads and body.head.first("seatOf") is not None else None


def _bodied(a: Annotated, office: Office) -> Office:
    """Return an office with the body that its title implies: "Thủ tướng" heads Chính phủ."""
    concept = a.lexicon.concepts.get(office.fixed or "")
    if office.body is not None or concept is None:
        return office
    held = Body(office.first, office.stop, concept.label, concept=concept, implied=True)
    return office._replace(body=held)


def _in_agency(office: Office, after: Office) -> bool:
    """Tell whether "Bí thư Đảng ủy", "Chủ tịch HĐQT" is of what the next office heads."""
    cell, headed = office.body, after.body
    leads = headed is not None and headed.head is not None and headed.head.first("seatOf")
    if leads and headed is not None and headed.needs == "place":
        return False  # "Bí thư Đảng ủy, Chủ tịch HĐND": of the same unit, whichever it is
    return (
        cell is not None
        and after.body is not None
        and cell.head is not None
        and (cell.head.has("partyCell", "yes") or cell.head.has("board", "yes"))
        and not (cell.parent or cell.place or cell.anchor)
        and not after.concept.has("partyRole", "yes")
        and after.first - office.stop <= BETWEEN
    )


def _celled(office: Office, after: Office) -> Office:
    """Complete "Bí thư Đảng ủy, Giám đốc Sở Xây dựng": Đảng ủy Sở Xây dựng.

    Before "Chủ tịch HĐQT Công ty A" it is of the company.
    """
    headed = after.body
    if office.body is None or headed is None:
        return office
    board = headed.head is not None and headed.head.has("board", "yes")
    body = office.body._replace(parent=headed.parent if board else headed, anchor="", needs="")
    return office._replace(body=body)
