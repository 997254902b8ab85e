"""Text that a tokeniser took apart ("Yên_Bái", "6 / 6 / 2023 ,"), put together again."""

from __future__ import annotations

import re

_TIED = re.compile(r"(?<=[^\W\d_])_(?=[^\W\d_])")
_WORD = re.compile(r"(?<!\S)(?![^\s]*(?:[@/:#]|\.\w))\S*[^\W\d_]_[^\W\d_]\S*")  # no address, no tag
_FEWEST_TIED, _WORDS_PER_TIE = 3, 40
_STOP = re.compile(r"(?<=\w)( ?)[,.](?=\s|$)")
_FEWEST_STOPS = 2
_BEFORE = re.compile(r" +(?=[,.;:!?…%)\]”’])(?![.:]\w)")
_AFTER = re.compile(r"(?<=[(\[“‘]) +")
_SLASH = re.compile(r"(?<=\w) ?/ ?(?=\w)")
# The sign of a document: "26 - NQ / TW", "12 / NQ - CP".
_SIGN = re.compile(r"(?<=\d) - (?=[A-ZĐ]{1,6}\b)|(?<=[A-ZĐ]{2}) - (?=[A-ZĐ]{2,6}\b)")


def is_segmented(text: str) -> bool:
    """Tell whether a tokeniser wrote the text: words tied by ``_``, or stops set apart.

    >>> is_segmented("Chủ_tịch tỉnh Yên_Bái thăm Văn_Chấn"), is_segmented("thư: lo_thu@bao.vn")
    (True, False)
    """
    ties = len(_WORD.findall(text)) if "_" in text else 0
    if ties >= _FEWEST_TIED and ties * _WORDS_PER_TIE >= len(text.split()):
        return True
    if text.count(" ,") + text.count(" .") < _FEWEST_STOPS:
        return False
    stops = _STOP.findall(text)
    apart = sum(map(bool, stops))
    return apart >= _FEWEST_STOPS and 2 * apart >= len(stops)


def unsegmented(text: str) -> str:
    """Return the text as it was printed before a tokeniser took it apart.

    >>> unsegmented("Sáng 6 / 6 / 2023 , tỉnh Yên_Bái bàn Nghị_quyết số 26 - NQ / TW .")
    'Sáng 6/6/2023, tỉnh Yên Bái bàn Nghị quyết số 26-NQ/TW.'
    """
    text = _SLASH.sub("/", _WORD.sub(lambda word: _TIED.sub(" ", word[0]), text))
    return _AFTER.sub("", _BEFORE.sub("", _SIGN.sub("-", text)))
