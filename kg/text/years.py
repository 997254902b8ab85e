"""The year of the news: that of publication, else the one that the article itself fixes (rule 26).

Three things printed fix it. A full date told as past ("cuối tháng 12/2017"): the days printed
without a year ("Ngày 5/1") come soon after it, so theirs is the year of the first such day. A cited
document dated a few days before such a day. A year, or months of one, named as the present ("trong
năm 2017", "6 tháng đầu năm 2017"), and that of an anniversary or a Tết. Terms, plans, deadlines,
steps of a career, the ends of a change, what a January looks back on and other times ("vào năm
1996") fix nothing. The latest year wins: an article tells of the past far more often than of the
future. In the first half of a year the year of the plans is the present one ("tổng kết năm 2023,
triển khai nhiệm vụ năm 2024" of a January).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from kg.text.dates import find_dates

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.text.dates import PrintedDate

_SOON = 4.0  # months from a full date told as past to the days of the news
_AT_ONCE = 0.5  # months from the day of a cited document to the news of it
_OLDEST = 2000  # a year of birth or of history is not that of the news
_BEFORE = 40  # characters that may hold a cue
_WIDE = 64  # … of a change, or of a step of a career

# Patterns that go through the whole text begin with a character and look back from behind it:
# Python then skips to the characters that may begin one.
_BARE = re.compile(
    r"(?P<y>[12](?<![\w/.\-–][12])(?<![-–] [12])(?:(?<=1)9|(?<=2)0)\d\d)(?![\w/\-–]|\s[-–])"
)
# "Quyết định số 469-QĐNS/TW ngày 21/3/2017": the date of a document, often of years ago.
_NUMBERED = re.compile(r"[\w\-/.]*\d[\w\-/.]*,?\s+(?:\w+\s+)?$")
# "vào năm 1996", "từ tháng 6-2011", "đến thời điểm cuối năm 2016", "sang năm 2018": another time
# than that of the news.
_ELSEWHEN = re.compile(
    r"\b(?:vào|từ|đến|tới|trước|sau|hết|sang|so với)\s+"
    r"(?:(?:ngày|tháng|năm|hết|thời điểm|cuối)\s+)*$",
    re.IGNORECASE,
)
# "từ 42 triệu khách năm 2010, lên mức 70 triệu khách năm 2015", "trước khi về làm Giám đốc năm
# 2015": the end of a change, a step of a career.
_TOLD_OF = re.compile(
    r"\bnăm \d{4},? (?:\w+ ){0,2}(?:lên|còn|xuống)\b(?:[^.;\n]|\.\d)*$"
    r"|\b(?:trước|sau) khi\b[^.,;\n]*$",
    re.IGNORECASE,
)
_CHANGES = re.compile(r",? (?:\w+ ){0,2}(?:lên|còn|xuống)\b")
# "nhiệm kỳ 2010-2015 (giai đoạn tháng 1/2012 đến tháng 4/2015)": the ends of a stretch of time.
_STRETCH = re.compile(r"\b(?:giai đoạn|nhiệm kỳ|sinh)\s+(?:(?:ngày|tháng|năm)\s+)*$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:đến|tới|[-–])\s", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:sẽ|dự kiến|kế hoạch|mục tiêu|phấn đấu|chỉ tiêu|dự toán|tầm nhìn|hạn|chậm nhất|sắp"
    r"|phương hướng|chủ đề|giám sát chuyên đề|chương trình (?:nghị sự|xây dựng|giám sát)"
    r"|triển khai (?:\w+ ){0,2}nhiệm vụ)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:vào|từ)\s+(?:(?:ngày|tháng|năm)\s+)*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:đến|tới|hết)\s+(?:(?:tháng|năm|hết)\s+)*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:\n]")
# "kỷ niệm 70 năm … (20/5/1947 - 20/5/2017)": the year of an anniversary is that of its news.
_JUBILEE = re.compile(
    r"(?P<day>\d(?<!\w\d)\d?[/.]\d\d?)[/.](?:19|20)\d\d\s*[-–]\s*(?P=day)[/.]"
    r"(?P<y>(?:19|20)\d\d)\b"
)
_TET = re.compile(r"[Tt](?<!\w[Tt])ết (?:[Nn]guyên đán )?(?:[^\W\d_]+ ){2}(?:năm )?(?P<y>20\d\d)\b")
_STEP = re.compile(r",\s+(?:ông|bà)\s+(?=\w)")  # "Năm 2013, ông được miễn nhiệm"
_AS_YEAR = re.compile(r"\s+là năm\b")  # "2018 là năm triển khai …", of a November
_LATE = 10.0  # months after which that is the year to come
_EARLY = 4.0  # … before which results ("kết quả năm 2018") may be those of the year before
_RESULTS = re.compile(
    r"\b(?:kết quả|tình hình|tổng kết|đạt|nổi bật|thành (?:tích|tựu))\b", re.IGNORECASE
)
_HALF = 6.0  # months in which the plans of a year are made, or told as its present
_ENUMERATED = re.compile(r"\d{4},?\s(?:và )?$")  # the second of "năm 2019, 2020"
_AND = re.compile(r"\svà (?:19|20)\d\d\b")  # "các cuộc bầu cử năm 2019 và 2023"


def article_year(
    text: str, published: str | None = None, dates: Sequence[PrintedDate] | None = None
) -> int | None:
    """Return the year of the news of a text (NFC), ``None`` where nothing printed fixes it.

    ``published`` is an ISO date or date-time; ``dates`` are those of the text, where they have
    been found already.

    >>> article_year("Ngày 5/1, Tỉnh ủy họp. Trước đó, cuối tháng 12/2017, đoàn đã làm việc.")
    2018
    """
    if published:
        return int(published[:4])
    printed = find_dates(text) if dates is None else dates
    ahead, since = _others(text, printed)
    dated, named = set(_dated(text, printed, ahead)), set(_named(text, printed))
    year = max((y for y in dated | named if y >= _OLDEST), default=None)
    if year is None:
        return None
    if any(year < other for other in since):
        return None  # "từ năm 2014" is told after "năm 2013": neither is the present
    opened = _opened(printed)
    if year + 1 in ahead and opened and max(opened) < _HALF and not _present(year, printed, opened):
        year += 1
    alone = year not in dated | ahead and year - 1 not in named
    if alone and opened and max(opened) < _EARLY and _looked_back(text, year):
        return None
    # "Năm 2019, ông giữ chức X. Tháng 1/2022, ông …": the news is later than what it tells of
    return year if year >= _latest(text, printed) else None


def _looked_back(text: str, year: int) -> bool:
    """Tell whether results of a year are told: of a January they are those of the year before."""
    found = re.finditer(rf"\b{year}\b", text)
    clauses = (_CLAUSE.split(text[max(0, m.start() - _WIDE) : m.start()])[-1] for m in found)
    return any(_RESULTS.search(clause) for clause in clauses)


def _dated(text: str, dates: Sequence[PrintedDate], ahead: set[int]) -> Iterator[int]:
    """Yield the years that full dates, months and anniversaries fix."""
    opened = _opened(dates)
    for printed in dates:
        before = text[max(0, printed.span.start - _WIDE) : printed.span.start]
        if printed.kind == "year" or not printed.start or printed.start.startswith("-"):
            continue
        if _elsewhen(before):
            # "vào ngày 15/2/2019", told in the news of a 27/2
            if printed.kind == "day" and _ELSEWHEN.search(before) is not None:
                yield from _after(printed, before, opened, _AT_ONCE)
        elif not (_STRETCH.search(before) or _TO.match(text, printed.span.end)):
            own = int(printed.start[:4])
            planned = printed.kind == "period" and own in ahead
            found = _after(printed, before, opened)
            yield from (year for year in found if year == own or not planned)
    for pattern in (_JUBILEE, _TET):
        yield from (int(match["y"]) for match in pattern.finditer(text))


def _named(text: str, dates: Sequence[PrintedDate]) -> Iterator[int]:
    """Yield the years that are named as the present."""
    opened = _opened(dates)
    found = [(d.span, int(d.start)) for d in dates if d.kind == "year" and d.start]
    cited = {
        year for span, year in found if text[span.start - 1] + text[span.end : span.end + 1] == "()"
    }
    for span, year in found:
        before = text[max(0, span.start - _WIDE) : span.start]
        elsewhen = year in cited or bool(_AND.match(text, span.end)) or _elsewhen(before)
        if not elsewhen and _now(text, span.end, opened):
            yield year
    for match in _BARE.finditer(text):
        before = text[max(0, match.start() - _WIDE) : match.start()]
        place = bisect_right(dates, match.start(), key=_start) - 1
        inside = place >= 0 and match.start() < dates[place].span.end
        elsewhen = inside or _elsewhen(before) or bool(_ENUMERATED.search(before))
        if not elsewhen and _now(text, match.end(), opened):
            yield int(match["y"])


def _now(text: str, stop: int, opened: Sequence[float]) -> bool:
    """Tell whether a year that ends at ``stop`` is neither to come nor of a past step or change."""
    step = _STEP.match(text, stop)
    if (step is not None and text[step.end()].islower()) or _CHANGES.match(text, stop):
        return False
    return not (opened and opened[-1] >= _LATE and _AS_YEAR.match(text, stop))


def _start(printed: PrintedDate) -> int:
    return printed.span.start


def _opened(dates: Sequence[PrintedDate]) -> list[float]:
    """Return the days of the news, or its months: those printed without a year."""
    days = [d for d in dates if d.start and d.start.startswith("--") and d.kind == "day"]
    news = days or [d for d in dates if d.start and d.start.startswith("--") and d.kind == "month"]
    return sorted({_month_of_year(d.start[2:]) for d in news if d.start})


def _others(text: str, dates: Sequence[PrintedDate]) -> tuple[set[int], set[int]]:
    """Return the years told as those of plans, and those since which something has been."""
    ahead: set[int] = set()
    since: set[int] = set()
    years = [
        (d.span.start, int(d.start))
        for d in dates
        if d.kind == "year" and d.start and d.start.isdigit()
    ]
    years += [(match.start(), int(match["y"])) for match in _BARE.finditer(text)]
    for start, year in years:
        before = text[max(0, start - _WIDE) : start]
        clause = _CLAUSE.split(before)[-1]
        if _ENUMERATED.search(before):
            continue
        if _AHEAD.search(clause) is not None:
            if _UNTIL.search(before) is None:
                ahead.add(year)
        elif _SINCE.search(before) is not None:
            since.add(year)
    return ahead, since


def _latest(text: str, dates: Sequence[PrintedDate]) -> int:
    """Return the latest year of a full date that the text tells as past, 0 where it has none."""
    past = (
        int(d.start[:4])
        for d in dates
        if d.kind in ("day", "month") and d.start and not d.start.startswith("-")
        if not _elsewhen(text[max(0, d.span.start - _BEFORE) : d.span.start])
    )
    return max(past, default=0)


def _elsewhen(before: str) -> bool:
    """Tell whether the words before a date set it in another time, or in one to come."""
    clause = _CLAUSE.split(before[-_BEFORE:])[-1]
    told_of = _ELSEWHEN.search(before) or _TOLD_OF.search(before)
    return told_of is not None or _AHEAD.search(clause) is not None


def _present(year: int, dates: Sequence[PrintedDate], opened: Sequence[float]) -> bool:
    """Tell whether a month of the year is printed in which a day of the news lies."""
    months = {
        int(d.start[5:7]) - 1
        for d in dates
        if d.kind in ("day", "month") and d.start and d.start.startswith(str(year))
    }
    return any(int(day) in months for day in opened)


def _after(
    printed: PrintedDate, before: str, opened: Sequence[float], soon: float = _SOON
) -> Iterator[int]:
    """Yield the years that the open days have as the first of their kind after a full date.

    A period that holds them ("quý I/2019") is of their year.
    """
    cited = printed.kind == "day" and _NUMBERED.search(before) is not None
    end = printed.end if printed.kind == "period" else printed.start
    if end is None or len(end) < len("2017-12"):
        return
    if printed.kind == "period" and end[:4] != (printed.start or "")[:4]:
        return
    if not opened:
        if not cited and printed.kind != "period" and soon == _SOON:
            yield int(end[:4])
        return
    if printed.kind == "period":
        first, last = (_month_of_year(d[5:]) for d in (printed.start or "", end))
        if any(first <= day < last + 1 for day in opened):
            yield int(end[:4])
    full = 12 * int(end[:4]) + _month_of_year(end[5:]) + (1 if printed.kind == "period" else 0)
    for day in opened:
        gap = (day - full) % 12
        if gap <= (_AT_ONCE if cited else soon):
            yield int((full + gap) // 12)


def _month_of_year(month_day: str) -> float:
    """Return "05-16" or "05" as months since New Year."""
    return int(month_day[:2]) - 1 + (int(month_day[3:]) / 31 if len(month_day) > 2 else 0.0)
