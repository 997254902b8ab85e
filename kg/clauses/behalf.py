"""For whom somebody acts: "thay mặt Ban Bí thư", "Thừa lệnh Bộ trưởng Bộ A, ông B trao …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import Argument, Found
from kg.model import Kind
from kg.read import phrases

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.read.phrases import Office

_ORDERING = 12  # tokens of the words for who orders, before who acts
_MAY_ORDER = (Kind.ORGANISATION, Kind.TEAM, Kind.PERSON)


def on_behalf(c: Clauses, verb: int, subject: Argument) -> Argument | None:
    """Return for whom the subject of a verb acts: "thay mặt Ban Bí thư", before or after it."""
    for stop in (c.skip_back(verb, "adverb", "light"), subject.first):
        end = stop - 1 if stop and c.tokens.forms[stop - 1] == "," else stop
        named = c.ending_at(end)
        first = c.skip_back(c.phrase_start(named), "voice") if named is not None else 0
        if named is not None and c.word_before(first, "behalf") is not None:
            return c.argument(named)
    return None


def by_order(c: Clauses, subject: Argument) -> Argument | Office | None:
    """Return by whose order a subject acts, whose words a comma parts from it.

    An office where nobody is named as its holder: "Thừa lệnh Bộ trưởng Bộ A, ông B trao …".
    """
    end = subject.first - 1
    if end < 1 or c.tokens.forms[end] != ",":
        return None
    for start in range(max(0, end - _ORDERING), end):
        word = c.word(start, "mandate")
        if word is None:
            continue
        office = phrases.office(c.reading.annotated, word.stop)
        if office is not None and office.stop == end:
            return office
        named = c.mention_at(word.stop, *_MAY_ORDER)
        if named is not None:
            return c.argument(named, Found.AFTER) if c.phrase_stop(named) == end else None
    return None
