"""Offices: a role with the body or place that the text gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.phrases.bodies import body
from kg.read.phrases.model import Body, Office, Place, Vintage
from kg.read.phrases.named_bodies import abroad
from kg.read.phrases.names import name
from kg.read.phrases.once import once
from kg.read.phrases.periods import meant
from kg.read.phrases.places import level_word, place
from kg.read.phrases.seats import seat
from kg.read.phrases.terms import term
from kg.read.phrases.topics import compounds_stop
from kg.read.phrases.words import cased, genitive, renewed, within
from kg.text.fold import fold_syllable

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated

OPENERS = ("status", "role", "roleform")

# "nguyên Bí thư", "tân Bí thư": what is left is the role; "quyền Bí thư" is a role of its own
_TIME = 7  # tokens of the longest words for the time of an office
_SKIPPED = frozenset({"former", "designate", "present"})


@once(*OPENERS)
def office(a: Annotated, first: int) -> Office | None:
    """Parse "nguyên Phó Chủ nhiệm Văn phòng Chính phủ", "Trưởng ban Nội chính Trung ương"."""
    tokens = a.tokens
    status = _status(a, first)
    kinds = status.concept.properties.get("statusKind", ()) if status else ()
    former = "former" in kinds
    start = opened(a, status) if status and _SKIPPED.intersection(kinds) else first
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


def _status(a: Annotated, first: int) -> Hit | None:
    """Return how the office behind a token is held: "[khi còn là] Giám đốc", not "từ khi là"."""
    status = a.hits.at(first, "status")
    around = a.hits.ending(status.stop, _TIME, "status") if status is not None else ()
    if any(hit.concept.has("statusKind", "since") for hit in around):
        return None
    return status


def opened(a: Annotated, words: Hit) -> int:
    """Return where the office behind some words starts: "từng giữ chức | Vụ trưởng", no "chức vụ".

    One word alone is no end of an office's: "[chỉ] huy trưởng".
    """
    last = words.stop - 1
    shared = last > words.first and a.tokens.capital(last) and a.hits.at(last, "role") is not None
    return last if shared and a.hits.at(words.stop, "role", "roleform") is None else words.stop


def _ended(a: Annotated, found: Office) -> Office:
    """Take in the term ("khóa XIV"); an office of a unit that is no more is a former one."""
    termed = term(a, found.stop, len(a.tokens))
    held: Body | Place | None = found.body or found.place
    while isinstance(held, Body):
        held = held.parent or held.place
    former = found.former or (held is not None and held.vintage is Vintage.FORMER)
    if termed is None and former == found.former:
        return found
    return found._replace(stop=termed[0] if termed else found.stop, former=former)


def _abroad(a: Annotated, found: Office) -> Office:
    """Give a foreign office its country: "Thủ tướng Nhật Bản", "Đại sứ Áo tại Việt Nam"."""
    if found.body is not None:
        return found._replace(foreign=True) if _of_foreigners(a, found.body) else found
    if found.place is not None:
        return _posted(a, found, found.place) if found.place.level == "country" else found
    hit = a.hits.at(found.stop, "country")
    if found.anchor or hit is None or not (cased(a, hit) or a.tokens.capital(hit.stop - 1)):
        return found  # "Đại sứ nhà nước Palestine" is one
    return _of_country(a, found, _country(hit))


def _of_country(a: Annotated, found: Office, where: Place) -> Office:
    """Hang an office on the country after it: the country itself, or one of its bodies."""
    if found.concept.has("countryRole", "yes"):
        return _posted(a, found._replace(stop=where.stop, place=where), where)
    if _home(where):
        return found
    concept = a.lexicon.concepts.get(found.fixed or "")
    if concept is None:  # "Chủ tịch nước Lào" is not ours
        return found._replace(stop=where.stop, place=where, fixed=None, foreign=True)
    held = Body(found.first, found.stop, concept.label, concept=concept, implied=True)
    return found._replace(stop=where.stop, body=abroad(a, held), fixed=None, foreign=True)


def _posted(a: Annotated, found: Office, land: Place) -> Office:
    """Skip where an envoy is posted: "Đại sứ Áo [tại Việt Nam]"."""
    there = a.hits.at(found.stop + 1, "country") if within(a, found.stop) else None
    if there is None or not cased(a, there):
        return found._replace(foreign=not _home(land))
    return found._replace(stop=there.stop, host=_country(there), foreign=not _home(land))


def _country(hit: Hit) -> Place:
    return Place(hit.first, hit.stop, hit.concept.label, "", "country", hit.concept)


def _home(land: Place) -> bool:
    return land.concept is not None and land.concept.has("home", "yes")


def _of_foreigners(a: Annotated, body: Body) -> bool:
    """Tell whether a body, or one that it is part of, lies in another country."""
    held: Body | None = body
    while held is not None:
        if held.place is not None and held.place.level == "country":
            return not _home(held.place)
        lies_in = held.concept.first("containedInPlace") if held.concept else None
        if lies_in and not a.lexicon.concepts[lies_in].has("home", "yes"):
            return True
        held = held.parent
    return False


def _of_form(a: Annotated, first: int, form: Hit, role: Concept, *, former: bool) -> Office:
    """Parse "Ủy viên Trung ương Đảng" (one body), "Tỉnh ủy viên (Lai Châu)" (one kind of body)."""
    kind = a.lexicon.concepts.get(form.concept.first("bodyKindPart") or "")
    if kind is None:
        fixed = form.concept.first("bodyPart") or ""
        stop = _delegated(a, form.stop)
        return Office(first, stop, role.label, role, former=former, fixed=fixed)
    above = body(a, form.stop) if kind.has("complement", "body") else None
    if above is not None and above.head is not None and above.head.first("seatOf"):  # "Tỉnh ủy A"
        held = Body(form.first, above.stop, kind.label, head=kind, parent=above, implied=True)
        return Office(first, above.stop, role.label, role, held, former=former)
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
        implied=True,
    )
    return Office(first, stop, role.label, role, owner, former=former)


def _with_body(a: Annotated, first: int, hit: Hit, *, former: bool) -> Office:
    role = hit.concept
    label = a.lexicon.concepts.get(role.canonical, role).label
    # "Trưởng ban Nội chính", "Trưởng Đoàn kiểm tra": the body's name starts inside the title.
    for inside in range(hit.first + 1, hit.stop):
        if _amid(a, hit.first, inside):
            continue
        overlap = body(a, inside, lower=True)
        head = overlap.head if overlap else None
        fits = head is None or not (head.has("overlaps", "no") or _twice(a, inside, hit.stop))
        if overlap and fits and overlap.stop > hit.stop and not a.hits.at(inside, "placekind"):
            overlap = _unqualified(a, overlap, hit.stop)
            return Office(first, overlap.stop, label, role, overlap, former=former)
    if role.has("headsPlace", "yes") and (headed := _headed(a, hit)) is not None:
        return Office(first, headed.stop, label, role, place=headed, former=former)
    after = renewed(a, hit.stop)
    if after < len(a.tokens) and (genitive(a, after) or within(a, after)):
        after += 1
    owner = body(a, after)
    if owner is None:
        owner = _small(a, after)
    if owner is None or owner.needs:  # "Bộ trưởng Công an": no police of a place
        owner = _implied_head(a, role, after) or owner
    if owner:
        owner = _under(a, role, owner)
        return Office(first, _delegated(a, owner.stop), label, role, owner, former=former)
    return _without_body(a, Office(first, hit.stop, label, role, former=former), after)


def _without_body(a: Annotated, found: Office, after: int) -> Office:
    """Give an office the place or level that the text prints, else the body that it implies."""
    where = place(a, after)
    if where:
        return found._replace(stop=where.stop, place=where)
    level = level_word(a, found.stop)
    if level:
        return found._replace(stop=level.stop, anchor=level.concept.label)
    return found._replace(fixed=found.concept.first("impliedBody"))


def _headed(a: Annotated, hit: Hit) -> Place | None:
    """Parse the village whose kind ends the title: "Trưởng [thôn Bản Mòng]".

    Nobody's name: "Trưởng thôn | Lò Văn Mẩy".
    """
    holder = name(a, hit.stop)
    if holder is not None and holder.surname:
        return None
    found = (place(a, inside) for inside in range(hit.first + 1, hit.stop))
    return next((where for where in found if where is not None and where.stop > hit.stop), None)


def _under(a: Annotated, role: Concept, unit: Body) -> Body:
    """Give the unit of its head what stands over it: "Vụ trưởng Vụ A, Ban Tổ chức Trung ương"."""
    mark, head = unit.stop, unit.head
    if head is None or not role.has("heads", head.id) or unit.concept or unit.parent or unit.place:
        return unit
    if mark >= len(a.tokens) or a.tokens.forms[mark] != ",":
        return unit
    over = body(a, mark + 1)
    if over is None or over.concept is None or over.concept.has("bodyKind", head.id):
        return unit
    return unit._replace(stop=over.stop, parent=over, needs="")


def _unqualified(a: Annotated, held: Body, stop: int) -> Body:
    """Return the body without what the title says of its holder.

    "Phó Chánh Văn phòng Thường trực Tỉnh ủy": the office of the Tỉnh ủy is no "Thường trực".
    """
    head = held.head
    known = a.hits.at(held.first, "bodykind")
    if head is None or known is None or not held.topic:
        return held
    if a.tokens.words(known.stop, stop) != held.topic:
        return held
    return held._replace(core=head.label, topic="")


def _amid(a: Annotated, first: int, inside: int) -> bool:
    """Tell whether a token of a title continues the word of a body: no "phòng" in "Văn phòng"."""
    return any(
        hit.stop > inside
        for at in range(first + 1, inside)
        for hit in a.hits.all_at(at, "bodykind")
    )


def _twice(a: Annotated, inside: int, after: int) -> bool:
    """Tell whether the body's head follows the title that ends in it: "Trưởng phòng Phòng A"."""
    if a.hits.at(after, "bodykind") is None:
        return False
    return a.tokens.forms[inside].casefold() == a.tokens.forms[after].casefold()


