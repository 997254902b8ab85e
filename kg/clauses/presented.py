"""What somebody presents: "Báo cáo … do ông A trình bày", and who speaks behind that."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import told
from kg.clauses.model import Argument, Found
from kg.clauses.subjects import subjects
from kg.model import Act, Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.text.sentences import Sentence

_LONGEST = 30  # tokens of what is presented: "Báo cáo kết quả công tác 6 tháng đầu năm"
_VERB = 3  # tokens of the longest verb of presenting


def presenter(c: Clauses, sentence: Sentence, verb: int) -> tuple[Argument, range] | None:
    """Return who gives a paper by the verb at a token, and the words of the paper.

    "[Báo cáo thẩm tra] do [ông A], Trưởng ban, trình bày".
    """
    acting = subjects(c, verb, sentence)
    if not acting or acting[-1].kind is not Kind.PERSON:
        return None
    link = c.phrase_start(acting[-1].mention) - 1
    hit = c.reading.hits.at(link, "function") if link > 0 else None
    if hit is None or not hit.concept.has("functionClass", "agent"):
        return None
    for noun in c.reading.hits.of(range(max(0, link - _LONGEST), link), "doctype"):
        between = range(noun.stop, link)
        if not any(c.tokens.forms[i] in ".;:" or told(c.reading, i) for i in between):
            return acting[-1], range(noun.first, link)
    return None


def presented(c: Clauses, sentence: Sentence, verb: int) -> range | None:
    """Return the words of the paper of which the verb right before another tells who gives it.

    "[Báo cáo thẩm tra] do ông A trình bày | đề nghị …": the paper asks.
    """
    for act in c.reading.hits.ending(verb, _VERB, "act"):
        if Act.REPORT in act.concept.codes("actType"):
            given = presenter(c, sentence, act.first)
            if given is not None:
                return given[1]
    return None


def document(c: Clauses, words: range) -> Argument | None:
    """Return the document that words name, ``None`` where they name none of its own."""
    named = c.mention_at(words.start, Kind.DOCUMENT)
    return None if named is None else c.argument(named, Found.ADJACENT)
