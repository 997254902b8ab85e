"""Bodies of areas: "Tòa án nhân dân khu vực 5 - Nghệ An", "Trung tâm Y tế khu vực Mường Tè"."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from kg.read.phrases.districts import bare_district
from kg.read.phrases.model import Body, Place
from kg.read.phrases.periods import meant, namesakes
from kg.read.phrases.places import place
from kg.read.phrases.words import capital_run

if TYPE_CHECKING:
    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated

_NUMBER = re.compile(r"\d{1,2}|[IVXL]+")
_NAME = 2  # syllables of the shortest name of a person
_LONGEST = 4  # syllables of an area's own name
_KIND = 3  # syllables of a kind of site that may stand without a name


class Counted(StrEnum):
    """Who counts the areas: the country, or each province, whose name then tells them apart."""

    NATIONAL = "national"
    PROVINCE = "province"
    LOCAL = "local"  # the place follows the number as it follows other heads


@cache
def counted(kind: Concept) -> Counted | None:
    """Return who counts the areas of a kind of body, ``None`` where it has none."""
    by = kind.first("numbered")
    return Counted(by) if by else None


def area(a: Annotated, head: Hit) -> Body | None:
    """Parse head, number and what tells the area from others; ``None`` without a number."""
    kind, tokens, index = head.concept, a.tokens, head.stop
    if index >= len(tokens) or not _NUMBER.fullmatch(tokens.forms[index]):
        return None
    number, stop = tokens.forms[index], index + 1
    found = Body(head.first, stop, f"{kind.label} {number}", head=kind, number=number)
    if counted(kind) is not Counted.PROVINCE or stop >= len(tokens):
        return found
    mark = tokens.forms[stop] if tokens.forms[stop] in ("-", "–", ",", "(") else ""
    after = stop + bool(mark)
    where = place(a, after)
    if where is not None and where.level == "province":
        closed = mark == "(" and where.stop < len(tokens) and tokens.forms[where.stop] == ")"
        stop = where.stop + closed
        return Body(head.first, stop, found.core, head=kind, number=number, place=where)
    named = _named(a, after) if mark in ("-", "–") and after < len(tokens) else after
    province = next((h for h in a.hits.all_at(after, "province") if h.stop == named), None)
    if province is not None:  # "khu vực 2 - Huế | Lê Văn A"
        one = meant(namesakes(a, province), a.article.date)
        kind_of = one.first("provinceKind") or ""
        where = Place(after, named, one.label, kind_of, "province", one)
        return Body(head.first, named, found.core, head=kind, number=number, place=where)
    if named > after:  # "khu vực 2 - Đình Lập": the area bears a name
        core = f"{found.core} - {tokens.words(after, named)}"
        return Body(head.first, named, core, head=kind, number=number)
    return Body(head.first, stop, found.core, head=kind, number=number, needs="place")


def _named(a: Annotated, first: int) -> int:
    """Return where the name of an area stops: no person's name goes on with it.

    "khu vực 2 - [Đình Lập] Nông Văn Tố".
    """
    stop = capital_run(a, first, _LONGEST)
    known = bare_district(a, first)
    if known is not None:
        return known.stop
    inner = (i for i in range(first + 1, stop) if a.hits.at(i, "surname") is not None)
    return next((i for i in inner if capital_run(a, i, _LONGEST) - i >= _NAME), stop)


def of_area(a: Annotated, found: Body, index: int) -> Body | None:
    """Take an area after a head into the name: "Trung tâm Y tế [khu vực Mường Tè]", "[khu vực 3]".

    It is no place of its own. ``None`` where none stands there, or a region that the lists know.
    """
    head = a.hits.at(index, "placekind")
    if head is None or not head.concept.has("areaOfBody", "yes") or head.stop >= len(a.tokens):
        return None
    number = a.tokens.forms[head.stop]
    if _NUMBER.fullmatch(number):
        return found._replace(
            stop=head.stop + 1, core=f"{found.core} {head.concept.label} {number}"
        )
    where = place(a, index)
    if where is None or where.concept is not None:
        return None
    name = f"{head.concept.label} {a.tokens.words(head.stop, where.stop)}"
    return found._replace(stop=where.stop, core=f"{found.core} {name}", topic=name)


def at_site(a: Annotated, found: Body, where: Place | None, takes: tuple[str, ...]) -> Body | None:
    """Take a site that is no place of its own into the name of the body before it.

    One with the number of an area ("… [cảng Sài Gòn khu vực 3]"), one that the body works at
    ("Tổng công ty Xây dựng [thủy điện A]"), and one without a name.
    """
    if where is None:
        return _nameless(a, found) if "place" in takes else None
    if where.level != "site":
        return None
    numbered = of_area(a, found, where.stop)
    if numbered is not None:
        name = a.tokens.words(where.first, numbered.stop)
        return numbered._replace(core=f"{found.core} {name}", topic=name)
    if "place" in takes:
        return None
    return found._replace(stop=where.stop, core=f"{found.core} {where.name}")


def _nameless(a: Annotated, found: Body) -> Body | None:
    """Take a site that needs no name into that of a body: "Chi cục Hải quan [khu công nghệ cao]".

    Its kind has three syllables at least, and no name follows; "cảng" alone is any port.
    """
    head = a.hits.at(found.stop, "placekind")
    if head is None or not head.concept.has("level", "site") or head.stop - head.first < _KIND:
        return None
    if head.stop < len(a.tokens) and a.tokens.capital(head.stop):
        return None
    name = head.concept.label
    return found._replace(stop=head.stop, core=f"{found.core} {name}", topic=name)
