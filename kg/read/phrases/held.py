"""A place with the one that holds it: "xã Tân Hòa, tỉnh Tây Ninh", "phường Cửa Nam (Hà Nội)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.model import Vintage
from kg.read.phrases.periods import meant, remade, vintage_after
from kg.read.phrases.words import within

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from kg.read.phrases.model import Place
    from kg.read.reading import Annotated

_DASHES = ("-", "–")
_RANKS = {"commune": 1, "district": 2, "province": 3}


def rank(place: Place) -> int:
    """Return the level of a unit as a number, 0 for what is none."""
    if place.level == "province" and place.concept is None and place.kind != "tỉnh":
        return _RANKS["district"]  # "thành phố Long Xuyên": a city that no list of provinces has
    return _RANKS.get(place.level, 0)


def held(
    a: Annotated,
    found: Place,
    own: Callable[[Annotated, int], Place | None],
    *,
    alone: bool = True,
    bare: Callable[[Annotated, int], Place | None] | None = None,
) -> Place:
    """Take the words for its period and the holder printed beside it into a place.

    ``own`` parses a place without its holder: that of a holder is sought only where the holder
    stands above, so that a list of a thousand districts is no chain of holders. What follows a
    comma may be the next item of a list, where the place is not ``alone``. ``bare`` parses a
    district without its head, "xã Nậm Pa (Ba Vì, Hà Nội)": of a commune, where a mark closes it.
    """
    stop, vintage = vintage_after(a, found.stop)
    if not vintage and remade(a, found):
        vintage = Vintage.FORMER
    if vintage and found.concept is not None and found.concept.scheme == "province":
        periods = [c for c in a.lexicon.scheme("province") if c.label == found.concept.label]
        concept = meant(periods, a.article.date, found.kind, vintage)
        found = found._replace(concept=concept)
    found = found._replace(own_stop=found.stop, stop=stop, vintage=vintage or found.vintage)
    level = rank(found)
    if not level or level == _RANKS["province"]:
        return found
    tokens, mark = a.tokens, tokens_mark(a, stop)
    stretch = mark in _DASHES and level != _RANKS["commune"]  # "từ huyện Ba Vì - Hà Nội"
    if stretch or (mark == "," and not alone):
        return found
    holder = own(a, stop + bool(mark)) if stop + bool(mark) < len(tokens) else None
    if holder is None and bare is not None and level == _RANKS["commune"] and mark in ("(", ","):
        holder = _closed(tokens.forms, bare(a, stop + 1), mark)
    if holder is None or rank(holder) <= level:
        return found
    holder = held(a, holder, own)
    if mark == "(":
        if holder.stop >= len(tokens) or tokens.forms[holder.stop] != ")":
            return found
        return found._replace(stop=holder.stop + 1, within=holder)
    return found._replace(stop=holder.stop, within=holder)


def _closed(forms: Sequence[str], holder: Place | None, mark: str) -> Place | None:
    """Return a holder without its head where a mark ends it: "(Ba Vì)", "(Ba Vì, Hà Nội)"."""
    after = forms[holder.stop : holder.stop + 1] if holder is not None else ()
    ends = (")", ",") if mark == "(" else (")",)
    return holder if after and after[0] in ends else None


def tokens_mark(a: Annotated, index: int) -> str:
    """Return the mark or "thuộc" between a place and its holder, "" where there is none.

    A dash is one behind a commune: "Chủ tịch UBND xã Tân Hòa - Tây Ninh".
    """
    form = a.tokens.forms[index] if index < len(a.tokens) else ""
    return form if form in ("(", ",", *_DASHES) or (form and within(a, index)) else ""
