"""The usual spelling of a body's name: what newspapers write in several ways, written in one.

"Sở Kế hoạch - Đầu tư" is "Sở Kế hoạch và Đầu tư", "Ban Chỉ đạo TW" is "Ban Chỉ đạo Trung ương", and
"Đoàn Chủ tịch của Ủy ban" is the body that a list knows without the "của".
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from kg.lexicon.load import Lexicon

_BETWEEN = re.compile(r"(?<=\w)(?:\s+[-–&]\s*|\s*[-–&]\s+|&)(?=\w)")


def speller(words: Lexicon) -> Callable[[str], str]:
    """Return what gives a body's name in its usual spelling.

    Short forms are written out where the list of abbreviations has one reading of them.
    """
    bodies = _single(
        (fold_key(form), body.label) for body in words.scheme("body") for form in body.forms
    )
    full = _single(
        (form, short.label) for short in words.scheme("abbreviation") for form in short.notations
    )
    joint, owner = (words.concepts[f"clauseword_{word}"].label for word in ("va", "cua"))

    @lru_cache(maxsize=16384)
    def spelled(name: str) -> str:
        if (known := bodies.get(fold_key(name))) is not None:
            return known
        parts = _BETWEEN.sub(f" {joint} ", name).split()
        written = " ".join(full.get(part, part) for part in parts)
        bare = " ".join(part for part in written.split() if part != owner)
        return bodies.get(fold_key(bare), written)

    return spelled


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return what a form stands for where it stands for one thing."""
    read: defaultdict[str, set[str]] = defaultdict(set)
    for form, label in pairs:
        read[form].add(label)
    return {form: next(iter(labels)) for form, labels in read.items() if len(labels) == 1}
