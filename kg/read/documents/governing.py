"""Which verb governs the noun of a document: of issuing, carrying out, signing."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.documents.noun import DocNoun

_SIGN = "issuecue_ky"


def governed(noun: DocNoun) -> bool:
    """Tell whether a verb of issuing or carrying out governs the noun: "công bố …"."""
    return _behind(noun, "issuecue", "carryout", "announce") is not None


def signed(noun: DocNoun) -> bool:
    """Tell whether a capital and a verb of signing make it a name: "ký Thỏa thuận hợp tác"."""
    capital = noun.a.tokens.capital(noun.hit.first) and not noun.starts_sentence()
    verb = _behind(noun, "issuecue") if capital else None
    return verb is not None and verb.concept.id == _SIGN


def _behind(noun: DocNoun, *schemes: str) -> Hit | None:
    """Return the word of a scheme that ends right before the noun."""
    first = noun.hit.first
    starts = (first - back for back in range(1, 5) if first >= back)
    hits = (noun.a.hits.at(start, *schemes) for start in starts)
    return next((hit for hit in hits if hit is not None and hit.stop == first), None)
