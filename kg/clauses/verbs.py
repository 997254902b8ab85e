"""Reporting verbs in a sentence: which of the words that may report really do.

"báo cáo", "kết luận", "đề nghị" are verbs and nouns; a word before them ("việc", "các", "theo") or
after them ("của", a number) tells the noun.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.written import lead_in
from kg.model import Act, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit

_OPENS = ',;:"”'  # marks before a clause
_NUMBERED = "document-number"
_VISIT = 4  # tokens of "đến thăm," before "chúc mừng"


@dataclass(frozen=True, slots=True)
class Verb:
    """A reporting verb: tokens ``first`` to ``stop``, its adverbs from ``group``, its act.

    ``upward``: the act where the addressee stands above the speaker, if it is another.
    ``strong``: it always reports, so that it may share the subject of another verb; ``weak``: it
    has other meanings, and reports only to somebody ("giao", "chỉ đạo") or of something named;
    ``decides``: its content may be a decision on a person; ``papers``: its content is a document;
    ``agrees``: what one agrees with follows it at once ("đồng ý với …", not "… tán thành, …").
    """

    first: int
    stop: int
    group: int
    act: Act
    upward: Act | None = None
    decides: bool = False
    strong: bool = False
    weak: bool = False
    papers: bool = False
    agrees: bool = False


def verbs(clauses: Clauses, span: range) -> Iterator[Verb]:
    """Yield the reporting verbs in a range of tokens, left to right."""
    reached = span.start
    for longest in clauses.starting(span, "act"):
        hit = _hit_at(clauses, longest.first) if longest.first >= reached else None
        if hit is None or hit.stop > span.stop:
            continue
        reached = hit.stop
        verb = _verb(clauses, hit, span.start)
        if (
            verb is not None
            and clauses.quotation_at(verb.first) is None
            and not _within_light(clauses, hit)
            and not (verb.act is Act.PRAISE and _calls(clauses, hit))
            and not noun(clauses, verb)
        ):
            yield verb


def verb_at(clauses: Clauses, index: int) -> Verb | None:
    """Return the reporting verb that starts at the token, whatever stands before it."""
    hit = _hit_at(clauses, index)
    return None if hit is None else _verb(clauses, hit, index)


def _verb(clauses: Clauses, hit: Hit, start: int) -> Verb | None:
    concept = hit.concept
    acts, upward = concept.codes("actType"), concept.codes("actTypeUpward")
    if not acts:
        return None
    return Verb(
        hit.first,
        _shortest(clauses, hit),
        lead_in(clauses, hit.first, start),
        Act(acts[0]),
        upward=Act(upward[0]) if upward else None,
        decides=concept.has("reporting", "decides"),
        strong=concept.has("reporting", "shared") or _declares(clauses, hit),
        weak=concept.has("strength", "weak"),
        papers=concept.has("reporting", "papers"),
        agrees=concept.has("reporting", "agrees"),
    )


def _hit_at(clauses: Clauses, index: int) -> Hit | None:
    """Return the longest word of the scheme at the token, past the verbs that never count."""
    for hit in clauses.reading.hits.all_at(index, "act"):
        if not hit.concept.has("reporting", "never") or hit.concept.first("actType") is None:
            return hit
    return None


def _shortest(clauses: Clauses, hit: Hit) -> int:
    """Return where the verb itself stops: "báo cáo kết quả", "yêu cầu các" start the content.

    Of a verb of consent "với" is part: what one agrees with follows it.
    """
    if hit.concept.has("reporting", "agrees"):
        return hit.stop
    for other in reversed(clauses.reading.hits.all_at(hit.first, "act")):
        if (
            other.concept is hit.concept
            and other.stop < hit.stop
            and (clauses.word(other.stop, "thing") or clauses.word(other.stop, "group"))
        ):
            return other.stop
    return hit.stop


def _declares(clauses: Clauses, hit: Hit) -> bool:
    """Tell whether "rằng", a colon or "như sau:" follows: then any verb of saying reports."""
    stop = hit.stop
    content = clauses.skip(stop, len(clauses.tokens), "complementiser")
    return (
        clauses.tokens.forms[content : content + 1] == (":",)
        or clauses.word_before(stop, "declarative") is not None
        or clauses.word(stop, "declarative") is not None
    )


def _within_light(clauses: Clauses, hit: Hit) -> bool:
    """Tell whether the word ends a frame ("phát biểu chỉ đạo", "phát biểu kết luận hội nghị")."""
    for first in range(hit.first - 4, hit.first):
        frame = clauses.reading.hits.at(first, "actframe", "clauseword") if first >= 0 else None
        if (
            frame is not None
            and frame.stop > hit.first
            and (frame.concept.has("frame", "speech") or frame.concept.has("clauseRole", "light"))
        ):
            return True
    return False


def _calls(clauses: Clauses, hit: Hit) -> bool:
    """Tell whether the word ends a verb of visiting: "đến thăm, [chúc mừng] Giáo hội A"."""
    hits, near = clauses.reading.hits, range(max(0, hit.first - _VISIT), hit.first)
    whole = (hits.at(first, "eventverb") for first in near)
    return any(verb is not None and verb.stop >= hit.stop for verb in whole)


def noun(clauses: Clauses, verb: Verb) -> bool:
    """Tell whether the word of the verb is a noun here: "việc [báo cáo]", "[yêu cầu] của Bộ A"."""
    hit, group, tokens = _hit_at(clauses, verb.first), verb.group, clauses.tokens
    if hit is None:
        return False
    if clauses.word_before(group, "pair") is not None:
        return False  # "hai nhà [lãnh đạo] nhất trí"
    if (
        clauses.ending_at(group) is None
        and not _paper(clauses, group)
        and (
            clauses.word_before(hit.first, "nominaliser")
            or clauses.word_before(group, "nominaliser")
        )
    ):
        return True
    if clauses.word(hit.stop, "owner") is not None or _owned_with(clauses, hit.stop):
        return True
    numbered = hit.stop < len(tokens) and tokens.forms[hit.stop].isdigit()
    if numbered and hit.stop - hit.first == 2 and group == hit.first:
        return clauses.reading.hits.at(hit.first, "doctype") is not None
    return bool(clauses.naming(hit.first, hit.stop)) or _opens_number(clauses, hit)


def _opens_number(clauses: Clauses, hit: Hit) -> bool:
    """Tell whether the name of a numbered paper starts in the word: "vừa có [Thông báo số 12]".

    Not where the word concludes by it: "ban hành [Quyết định số 12]".
    """
    if Act.CONCLUDE in hit.concept.codes("actType"):
        return False
    named = (clauses.mention_at(i, Kind.DOCUMENT) for i in range(hit.first, hit.stop))
    return any(
        paper is not None and paper.stop > hit.stop and paper.found_by == _NUMBERED
        for paper in named
    )


def _paper(clauses: Clauses, verb: int) -> bool:
    """Tell whether the noun of a paper opens the clause of the verb: "[Văn bản] nêu rõ: …"."""
    paper = clauses.word_before(verb, "nominaliser")
    if paper is None or clauses.reading.hits.at(paper.first, "doctype") is None:
        return False
    opens = clauses.tokens.capital(paper.first) or clauses.tokens.forms[paper.first - 1] in _OPENS
    act = clauses.reading.hits.at(verb, "act")
    return opens and act is not None and act.concept.has("reporting", "shared")


def _owned_with(clauses: Clauses, index: int) -> bool:
    """Tell whether a noun joined to the word has an owner: "[yêu cầu], hướng dẫn của Bộ A"."""
    tokens = clauses.tokens
    if index + 1 >= len(tokens) or tokens.forms[index] != ",":
        return False
    beside = clauses.reading.hits.at(index + 1, "act")
    return beside is not None and clauses.word(beside.stop, "owner") is not None
