"""Where the name of a programme stops: "Đề án 06", "… cao tốc Bắc - Nam phía Đông | đạt …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.phrases import capital_run
from kg.read.titles import quoted_stop, title_stop

if TYPE_CHECKING:
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_PROPER = 2  # capitals that make a name a proper one: "Bãi Cát"
_END = 4  # words for an end of a road: "Nam Trung Yên"
_DASHES = ("-", "–", "—")
_APART = 2  # tokens between the last two of them: "Nam phía Đông"


def programme_stop(a: Annotated, head: Hit, end: int, *, begins: bool) -> int:
    """Return where the name after its head stops, ``head.stop`` where there is no name.

    "… “Dân vận khéo”", "Đề án 06", "… xây dựng nông thôn mới"; ``begins``: the head opens the
    sentence, so that its capital says nothing.
    """
    tokens, after = a.tokens, head.stop
    quoted = quoted_stop(a, after)
    if quoted > after:
        return quoted
    if tokens.forms[after].isdigit() and tokens.capital(head.first):
        counts = a.hits.at(after + 1, "unit", "multiplier", "timeword") is not None
        letter = after + 1 < end and tokens.glued(after + 1) and len(tokens.forms[after + 1]) == 1
        letter = letter and tokens.forms[after + 1].isalpha()  # "Chương trình 30a"
        return after if counts else after + 1 + letter  # not "Chương trình 30 phút"
    stop = title_stop(a, after, end, commas=False, limit=24)
    if head.concept.has("national", "yes"):
        return stop if stop - after >= 2 else after
    stop = _route_stop(a, after) or _clause_stop(a, after, stop)
    capitals = [i for i in range(after, stop) if tokens.word(i) and tokens.capital(i)]
    if tokens.capital(head.first) and not begins:
        return stop if capitals else after
    named = tokens.capital(after) and not all(tokens.forms[i].isupper() for i in capitals)
    return stop if named else after  # not "dự án FDI lớn nhất"


def _verb(a: Annotated, index: int) -> bool:
    """Tell whether what a thing has or how it came about is told: "có tổng vốn", "ký ngày"."""
    has = any(h.concept.has("clauseRole", "present") for h in a.hits.all_at(index, "clauseword"))
    return has or a.hits.at(index, "issuecue") is not None


def _route_stop(a: Annotated, first: int) -> int:
    """Return where the ends of a road stop: "Bắc - Nam phía Đông | đi qua …"; 0 where none are."""
    forms, stop, last = a.tokens.forms, capital_run(a, first, _END), 0
    while first < stop < len(forms) - 1 and forms[stop] in _DASHES:
        last = capital_run(a, stop + 1, _END)
        if last == stop + 1:
            return 0
        stop = last
    word = a.hits.at(last, "clauseword") if last else None
    side = word is not None and word.concept.has("clauseRole", "side")
    return capital_run(a, last + 1, 1) if side else last


def _clause_stop(a: Annotated, first: int, stop: int) -> int:
    """Return where a name of capitals stops before a clause in small letters.

    "cao tốc Bắc - Nam phía Đông | đạt tiến độ", "dự án cảng Bãi Cát | của Công ty A".
    """
    tokens = a.tokens
    capitals = [i for i in range(first, stop) if tokens.word(i) and tokens.capital(i)]
    if len(capitals) < _PROPER:
        return stop
    for index in range(capitals[1] + 1, stop):
        hit = a.hits.at(index, "function")
        passes = hit is not None and hit.concept.has("functionClass", "preposition")
        owned = phrases.genitive(a, index) and phrases.body(a, index + 1) is not None
        if owned or _verb(a, index) or (passes and not a.hits.at(index - 1, "placekind")):
            return index
    tail, last = range(capitals[-1] + 1, stop), capitals[-1]
    longer = any(hit.stop > last + 1 for hit in a.hits.starting.get(last, ()))  # "Giám định"
    told = all(tokens.word(i) for i in tail) and last - capitals[-2] <= _APART
    verb = bool(tail) and a.hits.at(tail.start, "indicator", "act", "eventverb") is not None
    return tail.start if verb or (len(tail) > 1 and told and not longer) else stop
