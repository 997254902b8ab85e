"""The year of the news: that of publication, else the one that the article itself fixes (rule 26).

Three things printed fix it. A full date told as past ("cuối tháng 12/2017"): the days printed
without a year ("Ngày 5/1") come soon after it, so theirs is the year of the first such day. A cited
document dated a few days before such a day. A year, or months of one, named as the present ("trong
năm 2017", "6 tháng đầu năm 2017"). Terms, plans, deadlines and other times ("vào năm 1996") fix
nothing. The latest year wins: an article tells of the past far more often than of the future. In
the first half of a year the year of the plans is the present one ("tổng kết năm 2023, triển khai
nhiệm vụ năm 2024" of a January).
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

_BARE = re.compile(r"(?<![\w/.\-–])(?<![-–] )(?P<y>(?:19|20)\d\d)(?![\w/\-–]|\s[-–])")
# "Quyết định số 469-QĐNS/TW ngày 21/3/2017": the date of a document, often of years ago.
_NUMBERED = re.compile(r"[\w\-/.]*\d[\w\-/.]*,?\s+(?:\w+\s+)?$")
# "vào năm 1996", "từ tháng 6-2011", "đến năm 2020": another time than that of the news.
_ELSEWHEN = re.compile(
    r"\b(?:vào|từ|đến|tới|trước|sau|hết)\s+(?:(?:ngày|tháng|năm|hết)\s+)*$", re.IGNORECASE
)
# "nhiệm kỳ 2010-2015 (giai đoạn tháng 1/2012 đến tháng 4/2015)": the ends of a stretch of time.
_STRETCH = re.compile(r"\b(?:giai đoạn|nhiệm kỳ|sinh)\s+(?:(?:ngày|tháng|năm)\s+)*$", re.IGNORECASE)
_TO = re.compile(r"\s*(?:đến|tới|[-–])\s", re.IGNORECASE)
_AHEAD = re.compile(
    r"\b(?:sẽ|dự kiến|kế hoạch|mục tiêu|phấn đấu|chỉ tiêu|dự toán|tầm nhìn|hạn|chậm nhất|sắp"
    r"|phương hướng|chương trình (?:nghị sự|xây dựng|giám sát)|triển khai (?:\w+ ){0,2}nhiệm vụ)\b",
    re.IGNORECASE,
)
_SINCE = re.compile(r"\b(?:vào|từ)\s+(?:(?:ngày|tháng|năm)\s+)*$", re.IGNORECASE)
_UNTIL = re.compile(r"\b(?:đến|tới|hết)\s+(?:(?:tháng|năm|hết)\s+)*$", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:\n]")
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
    year = max((year for year in _fixed(text, printed) if year >= _OLDEST), default=None)
    if year is None:
        return None
    ahead, since = _others(text, printed)
    if any(year < other for other in since):
        return None  # "từ năm 2014" is told after "năm 2013": neither is the present
    opened = _opened(printed)
    if year + 1 in ahead and opened and max(opened) < _HALF and not _present(year, printed, opened):
        year += 1
    # "Năm 2019, ông giữ chức X. Tháng 1/2022, ông …": the news is later than what it tells of
    return year if year >= _latest(text, printed) else None


def _fixed(text: str, dates: Sequence[PrintedDate]) -> Iterator[int]:
    opened = _opened(dates)
    for printed in dates:
        before = text[max(0, printed.span.start - _BEFORE) : printed.span.start]
        if not printed.start or printed.start.startswith("-"):
            continue
        if _elsewhen(before):
            # "vào ngày 15/2/2019", told in the news of a 27/2
            if printed.kind == "day" and _ELSEWHEN.search(before) is not None:
                yield from _after(printed, before, opened, _AT_ONCE)
        elif printed.kind == "year":
            if not _AND.match(text, printed.span.end):
                yield int(printed.start)
        elif not (_STRETCH.search(before) or _TO.match(text, printed.span.end)):
            yield from _after(printed, before, opened)
    for match in _BARE.finditer(text):
        before = text[max(0, match.start() - _BEFORE) : match.start()]
        place = bisect_right(dates, match.start(), key=_start) - 1
        inside = place >= 0 and match.start() < dates[place].span.end
        if not (inside or _elsewhen(before) or _ENUMERATED.search(before)):
            yield int(match["y"])


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
        before = text[max(0, start - _BEFORE) : start]
        clause = _CLAUSE.split(before)[-1]
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
    clause = _CLAUSE.split(before)[-1]
    return _ELSEWHEN.search(before) is not None or _AHEAD.search(clause) is not None


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
