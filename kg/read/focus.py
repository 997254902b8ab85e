"""Which place an article means by "tỉnh", "thành phố", "huyện": the place it is about.

The genre names its province once, in the title or the lead, and then says "tỉnh", "UBND tỉnh",
"Ban Thường vụ". A place counts by how often it is named, title and lead more; where no place
leads clearly the nearest one before counts, and where there is none nothing is said. No place leads
where the title names two ("thăm Lào Cai và Lai Châu"): the article is about each in its turn.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.lexicon.units import LAST_DAY_OF_DISTRICTS, communes
from kg.read.phrases import Body, Office, Place
from kg.read.publisher import home
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.lexicon.load import Lexicon
    from kg.read.scan import Chunk

_TITLE, _LEAD = 4, 2
_OFTEN = 3  # points of a place that an article is about, though it names it late
_AHEAD = 30  # tokens that such a place may be named ahead in: "Tư lệnh …, tỉnh A"
_TWO = 2  # of a level that a title names: it is about both, each in its turn


@dataclass(frozen=True, slots=True)
class Focus:
    """The places of an article by level word, in text order, with the clear leader of each.

    What the article names but in ``passing`` leads from there on, not before.
    """

    seen: Mapping[str, Sequence[Place]]
    leader: Mapping[str, Place]
    passing: frozenset[str] = frozenset()

    def place(self, level: str, index: int) -> Place | None:
        """Return the place that a bare level word at token ``index`` means, or ``None``."""
        if level in self.leader:
            lead = self.leader[level]
            return None if level in self.passing and lead.first > index + _AHEAD else lead
        fitting = self.seen.get(level, ())
        before = bisect_left(fitting, index, key=_first)
        return fitting[max(before - 1, 0)] if fitting else None


def _first(place: Place) -> int:
    return place.first


def levels(place: Place) -> tuple[str, ...]:
    """Return the level words that may stand for a place: Đà Nẵng is "thành phố", never "tỉnh"."""
    if place.level == "province":
        kind = place.concept.first("provinceKind") if place.concept else place.kind
        return (kind or "tỉnh", "province")
    return (place.kind,) if place.kind else ()


def _places(chunk: Chunk) -> Iterable[Place]:
    phrase = chunk.phrase
    if isinstance(phrase, Place):
        yield from _holding(phrase)
        return
    body = phrase.body if isinstance(phrase, Office) else phrase
    if isinstance(phrase, Office) and phrase.place:
        yield from _holding(phrase.place)
    while isinstance(body, Body):
        if body.place:
            yield from _holding(body.place)
        body = body.parent


def _holding(place: Place | None) -> Iterable[Place]:
    while place is not None:
        yield place
        place = place.within


def province_of(place: Place, lexicon: Lexicon, day: str) -> Place | None:
    """Return the province of a district or commune that the lists know: it has a vote, too.

    Of a commune only the name that one province has on the day tells it.
    """
    inside = place.concept.first("containedInPlace") if place.concept else None
    province = lexicon.concepts.get(inside or "")
    if province is None and place.level == "commune" and day > LAST_DAY_OF_DISTRICTS:
        codes = {c.province for c in communes().called(place.name) if c.stands(day)}
        standing = [
            c
            for c in lexicon.scheme("province")
            if codes.intersection(c.notations)
            and (c.first("startDate") or "") <= day <= (c.first("endDate") or "9")
        ]
        province = standing[0] if len(codes) == 1 and standing else None
    if province is None:
        return None
    kind = province.first("provinceKind") or ""
    return Place(place.first, place.stop, province.label, kind, "province", province, implied=True)


def province_around(place: Place, lexicon: Lexicon, day: str) -> Place | None:
    """Return the province of a district or commune, of a bare "Huyện ủy Ba Vì", too."""
    if place.within is not None and place.within.level == "province":
        return place.within
    if place.concept is not None or place.level != "district":
        return province_of(place, lexicon, day)
    words = tokenise(place.name)
    hits = lexicon.matcher.match(words).all_at(0, "district")
    found = {h.concept.first("containedInPlace"): h.concept for h in hits if h.stop == len(words)}
    one = next(iter(found.values())) if len(found) == 1 else None
    return province_of(place._replace(concept=one), lexicon, day) if one is not None else None


def focus(
    chunks: Iterable[Chunk],
    lexicon: Lexicon,
    day: str | None = None,
    lead_sentences: int = 2,
    *,
    url: str | None = None,
) -> Focus:
    """Return the places an article is about, from its phrases.

    Where they hold no province it is that of the newspaper, told by the address of the page.
    """
    seen: dict[str, list[Place]] = {}
    weight: dict[str, Counter[str]] = {}
    by_name: dict[str, Place] = {}
    titled: dict[str, set[str]] = {}
    for chunk in chunks:
        for place in _places(chunk):
            by_name.setdefault(place.name, place)
            points = (
                _TITLE if chunk.sentence == 0 else _LEAD if chunk.sentence <= lead_sentences else 1
            )
            for level in levels(place):
                seen.setdefault(level, []).append(place)
                weight.setdefault(level, Counter())[place.name] += points
                if chunk.sentence == 0:
                    titled.setdefault(level, set()).add(place.name)
            province = province_of(place, lexicon, day or "") if place.within is None else None
            if province is not None:
                by_name.setdefault(province.name, province)
                for level in levels(province):
                    weight.setdefault(level, Counter())[province.name] += points
    own = home(url, lexicon, day or "") if url and "province" not in weight else None
    if own is not None:
        by_name[own.name] = own
        weight |= {level: Counter([own.name]) for level in levels(own)}
    leader = {level: by_name[name] for level, name in _leading(weight, titled)}
    passing = frozenset(
        level for level in seen.keys() & leader if weight[level][leader[level].name] < _OFTEN
    )
    placed = {level: sorted(found, key=_first) for level, found in seen.items()}
    return Focus(placed, leader, passing)


def _leading(
    weight: Mapping[str, Counter[str]], titled: Mapping[str, set[str]]
) -> Iterator[tuple[str, str]]:
    """Yield the levels at which one place outweighs all others, with its name."""
    for level, counts in weight.items():
        name, points = min(counts.items(), key=lambda item: (-item[1], item[0]))
        if points * 2 > counts.total() and len(titled.get(level, ())) < _TWO:
            yield level, name
