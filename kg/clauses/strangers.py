"""Strangers: the words before a fact, in its clause, that no telling of facts is known to use.

A fact that is told opens its clause with who acts, a time, a place, an office, or a word that
tells of it ("công bố quyết định …", "nhất trí bầu …"). Any other word may do anything to it ("thuê
người in quyết định …", "thử hình dung ông A bị …"): such words are more than cues could name.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kg.clauses.bounds import commas
from kg.read.phrases.ties import nouns

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_KNOWN = frozenset({
    "act", "anaphor", "announce", "body", "bodykind", "clauseword", "congressword", "decision",
    "degree", "function", "honorific", "issuecue", "joint", "numeral", "officecue", "partyword",
    "placekind", "rank", "role", "roleform", "sector", "session", "status", "timeword", "vintage",
})  # fmt: skip
_ENDS = (("end",), ("turn",))
_MARKS = frozenset(";()”")


@dataclass(frozen=True)
class Strangers:
    """The unknown words of one sentence, found when one is asked for."""

    c: Clauses
    sentence: Sentence

    @property
    def _span(self) -> range:
        return self.c.reading.annotated.tokens_of(self.sentence)

    @cached_property
    def marks(self) -> Sequence[int]:
        """The tokens after which a clause starts."""
        return sorted({self._span.start - 1, *_starts(self.c, self._span)})

    @cached_property
    def words(self) -> Sequence[int]:
        """The unknown words: no mention and no concept of the grammar holds them."""
        c, forms = self.c, self.c.tokens.forms
        known = _known(c, self.sentence, self._span)
        # "Chuyện ông A bị …": what becomes of it, the rest tells
        known -= {i + 1 for i in self.marks if c.word(i + 1, "tiding") is not None}
        return [i for i in self._span if i not in known and forms[i].isalpha()]

    def before(self, index: int) -> int | None:
        """Return the first unknown word of the clause of a token before it, if there is one."""
        start = self.marks[bisect_left(self.marks, index) - 1]
        place = bisect_left(self.words, start)
        word = self.words[place] if place < len(self.words) else index
        return word if word < index else None

    def after(self, index: int) -> int | None:
        """Return the first unknown word of the clause of a token from it on, if there is one."""
        place = bisect_left(self.marks, index)
        stop = self.marks[place] if place < len(self.marks) else None
        first = bisect_left(self.words, index)
        word = self.words[first] if first < len(self.words) else None
        return word if word is not None and (stop is None or word < stop) else None

    def opening(self, index: int) -> int:
        """Return the token at which the clause of a token starts."""
        return self.marks[bisect_left(self.marks, index) - 1] + 1


def _known(c: Clauses, sentence: Sentence, span: range) -> set[int]:
    a = c.reading.annotated
    forms, starting = a.tokens.forms, a.hits.starting
    known: set[int] = set()
    for mention in c.inside(sentence):
        known.update(range(c.phrase_start(mention), c.phrase_stop(mention)))
    for index in span:
        if index in a.inside or (forms[index][0].isupper() and index > span.start):
            known.add(index)  # names that nobody knows
        for hit in starting.get(index, ()):  # the longest first: it covers the others
            if hit.concept.scheme in _KNOWN or _sat(c, hit):
                known.update(range(index, hit.stop))
                break
    for noun in nouns(a, span):  # "ông A, [em trai] ông B, được bổ nhiệm"
        if forms[noun.first - 1] == "," and noun.first > span.start:
            known.update(range(noun.first, noun.stop))
    return known


def _sat(c: Clauses, hit: Hit) -> bool:
    """Tell whether a body sat, and then did what follows: "họp và quyết định", not "họp bàn"."""
    sitting = hit.concept.scheme == "eventverb" and hit.concept.has("intransitive", "yes")
    goes_on = c.tokens.forms[hit.stop : hit.stop + 1] == (",",)
    return sitting and (goes_on or c.word(hit.stop, "conjunction") is not None)


def _starts(c: Clauses, span: range) -> Iterator[int]:
    """Yield what a clause starts after: marks, "khi", "mà", and "và" before a decision."""
    yield from commas(c.reading.annotated, span)
    hits = c.reading.hits
    for ends in (hits.at(index, "modality") for index in hits.starts(span, "modality")):
        if ends is not None and ends.concept.properties.get("modality", ())[:1] in _ENDS:
            yield ends.stop - 1
    for joins in c.words("conjunction").within(span):
        if _decides(c, c.skip(joins.stop, span.stop, "adverb")):
            yield joins.first
    yield from (hit.first for hit in c.words("while").within(span))
    for index in span:
        listed = c.tokens.forms[index] == ":" and c.word(index + 1, "matter") is not None
        if listed or c.tokens.forms[index] in _MARKS or c.dash(index):
            yield index


def _decides(c: Clauses, index: int) -> bool:
    """Tell whether a verb of deciding starts at a token; the noun "quyết định …" may be forged."""
    return c.reading.hits.at(index, "decision") is not None and c.word(index, "ruling") is None
