"""Offices that an article prints twice of one person: the shorter or the later print adds none.

"Nguyên Bí thư Tỉnh ủy A, ông B …; Bí thư Tỉnh ủy A khi đó, ông B, …" is one office, and over; "Phó
Thủ tướng Thường trực A …; Phó Thủ tướng A …" is one, printed in full and short.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.lexicon.load import Lexicon
    from kg.model import Position

_PRINTED = ("title-stack", "office-cue", "office-shared", "office-list")


def plain(words: Lexicon, positions: Sequence[Position]) -> list[Position]:
    """Return the positions without those printed twice; what a decision gives anew stays."""
    standing = [
        f" {fold_key(form)}"
        for concept in words.scheme("status")
        if concept.has("statusKind", "standing")
        for form in concept.forms
    ]
    over = {_office(p) for p in positions if p.former and p.start is None and p.end is None}
    full = {
        (p.person, role.removesuffix(last), p.org)
        for p in positions
        if not p.former
        for role in [fold_key(p.role)]
        for last in standing
        if role.endswith(last)
    }
    return [
        p
        for p in positions
        if p.former
        or p.rule not in _PRINTED
        or not (_office(p) in full or (_office(p) in over and p.start is None))
    ]


def _office(position: Position) -> tuple[str, str, str | None]:
    return position.person, fold_key(position.role), position.org
