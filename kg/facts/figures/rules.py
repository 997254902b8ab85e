"""Figures: the measured values that an article states (GUIDE, table figures).

A figure is a number with a unit in a clause that measures. What only looks like one is left out:
dates, document numbers, ordinals, terms, ages, the number of those who attend, and the parts of a
plan ("3 nhiệm vụ"). Each rule is a function that gives the unit of a quantity that it takes for a
figure; the first that does names the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.facts.figures.indicators import COUNTED, Context, about, label, named, period
from kg.facts.model import Comparator, Figure
from kg.text.numbers import Quantity, find_numbers, find_quantities

if TYPE_CHECKING:
    from kg.read.reading import Reading
    from kg.text.dates import PrintedDate

Rule = Callable[[Context], str | None]


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
    votes = context.words("vote", context.tokens)
    number = context.quantity.number
    if not votes or number.ordinal or number.form == "words":
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
    opening = quantity.first
    while opening in context.tokens and context.form(opening) not in {"(", ")"}:
        opening -= 1
    if context.form(opening) != "(" or opening + 1 == quantity.first:
        return None
    if not context.form(quantity.first - 1).isalpha():
        return None
    whole = next((q for q in context.siblings if q.unit and q.stop == opening), None)
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


def _stated(context: Context) -> tuple[str, str | None] | None:
    """Return the rule that takes the quantity for a figure, and the unit."""
    for rule in _RULES:
        unit = rule(context)
        if unit is not None:
            return rule.__name__, unit
    items = [q for q in context.siblings if _listing(_at(context, q))]
    if len(items) >= 3 and context.quantity in items:
        return "listing", None
    return None


def _at(context: Context, quantity: Quantity) -> Context:
    return Context(context.reading, context.sentence, context.tokens, quantity, context.siblings)


def _contexts(reading: Reading, dates: Sequence[PrintedDate]) -> Iterator[Context]:
    """Yield the quantities of the article's sentences, its title left out."""
    busy = bytearray(len(reading.text) + 1)
    for printed in dates:
        busy[printed.span.start : printed.span.end] = b"\1" * (
            printed.span.end - printed.span.start
        )
    numbers = [
        number
        for number in find_numbers(reading.tokens, reading.hits)
        if not any(busy[number.span.start : number.span.end]) and not named(reading, number.span)
    ]
    quantities = find_quantities(reading.tokens, reading.hits, numbers)
    for sentence in reading.sentences:
        if sentence.paragraph == 0:
            continue
        tokens = reading.annotated.tokens_of(sentence)
        own = [quantity for quantity in quantities if quantity.first in tokens]
        for quantity in own:
            yield Context(reading, sentence, tokens, quantity, own)


def _leads(context: Context) -> bool:
    """Tell whether the sentence opens the article or heads a part of it, unclosed by a mark."""
    last = context.sentence.span.of(context.reading.text)[-1]
    return context.sentence.paragraph <= 1 or last.isalnum()


def _repeats(figure: Figure, other: Figure, *, lead: bool) -> bool:
    """Tell whether a figure only repeats ``other``, exactly or rounded (GUIDE, rule 5)."""
    if figure.value == other.value:
        same = (figure.unit, figure.out_of) == (other.unit, other.out_of)
        telling = figure.value >= 100 or figure.value != figure.value.to_integral_value()
        return same or telling or lead
    rounded = figure.comparator in {Comparator.GT, Comparator.APPROX}
    finer = len(other.value.normalize().as_tuple().digits) > len(
        figure.value.normalize().as_tuple().digits
    )
    return rounded and finer and figure.value < other.value <= figure.value * Decimal("1.05")


def figures(reading: Reading, dates: Sequence[PrintedDate], year: int | None) -> list[Figure]:
    """Return the figures of an article in text order; what only repeats another is left out.

    ``dates`` are those that the article prints, ``year`` is that of the news.
    """
    found: list[tuple[Context, Figure]] = []
    for context in _contexts(reading, dates):
        stated = _stated(context)
        if stated is None:
            continue
        rule, unit = stated
        quantity = context.quantity
        start, end = period(context, dates, year)
        figure = Figure(
            about=about(context),
            indicator=label(context),
            value=quantity.value,
            unit=unit,
            out_of=quantity.number.out_of,
            comparator=Comparator(quantity.comparator),
            start=start,
            end=end,
            span=reading.tokens.span(quantity.first, quantity.stop),
            rule=rule,
        )
        found.append((context, figure))
    return [figure for index, (_, figure) in enumerate(found) if not _repeated(found, index)]


def _repeated(found: Sequence[tuple[Context, Figure]], index: int) -> bool:
    """Tell whether another sentence states the figure: a later one for a lead or a heading."""
    context, figure = found[index]
    lead = _leads(context)
    for place, (other, stated) in enumerate(found):
        other_leads = _leads(other)
        earlier = place < index and (lead or not other_leads)
        prefers_other = other.sentence != context.sentence and (
            earlier or (lead and not other_leads)
        )
        if prefers_other and _repeats(figure, stated, lead=lead or other_leads):
            return True
    return False
