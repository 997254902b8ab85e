"""Times of day as Vietnamese news prints them."""

from __future__ import annotations

import re

from kg.article import Span

# "8 giờ 15 phút", "14h30"; "sau 45 phút" tells when something was over
_CLOCK = re.compile(
    # looks back from behind the first digit, so that Python skips to the digits of the text
    r"\d(?<![\w.,/]\d)(?:(?:(?<=[01])\d|(?<=2)[0-4])?\s?(?:giờ|h|g)\s?[0-5]?\d"
    r"(?:\s?(?:phút|ph|p)\b|(?!\w|[.,]\d))|(?<=\bsau \d)\d? (?:phút|giờ|tiếng)\b)",
    re.IGNORECASE,
)


def find_clock_times(text: str) -> list[Span]:
    """Return the times of day of a text (NFC), and the hours or minutes after which a thing ends.

    >>> text = "Lúc 8 giờ 15 phút, hội nghị bắt đầu; sau 45 phút, hội nghị bế mạc."
    >>> [span.of(text) for span in find_clock_times(text)]
    ['8 giờ 15 phút', '45 phút']
    """
    return [Span(match.start(), match.end()) for match in _CLOCK.finditer(text)]
