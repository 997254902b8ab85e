"""What articles tell against each other: reported with both sides, and settled nowhere.

Two holders of an office of one at one time; an event told on two days; a value or a day of issue
told twice differently.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from itertools import combinations, pairwise
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.graph.terms import DCTERMS, NAMED_EVENT, OA, SCHEMA, TYPE, VNG, event_classes
from kg.store.load import open_store
from kg.store.reader import Remembering, name
from kg.store.tenures import clashes, of_one_holder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kg.store.reader import Value

_NEAR = 3
"""Days between two tellings of what may be one event."""
_SESSION = 21
"""Days that a session takes at most; one that is told over more is told on two days."""
_MAIN = (VNG.chair, SCHEMA.organizer, VNG.participant)
_DAY = len("2018-05-12")
_SHOWN = 3


class Side(NamedTuple):
    """What some articles say, and what says it in the graph."""

    words: str
    node: str


class Conflict(NamedTuple):
    """Two or more sides of one matter; ``kind`` and ``about`` say which."""

    kind: str
    about: str
    sides: tuple[Side, ...]


def conflicts(directory: Path) -> str:
    """Return the conflicts of a build as text, each side with its articles.

    Raises ``KgError`` where the build cannot be read.
    """
    store = Remembering(open_store(directory))
    found = sorted({*_holders(store), *_days(store), *_sessions(store), *_values(store),
                    *_issues(store)})  # fmt: skip
    lines = []
    for kind, about, sides in found:
        lines.append(f"{kind}: {about}")
        for words, node in sides:
            told = _articles(store, node)
            more = f" … ({len(told)})" if len(told) > _SHOWN else ""
            lines.append(f"    {words} [{'; '.join(told[:_SHOWN])}{more}]")
    lines.append(f"{len(found)} mâu thuẫn / conflicts")
    return "\n".join(lines) + "\n"


def _articles(store: Remembering, node: str) -> list[str]:
    """Return day and title of the articles that have words for a node, in order."""
    found = _sources(store, node)
    return sorted(
        " ".join(filter(None, (_first(store, iri, SCHEMA.datePublished)[:_DAY], _name(store, iri))))
        for iri in found
    )


def _sources(store: Remembering, node: str) -> set[str]:
    spans = store.objects(ox.NamedNode(node), VNG.evidence)
    return {
        article.value
        for span in spans
        if isinstance(span, ox.NamedNode)
        for article in store.objects(span, OA.hasSource)
    }


def _name(store: Remembering, iri: str) -> str:
    return name(store, ox.NamedNode(iri))


def _first(store: Remembering, iri: str, predicate: str) -> str:
    values = store.objects(ox.NamedNode(iri), predicate)
    return values[0].value if values else ""


def _subjects(store: Remembering, predicate: str, value: str | None = None) -> list[str]:
    wanted = None if value is None else ox.NamedNode(value)
    found = store.quads_for_pattern(None, ox.NamedNode(predicate), wanted)
    return sorted({q.subject.value for q in found if isinstance(q.subject, ox.NamedNode)})


def _holders(store: Remembering) -> Iterator[Conflict]:
    """Yield each pair of people who held an office of one holder at one time."""
    for office, tenures in of_one_holder(store).items():
        about = f"{_name(store, office.role)} · {_name(store, office.body)}"
        for pair in clashes(tenures):
            sides = [
                Side(f"{_name(store, one.person)}, {one.first} – {one.last}", one.post)
                for one in pair
            ]
            yield Conflict("hai người giữ một chức / two holders at one time", about, tuple(sides))


def _days(store: Remembering) -> Iterator[Conflict]:
    """Yield pairs of events of one kind and its main sides that lie a few days apart.

    The same two may well meet again; that no article tells both is what makes one event likely.
    """
    together: defaultdict[tuple[str, str, str], list[tuple[str, str]]] = defaultdict(list)
    for cls in sorted({str(cls) for cls in event_classes().values()}):
        for event in _subjects(store, TYPE, cls):
            node, day = ox.NamedNode(event), _first(store, event, SCHEMA.startDate)
            main = (store.objects(node, role) for role in _MAIN)
            actors: list[Value] = next((found for found in main if found), [])
            for actor in actors if len(day) == _DAY else ():
                for other in store.objects(node, VNG.counterpart):
                    together[cls, actor.value, other.value].append((day, event))
    for (_, who, whom), told in sorted(together.items()):
        for (before, one), (after, second) in pairwise(sorted(told)):
            apart = (date.fromisoformat(after) - date.fromisoformat(before)).days
            if 0 < apart <= _NEAR and not _sources(store, one) & _sources(store, second):
                about = f"{_name(store, who)} – {_name(store, whom)}"
                sides = (Side(f"{before} {_name(store, one)}", one),
                         Side(f"{after} {_name(store, second)}", second))  # fmt: skip
                yield Conflict("một sự kiện, hai ngày? / one event on two days?", about, sides)


def _sessions(store: Remembering) -> Iterator[Conflict]:
    """Yield named events that articles date so differently that they are no one session."""
    for event in _subjects(store, TYPE, str(NAMED_EVENT)):
        start, end = (_first(store, event, p) for p in (SCHEMA.startDate, SCHEMA.endDate))
        if len(start) == len(end) == _DAY:
            days = (date.fromisoformat(end) - date.fromisoformat(start)).days
            if days > _SESSION:
                sides = (Side(f"{start} … {end}", event),)
                kind = "một sự kiện, hai ngày / one event on two days"
                yield Conflict(kind, _name(store, event), sides)


def _values(store: Remembering) -> Iterator[Conflict]:
    """Yield each value that two articles tell differently: what, of what, when, in which unit."""
    told: defaultdict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for node in _subjects(store, SCHEMA.variableMeasured):
        if _first(store, node, VNG.comparator) != "=":
            continue
        key = tuple(
            _first(store, node, predicate)
            for predicate in (
                SCHEMA.variableMeasured,
                SCHEMA.observationAbout,
                SCHEMA.startDate,
                SCHEMA.endDate,
                SCHEMA.unitText,
                VNG.outOf,
            )
        )
        if key[1] and key[2]:
            told[key].setdefault(_first(store, node, SCHEMA.value), node)
    for key, values in sorted(told.items()):
        if len(values) < 2 or not _two_articles(store, list(values.values())):
            continue
        period = " – ".join(filter(None, key[2:4]))
        about = f"{_name(store, key[0])} · {_name(store, key[1])} · {period}"
        sides = tuple(Side(f"{value} {key[4]}".strip(), values[value]) for value in sorted(values))
        yield Conflict("một số liệu, hai giá trị / one value told twice", about, sides)


def _two_articles(store: Remembering, nodes: list[str]) -> bool:
    sources = [_sources(store, node) for node in nodes]
    return any(not one & other for one, other in combinations(sources, 2))


def _issues(store: Remembering) -> Iterator[Conflict]:
    """Yield the documents that articles date to two days."""
    for document in _subjects(store, VNG.alsoIssued):
        values = store.objects(ox.NamedNode(document), VNG.alsoIssued)
        days = [_first(store, document, DCTERMS.issued), *(value.value for value in values)]
        sides = (Side(" / ".join(days), document),)
        yield Conflict("một văn bản, hai ngày / one document of two days", _name(store, document),
                       sides)  # fmt: skip
