"""Districts by the lists: the longest name that one of a kind bears, with its head or bare."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kg.read.phrases.model import Place
from kg.text.tokens import keys_of

if TYPE_CHECKING:
    from kg.lexicon.model import Concept
    from kg.read.reading import Annotated

_LONGEST = 6  # tokens of a district's name

_keys = cache(keys_of)


def listed_district(a: Annotated, level: str, index: int) -> tuple[int, Concept] | None:
    """Return where "Ba Vì" stops if the gazetteer has a "huyện Ba Vì", the longest such name."""
    if index >= len(a.tokens) or not a.tokens.capital(index):
        return None
    for hit in a.lexicon.matcher.completing(_keys(level), a.tokens, index):
        if hit.concept.scheme == "district" and hit.stop - index <= _LONGEST:
            return hit.stop, hit.concept
    return None


def district(a: Annotated, kind: str, first: int, after: int) -> Place | None:
    """Parse the name of a district of a kind, whose phrase starts at ``first``."""
    known = listed_district(a, kind, after)
    if known is None:
        return None
    stop = known[0]
    return Place(first, stop, f"{kind} {a.tokens.words(after, stop)}", kind, "district")


def bare_district(a: Annotated, index: int) -> Place | None:
    """Parse a district without its head, one kind alone having such a name."""
    kinds = (c.label for c in a.lexicon.scheme("placekind") if c.has("level", "district"))
    known = [found for kind in kinds if (found := district(a, kind, index, index)) is not None]
    return known[0] if len(known) == 1 else None
