"""Dates as Vietnamese news prints them, with the precision of the print.

"27/8/2022" is a day, "tháng 6/2021" a month, "quý III/2023" and "giai đoạn 2021-2025" periods,
"chiều nay" a day that only the day of publication can name. A date printed without a year keeps
its year open, in the manner of ``xsd:gMonthDay``: "sáng 27/8" is ``--08-27`` (rules 6 and 26 of
the annotation guide say when an article fixes the year).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from calendar import monthrange
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from kg.article import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from kg.text.tokens import Tokens

Precision = Literal["day", "month", "year", "period", "relative"]


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date or period in a text.

    ``start`` and ``end`` are ``YYYY-MM-DD``, ``YYYY-MM``, ``YYYY``, or with an open year
    ``--MM-DD`` and ``--MM``; they are equal for one day, month or year, ``end`` is ``None`` for a
    period that is still open ("từ năm 2023 đến nay"). ``kind`` is the precision; a run of days
    ("từ ngày 3 đến 5/6/2024") is of kind "day". A "relative" date has no ``start`` but an
    ``offset``: in days from the day of publication ("hôm qua": -1), or in years ("năm nay": 0)
    where ``yearly``.
    """

    span: Span
    start: str | None
    end: str | None
    kind: Precision
    offset: int = 0
    yearly: bool = False


_D, _M, _Y = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:1[0-2]|0?[1-9])", r"(?:19|20)\d\d"
_MONTHS = "giêng|hai|ba|tư|năm|sáu|bảy|tám|chín|mười một|mười hai|mười|chạp"
_MONTH_NUMBER = dict(zip(_MONTHS.split("|"), (*range(1, 10), 11, 12, 10, 12), strict=True))
_PART = r"(?:sáng|trưa|chiều|tối|đêm|khuya|hôm)"  # of the day
_FIRST = r"m[ùồ]ng\s+"  # "mùng 2/9"
_CUE = rf"(?:(?:ngày|{_PART})(?:\s+(?:tối|nay|mai|qua|ngày))*[\s,(]+(?:{_FIRST})?|{_FIRST})"
_MARK = r"[/.\-]"
_TO = r"\s*(?:[-–,]|đến|tới|và)\s*(?:hết\s+)?(?:ngày\s+)?"
_APART = re.compile(r"\s*(?:,|và\s)", re.IGNORECASE)
_OF_YEAR = rf"(?:\s?{_MARK}\s?|,?\s+năm\s+)(?P<y>{_Y})"
_BEFORE, _AFTER = r"(?<![\w/.,\-–])", r"(?![\d]|[/\-–.]\w|,\d)"

# Each pattern looks first whether the character is one that it can begin with: a text has
# thousands at which none does.

# A day and a month: "27/8", "22.12", "22 tháng 6", "03 tháng Sáu"; then perhaps a year.
_DAY_MONTH = rf"(?P<d>{_D})(?:{_MARK}(?P<m>{_M})|\s+tháng\s+(?P<w>{_M}|{_MONTHS}))"
_YEAR = rf"(?:{_MARK}|,?\s+năm\s+)(?P<y>{_Y})"
_DAYS = re.compile(
    rf"(?=[\d(tnsckhđm]){_BEFORE}(?P<cue>(?:từ\s+)?{_CUE}?\(?)(?P<d1>{_D})(?:{_MARK}(?P<m1>{_M}))?(?:{_MARK}(?P<y1>{_Y}))?"
    rf"{_TO}{_DAY_MONTH}(?:{_YEAR})?{_AFTER}",
    re.IGNORECASE,
)
_DAY = re.compile(
    rf"(?=[\d(tnsckhđm]){_BEFORE}(?P<cue>{_CUE}?\(?){_DAY_MONTH}(?:{_YEAR})?{_AFTER}", re.IGNORECASE
)
_ISO = re.compile(rf"(?=[12]){_BEFORE}(?P<y>{_Y})-(?P<m>\d\d)-(?P<d>\d\d){_AFTER}")
_MONTH = re.compile(
    rf"(?<!\d )\btháng\s+(?:(?P<m>{_M})|(?P<w>{_MONTHS}))"
    rf"(?:{_OF_YEAR})?(?![\w]|[/\-]\d)",
    re.IGNORECASE,
)
_SHORT_MONTH = re.compile(rf"(?=\d)(?<!số ){_BEFORE}(?P<m>{_M})/(?P<y>{_Y}){_AFTER}")
_QUARTER = re.compile(rf"\bquý\s+(?P<q>IV|I{{1,3}}|[1-4])(?:{_OF_YEAR})?\b", re.IGNORECASE)
_MONTHS_OF = re.compile(
    rf"\b(?P<n>{_M})\s+tháng\s+(?P<side>đầu|cuối)\s+năm(?:\s+(?P<y>{_Y}))?\b", re.IGNORECASE
)
_YEARS = re.compile(
    rf"(?=[12gnt])(?:(?<![\w/.])(?:(?:giai\s+đoạn|nhiệm\s+kỳ)\s+)?(?P<y>{_Y})\s?[-–]\s?(?P<z>{_Y})(?![\w/]|\.\d)"
    rf"|\btừ(?:\s+năm)?\s+(?P<since>{_Y})\s+đến\s+(?:(?:hết\s+)?(?:năm\s+)?(?P<until>{_Y})|nay)\b)",
    re.IGNORECASE,
)
_ONE_YEAR = re.compile(
    rf"\b(?:năm|(?P<same>cùng\s+kỳ))\s+(?P<y>{_Y})(?![\w/]|\s?[-–]\s?\d)", re.IGNORECASE
)
_RELATIVE = re.compile(
    rf"\b(?=[stcđkhn])(?:{_PART}\s+(?:(?P<today>nay)|(?P<yesterday>qua))"
    rf"|(?P<tomorrow>(?:ngày|{_PART})\s+mai)|năm\s+(?:(?P<year>nay)|(?P<last>ngoái)))\b",
    re.IGNORECASE,
)
# A day by the moon is another one by the sun: "10/3 âm lịch", "mùng 6 tháng Giêng".
_LUNAR = re.compile(
    r"\s*[(,]?\s*(?:năm\s+\w+(?:\s+\w+)?\s*[(,]?\s*)?(?:âm\s+lịch|âl\b)", re.IGNORECASE
)
_FULL_MOON = re.compile(r"rằm\s+$", re.IGNORECASE)
_LUNAR_MONTHS = re.compile(r"tháng\s+(?:giêng|chạp)$", re.IGNORECASE)
_QUARTERS = ("I", "II", "III", "IV")


