"""Terms of office: "khóa XIV", "(khóa XII)", ", khóa XVI"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kg.read.phrases.words import joins, of_class

if TYPE_CHECKING:
    from kg.read.reading import Annotated

_ROMAN = re.compile(r"[IVXLC]+$")
_YEAR = re.compile(r"(19|20)\d\d$")
_DASHES = ("-", "–", "—")


def term(a: Annotated, index: int, end: int) -> tuple[int, str] | None:
    """Parse "khóa XII", "(khóa XII)", ", khóa XII" → (stop, "khóa XII"); "các khóa XII, XIII"."""
    tokens = a.tokens
    opened = index < end and tokens.forms[index] in "(,"
    after = index + 1 if opened else index
    several = after + 1 < end and of_class(a, after, "plural")
    after += several
    hit = a.hits.at(after, "function") if after < end else None
    if hit is None or not hit.concept.has("functionClass", "term") or hit.stop >= end:
        return None
    number = tokens.forms[hit.stop]
    if not (_ROMAN.match(number) or number.isdigit()):
        return None
    stop = hit.stop + 1
    if several and (further := more_terms(a, stop, end)):
        stop = further[-1][1]
    if opened and tokens.forms[index] == "(" and stop < end and tokens.forms[stop] == ")":
        stop += 1
    return stop, f"{hit.concept.label} {number}"


def more_terms(a: Annotated, index: int, end: int) -> list[tuple[int, int, str]]:
    """Parse what goes on a term: ", XII và khóa XIII" → (first, stop, "khóa XII"), …."""
    found: list[tuple[int, int, str]] = []
    label = _label(a, index)
    while label and index + 1 < end and (a.tokens.forms[index] == "," or joins(a, index)):
        hit = a.hits.at(index + 1, "function")
        again = hit is not None and hit.concept.has("functionClass", "term")
        number = hit.stop if hit is not None and again else index + 1
        printed = a.tokens.forms[number] if number < end else ""
        if not (_ROMAN.match(printed) or (again and printed.isdigit())):
            break
        found.append((index + 1, number + 1, f"{label} {printed}"))
        index = number + 1
    return found


def _label(a: Annotated, index: int) -> str:
    """Return the word of the term that stops at a token: "khóa" of "khóa XI"."""
    hit = a.hits.at(index - 2, "function") if index >= 2 else None
    termed = hit is not None and hit.concept.has("functionClass", "term")
    return hit.concept.label if hit is not None and termed else ""


def term_stop(a: Annotated, index: int) -> int:
    """Return where the term that follows a body stops: "HĐND xã A | khóa II, nhiệm kỳ 2026 - 2031".

    The same token where none follows.
    """
    found = term(a, index, len(a.tokens))
    if found is None:
        return index
    stop = found[0]
    tokens, after = a.tokens, stop + (stop < len(a.tokens) and a.tokens.forms[stop] == ",")
    hit = a.hits.at(after, "function") if after < len(tokens) else None
    named = hit is not None and hit.concept.has("functionClass", "term-years")
    if hit is None or not named or hit.stop + 2 >= len(tokens):
        return stop
    first, dash, last = tokens.forms[hit.stop : hit.stop + 3]
    years = _YEAR.match(first) and dash in _DASHES and _YEAR.match(last)
    return hit.stop + 3 if years else stop
