"""Decisions that an article tells more than once: in its title, in full, and looking back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Action

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.model import Decision

_APPROVED = (Action.APPOINT, Action.ELECT)  # what is approved with an office


def once(found: Sequence[Decision]) -> list[Decision]:
    """Keep one row of each decision, the fullest: titles repeat it in brief (general rule 5)."""
    kept: dict[tuple[str, str, str | None, str | None], dict[str | None, Decision]] = {}
    for decision, form in _formed(found):
        alike = kept.setdefault((decision.person, decision.action, decision.role, form), {})
        if decision.org is not None:
            alike.pop(None, None)  # told before, without its body
        if decision.org is not None or not alike.keys() - {None}:
            known = alike.get(decision.org, decision)
            alike[decision.org] = max(known, decision, key=_told)
    order = {p: i for i, p in enumerate(dict.fromkeys(d.person for d in found))}
    full = {(person, action) for person, action, role, _ in kept if role is not None}
    forms = {(person, form) for person, _, role, form in kept if role is not None}
    # "phê chuẩn việc bổ nhiệm ông A làm B" is retold by "sau khi được bổ nhiệm, ông A …"
    approved = {person for person, action in full if action == Action.APPROVE}
    full |= {(person, action) for person in approved for action in _APPROVED}
    return sorted(
        (
            decision
            for alike in kept.values()
            for decision in alike.values()
            if decision.role is not None
            or (decision.person, decision.action) not in full
            or (decision.form and (decision.person, decision.form) not in forms)
        ),
        key=lambda d: (d.span, order[d.person], d.action, d.role or ""),
    )


def _formed(found: Sequence[Decision]) -> Iterator[tuple[Decision, str | None]]:
    """Yield each decision with its form; "bị kỷ luật" has the first one told of the person.

    Two forms are two decisions: "khai trừ khỏi Đảng", later "xóa tư cách chức vụ …".
    """
    forms: dict[tuple[str, str | None], str] = {}
    for decision in found:
        if decision.form is not None:
            for role in (decision.role, None):
                forms.setdefault((decision.person, role), decision.form)
    for decision in found:
        told = decision.form
        if told is None and decision.action is Action.DISCIPLINE:
            told = forms.get((decision.person, decision.role))
        yield decision, told


def _told(decision: Decision) -> int:
    """Count what a row tells beside person and office."""
    return (decision.date is not None) + (decision.by is not None)
