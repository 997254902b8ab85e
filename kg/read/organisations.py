"""Organisations and teams: which body a phrase names, and the structure that its name shows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.model import Belonging, Kind, Structure
from kg.read.full_names import Named, place_words
from kg.read.parents import INNER, NAMED, RULES, Above
from kg.read.phrases import Body, place
from kg.read.phrases.places import LISTED
from kg.read.units import NO_UNIT, Unit
from kg.rules.pattern import first_of
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.article import Span
    from kg.lexicon.model import Concept
    from kg.read.bodies import BodyNames
    from kg.read.places import PlaceReader
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable, Form
    from kg.read.teams import Teams


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
        above = Above(self.a, self.chunks, self.names, index, parent)
        if found := first_of(RULES, above):
            rule, match = found
            child, holder = match[NAMED]
            span = self.a.tokens.span(match[INNER].first, parent.stop)
            part, whole = self.add(child), self.add(holder)
            self.structures.append(Structure(part, Belonging.PART_OF, whole, span, rule.name))

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
            self._belongs(key, Belonging.PART_OF, parent, span)
        served = body.head.properties.get("officeOf", ()) if body.head else ()
        if served and named.place is not None:
            for kind in served:
                whole = self.add(self._served(kind, named), part=True)
                self._belongs(key, Belonging.PART_OF, whole, span)
            return key
        owner = named.team and body.joined  # "Đoàn công tác của tỉnh A" lies nowhere
        if named.place is not None and not owner and not named.place.implied:
            place = self.places.add(named.place)
            if (
                named.place.level != "country"
                or not named.place.concept
                or not named.place.concept.has("home", "yes")
            ):
                self._belongs(key, Belonging.LOCATED_IN, place, span)
        self._background(key, named, form)
        return key

    def _served(self, kind: str, office: Named) -> Named:
        """Return the council of the place whose office a body is: "HĐND" of "Văn phòng HĐND A"."""
        head, place, body = self.a.lexicon.concepts[kind], office.place, office.body
        words = place_words(head, place) if place is not None else ""
        council = replace(body, core=head.label, head=head, implied=True)
        return Named(f"{head.label} {words}", office.team, council, place=place)

    def _belongs(self, key: str, how: Belonging, to: str, span: Span) -> None:
        rule = "name-holds-parent" if how is Belonging.PART_OF else "name-holds-place"
        self.structures.append(Structure(key, how, to, span, rule))

    def _background(self, key: str, named: Named, form: Form) -> None:
        """Record the parent whose name a body's name holds: "Văn phòng Chính phủ" ⊂ Chính phủ."""
        body, concepts = named.body, self.a.lexicon.concepts
        holds = body.concept or body.head
        held = concepts.get(holds.first("namesParent") or "") if holds else None
        if held is not None:
            self._part_of(key, held.label, body, body.first, "part")
        if body.concept is None:
            return
        self._named_after(key, body, body.concept)
        above = concepts.get(body.concept.first("subOrganizationOf") or "")
        if above and fold_key(body.concept.label).endswith(f" {fold_key(above.label)}"):
            first = max(body.first, body.stop - len(above.label.split()))
            self._part_of(key, above.label, body, first, form)

    def _named_after(self, key: str, body: Body, concept: Concept) -> None:
        """Put a body of the lexicon into the place that ends its name: "Quốc hội Hàn Quốc"."""
        inside = range(body.first + 1, body.end)
        listed = (hit for first in inside for hit in self.a.hits.all_at(first, *LISTED))
        for first in inside if any(hit.stop == body.end for hit in listed) else ():
            found = place(self.a, first)
            if found is None or found.end != body.end:
                continue
            home = found.concept is not None and found.concept.has("home", "yes")
            whole = fold_key(concept.label).endswith(f" {fold_key(found.name)}")
            if found.concept is not None and whole and not home:
                span = self.a.tokens.span(body.first, body.end)
                self._belongs(key, Belonging.LOCATED_IN, self.places.add(found), span)
            return

    def _part_of(self, key: str, parent: str, body: Body, first: int, form: Form) -> None:
        """Rule ``name-holds-parent``: "Ban Thường vụ Tỉnh ủy An Phước" is part of the Tỉnh ủy."""
        parent_key = self.table.add(
            Kind.ORGANISATION, parent, first, body.stop, rule="name-holds-parent", form=form
        )
        span = self.a.tokens.span(body.first, body.stop)
        self._belongs(key, Belonging.PART_OF, parent_key, span)

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
