"""Figures: the measured values that an article states (GUIDE, table figures).

A figure is a number with a unit in a clause that measures. What only looks like one is left out:
dates, document numbers, ordinals, terms, ages, the number of those who attend, and the parts of a
plan ("3 nhiệm vụ"). Each rule is a function that gives the unit of a quantity that it takes for a
figure; the first that does names the figure.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from kg.article import Span
from kg.extract.reading import Mention, Reading
from kg.facts import Comparator, Figure, Kind
from kg.lexicon.model import Hit
from kg.text.dates import PrintedDate, article_year, find_dates, interval
from kg.text.numbers import Quantity, find_numbers, find_quantities
from kg.text.sentences import Sentence

_SUBJECTS = (Kind.ORGANISATION, Kind.TEAM, Kind.PLACE, Kind.PROGRAMME)
_NAMES = (Kind.DOCUMENT, Kind.TEAM, Kind.PROGRAMME, Kind.ORGANISATION, Kind.EVENT, Kind.PERSON)
_COUNTED = frozenset({"person", "area", "countable", "classifier"})
_MARKS = frozenset(",;:()")
_LONGEST_LABEL = 24  # tokens
_TARGET = "(chỉ tiêu)"  # how rule 31 marks the indicator of a target


@dataclass(frozen=True, slots=True)
class _Context:
    """A quantity where it stands; ``tokens`` are those of its sentence."""

    reading: Reading
    sentence: Sentence
    tokens: range
    quantity: Quantity
    siblings: Sequence[Quantity]

    @property
    def unit_class(self) -> str | None:
        """The ``vng:unitClass`` of the unit, ``None`` for a bare number."""
        head = self.quantity.head
        return head.concept.first("unitClass") if head else None

    @property
    def printed_unit(self) -> str | None:
        """The unit as printed."""
        unit = self.quantity.unit
        return unit.of(self.reading.text) if unit else None

    @property
    def weak(self) -> bool:
        """Whether the unit is a noun that also numbers the parts of a text or a plan."""
        head = self.quantity.head
        return head is not None and head.concept.has("strength", "weak")

    @property
    def segment(self) -> range:
        """The tokens around the quantity up to the next comma, semicolon or bracket."""
        start, stop = self.quantity.first, self.quantity.stop
        while start > self.tokens.start and self.form(start - 1) not in _MARKS:
            start -= 1
        while stop < self.tokens.stop and self.form(stop) not in _MARKS:
            stop += 1
        return range(start, stop)

    def form(self, index: int) -> str:
        """Return the printed form of a token, "" outside the sentence."""
        return self.reading.tokens.forms[index] if index in self.tokens else ""

    def words(self, name: str, within: range) -> list[Hit]:
        """Return the words of figures of one ``vng:indicatorClass`` in a range of tokens."""
        found = self.reading.hits.of(within, "indicator")
        return [hit for hit in found if hit.concept.has("indicatorClass", name)]

    def joined_by(self, name: str) -> bool:
        """Tell whether a word of the class stands right before the quantity."""
        first = self.quantity.first
        return any(
            hit.stop == first and hit.concept.has("indicatorClass", name)
            for start in range(max(self.tokens.start, first - 3), first)
            for hit in self.reading.hits.all_at(start, "indicator")
        )


Rule = Callable[[_Context], str | None]


def rate(context: _Context) -> str | None:
    """ "đạt mức tăng trưởng 9,15% trong 6 tháng đầu năm"; "gấp 1,6 lần trung bình cả nước"."""
    if context.unit_class != "rate" or (context.weak and not context.joined_by("change")):
        return None
    return context.printed_unit


def amount(context: _Context) -> str | None:
    """ "huy động khoảng 27.500 tỷ đồng để đầu tư nâng cấp hạ tầng"."""
    return context.printed_unit if context.unit_class == "currency" else None


def bare_amount(context: _Context) -> str | None:
    """ "Sở đã lấy 670 triệu là tiền của dân": millions of nothing are đồng."""
    quantity = context.quantity
    if quantity.head or quantity.number.scale < 10**6:
        return None
    follows = quantity.stop
    ended = not context.form(follows)[:1].isalpha() and context.form(follows) not in {"-", "–", "/"}
    linked = context.reading.hits.at(follows, "indicator", "function") is not None
    dong = context.reading.annotated.lexicon.concepts.get("unit_dong")
    return dong.label if dong and (ended or linked) else None


def measure(context: _Context) -> str | None:
    """ "đường biên giới dài hơn 20km"; "tổng trọng lượng lô hàng 44.123,020 tấn"."""
    if context.unit_class != "measure" or context.quantity.number.ordinal:
        return None
    return context.printed_unit


def vote(context: _Context) -> str | None:
    """ "với số phiếu tuyệt đối 57/57"; "có 453 đại biểu tán thành" (rule 10)."""
    votes = context.words("vote", context.tokens)
    number = context.quantity.number
    if not votes or number.ordinal or number.form == "words":
        return None
    if number.out_of is not None and context.quantity.head is None:
        ballots = [hit for hit in context.reading.hits.of(context.segment, "unit")]
        return ballots[-1].concept.label if ballots else None
    return context.printed_unit if context.unit_class in {"attendee", "person"} else None


def share(context: _Context) -> str | None:
    """ "tỉnh đã có 13/55 chỉ tiêu thành phần đạt mục tiêu đề ra"."""
    number = context.quantity.number
    return context.printed_unit if number.out_of is not None and not number.ordinal else None


def count(context: _Context) -> str | None:
    """ "Thành ủy đã kỷ luật 48 tổ chức đảng và 2.435 đảng viên"."""
    quantity = context.quantity
    number = quantity.number
    bounded = quantity.comparator != "="
    if context.unit_class not in _COUNTED or number.ordinal:
        return None
    if number.form == "words" and (context.weak or number.value < 3) and not bounded:
        return None
    if context.weak and number.value < 10 and not bounded:
        return None
    # Who attends is no figure: a sentence that counts delegates counts people of the meeting.
    if context.unit_class in {"person", "area"} and _meets(context):
        return None
    return context.printed_unit


def total(context: _Context) -> str | None:
    """ "tổng số cán bộ lãnh đạo, quản lý các cấp của tỉnh là 1.914 đồng chí"."""
    if context.unit_class != "attendee" or context.quantity.number.ordinal:
        return None
    named = context.words("name", range(context.tokens.start, context.quantity.first))
    return context.printed_unit if named and context.joined_by("level") else None


def breakdown(context: _Context) -> str | None:
    """ "kỷ luật 48 tổ chức đảng (khiển trách 34, cảnh cáo 14)": the parts of a count."""
    quantity = context.quantity
    if quantity.head or quantity.number.ordinal or context.form(quantity.stop) not in {",", ";", ")"}:
        return None
    opening = quantity.first
    while opening in context.tokens and context.form(opening) not in {"(", ")"}:
        opening -= 1
    if context.form(opening) != "(" or opening + 1 == quantity.first:
        return None
    counted = next((q for q in context.siblings if q.unit and q.stop == opening), None)
    return counted.unit.of(context.reading.text) if counted and counted.unit else None


def change(context: _Context) -> str | None:
    """ "số tổ chức đảng bị thi hành kỷ luật tăng 3 (hơn 6,6%)": the unit is that of the subject."""
    quantity = context.quantity
    if quantity.head or quantity.number.ordinal or not context.joined_by("change"):
        return None
    if context.form(quantity.stop)[:1].isalpha():
        return None
    before = range(context.segment.start, quantity.first)
    subject = [
        hit
        for hit in context.reading.hits.of(before, "unit")
        if hit.concept.first("unitClass") in _COUNTED
    ]
    return context.reading.tokens.words(subject[0].first, subject[0].stop) if subject else None


_RULES: tuple[Rule, ...] = (
    rate, amount, bare_amount, measure, vote, share, count, total, breakdown, change,
)  # fmt: skip


def _meets(context: _Context) -> bool:
    """Tell whether the sentence says who attends: it counts delegates or has a word for it."""
    hits = context.reading.hits
    if any(q.head and q.head.concept.has("unitClass", "attendee") for q in context.siblings):
        return True
    if any(
        (after := hits.at(hit.stop, "unit")) and after.concept.has("unitClass", "attendee")
        for hit in hits.of(context.tokens, "glue")
        if hit.concept.has("functionClass", "plural")
    ):
        return True
    before = range(context.tokens.start, context.quantity.first)
    return any(
        hit.concept.has("participationRole", "participant") for hit in hits.of(before, "partcue")
    )


def _listing(context: _Context) -> bool:
    """ "trong đó dân tộc 504; người có đạo 1.151; …": a bare number that ends an item of a list."""
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


def _stated(context: _Context) -> tuple[str, str | None] | None:
    """Return the rule that takes the quantity for a figure, and the unit."""
    for rule in _RULES:
        unit = rule(context)
        if unit is not None:
            return rule.__name__, unit
    items = [q for q in context.siblings if _listing(_at(context, q))]
    if len(items) >= 3 and context.quantity in items:
        return "listing", None
    return None


def _at(context: _Context, quantity: Quantity) -> _Context:
    return _Context(context.reading, context.sentence, context.tokens, quantity, context.siblings)


def _named(reading: Reading, span: Span) -> bool:
    """Tell whether a name holds the span: a number in a name measures nothing."""
    return any(
        mention.form == "name" and mention.span.covers(span)
        for mention in reading.mentions
        if mention.kind in _NAMES and mention.span.start <= span.start
    )


def _label(context: _Context) -> str:
    """Return the words of the sentence that name what is measured.

    They are those around the number: what stands before it, without the words that only join it
    ("đạt", "là"), and what the unit counts.
    """
    tokens, hits, quantity = context.reading.tokens, context.reading.hits, context.quantity
    segment = context.segment
    first, stop = segment.start, quantity.first
    while first < stop and (hit := hits.at(first, "function", "glue")) and hit.stop <= stop:
        first = hit.stop
    joins = [h for h in hits.of(range(first, stop), "indicator") if h.stop == stop]
    if joins and joins[0].concept.first("indicatorClass") in {"level", "change"}:
        level = joins[0].concept.has("indicatorClass", "level")
        stop = joins[0].first if level else stop
    before = tokens.words(max(first, stop - _LONGEST_LABEL), stop) if first < stop else ""
    counted = context.unit_class in _COUNTED or context.unit_class == "attendee"
    start = quantity.number.stop if counted else quantity.stop
    after_stop = min(segment.stop, start + _LONGEST_LABEL)
    while after_stop > start and not tokens.forms[after_stop - 1][:1].isalnum():
        after_stop -= 1
    after = tokens.words(start, after_stop) if start < after_stop else ""
    label = " ".join(part for part in (before, after) if part)
    aimed = context.words("target", range(context.tokens.start, quantity.first))
    return f"{label} {_TARGET}" if label and aimed else label


def _period(
    context: _Context, dates: Sequence[PrintedDate], year: int | None
) -> tuple[str | None, str | None]:
    """Return the period of the sentence that stands nearest to the quantity, days left out."""
    at = context.reading.tokens.starts[context.quantity.first]
    near = [
        printed
        for printed in dates
        if context.sentence.span.covers(printed.span)
        and printed.kind in {"month", "year", "period"}
        and not _named(context.reading, printed.span)
    ]
    if not near:
        return None, None
    return interval(min(near, key=lambda d: (abs(d.span.start - at), d.span.start)), year)


def _about(context: _Context) -> str | None:
    """Return the entity that the value is about: the first subject of the sentence before it.

    Where the sentence names none, the last subject of its paragraph before it; else ``None``.
    """
    reading, sentence = context.reading, context.sentence
    at = reading.tokens.starts[context.quantity.first]
    before = [
        s.span for s in reading.sentences if s.paragraph == sentence.paragraph and s.index < sentence.index
    ]
    own: list[Mention] = reading.mentions_in(Span(sentence.span.start, at), *_SUBJECTS) if at > sentence.span.start else []
    if own:
        return own[0].entity
    for span in reversed(before):
        if earlier := reading.mentions_in(span, *_SUBJECTS):
            return earlier[0].entity
    return None


def _contexts(reading: Reading, dates: Sequence[PrintedDate]) -> Iterator[_Context]:
    """Yield the quantities of the article's sentences, its title left out."""
    busy = bytearray(len(reading.text) + 1)
    for printed in dates:
        busy[printed.span.start : printed.span.end] = b"\1" * (printed.span.end - printed.span.start)
    numbers = [
        number
        for number in find_numbers(reading.tokens, reading.hits)
        if not any(busy[number.span.start : number.span.end]) and not _named(reading, number.span)
    ]
    quantities = find_quantities(reading.tokens, reading.hits, numbers)
    for sentence in reading.sentences:
        if sentence.paragraph == 0:
            continue
        tokens = reading.annotated.tokens_of(sentence)
        own = [quantity for quantity in quantities if quantity.first in tokens]
        for quantity in own:
            yield _Context(reading, sentence, tokens, quantity, own)


