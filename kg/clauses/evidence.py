"""What an inspection shows is said by no body that it went to.

"Qua kiểm tra tại Sở A; Sở B và UBND huyện C cho thấy …": the last of a list behind "tại" stands
right before the verb.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.model import AGENTS
from kg.read.phrases import genitive
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.text.sentences import Sentence


def shown_at(c: Clauses, verb: int, sentence: Sentence, found: Sequence[Argument]) -> bool:
    """Tell whether those before a verb of showing are where it was seen, and say nothing.

    Not "kết quả kiểm tra tại Sở A của [Thanh tra tỉnh] cho thấy", "qua kiểm tra, [Sở A] cho thấy".
    """
    a = c.reading.annotated
    if not found or not of_class(a, verb, "shows"):
        return False
    start = c.skip(a.tokens_of(sentence).start, verb, "opener", "adverb")
    seen = of_class(a, start, "through") or c.word(start, "thing") is not None
    first = found[0].first
    if not seen or genitive(a, first - 1):
        return False
    before = c.mentions_from(start, first, *AGENTS)
    return any(mention.stop <= first for mention in before)
