"""Dates printed without a year, or relative to a day: completed with what the article tells."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.text.dates import PrintedDate


def complete(
    printed: PrintedDate, article_year: int | None, published: str | None = None
) -> str | None:
    """Return the start of a date as ``YYYY[-MM[-DD]]``, or ``None`` where its year is not known.

    A run of days gives its first day (rule 31). ``published`` (an ISO date or date-time) is what
    a relative date counts from; a day of December that January's news tells is of the year before.

    >>> from kg.text.dates import find_dates
    >>> complete(find_dates("Sáng 27/8 …")[0], 2022), complete(find_dates("Sáng 27/8 …")[0], None)
    ('2022-08-27', None)
    >>> complete(find_dates("Ngày 28/12 …")[0], 2018, "2018-01-05")
    '2017-12-28'
    """
    if printed.kind == "relative":
        if printed.yearly:
            return str(article_year + printed.offset) if article_year else None
        if published is None:
            return None
        return str(date.fromisoformat(published[:10]) + timedelta(days=printed.offset))
    if article_year and published and printed.kind == "day" and _over_new_year(printed, published):
        article_year -= 1
    return _with_year(printed.start, article_year)


_FAR = 10  # months ahead: news tells of last December more often than of the next


def _over_new_year(printed: PrintedDate, published: str) -> bool:
    opened = printed.start is not None and printed.start.startswith("--")
    return opened and int(str(printed.start)[2:4]) - int(published[5:7]) >= _FAR


def _with_year(printed: str | None, year: int | None) -> str | None:
    if printed is None or not printed.startswith("-"):
        return printed
    no_such_day = printed == "--02-29" and monthrange(year or 2000, 2)[1] < 29
    return f"{year}{printed[1:]}" if year and not no_such_day else None


def interval(printed: PrintedDate, article_year: int | None) -> tuple[str | None, str | None]:
    """Return the start and the end of a date or period, an open year filled in where known.

    >>> from kg.text.dates import find_dates
    >>> interval(find_dates("trong 6 tháng đầu năm")[0], 2022)
    ('2022-01', '2022-06')
    """
    if printed.kind == "relative":
        day = complete(printed, article_year)
        return day, day
    return _with_year(printed.start, article_year), _with_year(printed.end, article_year)
