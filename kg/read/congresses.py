"""Congresses and plenums of the Party, which name documents and events alike.

"Đại hội đại biểu toàn quốc lần thứ XIII của Đảng", "Hội nghị Trung ương 4 khóa XII".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.numbers import number_word
from kg.read.phrases.terms import term
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.phrases import Body
    from kg.read.reading import Annotated

_ROMAN = re.compile(r"[IVXLC]+$")
_NAMED = 40  # tokens between a Party and its congress, of "Đảng" alone
_OURS = "body_dang-cong-san-viet-nam"


def ordinal(a: Annotated, index: int, end: int) -> tuple[int, str] | None:
    """Parse "lần thứ XIII", "lần thứ 10", "XIII", "thứ mười hai" → (stop, ordinal)."""
    hit = a.hits.at(index, "function") if index < end else None
    after = hit.stop if hit and hit.concept.has("functionClass", "ordinal") else index
    if after >= end:
        return None
    form = a.tokens.forms[after]
    if _ROMAN.match(form) or (after > index and form.isdigit()):
        return after + 1, form
    return _worded(a, after, end) if after > index else None


def _worded(a: Annotated, index: int, end: int) -> tuple[int, str] | None:
    """Parse an ordinal in words, "năm", "mười hai" → (stop, digits)."""
    stop, value = number_word(a.tokens, a.hits, index, ranked=True)
    return (stop, str(value)) if value is not None and stop <= end else None


def congress(a: Annotated, index: int, end: int) -> tuple[int, str, str] | None:
    """Parse a congress: (stop, "Đảng" or the words of a Party organisation, ordinal).

    "Đại hội (đại biểu) (toàn quốc) (Đảng bộ tỉnh X) (lần thứ) XIV (của Đảng)".
    """
    head = a.hits.at(index, "congress") if index < end else None
    if head is None:
        return None
    stop, organisation, number = head.stop, "", ""
    own = ("", a.lexicon.concepts["partyword_dang"].label)
    for _ in range(5):
        if stop >= end:
            break
        of = stop + 1 if phrases.genitive(a, stop) else stop
        party = a.hits.at(of, "partyword") if of < end else None
        found = phrases.body(a, of) if of < end else None
        counted = ordinal(a, stop, end) if not number else None
        qualifier = a.hits.at(stop, "congressword")
        if counted:
            stop, number = counted
        elif found and not organisation and holds(found):
            organisation, stop = a.tokens.words(found.first, found.stop), found.stop
        elif found and not organisation and foreign_party(a, found):
            organisation, stop = found.core, found.stop
        elif party and not organisation:
            organisation, stop = _party(a, head.first, party), party.stop
        elif qualifier:
            stop = qualifier.stop
            organisation = organisation or _youth(a, qualifier)
        else:
            break
    if (not organisation and not number) or (organisation in own and _of_place(a, stop, end)):
        return None
    return stop, organisation, number


def _of_place(a: Annotated, index: int, end: int) -> bool:
    """Tell whether a place holds a congress: "Đại hội Đảng lần thứ 10 [của tỉnh]"."""
    owned = index + 1 < end and phrases.genitive(a, index)
    return owned and a.hits.at(index + 1, "placekind", "province", "district") is not None


def holds(found: Body) -> bool:
    """Tell whether a body meets in a congress each term: of the Party, a union, an association."""
    kinds = (found.head, found.concept, found.kind)
    return any(kind is not None and kind.has("holdsCongress", "yes") for kind in kinds)


def _youth(a: Annotated, word: Hit) -> str:
    """Return the body that a word inside the name means: "Đại hội [Đoàn] toàn quốc lần thứ XII"."""
    body = a.lexicon.concepts.get(word.concept.first("bodyPart") or "")
    return body.label if body is not None and a.tokens.capital(word.first) else ""


def _party(a: Annotated, first: int, word: Hit) -> str:
    """Return whose congress it is: a bare "Đảng" is that of another country named before it.

    "Đảng Nhân dân Cách mạng Lào … thực hiện Nghị quyết Đại hội XI của [Đảng]".
    """
    near = range(max(0, first - _NAMED), first if word.stop - word.first == 1 else 0)
    for hit in reversed(a.hits.of(near, "body")):
        if any(form in ".;" for form in a.tokens.forms[hit.stop : first]):
            break
        found = phrases.body(a, hit.first)
        if found is not None and foreign_party(a, found):
            return found.core
        if hit.concept.id == _OURS:
            break
    return word.concept.label


def foreign_party(a: Annotated, found: Body) -> bool:
    """Tell whether a body is the Party of another country: "Đại hội XX Đảng Cộng sản Cuba"."""
    party = a.lexicon.concepts["bodykind_dang"].label
    abroad = found.concept is not None and found.concept.first("containedInPlace") is not None
    return abroad and found.core.startswith(f"{party} ")


def congress_label(noun: str, organisation: str, number: str) -> str:
    """Return the canonical name of a congress document or event: "Nghị quyết Đại hội …"."""
    return " ".join(part for part in (noun, organisation, number) if part)


def plenum(a: Annotated, index: int, end: int) -> tuple[int, str, str] | None:
    """Parse "Trung ương 4 (khóa XII)", "Hội nghị Trung ương 5": (stop, ordinal, term)."""
    head = a.hits.at(index, "plenum") if index < end else None
    if head is None:
        return _plenum_session(a, index, end)
    if head.stop >= end:
        return None
    tokens = a.tokens
    counted = ordinal(a, head.stop, end)
    if counted is None and tokens.forms[head.stop].isdigit():
        counted = head.stop + 1, tokens.forms[head.stop]
    counted = counted or _worded(a, head.stop, end)
    if counted is None:
        return None
    stop, value = counted
    several = of_class(a, stop, "plural")  # "Trung ương 4 [các] khóa XI, XII"
    termed = term(a, stop + several, end)
    return (termed[0], value, termed[1]) if termed else (stop, value, "")


def _plenum_session(a: Annotated, index: int, end: int) -> tuple[int, str, str] | None:
    """Parse "Hội nghị lần thứ năm Ban Chấp hành Trung ương Đảng khóa XII"."""
    head = a.hits.at(index, "session") if index < end else None
    counted = ordinal(a, head.stop, end) if head else None
    if counted is None:
        return None
    body = phrases.body(a, counted[0]) if counted[0] < end else None
    central = a.lexicon.concepts.get("body_ban-chap-hanh-trung-uong-dang")
    if body is None or body.concept is None or body.concept is not central:
        return None
    termed = term(a, body.stop, end)
    return (termed[0], counted[1], termed[1]) if termed else (body.stop, counted[1], "")


def plenum_words(a: Annotated) -> str:
    """Return the words of a plenum in a document's canonical name ("Trung ương")."""
    concept = a.lexicon.concepts.get("plenum_trung-uong")
    return concept.label if concept else ""
