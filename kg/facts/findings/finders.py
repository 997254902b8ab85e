"""Who finds the faults of others, and with whom: "Thanh tra tỉnh phát hiện sai phạm tại Sở A"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import AGENTS
from kg.facts.findings.cueclass import kind_of
from kg.model import FindingType
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.facts.findings.contents import Clause
    from kg.lexicon.model import Hit

_FAULT = 3  # tokens of the longest noun for a fault


def finds(c: Clauses, clause: Clause, subject: Argument) -> int:
    """Return the token after the verb by which who opens a clause finds faults, 0 where none.

    "Thanh tra tỉnh đã [phát hiện] nhiều sai phạm tại Sở A": no fault of its own.
    """
    verb = c.word(c.skip(subject.stop, clause.stop, "adverb"), "finds")
    verb = verb or _later(c, range(subject.stop, clause.stop))
    if verb is None or verb.stop >= clause.stop:
        return 0
    own = any(of_class(c.reading.annotated, i, "pronoun") for i in range(verb.stop, clause.stop))
    return 0 if own else verb.stop


def _later(c: Clauses, words: range) -> Hit | None:
    """Return a later verb by which the same subject finds: "đã thanh tra, [phát hiện] vi phạm".

    Nobody else is named before it.
    """
    for fault in c.reading.hits.of(words, "finding"):
        verb = c.word(fault.first, "finds")
        if verb is not None and kind_of(fault) is FindingType.VIOLATION:
            others = c.mentions_from(words.start, fault.first, *AGENTS)
            return verb if next(others, None) is None else None
    return None


def found_out(c: Clauses, words: range) -> str | None:
    """Return where or with whom faults are found: "… sai phạm tại [Sở A]", "vi phạm của [B]"."""
    for named in c.mentions_from(words.start, words.stop, *AGENTS):
        first = c.phrase_start(named)
        there = of_class(c.reading.annotated, first - 1, "within")
        owned = c.word(first - 1, "owner") is not None
        fault = owned and c.reading.hits.ending(first - 1, _FAULT, "finding")
        if there or fault or first == words.start:  # "phát hiện [Công ty A] chưa nộp thuế"
            return named.entity
    return None


def accuses(c: Clauses, clause: Clause) -> bool:
    """Tell whether people who judge nobody say it: "Cử tri phản ánh Công ty A vi phạm …".

    Not where they do it themselves: "Người dân xã A lấn chiếm đất rừng".
    """
    annotated, index = c.reading.annotated, clause.first
    start = annotated.tokens_of(clause.sentence).start
    for people in c.words("people").within(range(start, index + 1)):
        opens = people.first == start or not c.tokens.word(people.first - 1)
        stop = clause.cues.predicate or clause.stop
        if opens and c.starting(range(people.stop, max(stop, index)), "act"):
            return True
    return False