def _small(a: Annotated, after: int) -> Body | None:
    """Parse a body written small after its office: "bí thư thành ủy", "giám đốc ban Quản lý A"."""
    found = body(a, after, lower=True)
    if found is None or found.head is None or found.concept is not None:
        return None
    seat = found.head.first("seatOf") is not None or found.head.has("partyCell", "yes")
    own = found.topic[:1].isupper()
    return found if seat or own or found.place or found.parent or found.number else None


def _delegated(a: Annotated, stop: int) -> int:
    """Skip the delegation of a deputy: "đại biểu Quốc hội (đoàn Hà Tĩnh)"."""
    head = a.hits.at(stop, "anaphor") if stop < len(a.tokens) else None
    if head is None or not head.concept.has("anaphorKind", Kind.TEAM) or a.tokens.capital(stop):
        return stop
    where = place(a, head.stop)
    return where.stop if where else stop


def _implied_head(a: Annotated, role: Concept, after: int) -> Body | None:
    """Parse "Bộ trưởng Tài chính": the title implies the body's head, the text has its topic."""
    kind = a.lexicon.concepts.get(role.first("heads") or "")
    if kind is None or after >= len(a.tokens) or not a.tokens.capital(after):
        return None
    listed = _listed(a, kind, after) if not kind.first("unitOf") else None
    if listed is not None:
        return abroad(a, listed)
    if place(a, after) is not None:
        return None
    stop = compounds_stop(a, after)
    if stop == after or a.hits.at(after, "role", "bodykind") or name(a, after) is not None:
        return None
    topic = a.tokens.words(after, stop)
    if topic.istitle() and not a.hits.at(after, "sector"):
        return None  # "Bộ trưởng Thắng": a given name, no field
    return abroad(a, Body(after, stop, f"{kind.label} {topic}", head=kind, topic=topic))


def _listed(a: Annotated, kind: Concept, after: int) -> Body | None:
    """Parse the field of a body of the lexicon: "[Bộ trưởng] GTVT", "[Bộ trưởng] Ngoại giao"."""
    opening = [fold_syllable(word) for word in kind.label.split()]
    hits = a.lexicon.matcher.completing(opening, a.tokens, after)
    bodies = [h for h in hits if h.concept.scheme == "body"]
    if not bodies:
        return None
    stop = bodies[0].stop
    concept = meant([h.concept for h in bodies if h.stop == stop], a.article.date)
    return Body(after, stop, concept.label, concept=concept, kind=kind)
