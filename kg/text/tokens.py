"""Tokens: the syllables, numbers and marks of a text with their offsets.

Vietnamese writes a space between syllables, not between words, so a token is a syllable;
words are found by the lexicon. The parallel tuples keep the common path fast.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate, pairwise
from operator import add
from typing import TYPE_CHECKING

from kg.article import Span
from kg.text.fold import fold_syllable

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(r"([^\W\d_]+|\d+|[^\w\s]|_|\n+)")

Edges = tuple[int, ...]


_GLUED = 5  # letters of the shortest two glued words


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of ``text``: offsets, printed forms and folded keys, index by index."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    forms: tuple[str, ...]
    keys: tuple[str, ...]

    def __len__(self) -> int:
        """Return the number of tokens."""
        return len(self.starts)

    def span(self, first: int, stop: int) -> Span:
        """Return the span of tokens ``first`` (in) to ``stop`` (out)."""
        return Span(self.starts[first], self.ends[stop - 1])

    def words(self, first: int, stop: int) -> str:
        """Return the printed text of tokens ``first`` (in) to ``stop`` (out)."""
        return self.text[self.starts[first] : self.ends[stop - 1]]

    def at(self, offset: int) -> int:
        """Return the index of the first token that ends after ``offset``."""
        return bisect_right(self.ends, offset)

    def within(self, span: Span) -> range:
        """Return the indexes of the tokens that lie inside ``span``."""
        return range(bisect_left(self.starts, span.start), bisect_right(self.ends, span.end))

    def starting(self, span: Span, among: range) -> range:
        """Return which tokens of a range start inside ``span``."""
        first = bisect_left(self.starts, span.start, among.start, among.stop)
        return range(first, bisect_left(self.starts, span.end, first, among.stop))

    def capital(self, index: int) -> bool:
        """Tell whether the token starts with a capital letter."""
        return self.forms[index][0].isupper()

    def word(self, index: int) -> bool:
        """Tell whether the token is made of letters."""
        return self.forms[index][0].isalpha()

    def glued(self, index: int) -> bool:
        """Tell whether the token stands right after the one before it, with no space between."""
        return index > 0 and self.ends[index - 1] == self.starts[index]


def _cuts(form: str) -> tuple[int, ...]:
    """Return where two words stand glued in a form: the link "xem thêm" before "Phó Thủ tướng".

    Three small letters must stand before the capital and one behind it: "McAllister" is one word.
    """
    if len(form) < _GLUED or form[1:].islower() or form.isupper():
        return ()
    return tuple(
        index
        for index in range(3, len(form) - 1)
        if form[index].isupper() and form[index - 3 : index].islower() and form[index + 1].islower()
    )


@lru_cache(maxsize=16384)
def _key(form: str) -> str:
    """Return the key of a form, "" where two words stand glued in it."""
    return "" if _cuts(form) else fold_syllable(form)


def tokenise(text: str) -> Tokens:
    """Cut ``text`` (NFC) into tokens: runs of letters, runs of digits, single marks, line breaks.

    A line break is a token of its own, so that no name runs from a title into the text.
    """
    pieces = _TOKEN.split(text)  # what stands between tokens, and they, in turns
    edges = tuple(accumulate(map(len, pieces)))
    forms, starts, ends = tuple(pieces[1::2]), edges[:-1:2], edges[1::2]
    keys = tuple(map(_key, forms))
    if "" in keys:
        forms, starts, ends = _unglued(forms, starts)
        keys = tuple(map(fold_syllable, forms))
    return Tokens(text, starts, ends, forms, keys)


def _unglued(forms: Sequence[str], starts: Sequence[int]) -> tuple[tuple[str, ...], Edges, Edges]:
    """Cut the forms in which two words stand glued; return forms, starts and ends of all."""
    cut = [
        (form[low:high], start + low)
        for form, start in zip(forms, starts, strict=True)
        for low, high in pairwise((0, *_cuts(form), len(form)))
    ]
    words, firsts = zip(*cut, strict=True)
    return words, firsts, tuple(map(add, firsts, map(len, words)))


def keys_of(text: str) -> tuple[str, ...]:
    """Return the keys of the tokens of ``text``, without where they stand: for tables of names.

    >>> keys_of("xã M'Gar") == tokenise("xã M'Gar").keys
    True
    """
    keys = tuple(map(_key, _TOKEN.findall(text)))
    return tokenise(text).keys if "" in keys else keys  # two words may stand glued
