"""Positions: people with the offices that they hold, and offices that stand for their holder."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.model import Kind, Position
from kg.read import phrases
from kg.read.given.cued import GivenReader
from kg.read.holders import Holders
from kg.read.office_lists import BETWEEN, ended, shared
from kg.read.offices import Owned, authority, owned
from kg.read.people import People, phrase_span
from kg.read.phrases import Body, Name, Office
from kg.read.phrases.ties import tied
from kg.read.phrases.words import generic, genitive, joins
from kg.read.stacks import acts_for
from kg.read.table import EntityTable, entity_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kg.read.bodies import BodyNames
    from kg.read.foreigners import Foreigners
    from kg.read.given.model import Given
    from kg.read.organisations import OrganisationReader
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.stacks import Stack
    from kg.read.teams import Teams

_TOLD = 3  # tokens of the longest verb that asks or tells


@dataclass(frozen=True, slots=True)
class PositionReader:
    """Records the people of one article in ``table``, and their offices in ``positions``.

    The bodies of their offices are recorded by ``organisations``; ``holders`` keeps the token,
    person and office of every holding read so far.
    """

    a: Annotated
    chunks: Sequence[Chunk]
    names: BodyNames
    teams: Teams
    people: People
    table: EntityTable
    organisations: OrganisationReader
    foreigners: Foreigners
    positions: list[Position] = field(default_factory=list)
    holders: Holders = field(default_factory=Holders)

    def person(self, stack: Stack) -> set[int]:
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
        kin = tied(self.a, stack.first)
        for office in shared(self.a, ended(self.a, stack.offices)):
            if not (kin and self._told(office, name)):
                self._hold(key, office, name, "title-stack")
        return {office.first for office in stack.offices}

    def _told(self, office: Office, name: Name) -> bool:
        """Tell whether a clause gives the office: "con trai ông A | hiện là Giám đốc Sở B"."""
        status = self.a.hits.at(office.first, "status")
        return office.first > name.first and status is not None and status.stop - status.first > 1

    def given(self, taken: set[int]) -> set[int]:
        """Record the offices that words give a person; return their first tokens."""
        found = list(GivenReader(self.a, self.chunks, self.people, frozenset(taken)).read())
        for run in _runs(self.a, found):
            offices = shared(self.a, tuple(replace(g.office, former=g.former) for g in run))
            for given, office in zip(run, offices, strict=True):
                self._hold(entity_key(Kind.PERSON, given.person), office, given.name, given.rule)
        return {given.office.first for given in found}

    def _hold(self, person: str, office: Office, name: Name, rule: str) -> None:
        full = self.table.name(person)
        abroad = self.foreigners.theirs(office, name, full)
        found = self.foreigners.completed(office, full) if abroad else owned(office, self.names)
        body = self.organisations.add(found.body, part=True) if found.body else None
        state = office.foreign or office.concept.has("countryRole", "yes")
        if state and office.place is not None and office.place.level == "country":
            found = Owned(found.role, None, known=True)  # guide, decision 41
            body = self.organisations.places.add(office.place)
            if office.host is not None:
                self.organisations.places.add(office.host)
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
            self.holders.add(office.first, person, found)

    def office(self, chunk: Chunk, office: Office) -> None:
        """Record an office without a name beside it.

        Rule ``title-reference``: "Bí thư Tỉnh ủy yêu cầu …" is whom the article calls so.

        Rule ``office-authority``: "Thủ tướng Chính phủ ban hành …", where none is, is an authority.
        """
        found = owned(office, self.names)
        if self._of_many(office):
            return
        many = chunk.plural or office.former or generic(self.a, office.first)
        holder = None if many else self.holders.holder(office.first, found)
        named = not many and holder is None and self._named(chunk, office)
        implied = office.concept.first("impliedBody") is not None
        if found.body is not None and not (named and implied):
            self.organisations.add(found.body, part=True)
        if many:
            return
        acts = holder is None and (named or self._acts(chunk))
        acting = authority(office, self.names) if acts else None
        if acting is not None:
            rule = "office-named" if named else acting.rule
            self.table.add(
                acting.kind, acting.name, office.first, office.stop, rule=rule, form="title"
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

    def _of_many(self, office: Office) -> bool:
        """Tell whether the heads of several bodies are meant: "3 bí thư tỉnh ủy"."""
        at = office.first
        counted = at > 0 and self.a.tokens.forms[at - 1].isdigit()
        small = not self.a.tokens.capital(at) and (counted or phrases.generic(self.a, at))
        incomplete = office.anchor or (office.body is not None and office.body.needs)
        return small and bool(incomplete)

    def _named(self, chunk: Chunk, office: Office) -> bool:
        """Tell whether an office printed with its body is named as one: "báo cáo Thủ tướng …".

        Rule ``office-named``: "Quốc hội, Chính phủ và Thủ tướng Chính phủ", its holder nowhere
        named; asked, told, or listed with bodies or such offices, or owner of what stands before
        it, or another acts for it.
        """
        if not self._whole(office) or self._asked(chunk.first):
            return self._whole(office)
        first = chunk.first
        place = bisect_left(self.chunks, first, key=lambda c: c.first)
        before = self.chunks[place - 1] if place else None
        if before is None or before.stop != first - 1 or not self._joint(first - 1):
            return False
        phrase = before.phrase
        if isinstance(phrase, Office):  # "yêu cầu Chánh án … và Viện trưởng … xem xét"
            return joins(self.a, first - 1) and self._whole(phrase) and self._asked(before.first)
        return isinstance(phrase, Body)

    def _asked(self, first: int) -> bool:
        """Tell whether an office is asked or told, owns what stands before it, or is acted for."""
        if first and genitive(self.a, first - 1):
            return True
        told = (
            hit for back in range(1, _TOLD + 1) for hit in self.a.hits.all_at(first - back, "act")
        )
        return (first > _TOLD and any(hit.stop == first for hit in told)) or acts_for(self.a, first)

    def _whole(self, office: Office) -> bool:
        """Tell whether an office of the State is printed with its body in one fixed form."""
        form = self.a.hits.at(office.first, "roleform")
        whole = form is not None and form.stop == office.stop and bool(office.fixed)
        return whole and not office.concept.has("partyRole", "yes")

    def _joint(self, index: int) -> bool:
        return self.a.tokens.forms[index] == "," or joins(self.a, index)

    def _acts(self, chunk: Chunk) -> bool:
        """Tell whether an office without a known holder acts: a verb follows it."""
        after = range(chunk.stop, min(chunk.stop + 3, len(self.a.tokens)))
        return any(self.a.hits.at(i, "act", "eventverb", "issuecue", "decision") for i in after)


def _runs(a: Annotated, found: Sequence[Given]) -> Iterator[list[Given]]:
    """Yield the offices given to one person that stand side by side; a semicolon parts them."""
    run: list[Given] = []
    for given in found:
        gap = range(run[-1].office.stop, given.office.first) if run else range(0)
        beside = len(gap) <= BETWEEN and not any(a.tokens.forms[i] == ";" for i in gap)
        if run and (not beside or given.person != run[-1].person):
            yield run
            run = []
        run.append(given)
    if run:
        yield run


def once(found: Iterable[Position]) -> tuple[Position, ...]:
    """Keep the first statement of every holding; an ended office is not also a present one."""
    kept: dict[tuple[str, str, str | None, bool], Position] = {}
    for position in sorted(found, key=lambda p: p.span):
        kept.setdefault((position.person, position.role, position.org, position.former), position)
    return tuple(kept.values())
