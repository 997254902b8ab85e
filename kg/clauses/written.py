"""What is said by a paper of which the same clause tells: "Sở A có văn bản gửi Bộ B đề nghị …".

The words for the paper, and for who gets it, stand between who speaks and the verb of saying.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import conjunction, told
from kg.clauses.model import AGENTS
from kg.clauses.objects import addressees
from kg.model import Act, Kind
from kg.read.phrases.words import genitive, of_class

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit

_RECEIVERS = 40  # tokens of who gets a paper: "gửi Thủ tướng, Bộ A, Bộ B và UBND các tỉnh …"
_PAPER = 6  # tokens of the noun of a paper and the words for how it goes: "công điện hỏa tốc"
_GIVES = 4  # tokens of the longest verb of giving one: "ký quyết định ban hành"
_ENDS = ".;:()"


def lead_in(c: Clauses, verb: int, start: int) -> int:
    """Return where the words that lead to the verb at a token start, up to the token ``start``.

    Its adverbs, verbs that say nothing of their own, the paper by which it is said: "[vừa có văn
    bản gửi Bộ A] đề nghị", "[đã ký công điện hỏa tốc,] yêu cầu".
    """
    first = max(c.skip_back(verb, "adverb", "light"), start)
    paper = _paper(c, first, start, verb)
    return first if paper is None else max(c.skip_back(paper, "adverb", "light"), start)


def receivers(c: Clauses, first: int, verb: int) -> tuple[Argument, ...]:
    """Return who gets the paper told of between two tokens: "gửi [Bộ A, Bộ B] đề nghị"."""
    sent = _sent(c, verb, first)
    return () if sent is None else addressees(c, sent.stop, verb)


def _paper(c: Clauses, verb: int, start: int, act: int) -> int | None:
    """Return where the verb of giving a paper stands whose words end before the verb."""
    comma = verb > start and c.tokens.forms[verb - 1] == ","
    stop = verb - 1 if comma else verb
    sent = _sent(c, stop, start)
    noun = _noun(c, stop if sent is None else sent.first, start)
    if noun is None:
        return None
    if not comma and sent is None and not _says(c, act):
        return None  # "có báo cáo đánh giá tác động", "ra thông cáo công bố quyết định kỷ luật"
    gives = c.reading.hits.ending(noun, _GIVES, "issuecue", "docaside")
    return next((h.first for h in gives if h.first >= start and _giving(h)), None)


def _giving(verb: Hit) -> bool:
    adopts = verb.concept.has("adopts", "yes") or verb.concept.has("annex", "yes")
    return not adopts and (verb.concept.scheme == "issuecue" or _towards(verb))


def _towards(hit: Hit) -> bool:
    return hit.concept.has("asideKind", "towards")


def _says(c: Clauses, verb: int) -> bool:
    """Tell whether the word at a token always says something: a noun before it is no part of it."""
    act = c.reading.hits.at(verb, "act")
    if act is None or not act.concept.has("reporting", "shared"):
        return False
    return Act.CONCLUDE not in act.concept.codes("actType")


def _sent(c: Clauses, stop: int, start: int) -> Hit | None:
    """Return the word before those who get a paper, who end at a token: "[gửi] Bộ A và Bộ B"."""
    near = range(max(start, stop - _RECEIVERS), stop)
    sends = [h for h in c.reading.hits.of(near, "docaside") if _towards(h) and h.stop < stop]
    for sent in reversed(sends):
        between = range(sent.stop, stop)
        if any(_ends(c, i) for i in between):
            return None
        named = list(c.mentions_from(sent.stop, stop, *AGENTS))
        if named and _apart(c, [c.argument(m) for m in named]):
            return None
        if _noun(c, sent.first, start) is not None:
            return sent
    return None


def _ends(c: Clauses, index: int) -> bool:
    """Tell whether a verb, a mark or a purpose ends the list: "gửi các báo [để] giải thích"."""
    purpose = of_class(c.reading.annotated, index, "purpose")
    return bool(purpose) or told(c.reading, index) or c.tokens.forms[index] in _ENDS


def _apart(c: Clauses, named: list[Argument]) -> bool:
    """Tell whether the last named gets nothing: "gửi Bộ A, ông B đề nghị", "…, bộ này trả lời"."""
    *others, last = named
    if not others:
        return False
    joined = any(conjunction(c.reading, i) for i in range(others[-1].stop, last.first))
    people = (others[-1].kind is Kind.PERSON) != (last.kind is Kind.PERSON)
    again = last.mention.form != "name" or any(a.entity == last.entity for a in others)
    return not joined and (people or again)


def _noun(c: Clauses, stop: int, start: int) -> int | None:
    """Return where the words for a paper start that end at a token: "công văn khẩn"."""
    named = c.ending_at(stop)
    if named is not None:
        first = c.phrase_start(named)
        return first if named.kind is Kind.DOCUMENT and first >= start else None
    for first in range(stop - 1, max(start, stop - _PAPER) - 1, -1):
        noun = c.reading.hits.at(first, "doctype") or c.word(first, "missive")
        if noun is not None and noun.stop <= stop:
            after = c.reading.hits.of(range(noun.stop, stop), "docaside")
            how = sum(h.stop - h.first for h in after if not _towards(h))
            return first if how == stop - noun.stop else None
        if c.tokens.forms[first] == "," or genitive(c.reading.annotated, first):
            return None
    return None
