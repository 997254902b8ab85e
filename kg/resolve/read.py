"""From phrases to entities: who and what each phrase of the article names.

Two rounds: names printed in full first, so that a short form may stand before the full one (the
title says "Bí thư Tỉnh ủy", the lead gives the name); then short forms, titles and anaphors.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.extract.phrases import Body, Name, Office, Place
from kg.extract.reading import Annotated, Mention, Reading
from kg.extract.scan import Chunk, scan
from kg.extract.stacks import Stack, stacks
from kg.facts import Document, Kind, Position, Structure
from kg.resolve.anaphors import AnaphorReader
from kg.resolve.bodies import BodyNames, Named
from kg.resolve.documents import DocumentReader
from kg.resolve.focus import Focus, focus
from kg.resolve.given import GivenReader
from kg.resolve.named import NamedEvent, NamedReader
from kg.resolve.offices import Owned, owned
from kg.resolve.people import People, bylines, people, phrase_span
from kg.resolve.table import EntityTable, Form, entity_key
from kg.resolve.teams import Teams
from kg.text.dates import PrintedDate, article_year, find_dates
from kg.text.fold import fold_key
from kg.text.tokens import tokenise

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Read:
    """What the first half of the pipeline yields: the table of entities and the facts of names."""

    table: EntityTable
    positions: tuple[Position, ...]
    structures: tuple[Structure, ...]
    documents: tuple[Document, ...]
    events: tuple[NamedEvent, ...]
    focus: Focus
    names: BodyNames
    chunks: tuple[Chunk, ...]
    stacks: tuple[Stack, ...]
    dates: tuple[PrintedDate, ...]
    year: int | None


def read(a: Annotated) -> Read:
    """Resolve the phrases of an article into entities, positions and structure."""
    chunks = tuple(c for c in scan(a))
    signed = bylines(a, chunks)
    chunks = tuple(c for c in chunks if not (isinstance(c.phrase, Name) and c.first in signed))
    where = focus(chunks, a.lexicon)
    names = BodyNames.of(a.lexicon, where, chunks)
    hung = list(stacks(a, chunks))
    reader = _Reader(a, chunks, where, names, hung, people(a, hung), EntityTable(a.tokens))
    reader.run()
    dates = tuple(find_dates(a.tokens))
    year = article_year(a.article.text, a.article.published)
    by_token = {a.tokens.at(d.span.start): d for d in dates}
    documents = DocumentReader(a, chunks, names, reader.table, by_token, year).read()
    taken = reader.table.tokens_of(Kind.DOCUMENT)
    named = NamedReader(a, names, reader.table)
    named.programmes(taken)
    events = named.events(taken)
    AnaphorReader(a, where, names, reader.teams, reader.table).read()
    return Read(
        table=reader.table,
        positions=once(reader.positions),
        structures=_once_structure(reader.structures),
        documents=documents,
        events=events,
        focus=where,
        names=names,
        chunks=chunks,
        stacks=tuple(hung),
        dates=dates,
        year=year,
    )


_BETWEEN = 3  # tokens between two offices of one stack: a comma, "đồng thời là"


def _shared(offices: tuple[Office, ...]) -> list[Office]:
    """Give an office without a body that of the next: "Phó Chủ tịch - Tổng Thư ký Hội A"."""
    found: list[Office] = []
    for office in reversed(offices):
        after = found[-1] if found else None
        bare = office.body is None and office.place is None and not office.anchor
        joined = after is not None and after.first - office.stop <= 1 and after.body is not None
        if after is not None and bare and joined and office.fixed is None:
            found.append(replace(office, body=after.body, stop=after.stop))
        elif after is not None and _in_agency(office, after):
            found.append(_celled(office, after))
        else:
            found.append(office)
    return found[::-1]


def _in_agency(office: Office, after: Office) -> bool:
    """Tell whether "Bí thư Đảng ủy" is of the agency that the next office heads."""
    cell = office.body
    return (
        cell is not None
        and after.body is not None
        and cell.head is not None
        and cell.head.has("partyCell", "yes")
        and not (cell.parent or cell.place)
        and not after.concept.has("partyRole", "yes")
        and after.first - office.stop <= _BETWEEN
    )


def _celled(office: Office, after: Office) -> Office:
    """Complete "Bí thư Đảng ủy, Giám đốc Sở Xây dựng": Đảng ủy Sở Xây dựng."""
    if office.body is None:
        return office
    body = replace(office.body, parent=after.body, anchor="", needs="")
    return replace(office, body=body)


def once(found: Iterable[Position]) -> tuple[Position, ...]:
    """Keep the first statement of every holding; an ended office is not also a present one."""
    kept: dict[tuple[str, str, str | None, bool], Position] = {}
    for position in sorted(found, key=lambda p: p.span):
        kept.setdefault((position.person, position.role, position.org, position.former), position)
    return tuple(kept.values())


def _once_structure(found: list[Structure]) -> tuple[Structure, ...]:
    kept: dict[tuple[str, str, str], Structure] = {}
    for fact in sorted(found, key=lambda s: s.span):
        kept.setdefault((fact.subject, fact.predicate, fact.object), fact)
    return tuple(kept.values())


class _Reader:
    """The state of one reading; every method is one kind of phrase."""

    def __init__(
        self,
        a: Annotated,
        chunks: tuple[Chunk, ...],
        where: Focus,
        names: BodyNames,
        hung: list[Stack],
        known: People,
        table: EntityTable,
    ) -> None:
        self.a, self.chunks, self.focus, self.names = a, chunks, where, names
        self.hung, self.people, self.table = hung, known, table
        self.teams = Teams.of(names, chunks)
        self.positions: list[Position] = []
        self.structures: list[Structure] = []
        self.holders: list[tuple[int, str, Owned]] = []  # token, person, office

    def run(self) -> None:
        """Read names with their offices, then bodies and places, then titles and anaphors."""
        taken: set[int] = set()
        for stack in self.hung:
            taken |= self._person(stack)
        taken |= self._given(taken)
        for index, chunk in enumerate(self.chunks):
            phrase = chunk.phrase
            if isinstance(phrase, Body):
                self._body(phrase)
                self._bracketed(index, phrase)
            elif isinstance(phrase, Place) and not self._at_home(phrase):
                self._place(phrase)
                self._inside(index, phrase)
            elif isinstance(phrase, Office) and phrase.first not in taken:
                self._office(chunk, phrase)

    # -- people

    def _person(self, stack: Stack) -> set[int]:
        """Record a person and the offices printed beside the name.

        Rule ``person-name``: "đồng chí Trịnh Đức Khải", and "đồng chí Khải" after it.

        Rule ``title-stack``: "Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy An Phước Trịnh Đức Khải".
        """
        name = stack.chunk.phrase
        if not isinstance(name, Name):
            return set()
        text = " ".join(name.text.split())
        full = self.people.full(text, name.first)
        if full is None:
            return set()
        key = self.table.add(
            Kind.PERSON,
            full,
            name.first,
            name.stop,
            rule="person-name",
            phrase=phrase_span(self.a, stack),
        )
        for office in _shared(stack.offices):
            self._hold(key, office, name, "title-stack")
        return {office.first for office in stack.offices}

    def _given(self, taken: set[int]) -> set[int]:
        """Record the offices that words give a person; return their first tokens."""
        found = list(GivenReader(self.a, self.chunks, self.people, frozenset(taken)).read())
        for given in found:
            office = replace(given.office, former=given.former)
            self._hold(entity_key(Kind.PERSON, given.person), office, given.name, given.rule)
        return {given.office.first for given in found}

    def _hold(self, person: str, office: Office, name: Name, rule: str) -> None:
        found = owned(office, self.names)
        body = self._named(found.body, part=True) if found.body else None
        if not found.known and office.concept.has("headsTeam", "yes"):
            team = self.teams.nearest(office.first)
            if team is not None:
                found = Owned(found.role, None, known=True)
                body = entity_key(Kind.TEAM, team)
        if not found.known:
            return
        first, stop = min(office.first, name.first), max(office.stop, name.stop)
        self.positions.append(
            Position(person, found.role, body, office.former, self.a.tokens.span(first, stop), rule)
        )
        if not office.former:
            self.holders.append((office.first, person, found))

    def _office(self, chunk: Chunk, office: Office) -> None:
        """Record an office without a name beside it.

        Rule ``title-reference``: "Bí thư Tỉnh ủy yêu cầu …" is whom the article calls so.

        Rule ``office-authority``: "Thủ tướng Chính phủ ban hành …", where none is, is an authority.
        """
        found = owned(office, self.names)
        if found.body is not None:
            self._named(found.body, part=True)
        if chunk.plural or office.former:
            return
        holder = self._holder(office, found)
        if holder is None and found.body is not None and self._acts(chunk):
            self.table.add(
                Kind.ORGANISATION,
                f"{found.role} {found.body.name}",
                office.first,
                office.stop,
                rule="office-authority",
                form="title",
            )
        if holder:
            self.table.add(
                Kind.PERSON,
                self.table.name(holder),
                office.first,
                office.stop,
                rule="title-reference",
                form="title",
                key=holder,
                phrase=self.a.tokens.span(chunk.first, chunk.stop),
            )

    def _acts(self, chunk: Chunk) -> bool:
        """Tell whether an office without a known holder acts: a verb follows it."""
        after = range(chunk.stop, min(chunk.stop + 3, len(self.a.tokens)))
        return any(self.a.hits.at(i, "act", "eventverb", "issuecue") for i in after)

    def _holder(self, office: Office, found: Owned) -> str | None:
        role = fold_key(found.role)
        fitting = [
            (at, person)
            for at, person, held in self.holders
            if (fold_key(held.role) == role or fold_key(held.role).startswith(role + " "))
            and (
                found.body is None
                or held.body is None
                or fold_key(held.body.name) == fold_key(found.body.name)
            )
        ]
        people_ = {person for _, person in fitting}
        if len(people_) == 1:
            return next(iter(people_))
        before = [(at, person) for at, person in fitting if at < office.first]
        return max(before)[1] if before else None

    # -- bodies and places

    def _body(self, body: Body) -> None:
        named = self.names.named(body) if self.teams.known(body) else None
        if named is not None and (not self._media(body) or self._speaks(body.stop)):
            self._named(named)

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

    def _bracketed(self, index: int, parent: Body) -> None:
        """Rule ``parent-in-brackets``: "Vụ A (Bộ B)", the parent of the body before it."""
        if index == 0 or self.a.tokens.forms[parent.first - 1] != "(":
            return
        before = self.chunks[index - 1].phrase
        inner = before.body if isinstance(before, Office) else before
        if (
            not isinstance(inner, Body)
            or inner.stop != parent.first - 1
            or inner.parent
            or inner.concept
        ):
            return
        child, holder = self.names.named(inner), self.names.named(parent)
        if child is not None and holder is not None and not inner.place:
            span = self.a.tokens.span(inner.first, parent.stop)
            self.structures.append(
                Structure(
                    self._named(child), "partOf", self._named(holder), span, "parent-in-brackets"
                )
            )

    def _named(self, named: Named, *, part: bool = False) -> str:
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
            key = self.table.add(
                Kind.ORGANISATION, named.name, body.first, body.stop, rule=rule, form=form
            )
            self.table.tell_apart(key, self._seat(named))
            if named.also:
                self.table.alias(key, named.also)
        if part and not body.implied:
            self.table.alias(key, self.a.tokens.words(body.first, body.stop))
        span = self.a.tokens.span(body.first, body.stop)
        if named.parent is not None:
            parent = self._named(named.parent, part=part)
            self.structures.append(Structure(key, "partOf", parent, span, "name-holds-parent"))
        if named.place is not None:
            place = self._place(named.place)
            if (
                named.place.level != "country"
                or not named.place.concept
                or not named.place.concept.has("home", "yes")
            ):
                self.structures.append(Structure(key, "locatedIn", place, span, "name-holds-place"))
        self._background(key, named, form)
        return key

    def _background(self, key: str, named: Named, form: Form) -> None:
        """Record the parent whose name a body's name holds: "Văn phòng Chính phủ" ⊂ Chính phủ."""
        body, concepts = named.body, self.a.lexicon.concepts
        held = concepts.get(body.head.first("namesParent") or "") if body.head else None
        if held is not None:
            self._part_of(key, held.label, body, body.first, "part")
        above = (
            concepts.get(body.concept.first("subOrganizationOf") or "") if body.concept else None
        )
        if body.concept is None or above is None:
            return
        if fold_key(body.concept.label).endswith(f" {fold_key(above.label)}"):
            first = max(body.first, body.stop - len(above.label.split()))
            self._part_of(key, above.label, body, first, form)

    def _part_of(self, key: str, parent: str, body: Body, first: int, form: Form) -> None:
        """Rule ``name-holds-parent``: "Ban Thường vụ Tỉnh ủy An Phước" is part of the Tỉnh ủy."""
        rule, stop = "name-holds-parent", body.stop
        parent_key = self.table.add(Kind.ORGANISATION, parent, first, stop, rule=rule, form=form)
        span = self.a.tokens.span(body.first, stop)
        self.structures.append(Structure(key, "partOf", parent_key, span, rule))

    def _at_home(self, place: Place) -> bool:
        """Tell whether "Việt Nam" only qualifies ("phụ nữ Việt Nam"): no place of the news."""
        if place.concept is None or not place.concept.has("home", "yes") or place.first == 0:
            return False
        before = self.a.hits.at(place.first - 1, "function")
        return before is None or before.concept.has("functionClass", "genitive")

    def _inside(self, index: int, outer: Place) -> None:
        """Rule ``place-in-place``: a place after a smaller one holds it, "xã A, huyện Tân Phú"."""
        if index == 0 or self.chunks[index - 1].sentence != self.chunks[index].sentence:
            return
        before = self.chunks[index - 1].phrase
        inner = before.place if isinstance(before, Body) else before
        if not isinstance(inner, Place) or inner.stop != before.stop:
            return
        between = self.a.tokens.forms[inner.stop : outer.first]
        joined = between in ((",",), ("(",), ()) or (len(between) == 1 and self._holds(inner.stop))
        if joined and _rank(inner) < _rank(outer):
            subject, holder = self._place(inner), self._place(outer)
            span = self.a.tokens.span(inner.first, outer.stop)
            self.structures.append(Structure(subject, "locatedIn", holder, span, "place-in-place"))

    def _holds(self, index: int) -> bool:
        hit = self.a.hits.at(index, "function")
        return hit is not None and (
            hit.concept.has("functionClass", "genitive")
            or hit.concept.has("functionClass", "within")
        )

    def _place(self, place: Place) -> str:
        """Rule ``place-name``: "tỉnh An Phước", "huyện Tân Phú", "Khu công nghiệp Hòa Lạc"."""
        first, stop = place.first, place.stop
        key = self.table.add(Kind.PLACE, place.name, first, stop, rule="place-name")
        self.table.tell_apart(key, self._scope(place))
        return key

    def _seat(self, named: Named) -> str:
        """Return the province that tells "Huyện ủy Châu Thành" from those of other provinces."""
        while named.place is None and named.parent is not None:
            named = named.parent
        return self._scope(named.place) if named.place else ""

    def _scope(self, place: Place) -> str:
        """Return the province that tells a small place from its namesakes, "" where none does."""
        if _rank(place) >= _RANKS["province"] or place.level in ("city", "country", "region"):
            return ""
        # "Huyện ủy Mường Tè" leaves the district's own word out: ask for it with that word.
        named = tokenise(place.name)
        hits = self.a.lexicon.matcher.match(named).all_at(0, "district")
        listed = [hit.concept for hit in hits if hit.stop == len(named)]
        inside = listed[0].first("containedInPlace") if len(listed) == 1 else None
        province = self.a.lexicon.concepts.get(inside or "")
        if province is not None:
            return province.label
        around = self.focus.place("province", place.first)
        return around.name if around else ""


_RANKS = {"hamlet": 1, "commune": 2, "district": 3, "province": 4, "region": 5, "country": 6}


def _rank(place: Place) -> int:
    """Return how large a kind of place is, 0 for sites, streets and the like."""
    kind = place.concept.scheme if place.concept else place.level
    return _RANKS.get("district" if place.level == "province" and not place.concept else kind, 0)


def reading_of(a: Annotated, table: EntityTable) -> Reading:
    """Freeze the table of an article into a reading."""
    return Reading(a, table.entities(), table.sorted_mentions())


def mention_key(kind: Kind, name: str) -> str:
    """Return the key under which a name of that kind is found in a reading."""
    return entity_key(kind, name)


__all__ = ["Mention", "Read", "read", "reading_of"]
