"""The offices that decisions on people give and take.

"Bổ nhiệm ông A giữ chức X" gives one; "cách chức X đối với ông A", "ông A thôi giữ chức X" end it,
whatever else the article says of its holder (guide, table personnel and decision 18).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Action, Position
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Decision
    from kg.read.reading import Reading

_GIVE = (Action.APPOINT, Action.ELECT, Action.APPROVE)
_REMOVAL = "removal"  # the punishment that takes an office

Holding = tuple[str, str | None, str | None]  # person, role and body


def offices_after(
    reading: Reading, decided: Sequence[Decision], positions: Sequence[Position]
) -> list[Position]:
    """Return the offices of an article's people once all is decided, those known before included.

    An office that one decision takes and another gives stays ("cách chức …, bổ nhiệm lại"); who is
    removed from all offices "trong Đảng" keeps those in the State.
    """
    given = {_held(d): d for d in reversed(decided) if d.action in _GIVE and d.role}
    taken = {_held(d): d for d in reversed(decided) if _takes(d)}
    taken = {key: decision for key, decision in taken.items() if key not in given}
    removed = [d for d in decided if d.form == _REMOVAL and d.role is None]
    all_taken = {d.person for d in removed if not _of_party(reading, d)}
    party_taken = {d.person for d in removed} - all_taken
    words = _party_words(reading) if party_taken else ()
    known = [
        replace(p, former=True)
        if _key(p) in taken
        or p.person in all_taken
        or (p.person in party_taken and _in_party(reading, p, words))
        else p
        for p in positions
    ]
    held = {_key(p) for p in positions}
    new = [
        Position(d.person, d.role or "", d.org, former=key in taken, span=d.span, rule=d.rule)
        for key, d in {**given, **taken}.items()
        if key not in held
    ]
    return [*known, *sorted(new, key=lambda p: (p.span, p.role))]


def _of_party(reading: Reading, decision: Decision) -> bool:
    """Tell whether a removal is only one from offices in the Party."""
    tokens = reading.tokens.within(decision.span)
    words = reading.hits.of(tokens, "decision")
    return any(hit.concept.has("endsOffices", "party") for hit in words)


def _party_words(reading: Reading) -> list[str]:
    """Return the words of which the name of a Party body has one: "Tỉnh ủy", "Chi bộ", "Đảng"."""
    words = reading.annotated.lexicon
    seats = words.concepts["role_bi-thu"].properties.get("seat", ())
    kinds = [words.concepts[seat] for seat in seats]
    cells = [kind for kind in words.scheme("bodykind") if kind.has("partyCell", "yes")]
    party = words.concepts["body_dang-cong-san-viet-nam"]
    return [min(map(fold_key, party.forms), key=len), *(fold_key(k.label) for k in kinds + cells)]


def _in_party(reading: Reading, position: Position, words: Sequence[str]) -> bool:
    name = fold_key(reading.entities[position.org].name) if position.org is not None else ""
    return any(f" {word} " in f" {name} " for word in words)


def _takes(decision: Decision) -> bool:
    """Tell whether a decision ends the office that it names: a warning leaves it as it is."""
    ends = decision.action is Action.RELIEVE or decision.form == _REMOVAL
    return ends and bool(decision.role and decision.org)


def _held(decision: Decision) -> Holding:
    return decision.person, decision.role, decision.org


def _key(position: Position) -> Holding:
    return position.person, position.role, position.org
