"""Words that only a quotation shows to be of speech: "ông A gay gắt: “…”", "“…”, bà B thở dài."."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.verbs import Verb
from kg.model import Act, Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses

_TAIL = 4  # syllables between who speaks and the quotation
_OTHERS = ("otherwords", "tale", "asks", "nominaliser", "governor")  # "đọc câu thơ", "hỏi"
_STARTS = ',;"“”-–—'
_STOPS = ".!…"
_QUOTES = '"“«'


def quoted_verbs(c: Clauses, span: range, known: Sequence[Verb]) -> Iterator[Verb]:
    """Yield the words of speech in a range of tokens that are not among the ``known`` verbs.

    One of these that more words follow behind a quotation is part of them.
    """
    forms = c.tokens.forms
    if not any(forms[i] in _QUOTES for i in span):
        return
    for person in c.mentions_from(span.start, span.stop, Kind.PERSON):
        first = c.phrase_stop(person)
        stop = first
        while stop < span.stop and forms[stop].isalpha() and not c.tokens.capital(stop):
            stop += 1
        begins = c.skip_back(c.phrase_start(person), "voice")
        opens = begins <= span.start or forms[begins - 1] in _STARTS
        short = 0 < stop - first <= _TAIL
        closes = stop >= span.stop or forms[stop] in _STOPS  # "“…”, ông A nói chắc nịch."
        told = any(
            first <= v.first < stop and (not closes or v.stop in (stop, span.stop)) for v in known
        )
        if (
            opens
            and short
            and not told
            and _speech(c, first, stop)
            and _quoted(c, span, begins, stop)
        ):
            yield Verb(first, stop, first, _act(c, first, stop), strong=True)


def _quoted(c: Clauses, span: range, begins: int, stop: int) -> bool:
    """Tell whether a quotation follows a colon, or stands before who ends the sentence."""
    forms = c.tokens.forms
    if stop < span.stop and forms[stop] == ":":
        quote = c.quotation_at(stop + 2)
        return quote is not None and quote.first == stop + 2
    ends = stop >= span.stop or forms[stop] in _STOPS
    return ends and begins > span.start and c.quotation_before(begins) is not None


def _speech(c: Clauses, first: int, stop: int) -> bool:
    """Tell whether the words may be of speech: no time or place, and not of others' words."""
    a, opening = c.reading.annotated, c.reading.hits.at(first, "timeword", "function")
    adverb = c.word(first, "adverb") is not None
    if opening is not None and not adverb and not of_class(a, first, "aspect"):
        return False
    return not any(c.word(i, role) for i in range(first, stop) for role in _OTHERS)


def _act(c: Clauses, first: int, stop: int) -> Act:
    """Return the act of a verb that is too seldom one elsewhere, else emphasis."""
    acts = (c.reading.hits.at(i, "act") for i in range(first, stop))
    told = next((hit for hit in acts if hit is not None and hit.concept.first("actType")), None)
    return Act(told.concept.codes("actType")[0]) if told is not None else Act.EMPHASISE