def _month(match: re.Match[str]) -> int:
    printed = match["m"] or " ".join(match["w"].split())
    return int(printed) if printed.isdigit() else _MONTH_NUMBER[_meant(printed, _MONTH_NUMBER)]


def _meant(printed: str, words: Iterable[str]) -> str:
    """Return which of the words is printed, whatever the case, as the patterns see it.

    "İ" and "ı" are an "i" to them, and no ``lower`` makes them one.
    """
    return next(word for word in words if re.fullmatch(word, printed, re.IGNORECASE))


def _iso(year: str | None, month: int, day: int | None = None) -> str | None:
    """Return the ISO form, the year open where ``None``; ``None`` for a day that no month has."""
    if day is None:
        return f"{year or '-'}-{month:02}"
    if day > monthrange(int(year) if year else 2000, month)[1]:
        return None
    return f"{year or '-'}-{month:02}-{day:02}"


def _days(match: re.Match[str]) -> PrintedDate | None:
    """Read a run of days: "từ ngày 28-11 đến 7-12-2018", "trong hai ngày 26 và 27/11"."""
    if not (match["cue"].strip() or match["y"]):
        return None
    listed = match["cue"].strip() or match.string.endswith(", ", 0, match.start())
    if not (listed or match["m1"]) and _APART.match(match.string, match.end("d1")):
        return None  # "Nghị quyết số 10, ngày 20/5/2019"; but "ngày 9, 10 và 11/5/2019"
    month = _month(match)
    first = int(match["m1"]) if match["m1"] else month
    year = match["y"]
    # A run over New Year prints the year of its end only.
    before = str(int(year) - 1) if year and first > month else year
    start = _iso(match["y1"] or before, first, int(match["d1"]))
    end = _iso(year, month, int(match["d"]))
    if start is None or end is None or (first == month and int(match["d1"]) >= int(match["d"])):
        return None
    return PrintedDate(_span(match), start, end, "day")


def _day(match: re.Match[str]) -> PrintedDate | None:
    """Read a day, without a year only after a word for day: "Ngày 5/7", "22.12.1944"."""
    if not (match["cue"].strip() or match["y"]):
        return None
    start = _iso(match["y"], _month(match), int(match["d"]))
    return PrintedDate(_span(match), start, start, "day") if start else None


def _iso_day(match: re.Match[str]) -> PrintedDate | None:
    """Read "2022-08-27": machine-written bylines."""
    if not 1 <= int(match["m"]) <= 12:
        return None
    start = _iso(match["y"], int(match["m"]), int(match["d"]))
    return PrintedDate(_span(match), start, start, "day") if start else None


def _one_month(match: re.Match[str]) -> PrintedDate | None:
    """Read a month: "tháng 6/2021", "tháng 10"; never "Cách mạng Tháng Tám"."""
    word = match.groupdict().get("w")
    if word and not match["y"] and (word.islower() or match[0][0].isupper()):
        return None
    start = _iso(match["y"], _month(match))
    return PrintedDate(_span(match), start, start, "month")


def _quarter(match: re.Match[str]) -> PrintedDate:
    """Read "quý III/2023", "quý 2-2018"."""
    printed = match["q"].upper()
    roman = "" if printed.isdigit() else _meant(printed, _QUARTERS)
    number = _QUARTERS.index(roman) + 1 if roman else int(printed)
    start, end = _iso(match["y"], 3 * number - 2), _iso(match["y"], 3 * number)
    return PrintedDate(_span(match), start, end, "period")


