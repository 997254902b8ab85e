"""Full canonical names of bodies: "UBND tỉnh" in an article on Lai Châu is that of Lai Châu.

A name comes with its chain of parents, so that each of them becomes an entity too. A name that
waits for a body that the article does not tell gives nothing (guide, rule 1); one that waits for
a place that it never gives stays as printed (guide, decision 35).
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.read.firms import Firms, firms, whole
from kg.read.full_names import Named, as_printed, place_words, seat_level
from kg.read.printed_bodies import bodies_of, of_party
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kg.lexicon.load import Lexicon
    from kg.lexicon.model import Concept
    from kg.read.focus import Focus
    from kg.read.phrases import Body, Place
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk


_COMPLETED = 3  # how often one name may be completed by another that is itself shortened


@dataclass(frozen=True, slots=True)
class BodyNames:
    """Completes names with what the article says elsewhere.

    Each question that the article as a whole answers is answered once: an article may name ten
    thousand bodies that all wait for the same one.
    """

    lexicon: Lexicon
    focus: Focus
    complete: tuple[Body, ...]  # the bodies printed in full, in text order
    by_core: Mapping[str, Sequence[Body]]  # the same by the key of their core
    by_kind: Mapping[str, Sequence[Body]]  # all that it prints, by the kind of their head
    printed: Sequence[int] = ()  # where each starts
    firms: Firms = field(default_factory=dict)  # those with a name of their own
    party: Mapping[int, Place] = field(default_factory=dict)  # by the token of a body, see of_party
    _agencies: dict[tuple[str, ...], tuple[Named, ...]] = field(default_factory=dict)
    _names: dict[tuple[str, Concept | None, int], tuple[Named, ...]] = field(default_factory=dict)
    _kinds: dict[str, Sequence[Body]] = field(default_factory=dict)
    _named: dict[tuple[Body, int], Named | None] = field(default_factory=dict)

    @classmethod
    def of(cls, lexicon: Lexicon, focus: Focus, chunks: Iterable[Chunk], a: Annotated) -> BodyNames:
        """Collect the bodies that the article prints in full."""
        chunks = tuple(chunks)
        printed = [body for chunk in chunks for body in bodies_of(chunk)]
        by_kind: dict[str, list[Body]] = {}
        for body in printed:
            head = body.head or body.kind
            if head is not None:
                by_kind.setdefault(head.id, []).append(body)
        full = sorted((b for b in printed if not b.needs and not b.anchor), key=_first)
        by_core: dict[str, list[Body]] = {}
        for body in full:
            by_core.setdefault(fold_key(body.core), []).append(body)
        firsts = sorted(body.first for body in printed)
        own = firms(full, a)
        return cls(lexicon, focus, tuple(full), by_core, by_kind, firsts, own, of_party(chunks))

    def between(self, first: int, stop: int) -> bool:
        """Tell whether a body is printed between two tokens."""
        place = bisect_left(self.printed, first)
        return place < len(self.printed) and self.printed[place] < stop

    def named(self, body: Body, depth: int = 0) -> Named | None:
        """Return the body under its full name, or ``None`` where the article does not tell it.

        ``depth`` counts the names completed by others; names that complete each other are none.
        """
        key = (body, depth)
        if key not in self._named:
            bare = body.head if body.needs == "kind" else None  # "Đảng ủy [Tổng công ty]"
            found = self.of_kind(bare.id, body.first) if bare else self._full(body, depth)
            self._named[key] = found
        return self._named[key]

    def _full(self, body: Body, depth: int) -> Named | None:
        place = body.place
        if body.concept is not None:
            name = f"{body.core} {place.name}" if place else body.core
            above = self.named(body.parent, depth) if body.parent else None
            return Named(name, body.team, body, parent=above, place=place)
        if body.parent:
            return self._parted(body, self.named(body.parent, depth))
        if body.number and body.head is not None and body.head.has("numbered", "province"):
            return self._area(body)
        if place or body.anchor:
            place = place or self.focus.place(body.anchor, body.first)
            return self._merged(self._placed(body, place)) if place else as_printed(body)
        if not body.needs or body.needs == "team":
            agency = self._agency(body, depth)
            longer = whole(body, self.firms) if agency is None else None
            core = longer.core if longer is not None else body.core
            return self._parted(body, agency) if agency else Named(core, body.team, body)
        found = self._elected(body)
        if found is None and depth < _COMPLETED:
            found = self._completed(body, depth + 1)
        return found._replace(body=body) if found is not None else None  # it stands where it does

    def _area(self, body: Body) -> Named:
        """Name a numbered area by its province: "Tòa án nhân dân khu vực 5 - Nghệ An".

        One with a name of its own keeps it: "Ban Chỉ huy Phòng thủ khu vực 2 - Đình Lập".
        """
        same = self.by_core.get(fold_key(body.core), ())
        full = body.place or next((b.place for b in same if b.place), None)
        if full is None and body.needs:
            full = self.focus.place("province", body.first)
        if full is None:
            return Named(body.core, body.team, body)
        return Named(f"{body.core} - {full.name}", body.team, body, place=full)

    def _parted(self, body: Body, parent: Named | None) -> Named | None:
        if parent is None:
            return None
        of = "của " if body.team or body.joined else ""
        core = body.core.removesuffix(f" {parent.body.core}")  # "Thanh tra Sở Y tế" of that Sở
        if head := parent.body.head or parent.body.kind:
            core = core.removesuffix(f" {head.label}")  # "Thanh tra Bộ" of that Bộ
        return self._merged(Named(f"{core} {of}{parent.name}", body.team, body, parent=parent))

    def _placed(self, body: Body, place: Place) -> Named:
        words = place_words(body.head, place)
        if body.team and body.joined and place.concept is not None:
            kind = place.concept.first("provinceKind") or place.kind
            owner = "" if fold_key(words).startswith(fold_key(kind or "?")) else f"{kind} "
            words = f"{owner}{words}"  # "Đoàn công tác của tỉnh Bình Lộc"
        kind = place.name.split()[0] if place.level != "province" else ""
        printed = place.concept.first("provinceKind") if place.concept else place.kind
        if fold_key(body.core).endswith(" " + fold_key(printed or kind or "?")):
            words = place.name.removeprefix(f"{printed or kind} ")  # "Đảng bộ tỉnh" + "Lai Châu"
        of = "của " if body.team else ""
        organ = body.head is not None and body.head.has("organOf", "yes")
        committee = self._committee(place) if organ else None
        if committee is not None:  # "Ban Tổ chức tỉnh A" is that of its Tỉnh ủy
            seated = body._replace(core=committee.label, head=committee, implied=True)
            name = f"{committee.label} {place_words(committee, place)}"
            above = Named(name, team=False, body=seated, place=place)
            return Named(f"{body.core} {name}", body.team, body, parent=above)
        return Named(f"{body.core} {of}{words}", body.team, body, place=place)

    def _committee(self, place: Place) -> Concept | None:
        """Return the Party committee that leads a unit: "Tỉnh ủy" of a tỉnh."""
        seats = self.lexicon.concepts["role_bi-thu"].properties.get("seat", ())
        kinds = (self.lexicon.concepts.get(seat) for seat in seats)
        return next((k for k in kinds if k and k.has("seatOf", seat_level(place))), None)

    def _elected(self, body: Body) -> Named | None:
        """Complete "Tỉnh ủy" by the Party organisation that the sentence names before it."""
        place = self.party.get(body.first) if body.needs == "place" else None
        fits = place is not None and self._committee(place) is body.head
        return self._placed(body, place) if place is not None and fits else None

    def _completed(self, body: Body, depth: int) -> Named | None:
        """Complete "Tỉnh ủy", "Ban Thường vụ" by the same body in full, else by the focus."""
        core = fold_key(body.core)
        names = self._full_names(core, body.head, depth)
        level = body.head.first("level") if body.head else None
        if body.needs == "place" and level == "province" and len(names) != 1:
            where = self.focus.place("province", body.first)
            if where is None:
                return as_printed(body)
            kinds = body.head.properties.get("provinceKind", ()) if body.head else ()
            kind = where.concept.first("provinceKind") if where.concept else "tỉnh"
            return self._merged(self._placed(body, where)) if not kinds or kind in kinds else None
        if len(names) == 1:
            return names[0]
        seat = body.head.first("placeKind") if body.head else None
        if not names and seat is not None:  # "Thành ủy" of the one city that the article names
            where = self.focus.place(seat, body.first)
            return self._merged(self._placed(body, where)) if where else as_printed(body)
        if not names:
            return self._told_before(body)
        before = _last_before(self.by_core.get(core, ()), body.first)
        return self.named(before, depth) if before is not None else None

    def _told_before(self, body: Body) -> Named | None:
        """Complete a body by the only one of the lists or the only commune named before it.

        "Tại điểm cầu Đảng ủy Chính phủ, ông A, Phó Bí thư Đảng ủy …"; "Lãnh đạo xã Tân Hòa (tỉnh
        Tây Ninh): A - Bí thư Đảng ủy; B - Chủ tịch UBND". Where another unit of its own is named
        the text leaves it open.
        """
        if body.head is None:
            return None
        before = [b for b in self._of_kind(body.head.id) if b.concept and b.first < body.first]
        if before and len({fold_key(b.core) for b in before}) == 1:
            return self.named(before[-1])
        levels = body.head.properties.get("seatOf", ())
        seen = [
            place
            for found in self.focus.seen.values()
            for place in found
            if place.first < body.first and seat_level(place) in levels
        ]
        holders = {fold_key(p.within.name) for p in seen if p.within is not None}
        own = {fold_key(p.name): p for p in seen if fold_key(p.name) not in holders}
        place = next(iter(own.values()), None)
        if before or place is None or len(own) > 1 or place.level != "commune":
            return None
        return self._placed(body, place)

    def _agency(self, body: Body, depth: int) -> Named | None:
        """Return the only agency of the article that a "Vụ Pháp chế" can be a unit of."""
        kinds = body.head.properties.get("unitOf", ()) if body.head else ()
        if not kinds or depth >= _COMPLETED:
            return None
        if kinds not in self._agencies:
            printed = (b for kind in kinds for b in self.by_kind.get(kind, ()))
            named = [n for b in printed if (n := self.named(b, depth + 1)) is not None]
            found = {n.name: n for n in reversed(named)}  # where each is printed first
            self._agencies[kinds] = tuple(found.values())
        found_here = self._agencies[kinds]
        heads = (f" {self.lexicon.concepts[kind].label} " for kind in kinds)
        if any(head in body.core for head in heads):  # "Thanh tra Sở Y tế" is of no other Sở
            found_here = tuple(n for n in found_here if body.core.endswith(f" {n.body.core}"))
        return found_here[0] if len(found_here) == 1 else None

    def _full_names(self, core: str, head: Concept | None, depth: int) -> tuple[Named, ...]:
        """Return the different names of the bodies of one core and head that stand in full."""
        asked = (core, head, depth)
        if asked not in self._names:
            same = (b for b in self.by_core.get(core, ()) if _alike(b.head, head))
            named = (self.named(body, depth) for body in same)
            self._names[asked] = tuple({n.name: n for n in named if n is not None}.values())
        return self._names[asked]

    def of_kind(self, kind: str | None, index: int) -> Named | None:
        """Return the body that a bare "Bộ trưởng", "Thứ trưởng" heads: the article's one ministry.

        Where the article names several, the nearest before ``index`` counts.
        """
        if kind is None:
            return None
        fitting = self._of_kind(kind)
        if not fitting:
            return None
        chosen = _last_before(fitting, index) or fitting[0]
        named = self.named(chosen)
        return named._replace(body=chosen) if named else None

    def _of_kind(self, kind: str) -> Sequence[Body]:
        """Return the bodies in full of a kind; only the first where all have one name."""
        if kind not in self._kinds:
            found = [
                body
                for body in self.complete
                if (body.head is not None and body.head.id == kind)
                or (body.concept is not None and body.concept.has("bodyKind", kind))
            ]
            one = len({fold_key(body.core) for body in found}) == 1
            self._kinds[kind] = found[:1] if one else found
        return self._kinds[kind]

    def _merged(self, named: Named) -> Named:
        """Give a body with two names its one name (guide, decision 29).

        "Ban Chấp hành Đảng bộ tỉnh X" and "Tỉnh ủy X" are one body; what the longer name shows,
        that it belongs to the Đảng bộ, stays.
        """
        parent, head = named.parent, named.body.head
        if parent is None or head is None or not head.has("committeeOf", "yes"):
            return named
        if (
            parent.place is None
            or parent.body.head is None
            or not parent.body.head.has("committee", "yes")
        ):
            return named
        kind = self._committee(parent.place)
        if kind is None:
            return named
        name = f"{kind.label} {place_words(kind, parent.place)}"
        return Named(name, named.team, named.body, parent, parent.place, also=named.name)


def _alike(one: Concept | None, other: Concept | None) -> bool:
    """Tell whether two heads are of one kind: "Thường vụ" is a "Ban Thường vụ"."""
    if one is None or other is None:
        return one is other
    return one.canonical == other.canonical


def _first(body: Body) -> int:
    return body.first


def _last_before(bodies: Sequence[Body], index: int) -> Body | None:
    """Return the last of some bodies in text order that starts before the token."""
    place = bisect_left(bodies, index, key=_first)
    return bodies[place - 1] if place else None
