"""Parsers of phrases are asked for one token again and again: they parse it once in an article."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from collections.abc import Set as AbstractSet

    from kg.read.reading import Annotated

    # where a parser may find something, and what it found at the tokens it was asked for
    _Parsed = tuple[AbstractSet[int], dict[object, object]]

P = ParamSpec("P")
T = TypeVar("T")


def once(
    *openers: str,
) -> Callable[
    [Callable[Concatenate[Annotated, int, P], T | None]],
    Callable[Concatenate[Annotated, int, P], T | None],
]:
    """Let a parser keep what it found at a token, and run only where words of these schemes start.

    What else it is given goes by name.
    """

    def keeping(
        parse: Callable[Concatenate[Annotated, int, P], T | None],
    ) -> Callable[Concatenate[Annotated, int, P], T | None]:
        @wraps(parse)
        def parsed(a: Annotated, first: int, /, *args: P.args, **how: P.kwargs) -> T | None:
            known: _Parsed | None = a.parsed.get(parse)
            if known is None:
                known = a.parsed[parse] = (a.hits.where(*openers), {})
            places, found = known
            if first not in places:
                return None
            key = (first, *how.items()) if how else first
            if key not in found:
                found[key] = parse(a, first, *args, **how)
            return cast("T | None", found[key])

        return parsed

    return keeping
