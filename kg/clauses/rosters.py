"""Who is listed line by line, or behind "có" or a colon: "Chủ trì hội nghị có đồng chí A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import told
from kg.clauses.model import Found
from kg.model import Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_HERE = 12  # tokens from a verb that opens a sentence to "có": "Chủ trì hội nghị tại điểm cầu A có"
_TITLES = 24  # tokens of the titles before a name
_BULLET = 2  # tokens of "1." and "-" before an item


def opens_roster(c: Clauses, sentence: Sentence, verbs: Sequence[Hit]) -> bool:
    """Tell whether a verb of taking part and a colon open a list: "Thành phần tham dự gồm:"."""
    tokens = c.reading.annotated.tokens_of(sentence)
    return bool(verbs) and bool(tokens) and c.tokens.forms[tokens[-1]] == ":"


def numbers(c: Clauses, sentence: Sentence) -> bool:
    """Tell whether a sentence is only the number of an item: "1."."""
    return not any(c.tokens.word(i) for i in c.reading.annotated.tokens_of(sentence))


def item(c: Clauses, sentence: Sentence) -> tuple[Argument, ...]:
    """Return the people of an item of a list: "- Đồng chí A, Bí thư Tỉnh ủy;", none of a clause."""
    tokens = c.reading.annotated.tokens_of(sentence)
    people = [m for m in c.inside(sentence) if m.kind is Kind.PERSON and m.form == "name"]
    heads = bool(people) and c.phrase_start(people[0]) - tokens.start <= _BULLET
    if not heads or any(told(c.reading, i) for i in tokens):
        return ()
    return tuple(c.argument(m, Found.AFTER) for m in people)


def listing(c: Clauses, first: int, stop: int) -> int | None:
    """Return the "có", "là" or colon that puts people behind what is attended.

    No other mark stands before it; behind "là" stands a person: "Chủ trì tiếp đoàn là [ông A]".
    """
    for index in range(first, min(first + _HERE, stop)):
        if c.word(index, "present") is not None or c.tokens.forms[index] == ":":
            return index
        if of_class(c.reading.annotated, index, "copula") and _person_at(c, index + 1):
            return index
        if c.tokens.forms[index] in ",.;":
            return None
    return None


def _person_at(c: Clauses, first: int) -> bool:
    """Tell whether a person's titles or name start at a token."""
    stop = min(first + _TITLES, len(c.tokens))
    named = next(iter(c.mentions_from(first, stop, Kind.PERSON)), None) if first < stop else None
    return named is not None and c.phrase_start(named) == first


def behind_opening(c: Clauses, sentence: Sentence, verb: Hit) -> tuple[Argument, ...]:
    """Return whom "có" or a colon puts behind the verb that opens a sentence.

    "Chủ trì hội nghị có [đồng chí A]; tham dự có đồng chí B": up to the next such verb.
    """
    tokens = c.reading.annotated.tokens_of(sentence)
    if verb.first != tokens.start:
        return ()
    there = listing(c, verb.stop, tokens.stop)
    if there is None:
        return ()
    verbs = c.reading.hits.of(range(there, tokens.stop), "partverb", "act", "eventverb")
    stop = min((hit.first for hit in verbs), default=tokens.stop)
    people = (m for m in c.inside(sentence) if m.kind is Kind.PERSON and there < m.first < stop)
    return tuple(c.argument(m, Found.AFTER) for m in people if m.form == "name")
