"""Which quantity is a figure, and in which unit: the rules, as patterns over a quantity.

What only looks like one is left out: ordinals, the number of those who attend, the parts of a plan
("3 nhiệm vụ"). The first pattern that matches names the figure.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.clauses.modality import UNREAL, Force
from kg.facts.figures.counts import enough, new, no_attendance, total, unlisted
from kg.facts.figures.indicators import COUNTED
from kg.lexicon.senses import UnitClass, unit_class
from kg.read.quantities import Quantity
from kg.rules.pattern import Element, Match, Pattern, Slot, any_of, first_of, need, one, seq

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.facts.figures.lines import Context

_UNMEASURED = UNREAL - {
    Force.WISHED, Force.HOPED, Force.FORGED, Force.QUOTED, Force.SUPPOSED, Force.DENIED,
}  # fmt: skip
_DENIED = 7  # tokens between a denial and the number that it denies
_IS = 2  # … where "là" stands between: "không phải là 9.500 tỷ đồng"
_NEVER = 14  # … between "chưa năm nào" and the number
_DONG = "unit_dong"
_ITEMS = 3  # numbers that make a list

_NUMBER = Slot[Quantity]("number")
_UNIT = Slot[str]("unit")


def stated(context: Context) -> tuple[str, str | None] | None:
    """Return the rule that takes the quantity for a figure, and the unit, if it has one."""
    found = first_of(RULES, context)
    return (found[0].name, found[1].get(_UNIT)) if found is not None else None


# -- the elements


def _measured(context: Context, _: Match) -> bool:
    """Tell whether the value is not denied, doubted or supposed: "không đạt 9.500 tỷ đồng"."""
    first, modality = context.quantity.first, context.line.modality
    return not (
        modality.over(first, *_UNMEASURED)
        or modality.before(first, Force.SUPPOSED)
        or modality.hypothetical(first)
        or modality.near(first, _reach(context), Force.DENIED)
        or modality.near(first, _NEVER, Force.MISSING)
        or modality.after(first, *UNREAL)
    )


def _reach(context: Context) -> int:
    """Return how many tokens before the number may deny it; none does before "đối với"."""
    towards = context.reading.hits.ending(context.quantity.first, _IS, "function")
    if any(hit.concept.has("functionClass", "towards") for hit in towards):
        return 0
    return _IS if _equals(context) else _DENIED


def _equals(context: Context) -> bool:
    """Tell whether "là" gives the value of what may be denied: "số vốn chưa giao là 5 tỷ đồng"."""
    first = context.quantity.first
    hit = context.reading.hits.at(first - 1, "function")
    return hit is not None and hit.stop == first and hit.concept.has("functionClass", "copula")


_GIVEN: Element[Context] = one(_NUMBER, "number", lambda x, _: x.quantity)
_TOLD: Element[Context] = need(
    "value told as a fact", _measured, lambda _x, _m: "denied, doubted or supposed"
)
_CARDINAL: Element[Context] = need("no ordinal", lambda x, _: not x.quantity.number.ordinal)
_DIGITS: Element[Context] = need(
    "printed in digits", lambda x, _: x.quantity.number.form != "words"
)
_BARE: Element[Context] = need("no unit of its own", lambda x, _: x.quantity.head is None)


def _pattern(name: str, *elements: Element[Context]) -> Pattern[Context]:
    return Pattern.of(name, _GIVEN, *elements, _TOLD)


def _printed(says: str, test: Callable[[Context], bool]) -> Element[Context]:
    """Need a printed unit of some class."""
    return one(_UNIT, f"unit[{says}]", lambda x, _: x.printed_unit if test(x) else None)


def _classed(*classes: UnitClass) -> Element[Context]:
    return _printed(" or ".join(classes), lambda x: x.unit_class in classes)


def _joined_by(name: str) -> Element[Context]:
    return need(f"indicator[{name}] right before it", lambda x, _: x.joined_by(name))


# -- money without its currency: "Sở đã lấy 670 triệu là tiền của dân"


def _dong(context: Context, _: Match) -> str | None:
    known = context.reading.annotated.lexicon.concepts.get(_DONG)
    return known.label if known else None


def _foreign(context: Context, _: Match) -> bool:
    """Tell whether the sentence counts in another currency: "A có 23 tỷ đôla, B 5 tỷ"."""
    heads = (q.head for q in context.line.quantities if q.head is not None)
    money = [head.concept for head in heads if unit_class(head.concept) is UnitClass.CURRENCY]
    return any(currency.id != _DONG for currency in money)


def _of_money(context: Context, _: Match) -> bool:
    """Tell whether nothing is counted after the number."""
    follows = context.quantity.stop
    ended = not context.form(follows)[:1].isalpha() and context.form(follows) not in {"-", "–", "/"}
    return ended or context.reading.hits.at(follows, "indicator", "function") is not None


# -- votes: "với số phiếu tuyệt đối 57/57"; "có 453 đại biểu tán thành"


def _ballots(context: Context, _: Match) -> str | None:
    ballots = context.reading.hits.of(context.segment, "unit")
    return ballots[-1].concept.label if ballots else None


def _of_all(context: Context, _: Match) -> bool:
    return context.quantity.number.out_of is not None and context.quantity.head is None


def _voters(context: Context) -> bool:
    several = context.unit_class is UnitClass.PERSON and context.quantity.number.value >= 10
    return context.unit_class is UnitClass.ATTENDEE or several


# -- parts of a count: "kỷ luật 48 tổ chức đảng (khiển trách 34, cảnh cáo 14)"


def _in_brackets(context: Context, _: Match) -> bool:
    """Tell whether words and the number are an item of what stands in brackets."""
    first, opening = context.quantity.first, _opening(context)
    ends = context.form(context.quantity.stop) in {",", ";", ")"}
    opened = context.form(opening) == "(" and opening + 1 != first
    return ends and opened and context.form(first - 1).isalpha()


def _in_part(context: Context, _: Match) -> bool:
    """Tell whether words and the number are one of the parts of a whole.

    "kỷ luật 320 đảng viên, trong đó khiển trách [210], cảnh cáo 85"; there are two at least.
    """
    first, start = context.quantity.first, _parts(context)
    after, before = context.form(context.quantity.stop), context.form(context.quantity.first - 1)
    if start < 0 or not before.isalpha() or after[:1].isalnum():
        return False
    run = [q for q in context.siblings if q.first > start]
    return len(run) > 1 and all(q.head is None for q in run if q.first <= first)


def _parts(context: Context) -> int:
    """Return the mark before the parts of a whole: "320 đảng viên[:]", "…[,] trong đó"; else -1."""
    before = range(context.tokens.start, context.quantity.first)
    words = context.reading.hits.of(before, "function")
    found = [hit.first - 1 for hit in words if hit.concept.has("functionClass", "discourse")]
    found += [index for index in context.line.places(":") if index in before]
    return max((i for i in found if i in context.line.before), default=-1)


def _opening(context: Context) -> int:
    bracket = bisect_right(context.line.brackets, context.quantity.first)
    return context.line.brackets[bracket - 1] if bracket else -1


def _whole(context: Context, _: Match) -> str | None:
    opening = _opening(context) if _in_brackets(context, _) else _parts(context)
    whole = context.line.before.get(opening)
    if whole is None or whole.unit is None or whole.value <= context.quantity.value:
        return None
    return whole.unit.of(context.reading.text)


# -- what rises: "số tổ chức đảng bị thi hành kỷ luật tăng 3 (hơn 6,6%)"


def _counted(context: Context, _: Match) -> str | None:
    before = range(context.segment.start, context.quantity.first)
    subject = next(
        (
            hit
            for hit in context.reading.hits.of(before, "unit")
            if unit_class(hit.concept) in COUNTED
        ),
        None,
    )
    return context.reading.tokens.words(subject.first, subject.stop) if subject else None


# -- the rules

RULES: tuple[Pattern[Context], ...] = (
    _pattern(
        "rate",  # "tăng trưởng đạt 9,15%"; "gấp 1,6 lần cả nước"
        _classed(UnitClass.RATE),
        need(
            "indicator[change] right before it, where the unit is weak",
            lambda x, _: not x.strength or x.joined_by("change"),
        ),
    ),
    _pattern(
        "amount",  # "huy động khoảng 27.500 tỷ đồng để đầu tư nâng cấp hạ tầng"
        _classed(UnitClass.CURRENCY),
    ),
    _pattern(
        "bare_amount",
        _BARE,
        need("a million or more", lambda x, _: x.quantity.number.scale >= 10**6),
        need("nothing counted after it", _of_money),
        need("no other currency in the sentence", lambda x, m: not _foreign(x, m)),
        one(_UNIT, "đồng", _dong),
    ),
    _pattern(
        "measure",  # "đường biên giới dài hơn 20km", "tổng cộng 44.123,020 tấn"
        _classed(UnitClass.MEASURE),
        _CARDINAL,
        _DIGITS,
    ),
    _pattern(
        "vote",
        need("indicator[vote] in the sentence", lambda x, _: x.line.votes),
        _CARDINAL,
        _DIGITS,
        any_of(
            seq(need("a/b", _of_all), one(_UNIT, "unit in the same part", _ballots)),
            seq(
                need("no a/b", lambda x, m: not _of_all(x, m)),
                _printed("attendee or ten of person", _voters),
            ),
        ),
    ),
    _pattern(
        "share",  # "tỉnh đã có 13/55 chỉ tiêu thành phần đạt mục tiêu đề ra"
        need("a/b", lambda x, _: x.quantity.number.out_of is not None),
        _CARDINAL,
        one(_UNIT, "unit", lambda x, _: x.printed_unit),
    ),
    _pattern(
        "count",
        _classed(*sorted(COUNTED)),
        _CARDINAL,
        need("no part of a plan", lambda x, _: x.strength != "part"),
        need("enough to be news", enough),
        need("nobody counted who attends", no_attendance),
        need("no list of those counted", unlisted),
        need("no word that refers back", new),
    ),
    _pattern(
        "total",  # "tổng số cán bộ lãnh đạo của tỉnh là 1.914 đồng chí"
        _classed(UnitClass.ATTENDEE),
        _CARDINAL,
        need("indicator[name] before it", total),
        _joined_by("level"),
    ),
    _pattern(
        "breakdown",
        _BARE,
        _CARDINAL,
        need(
            "words before it, as one item in brackets or of several behind 'trong đó'",
            lambda x, m: _in_brackets(x, m) or _in_part(x, m),
        ),
        one(_UNIT, "unit of a greater number before the brackets", _whole),
    ),
    _pattern(
        "change",
        _BARE,
        _CARDINAL,
        _joined_by("change"),
        need("no word after it", lambda x, _: not x.form(x.quantity.stop)[:1].isalpha()),
        one(_UNIT, "unit counted before it, in the same part", _counted),
    ),
    _pattern(
        "listing",  # "dân tộc 504; người có đạo 1.151; …"
        _BARE,
        need("a number that ends an item of words", lambda x, _: x.ends_item),
        need(f"{_ITEMS} such items in the sentence", lambda x, _: x.line.items >= _ITEMS),
    ),
)