def _months_of(match: re.Match[str]) -> PrintedDate:
    """Read "6 tháng đầu năm 2022", "3 tháng cuối năm"."""
    count = int(match["n"])
    first, last = (1, count) if match["side"].lower() == "đầu" else (13 - count, 12)
    return PrintedDate(_span(match), _iso(match["y"], first), _iso(match["y"], last), "period")


def _years(match: re.Match[str]) -> PrintedDate | None:
    """Read "giai đoạn 2021-2025", "nhiệm kỳ 2010 - 2015", "từ năm 2023 đến nay"."""
    start, end = match["y"] or match["since"], match["z"] or match["until"]
    if end and end <= start:
        return None
    return PrintedDate(_span(match), start, end, "period")


def _one_year(match: re.Match[str]) -> PrintedDate:
    """Read "năm 2022", and the year alone in "so với cùng kỳ 2021"."""
    span = Span(match.start("y"), match.end()) if match["same"] else _span(match)
    return PrintedDate(span, match["y"], match["y"], "year")


def _relative(match: re.Match[str]) -> PrintedDate:
    """Read "chiều nay", "hôm qua", "sáng mai", "năm nay"."""
    name = str(match.lastgroup)
    offset = {"yesterday": -1, "tomorrow": 1, "last": -1}.get(name, 0)
    return PrintedDate(_span(match), None, None, "relative", offset, name in {"year", "last"})


def _lunar(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words beside a date make it one of the moon: "rằm tháng Bảy"."""
    full_moon = _FULL_MOON.search(text, max(0, match.start() - 6), match.start())
    return bool(full_moon or _LUNAR.match(text, match.end()) or _LUNAR_MONTHS.search(match[0]))


def _span(match: re.Match[str]) -> Span:
    return Span(match.start(), match.end())


# Where a date may begin, in small letters: by these words the patterns are tried, and nowhere
# else. None begins inside a word. "ſ" and "ı" are letters that the patterns take for "s" and "i".
_STARTS = re.compile(
    r"\W(?=(?P<number>\d)|(?P<mark>\()|(?P<since>từ)|(?P<year>năm|cùng)|(?P<month>tháng)"
    r"|(?P<quarter>quý)|(?P<day>ngày|m[ùồ]ng|[sſ]áng|trưa|ch[iı]ều|tối|tốı|đêm|khuya|hôm)"
    r"|(?P<stretch>g[iı]a[iı]|nh[iı]ệm))"
)
_ON_DAYS = frozenset({"number", "mark", "since", "day"})
_NUMBER = frozenset({"number"})

# The longest reading first: what one pattern reads, a later one cannot cut up.
_READERS: tuple[
    tuple[re.Pattern[str], Callable[[re.Match[str]], PrintedDate | None], frozenset[str]],
    ...,
] = (
    (_DAYS, _days, _ON_DAYS),
    (_DAY, _day, _ON_DAYS),
    (_ISO, _iso_day, _NUMBER),
    (_MONTHS_OF, _months_of, _NUMBER),
    (_QUARTER, _quarter, frozenset({"quarter"})),
    (_MONTH, _one_month, frozenset({"month"})),
    (_SHORT_MONTH, _one_month, _NUMBER),
    (_YEARS, _years, frozenset({"number", "since", "stretch"})),
    (_ONE_YEAR, _one_year, frozenset({"year"})),
    (_RELATIVE, _relative, frozenset({"day", "year"})),
)


def part_of_day(word: str) -> bool:
    """Tell whether a word begins a time of day: "sáng 5/4".

    >>> part_of_day("Sáng"), part_of_day("ngày")
    (True, False)
    """
    return re.fullmatch(_PART, word, re.IGNORECASE) is not None


def find_dates(source: Tokens | str) -> list[PrintedDate]:
    """Return the dates and periods of a text (NFC) in order; spans never overlap.

    >>> [(d.start, d.end, d.kind) for d in find_dates("Sáng 27/8, sau 6 tháng đầu năm 2022, …")]
    [('--08-27', '--08-27', 'day'), ('2022-01', '2022-06', 'period')]
    """
    text = source if isinstance(source, str) else source.text
    small = text.replace("İ", "i").lower()  # the one letter whose small form is two characters
    starts = [(m.end() - 1, str(m.lastgroup)) for m in _STARTS.finditer(f"\n{small}")]
    taken = bytearray(len(text))
    found = []
    for pattern, read, kinds in _READERS:
        free = 0
        for start, kind in starts:
            if kind not in kinds or start < free or not (match := pattern.match(text, start)):
                continue
            free = match.end()
            printed = read(match)
            if printed and not any(taken[start:free]):
                taken[start:free] = b"\1" * (free - start)
                if not _lunar(text, match):
                    found.append(printed)
    return sorted(found, key=lambda printed: printed.span)


def dates_in(dates: Sequence[PrintedDate], start: int, end: int) -> Sequence[PrintedDate]:
    """Return those of some dates, in text order, that begin at ``start`` or later, before ``end``.

    ``start`` and ``end`` are offsets of characters, as those of spans.
    """
    low = bisect_left(dates, start, key=lambda printed: printed.span.start)
    return dates[low : bisect_left(dates, end, low, key=lambda printed: printed.span.start)]
