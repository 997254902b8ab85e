"""Where a caption or heading without a full stop runs on into the sentence after it.

Articles that lost their line breaks print "Ông A nêu các kiến nghị tại buổi làm việc Theo ông A,
xã đã ba lần đề nghị": only the capital of a word that opens sentences tells where the next begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.article import Span

_OPEN, _CLOSE = "“«(", "”»)"
_SMALL = r"[a-zà-öø-ÿăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]"
_WORD = 12  # characters of the longest syllable and a space
_DAY = r"\s+\d{1,2}\s?[/.\-]\s?\d"


@dataclass(frozen=True, slots=True)
class RunOn:
    """Words, in small letters, that open a sentence where none has ended.

    ``words`` do before a small letter or a number ("Theo ông A"), ``dated`` before a day
    ("Sáng 28/6"), ``called`` too where a name ends before it ("… Cao Sơn Ngày 28/6", but not
    "mừng Ngày 8/3"), ``labels`` before a colon ("Ảnh:"); ``names`` hold such a word and open
    nothing ("Theo dõi").
    """

    words: frozenset[str] = frozenset()
    dated: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()
    labels: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()


def starts(text: str, span: Span, words: RunOn) -> Iterator[int]:
    """Yield where the sentences start that no full stop parts from what stands before them."""
    if not words.words:
        return
    for match in _openers(words).finditer(text, span.start + 1, span.end):
        if match["called"] and not _called(text, span.start, match.start()):
            continue
        if not _within(text, span.start, match.start()):
            yield match.start()


def _called(text: str, start: int, stop: int) -> bool:
    """Tell whether the last word before a place begins with a capital, as in a name."""
    words = text[max(start, stop - _WORD) : stop].split()
    return bool(words) and words[-1][0].isupper()


def _within(text: str, start: int, stop: int) -> bool:
    """Tell whether a place is inside brackets or quotation marks: "hội thi “Sống Theo gương”"."""
    depth = sum(text.count(mark, start, stop) for mark in _OPEN)
    return depth > sum(text.count(mark, start, stop) for mark in _CLOSE)


@cache
def _openers(words: RunOn) -> re.Pattern[str]:
    names = rf"(?!(?:{_any(words.names)})\b)" if words.names else ""
    dated = rf"|(?:{_any(words.dated)})(?={_DAY})" if words.dated else ""
    called = rf"|(?P<called>{_any(words.called) or '(?!)'})(?={_DAY})"
    labels = rf"|(?:{_any(words.labels)})(?=\s?:)" if words.labels else ""
    plain = rf"(?:{_any(words.words)})(?=\s+(?:\d|{_SMALL}))"
    return re.compile(
        rf"(?:(?<=[^\W_]\s)|(?<=[^\W_]\s\s)){names}(?:{plain}{dated}{called}{labels})"
    )


def _any(words: frozenset[str]) -> str:
    longest = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word[:1].upper() + word[1:]) for word in longest)
