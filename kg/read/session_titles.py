"""Conferences with a title of their own (guide, decision 21).

"Hội nghị tổng kết công tác năm 2031 của Sở Y tế tỉnh An Phước", "Hội nghị trực tuyến triển khai
Nghị quyết số 12-NQ/TW": a word of the lexicon opens the title, and a year or a document ends it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from kg.lexicon.model import Hit
from kg.read import phrases
from kg.read.docnumbers import document_number
from kg.read.scene import AtWords
from kg.read.titles import title_stop
from kg.rules.pattern import Match, Pattern, Slot, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.read.reading import Annotated

_CONFERENCE = "session_hoi-nghi"
_YEAR = re.compile(r"(?:19|20)\d\d")
_SHORTEST = 4  # tokens of "tổng kết năm 2031"


class Title(NamedTuple):
    """A conference as printed: "hội nghị" at ``first``, and its title from ``topic`` on.

    ``stops`` are where it ends without and with whose it is.
    """

    first: int
    noun: int  # the token after "hội nghị"
    topic: int
    stops: tuple[int, ...]
    sentence: int


@dataclass(frozen=True, slots=True)
class Conference(AtWords):
    """The word for a conference, in a sentence that ends before token ``end``."""

    noun: Hit
    sentence: int
    end: int

    @property
    def place(self) -> range:
        """The tokens from the word to the end of its sentence."""
        return range(self.noun.first, self.end)


def conferences(a: Annotated, taken: frozenset[int]) -> Iterator[Title]:
    """Yield the conferences that bear a title, outside the names of documents."""
    for sentence in a.holding("session"):
        tokens = a.tokens_of(sentence)
        for index in a.hits.starts(tokens, "session"):
            noun = a.hits.at(index, "session")
            if noun is None or index in taken:
                continue
            match = TITLED.first(Conference(a, noun, sentence.index, tokens.stop))
            if match is not None:
                yield match[_TITLE]


def _topic(c: Conference, _: Match) -> Hit | None:
    """Return the word that opens the title, past "trực tuyến", "toàn quốc"."""
    wider = (h.stop for h in c.a.hits.all_at(c.noun.first, "eventnoun"))
    starts = sorted({c.noun.stop, *wider})
    hits = (c.a.hits.at(start, "sessiontopic") for start in starts if start < c.end)
    return next((hit for hit in hits if hit is not None), None)


def _title(c: Conference, match: Match) -> Title | None:
    first, end = match[_TOPIC].first, c.end
    whole = title_stop(c.a, first, end, commas=True)
    while whole + 1 < end and c.a.tokens.forms[whole] == ",":
        if c.a.hits.at(whole + 1, "sessiontopic") is None:
            break
        whole = title_stop(c.a, whole + 1, end, commas=True)  # "…, triển khai nhiệm vụ năm 2032"
    stop = _last_mark(c, range(first, whole))
    if stop - first < _SHORTEST:
        return None
    owned = phrases.body(c.a, stop + 1) if stop < end and phrases.genitive(c.a, stop) else None
    stops = (stop, owned.stop) if owned is not None and owned.stop <= end else (stop,)
    return Title(c.noun.first, c.noun.stop, first, stops, c.sentence)


def _last_mark(c: Conference, title: range) -> int:
    """Return the token after the last year or number of a document, 0 where a title has none."""
    tokens, found = c.a.tokens, 0
    for index in title:
        if _YEAR.fullmatch(tokens.forms[index]):
            found = index + 1
        elif (noun := c.a.hits.at(index, "doctype")) is not None:
            mark = c.a.hits.at(noun.stop, "function")
            at = mark.stop if mark and mark.concept.has("functionClass", "number") else noun.stop
            number = document_number(tokens.text, tokens.starts[at]) if at < title.stop else None
            if number is not None and number.symbols:
                return tokens.at(number.end - 1) + 1
    return found


_TOPIC, _TITLE = Slot[Hit]("topic"), Slot[Title]("title")
TITLED: Pattern[Conference] = Pattern.of(
    "event-titled",
    one(
        Slot[Hit]("word"),
        "'hội nghị'",
        lambda c, _: c.noun if c.noun.concept.id == _CONFERENCE else None,
    ),
    need(
        "one, not many",
        lambda c, _: not phrases.generic(c.a, c.noun.first),
    ),
    one(_TOPIC, "sessiontopic behind it, 'trực tuyến' and the like between", _topic),
    one(_TITLE, "title that ends with a year or the number of a document", _title),
)
RULES = (TITLED,)
