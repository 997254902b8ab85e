"""Where a sentence goes on, behind a semicolon, with what is no content of its verb of saying.

"Ông A báo cáo kết quả; [ông B điều hành thảo luận]", "A đề nghị B xem xét, kỷ luật ông C; [quyết
định cảnh cáo ông D]".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.lexicon.senses import Taking, taking
from kg.model import Act, Kind

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.verbs import Verb

_ASKING = (Act.REQUEST, Act.PROPOSE)
_LEADS = (Taking.CHAIR, Taking.PRESENTER, Taking.SPEAKER)


def turned(c: Clauses, verb: Verb, start: int, stop: int) -> int:
    """Return where the content from ``start`` ends at such a turn, else ``stop``."""
    for index in range(start, stop):
        if c.tokens.forms[index] != ";" or c.quotation_at(index) is not None:
            continue
        if _decides(c, index + 1) if verb.act in _ASKING else _another(c, index + 1, stop):
            return index
    return stop


def passes_on(c: Clauses, verb: Verb) -> bool:
    """Tell whether another speaks right behind a verb: "ông A báo cáo, [ông B giải trình thêm]".

    Not "ông A cho biết, ông B đã báo cáo", whose verb takes a clause.
    """
    word = c.reading.hits.at(verb.first, "act")
    clausal = word is None or word.concept.has("reporting", "shared")
    if verb.act is not Act.REPORT or clausal or c.tokens.forms[verb.stop] != ",":
        return False
    after = _behind(c, verb.stop + 1, len(c.tokens.forms))
    return after is not None and c.reading.hits.at(after, "act", "partverb") is not None


def _decides(c: Clauses, index: int) -> bool:
    """Tell whether a ruling on a person follows at once: "quyết định cảnh cáo ông D"."""
    ruling = c.word(index, "ruling")
    return ruling is not None and c.reading.hits.at(ruling.stop, "decision") is not None


def _another(c: Clauses, index: int, stop: int) -> bool:
    """Tell whether somebody else leads or speaks: "ông B, Thứ trưởng, điều hành thảo luận"."""
    after = _behind(c, index, stop)
    led = c.reading.hits.at(after, "partverb") if after is not None else None
    return led is not None and taking(led.concept) in _LEADS


def _behind(c: Clauses, index: int, stop: int) -> int | None:
    """Return the token behind the person at a token, his titles and words like "đã"."""
    person = c.mention_at(index, Kind.PERSON)
    if person is None:
        return None
    after = c.phrase_stop(person)
    after = c.skip(after + (c.tokens.forms[after] == ","), stop, "adverb")
    return after if after < stop else None
