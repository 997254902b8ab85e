"""Offices over many articles as intervals: who held what, attested from when to when."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

import pyoxigraph as ox

from kg.graph.terms import ORG, SCHEMA, VNG, C
from kg.lexicon.load import lexicon
from kg.store.reader import name
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.store.reader import Remembering

_CURRENT = C + "status_current"
_LAST_OF, _FIRST_OF = "-12-31", "-01-01"


class Tenure(NamedTuple):
    """That a person held an office surely from one day to another: by attestation or as stated.

    ``post`` is the membership that says so.
    """

    first: str
    last: str
    person: str
    post: str


class Office(NamedTuple):
    """A role in a body: both nodes."""

    role: str
    body: str


def of_one_holder(store: Remembering) -> dict[Office, list[Tenure]]:
    """Return the tenures of each office that one person holds at a time, the earliest first."""
    found: defaultdict[Office, list[Tenure]] = defaultdict(list)
    roles, several = _single(), _several()
    for quad in store.quads_for_pattern(None, ox.NamedNode(ORG.role), None):
        role, post = quad.object, quad.subject
        if not (isinstance(role, ox.NamedNode) and isinstance(post, ox.NamedNode)):
            continue
        if role.value not in roles:
            continue
        bodies = store.objects(post, ORG.organization)
        people = store.objects(post, ORG.member)
        if not bodies or not people:
            continue
        office = Office(role.value, bodies[0].value)
        called = fold_key(name(store, ox.NamedNode(office.body)))
        span = _span(store, post)
        if span and (role.value, called) not in several:
            found[office].append(Tenure(*span, people[0].value, post.value))
    return {office: sorted(tenures) for office, tenures in sorted(found.items())}


def _span(store: Remembering, post: ox.NamedNode) -> tuple[str, str] | None:
    """Return the first and the last day on which a post was surely held, ``None`` for none.

    Of a stated year that is its last day at the beginning, its first day at the end.
    """
    days = [value.value for value in store.objects(post, VNG.attestedOn)]
    current = _CURRENT in {value.value for value in store.objects(post, VNG.status)}
    starts = [value.value for value in store.objects(post, SCHEMA.startDate)]
    ends = [value.value for value in store.objects(post, SCHEMA.endDate)]
    held = days if current else []
    if ends or current:
        held += [_padded(start, _LAST_OF) for start in starts]
    if starts or current:
        held += [_padded(end, _FIRST_OF) for end in ends]
    return (min(held), max(held)) if held else None


def _padded(day: str, rest: str) -> str:
    """Return a day of a year or month, the first or the last as ``rest`` says.

    >>> _padded("2018", "-12-31"), _padded("2018-05", "-01-01"), _padded("2018-05-03", "-01-01")
    ('2018-12-31', '2018-05-01', '2018-05-03')
    """
    return day if len(day) >= 10 else day + rest[len(day) - 4 :]


def clashes(tenures: Iterable[Tenure]) -> Iterator[tuple[Tenure, Tenure]]:
    """Yield pairs of tenures of two people of which one began before the other was over.

    Two that only touch are a handing over.
    """
    for one, other in combinations(sorted(tenures), 2):
        inside = one.first < other.first < one.last or one.first < other.last < one.last
        same = (one.first, one.last) == (other.first, other.last)
        if one.person != other.person and (inside or same):
            yield one, other


@cache
def _single() -> frozenset[str]:
    """Return the roles that one person holds at a time in a body."""
    roles = lexicon().scheme("role")
    return frozenset(C + role.id for role in roles if role.has("holders", "one"))


@cache
def _several() -> frozenset[tuple[str, str]]:
    """Return the roles with the folded names of the bodies where that is not so."""
    return frozenset(
        (C + role, fold_key(form))
        for body in lexicon().scheme("body")
        for role in body.properties.get("severalHold", ())
        for form in body.forms
    )
