"""Offices: a role with the body or place that the text gives it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.read.phrases.bodies import body
from kg.read.phrases.model import Body, Office, Place, Vintage
from kg.read.phrases.named_bodies import abroad
from kg.read.phrases.names import name
from kg.read.phrases.places import level_word, place, seat
from kg.read.phrases.terms import term
from kg.read.phrases.topics import compounds_stop
from kg.read.phrases.words import cased, genitive, within

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated

# "nguyên Bí thư", "tân Bí thư": what is left is the role; "quyền Bí thư" is a role of its own
_SKIPPED = frozenset({"former", "designate", "present"})


def office(a: Annotated, first: int) -> Office | None:
    """Parse "nguyên Phó Chủ nhiệm Văn phòng Chính phủ", "Trưởng ban Nội chính Trung ương"."""
    tokens = a.tokens
    status = a.hits.at(first, "status")
    kinds = status.concept.properties.get("statusKind", ()) if status else ()
    former = "former" in kinds
    start = status.stop if status and _SKIPPED.intersection(kinds) else first
    if start >= len(tokens):
        return None
    form = a.hits.at(start, "roleform")
    hit = a.hits.at(start, "role")
    if form and hit and form.concept.first("bodyKindPart"):
        plain = _with_body(a, first, hit, former=former)
        if plain.body is not None and plain.stop >= form.stop:
            return plain
    sure = form is not None and not form.concept.first("bodyKindPart")
    if form and (hit is None or form.stop > hit.stop or (sure and form.stop == hit.stop)):
        role = a.lexicon.concepts.get(form.concept.first("rolePart") or "")
        if role is not None:
            return _ended(a, _abroad(a, _of_form(a, first, form, role, former=former)))
    if hit is None:
        return None
    return _ended(a, _abroad(a, _with_body(a, first, hit, former=former)))


def _ended(a: Annotated, found: Office) -> Office:
    """Take in the term ("khóa XIV"); an office of a unit that is no more is a former one."""
    termed = term(a, found.stop, len(a.tokens))
    held: Body | Place | None = found.body or found.place
    while isinstance(held, Body):
        held = held.parent or held.place
    former = found.former or (held is not None and held.vintage is Vintage.FORMER)
    return replace(found, stop=termed[0] if termed else found.stop, former=former)


def _abroad(a: Annotated, found: Office) -> Office:
    """Give a foreign office its country: "Thủ tướng Nhật Bản", "Chủ tịch Quốc hội Lào"."""
    hit = a.hits.at(found.stop, "country")
    if hit is None or not cased(a, hit) or hit.concept.has("home", "yes"):
        return found
    if found.body is not None or found.place is not None or found.anchor:
        return found
    concept = a.lexicon.concepts.get(found.fixed or "")
    if concept is None:
        return replace(found, stop=hit.stop, fixed=None)  # "Chủ tịch nước Lào" is not ours
    held = Body(found.first, found.stop, concept.label, concept=concept, implied=True)
    return replace(found, stop=hit.stop, body=abroad(a, held), fixed=None)


def _of_form(a: Annotated, first: int, form: Hit, role: Concept, *, former: bool) -> Office:
    """Parse "Ủy viên Trung ương Đảng" (one body), "Tỉnh ủy viên (Lai Châu)" (one kind of body)."""
    kind = a.lexicon.concepts.get(form.concept.first("bodyKindPart") or "")
    if kind is None:
        fixed = form.concept.first("bodyPart") or ""
        stop = _delegated(a, form.stop)
        return Office(first, stop, role.label, role, former=former, fixed=fixed)
    where = seat(a, kind, form.stop)
    level = level_word(a, form.stop) if where is None else None
    anchor = level.concept.label if level else ""
    stop = where.stop if where else form.stop
    owner = Body(
        form.first,
        stop,
        kind.label,
        head=kind,
        place=where,
        anchor=anchor,
        needs="" if where else "place",
    )
    return Office(first, stop, role.label, role, owner, former=former)


def _with_body(a: Annotated, first: int, hit: Hit, *, former: bool) -> Office:
    role = hit.concept
    label = role.label
    # "Trưởng ban Nội chính", "Trưởng Đoàn kiểm tra": the body's name starts inside the title.
    for inside in range(hit.first + 1, hit.stop):
        overlap = body(a, inside, lower=True)
        head = overlap.head if overlap else None
        twice = a.hits.at(hit.stop, "bodykind")  # "Trưởng phòng Phòng Khoáng sản"
        fits = head is None or not (head.has("overlaps", "no") or (twice and twice.concept == head))
        if overlap and fits and overlap.stop > hit.stop and not a.hits.at(inside, "placekind"):
            return Office(first, overlap.stop, label, role, overlap, former=former)
    after = hit.stop
    if after < len(a.tokens) and (genitive(a, after) or within(a, after)):
        after += 1
    owner = body(a, after)
    if owner:
        return Office(first, _delegated(a, owner.stop), label, role, owner, former=former)
    headed = _implied_head(a, role, after)
    if headed:
        return Office(first, headed.stop, label, role, headed, former=former)
    where = place(a, after)
    if where:
        return Office(first, where.stop, label, role, place=where, former=former)
    level = level_word(a, hit.stop)
    if level:
        return Office(first, level.stop, label, role, anchor=level.concept.label, former=former)
    fixed = role.first("impliedBody")
    return Office(first, hit.stop, label, role, former=former, fixed=fixed)


def _delegated(a: Annotated, stop: int) -> int:
    """Skip the delegation of a deputy: "đại biểu Quốc hội (đoàn Hà Tĩnh)"."""
    head = a.hits.at(stop, "anaphor") if stop < len(a.tokens) else None
    if head is None or not head.concept.has("anaphorKind", "team") or a.tokens.capital(stop):
        return stop
    where = place(a, head.stop)
    return where.stop if where else stop


def _implied_head(a: Annotated, role: Concept, after: int) -> Body | None:
    """Parse "Bộ trưởng Tài chính": the title implies the body's head, the text has its topic."""
    kind = a.lexicon.concepts.get(role.first("heads") or "")
    if kind is None or after >= len(a.tokens) or not a.tokens.capital(after):
        return None
    if place(a, after) is not None:
        return None
    stop = compounds_stop(a, after)
    if stop == after or a.hits.at(after, "role", "bodykind") or name(a, after) is not None:
        return None
    topic = a.tokens.words(after, stop)
    return abroad(a, Body(after, stop, f"{kind.label} {topic}", head=kind, topic=topic))
