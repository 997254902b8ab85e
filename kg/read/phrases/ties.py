"""Ties: whom a noun of kin or calling belongs to, who is not the one meant.

"Vợ ông A được bầu" elects somebody else; so do "cấp dưới của ông A", "người trùng tên với ông A".
The nouns are concepts of the scheme ``modality`` that say which tie they name (``vng:tie``).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.words import genitive

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_NOUN = 5  # tokens of the longest noun ("người có cùng họ tên")
_KIND = 3  # tokens between noun and owner: "con trai [thứ hai của] ông A"


def tied(a: Annotated, first: int) -> bool:
    """Tell whether whoever is named at a token only owns the noun before: "con trai [ông A]".

    ``first`` is the token of the honorific or title. Behind a calling an owner needs "của" or an
    honorific: "lái xe Lò Văn Bền" is a driver himself.
    """
    of = first > 0 and genitive(a, first - 1)
    noun = _noun_before(a, first - of) or (_noun_before(a, first) if of else None)
    if noun is not None:
        return of or noun.concept.has("tie", "family") or a.hits.at(first, "honorific") is not None
    stop = first - 1
    while of and first - stop <= _KIND and a.tokens.word(stop - 1) and not _name(a, stop - 1):
        stop -= 1
        if _noun_before(a, stop) is not None:
            return True
    return False


def nouns(a: Annotated, span: range) -> list[Hit]:
    """Return the nouns of kin and calling in a range of tokens."""
    return [h for h in a.hits.of(span, "modality") if h.concept.first("tie") is not None]


def _name(a: Annotated, index: int) -> bool:
    """Tell whether a token is no common noun that tells which: a name, "là"."""
    return a.tokens.capital(index) or a.hits.at(index, "function") is not None


def _noun_before(a: Annotated, stop: int) -> Hit | None:
    """Return the noun that ends right before a token, the nearest of several."""
    key = ("ties",)
    if key not in a.parsed:
        ending: dict[int, Hit] = {}
        for hit in a.hits.every("modality"):
            nearer = hit.stop not in ending or ending[hit.stop].first < hit.first
            if nearer and hit.concept.first("tie") is not None:
                ending[hit.stop] = hit
        a.parsed[key] = ending
    noun: Hit | None = a.parsed[key].get(stop)
    return noun if noun is not None and stop - noun.first <= _NOUN else None
