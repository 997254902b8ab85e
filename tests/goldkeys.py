"""Turns a gold key and its text into ``ArticleFacts``, so that the graph is tested without rules.

A key has names and quotes where facts have keys and spans: names are looked up in the text, and a
name that is never printed as such takes the place of an alias, then of a quote that speaks of it,
then of the title. Rules are called after the tables ("gold.positions").
"""

from __future__ import annotations

import json
import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from kg.article import Article, Span
from kg.model import (
    Act,
    Action,
    ArticleFacts,
    Belonging,
    Change,
    Comparator,
    Decision,
    Document,
    Entity,
    Event,
    Figure,
    Finding,
    FindingType,
    Kind,
    Link,
    Participation,
    Position,
    Reorganisation,
    Statement,
    Structure,
)

if TYPE_CHECKING:
    from pathlib import Path

Key = dict[str, Any]
_FIELDS = ("person", "org", "agent", "source", "addressee", "about", "by", "s", "o")


@dataclass(frozen=True)
class Names:
    """The entities of a key by every name they have, and the spans of each."""

    keys: dict[str, str]
    spans: dict[str, tuple[Span, ...]]

    def key(self, name: str | None) -> str | None:
        return self.keys[name] if name else None

    def must(self, name: str) -> str:
        return self.keys[name]

    def first(self, name: str) -> Span:
        return self.spans[self.keys[name]][0]


def read(path: Path) -> ArticleFacts:
    """Return the facts of ``NAME.json`` with the text of ``NAME.txt`` beside it."""
    text = path.with_suffix(".txt").read_text(encoding="utf-8")
    return facts(json.loads(path.read_text(encoding="utf-8")), text)


def facts(key: Key, text: str) -> ArticleFacts:
    """Return the facts of a key; every quote must be in the text."""
    text = unicodedata.normalize("NFC", text)
    title = text.strip().splitlines()[0]
    start = text.index(title)
    where = Span(start, start + len(title))
    names = _names(key, text, where)
    events = {row["id"]: f"event:{row['id']}" for row in key["events"]}

    def end(name: str) -> str:
        return events.get(name) or names.must(name)

    def q(row: Key) -> Span:
        at = text.index(unicodedata.normalize("NFC", row["q"]))
        return Span(at, at + len(row["q"]))

    def linked(row: Key) -> Span:
        return names.first(row["o"] if row["o"] not in events else row["s"])

    return ArticleFacts(
        article=Article(_id(key, text), text, title, key.get("published")),
        entities=_entities(key, names),
        positions=tuple(
            Position(names.must(r["person"]), r["role"], names.key(r["org"]), r["former"], q(r), _P)
            for r in key["positions"]
        ),
        events=tuple(
            Event(
                events[r["id"]], r["type"], r["name"], r["date"], names.key(r["place"]), where, _E
            )
            for r in key["events"]
        ),
        participations=tuple(
            Participation(
                events[r["event"]], names.must(r["agent"]), r["as"], names.first(r["agent"]), _A
            )
            for r in key["participation"]
        ),
        documents=tuple(
            Document(
                entity=names.must(r["name"]),
                number=r["number"],
                type=r["type"],
                issuer=names.key(r["issuer"]),
                date=r["date"],
                span=names.first(r["name"]),
                rule="gold.documents",
            )
            for r in key["documents"]
        ),
        links=tuple(
            Link(end(r["s"]), r["p"], end(r["o"]), linked(r), "gold.links") for r in key["links"]
        ),
        statements=tuple(
            Statement(
                names.must(r["source"]), Act(r["act"]), names.key(r["addressee"]), q(r), q(r), _S
            )
            for r in key["statements"]
        ),
        findings=tuple(
            Finding(FindingType(r["type"]), names.key(r["about"]), q(r), "gold.findings")
            for r in key["findings"]
        ),
        figures=tuple(_figure(r, names, q(r)) for r in key["figures"]),
        structures=tuple(
            Structure(
                names.must(r["s"]), Belonging(r["p"]), names.must(r["o"]), names.first(r["s"]), _B
            )
            for r in key["structure"]
        ),
        decisions=tuple(
            Decision(
                person=names.must(r["person"]),
                action=Action(r["action"]),
                role=r["role"],
                org=names.key(r["org"]),
                date=r["date"],
                by=names.key(r["by"]),
                span=q(r),
                rule="gold.personnel",
            )
            for r in key["personnel"]
        ),
        reorganisations=tuple(
            Reorganisation(
                kind=Change(r["kind"]),
                before=tuple(map(names.must, r["before"])),
                after=tuple(map(names.must, r["after"])),
                date=r["date"],
                act=None,
                span=q(r),
                rule="gold.reorganisations",
            )
            for r in key.get("reorganisations", ())
        ),
    )


_P, _E, _A = "gold.positions", "gold.events", "gold.participation"
_S, _B = "gold.statements", "gold.structure"


def _id(key: Key, text: str) -> str:
    found = re.search(r"[0-9a-f]{16}", key.get("article", ""))
    return found[0] if found else sha256(text.encode()).hexdigest()[:16]


def _figure(row: Key, names: Names, span: Span) -> Figure:
    return Figure(
        about=names.key(row["about"]),
        indicator=row["indicator"],
        value=Decimal(str(row["value"])),
        unit=row["unit"],
        out_of=None if row["outOf"] is None else Decimal(str(row["outOf"])),
        comparator=Comparator(row["comparator"]),
        start=row["start"],
        end=row["end"],
        span=span,
        rule="gold.figures",
    )


def _rows(key: Key) -> list[Key]:
    """Return the named things: the entities, and the places that only other tables name."""
    rows = list(key["entities"])
    known = {n for row in rows for n in [row["name"], *row["aka"]]}
    other = [row[end] for row in key["structure"] for end in "so"]
    other += [row["place"] for row in key["events"] if row["place"]]
    places = [name for name in dict.fromkeys(other) if name not in known]
    return rows + [{"name": name, "type": "place", "aka": []} for name in places]


def _names(key: Key, text: str, title: Span) -> Names:
    keys: dict[str, str] = {}
    spans: dict[str, tuple[Span, ...]] = {}
    for row in _rows(key):
        own = f"{row['type']}:{row['name']}"
        forms = [row["name"], *row["aka"]]
        for form in forms:
            keys.setdefault(form, own)
        keys[row["name"]] = own
        spans[own] = _mentions(forms, text) or (_quoted(key, forms, text, title),)
    return Names(keys, spans)


def _mentions(forms: list[str], text: str) -> tuple[Span, ...]:
    """Return every place where a form stands, the longest form first, none inside another."""
    longest = sorted({unicodedata.normalize("NFC", f) for f in forms if f}, key=len, reverse=True)
    pattern = re.compile("|".join(map(re.escape, longest)), re.IGNORECASE)
    return tuple(Span(*match.span()) for match in pattern.finditer(text))


def _quoted(key: Key, forms: list[str], text: str, title: Span) -> Span:
    for table in key.values():
        for row in table if isinstance(table, list) else ():
            if "q" in row and any(row.get(field) in forms for field in _FIELDS):
                at = text.index(unicodedata.normalize("NFC", row["q"]))
                return Span(at, at + len(row["q"]))
    return title


def _entities(key: Key, names: Names) -> tuple[Entity, ...]:
    return tuple(
        Entity(
            key=(own := f"{row['type']}:{row['name']}"),
            kind=Kind(row["type"]),
            name=row["name"],
            aliases=tuple(row["aka"]),
            mentions=names.spans[own],
            rule="gold.entities",
        )
        for row in _rows(key)
    )
