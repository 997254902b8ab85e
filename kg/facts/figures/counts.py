"""Which count is a figure: "Thành ủy đã kỷ luật 48 tổ chức đảng và 2.435 đảng viên".

What only counts who attends, or those who are named next, is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.gaps import conjunction
from kg.lexicon.senses import Taking, UnitClass, taking, unit_class
from kg.model import Kind

if TYPE_CHECKING:
    from kg.facts.figures.lines import Context
    from kg.read.reading import Mention
    from kg.rules.pattern import Match


_RATED = 20  # tokens between a count and the rate that those counted are beyond
_OFFICIAL = frozenset({UnitClass.AREA, UnitClass.COUNTABLE})


def enough(context: Context, _: Match) -> bool:
    """Tell whether an exact count is news: "2 huyện đạt chuẩn" is, "2 địa phương" is not.

    "8 bộ và 2 địa phương giải ngân dưới 20%" is: who is counted has reached a rate. In "hết
    năm giải ngân tối thiểu 95%" nothing is counted: two words that have other meanings.
    """
    quantity = context.quantity
    doubtful = quantity.number.form == "words" and context.strength == "weak"
    if not doubtful and _rated(context):
        return True
    least = 3 if quantity.number.form == "words" else 2
    least = 10 if context.strength == "weak" else least
    return quantity.comparator != "=" or quantity.number.value >= least


def _rated(context: Context) -> bool:
    """Tell whether those counted are beyond a rate: "8 bộ và 2 địa phương … đạt dưới 20%"."""
    near = range(context.quantity.stop, context.quantity.stop + _RATED)
    if context.unit_class not in _OFFICIAL or any(i in near for i in context.line.semicolons):
        return False
    for other in context.siblings:
        if other.first in near and other.head is not None:
            measured = unit_class(other.head.concept)
            if measured not in _OFFICIAL:
                return measured is UnitClass.RATE and other.comparator != "="
    return False


def no_attendance(context: Context, _: Match) -> bool:
    """Tell whether it is not people or places of a sentence that says who attends."""
    return context.unit_class not in {UnitClass.PERSON, UnitClass.AREA} or not _meets(context)


def _meets(context: Context) -> bool:
    """Tell whether the sentence says who attends: it counts delegates or has a word for it."""
    hits = context.reading.hits
    if any(q.head and unit_class(q.head.concept) is UnitClass.ATTENDEE for q in context.siblings):
        return True
    if any(
        (after := hits.at(hit.stop, "unit")) and unit_class(after.concept) is UnitClass.ATTENDEE
        for hit in hits.of(context.tokens, "function")
        if hit.concept.has("functionClass", "plural")
    ):
        return True
    before = range(context.tokens.start, context.quantity.first)
    return any(taking(hit.concept) is Taking.PARTICIPANT for hit in hits.of(before, "partverb"))


def unlisted(context: Context, _: Match) -> bool:
    """Tell whether no list of those counted follows.

    "chỉ định 3 cán bộ: ông A, …; bà B, …", "kiểm tra 2 Sở Ngoại vụ và Xây dựng"; one country
    only says whose they are: "40 cán bộ Lào".
    """
    tokens, counted = context.reading.tokens, context.quantity
    span = tokens.span(counted.first, min(counted.stop + 1, len(tokens)))
    named = context.reading.mentions_in(span, Kind.ORGANISATION, Kind.PLACE)
    if any(m.form == "name" and not _country(context, m) for m in named):
        return False
    if context.unit_class is not UnitClass.PERSON:
        return True
    return context.form(context.quantity.stop) != ":" and not _told_by_name(context)


def _told_by_name(context: Context) -> bool:
    """Tell whether those counted are named behind "là": "4 ca sĩ trẻ là A, B, C và D"."""
    c, segment = context.line.c, context.segment
    people = c.mentions_from(context.quantity.stop, segment.stop, Kind.PERSON)
    return any(c.word_before(c.phrase_start(person), "copula") is not None for person in people)


def _country(context: Context, name: Mention) -> bool:
    """Tell whether it is one country: "2 nước Lào và Nhật Bản" is a list."""
    hits = context.reading.hits
    several = conjunction(context.reading, name.stop) or context.form(name.stop) == ","
    return hits.at(name.first, "country") is not None and not several


def new(context: Context, _: Match) -> bool:
    """Tell whether the count does not refer back: "ba cán bộ này", "hai dự án trên đã …"."""
    hits, stop = context.reading.hits, context.quantity.stop
    word = hits.at(stop, "clauseword")
    if word is None or not word.concept.has("clauseRole", "demonstrative"):
        return True
    place = word.concept.has("clauseRole", "governor")  # "5 dự án trên địa bàn" is new
    after = hits.at(word.stop, "function")
    return place and (after is None or not after.concept.has("functionClass", "aspect"))


def total(context: Context, _: Match) -> bool:
    """Tell whether what is counted is named before the number: "tổng số cán bộ … là 1.914"."""
    before = range(context.tokens.start, context.quantity.first)
    return bool(context.words("name", before))
