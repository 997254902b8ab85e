"""Which verb issues, passes or sends what stands behind it: "ký …", "trình Thủ tướng …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.model import Kind
from kg.read.phrases.words import joins

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_NOUN = 4  # tokens in which the noun of a document stands: "dự thảo Nghị quyết"
_AMONG = 4  # tokens of the longest "trong đó có"
_COUNTED = 14  # tokens between the verb and "trong đó có"
_KIND = 2  # words for a kind of body: "thanh tra", "kiểm toán"
_SESSION = 20  # tokens of "khóa XV, nhiệm kỳ 2021 - 2026, Kỳ họp thứ 14"
_TO = (Kind.ORGANISATION, Kind.TEAM, Kind.PERSON)


def passing(c: Clauses, first: int) -> Hit | None:
    """Return the verb over a count: "thông qua 12 nghị quyết, trong đó có [Nghị quyết số 5]"."""
    hits, forms = c.reading.hits, c.tokens.forms
    among = next(
        (
            hit
            for back in range(2, _AMONG + 1)
            if first >= back and (hit := hits.at(first - back, "amongcue")) and hit.stop == first
        ),
        None,
    )
    for index in range(among.first - 1, max(among.first - _COUNTED, 0), -1) if among else ():
        verb = hits.at(index, "issuecue")
        if verb is not None or forms[index] in ".;:":
            return verb
    return None


def listed(c: Clauses, first: int) -> int:
    """Return where a list starts that a document ends: "tờ trình, dự thảo Nghị quyết"."""
    joined = first and (c.tokens.forms[first - 1] == "," or joins(c.reading.annotated, first - 1))
    before = c.reading.hits.ending(first - 1, _NOUN, "doctype") if joined else []
    return before[0].first if before else first


def list_start(c: Clauses, sentence: Sentence, first: int) -> int:
    """Return where a list of documents starts: "ban hành [Nghị định số 1, Nghị định số 2] và …".

    The verb before it is that of each.
    """
    named = {m.stop: m for m in c.reading.mentions_in(sentence.span, Kind.DOCUMENT)}
    a, start = c.reading.annotated, first
    while start and (c.tokens.forms[start - 1] in ",;" or joins(a, start - 1)):
        before = named.get(start - 1)
        if before is None or before.form != "name":
            break
        start = before.first
    return start


def sent(c: Clauses, first: int) -> Hit | None:
    """Return the verb of sending over whom a paper goes to: "đã [trình] Thủ tướng Tờ trình …"."""
    to = c.ending_at(first)
    if to is None or to.kind not in _TO:
        return None
    words = c.reading.hits.ending(c.phrase_start(to), _NOUN, "docaside")
    return next((hit for hit in words if hit.concept.has("asideKind", "towards")), None)


def of_noun(c: Clauses, verb: Hit) -> bool:
    """Tell whether a verb of signing is part of the noun of an event: "lễ [ký] Hiệp định"."""
    near = range(max(verb.first - _KIND, 0), verb.first)
    nouns = (c.reading.hits.at(i, "eventnoun") for i in near)
    return any(noun is not None and noun.stop > verb.first for noun in nouns)


def behind_session(c: Clauses, stop: int) -> Hit | None:
    """Return the verb of passing behind a session: "được HĐND A, Kỳ họp thứ 4 [thông qua]"."""
    for index in range(stop, min(stop + _SESSION, len(c.tokens))):
        verb = c.reading.hits.at(index, "issuecue")
        if verb is not None:
            before = c.ending_at(c.skip_back(verb.first, "adverb"))
            sits = before is not None and before.kind is Kind.EVENT
            return verb if sits and verb.concept.has("adopts", "yes") else None
        if c.tokens.forms[index] in ".;:":
            return None
    return None
