"""Identity across the articles of one build: what one leaves out of a key, another may state.

Two things have keys that articles print in part. A document number begins again every year or
term, and an article may print neither; a person's name says nothing of his namesakes. Nothing
here compares spellings: a document takes a year or a number that only one other document of the
build can have (``documents``), and people of one name are told apart by what they hold and when
(``people``). What stays open stays apart, article by article.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.join.documents import Cited, Symbol, documents
from kg.join.events import Happening, happenings
from kg.join.keys import Where
from kg.join.people import Office, Sighting, people
from kg.model import Kind, Role
from kg.text.fold import fold_key, plain_number

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from kg.model import ArticleFacts

_DIGITS = re.compile(r"\d+")
_YEAR_INSIDE = re.compile(r"[/-]((?:19|20)\d\d)(?=[/-]|$)")
_FULL_DATE = len("2018-05-12")
_SEPARATOR = re.compile(r"[/-]")


@dataclass(frozen=True, slots=True)
class Known:
    """What the joining of articles is told of the lexicon.

    ``symbol`` answers what the end of a document number says of its issuer, ``is_office`` whether a
    folded name is an office's ("thủ tướng chính phủ"); ``provinces`` are the folded names of
    provinces.
    """

    symbol: Callable[[str], Symbol]
    is_office: Callable[[str], bool]
    provinces: frozenset[str] = frozenset()


def join(facts: Sequence[ArticleFacts], known: Known) -> list[ArticleFacts]:
    """Return the facts with the scopes and numbers that only the whole build tells.

    The order of the articles does not matter.
    """
    numbers, scopes = documents(one for item in facts for one in _cited(item, known))
    sightings = (sighting for item in facts for sighting in _sightings(item, known.provinces))
    scopes |= {s.where: p.scope for p in people(sightings) if p.scope for s in p.sightings}
    told = (event for item in facts for event in _happenings(item, scopes))
    shared = happenings(told)
    return [_told(item, numbers, scopes, shared) for item in facts]


def _told(
    item: ArticleFacts,
    numbers: Mapping[Where, str],
    scopes: Mapping[Where, str],
    shared: Mapping[Where, str],
) -> ArticleFacts:
    """Return the facts of an article with what others tell of its entities."""
    entities, documents_ = [], []
    for entity in item.entities:
        scope = scopes.get(Where(item.article.id, entity.key))
        entities.append(entity if scope is None else replace(entity, scope=scope))
    for document in item.documents:
        number = numbers.get(Where(item.article.id, document.entity))
        documents_.append(document if number is None else replace(document, number=number))
    events = tuple(
        replace(e, shared=shared.get(Where(item.article.id, e.key), "")) for e in item.events
    )
    return replace(item, entities=tuple(entities), documents=tuple(documents_), events=events)


# -- documents


def _cited(item: ArticleFacts, known: Known) -> Iterator[Cited]:
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
        symbol = Symbol() if last.isdigit() or last == number else known.symbol(last)
        issuer = fold_key(names.get(document.issuer or "", ""))
        yield Cited(
            where=Where(item.article.id, document.entity),
            number=number,
            type=fold_key(document.type),
            digits=int(digits[0]),
            sign=fold_key(_YEAR_INSIDE.sub("", number)[digits.end() :]),
            symbol=symbol,
            issuer=issuer,
            office=known.is_office(issuer),
            year=scopes.get(document.entity)
            or (inside[1] if inside else (document.date or "")[:4]),
            inside=bool(inside),
            news=(item.article.date or "")[:4],
        )


# -- persons


def _sightings(item: ArticleFacts, provinces: frozenset[str]) -> list[Sighting]:
    """Return the persons of an article with what it tells of their identity."""
    names = {e.key: fold_key(e.name) for e in item.entities}
    bodies = {e.key: f"{fold_key(e.name)}|{e.unit or e.scope}" for e in item.entities}
    above: defaultdict[str, set[str]] = defaultdict(set)
    for fact in item.structures:
        above[fact.subject].add(fact.object)
    offices: defaultdict[str, set[Office]] = defaultdict(set)
    seats: defaultdict[str, set[str]] = defaultdict(set)
    for position in item.positions:
        if position.org:
            office = Office(fold_key(position.role), bodies[position.org], over=position.former)
            offices[position.person].add(office)
            seats[position.person] |= _held_by(position.org, above, names) & provinces
    return [
        Sighting(
            where=Where(item.article.id, e.key),
            name=names[e.key],
            day=item.article.date or "",
            born=e.born,
            offices=frozenset(offices[e.key]),
            provinces=frozenset(seats[e.key]),
        )
        for e in item.entities
        if e.kind is Kind.PERSON and not e.scope
    ]


def _held_by(org: str, above: Mapping[str, set[str]], names: Mapping[str, str]) -> set[str]:
    """Return the names of a body and of all that hold it."""
    seen, ahead = {org}, [org]
    while ahead:
        more = above.get(ahead.pop(), set()) - seen
        seen |= more
        ahead += more
    return {names.get(key, "") for key in seen}


# -- events


_MAIN = (Role.CHAIR, Role.ORGANIZER, Role.PARTICIPANT)


def _happenings(item: ArticleFacts, scopes: Mapping[Where, str]) -> Iterator[Happening]:
    """Yield the events of an article that have a day, an actor and a counterpart."""
    names = {
        e.key: f"{e.kind} {fold_key(e.name)}|"
        f"{scopes.get(Where(item.article.id, e.key), e.scope) or e.unit}"
        for e in item.entities
    }
    parts: defaultdict[tuple[str, Role], set[str]] = defaultdict(set)
    for part in item.participations:
        if part.agent in names:
            parts[part.event, part.role].add(names[part.agent])
    for event in item.events:
        met = parts.get((event.key, Role.COUNTERPART))
        actors = next((found for r in _MAIN if (found := parts.get((event.key, r)))), None)
        if event.date and len(event.date) == _FULL_DATE and met and actors:
            yield Happening(
                Where(item.article.id, event.key),
                event.date,
                event.type,
                frozenset(actors),
                frozenset(met),
            )
