"""Whom words of a life describe: "Ông A (chồng bà B) sinh năm 1956", "bà Lò Thị Mẩy (SN 1981)"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import Found
from kg.clauses.subjects import subjects
from kg.model import Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.text.sentences import Sentence

_NEAR = 16  # tokens between a name and what describes it, with its offices: "ông A, Giám đốc Sở …"


def described(c: Clauses, sentence: Sentence, index: int) -> Argument | None:
    """Return the person of whom the words at a token tell, ``None`` where none is near.

    It is their subject, or else the name before them: they may stand in its brackets.
    """
    acting = [a for a in subjects(c, index, sentence) if a.kind is Kind.PERSON]
    if acting:
        return acting[-1]
    before = [m for m in c.inside(sentence) if m.kind is Kind.PERSON and m.stop <= index]
    if not before or index - before[-1].stop > _NEAR:
        return None
    return c.argument(before[-1], Found.NEAREST)
