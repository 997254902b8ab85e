"""Named things of which no article of a build tells anything: they stay out of the graph.

"Chương trình hợp tác A" that is only mentioned is a string, no thing that a reader can ask about.
It is kept where any article states a fact of a thing of that name, or where a list knows the name.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from kg.join.judgement import Judgement, Where
from kg.model import Kind
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.join.known import Known
    from kg.model import ArticleFacts, Entity

_TABLES = (
    "positions", "participations", "links", "statements", "findings", "figures", "structures",
    "decisions", "events",
)  # fmt: skip
_NAMING = (
    "person", "org", "agent", "subject", "object", "source", "addressee", "about", "by", "place",
    "instead",
)  # fmt: skip


class Called(NamedTuple):
    """A kind of named thing and its folded name."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Naming:
    """A thing that an article names; ``used``: a fact of the article is about it."""

    where: Where
    called: Called
    used: bool

    @property
    def group(self) -> Called:
        """What it is called."""
        return self.called


def namings(item: ArticleFacts, known: Known) -> Iterator[Naming]:
    """Yield the things of an article that no list knows.

    Documents are left out, for their type and title are told of them, and so are sessions.
    """
    used = set(_used(item))
    for entity in item.entities:
        if entity.kind not in (Kind.EVENT, Kind.DOCUMENT) and not _listed(entity, known):
            called = Called(str(entity.kind), fold_key(entity.name))
            yield Naming(Where(item.article.id, entity.key), called, entity.key in used)


def judge(group: Iterable[Naming]) -> Iterator[Judgement]:
    """Yield a judgement of each thing of one name, if no article uses it."""
    members = list(group)
    if not any(one.used for one in members):
        yield from (Judgement(one.where, "", loose=True) for one in members)


def _listed(entity: Entity, known: Known) -> bool:
    """Tell whether a list knows the name, or the unit that the thing is."""
    return bool(entity.unit) or known.is_listed(entity.kind, entity.name)


def _used(item: ArticleFacts) -> Iterator[str]:
    """Yield the keys that the facts of an article are about."""
    for table in _TABLES:
        for fact in getattr(item, table):
            yield from _named(fact)
    for document in item.documents:
        yield from filter(None, (document.issuer, document.signer))
    for change in item.reorganisations:
        yield from (*change.before, *change.after, *change.in_part)
        if change.act:
            yield change.act


def _named(fact: Any) -> Iterator[str]:  # a row of any table
    for name in _NAMING:
        value = getattr(fact, name, None)
        if isinstance(value, str):
            yield value
