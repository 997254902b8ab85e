"""What an article tells of the identity of its entities: the keys that the build groups by.

One record per person, numbered document and dated event. Its ``group`` is what all records that
may mean one thing have in common; a group is judged by itself.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kg.join.judgement import Where
from kg.join.known import DAY, Merger, Symbol
from kg.model import Action, Kind, Role
from kg.text.fold import fold_key, plain_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.join.known import Known
    from kg.model import ArticleFacts, Entity

_DIGITS = re.compile(r"\d+")
_YEAR_INSIDE = re.compile(r"[/-]((?:19|20)\d\d)(?=[/-]|$)")
_SEPARATOR = re.compile(r"[/-]")
BODIES = (Kind.ORGANISATION, Kind.TEAM)
STARTS = frozenset({Action.APPOINT, Action.ELECT, Action.APPROVE, Action.TRANSFER})
_GIVEN = "office-cue"  # "giữ chức", "nhận nhiệm vụ": an office that one gets
_MAIN = (Role.CHAIR, Role.ORGANIZER, Role.PARTICIPANT)  # whose event it is: the first there is


class Office(NamedTuple):
    """An office as an article gives it: folded role, the body's folded name and unit.

    ``over`` tells that it is a former one, ``begun`` that the article tells of its beginning,
    ``left`` that it tells of a transfer from it.
    """

    role: str
    body: str
    over: bool
    begun: bool = False
    left: bool = False


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person in one article: ``day`` is the day of the news, empty where it has none.

    ``merged`` are the provinces into which those of the offices went after that day.
    """

    where: Where
    name: str
    day: str
    born: str
    offices: frozenset[Office]
    provinces: frozenset[str]
    merged: frozenset[Merger] = frozenset()

    @property
    def group(self) -> str:
        """The folded name."""
        return self.name

    @property
    def is_day(self) -> bool:
        """Whether the day of the news is a whole one."""
        return len(self.day) == DAY

    @property
    def year(self) -> int | None:
        """The year of the news."""
        return int(self.day[:4]) if self.day else None


@dataclass(frozen=True, slots=True)
class Cited:
    """A numbered document as one article cites it.

    ``sign`` is the number without digits and year ("nq tw"), empty for a bare "547"; ``issuer`` the
    body named, ``office`` that it is an office ("Thủ tướng Chính phủ"); ``year`` that of the
    document, ``inside`` that the number holds it, and ``news`` the year of the article, empty
    where not printed. ``term`` is that of the document, of the article where it has no date;
    ``termed`` says that it is printed ("khóa XII"). ``own`` is what the article tells it by.
    """

    where: Where
    number: str
    type: str
    digits: int
    sign: str
    symbol: Symbol
    issuer: str
    office: bool
    year: str
    inside: bool
    news: str
    term: str = ""
    termed: bool = False
    own: str = ""

    @property
    def group(self) -> tuple[str, int]:
        """The type and the digits."""
        return self.type, self.digits


@dataclass(frozen=True, slots=True)
class Happening:
    """An event as one article tells it, with the names of those in it.

    ``day`` is a full date; ``actors`` are who presides, else who holds it, else who takes part;
    ``met`` are the counterparts; of a ``mutual`` event either side may be told as the one who acts.
    """

    where: Where
    day: str
    type: str
    actors: frozenset[str]
    met: frozenset[str]
    mutual: bool = False

    @property
    def group(self) -> tuple[str, str]:
        """The day and the kind of event."""
        return self.day, self.type


def sightings(item: ArticleFacts, known: Known) -> Iterator[Sighting]:
    """Yield the persons of an article; one that its article tells from a namesake is itself."""
    names = {e.key: fold_key(e.name) for e in item.entities}
    bodies = {
        e.key: f"{fold_key(known.spelled(e.name))}|{e.unit or e.scope}" for e in item.entities
    }
    above: defaultdict[str, set[str]] = defaultdict(set)
    for fact in item.structures:
        above[fact.subject].add(fact.object)
    offices: defaultdict[str, set[Office]] = defaultdict(set)
    seats: defaultdict[str, set[str]] = defaultdict(set)
    begun = {(d.person, d.role, d.org) for d in item.decisions if d.action in STARTS}
    moved = {decision.person for decision in item.decisions}
    left = {d.person for d in item.decisions if d.action is Action.TRANSFER}
    for position in item.positions:
        if position.org:
            new = (position.person, position.role, position.org) in begun
            new |= position.person in moved and position.rule == _GIVEN
            office = Office(
                fold_key(position.role),
                bodies[position.org],
                over=position.former,
                begun=new and not position.former,
                left=position.person in left and not new,
            )
            offices[position.person].add(office)
            seats[position.person] |= _held_by(position.org, above, names) & known.provinces
    for entity in item.entities:
        if entity.kind is Kind.PERSON and not entity.scope:
            day = item.article.date or ""
            became = (known.became.get(province) for province in seats[entity.key])
            yield Sighting(
                where=Where(item.article.id, entity.key),
                name=names[entity.key],
                day=day,
                born=entity.born,
                offices=frozenset(offices[entity.key]),
                provinces=frozenset(seats[entity.key]),
                merged=frozenset(m for m in became if m is not None and day and day < m.day),
            )


