"""What is told with "được": who is honoured by somebody, what is done well."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit

_AGENTS = 12  # tokens between "được" and the verb: who honours
_DONE = 5  # tokens between "được" and how it is done
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
        other = c.reading.hits.at(index, *_VERBS)
        if other is not None and not c.naming(index, index + 1):
            return False
    return False


def done_well(c: Clauses, cue: Hit) -> bool:
    """Tell whether a word says how well a thing is done: "được triển khai khá [đồng bộ]".

    Not in "được yêu cầu làm nghiêm túc", nor behind a mark.
    """
    for index in range(cue.first - 1, max(0, cue.first - 1 - _DONE), -1):
        form = c.tokens.forms[index]
        if not form[:1].isalnum() or c.reading.hits.at(index, "decision"):
            return False
        said = c.reading.hits.at(index, "act")
        near = said is not None and said.stop >= cue.first - 1  # "được chỉ đạo quyết liệt"
        if said is not None and not near and not said.concept.has("strength", "none"):
            return False
        if c.word(index, "passive") is not None:
            return form.lower() == "được" and index < cue.first - 1
    return False
