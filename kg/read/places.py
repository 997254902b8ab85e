"""Places: which place a phrase names, which holds it, and what tells it from its namesakes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.lexicon.model import Hit
from kg.model import Belonging, Kind, Structure
from kg.read.phrases import Body, Place
from kg.read.phrases.places import LISTED
from kg.read.phrases.words import bracketed, of_class
from kg.read.scene import AtWords
from kg.read.unread import unread
from kg.rules.pattern import Match, Pattern, Slot, first_of, need, one, opt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable
    from kg.read.units import Units

_RANKS = {"hamlet": 1, "commune": 2, "district": 3, "province": 4, "region": 5, "country": 6}
_VISIT = 5  # words of a visit: "sang thăm hữu nghị chính thức"
_BETWEEN = 4  # tokens between "nói riêng" and the larger place: "và các tỉnh"
_THING = 4  # tokens of the longest word for what bears the name of a place


@dataclass(frozen=True, slots=True)
class PlaceReader:
    """Records the places of one article in ``table``, and which holds which in ``structures``."""

    a: Annotated
    chunks: Sequence[Chunk]
    units: Units
    table: EntityTable
    structures: list[Structure]

    def printed(self, index: int, place: Place, *, new: bool) -> None:
        """Record a place printed by itself, as the phrase of that number, and what it lies in.

        One that is not ``new`` is only recorded if it is known.
        """
        printed = _Printed(self.a, self, place, new=new)
        match = _NAMED.first(printed)
        if match is not None:
            self._record(printed, match)
            self._within(index, place)

    def unread(self) -> None:
        """Let who watches see the words for a place where none was read."""
        read = (range(c.first, c.stop) for c in self.chunks)
        for word in unread(self.a, read, (_NAMED,), "placekind", *LISTED):
            _NAMED.first(_Printed(self.a, self, None, word=word))

    def add(self, place: Place) -> str:
        """Record a place, or one in the name of something else, and return its key."""
        printed = _Printed(self.a, self, place, inner=True)
        return next(self._record(printed, match) for match in _NAMED.matches(printed))

    def _record(self, printed: _Printed, match: Match) -> str:
        place, unit = match[_PLACE], self.units.unit(match[_PLACE])
        key = self.table.namesake(Kind.PLACE, place.name, unit.scope)
        self.table.add(
            Kind.PLACE,
            place.name,
            place.first,
            place.end,
            rule=_NAMED.name,
            key=key,
            phrase=self.a.tokens.span(place.first, place.stop),
        )
        self.table.tell_apart(key, unit.scope, unit.id)
        held = _HELD.first(printed)
        if held is not None:
            self._holds_one(key, place, held[_HOLDER], _HELD.name)
        return key

    def known(self, place: Place) -> bool:
        """Tell whether the place has been recorded."""
        return self.table.namesake(Kind.PLACE, place.name, self.units.unit(place).scope) in (
            self.table.rows
        )

    def _holds_one(self, inner: str, place: Place, outer: Place, rule: str) -> None:
        span = self.a.tokens.span(place.first, outer.end)
        holder = self.add(outer)
        self.structures.append(Structure(inner, Belonging.LOCATED_IN, holder, span, rule))

    def _within(self, index: int, outer: Place) -> None:
        """Let a place after a smaller one hold it: "xã A, huyện Tân Phú"."""
        found = first_of((_IN_PLACE, _SINGLED), _After(self.a, self, index, outer))
        if found is not None:
            inner = found[1][_INNER]
            self._holds_one(self.add(inner), inner, outer, found[0].name)

    def before(self, index: int) -> Place | None:
        """Return the place that a phrase is or ends with, before another in its sentence."""
        if index == 0 or self.chunks[index - 1].sentence != self.chunks[index].sentence:
            return None
        before = self.chunks[index - 1].phrase
        inner = before.place if isinstance(before, Body) else before
        return inner if isinstance(inner, Place) and inner.stop == before.stop else None

    def joins(self, inner: Place, outer: Place) -> bool:
        """Tell whether a comma, a bracket, "của" or "thuộc" joins two places, or nothing."""
        between = self.a.tokens.forms[inner.stop : outer.first]
        return between in ((",",), ("(",), ()) or (len(between) == 1 and self._holds(inner.stop))

    def singled_out(self, inner: Place, outer: Place) -> bool:
        """Tell whether one is told of in particular: "tỉnh A nói riêng và vùng B nói chung"."""
        hit = self.a.hits.at(inner.stop, "function")
        if hit is None or not hit.concept.has("functionClass", "particular"):
            return False
        between = self.a.tokens.forms[hit.stop : outer.first]
        beside = len(between) <= _BETWEEN and not any(form in ".;:" for form in between)
        return beside and of_class(self.a, outer.stop, "general")

    def _holds(self, index: int) -> bool:
        hit = self.a.hits.at(index, "function")
        return hit is not None and (
            hit.concept.has("functionClass", "genitive")
            or hit.concept.has("functionClass", "within")
        )

    def qualifies(self, place: Place) -> bool:
        """Tell whether a region in brackets only tells one body from another: "… (miền Nam)"."""
        region = place.concept is not None and place.concept.scheme == "region"
        return region and bracketed(self.a, place.first, place.stop)

    def named_after(self, place: Place) -> bool:
        """Tell whether the place only tells which thing is meant: "tiếng Trung Quốc"."""
        heads = self.a.hits.ending(place.first, _THING, "namedthing")
        return any(head.concept.has("ofPlace", "yes") for head in heads)

    def at_home(self, place: Place) -> bool:
        """Tell whether "Việt Nam" only qualifies ("phụ nữ Việt Nam"): no place of the news.

        Where a clause opens with it and an act it is who acts: ", Việt Nam đề nghị …", ", Việt Nam
        đã …".
        """
        if place.concept is None or not place.concept.has("home", "yes") or place.first == 0:
            return False
        opens = not self.a.tokens.word(place.first - 1)
        if opens and of_class(self.a, place.stop, "aspect"):
            return False
        act = self.a.hits.at(place.stop, "act")
        if act is not None and opens:
            return act.concept.first("actType") is None
        before = self.a.hits.at(place.first - 1, "function")
        if before is not None:
            return before.concept.has("functionClass", "genitive")
        starts = range(max(0, place.first - _VISIT), place.first)
        cues = (hit for i in starts for hit in self.a.hits.all_at(i, "eventverb", "eventnoun"))
        return not any(  # "thăm chính thức Việt Nam"
            hit.stop == place.first and hit.concept.has("eventType", "visit") for hit in cues
        )


def _rank(place: Place) -> int:
    """Return how large a kind of place is, 0 for sites, streets and the like."""
    kind = place.concept.scheme if place.concept else place.level
    return _RANKS.get("district" if place.level == "province" and not place.concept else kind, 0)


# -- the rules


@dataclass(frozen=True, slots=True)
class _Printed(AtWords):
    """A place by itself or (``inner``) in a longer name, or a word for one that opens none.

    Captions print places that are not ``new``.
    """

    reader: PlaceReader
    phrase: Place | None
    inner: bool = False
    new: bool = True
    word: Hit | None = None

    @property
    def at(self) -> Place | Hit | None:
        """The place, or the word."""
        return self.phrase or self.word


@dataclass(frozen=True, slots=True)
class _After(AtWords):
    """A place, as the phrase of that number."""

    reader: PlaceReader
    index: int
    outer: Place

    @property
    def at(self) -> Place:
        """The place."""
        return self.outer


_WORD, _PLACE, _HOLDER = Slot[Hit]("word"), Slot[Place]("place"), Slot[Place]("what holds it")
_NAMED: Pattern[_Printed] = Pattern.of(
    "place-name",  # "tỉnh An Phước", "huyện Tân Phú", "Khu công nghiệp Hòa Lạc"
    opt(one(_WORD, "placekind", lambda p, _: p.word)),
    one(_PLACE, "name behind placekind, or one of the lists by itself", lambda p, _: p.phrase),
    need(
        "no country of the news that only qualifies",
        lambda p, m: p.inner or not p.reader.at_home(m[_PLACE]),
    ),
    need(
        "no namedthing[ofPlace] before it",
        lambda p, m: p.inner or not p.reader.named_after(m[_PLACE]),
    ),
    need(
        "no region in brackets, which only qualifies",
        lambda p, m: p.inner or not p.reader.qualifies(m[_PLACE]),
    ),
    need(
        "no caption, unless it is named elsewhere",
        lambda p, m: p.inner or p.new or p.reader.known(m[_PLACE]),
    ),
)
_HELD: Pattern[_Printed] = Pattern.of(
    "place-with-holder",  # "xã A, huyện Tân Phú", read as one name
    one(_PLACE, "place", lambda p, _: p.phrase),
    one(
        _HOLDER,
        "comma, bracket or function[within] + the unit of a higher level, in one name",
        lambda _, m: m[_PLACE].within,
    ),
)
_OUTER, _INNER = Slot[Place]("place"), Slot[Place]("smaller place")
_IN_PLACE: Pattern[_After] = Pattern.of(
    "place-in-place",
    one(_OUTER, "place", lambda p, _: p.outer),
    one(
        _INNER, "place before it, or body that ends with one", lambda p, _: p.reader.before(p.index)
    ),
    need(
        "nothing, a comma, a bracket or function[genitive or within] between",
        lambda p, m: p.reader.joins(m[_INNER], p.outer),
    ),
    need("a smaller kind of place before", lambda p, m: _rank(m[_INNER]) < _rank(p.outer)),
)
_SINGLED: Pattern[_After] = Pattern.of(
    "place-in-particular",
    one(_OUTER, "place", lambda p, _: p.outer),
    one(_INNER, "place before it", lambda p, _: p.reader.before(p.index)),
    need(
        "function[particular] behind that one, function[general] behind it",
        lambda p, m: p.reader.singled_out(m[_INNER], p.outer),
    ),
    need("a smaller kind of place before", lambda p, m: _rank(m[_INNER]) < _rank(p.outer)),
)
RULES = (_NAMED, _HELD, _IN_PLACE, _SINGLED)