def _held_by(org: str, above: Mapping[str, set[str]], names: Mapping[str, str]) -> set[str]:
    """Return the names of a body and of all that hold it."""
    seen, ahead = {org}, [org]
    while ahead:
        more = above.get(ahead.pop(), set()) - seen
        seen |= more
        ahead += more
    return {names.get(key, "") for key in seen}


def series(
    item: ArticleFacts,
    issuer: str | None,
    is_office: Callable[[str], bool],
    is_listed: Callable[[Kind, str], bool],
) -> str | None:
    """Return the key of the body whose numbers an issuer gives out: an office's are its body's.

    "Quyết định số 512/QĐ-UBND của Chủ tịch UBND tỉnh A" is that of UBND tỉnh A; the Prime Minister
    has numbers of his own, as every office has whose body the lists know.
    """
    bodies = [e for e in item.entities if e.kind is Kind.ORGANISATION]
    name = next((fold_key(e.name) for e in bodies if e.key == issuer), "")
    if not is_office(name):
        return issuer
    named = {e.key: fold_key(e.name) for e in bodies}
    held = [key for key, body in named.items() if key != issuer and name.endswith(f" {body}")]
    body = max(held, key=lambda key: len(named[key]), default=None)
    listed = {e.key for e in item.entities if is_listed(e.kind, e.name)}
    return issuer if body is None or body in listed else body


def citations(item: ArticleFacts, known: Known) -> Iterator[Cited]:
    """Yield the numbered documents that an article cites; a draft is another text."""
    names = {entity.key: entity.name for entity in item.entities}
    scopes = {entity.key: entity.scope for entity in item.entities}
    for document in item.documents:
        number = plain_number(document.number or "")
        digits = _DIGITS.match(number)
        if not digits or document.draft:
            continue
        inside = _YEAR_INSIDE.search(number)
        last = _SEPARATOR.split(number)[-1]
        whose = series(item, document.issuer, known.is_office, known.is_listed)
        issuer = fold_key(names.get(whose or "", ""))
        printed = inside[1] if inside else (document.date or "")[:4]
        symbol = Symbol() if last.isdigit() or last == number else known.symbol(last)
        of_term = symbol.of_term(document.term)
        yield Cited(
            where=Where(item.article.id, document.entity),
            number=number,
            type=fold_key(document.type),
            digits=int(digits[0]),
            sign=fold_key(_YEAR_INSIDE.sub("", number)[digits.end() :]),
            symbol=symbol,
            issuer=issuer,
            office=known.is_office(issuer),
            year=scopes.get(document.entity) or printed,
            inside=bool(inside),
            news=(item.article.date or "")[:4],
            term=of_term or symbol.term(document.date or item.article.date or ""),
            termed=bool(of_term),
            own=scopes.get(document.entity) or "",
        )


def called(item: ArticleFacts, known: Known) -> dict[str, str]:
    """Return what tells each entity of an article from others of the build, by its key."""
    return {
        e.key: f"{e.kind} {fold_key(_plain(e, known))}|{e.unit or e.scope}" for e in item.entities
    }


def _plain(entity: Entity, known: Known) -> str:
    """Return the name of an entity, a body's as it is usually spelled."""
    return known.spelled(entity.name) if entity.kind in BODIES else entity.name


def happenings(item: ArticleFacts, known: Known) -> Iterator[Happening]:
    """Yield the events of an article that have a day, an actor and a counterpart."""
    names = called(item, known)
    parts: defaultdict[tuple[str, Role], set[str]] = defaultdict(set)
    for part in item.participations:
        if part.agent in names:
            parts[part.event, part.role].add(names[part.agent])
    for event in item.events:
        met = parts.get((event.key, Role.COUNTERPART))
        actors = next((found for r in _MAIN if (found := parts.get((event.key, r)))), None)
        if event.date and len(event.date) == DAY and met and actors:
            where = Where(item.article.id, event.key)
            mutual = event.type in known.mutual
            yield Happening(
                where, event.date, event.type, frozenset(actors), frozenset(met), mutual
            )
