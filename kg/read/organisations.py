"""Organisations and teams: which body a phrase names, and the structure that its name shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Belonging, Kind, Structure
from kg.read import printed, sited
from kg.read.parents import INNER, NAMED, RULES, Above
from kg.read.premises import HEAD, HEAD_TOKENS, PREMISES, Housed
from kg.read.printed import Printed
from kg.read.shown import PARENT, PLACE, WHERE, WHOLE, Shown, at_home
from kg.read.sited import SITED, Beside
from kg.read.units import NO_UNIT, Unit
from kg.read.unread import unread
from kg.rules.pattern import first_of
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lexicon.model import Hit
    from kg.read.bodies import BodyNames
    from kg.read.full_names import Named
    from kg.read.phrases import Body
    from kg.read.places import PlaceReader
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.table import EntityTable, Form
    from kg.read.teams import Teams


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

    def printed(self, index: int, body: Body, *, new: bool) -> None:
        """Record a body printed by itself, as the phrase of that number, and what it belongs to.

        One that is not ``new`` is only recorded if it is known.
        """
        found = first_of(printed.RULES, self._scene(body, new=new))
        if found is not None:
            self._record(found[1][printed.NAMED], found[0].name)
            self._premises(found[1][printed.NAMED])
            self._sited(index, found[1][printed.NAMED])
        if new or self.known(body):
            self._bracketed(index, body)

    def unread(self) -> None:
        """Let who watches see the words for a body, or for its premises, where none was read."""
        read = [range(c.first, c.stop) for c in self.chunks]
        for word in unread(self.a, read, printed.RULES, "bodykind", "body"):
            first_of(printed.RULES, self._scene(None, word=word))
        before = (range(p.start - HEAD_TOKENS, p.start) for p in read)
        for word in unread(self.a, before, (PREMISES,), "placekind"):
            PREMISES.first(Housed(self.a, None, word))

    def _premises(self, named: Named) -> None:
        match = PREMISES.first(Housed(self.a, named.body))
        if match is None:
            return
        head, body, rule = match[HEAD], named.body, PREMISES.name
        word = head.concept.label
        name = f"{word[0].upper()}{word[1:]} {named.name}"
        key = self.table.add(Kind.PLACE, name, head.first, body.stop, rule=rule)
        if not head.concept.has("ofBody", "hall"):
            return  # where the seat of a body lies, its name does not say
        seat = named
        while seat.place is None and seat.parent is not None:
            seat = seat.parent
        if seat.place is not None and not seat.place.implied:
            span = self.a.tokens.span(head.first, body.stop)
            where = self.places.add(seat.place)
            self.structures.append(Structure(key, Belonging.LOCATED_IN, where, span, rule))

    def _sited(self, index: int, named: Named) -> None:
        """Let a body lie in the place in brackets behind it: "Hợp tác xã A (xã B)"."""
        match = SITED.first(Beside(self.a, self.chunks, index, named.body))
        if match is None:
            return
        where = match[sited.WHERE]
        span = self.a.tokens.span(named.body.first, where.end)
        part, place = self.add(named), self.places.add(where)
        self.structures.append(Structure(part, Belonging.LOCATED_IN, place, span, SITED.name))

    def known(self, body: Body) -> bool:
        """Tell whether the body has been recorded; a team is known by its other mentions."""
        named = self.names.named(body)
        if named is None:
            return False
        key = self.table.namesake(Kind.ORGANISATION, named.name, self.seat(named).scope)
        return named.team or key in self.table.rows

    def _bracketed(self, index: int, parent: Body) -> None:
        """Let a body be the parent of the body before it: "Vụ A (Bộ B)", "Cục A, Bộ B"."""
        above = Above(self.a, self.chunks, self.names, index, parent)
        if found := first_of(RULES, above):
            rule, match = found
            child, holder = match[NAMED]
            span = self.a.tokens.span(match[INNER].first, parent.stop)
            part, whole = self.add(child), self.add(holder)
            self.structures.append(Structure(part, Belonging.PART_OF, whole, span, rule.name))

    def add(self, named: Named, *, part: bool = False) -> str:
        """Record a body in a longer name or (``part``) in an office, and return its key."""
        scene = self._scene(named.body, named)
        rule = next(rule.name for rule in printed.RULES if rule.first(scene) is not None)
        return self._record(named, rule, part=part)

    def _scene(
        self,
        body: Body | None,
        named: Named | None = None,
        *,
        word: Hit | None = None,
        new: bool = True,
    ) -> Printed:
        return Printed(self.a, self.names, self.teams, self.known, body, named, word, new)

    def _record(self, named: Named, rule: str, *, part: bool = False) -> str:
        """Record a body and the parents and places that its name shows; return its key."""
        form: Form = "part" if part else "name"
        body = named.body
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
            self.table.alias(key, _whole(body, self.a.tokens.words(body.first, body.end)))
        self._belongs(key, named, form)
        return key

    def _belongs(self, key: str, named: Named, form: Form) -> None:
        """Record what a body is part of, and where it lies, as its name shows."""
        shown = Shown(self.a, named)
        for match in PARENT.matches(shown):
            whole = match[WHOLE]
            if whole.named is not None:
                parent = self.add(whole.named, part=form == "part" or whole.part)
            else:
                parent = self.table.add(
                    Kind.ORGANISATION,
                    whole.name,
                    whole.first,
                    named.body.stop,
                    rule=PARENT.name,
                    form="part" if whole.part else form,
                )
            span = self.a.tokens.span(named.body.first, whole.stop)
            self.structures.append(Structure(key, Belonging.PART_OF, parent, span, PARENT.name))
        for match in PLACE.matches(shown):
            span = self.a.tokens.span(named.body.first, named.body.end)
            where = self.places.add(match[WHERE])
            self.structures.append(Structure(key, Belonging.LOCATED_IN, where, span, PLACE.name))
        if shown.printed is not None and at_home(shown.printed):
            self.places.add(shown.printed)  # "Đại sứ quán Việt Nam" names it, and lies elsewhere

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


def _whole(body: Body, printed: str) -> str:
    """Return what is printed of a listed body in an office with its first word: "Bộ GTVT".

    "Bộ trưởng GTVT" prints no more than "GTVT" of it.
    """
    if body.concept is None:
        return printed
    whole = f"{body.concept.label.split()[0]} {printed}"
    known = {fold_key(form) for form in body.concept.forms}
    return whole if fold_key(whole) in known else printed
