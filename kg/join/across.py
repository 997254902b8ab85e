"""Identity across the articles of one build: what one leaves out of a key, another may state.

Each article gives its keys (``keys``); what is one is judged group by group of them: people of one
name (``people``), documents of one type and number (``documents``), happenings of one day and kind
(``events``). Nothing here compares spellings. What stays open stays apart, article by article.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from kg.join import bodies, documents, events, loose, people, teams
from kg.join.bodies import Seated, seated
from kg.join.keys import Cited, Happening, Sighting, citations, happenings, sightings
from kg.join.loose import Naming, namings
from kg.join.teams import Sent, sent

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    from kg.join.judgement import Judgement, Where
    from kg.join.known import Known
    from kg.model import ArticleFacts

Record = Sighting | Cited | Happening | Sent | Naming | Seated


def join(facts: Sequence[ArticleFacts], known: Known) -> list[ArticleFacts]:
    """Return the facts with the scopes and numbers that only the whole build tells.

    The order of the articles does not matter.
    """
    found = judged(facts, known)
    return [told(item, found.get(item.article.id, ())) for item in facts]


def judged(facts: Iterable[ArticleFacts], known: Known) -> Mapping[str, Sequence[Judgement]]:
    """Return what the whole build tells of the entities of each article, by its id."""
    groups: defaultdict[tuple[type[Record], Hashable], list[Record]] = defaultdict(list)
    for item in facts:
        for record in records(item, known):
            groups[type(record), record.group].append(record)
    found: defaultdict[str, list[Judgement]] = defaultdict(list)
    for group in groups.values():
        for judgement in judge(group):
            found[judgement.where.article].append(judgement)
    return found


def records(item: ArticleFacts, known: Known) -> Iterator[Record]:
    """Yield all keys of an article."""
    yield from sightings(item, known)
    yield from citations(item, known)
    yield from happenings(item, known)
    yield from sent(item, known)
    yield from namings(item, known)
    yield from seated(item, known)


def judge(
    group: Sequence[Record], parted: frozenset[tuple[Where, Where]] = frozenset()
) -> Iterator[Judgement]:
    """Yield what the records of one group tell of each other.

    ``parted`` are the pairs of things that somebody decided to be apart.
    """
    first = group[0]
    if isinstance(first, Sighting):
        yield from people.judge((one for one in group if isinstance(one, Sighting)), parted)
    elif isinstance(first, Cited):
        yield from documents.judge(one for one in group if isinstance(one, Cited))
    elif isinstance(first, Sent):
        yield from teams.judge(one for one in group if isinstance(one, Sent))
    elif isinstance(first, Seated):
        yield from bodies.judge(one for one in group if isinstance(one, Seated))
    elif isinstance(first, Naming):
        yield from loose.judge(one for one in group if isinstance(one, Naming))
    else:
        yield from events.judge(one for one in group if isinstance(one, Happening))


def told(item: ArticleFacts, judgements: Iterable[Judgement]) -> ArticleFacts:
    """Return the facts of an article with what the build tells of its entities and events."""
    told_of = list(judgements)
    found = {one.where.key: one for one in told_of if not one.loose}
    unused = {one.where.key for one in told_of if one.loose}
    if not told_of:
        return item
    return replace(
        item,
        entities=tuple(
            replace(
                e, scope=found[e.key].scope if e.key in found else e.scope, loose=e.key in unused
            )
            for e in item.entities
        ),
        documents=tuple(
            replace(d, number=number)
            if d.entity in found and (number := found[d.entity].number) is not None
            else d
            for d in item.documents
        ),
        events=tuple(
            replace(e, shared=found[e.key].scope) if e.key in found else e for e in item.events
        ),
    )
