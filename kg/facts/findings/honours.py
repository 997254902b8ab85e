"""Honours: who is recognised by somebody, "được Chính phủ công nhận", not who recognises."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses

_AGENTS = 12  # tokens between "được" and the verb: who honours
_VERBS = ("act", "decision", "eventverb", "finding")


def honoured(c: Clauses, opening: int, verb: int) -> bool:
    """Tell whether a verb of honour is passive: "A được Đảng, Nhà nước [công nhận]".

    ``opening`` is where its clause starts. Between the two stands who honours, and no other verb:
    "được thành lập để tuyên dương …".
    """
    for index in range(verb - 1, max(opening, verb - 1 - _AGENTS), -1):
        if c.tokens.forms[index] in ".;:":
            return False
        if c.word(index, "passive") is not None:
            return c.tokens.forms[index].lower() == "được"
        verb = any(c.reading.hits.at(index, scheme) for scheme in _VERBS)
        if verb and not c.naming(index, index + 1):
            return False
    return False
