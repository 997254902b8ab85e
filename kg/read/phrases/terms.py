"""Terms of office: "khóa XIV", "(khóa XII)", ", khóa XVI"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.read.reading import Annotated

_ROMAN = re.compile(r"[IVXLC]+$")


def term(a: Annotated, index: int, end: int) -> tuple[int, str] | None:
    """Parse "khóa XII", "(khóa XII)", ", khóa XII" → (stop, "khóa XII")."""
    tokens = a.tokens
    opened = index < end and tokens.forms[index] in "(,"
    after = index + 1 if opened else index
    hit = a.hits.at(after, "function") if after < end else None
    if hit is None or not hit.concept.has("functionClass", "term") or hit.stop >= end:
        return None
    number = tokens.forms[hit.stop]
    if not (_ROMAN.match(number) or number.isdigit()):
        return None
    stop = hit.stop + 1
    if opened and tokens.forms[index] == "(" and stop < end and tokens.forms[stop] == ")":
        stop += 1
    return stop, f"{hit.concept.label} {number}"
