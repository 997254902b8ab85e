"""When a fact counts as the one of the answer key: folded names, and texts that overlap.

The rules are those of the annotation guide: case, tone placement, i/y and common abbreviations do
not matter, nor does the word for province; contents of statements and findings need not begin and
end at the same word.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kg.lexicon.load import lexicon
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

Forms = frozenset[str]
"""The folded names of a thing; an empty set in a key asks for nothing."""

_RECALL, _PRECISION = 0.6, 0.4  # of the words of a content, in the guide's measure
_PROVINCE, _CITY = fold_key("tỉnh"), fold_key("thành phố")


_ABBREVIATED = (
    "ban-chap-hanh",
    "ban-thuong-vu",
    "dai-bieu-quoc-hoi",
    "hoi-dong-nhan-dan",
    "mat-tran-to-quoc",
    "thanh-pho",
    "thanh-pho-ho-chi-minh",
    "trung-uong",
    "uy-ban-kiem-tra",
    "uy-ban-nhan-dan",
)
"""The concepts whose short forms a reader takes for the full ones without a thought (guide, 2)."""


@cache
def _short_forms() -> tuple[re.Pattern[str], dict[str, str]]:
    """Return those short forms as one pattern, and the words they stand for."""
    concepts = lexicon().concepts
    named = (concepts[f"abbreviation_{name}"] for name in _ABBREVIATED)
    full = {form.lower(): concept.label for concept in named for form in concept.notations}
    longest = sorted(full, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)"), full


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return the key of a name or number: abbreviations written out, the word for province gone.

    >>> fold("UBND tỉnh Hoà Bình") == fold("Ủy ban nhân dân Hòa Bình")
    True
    """
    pattern, full = _short_forms()
    plain = unicodedata.normalize("NFC", text).lower()
    whole = pattern.sub(lambda found: f"{full[found[0]]} ", plain)
    words = fold_key(whole).split()
    return " ".join(word for word in words if word != _PROVINCE or len(words) == 1)


def name_forms(names: Iterable[str]) -> Forms:
    """Return the keys of the names of one thing, with and without the head of a place name."""
    keys = {fold(name) for name in names}
    return frozenset(keys | {key.removeprefix(f"{_CITY} ") for key in keys})


@lru_cache(maxsize=4096)
def _words(text: str) -> Counter[str]:
    return Counter(fold(text).split())


def overlap(wanted: str, got: str) -> bool:
    """Tell whether a text holds most words of another and not too many others."""
    a, b = _words(wanted), _words(got)
    common = (a & b).total()
    return common > 0 and common >= _RECALL * a.total() and common >= _PRECISION * b.total()


@dataclass(frozen=True, slots=True)
class Row:
    """One fact as it is compared: field by field, each a set of names, and a text by overlap.

    ``shown`` is what a person reads of it; ``rule`` found it (empty in an answer key).
    """

    keys: tuple[Forms, ...]
    shown: str
    text: str | None = None
    rule: str = ""

    def accepts(self, got: Row) -> bool:
        """Tell whether ``got`` states this row of the answer key."""
        pairs = zip(self.keys, got.keys, strict=True)
        if not all(not wanted or wanted & found for wanted, found in pairs):
            return False
        return self.text is None or overlap(self.text, got.text or "")


@dataclass(frozen=True, slots=True)
class Alignment:
    """Rows of one table of one article: those stated rightly, those missing, those wrong."""

    right: tuple[Row, ...]
    missing: tuple[Row, ...]
    wrong: tuple[Row, ...]


def align(wanted: Sequence[Row], got: Sequence[Row], optional: Sequence[Row] = ()) -> Alignment:
    """Pair rows one to one, in order; a row that only ``optional`` accepts counts for nothing."""
    free, right, missing = list(got), [], []
    for row in wanted:
        hit = next((i for i, candidate in enumerate(free) if row.accepts(candidate)), None)
        if hit is None:
            missing.append(row)
        else:
            right.append(free.pop(hit))
    wrong = (row for row in free if not any(extra.accepts(row) for extra in optional))
    return Alignment(tuple(right), tuple(missing), tuple(wrong))
