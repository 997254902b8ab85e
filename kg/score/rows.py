"""The rows that an answer key and an extraction are compared by, table by table.

Both sides go through the same functions: ``as_key`` gives facts the form of an answer key, with
the rule of each, and ``rows`` makes rows of either. What one calls a thing by differs: a key has
names, facts have keys of entities; ``Names`` hides that.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kg.score.match import Forms, Row, fold, name_forms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kg.model import ArticleFacts
    from kg.score.keys import Key

Tables = dict[str, list[Row]]

_NOTHING: Forms = frozenset()
_BODIES = ("team", "organisation", "event")  # one kind: a reader may take a team for a body


@dataclass(frozen=True, slots=True)
class Names:
    """What a reference stands for: its folded names, the name to show, the type of an event."""

    forms: Callable[[str | None], Forms]
    shown: Callable[[str | None], str]
    events: Mapping[str, str]

    def end(self, reference: str) -> Forms:
        """Return what a link is compared by: names, or of an event only its type."""
        if reference in self.events:
            return _only(f"event:{self.events[reference]}")
        return self.forms(reference)


def key_rows(key: Key) -> tuple[Tables, list[Row]]:
    """Return the rows of an answer key, and the entities that it neither asks for nor forbids.

    Those are the places that the article knows only from the name of a body.
    """
    names = _key_names(key)
    known = {fold(n) for e in key["entities"] for n in (e["name"], *e["aka"])}
    places = (
        row["o"] for row in key["structure"] if row["p"] == "locatedIn" and not _in(known, row["o"])
    )
    optional = [Row((names.forms(place), _only("place")), place) for place in places]
    return rows(key, names), optional


def fact_rows(facts: ArticleFacts) -> Tables:
    """Return the rows of an extraction, each with the rule that found it."""
    shown = {entity.key: entity.name for entity in facts.entities}
    forms = {e.key: name_forms((e.name, *e.aliases)) for e in facts.entities}
    names = Names(
        forms=lambda key: forms.get(key or "", _NOTHING),
        shown=lambda key: shown.get(key or "", key or ""),
        events={event.key: event.type for event in facts.events},
    )
    return rows(as_key(facts), names)


def _in(known: set[str], place: str) -> bool:
    return fold(place) in known or bool(name_forms([place]) & known)


def _key_names(key: Key) -> Names:
    """Return the names of a key; entities that share a form answer to the names of both."""
    alias: defaultdict[str, set[str]] = defaultdict(set)
    for entity in key["entities"]:
        names = (entity["name"], *entity["aka"])
        for name in names:
            alias[fold(name)] |= name_forms(names)

    def forms(name: str | None) -> Forms:
        if not name:
            return _NOTHING
        return frozenset(alias.get(fold(name)) or name_forms([name]))

    return Names(forms, lambda name: name or "", {e["id"]: e["type"] for e in key["events"]})


def _only(value: str) -> Forms:
    return frozenset((value,))


def _number(value: float | None) -> Forms:
    return _only("none" if value is None else f"{float(value):.6g}")


def rows(key: Mapping[str, list[dict[str, Any]]], names: Names) -> Tables:
    """Return the rows of every table of a key."""
    return {
        table: [made for row in key[table] for made in make(row, names)]
        for table, make in _MAKERS.items()
        if table in key
    }


def _entity(row: dict[str, Any], names: Names) -> Iterator[Row]:
    kind = "body" if row["type"] in _BODIES else row["type"]
    shown = names.shown(row["name"])
    yield _row(row, (names.forms(row["name"]), _only(kind)), f"{shown} ({row['type']})")


def _position(row: dict[str, Any], names: Names) -> Iterator[Row]:
    status = "former" if row["former"] else "current"
    person, org = names.forms(row["person"]), names.forms(row["org"])
    shown = f"{names.shown(row['person'])} | {row['role']} | {names.shown(row['org'])} ({status})"
    yield _row(row, (person, _only(fold(row["role"])), org, _only(status)), shown)


def _event(row: dict[str, Any], _: Names) -> Iterator[Row]:
    date = row["date"] or "none"
    yield _row(row, (_only(row["type"]), _only(date)), f"{row['type']} {date}: {row['name']}")


def _part(row: dict[str, Any], names: Names) -> Iterator[Row]:
    kind = names.events[row["event"]]
    shown = f"{kind} {row['as']} {names.shown(row['agent'])}"
    yield _row(row, (_only(kind), names.forms(row["agent"]), _only(row["as"])), shown)


def _document(row: dict[str, Any], names: Names) -> Iterator[Row]:
    """Give one row for the type, one for the issuer, one for the date, as far as stated."""
    own = names.forms(row["name"]) | (_only(fold(row["number"])) if row["number"] else _NOTHING)
    shown = names.shown(row["name"])
    yield _row(row, (own, _only("type"), _only(fold(row["type"]))), f"{shown}: {row['type']}")
    if row["issuer"]:
        issuer = names.shown(row["issuer"])
        keys = (own, _only("issuer"), names.forms(row["issuer"]))
        yield _row(row, keys, f"{shown} issued by {issuer}")
    if row["date"]:
        keys = (own, _only("date"), _only(row["date"]))
        yield _row(row, keys, f"{shown} dated {row['date']}")


def _link(row: dict[str, Any], names: Names) -> Iterator[Row]:
    shown = f"{names.shown(row['s'])} {row['p']} {names.shown(row['o'])}"
    yield _row(row, (names.end(row["s"]), _only(row["p"]), names.end(row["o"])), shown)


def _statement(row: dict[str, Any], names: Names) -> Iterator[Row]:
    shown = f"{names.shown(row['source'])} {row['act']}: {row['q']}"
    yield _row(row, (names.forms(row["source"]), _only(row["act"])), shown, row["q"])


def _finding(row: dict[str, Any], _: Names) -> Iterator[Row]:
    yield _row(row, (_only(row["type"]),), f"{row['type']}: {row['q']}", row["q"])


def _figure(row: dict[str, Any], _: Names) -> Iterator[Row]:
    unit = _only(fold(row["unit"] or "none"))
    keys = (_number(row["value"]), _number(row["outOf"]), unit, _only(row["comparator"]))
    shown = f"{row['indicator']} {row['comparator']} {row['value']} {row['unit'] or ''}"
    yield _row(row, keys, shown)


def _decision(row: dict[str, Any], names: Names) -> Iterator[Row]:
    role = _only(fold(row["role"])) if row["role"] else _NOTHING
    keys = (names.forms(row["person"]), _only(row["action"]), role, names.forms(row["org"]))
    office = f"{row['role'] or ''} {names.shown(row['org'])}"
    yield _row(row, keys, f"{row['action']} {names.shown(row['person'])}: {office}")


def _reorganisation(row: dict[str, Any], names: Names) -> Iterator[Row]:
    """Give a row for each that was and each that it became: a merger of two gives two."""
    for before in row["before"] or [None]:
        for after in row["after"] or [None]:
            shown = f"{row['kind']} {names.shown(before)} → {names.shown(after)}"
            yield _row(row, (_only(row["kind"]), names.forms(before), names.forms(after)), shown)


def _row(
    source: dict[str, Any], keys: tuple[Forms, ...], shown: str, text: str | None = None
) -> Row:
    return Row(keys, " ".join(shown.split()), text, source.get("rule", ""))


_MAKERS: dict[str, Callable[[dict[str, Any], Names], Iterator[Row]]] = {
    "entities": _entity,
    "positions": _position,
    "events": _event,
    "participation": _part,
    "documents": _document,
    "links": _link,
    "statements": _statement,
    "findings": _finding,
    "figures": _figure,
    "structure": _link,
    "personnel": _decision,
    "reorganisations": _reorganisation,
}


def as_key(facts: ArticleFacts) -> Key:
    """Return facts in the form of an answer key: things by their keys, and ``rule`` in each row."""
    text = facts.article.text
    return {
        "entities": [{"name": e.key, "type": str(e.kind), "rule": e.rule} for e in facts.entities],
        "positions": [
            {"person": person, "role": role, "org": org, "former": former, "rule": rule}
            for (person, role, org, former), rule in _held(facts).items()
        ],
        "events": [
            {"id": e.key, "type": e.type, "name": e.name, "date": e.date, "rule": e.rule}
            for e in facts.events
        ],
        "participation": [
            {"event": p.event, "agent": p.agent, "as": p.role, "rule": p.rule}
            for p in facts.participations
        ],
        "documents": [
            {
                "name": d.entity,
                "number": d.number,
                "type": d.type,
                "issuer": d.issuer,
                "date": d.date,
                "rule": d.rule,
            }
            for d in facts.documents
        ],
        "links": [
            {"s": k.subject, "p": k.predicate, "o": k.object, "rule": k.rule} for k in facts.links
        ],
        "statements": [
            {"source": s.source, "act": s.act, "q": s.span.of(text), "rule": s.rule}
            for s in facts.statements
        ],
        "findings": [
            {"type": f.type, "q": f.span.of(text), "rule": f.rule} for f in facts.findings
        ],
        "figures": [
            {
                "indicator": f.indicator,
                "value": f.value,
                "unit": f.unit,
                "outOf": f.out_of,
                "comparator": str(f.comparator),
                "rule": f.rule,
            }
            for f in facts.figures
        ],
        "structure": [
            {"s": s.subject, "p": s.predicate, "o": s.object, "rule": s.rule}
            for s in facts.structures
        ],
        "personnel": [
            {"person": d.person, "action": d.action, "role": d.role, "org": d.org, "rule": d.rule}
            for d in facts.decisions
        ],
        "reorganisations": [
            {"kind": r.kind, "before": r.before, "after": r.after, "rule": r.rule}
            for r in facts.reorganisations
        ],
    }


def _held(facts: ArticleFacts) -> dict[tuple[str, str, str | None, bool], str]:
    """Return the positions as a graph holds them, one per person, role, body and status."""
    held: dict[tuple[str, str, str | None, bool], str] = {}
    for p in facts.positions:
        held.setdefault((p.person, p.role, p.org, p.former), p.rule)
    return held
