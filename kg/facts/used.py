"""Which entities of an article its facts need, and which stand only inside other names."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import fields, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from kg.model import Kind
from kg.read.session_titles import TITLED

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kg.model import ArticleFacts, Entity

_PERHAPS = ("office-authority", "office-issues")  # rules that record an office as an authority
_INNER = (Kind.PLACE, Kind.ORGANISATION)
_NAMES = ("document-law", "document-sole")  # rules of documents that bear a name of their own


def used(facts: ArticleFacts) -> ArticleFacts:
    """Drop the entities that the facts of an article do not need.

    Those are offices recorded as possible authorities, and places and bodies that stand only in
    the name of a programme, law or treaty ("Dự án cầu A", "Hiệp định B - EU").
    """
    needed, inside = set(_agents(facts)), _inside(facts)
    inner = {e.key for e in facts.entities if inside(e)}
    alone = inner.difference(_keys(facts)) if inner else inner  # most articles have none
    kept = (e for e in facts.entities if e.rule not in _PERHAPS or e.key in needed)
    held = {event.name for event in facts.events}
    kept = (e for e in kept if e.rule != TITLED.name or e.name in held)
    return replace(facts, entities=tuple(e for e in kept if e.key not in alone))


def _inside(facts: ArticleFacts) -> Callable[[Entity], bool]:
    """Return the test whether all words for a place or body lie in names of other things."""
    named = (e for e in facts.entities if e.kind is Kind.PROGRAMME or e.rule in _NAMES)
    spans = sorted(span for entity in named for span in entity.mentions)
    starts = [span.start for span in spans]

    def inside(entity: Entity) -> bool:
        if entity.kind not in _INNER:
            return False
        for span in entity.mentions:
            place = bisect_right(starts, span.start) - 1
            if place < 0 or spans[place].end < span.end or spans[place] == span:
                return False
        return True

    return inside


def _keys(facts: ArticleFacts) -> Iterator[str]:
    """Yield every key of an entity that a fact holds, and some words that are none."""
    for table in fields(facts):
        rows = getattr(facts, table.name)
        for fact in rows if isinstance(rows, tuple) and table.name != "entities" else ():
            yield from _words(fact)


def _words(fact: Any) -> Iterator[str]:  # a row of any table
    for name in _columns(fact.__class__):
        value = getattr(fact, name)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (word for word in value if isinstance(word, str))


@cache
def _columns(table: Any) -> tuple[str, ...]:  # the class of the rows of one
    return tuple(field.name for field in fields(table))


def _agents(facts: ArticleFacts) -> Iterator[str | None]:
    """Yield the keys of those who issue, take part, speak, are judged, measured or decide."""
    for document in facts.documents:
        yield document.issuer
    for part in facts.participations:
        yield part.agent
    for said in facts.statements:
        yield from (said.source, said.addressee)
    for change in facts.reorganisations:
        yield from (*change.before, *change.after, change.act)
    for finding in facts.findings:
        yield from (finding.about, finding.source)
    for figure in facts.figures:
        yield figure.about
    for decision in facts.decisions:
        yield from (decision.by, decision.org)
