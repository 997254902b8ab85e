"""From a few invented sentences to what ``kg`` reads in them, for the tests of extraction.

Every helper takes plain text, as a newspaper prints it, and gives back names instead of keys, so
that a test says what a reader of the sentence would say.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kg.article import Article
from kg.facts.extract import extract
from kg.lexicon.load import lexicon
from kg.read.read import Read, read, reading_of
from kg.read.reading import Annotated, Reading, annotate

if TYPE_CHECKING:
    from kg.model import ArticleFacts, Kind

TITLE = "Tin vắn"  # names nothing
Office = tuple[str, str, str | None]
Happening = tuple[str, str | None, str | None, dict[str, list[str]]]
Decided = tuple[str, str, str | None, str | None, str | None]
Said = tuple[str, str, str | None, str]
Judged = tuple[str, str | None, str]
Measured = tuple[str | None, str, str, str | None]
Printed = tuple[str, str | None, str | None, str | None, str | None]


def article(body: str, *, title: str = TITLE, published: str | None = None) -> Article:
    """Return an article of a title and a body; NFC, as the readers of sources hand it on."""
    text = unicodedata.normalize("NFC", f"{title}\n\n{body}\n")
    return Article("0" * 16, text, title, published)


def annotated(text: str) -> Annotated:
    """Return a text, without a title, cut and matched against the project's lexicon."""
    return annotate(Article("0" * 16, text, text), lexicon())


def resolved(body: str, *, title: str = TITLE) -> Read:
    """Return what the first half of the pipeline makes of a body."""
    return read(annotate(article(body, title=title), lexicon()))


def reading(body: str, *, title: str = TITLE) -> Reading:
    """Return the reading of a body: its entities and their mentions."""
    a = annotate(article(body, title=title), lexicon())
    return reading_of(a, read(a).table)


def facts(body: str, *, title: str = TITLE, published: str | None = None) -> ArticleFacts:
    """Return every fact of a body."""
    return extract(article(body, title=title, published=published))


def names(body: str, kind: Kind, *, title: str = TITLE) -> list[str]:
    """Return the names of the entities of a kind, in the order in which they are met."""
    return [e.name for e in facts(body, title=title).entities if e.kind is kind]


def offices(body: str, *, title: str = TITLE) -> list[Office]:
    """Return the offices of a body as (person, role, body), those that ended with "nguyên "."""
    found = facts(body, title=title)
    name = {e.key: e.name for e in found.entities}
    return [
        (
            name[p.person],
            f"nguyên {p.role}" if p.former else p.role,
            name[p.org] if p.org else None,
        )
        for p in found.positions
    ]


def structures(body: str, *, title: str = TITLE) -> list[tuple[str, str, str]]:
    """Return the structure of a body's names as (part, relation, whole)."""
    found = facts(body, title=title)
    name = {e.key: e.name for e in found.entities}
    return [(name[s.subject], s.predicate, name[s.object]) for s in found.structures]


def parts(body: str, *, title: str = TITLE, published: str | None = None) -> dict[str, set[str]]:
    """Return who takes part in the events of a body: role → names."""
    found = facts(body, title=title, published=published)
    name = {e.key: e.name for e in found.entities}
    by_role: dict[str, set[str]] = {}
    for part in found.participations:
        by_role.setdefault(part.role, set()).add(name[part.agent])
    return by_role


def linked(body: str, *, title: str = TITLE) -> set[tuple[str, str, str]]:
    """Return the links of a body as (subject, relation, object); events by their type."""
    found = facts(body, title=title)
    name = {e.key: e.name for e in found.entities} | {e.key: e.type for e in found.events}
    return {(name[k.subject], k.predicate, name[k.object]) for k in found.links}


def happenings(body: str, *, title: str = TITLE, published: str | None = None) -> list[Happening]:
    """Return the events of a body as (type, date, place, who takes part by role)."""
    found = facts(body, title=title, published=published)
    name = {e.key: e.name for e in found.entities}
    told: list[Happening] = []
    for event in found.events:
        by_role: dict[str, list[str]] = {}
        for part in found.participations:
            if part.event == event.key:
                by_role.setdefault(part.role.value, []).append(name[part.agent])
        told.append((event.type, event.date, name.get(event.place or ""), by_role))
    return told


def decided(body: str, *, title: str = TITLE, published: str | None = None) -> list[Decided]:
    """Return the decisions on people of a body as (person, action, role, body, who decides)."""
    found = facts(body, title=title, published=published)
    name = {e.key: e.name for e in found.entities}
    return [
        (name[d.person], d.action.value, d.role, name.get(d.org or ""), name.get(d.by or ""))
        for d in found.decisions
    ]


def said(body: str, *, title: str = TITLE) -> list[Said]:
    """Return the statements of a body as (speaker, act, who is addressed, what is said)."""
    found = facts(body, title=title)
    name = {e.key: e.name for e in found.entities}
    text = found.article.text
    return [
        (name[s.source], s.act.value, name.get(s.addressee or ""), s.span.of(text))
        for s in found.statements
    ]


def judged(body: str, *, title: str = TITLE) -> list[Judged]:
    """Return the findings of a body as (type, whom or what it judges, its words)."""
    found = facts(body, title=title)
    name = {e.key: e.name for e in found.entities}
    text = found.article.text
    return [(f.type.value, name.get(f.about or ""), f.span.of(text)) for f in found.findings]


def measured(body: str, *, title: str = TITLE) -> list[Measured]:
    """Return the figures of a body as (about, indicator, value with its bound, unit)."""
    found = facts(body, title=title)
    name = {e.key: e.name for e in found.entities}
    return [
        (name.get(f.about or ""), f.indicator, f"{f.comparator.value} {f.value}", f.unit)
        for f in found.figures
    ]


def printed(body: str, *, title: str = TITLE) -> list[Printed]:
    """Return the documents of a body as (name, type, issuer, date, who signed)."""
    found = facts(body, title=title)
    name = {e.key: e.name for e in found.entities}
    return [
        (name[d.entity], d.type, name.get(d.issuer or ""), d.date, name.get(d.signer or ""))
        for d in found.documents
    ]


def named(body: str, *, title: str = TITLE) -> dict[str, list[str]]:
    """Return the names of a body by kind, in the order in which they are met."""
    by_kind: dict[str, list[str]] = {}
    for entity in facts(body, title=title).entities:
        by_kind.setdefault(entity.kind.value, []).append(entity.name)
    return by_kind
