"""The time of publication that a page prints in its header lines.

Serves lines such as ``09:49 AM 27/08/2022 | ...``, ``Thứ bảy, 27/08/2022, 09:49 (GMT+7)``,
``Ngày đăng: 27/8/2022`` and ``Bùi Văn Ví - 27/08/2022 09:49``. Vietnamese dates are day first.
What a sentence of the article says of a date is the extractors' business, not this module's.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta, timezone
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_VIETNAM = timezone(timedelta(hours=7))
_HEADER_LINES = 6
_LONGEST_LINE = 160
_LONGEST_BYLINE = 80
_YEARS = range(1990, 2100)  # news pages; an older date in a header is no time of publication

_ZONE = r"[\s,]*[\[(]{0,2}(?:gmt|utc)\s?(?P<zone>[+-]\d{1,2})?(?::?00)?[\])]{0,2}"
_CLOCK = re.compile(
    r"(?P<hour>\d{1,2})[:h](?P<minute>\d{2})(?::(?P<second>\d{2}))?(?!\d)'?"
    rf"(?:\s?(?P<half>am|pm|sa|ch)\b)?(?:{_ZONE})?",
    re.IGNORECASE,
)
_BARE_CLOCK, _BARE_ZONE = (re.sub(r"\?P<\w+>", "?:", p) for p in (_CLOCK.pattern, _ZONE))
_WEEKDAY = r"(?:(?:thứ\s+\w+|th\s[2-7]|chủ\s+nhật|t[2-7]|cn)[\s,–-]+)?"
_DATELINE = re.compile(
    rf"""
    (?P<lead>.{{0,{_LONGEST_BYLINE}}}?)
    (?<![\w/.:])(?<!\d-)
    {_WEEKDAY}
    (?:ngày:?\s+)?
    (?:(?P<before>{_BARE_CLOCK})[\s,|–-]{{1,4}}{_WEEKDAY}(?:ngày\s+)?)?
    (?:(?P<day>\d{{1,2}})(?P<mark>[/.-]|\s?[/–-]\s?|\s+tháng\s+)(?P<month>\d{{1,2}})
       (?:(?P=mark)|,?\s+năm\s+|,\s+|\s+)(?P<year>\d{{4}})
      |(?P<iso>\d{{4}}-\d\d-\d\d))
    (?:[\s,|–-]{{1,4}}(?:lúc\s+)?(?P<after>{_BARE_CLOCK}))?
    (?P<zone>{_BARE_ZONE})?
    (?![\w/.:])
    \s*(?P<tail>.*)
    """,
    re.IGNORECASE | re.VERBOSE,
)
_PARTS = re.compile(r"\s+[-–•]\s+|\|\s*")
_BRACKETS = re.compile(r"^[(\[](.*)[)\]]$")
_SLASHES = re.compile(r"^(\d{4})/(\d\d)/(\d\d)")
_POSTED = re.compile(r"(?:ngày|(?:thời gian )?đăng|tin|tạo|lúc|xuất bản|\s)+:?\s*", re.IGNORECASE)
_UPDATED = re.compile(r"(?:lần|cuối|cập nhật|ngày|lúc|\s)+:?\s*", re.IGNORECASE)


def _clock(printed: str) -> time | None:
    """Return the printed time of day with its zone, ``None`` where it contradicts itself."""
    match = _CLOCK.fullmatch(printed)
    if match is None:
        return None
    hour, half = int(match["hour"]), (match["half"] or "").lower()
    if half in {"pm", "ch"} and hour < 12:
        hour += 12
    elif half in {"am", "sa"}:
        if hour > 12:
            return None
        hour %= 12
    try:
        zone = timezone(timedelta(hours=int(match["zone"]))) if match["zone"] else _VIETNAM
        return time(hour, int(match["minute"]), int(match["second"] or 0), tzinfo=zone)
    except ValueError:
        return None


def _day(match: re.Match[str]) -> date | None:
    try:
        if match["iso"]:
            found = date.fromisoformat(match["iso"])
        else:
            found = date(int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return found if found.year in _YEARS else None


def _iso(day: date, clock: time | None) -> str:
    if clock is None:
        return day.isoformat()
    return datetime.combine(day, clock).astimezone(_VIETNAM).isoformat(timespec="seconds")


def _stamps(line: str) -> Iterator[tuple[bool, str]]:
    """Yield (updated?, ISO date or date-time) for each stamp that stands apart in a header line.

    It stands apart where only a label, a ``|`` or – with a clock – a byline and dash lead to it,
    and nothing, a ``|`` or – with a clock – a dash or bracket follows: in "Giảm thuế đến
    31/1/2025" and "(Ảnh chụp ngày 3/4/2024)" it does not.
    """
    match = _DATELINE.match(line)
    if match is None:
        return
    day, clock = (
        _day(match),
        _clock((match["before"] or match["after"] or "") + (match["zone"] or "")),
    )
    lead, tail = match["lead"].strip(), match["tail"]
    label = _PARTS.split(lead)[-1]  # "Tác giả: Lý A Páo - Ngày đăng:"
    updated = bool(label) and _UPDATED.fullmatch(label) is not None
    posted = bool(label) and _POSTED.fullmatch(label) is not None
    labelled = not lead or updated or posted or lead.endswith("|")
    apart_before = labelled or (clock is not None and lead.endswith(("-", "–", "•")))
    apart_after = tail.startswith(("|", "-", "–", "•", "(") if clock else "|") or not tail
    if day and apart_before and apart_after:
        yield updated, _iso(day, clock)
    if "|" in tail:
        yield from _stamps(tail.split("|", 1)[1].strip())


def stamp(*lines: str) -> str | None:
    """Return the time of publication that header lines print, in the form of ``printed_time``."""
    bare = (_BRACKETS.sub(r"\1", line.strip()) for line in lines if len(line) <= _LONGEST_LINE)
    stamps = [found for line in bare for found in _stamps(line)]
    values = {v for updated, v in stamps if not updated} or {v for _, v in stamps}
    if len(values) > 1:
        values = {v[:10] for v in values}
    return values.pop() if len(values) == 1 else None


def printed_time(text: str) -> str | None:
    r"""Return the time of publication printed under the title of ``text``, ``None`` without one.

    ``YYYY-MM-DD`` or ``YYYY-MM-DDThh:mm:ss+07:00``. Only the first six lines after the title
    are header lines. A time of posting goes before a time of updating; stamps that differ in
    the hour give the day, stamps that differ in the day give nothing: no guess.

    >>> printed_time("Tên bài\n\n09:49 PM 27/08/2022 |   Lượt xem: 51 |")
    '2022-08-27T21:49:00+07:00'
    >>> printed_time("Tên bài\n\nSáng 27/8/2022, đồng chí Đỗ Thị Thử dự lễ.") is None
    True
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()][1 : 1 + _HEADER_LINES]
    return stamp(*lines)


def given_time(value: str) -> str | None:
    """Return the time that a record's metadata gives, in the form of ``printed_time``.

    ISO 8601 (another zone is converted, none means Vietnam's), RFC 822 or a printed stamp alone;
    ``None`` where it is none of them.

    >>> given_time("2022-08-27T02:49:00Z"), given_time("27/8/2022"), given_time("hôm qua")
    ('2022-08-27T09:49:00+07:00', '2022-08-27', None)
    """
    value = _SLASHES.sub(r"\1-\2-\3", value.strip())
    try:
        if len(value) <= 10:
            return date.fromisoformat(value).isoformat()
        moment = datetime.fromisoformat(value)
    except ValueError:
        found = {stamp for _, stamp in _stamps(value)}
        if found:
            return found.pop() if len(found) == 1 else None
        from email.utils import parsedate_to_datetime  # as few dates need it

        try:
            moment = parsedate_to_datetime(value)
        except (ValueError, TypeError, IndexError):
            return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=_VIETNAM)
    try:
        return moment.astimezone(_VIETNAM).isoformat(timespec="seconds")
    except (OverflowError, ValueError):
        return None
