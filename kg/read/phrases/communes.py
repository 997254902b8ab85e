"""Communes by the tables of the country: the longest name that one of them bears."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.units import communes, former_communes
from kg.read.phrases.model import Place

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated


def commune(a: Annotated, head: Hit, after: int) -> Place | None:
    """Parse "xã Chợ Mới", "phường 1 Bảo Lộc", "phường Văn Miếu - Quốc Tử Giám", "xã M'Drắk"."""
    return named(a, head.concept.label, head.first, after)


def named(a: Annotated, kind: str, first: int, after: int) -> Place | None:
    """Parse the name of a commune of a kind, whose phrase starts at ``first``.

    Today's communes are asked first; those of before only where none of today's has the name.
    """
    if not (a.tokens.capital(after) or a.tokens.forms[after].isdecimal()):
        return None  # "xã hội": the tables need not be read
    for table in (communes, former_communes):
        stop = table().stop(kind, a.tokens, after)
        if stop > after and not _goes_on(a, after, stop):
            printed = f"{kind} {a.tokens.words(after, stop)}"
            labels = [known.label for known in table().called(printed)]
            name = printed if printed in labels else labels[0]  # "Mỹ Quí" is not "Mỹ Quý"
            return Place(first, stop, name, kind, "commune")
    return None


def _goes_on(a: Annotated, after: int, stop: int) -> bool:
    """Tell whether a name of one syllable is the beginning of another: "xã Đông" in "xã Đông Sang".

    A person, an office or a body may follow it.
    """
    if stop - after > 1 or a.tokens.forms[after].isdecimal() or stop >= len(a.tokens):
        return False
    others = (
        *("surname", "role", "status", "bodykind", "body", "honorific", "rank"),
        *("placekind", "province"),
    )
    further = a.tokens.word(stop) and a.tokens.capital(stop)
    return further and a.hits.at(stop, *others) is None
