"""Which period of a unit a text means: told by words, by the printed level, else by the day.

"tỉnh Hưng Yên (cũ)" is the one until June 2025; "Hưng Yên" in the news of today is the one since.
An article without a date that prints "tỉnh Đồng Nai" or "Tỉnh ủy Đồng Nai" means no city of 2026
where it says "Đồng Nai" alone. Where neither words nor a day tell it nothing is guessed: ``told``
is false.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.read.phrases.model import Vintage

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.lexicon.matcher import Hits
    from kg.lexicon.model import Concept, Hit
    from kg.read.phrases.model import Place
    from kg.read.reading import Annotated

_EVER = "9999"
_SEAT = "province-"
_LONGEST_HEAD = 3


def vintage_after(a: Annotated, stop: int) -> tuple[int, Vintage]:
    """Parse "(cũ)", "cũ", "trước hợp nhất", "(mới)" after a name; return where it stops."""
    tokens = a.tokens
    bracket = stop < len(tokens) and tokens.forms[stop] == "("
    hit = a.hits.at(stop + bracket, "vintage")
    if hit is None:
        return stop, Vintage.UNTOLD
    vintage = Vintage(hit.concept.first("vintage") or "")
    if bracket:
        closed = hit.stop < len(tokens) and tokens.forms[hit.stop] == ")"
        return (hit.stop + 1, vintage) if closed else (stop, Vintage.UNTOLD)
    return (hit.stop, vintage) if vintage is Vintage.FORMER else (stop, Vintage.UNTOLD)


def remade(a: Annotated, found: Place) -> bool:
    """Tell whether a province is one of several that were made one of its name.

    "hợp nhất tỉnh Hà Nam và tỉnh Ninh Bình thành tỉnh Ninh Bình": the first Ninh Bình is the
    former. Where no other province is on its side ("Sở A sáp nhập vào Sở B") it is not.
    """
    concept = found.concept
    if concept is None or not concept.first("startDate") or not a.article.date:
        return False  # the first of its name, or any of them
    index = bisect_right(a.sentences, a.tokens.starts[found.first], key=lambda s: s.span.start) - 1
    tokens = a.tokens_of(a.sentences[index])
    named = [(h.first, h.concept.label) for h in a.hits.of(tokens, "province")]
    if len([label for _, label in named if label == concept.label]) == 1:
        return False
    words = a.hits.of(tokens, "reorganise", "passage")
    verb = next(
        (i for i, hit in enumerate(words) if hit.concept.scheme == "reorganise"), len(words)
    )
    way = next((hit for hit in words[verb:] if hit.concept.scheme == "passage"), None)
    if way is None or way.concept.first("passage") not in ("from", "to"):
        return False
    before = [label for first, label in named if first < way.first]
    after = [label for first, label in named if first >= way.first]
    back = way.concept.has("passage", "from")
    old, new = (after, before) if back else (before, after)
    was = (found.first >= way.first) is back
    return was and concept.label in new and len({*old}) > 1


def printed_kinds(hits: Hits) -> Mapping[str, str]:
    """Return per name of provinces of two kinds the one kind that stands before it in the text."""
    kinds: dict[str, set[str]] = {}
    for longest in hits.longest("province"):
        first = longest.first
        periods = [h.concept for h in hits.all_at(first, "province") if h.stop == longest.stop]
        if len({c.first("provinceKind") for c in periods}) > 1:
            kinds.setdefault(longest.concept.label, set()).update(_kinds_before(hits, first))
    return {name: next(iter(found)) for name, found in kinds.items() if len(found) == 1}


def _kinds_before(hits: Hits, index: int) -> Iterable[str]:
    """Return "tỉnh" of "tỉnh Đồng Nai", of "Tỉnh ủy Đồng Nai"."""
    for first in range(max(0, index - _LONGEST_HEAD), index):
        for hit in hits.all_at(first, "placekind", "bodykind"):
            if hit.stop == index and hit.concept.scheme == "placekind":
                yield hit.concept.label
            elif hit.stop == index:
                seats = hit.concept.properties.get("seatOf", ())
                ruled = {s.removeprefix(_SEAT) for s in seats if s.startswith(_SEAT)}
                yield from ruled if len(ruled) == 1 else ()


def namesakes(a: Annotated, hit: Hit) -> list[Concept]:
    """Return the periods of the province that a hit names."""
    return [h.concept for h in a.hits.all_at(hit.first, "province") if h.stop == hit.stop]


def meant(
    periods: Sequence[Concept], day: str | None, kind: str = "", vintage: Vintage = Vintage.UNTOLD
) -> Concept:
    """Return the period meant: by words, by the printed kind, by the day, else the first."""
    fitting = [c for c in periods if not kind or c.first("provinceKind") == kind] or list(periods)
    if vintage is Vintage.FORMER:
        closed = [c for c in periods if c.first("endDate")]
        ended = [c for c in closed if not day or _end(c) < day]
        return max(ended, key=_end) if ended else (closed or fitting)[0]
    if vintage is Vintage.CURRENT:
        return max(fitting, key=_start)
    if not day:
        return fitting[0]
    standing = [c for c in fitting if _start(c) <= day <= _end(c)]
    ended = [c for c in fitting if _end(c) < day]
    if standing:
        return min(standing, key=_end)  # a beginning may be open, an end is known
    return max(ended, key=_end) if ended else fitting[0]


def told(periods: Iterable[Concept], day: str | None, vintage: Vintage = Vintage.UNTOLD) -> bool:
    """Tell whether the text says which period it means."""
    return bool(day) or vintage is not Vintage.UNTOLD or len(list(periods)) == 1


def _start(concept: Concept) -> str:
    return concept.first("startDate") or ""


def _end(concept: Concept) -> str:
    return concept.first("endDate") or _EVER
