"""Whom or what a value is about: the column ``about`` of the guide's table figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.clauses.topics import first_named
from kg.facts.figures.lines import SUBJECTS
from kg.model import Act, Kind
from kg.read.phrases.words import of_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.model import Argument
    from kg.facts.figures.lines import Context
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention

_WAY = 2  # tokens between the ends of a way
_ADDRESSED = 3  # tokens of "đề nghị" before whom it asks
_TELLING = frozenset({Act.REPORT, Act.CONCLUDE, Act.EMPHASISE, Act.REQUEST, Act.PROPOSE})
_ASKING = frozenset({Act.REQUEST, Act.PROPOSE})


def about(context: Context) -> str | None:
    """Return the entity that the value is about: the first subject of the sentence before it.

    Not who tells of another: "Thanh tra tỉnh xác định [Sở A] gây thiệt hại 3 tỷ đồng", "Theo báo
    cáo của Sở B, …"; what another is compared with is his: "12% (so với [tỉnh B] là 10%)". Where
    the sentence names none before it, the place where things are counted ("12 hồ sơ tại [huyện
    A]"), else that of the nearest sentence before it in the paragraph; else ``None``.
    """
    line, stop = context.line, context.quantity.first
    if _beside(context):
        return _named_beside(context)
    compared = _compared(context)
    if compared is not None:
        return compared.entity
    later = context.item > line.tokens.start
    item = first_named(line.c, range(context.item, stop), *SUBJECTS) if later else None
    if item is not None and item.first == context.item:
        return item.entity  # "tỉnh A chi 5 tỷ; [Sở B] mua vượt giá 2 tỷ"
    found = first_named(line.c, range(line.opening, stop), *SUBJECTS)
    if found is None or _asked(context, found):
        place = _where(context) or _source(context)
        return place.entity if place is not None else line.carried
    told = told_of(context, range(found.stop, stop)) or found
    return None if _joins(context, told) else told.entity


def _source(context: Context) -> Mention | None:
    """Return the place of who tells of it: "Theo báo cáo của Sở Công Thương [tỉnh A], …"."""
    c, tokens = context.line.c, context.tokens
    head = c.tokens.span(tokens.start, context.line.opening)
    places = c.reading.mentions_in(head, Kind.PLACE)
    return places[-1] if places else None


def _asked(context: Context, named: Argument) -> bool:
    """Tell whether somebody is asked for a value: "kiến nghị [Chính phủ] hỗ trợ 500 tỷ đồng"."""
    acts = context.reading.hits.ending(named.first, _ADDRESSED, "act")
    return any(not _ASKING.isdisjoint(hit.concept.codes("actType")) for hit in acts)


def _where(context: Context) -> Mention | None:
    """Return the place of what is counted: "12 hồ sơ giao đất tại [huyện A]"."""
    c, hits = context.line.c, context.reading.hits
    for named in c.mentions_from(context.quantity.stop, context.segment.stop, Kind.PLACE):
        before = hits.ending(c.phrase_start(named), 2, "function")
        within = any(hit.concept.has("functionClass", "within") for hit in before)
        if within and named.form == "name":
            return named
    return None


def _beside(context: Context) -> bool:
    """Tell whether a bracket gives but the value compared with: "thấp hơn cả nước (80,9%)"."""
    line, quantity = context.line, context.quantity
    opening = quantity.first - 1
    if line.form(opening) != "(" or line.form(quantity.stop) != ")":
        return False
    return bool(_baseline(context))


def _baseline(context: Context) -> Sequence[Hit]:
    opening = context.quantity.first - 1
    before = [i for i in context.line.marks if i < opening]
    return context.words("baseline", range(before[-1] if before else context.tokens.start, opening))


def _named_beside(context: Context) -> str | None:
    stop = context.quantity.first - 1
    named = first_named(context.line.c, range(_baseline(context)[-1].stop, stop), *SUBJECTS)
    return named.entity if named is not None else None


def _joins(context: Context, place: Argument) -> bool:
    """Tell whether a way leads from the place to another: "Đường [Lào Cai] - Hà Nội dài 300 km".

    What is told of the way is of neither.
    """
    line, stop = context.line, context.quantity.first
    others = line.c.mentions_from(place.stop, min(stop, place.stop + _WAY), Kind.PLACE)
    other = next(others, None)
    if place.kind is not Kind.PLACE or other is None:
        return False
    a = context.reading.annotated
    gap = range(place.stop, line.c.phrase_start(other))
    joint = gap.start
    return len(gap) == 1 and (line.form(joint) in ("-", "–") or of_class(a, joint, "with"))


def told_of(context: Context, words: range) -> Argument | None:
    """Return of whom something is told, where words for telling stand before him."""
    reading = context.reading
    act = reading.hits.at(words.start, "act") if words else None
    types = act.concept.codes("actType") if act is not None else ()
    if act is None or _TELLING.isdisjoint(types) or context.line.c.word(act.first, "ruling"):
        return None
    told = first_named(context.line.c, range(act.stop, words.stop), *SUBJECTS)
    beside = told is not None and told.first == act.stop
    if Act.PROPOSE in types or act.concept.first("actTypeUpward"):
        # who is to pay, as in "kiến nghị [Sở A] nộp 2 tỷ đồng", not "đề nghị Bộ A cấp 2 tỷ đồng"
        repays = told is not None and beside and context.line.c.word(told.stop, "repays")
        return told if repays else None
    if Act.REQUEST in types and not beside:
        return None  # "yêu cầu [Sở A] thu hồi 2 tỷ đồng"
    return None if beside and Act.REPORT in types else told  # "báo cáo [Chính phủ] đã thu 5 tỷ"


def _compared(context: Context) -> Argument | None:
    """Return with whom another is compared, where the value is his: "so với [tỉnh B] là 10%"."""
    segment, stop = context.segment, context.quantity.first
    baseline = context.words("baseline", range(segment.start, stop))
    if not baseline or not context.joined_by("level"):
        return None
    named = first_named(context.line.c, range(baseline[-1].stop, stop), *SUBJECTS)
    return named if named is not None and named.first == baseline[-1].stop else None
