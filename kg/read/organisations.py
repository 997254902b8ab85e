"""Organisations and teams: which body a phrase names, and the structure that its name shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Belonging, Kind, Structure
from kg.read.full_names import Named, place_words
from kg.read.phrases import Body, Office, place
from kg.read.phrases.words import within
from kg.read.units import NO_UNIT, Unit
from kg.rules.pattern import Match, Pattern, Slot, need, one
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.read.bodies import BodyNames
    from kg.read.places import PlaceReader
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable, Form
    from kg.read.teams import Teams
    from kg.rules.pattern import Watch


_HEAD = 3  # tokens of the longest word for premises


@dataclass(frozen=True, slots=True)
class OrganisationReader:
    """Records the bodies of one article in ``table``, and what they are part of in ``structures``.

    The places in their names are recorded by ``places``.
    """

    a: Annotated
    chunks: Sequence[Chunk]
    names: BodyNames
    teams: Teams
    table: EntityTable
    places: PlaceReader
    structures: list[Structure]

    def body(self, body: Body) -> None:
        """Record a body printed by itself; media only where they act."""
        named = self.names.named(body) if self.teams.known(body) else None
        if named is not None and (not self._media(body) or self._speaks(body.stop)):
            self.add(named)
            self._premises(named)

    def _premises(self, named: Named) -> None:
        """Rule ``premises``: "Trụ sở Tỉnh ủy An Phước" is a place, "Hội trường UBND tỉnh" in it."""
        body = named.body
        head = next(
            (
                hit
                for back in range(1, min(body.first, _HEAD) + 1)
                if (hit := self.a.hits.at(body.first - back, "placekind")) is not None
                and hit.stop == body.first
                and hit.concept.first("ofBody") is not None
            ),
            None,
        )
        if head is None:
            return
        word = head.concept.label
        name = f"{word[0].upper()}{word[1:]} {named.name}"
        key = self.table.add(Kind.PLACE, name, head.first, body.stop, rule="premises")
        if not head.concept.has("ofBody", "hall"):
            return  # where the seat of a body lies, its name does not say
        seat = named
        while seat.place is None and seat.parent is not None:
            seat = seat.parent
        if seat.place is not None and not seat.place.implied:
            span = self.a.tokens.span(head.first, body.stop)
            where = self.places.add(seat.place)
            self.structures.append(Structure(key, Belonging.LOCATED_IN, where, span, "premises"))

    def known(self, body: Body) -> bool:
        """Tell whether the body has been recorded; a team is known by its other mentions."""
        named = self.names.named(body)
        if named is None:
            return False
        key = self.table.namesake(Kind.ORGANISATION, named.name, self.seat(named).scope)
        return named.team or key in self.table.rows

    def _media(self, body: Body) -> bool:
        """Tell whether a body is a newspaper, a station or an agency: credits are full of them."""
        kind = body.head
        if body.concept is not None:
            if body.concept.has("media", "yes"):
                return True
            kind = self.a.lexicon.concepts.get(body.concept.first("bodyKind") or "")
        return kind is not None and kind.has("media", "yes")

    def _speaks(self, index: int) -> bool:
        return any(
            self.a.hits.at(i, "act", "eventverb") is not None
            for i in range(index, min(index + 4, len(self.a.tokens)))
        )

    def bracketed(self, index: int, parent: Body) -> None:
        """Let a body be the parent of the body before it: "Vụ A (Bộ B)", "Cục A, Bộ B"."""
        for pattern in RULES:
            match = pattern.first(_Bracket(self, index, parent))
            if match is not None:
                child, holder = match[_NAMED]
                span = self.a.tokens.span(match[_INNER].first, parent.stop)
                self.structures.append(
                    Structure(
                        self.add(child), Belonging.PART_OF, self.add(holder), span, pattern.name
                    )
                )
                return

    def before(self, index: int, parent: Body) -> Body | None:
        """Return the body, or that of the office, which ends where a bracket with another opens."""
        before = self.chunks[index - 1].phrase
        inner = before.body if isinstance(before, Office) else before
        ends = isinstance(inner, Body) and inner.stop == parent.first - 1
        return inner if isinstance(inner, Body) and ends and not inner.parent else None

    def above(self, inner: Body, parent: Body) -> bool:
        """Tell whether the second may be the parent of the first: not in "Bộ B (Cục A)"."""
        ministries = self.a.lexicon.concepts["bodykind_vu"].properties.get("unitOf", ())
        above = _kind(inner) not in ministries and _kind(parent) in ministries
        return above or not (inner.concept or _kind(inner) in ministries)

    def both(self, inner: Body, parent: Body) -> tuple[Named, Named] | None:
        """Return the names of two bodies, of which the first holds no place."""
        child, holder = self.names.named(inner), self.names.named(parent)
        known = child is not None and holder is not None and not inner.place
        return (child, holder) if child is not None and holder is not None and known else None

    def add(self, named: Named, *, part: bool = False) -> str:
        """Record a body and the parents and places that its name shows; return its key.

        Rule ``body-name``: a body of the lexicon, "Ban Nội chính Trung ương".

        Rule ``body-parts``: a kind of body with its field or place, "Sở Y tế tỉnh An Phước".

        Rule ``name-holds-place``: "Tỉnh ủy An Phước" is located in "An Phước".
        """
        form: Form = "part" if part else "name"
        body = named.body
        rule = "body-name" if named.body.concept else "body-parts"
        if named.team:
            key = self.teams.key(named, self.table, form)
        else:
            unit = self.seat(named)
            key = self.table.namesake(Kind.ORGANISATION, named.name, unit.scope)
            self.table.add(
                Kind.ORGANISATION,
                named.name,
                body.first,
                body.end,
                rule=rule,
                form=form,
                phrase=self.a.tokens.span(body.first, body.stop),
                key=key,
            )
            self.table.tell_apart(key, unit.scope, unit.id)
            if named.also:
                self.table.alias(key, named.also)
        if part and not body.implied:
            self.table.alias(key, self.a.tokens.words(body.first, body.end))
        span = self.a.tokens.span(body.first, body.end)
        if named.parent is not None:
            parent = self.add(named.parent, part=part)
            self.structures.append(
                Structure(key, Belonging.PART_OF, parent, span, "name-holds-parent")
            )
        served = body.head.properties.get("officeOf", ()) if body.head else ()
        if served and named.place is not None:
            for kind in served:
                whole = self.add(self._served(kind, named), part=True)
                self.structures.append(
                    Structure(key, Belonging.PART_OF, whole, span, "name-holds-parent")
                )
            return key
        owner = named.team and body.joined  # "Đoàn công tác của tỉnh A" lies nowhere
        if named.place is not None and not owner and not named.place.implied:
            place = self.places.add(named.place)
            if (
                named.place.level != "country"
                or not named.place.concept
                or not named.place.concept.has("home", "yes")
            ):
                self.structures.append(
                    Structure(key, Belonging.LOCATED_IN, place, span, "name-holds-place")
                )
        self._background(key, named, form)
        return key

    def _served(self, kind: str, office: Named) -> Named:
        """Return the council of the place whose office a body is: "HĐND" of "Văn phòng HĐND A"."""
        head, place, body = self.a.lexicon.concepts[kind], office.place, office.body
        words = place_words(head, place) if place is not None else ""
        council = replace(body, core=head.label, head=head, implied=True)
        return Named(f"{head.label} {words}", office.team, council, place=place)

    def _background(self, key: str, named: Named, form: Form) -> None:
        """Record the parent whose name a body's name holds: "Văn phòng Chính phủ" ⊂ Chính phủ."""
        body, concepts = named.body, self.a.lexicon.concepts
        holds = body.concept or body.head
        held = concepts.get(holds.first("namesParent") or "") if holds else None
        if held is not None:
            self._part_of(key, held.label, body, body.first, "part")
        above = (
            concepts.get(body.concept.first("subOrganizationOf") or "") if body.concept else None
        )
        if body.concept is None:
            return
        self._named_after(key, body)
        if above is None:
            return
        if fold_key(body.concept.label).endswith(f" {fold_key(above.label)}"):
            first = max(body.first, body.stop - len(above.label.split()))
            self._part_of(key, above.label, body, first, form)

    def _named_after(self, key: str, body: Body) -> None:
        """Put a body of the lexicon into the place that ends its name: "Quốc hội Hàn Quốc"."""
        for first in range(body.first + 1, body.end):
            found = place(self.a, first)
            if found is None or found.end != body.end or body.concept is None:
                continue
            home = found.concept is not None and found.concept.has("home", "yes")
            whole = fold_key(body.concept.label).endswith(f" {fold_key(found.name)}")
            if found.concept is not None and whole and not home:
                span = self.a.tokens.span(body.first, body.end)
                where = self.places.add(found)
                self.structures.append(
                    Structure(key, Belonging.LOCATED_IN, where, span, "name-holds-place")
                )
            return

    def _part_of(self, key: str, parent: str, body: Body, first: int, form: Form) -> None:
        """Rule ``name-holds-parent``: "Ban Thường vụ Tỉnh ủy An Phước" is part of the Tỉnh ủy."""
        rule, stop = "name-holds-parent", body.stop
        parent_key = self.table.add(Kind.ORGANISATION, parent, first, stop, rule=rule, form=form)
        span = self.a.tokens.span(body.first, stop)
        self.structures.append(Structure(key, Belonging.PART_OF, parent_key, span, rule))

    def seat(self, named: Named) -> Unit:
        """Return the unit that tells "Huyện ủy Châu Thành" from those of other provinces.

        A body of the lexicon is known by its concept; one whose name came back, by its number.
        """
        concept = named.body.concept
        if concept is not None and concept.scheme == "body" and named.place is None:
            year = concept.id.rpartition("-")[2]
            return Unit(concept.id, year if year.isdigit() and len(year) == len("2026") else "")
        while named.place is None and named.parent is not None:
            named = named.parent
        if named.open:  # "Huyện ủy" of a district that the article never gives
            return Unit("", self.a.article.id)
        return self.places.units.unit(named.place) if named.place else NO_UNIT


