"""Teasers of other articles that a page prints with its own: no part of the article.

A list of the newest news ("headline 17/07/2024 19:42 lead"), one in each line; or what stands under
the mark with which an agency closes its text ("./.").
"""

from __future__ import annotations

import re

_STAMP = re.compile(
    r"(?P<headline>^[^\n]{10,250}?)\s(?P<day>\d{1,2}/\d{1,2}/(?:19|20)\d\d)\s\d{1,2}:\d{2}\s+"
    r"(?=[\"“‘'(]?[^\W_])(?P<lead>[^\n]+)$",
    re.MULTILINE,
)
_FEWEST = 2  # one such line may be the header of the article
_LEAD = 6  # words; fewer are a name, a section, the number of readers
_SAID = re.compile(
    r"(?:[.,:;–-]|\b(?:ngày|sáng|chiều|tối|trưa|từ|đến|trước|sau|hôm))$", re.IGNORECASE
)
_CLOSED = re.compile(r"\./\.[\"”]?[ \t]*\n")
_TEASER = 25  # words: headline and lead; fewer are a caption or who wrote it
_SHARE = 3  # the teasers are less than this part of the text; more is the annex of a document
_CREDIT = re.compile(r"\b(?:ảnh|nguồn|photo)\b", re.IGNORECASE)


def without_teasers(text: str) -> str:
    r"""Return the text without the lines that tell of other articles.

    >>> without_teasers("Xã Nậm Sẻ họp\n\nSáng 5/3, xã họp./.\n\nTheo Báo Khe Trạm")
    'Xã Nậm Sẻ họp\n\nSáng 5/3, xã họp./.\n\nTheo Báo Khe Trạm'
    """
    text = _without_list(text)
    closed = list(_CLOSED.finditer(text)) if "./." in text else []
    if not closed or (len(text) - closed[-1].end()) * _SHARE > len(text):
        return text
    end = closed[-1].end()
    after = text[end:].split("\n")
    kept = (line for line in after if len(line.split()) < _TEASER or _CREDIT.search(line))
    return text[:end] + "\n".join(kept)


def _without_list(text: str) -> str:
    if sum(map(_is_teaser, _STAMP.finditer(text))) < _FEWEST:
        return text
    return _STAMP.sub(lambda line: "" if _is_teaser(line) else line[0], text).rstrip("\n")


def _is_teaser(line: re.Match[str]) -> bool:
    """Tell whether a headline stands before the stamp and a lead behind it, no sentence around."""
    return len(line["lead"].split()) >= _LEAD and not _SAID.search(line["headline"].rstrip())
