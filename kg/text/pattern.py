"""Sentence patterns of the ontology: words with slots, and parts that go where a value lacks."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

_OPTIONAL = re.compile(r"\[([^\[\]]*)\]")
_SLOT = re.compile(r"\{([^{}]+)\}")


def say(pattern: str, value: Callable[[str], str | None]) -> str:
    """Fill a sentence pattern; a part in brackets that lacks a value is left out.

    ``value`` gives the words of a slot, or ``None``; a slot outside brackets without a value
    reads "…".

    >>> say("{who} dự[ tại {where}]", {"who": "Bà Mỵ"}.get)
    'Bà Mỵ dự'
    """

    def part(match: re.Match[str]) -> str:
        inner = match[1]
        return inner if all(value(slot) for slot in _SLOT.findall(inner)) else ""

    return _SLOT.sub(lambda m: value(m[1]) or "…", _OPTIONAL.sub(part, pattern))


def needs(pattern: str) -> frozenset[str]:
    """Return the slots without which a pattern says less than it should: those in no brackets.

    >>> sorted(needs("{who} kiểm tra {whom}[, {day}]"))
    ['who', 'whom']
    """
    return frozenset(_SLOT.findall(_OPTIONAL.sub("", pattern)))