def _kind(body: Body) -> str:
    kind = body.head or body.kind
    return kind.id if kind is not None else ""


# -- the rule


@dataclass(frozen=True, slots=True)
class _Bracket:
    """A body, as the phrase of that number."""

    reader: OrganisationReader
    index: int
    parent: Body

    @property
    def place(self) -> range:
        """The tokens of the body."""
        return range(self.parent.first, self.parent.stop)

    @property
    def watch(self) -> Watch | None:
        """Who keeps what one rule tried."""
        return self.reader.a.watch


_PARENT, _INNER = Slot[Body]("parent"), Slot[Body]("body")
_NAMED = Slot[tuple[Named, Named]]("names")


def _opened(bracket: _Bracket, _: Match) -> Body | None:
    forms, first = bracket.reader.a.tokens.forms, bracket.parent.first
    return bracket.parent if bracket.index and forms[first - 1] == "(" else None


def _beside(bracket: _Bracket, _: Match) -> Body | None:
    a, first = bracket.reader.a, bracket.parent.first
    joined = bracket.index and (a.tokens.forms[first - 1] == "," or within(a, first - 1))
    return bracket.parent if joined else None


def _listed_under(inner: Body, parent: Body) -> bool:
    above = inner.concept.first("subOrganizationOf") if inner.concept else None
    return above is not None and parent.concept is not None and parent.concept.id == above


_BRACKETED: Pattern[_Bracket] = Pattern.of(
    "parent-in-brackets",  # "Vụ A (Bộ B)"
    one(_PARENT, "body behind a bracket", _opened),
    one(
        _INNER,
        "body or office of one right before that, no parent in its name",
        lambda b, _: b.reader.before(b.index, b.parent),
    ),
    need("a kind of body that may stand above", lambda b, m: b.reader.above(m[_INNER], b.parent)),
    one(_NAMED, "no place in its name", lambda b, m: b.reader.both(m[_INNER], b.parent)),
)
_BESIDE: Pattern[_Bracket] = Pattern.of(
    "parent-beside",  # "Cục Di sản văn hóa, Bộ Văn hóa, Thể thao và Du lịch"
    one(_PARENT, "body behind a comma or 'thuộc'", _beside),
    one(
        _INNER,
        "body or office of one right before that, no parent in its name",
        lambda b, _: b.reader.before(b.index, b.parent),
    ),
    need("a body that the list puts under it", lambda b, m: _listed_under(m[_INNER], b.parent)),
    one(_NAMED, "no place in its name", lambda b, m: b.reader.both(m[_INNER], b.parent)),
)
RULES = (_BRACKETED, _BESIDE)
