"""Positions: people with the offices that they hold, and offices that stand for their holder."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kg.model import Act, Kind, Position
from kg.read.alone import ACTING, HOLDER, NAMED, RULES, Alone
from kg.read.given.cued import GivenReader
from kg.read.holders import Holders
from kg.read.lives import served
from kg.read.office_lists import BETWEEN, at_home, ended, shared
from kg.read.offices import Owned, headed, owned
from kg.read.people import FULL, NAME, PERSON, Called, People, phrase_span
from kg.read.phrases.ties import tied
from kg.read.table import EntityTable, entity_key
from kg.read.tenures import of_time
from kg.read.tenures import spent as spent_after
from kg.read.unread import unread
from kg.rules.pattern import first_of
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator, Sequence

    from kg.article import Span
    from kg.read.bodies import BodyNames
    from kg.read.foreigners import Foreigners
    from kg.read.full_names import Named
    from kg.read.given.model import Given
    from kg.read.organisations import OrganisationReader
    from kg.read.phrases import Body, Name, Office
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk
    from kg.read.stacks import Stack
    from kg.read.teams import Teams


_ASKS = 3  # tokens of the longest word for asking
_DEPUTY = fold_key("Phó")
_NEAR_HEADS = 4  # offices read before
_NEAR_TOKENS = 40  # … and tokens between the last of them and one without a body


@dataclass(frozen=True, slots=True)
class PositionReader:
    """Records the people of one article in ``table``, and their offices in ``positions``.

    The bodies of their offices are recorded by ``organisations``; ``holders`` keeps the token,
    person and office of every holding read so far, ``late`` are the people whom it calls dead.
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
    late: set[str] = field(default_factory=set)
    guessed: set[Span] = field(default_factory=set)  # where the article tells the body
    doubted: set[Span] = field(default_factory=set)  # where the body may be another's
    seats: dict[tuple[str, str, str], Named] = field(default_factory=dict)  # of the offices of each
    spent: set[Span] = field(default_factory=set)  # where words for its time tell it
    homes: dict[str, list[Body]] = field(default_factory=dict)  # whose units the offices print
    termed: set[Span] = field(default_factory=set)  # where a term is printed behind the office
    now: dict[tuple[str, str | None], str] = field(default_factory=dict)  # who is there now

    def person(self, stack: Stack) -> set[int]:
        """Record a person and the offices printed beside the name; return their first tokens.

        Rule ``title-stack``: "Ủy viên Bộ Chính trị, Bí thư Tỉnh ủy An Phước Trịnh Đức Khải".
        """
        match = PERSON.first(Called(self.a, self.people, stack))
        if match is None:
            return set()
        name = match[NAME]
        key = self.table.add(
            Kind.PERSON,
            match[FULL],
            name.first,
            name.stop,
            rule=PERSON.name,
            phrase=phrase_span(self.a, stack),
        )
        kin = tied(self.a, stack.first)
        if any(self._late(office) for office in stack.offices):
            self.late.add(key)
        places = frozenset(filter(None, map(_printed, stack.offices)))
        spent = of_time(self.a, stack.offices)
        for office in shared(self.a, ended(self.a, stack.offices, name.first)):
            if not (kin and self._told(office, name)):
                self._hold(key, office, name, "title-stack", places, spent=spent)
        return {office.first for office in stack.offices}

    def _late(self, office: Office) -> bool:
        """Tell whether who holds an office is called dead: "cố Tổng Bí thư A"."""
        status = self.a.hits.at(office.first, "status")
        return status is not None and status.concept.has("statusKind", "deceased")

    def found(self) -> tuple[Position, ...]:
        """Return the offices found; the dead hold none now, whatever the article calls them.

        "Bí thư Tỉnh ủy A nhiệm kỳ 2010 - 2015" is over where another "hiện là Bí thư Tỉnh ủy A"
        (guide, decision 6).

        "Bộ trưởng A" is no minister of the ministry last named where his own is told elsewhere, and
        "khi là Giám đốc Sở A" ends no office that is told as one of today.
        """
        told = {(p.person, p.role) for p in self.positions if p.span not in self.guessed}
        held = (p for p in self.positions if not (p.former or p.span in self.termed))
        now = {(p.person, p.role, p.org) for p in held}
        return once(
            replace(p, former=p.former or p.person in self.late or self._followed(p))
            for p in self.positions
            if not (p.span in self.spent and (p.person, p.role, p.org) in now)
            if p.span not in self.guessed
            or not (p.span in self.doubted or (p.person, p.role) in told)
        )

    def _followed(self, held: Position) -> bool:
        if held.span not in self.termed:
            return False
        return self.now.get((held.role, held.org), held.person) != held.person

    def _told(self, office: Office, name: Name) -> bool:
        """Tell whether a clause gives the office: "con trai ông A | hiện là Giám đốc Sở B"."""
        status = self.a.hits.at(office.first, "status")
        return office.first > name.first and status is not None and status.stop - status.first > 1

    def given(self, taken: set[int]) -> set[int]:
        """Record the offices that words give a person; return their first tokens."""
        found = list(GivenReader(self.a, self.chunks, self.people, frozenset(taken)).read())
        for run in _runs(self.a, found):
            offices = shared(self.a, tuple(g.office._replace(former=g.former) for g in run))
            spent = of_time(self.a, offices)
            for given, office in zip(run, offices, strict=True):
                key = entity_key(Kind.PERSON, given.person)
                self._hold(key, office, given.name, given.rule, spent=spent)
        return {given.office.first for given in found}

    def _hold(
        self,
        person: str,
        office: Office,
        name: Name,
        rule: str,
        places: Container[str] = (),
        *,
        spent: bool = False,
    ) -> None:
        """Record an office; ``places`` are those that the offices beside it print.

        ``spent``: words for its time give it.
        """
        full = self.table.name(person)
        office = at_home(office, self.homes.get(person, ())) if spent else office
        abroad = self.foreigners.theirs(office, name, full)
        found = self.foreigners.completed(office, full) if abroad else owned(office, self.names)
        found = self.teams.titled(found)
        found = self._again(person, office, found, places)
        body = self.organisations.add(found.body, part=True) if found.body else None
        where = headed(office)
        if where is not None:
            found = Owned(found.role, None, known=True)
            body = self.organisations.places.add(where)
            if office.host is not None:
                self.organisations.places.add(office.host)
        word = None if found.known else office.concept.first("headsTeam")
        team = self.teams.nearest(office.first, "" if word == "yes" else word) if word else None
        if team is not None:
            found = Owned(found.role, None, known=True)
            body = entity_key(Kind.TEAM, team)
        beside = not found.known and rule == "title-stack"
        body = self._deputed(office, found) if beside else body
        if not found.known and body is None:
            return
        first, stop = min(office.first, name.first), max(office.stop, name.stop)
        span = self.a.tokens.span(first, stop)
        held = Position(person, found.role, body, office.former, span, rule)
        self.positions.append(held)
        if spent and office.former:
            self.spent.add(span)
        if not (office.body or office.place or office.anchor or office.fixed is not None or word):
            self.guessed.add(span)
            self.doubted.update({span} if self._anothers(office, found) else ())
        self._known(held, office)
        if not office.former:
            self.holders.add(office.first, person, found, where)

    def _known(self, held: Position, office: Office) -> None:
        """Keep when an office is held, and in whose units its holder is."""
        if office.body is not None and not office.former:
            self.homes.setdefault(held.person, []).append(office.body)
        status = self.a.hits.at(office.first, "status")
        if status is not None and status.concept.has("statusKind", "present"):
            self.now[held.role, held.org] = held.person
        if served(self.a, office.stop) or spent_after(self.a, office.stop):
            self.termed.add(held.span)

    def _anothers(self, office: Office, found: Owned) -> bool:
        """Tell whether the ministry told before a bare "Bộ trưởng A" may be another's.

        Where the article names several, only one that his own sentence names before is his; what
        he asks or hears to be asked of something is none: "Bộ trưởng A cho biết Thủ tướng đã giao
        [Bộ B] rà soát".
        """
        kind = office.concept.first("heads")
        if kind is None or found.body is None:
            return False
        printed = [b for b in self.names.by_kind.get(kind, ()) if not (b.needs or b.anchor)]
        sentence = self.a.range_at(office.first)
        here = [b for b in printed if b.first in sentence]
        if any(self._asked(b.first) for b in here if b.first > office.first):
            return True
        told = any(b.first < office.first for b in here)
        return not told and len({fold_key(b.core) for b in printed}) > 1

    def _asked(self, index: int) -> bool:
        """Tell whether the body at a token is asked to do something: "giao [Bộ B] rà soát"."""
        acts = self.a.hits.ending(index, _ASKS, "act")
        return any(Act.REQUEST in hit.concept.codes("actType") for hit in acts)

    def _deputed(self, office: Office, found: Owned) -> str | None:
        """Return the body of a bare "Phó Chủ tịch": that whose head the article named last.

        It stands near, and no other body between: "Chủ tịch UBND tỉnh A …. [Phó Chủ tịch] B".
        """
        if not office.concept.has("deputy", "yes"):
            return None
        role = fold_key(found.role)
        for held in reversed(self.positions[-_NEAR_HEADS:]):
            head = fold_key(held.role)
            alike = role.startswith(f"{_DEPUTY} {head}") or head.startswith(role)
            if alike and held.org is not None:
                stop = self.a.tokens.at(held.span.end - 1)
                near = office.first - stop <= _NEAR_TOKENS
                return held.org if near and not self.names.between(stop, office.first) else None
        return None

    def _again(self, person: str, office: Office, found: Owned, places: Container[str]) -> Owned:
        """Return an office in the body that the same person's same office had before.

        "ông A, Phó Bí thư Tỉnh ủy, Chủ tịch UBND tỉnh B", and further down, after other provinces,
        "với cương vị Phó Bí thư Tỉnh ủy, ông A …": nobody has that office in two of them.
        """
        named, body = found.body, office.body
        if named is None or body is None or office.former:
            return found
        where, told = named.place.name if named.place else "", (person, found.role, body.core)
        if where in places:
            self.seats.setdefault(told, named)
        about = {place.name for place in self.names.focus.leader.values()}
        whole = body.place or body.parent or not (body.needs or body.anchor)
        if whole or where in about or where in places or told not in self.seats:
            return found
        return replace(found, body=self.seats[told]._replace(body=named.body))

    def alone(self, chunk: Chunk, office: Office) -> None:
        """Record an office without a name beside it, and the body that it shows.

        The office is its holder, where the article tells one, else perhaps an authority.
        """
        alone = Alone(self.a, self.chunks, self.names, self.teams, self.holders, chunk, office)
        found = first_of(RULES, alone)
        implied = office.concept.first("impliedBody") is not None
        named = found is not None and found[0] is NAMED and implied
        if alone.held.body is not None and not (named or alone.of_many):
            self.organisations.add(alone.held.body, part=True)
        if found is None:
            return
        rule, match = found
        acting, first, stop = match.get(ACTING), office.first, office.stop
        if acting is not None:
            self.table.add(acting.kind, acting.name, first, stop, rule=rule.name, form="title")
            return
        key = match[HOLDER]
        self.table.add(
            Kind.PERSON,
            self.table.name(key),
            first,
            stop,
            rule=rule.name,
            form="title",
            key=key,
            phrase=self.a.tokens.span(chunk.first, chunk.stop),
        )

    def unread(self, stacks: Sequence[Stack]) -> None:
        """Let who watches see the words that open a name where none was read."""
        read = (range(stack.first, stack.stop) for stack in stacks)
        for word in unread(self.a, read, (PERSON,), "honorific", "rank", "degree"):
            PERSON.first(Called(self.a, self.people, None, word))


def _start(tokens: range) -> int:
    return tokens.start


def _printed(office: Office) -> str | None:
    """Return the place that an office prints: "Chủ tịch UBND tỉnh [A]"."""
    place = office.place or (office.body and office.body.place)
    return place.name if place else None


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
