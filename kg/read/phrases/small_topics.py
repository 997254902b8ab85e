"""Topics that the press writes small: what a steering committee is for, what a firm makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read.phrases.topics import name_stop
from kg.read.phrases.words import capital_run, joins

if TYPE_CHECKING:
    from kg.lexicon.model import Concept
    from kg.read.reading import Annotated

_PROPER = 2  # capitals of the proper name of a firm


def small_topic_stop(a: Annotated, first: int, kind: Concept) -> int:
    """Return where sectors written small stop, of a head that may have such.

    "Ban Chỉ đạo [phòng, chống lụt bão và tìm kiếm cứu nạn] tỉnh A",
    "Công ty Cổ phần [thực phẩm Cao Sơn]".
    """
    if kind.has("smallTopic", "yes"):
        return _fields(a, first, "sector")
    return _firm(a, first) if kind.has("smallTopic", "trade") else first


def _fields(a: Annotated, first: int, *schemes: str) -> int:
    index = stop = first
    while (hit := a.hits.at(index, *schemes)) is not None:
        stop = hit.stop
        index = stop + 1 if stop < len(a.tokens) and joins(a, stop) else stop
    return stop


def _firm(a: Annotated, first: int) -> int:
    """Return where the proper name of a firm stops that follows what it makes or sells."""
    if first >= len(a.tokens) or a.tokens.capital(first):
        return first
    own = _fields(a, first, "trade", "sector")
    proper = own > first and capital_run(a, own, 6) - own >= _PROPER
    other = a.hits.at(own, "bodykind", "body", "role", "roleform", "doctype", "honorific")
    return name_stop(a, own) if proper and other is None else first
