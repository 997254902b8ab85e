"""The offices that decisions on people give and take.

"Bổ nhiệm ông A giữ chức X" gives one; "cách chức X đối với ông A", "ông A thôi giữ chức X" end it,
whatever else the article says of its holder (guide, table personnel and decision 18).
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.model import Action, Position

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.model import Decision

_GIVE = (Action.APPOINT, Action.ELECT, Action.APPROVE)
_REMOVAL = "removal"  # the punishment that takes an office

Holding = tuple[str, str | None, str | None]  # person, role and body


def offices_after(decided: Sequence[Decision], positions: Sequence[Position]) -> list[Position]:
    """Return the offices of an article's people once all is decided, those known before included.

    An office that one decision takes and another gives stays ("cách chức …, bổ nhiệm lại").
    """
    given = {_held(d): d for d in reversed(decided) if d.action in _GIVE and d.role}
    taken = {_held(d): d for d in reversed(decided) if _takes(d)}
    taken = {key: decision for key, decision in taken.items() if key not in given}
    all_taken = {d.person for d in decided if d.form == _REMOVAL and d.role is None}
    known = [
        replace(p, former=True) if _key(p) in taken or p.person in all_taken else p
        for p in positions
    ]
    held = {_key(p) for p in positions}
    new = [
        Position(d.person, d.role or "", d.org, former=key in taken, span=d.span, rule=d.rule)
        for key, d in {**given, **taken}.items()
        if key not in held
    ]
    return [*known, *sorted(new, key=lambda p: (p.span, p.role))]


def _takes(decision: Decision) -> bool:
    """Tell whether a decision ends the office that it names: a warning leaves it as it is."""
    ends = decision.action is Action.RELIEVE or decision.form == _REMOVAL
    return ends and bool(decision.role and decision.org)


def _held(decision: Decision) -> Holding:
    return decision.person, decision.role, decision.org


def _key(position: Position) -> Holding:
    return position.person, position.role, position.org