def _closed(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether the sentence is closed by a mark: headings and captions are not."""
    return not sentence.span.of(reading.text)[-1].isalnum()


def _repeats(figure: Figure, other: Figure, lead: bool) -> bool:
    """Tell whether a figure only repeats ``other``, exactly or rounded (GUIDE, rule 5)."""
    if figure.value == other.value:
        same = (figure.unit, figure.out_of) == (other.unit, other.out_of)
        telling = figure.value >= 100 or figure.value != figure.value.to_integral_value()
        return same or telling or lead
    rounded = figure.comparator in {Comparator.GT, Comparator.APPROX}
    finer = len(other.value.normalize().as_tuple().digits) > len(figure.value.normalize().as_tuple().digits)
    return rounded and finer and figure.value < other.value <= figure.value * Decimal("1.05")


def figures(reading: Reading) -> list[Figure]:
    """Return the figures of an article in text order; what only repeats another is left out."""
    dates = find_dates(reading.tokens)
    year = article_year(reading.text, reading.article.published)
    found: list[tuple[_Context, Figure]] = []
    for context in _contexts(reading, dates):
        stated = _stated(context)
        if stated is None:
            continue
        rule, unit = stated
        quantity = context.quantity
        start, end = _period(context, dates, year)
        figure = Figure(
            about=_about(context),
            indicator=_label(context),
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


def _repeated(found: Sequence[tuple[_Context, Figure]], index: int) -> bool:
    """Tell whether another sentence states the figure: a later one for a lead or a heading."""
    context, figure = found[index]
    lead = context.sentence.paragraph <= 1 or not _closed(context.reading, context.sentence)
    for place, (other, stated) in enumerate(found):
        if other.sentence == context.sentence:
            continue
        earlier = place < index
        other_lead = other.sentence.paragraph <= 1 or not _closed(other.reading, other.sentence)
        if (earlier and not (other_lead and not lead)) or (lead and not other_lead):
            if _repeats(figure, stated, lead or other_lead):
                return True
    return False
