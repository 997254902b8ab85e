"""Where what is said ends: at the next verb of the same speech; nested verbs stay inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.statements.utterances import trimmed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.statements.attributions import Said
    from kg.lexicon.model import Hit

_AGAINST = 3  # tokens of the longest "trong khi đó"


def cut(clauses: Clauses, found: Sequence[Said]) -> list[Said]:
    """End a content where the next verb of the same speech starts; nested verbs stay inside."""
    kept = []
    for said in found:
        ends = (
            _end(clauses, later)
            for later in found
            if later is not said
            and said.start < later.first < said.stop
            and (later.verb.first > said.verb.first or said.rule == "after-quotation")
            and _breaks(clauses, said, later)
        )
        stop = trimmed(clauses, said.start, min(ends, default=said.stop))
        if stop - said.start > 1:
            kept.append(said if stop == said.stop else replace(said, stop=stop))
    return kept


def _end(clauses: Clauses, later: Said) -> int:
    """Return where a clause starts, with the word that sets it against the one before it."""
    against = _against(clauses, later.first)
    return later.first if against is None else against.first


def _against(clauses: Clauses, first: int) -> Hit | None:
    """Return the word after a comma that opens another's clause: "…, còn bà B đề nghị …"."""
    for index in range(max(1, first - _AGAINST), first):
        hit = clauses.reading.hits.at(index, "function")
        if hit is None or hit.stop != first or clauses.tokens.forms[index - 1] != ",":
            continue
        if any(hit.concept.has("functionClass", name) for name in ("contrast", "continuation")):
            return hit
    return None


def _breaks(clauses: Clauses, said: Said, later: Said) -> bool:
    """Tell whether the later cue opens a clause that is no part of what was said before.

    "Sau khi nghe Tỉnh ủy báo cáo …, ông Lê Văn Minh đề nghị …": the main clause starts.
    """
    if later.ends_before or clauses.tokens.forms[later.first - 1] == ";":
        return True
    if clauses.word_before(later.first, "joint") is not None or _against(clauses, later.first):
        return True
    before = clauses.skip_back(said.source.first, "voice")
    under = clauses.word_before(before, "subordinator") is not None
    return under and clauses.tokens.forms[later.first - 1] == ","
