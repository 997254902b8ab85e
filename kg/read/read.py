"""From phrases to entities: who and what each phrase of the article names.

Two rounds: names printed in full first, so that a short form may stand before the full one (the
title says "Bí thư Tỉnh ủy", the lead gives the name); then short forms, titles and anaphors.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.model import Document, Kind, Position, Structure
from kg.read.alongside import with_company
from kg.read.anaphors import AnaphorReader
from kg.read.bodies import BodyNames
from kg.read.captions import Captions
from kg.read.documents.context import Context
from kg.read.documents.reader import read_documents
from kg.read.focus import Focus, focus
from kg.read.foreigners import Foreigners
from kg.read.joined import of_one_unit
from kg.read.lives import native
from kg.read.named import NamedEvent, NamedReader
from kg.read.organisations import OrganisationReader
from kg.read.people import bylines, people, unit_names
from kg.read.phrases import Body, Name, Office, Place
from kg.read.places import PlaceReader
from kg.read.positions import PositionReader
from kg.read.reading import Annotated, Reading
from kg.read.scan import Chunk, scan
from kg.read.stacks import Stack, stacks
from kg.read.table import EntityTable
from kg.read.teams import Teams
from kg.read.units import Units
from kg.text.dates import PrintedDate, find_dates
from kg.text.years import article_year

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


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
    chunks = of_one_unit(a, with_company(a, scan(a)))
    signed = bylines(a, chunks)
    chunks = tuple(
        c for c in chunks if not isinstance(c.phrase, Name | Body) or c.first not in signed
    )
    told = (c for c in chunks if not native(a, c))  # where somebody is from the news is not about
    where = focus(told, a.lexicon, a.article.date, url=a.article.url)
    names = BodyNames.of(a.lexicon, where, chunks, a)
    teams = Teams.of(names, chunks)
    table = EntityTable(a.tokens)
    hung = tuple(stacks(a, chunks))
    known = people(a, hung, unit_names(chunks))
    structures: list[Structure] = []
    units = Units.of(a.lexicon, where, a.article.date)
    places = PlaceReader(a, chunks, units, table, structures)
    organisations = OrganisationReader(a, chunks, names, teams, table, places, structures)
    abroad = Foreigners.of(a, hung, known, chunks)
    offices = PositionReader(a, chunks, names, teams, known, table, organisations, abroad)
    _walk(chunks, hung, offices, organisations, places, Captions.of(a))
    dates = tuple(find_dates(a.tokens))
    year = article_year(a.article.text, a.article.published, dates)
    by_token = {a.tokens.at(d.span.start): d for d in dates}
    documents = read_documents(Context(a, chunks, names, table, by_token, year))
    taken = table.tokens_of(Kind.DOCUMENT)
    named = NamedReader(a, names, table, organisations)
    named.programmes(taken)
    events = (*named.events(taken), *named.conferences(taken))
    AnaphorReader(a, where, names, teams, table).read()
    return Read(
        table=table,
        positions=offices.found(),
        structures=structures_once(structures),
        documents=documents,
        events=events,
        focus=where,
        names=names,
        chunks=chunks,
        stacks=hung,
        dates=dates,
        year=year,
    )


def _walk(
    chunks: Sequence[Chunk],
    hung: Sequence[Stack],
    offices: PositionReader,
    organisations: OrganisationReader,
    places: PlaceReader,
    shown: Captions,
) -> None:
    """Read names with their offices, then bodies and places, then titles.

    Captions (what is ``shown``) come last: they name no body and no place of their own.
    """
    taken: set[int] = set()
    for stack in sorted(hung, key=lambda s: s.chunk.first in shown):
        taken |= offices.person(stack)
    taken |= offices.given(taken)
    for index, chunk in sorted(enumerate(chunks), key=lambda item: item[1].first in shown):
        phrase = chunk.phrase
        new = chunk.first not in shown
        if isinstance(phrase, Body):
            organisations.printed(index, phrase, new=new)
        elif isinstance(phrase, Place):
            places.printed(index, phrase, new=new)
        elif isinstance(phrase, Office) and phrase.first not in taken:
            offices.alone(chunk, phrase)
    offices.unread(hung)
    organisations.unread()
    places.unread()


def structures_once(found: Iterable[Structure]) -> tuple[Structure, ...]:
    """Keep the first statement of every part and place."""
    kept: dict[tuple[str, str, str], Structure] = {}
    for fact in sorted(found, key=lambda s: s.span):
        kept.setdefault((fact.subject, fact.predicate, fact.object), fact)
    return tuple(kept.values())


def reading_of(a: Annotated, table: EntityTable) -> Reading:
    """Freeze the table of an article into a reading."""
    return Reading(a, table.entities(), table.sorted_mentions())
