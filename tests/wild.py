"""Wild articles: words of the genre and of the lexicon thrown together, with marks of all kinds.

One seed gives one article, so that what fails can be made again.
"""

from __future__ import annotations

import random
from functools import cache

from kg.lexicon.load import lexicon

_MARKS = (*",;.:-–()[]“”'«»!?…/%&@#*+=<>|~\t\n", '"', "\\", "\n\n")
_NUMBERS = (
    "5", "5%", "1.234", "12,5", "5/3/2021", "ngày 5/3", "tháng 3", "năm 2021", "13/55", "XIII",
    "số 12/2020/NĐ-CP", "số 09-CTr/TW", "1-2-3", "0", "99999999999999999999", "31/2/2021",
)  # fmt: skip
_NAMES = (
    "Lò Văn Thử", "ông Lò Văn Thử", "đồng chí Thử", "Y Thử Niê", "H'Hen", "tỉnh Bình Lộc",
    "Sở Y tế", "UBND", "Tỉnh ủy", "Đoàn kiểm tra số 5", "Bộ trưởng", "Lai Châu", "TP. Huế",
)  # fmt: skip
_STRANGE = (
    "\u0301",
    "\u200b",
    "\u202e",
    "\u2028",
    "\u00a0",
    "𝔸",
    "😀",
    "ß",
    "İ",
    "ﬁ",
    "Ⅷ",
    "٣",
    "中文",
)


@cache
def _words() -> tuple[str, ...]:
    return tuple(form for concept in lexicon().concepts.values() for form in concept.forms)


def wild_text(seed: int) -> str:
    """Return the text of an article: some hundred words, each drawn by chance."""
    chance = random.Random(seed)  # noqa: S311
    kinds = (_words(), _words(), _words(), _MARKS, _NUMBERS, _NAMES, _STRANGE)
    weights = [chance.random() ** 2 for _ in kinds]
    words = []
    for _ in range(chance.randint(1, 400)):
        word = chance.choice(chance.choices(kinds, weights)[0])
        how = chance.random()
        word = word.capitalize() if how < 0.2 else word.upper() if how < 0.25 else word
        words += [word] * (chance.randint(2, 60) if how > 0.995 else 1)
    return f"Tin mới {seed}\n\n" + chance.choice((" ", " ", " ", "")).join(words) + ".\n"
