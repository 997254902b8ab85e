"""Where what is said ends: at the next verb of the same speech; nested verbs stay inside."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.facts.statements.utterances import trimmed
from kg.model import Act, Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.facts.statements.attributions import Said
    from kg.lexicon.model import Hit

_FINITE = ("aspect", "modal", "passive")
_AGAINST = 3  # tokens of the longest "trong khi đó"


def cut(clauses: Clauses, found: Sequence[Said]) -> list[Said]:
    """End a content where the next verb of the same speech starts; nested verbs stay inside."""
    kept = []
    for said in (_noticed(said, found) for said in found):
        if _echoed(clauses, said, found):
            continue
        ends = (
            _end(clauses, first)
            for later in found
            if later is not said
            and said.start < (first := _first(clauses, said, later)) < said.stop
            and (later.verb.first > said.verb.first or said.rule == "after-quotation")
            and _breaks(clauses, said, later, first)
        )
        stop = trimmed(clauses, said.start, min(ends, default=_subordinate(clauses, said)))
        if stop - said.start > 1:
            kept.append(said if stop == said.stop else replace(said, stop=stop))
    return kept


def _subordinate(clauses: Clauses, said: Said) -> int:
    """Return where a content ends whose clause only sets the time: "Sau khi A công bố X[,] B …"."""
    if not _under(clauses, said) or ":" in clauses.tokens.forms[said.verb.stop : said.start]:
        return said.stop
    marks = [i for i in range(said.start, said.stop) if clauses.tokens.forms[i] == ","]
    if not marks or clauses.quotation_at(marks[-1]) is not None:
        return said.stop
    a, behind = clauses.reading.annotated, range(marks[-1] + 1, said.stop - 2)
    finite = any(of_class(a, i, name) for i in behind for name in _FINITE)
    return marks[-1] if finite else said.stop


def _under(clauses: Clauses, said: Said) -> bool:
    """Tell whether a subordinator stands before the speaker: "Sau khi nghe [Sở A] báo cáo …"."""
    before = clauses.skip_back(said.source.first, "voice")
    return clauses.word_before(before, "subordinator") is not None


def _echoed(clauses: Clauses, said: Said, found: Sequence[Said]) -> bool:
    """Tell whether a comma alone parts a verb from the next: "chia sẻ, [đánh giá cao nỗ lực …]".

    Two words for one content are one statement (decision 14), that of the last; so are a verb and
    the paper by which it is said: "[phát đi thông báo] khẩn đề nghị …".
    """
    if any(_leads(said, later) for later in found):
        return True
    return clauses.tokens.forms[said.verb.stop : said.start] == (",",) and any(
        later.verb.group == said.start and later.source.entity == said.source.entity
        for later in found
    )


def _leads(said: Said, later: Said) -> bool:
    """Tell whether a verb only gives the paper of another: "[ra thông báo] nói rằng …"."""
    return later.verb.group <= said.verb.first < later.verb.first


def _noticed(said: Said, found: Sequence[Said]) -> Said:
    """Make a report of what a notice only says (decision 34): "ra thông báo nói rằng …"."""
    notice = any(_leads(other, said) and other.verb.act is Act.REPORT for other in found)
    if not notice or said.verb.act is not Act.EMPHASISE:
        return said
    return replace(said, verb=replace(said.verb, act=Act.REPORT))


def _first(clauses: Clauses, said: Said, later: Said) -> int:
    """Return where a later clause starts: with its verb where the same speaker goes on.

    Named anew behind a semicolon he opens no nested one: "…; [về dự án B,] bà A yêu cầu …".
    """
    if _declared(clauses, said, later):
        return later.verb.group
    if later.rule == "subject-verb" and later.source.entity == said.source.entity:
        for index in range(later.first - 1, said.start, -1):
            if clauses.tokens.forms[index] == ";" and clauses.quotation_at(index) is None:
                return index + 1
    return later.first


def _end(clauses: Clauses, first: int) -> int:
    """Return where a clause starts, with the word that sets it against the one before it."""
    opens = clauses.skip_back(first, "opener")
    first = opens if clauses.tokens.forms[opens - 1] in ",;" else first
    against = _against(clauses, first) or clauses.word_before(first, "conjunction")
    return first if against is None else against.first


def _declared(clauses: Clauses, said: Said, later: Said) -> bool:
    """Tell whether who speaks goes on behind "và": "phân tích A và [kết luận như sau: …]"."""
    joined = clauses.word_before(later.verb.group, "conjunction") is not None
    told = clauses.tokens.forms[later.verb.stop : later.start]
    return joined and later.source.entity == said.source.entity and ":" in told


def _against(clauses: Clauses, first: int) -> Hit | None:
    """Return the word behind a mark that opens another's clause: "…, còn bà B đề nghị …"."""
    for index in range(max(1, first - _AGAINST), first):
        hit = clauses.reading.hits.at(index, "function")
        if hit is None or hit.stop != first or clauses.tokens.forms[index - 1] not in ",;":
            continue
        if any(hit.concept.has("functionClass", name) for name in ("contrast", "continuation")):
            return hit
    return None


def _parallel(clauses: Clauses, said: Said, later: Said, first: int) -> bool:
    """Tell whether another reports, too: "ông A báo cáo tình hình, [ông B trình bày phương án]".

    Not "ông A cho biết hôm qua, ông B đã báo cáo …", whose verb takes a clause.
    """
    if not (said.verb.act is later.verb.act is Act.REPORT) or said.start != said.verb.stop:
        return False
    others = said.source.entity != later.source.entity
    people = said.source.kind is later.source.kind is Kind.PERSON
    word = clauses.reading.hits.at(said.verb.first, "act")
    clausal = word is None or word.concept.has("reporting", "shared")
    return others and people and not clausal and clauses.tokens.forms[first - 1] == ","


def _breaks(clauses: Clauses, said: Said, later: Said, first: int) -> bool:
    """Tell whether the later cue opens a clause that is no part of what was said before.

    "Sau khi nghe Tỉnh ủy báo cáo …, ông Lê Văn Minh đề nghị …": the main clause starts.
    """
    opens = clauses.skip_back(first, "opener")  # "…; [riêng] Sở A …"
    if later.ends_before or clauses.tokens.forms[opens - 1] == ";":
        return True
    if clauses.word_before(first, "joint") is not None or _against(clauses, first):
        return True
    if _declared(clauses, said, later) or _parallel(clauses, said, later, first):
        return True
    return _under(clauses, said) and clauses.tokens.forms[first - 1] == ","
