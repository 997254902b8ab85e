"""Figures: the measured values that an article states (GUIDE, table figures).

A figure is a number with a unit in a clause that measures. What only looks like one is left out:
dates, document numbers, ordinals, terms, ages, the number of those who attend, and the parts of a
plan ("3 nhiệm vụ"). Each rule is a function that gives the unit of a quantity that it takes for a
figure; the first that does names the figure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from kg.clauses.modality import UNREAL, Force
from kg.facts.figures.indicators import COUNTED, about, label, period, periods_of
from kg.facts.figures.lines import Context, Line, Names
from kg.facts.figures.repeats import told_once
from kg.model import Comparator, Figure
from kg.read.numbers import find_numbers
from kg.read.quantities import find_quantities
from kg.text.dates import dates_in, find_clock_times

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.modality import Modality
    from kg.read.reading import Reading
    from kg.text.dates import PrintedDate


Rule = Callable[[Context], str | None]

_UNMEASURED = UNREAL - {
    Force.WISHED, Force.FORGED, Force.QUOTED, Force.SUPPOSED, Force.DENIED,
}  # fmt: skip
_DENIED = 7  # tokens between a denial and the number that it denies
_NEVER = 14  # … between "chưa năm nào" and the number


def rate(context: Context) -> str | None:
    """Take a percentage or a multiple: "tăng trưởng đạt 9,15%"; "gấp 1,6 lần cả nước"."""
    if context.unit_class != "rate" or (context.strength and not context.joined_by("change")):
        return None
    return context.printed_unit


def amount(context: Context) -> str | None:
    """Take money: "huy động khoảng 27.500 tỷ đồng để đầu tư nâng cấp hạ tầng"."""
    return context.printed_unit if context.unit_class == "currency" else None


def bare_amount(context: Context) -> str | None:
    """Take millions of nothing printed for đồng: "Sở đã lấy 670 triệu là tiền của dân"."""
    quantity = context.quantity
    if quantity.head or quantity.number.scale < 10**6:
        return None
    follows = quantity.stop
    ended = not context.form(follows)[:1].isalpha() and context.form(follows) not in {"-", "–", "/"}
    linked = context.reading.hits.at(follows, "indicator", "function") is not None
    dong = context.reading.annotated.lexicon.concepts.get("unit_dong")
    return dong.label if dong and (ended or linked) else None


def measure(context: Context) -> str | None:
    """Take a physical measure: "đường biên giới dài hơn 20km", "tổng cộng 44.123,020 tấn"."""
    number = context.quantity.number
    if context.unit_class != "measure" or number.ordinal or number.form == "words":
        return None
    return context.printed_unit


def vote(context: Context) -> str | None:
    """Take votes (rule 10): "với số phiếu tuyệt đối 57/57"; "có 453 đại biểu tán thành"."""
    number = context.quantity.number
    if not context.line.votes or number.ordinal or number.form == "words":
        return None
    if number.out_of is not None and context.quantity.head is None:
        ballots = context.reading.hits.of(context.segment, "unit")
        return ballots[-1].concept.label if ballots else None
    voters = context.unit_class == "attendee" or (
        context.unit_class == "person" and number.value >= 10
    )
    return context.printed_unit if voters else None


def share(context: Context) -> str | None:
    """Take a printed a/b: "tỉnh đã có 13/55 chỉ tiêu thành phần đạt mục tiêu đề ra"."""
    number = context.quantity.number
    return context.printed_unit if number.out_of is not None and not number.ordinal else None


def count(context: Context) -> str | None:
    """Take a count: "Thành ủy đã kỷ luật 48 tổ chức đảng và 2.435 đảng viên"."""
    quantity = context.quantity
    number = quantity.number
    if context.unit_class not in COUNTED or number.ordinal or context.strength == "part":
        return None
    if quantity.comparator == "=" and number.value < _least(context):
        return None
    # Who attends is no figure: a sentence that counts delegates counts people of the meeting.
    if context.unit_class in {"person", "area"} and _meets(context):
        return None
    if context.unit_class == "person" and context.form(quantity.stop) == ":":
        return None  # "chỉ định 3 cán bộ: ông A, …; bà B, …": the list tells
    return context.printed_unit


def _least(context: Context) -> int:
    """Return the least exact count that is news: "2 huyện đạt chuẩn" is, "2 địa phương" is not."""
    if context.strength == "weak":
        return 10
    return 3 if context.quantity.number.form == "words" else 2


def total(context: Context) -> str | None:
    """Take a total of comrades: "tổng số cán bộ lãnh đạo của tỉnh là 1.914 đồng chí"."""
    if context.unit_class != "attendee" or context.quantity.number.ordinal:
        return None
    named = context.words("name", range(context.tokens.start, context.quantity.first))
    return context.printed_unit if named and context.joined_by("level") else None


def breakdown(context: Context) -> str | None:
    """Take the parts of a count: "kỷ luật 48 tổ chức đảng (khiển trách 34, cảnh cáo 14)"."""
    quantity = context.quantity
    if (
        quantity.head
        or quantity.number.ordinal
        or context.form(quantity.stop) not in {",", ";", ")"}
    ):
        return None
    bracket = bisect_right(context.line.brackets, quantity.first)
    opening = context.line.brackets[bracket - 1] if bracket else -1
    if context.form(opening) != "(" or opening + 1 == quantity.first:
        return None
    if not context.form(quantity.first - 1).isalpha():
        return None
    whole = context.line.before.get(opening)
    if whole is None or whole.unit is None or whole.value <= quantity.value:
        return None
    return whole.unit.of(context.reading.text)


def change(context: Context) -> str | None:
    """Take a rise of the subject: "số tổ chức đảng bị thi hành kỷ luật tăng 3 (hơn 6,6%)"."""
    quantity = context.quantity
    if quantity.head or quantity.number.ordinal or not context.joined_by("change"):
        return None
    if context.form(quantity.stop)[:1].isalpha():
        return None
    before = range(context.segment.start, quantity.first)
    subject = [
        hit
        for hit in context.reading.hits.of(before, "unit")
        if hit.concept.first("unitClass") in COUNTED
    ]
    return context.reading.tokens.words(subject[0].first, subject[0].stop) if subject else None


_RULES: tuple[Rule, ...] = (
    rate, amount, bare_amount, measure, vote, share, count, total, breakdown, change,
)  # fmt: skip


def _meets(context: Context) -> bool:
    """Tell whether the sentence says who attends: it counts delegates or has a word for it."""
    hits = context.reading.hits
    if any(q.head and q.head.concept.has("unitClass", "attendee") for q in context.siblings):
        return True
    if any(
        (after := hits.at(hit.stop, "unit")) and after.concept.has("unitClass", "attendee")
        for hit in hits.of(context.tokens, "function")
        if hit.concept.has("functionClass", "plural")
    ):
        return True
    before = range(context.tokens.start, context.quantity.first)
    return any(
        hit.concept.has("participationRole", "participant") for hit in hits.of(before, "partverb")
    )


def _listing(context: Context) -> bool:
    """Rule ``listing``: it ends an item of a list, "dân tộc 504; người có đạo 1.151; …"."""
    quantity = context.quantity
    number = quantity.number
    if quantity.head or number.ordinal or number.form == "words" or number.out_of:
        return False
    before = quantity.first - 1
    return (
        context.form(quantity.stop) in {";", ".", ""}
        and context.form(before)[:1].isalpha()
        and before > context.segment.start
    )


def _stated(context: Context, *, listed: bool) -> tuple[str, str | None] | None:
    """Return the rule that takes the quantity for a figure, and the unit.

    ``listed`` tells whether the quantity is one of three or more items of a list.
    """
    for rule in _RULES:
        unit = rule(context)
        if unit is not None:
            return rule.__name__, unit
    return ("listing", None) if listed else None


def _lines(reading: Reading, dates: Sequence[PrintedDate]) -> Iterator[Line]:
    """Yield the article's sentences that hold a quantity, its title left out."""
    names = Names.of(reading)
    busy = bytearray(len(reading.text) + 1)
    for span in (*(printed.span for printed in dates), *find_clock_times(reading.text)):
        busy[span.start : span.end] = b"\1" * (span.end - span.start)
    numbers = [
        number
        for number in find_numbers(reading.tokens, reading.hits)
        if not any(busy[number.span.start : number.span.end]) and not names.cover(number.span)
    ]
    quantities = find_quantities(reading.tokens, reading.hits, numbers)
    firsts = [quantity.first for quantity in quantities]
    paragraph, carried = 0, None
    for sentence in reading.sentences:
        tokens = reading.annotated.tokens_of(sentence)
        own = quantities[bisect_left(firsts, tokens.start) : bisect_left(firsts, tokens.stop)]
        if own and not any(map(reading.tokens.word, tokens)):
            continue  # "100%", the zoom of a portal
        span = sentence.span
        inside = dates_in(dates, span.start, span.end)
        own_dates = [printed for printed in inside if span.covers(printed.span)]
        carried = carried if sentence.paragraph == paragraph else None
        periods = periods_of(reading, tokens, own_dates, names) if own else []
        line = Line(reading, sentence, tokens, own, periods, carried)
        if own and sentence.paragraph:
            yield line
        paragraph, carried = sentence.paragraph, line.subject or carried


