"""Who reports, before the first words of a sentence: "QĐND Online - Sáng 12/4, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.read.reading import Annotated
    from kg.read.scan import Chunk

_DASHES = ("-", "–", "—")
_MARKS = tuple((dash,) for dash in _DASHES)
_LONGEST = 4  # tokens of "VOV.VN", "QĐND Online"


def dateline(a: Annotated, chunk: Chunk) -> bool:
    """Tell whether a body only reports: "(ĐCSVN) - Sáng 5/3, …", "QĐND Online - Sáng 5/3, …"."""
    forms, first, stop = a.tokens.forms, chunk.first, chunk.stop
    span = a.tokens_of(a.sentences[chunk.sentence])
    if span.start == first - 1 and forms[first - 1] == "(":
        return forms[stop : stop + 1] == (")",) and forms[stop + 1 : stop + 2] in _MARKS
    return span.start == first and _opens(a, span)


def _opens(a: Annotated, span: range) -> bool:
    """Tell whether initials, perhaps with a word or an address, and a dash open a sentence."""
    tokens, first = a.tokens, span.start
    if not tokens.forms[first].isupper() or len(tokens.forms[first]) < 2:
        return False
    for dash in range(first + 1, min(first + 1 + _LONGEST, span.stop - 1)):
        if tokens.forms[dash] in _DASHES:
            after = tokens.forms[dash + 1]
            apart = not (tokens.glued(dash) or tokens.glued(dash + 1))
            return apart and after[0].isupper() and not after.isupper()
    return False
