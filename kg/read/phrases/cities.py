"""Cities that a province took the name of: "thành phố Bắc Ninh" of 2023 and of 2026.

The first lies in its province, the second is one. The words beside the name choose, else the day
of the news; where there is no day the city is named and nothing is said of which.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.units import district_kind
from kg.read.phrases.districts import listed_district
from kg.read.phrases.model import Place, Vintage
from kg.read.phrases.periods import meant, vintage_after
from kg.read.phrases.words import within
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lexicon.model import Concept, Hit
    from kg.read.reading import Annotated

_EVER = "9999"


def city_or_province(a: Annotated, known: Hit) -> Place | None:
    """Return the city or the province that a name of both means, ``None`` for any other name."""
    first, stop = known.first, known.stop
    cities = [h.concept for h in a.hits.all_at(first, "district") if h.stop == stop]
    head = a.hits.at(first, "placekind")
    if head is None or head.stop >= stop:
        return of_two(a, first, stop, cities[0], [first], headed=False) if cities else None
    after = after_head(a, head)
    listed = listed_district(a, head.concept.label, after) if not cities else (stop, cities[0])
    if listed is None or listed[0] != stop:  # "TP. Huế" is that of "thành phố Huế"
        return None
    return of_two(a, first, stop, listed[1], [first, after], headed=True)


def of_two(
    a: Annotated, first: int, stop: int, city: Concept, starts: Sequence[int], *, headed: bool
) -> Place | None:
    """Return the place of a city's name, ``None`` where no province of its kind bears the name.

    The name of the province may start at any of the tokens ``starts``.
    """
    kind, day = district_kind(city.label), a.article.date
    found = (h for start in starts for h in a.hits.all_at(start, "province") if h.stop == stop)
    periods = [h.concept for h in found if h.concept.has("provinceKind", kind)]
    if not periods:
        return None
    _, vintage = vintage_after(a, stop)
    begun = [c for c in periods if (c.first("startDate") or "") <= (day or _EVER)]
    if vintage is Vintage.FORMER or _held(a, stop, city) or not begun:
        return Place(first, stop, city.label, kind, "district", city)
    if not day and vintage is Vintage.UNTOLD:
        name = city.label if headed else a.tokens.words(first, stop)
        return Place(first, stop, name, kind, "district", vintage=Vintage.OPEN)
    concept = meant(begun, day, kind, vintage)
    return Place(first, stop, concept.label, kind, "province", concept)


def after_head(a: Annotated, head: Hit) -> int:
    """Return the token after a head: "TP. Hồ Chí Minh", but "… của tỉnh. Nghị quyết …".

    The letters of a site may stand between: "Khu công nghệ cao (CNC) Hòa Lạc".
    """
    tokens, after = a.tokens, head.stop
    if head.concept.has("level", "site") and _lettered(tokens.forms[after : after + 3]):
        return after + 3
    short = fold_key(tokens.words(head.first, after)) != fold_key(head.concept.label)
    dot = after < len(tokens) and tokens.forms[after] == "." and tokens.glued(after)
    return after + 1 if short and dot else after


def _lettered(forms: Sequence[str]) -> bool:
    return len(forms) == 3 and forms[0] == "(" and forms[1].isupper() and forms[2] == ")"


def _held(a: Annotated, stop: int, city: Concept) -> bool:
    """Tell whether the province of a city follows: "thành phố Bắc Ninh (tỉnh Bắc Ninh)"."""
    tokens = a.tokens
    if stop >= len(tokens):
        return False
    after = stop + (tokens.forms[stop] in (",", "(") or within(a, stop))
    head = a.hits.at(after, "placekind") if after < len(tokens) else None
    starts = (after, head.stop) if head is not None else (after,)
    holder = a.lexicon.concepts.get(city.first("containedInPlace") or "")
    return (
        after > stop
        and holder is not None
        and any(
            h.concept.label == holder.label for s in starts for h in a.hits.all_at(s, "province")
        )
    )