def figures(c: Clauses, dates: Sequence[PrintedDate], year: int | None) -> list[Figure]:
    """Return the figures of an article in text order; what only repeats another is left out.

    ``dates`` are those that the article prints, ``year`` is that of the news.
    """
    found: list[tuple[Context, Figure]] = []
    for line in _lines(c.reading, dates):
        contexts = [Context(line, quantity) for quantity in line.quantities]
        listed = [_listing(context) for context in contexts]
        many = sum(listed) >= 3
        for context, item in zip(contexts, listed, strict=True):
            stated = _stated(context, listed=item and many)
            if stated is not None and not _unmeasured(c.modality, context):
                found.append((context, _figure(context, *stated, year)))
    return told_once(found)


def _unmeasured(modality: Modality, context: Context) -> bool:
    """Tell whether the value is denied, doubted or supposed: "không đạt 9.500 tỷ đồng"."""
    first = context.quantity.first
    return (
        modality.over(first, *_UNMEASURED)
        or modality.before(first, Force.SUPPOSED)
        or modality.near(first, _DENIED, Force.DENIED)
        or modality.near(first, _NEVER, Force.MISSING)
        or modality.after(first, Force.DENIED)
    )


def _figure(context: Context, rule: str, unit: str | None, year: int | None) -> Figure:
    quantity = context.quantity
    start, end = period(context, year)
    return Figure(
        about=about(context),
        indicator=label(context),
        value=quantity.value,
        unit=unit,
        out_of=quantity.number.out_of,
        comparator=Comparator(quantity.comparator),
        start=start,
        end=end,
        span=context.reading.tokens.span(quantity.first, quantity.stop),
        rule=rule,
    )
