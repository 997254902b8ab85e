"""What the parsers ask of a token: whether a plural, a genitive, a capitalised run is there."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_PLURAL = 2  # tokens of the longest plural ("một số")
_SPACES = (" ", "\u00a0")  # a name never goes on in another line


def generic(a: Annotated, index: int) -> bool:
    """Tell whether a plural stands before the token: "các Tỉnh ủy" is no body (guide, rule 4)."""
    return index in _behind_plurals(a)


def _behind_plurals(a: Annotated) -> AbstractSet[int]:
    """Return the tokens right before which a plural stands, found once in an article."""
    if _behind_plurals not in a.parsed:
        words = (h for h in a.hits.every("function") if h.concept.has("functionClass", "plural"))
        found = frozenset(hit.stop for hit in words if hit.stop - hit.first <= _PLURAL)
        a.parsed[_behind_plurals] = found
    return cast("AbstractSet[int]", a.parsed[_behind_plurals])


def asides(a: Annotated, start: int, stop: int) -> set[int]:
    """Return the tokens of the brackets that open and close in a range: "ông A (em bà B) bị …"."""
    inside: set[int] = set()
    if "(" not in a.tokens.forms[start:stop]:
        return inside
    opened: list[int] = []
    for index in range(start, stop):
        form = a.tokens.forms[index]
        if form == "(":
            opened.append(index)
        elif form == ")" and opened:
            first = opened.pop()
            if not opened:
                inside.update(range(first, index + 1))
    return inside


def cased(a: Annotated, hit: Hit) -> bool:
    """Tell whether the text capitalises what the label does: "hòa bình" is no province."""
    count, capitals = _capitals(hit.concept.label)
    if count != hit.stop - hit.first:
        return a.tokens.capital(hit.first)
    return all(a.tokens.capital(hit.first + offset) for offset in capitals)


@cache
def _capitals(label: str) -> tuple[int, tuple[int, ...]]:
    """Return how many words a label has, and which of them it capitalises."""
    words = label.split()
    return len(words), tuple(place for place, word in enumerate(words) if word[0].isupper())


def capital_run(a: Annotated, first: int, limit: int) -> int:
    """Return where the run of capitalised words that starts at ``first`` stops.

    ``limit`` is the most words; an initial joined by an apostrophe is one with its word ("K'Nàng").
    """
    tokens, stop = a.tokens, first
    forms = tokens.forms
    for _ in range(limit):
        if stop >= len(forms) or not forms[stop][0].isupper():
            break
        if stop > first and tokens.text[tokens.ends[stop - 1] : tokens.starts[stop]] not in _SPACES:
            break
        stop += 3 if len(forms[stop]) == 1 and _initial(a, stop) else 1
    return stop


def _initial(a: Annotated, index: int) -> bool:
    """Tell whether a letter of a highland name stands at the token: "K'Brêm", "Ea H'leo"."""
    tokens, mark = a.tokens, index + 1
    return (
        mark + 1 < len(tokens)
        and tokens.forms[mark] in ("'", "’")
        and tokens.glued(mark)
        and tokens.glued(mark + 1)
        and tokens.word(mark + 1)
    )


def bracketed(a: Annotated, first: int, stop: int) -> bool:
    """Tell whether some tokens fill a bracket: "(Bộ B)"."""
    forms = a.tokens.forms
    return first > 0 and forms[first - 1] == "(" and forms[stop : stop + 1] == (")",)


def of_class(a: Annotated, index: int, name: str) -> bool:
    """Tell whether the function word that starts at the token is of a class: "các" is "plural"."""
    hit = a.hits.at(index, "function")
    return hit is not None and hit.concept.has("functionClass", name)


def genitive(a: Annotated, index: int) -> bool:
    """Tell whether "của" or its like stands at the token."""
    return of_class(a, index, "genitive")


def joins(a: Annotated, index: int) -> bool:
    """Tell whether "và" or its like stands at the token."""
    return of_class(a, index, "conjunction")


def renewed(a: Annotated, index: int) -> int:
    """Skip "mới" before whose an office is: "Giám đốc [mới] của Sở A"."""
    new = a.hits.at(index, "vintage")
    current = new is not None and new.concept.has("vintage", "current")
    return new.stop if new is not None and current and genitive(a, new.stop) else index


def within(a: Annotated, index: int) -> bool:
    """Tell whether "thuộc" or its like stands at the token."""
    return of_class(a, index, "within")


def ordinal(a: Annotated, index: int) -> bool:
    """Tell whether "thứ", "lần thứ", "số", "khóa" end at the token: a number after it is a name."""
    hits = [h for back in (0, 1) if index >= back for h in a.hits.all_at(index - back, "function")]
    return any(
        h.stop == index + 1 and h.concept.has("functionClass", of)
        for h in hits
        for of in ("ordinal", "number", "term")
    )
