"""From phrases to entities: who and what each phrase of the article names.

Two rounds: names printed in full first, so that a short form may stand before the full one (the
title says "Bí thư Tỉnh ủy", the lead gives the name); then short forms, titles and anaphors.
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.extract.phrases import Body, Name, Office, Place
from kg.extract.reading import Annotated, Mention, Reading
from kg.extract.scan import Chunk, scan
from kg.extract.stacks import Stack, stacks
from kg.facts import Document, Kind, Position, Structure
from kg.resolve.bodies import BodyNames, Named
from kg.resolve.documents import DocumentReader
from kg.resolve.focus import Focus, focus
from kg.resolve.offices import Owned, owned
from kg.resolve.people import People, bylines, people, phrase_span
from kg.resolve.table import EntityTable, entity_key
from kg.resolve.teams import Teams
from kg.text.dates import PrintedDate, article_year, find_dates
from kg.text.fold import fold_key


@dataclass(frozen=True, slots=True)
class Read:
    """What the first half of the pipeline yields: the table of entities and the facts of names."""

    table: EntityTable
    positions: tuple[Position, ...]
    structures: tuple[Structure, ...]
    documents: tuple[Document, ...]
    focus: Focus
    names: BodyNames
    chunks: tuple[Chunk, ...]
    stacks: tuple[Stack, ...]
    dates: tuple[PrintedDate, ...]
    year: int | None


def read(a: Annotated) -> Read:
    """Resolve the phrases of an article into entities, positions and structure."""
    chunks = tuple(c for c in scan(a))
    credits = bylines(a, chunks)
    chunks = tuple(c for c in chunks if not (isinstance(c.phrase, Name) and c.first in credits))
    where = focus(chunks)
    names = BodyNames.of(a.lexicon, where, chunks)
    hung = list(stacks(a, chunks))
    reader = _Reader(a, chunks, where, names, hung, people(a, hung), EntityTable(a.tokens))
    reader.run()
    dates = tuple(find_dates(a.tokens))
    year = article_year(a.article.text, a.article.published)
    by_token = {a.tokens.at(d.span.start): d for d in dates}
    documents = DocumentReader(a, chunks, names, reader.table, by_token, year).read()
    return Read(
        table=reader.table,
        positions=_once(reader.positions),
        structures=_once_structure(reader.structures),
        documents=documents,
        focus=where,
        names=names,
        chunks=chunks,
        stacks=tuple(hung),
        dates=dates,
        year=year,
    )


def _once(found: list[Position]) -> tuple[Position, ...]:
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

    def __init__(  # noqa: PLR0913 - the parts of one reading
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
        self.teams = Teams.of(a, names, chunks)
        self.positions: list[Position] = []
        self.structures: list[Structure] = []
        self.holders: list[tuple[int, str, Owned]] = []  # token, person, office

    def run(self) -> None:
        """Read names with their offices, then bodies and places, then titles and anaphors."""
        taken: set[int] = set()
        for stack in self.hung:
            taken |= self._person(stack)
        for chunk in self.chunks:
            phrase = chunk.phrase
            if isinstance(phrase, Body):
                self._body(phrase)
            elif isinstance(phrase, Place):
                self._place(phrase)
            elif isinstance(phrase, Office) and phrase.first not in taken:
                self._office(chunk, phrase)

    # -- people

    def _person(self, stack: Stack) -> set[int]:
        name = stack.chunk.phrase
        assert isinstance(name, Name)
        text = " ".join(name.text.split())
        full = self.people.full(text, name.first)
        if full is None:
            return set()
        key = self.table.add(
            Kind.PERSON, full, name.first, name.stop, rule="person-name",
            phrase=phrase_span(self.a, stack),
        )
        for office in stack.offices:
            self._hold(key, office, name, "title-stack")
        return {office.first for office in stack.offices}

    def _hold(self, person: str, office: Office, name: Name, rule: str) -> None:
        found = owned(office, self.names)
        body = found.body and self._named(found.body)
        if not found.known:
            return
        first, stop = min(office.first, name.first), max(office.stop, name.stop)
        self.positions.append(
            Position(person, found.role, body, office.former, self.a.tokens.span(first, stop), rule)
        )
        self.holders.append((office.first, person, found))

    def _office(self, chunk: Chunk, office: Office) -> None:
        """An office without a name beside it stands for its holder, if the article names one."""
        found = owned(office, self.names)
        if found.body is not None:
            self._named(found.body)
        if chunk.plural or office.former:
            return
        holder = self._holder(office, found)
        if holder:
            self.table.add(
                Kind.PERSON, self.table.name(holder), office.first, office.stop,
                rule="title-reference", form="title", key=holder,
                phrase=self.a.tokens.span(chunk.first, chunk.stop),
            )

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
        named = self.names.named(body)
        if named is not None:
            self._named(named)

    def _named(self, named: Named) -> str:
        """Record a body and the parents and places that its name shows; return its key."""
        body = named.body
        rule = "body-name" if named.body.concept else "body-parts"
        if named.team:
            key = self.teams.key(named, self.table)
        else:
            key = self.table.add(Kind.ORGANISATION, named.name, body.first, body.stop, rule=rule)
        span = self.a.tokens.span(body.first, body.stop)
        if named.parent is not None:
            parent = self._named(named.parent)
            self.structures.append(Structure(key, "partOf", parent, span, "name-holds-parent"))
        if named.place is not None:
            place = self._place(named.place)
            if named.place.level != "country" or not named.place.concept or not named.place.concept.has("home", "yes"):
                self.structures.append(Structure(key, "locatedIn", place, span, "name-holds-place"))
        self._background(key, named, span)
        return key

    def _background(self, key: str, named: Named, span: object) -> None:
        """A named body whose name holds its parent's: "Văn phòng Chính phủ" ⊂ Chính phủ."""
        concept = named.body.concept
        parent = self.a.lexicon.concepts.get(concept.first("subOrganizationOf") or "") if concept else None
        if concept is None or parent is None:
            return
        inside = fold_key(parent.label)
        if fold_key(concept.label).endswith(" " + inside) and not inside.endswith("viet nam"):
            body = named.body
            size = len(parent.label.split())
            first = max(body.first, body.stop - size)
            parent_key = self.table.add(
                Kind.ORGANISATION, parent.label, first, body.stop, rule="name-holds-parent"
            )
            self.structures.append(
                Structure(key, "partOf", parent_key, self.a.tokens.span(body.first, body.stop), "name-holds-parent")
            )

    def _place(self, place: Place) -> str:
        return self.table.add(
            Kind.PLACE, place.name, place.first, place.stop, rule="place-name"
        )


def reading_of(a: Annotated, table: EntityTable) -> Reading:
    """Freeze the table of an article into a reading."""
    return Reading(a, table.entities(), table.sorted_mentions())


def mention_key(kind: Kind, name: str) -> str:
    """Return the key under which a name of that kind is found in a reading."""
    return entity_key(kind, name)


__all__ = ["Mention", "Read", "read", "reading_of"]
