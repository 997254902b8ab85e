"""Named programmes and named events (guide, entity types programme and event; decisions 4, 5, 21).

"Chương trình mục tiêu quốc gia xây dựng nông thôn mới", "Đề án 06"; "Đại hội đại biểu Đảng bộ tỉnh
Lai Châu lần thứ XIV", "Kỳ họp thứ 8, Quốc hội khóa XV", "Hội nghị Trung ương 5 khóa XII".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.read import phrases
from kg.read.congresses import congress, ordinal, plenum
from kg.read.phrases.terms import term
from kg.read.titles import ends_title, quoted_stop, title_stop

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated

_LONGEST_BODY = 12  # tokens of a body's name
_SITS = 5  # tokens between a body and its session: "Ủy ban A cho biết tại kỳ họp thứ 5"


_PROPER = 2  # capitals that make a name a proper one: "Bãi Cát"
_APART = 2  # tokens between the last two of them: "Nam phía Đông"


@dataclass(frozen=True, slots=True)
class NamedPhrase:
    """A named programme or event as printed: the key tells it from its namesakes."""

    first: int
    stop: int
    kind: str  # "congress", "plenum", "session", "programme", "set"
    sentence: int
    ordinal: str = ""
    term: str = ""
    body: int | None = None  # token where the body that meets starts
    organisation: str = ""
    head: str = ""


def programme_phrases(a: Annotated, taken: frozenset[int]) -> Iterator[NamedPhrase]:
    """Yield the programmes named outside the tokens ``taken`` by documents."""
    for sentence in a.sentences:
        tokens = a.tokens_of(sentence)
        reached = tokens.start
        for index in a.hits.starts(tokens, "programmehead"):
            hit = a.hits.at(index, "programmehead")
            if hit is None or index < reached or index in taken or _in_body(a, index):
                continue
            found = _programme(a, hit, sentence.index, tokens.stop)
            if found is not None:
                yield found
                reached = found.stop


def _in_body(a: Annotated, index: int) -> bool:
    """Tell whether a word lies inside a body's name: "Ban Chính sách, chiến lược Trung ương"."""
    backs = range(max(0, index - _LONGEST_BODY), index)
    return any(hit.stop > index for at in backs for hit in a.hits.all_at(at, "body"))


def _programme(a: Annotated, head: Hit, sentence: int, end: int) -> NamedPhrase | None:
    first, after, label = head.first, head.stop, head.concept.label
    counted = bool(first and a.tokens.forms[first - 1].isdigit())
    national = head.concept.has("national", "yes")
    if national and (counted or (first and _number_word(a, first - 1))):
        return NamedPhrase(first - 1, after, "set", sentence, head=label)
    if phrases.generic(a, first) or counted or after >= end or ends_title(a, after):
        return None
    begins = a.tokens_of(a.sentences[sentence]).start == first
    stop = _programme_stop(a, head, end, begins=begins)
    return NamedPhrase(first, stop, "programme", sentence, head=label) if stop > after else None


def _programme_stop(a: Annotated, head: Hit, end: int, *, begins: bool) -> int:
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
        return after if counts else after + 1  # not "Chương trình 30 phút"
    stop = title_stop(a, after, end, commas=False, limit=24)
    if head.concept.has("national", "yes"):
        return stop if stop - after >= 2 else after
    stop = _clause_stop(a, after, stop)
    proper = any(tokens.word(i) and tokens.capital(i) for i in range(after, stop))
    starts = tokens.capital(head.first) and not begins
    return stop if proper and (starts or tokens.capital(after)) else after


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
        if owned or (passes and not a.hits.at(index - 1, "placekind")):
            return index
    tail, last = range(capitals[-1] + 1, stop), capitals[-1]
    longer = any(hit.stop > last + 1 for hit in a.hits.starting.get(last, ()))  # "Giám định"
    told = all(tokens.word(i) for i in tail) and last - capitals[-2] <= _APART
    return tail.start if len(tail) > 1 and told and not longer else stop


def _number_word(a: Annotated, index: int) -> bool:
    """Tell whether "ba" or its like stands at the token, and not a mark of rank ("ngày")."""
    hit = a.hits.at(index, "numeral")
    return hit is not None and hit.stop == index + 1 and hit.concept.first("factor") is not None


def event_phrases(a: Annotated, taken: frozenset[int]) -> Iterator[NamedPhrase]:
    """Yield the congresses, plenums and numbered sessions named outside documents' names."""
    for sentence in a.sentences:
        tokens = a.tokens_of(sentence)
        reached = tokens.start
        for index in a.hits.starts(tokens, "congress", "plenum", "session"):
            if index < reached or index in taken:
                continue
            found = _event(a, index, sentence.index, tokens.stop)
            if found is not None:
                yield found
                reached = found.stop


def _event(a: Annotated, index: int, sentence: int, end: int) -> NamedPhrase | None:
    if not a.tokens.word(index):
        return None
    met = congress(a, index, end)
    if met is not None:
        stop, organisation, number = met
        if number and not _of_levels(a, stop):
            return NamedPhrase(index, stop, "congress", sentence, number, organisation=organisation)
        return None
    head = a.hits.at(index, "plenum")
    if head and head.stop - head.first > 1 and (full := plenum(a, index, end)):
        return NamedPhrase(index, full[0], "plenum", sentence, full[1], full[2])
    return _session(a, index, sentence, end)


def _of_levels(a: Annotated, index: int) -> bool:
    hit = a.hits.at(index, "function")
    return hit is not None and hit.concept.has("functionClass", "plural")


def _session(a: Annotated, index: int, sentence: int, end: int) -> NamedPhrase | None:
    """Parse "Kỳ họp thứ 8, Quốc hội khóa XV", "Hội nghị lần thứ 5 Ban Chấp hành …"."""
    head = a.hits.at(index, "session")
    if head is None:
        return None
    tokens = a.tokens
    counted = ordinal(a, head.stop, end)
    after = counted[0] if counted else head.stop
    if counted is None and head.stop < end and tokens.forms[head.stop].isdigit():
        counted = head.stop + 1, tokens.forms[head.stop]
        after = head.stop + 1
    gap = after
    if gap < end and (tokens.forms[gap] == "," or phrases.genitive(a, gap)):
        gap += 1
    body = phrases.body(a, gap) if gap < end else None
    stop = body.stop if body else after
    late = ordinal(a, stop, end) if body and counted is None else None
    if late:
        stop, counted = late[0], late
    if counted is None:
        return None
    termed = term(a, stop, end)
    stop = termed[0] if termed else stop
    return NamedPhrase(
        index,
        stop,
        "session",
        sentence,
        counted[1],
        termed[1] if termed else "",
        body=gap if body else _sitting(a, index),
        head=head.concept.label,
    )


def _sitting(a: Annotated, session: int) -> int | None:
    """Return where the body starts that acts "tại kỳ họp thứ 5": it stands right before that.

    "Kết luận của Ủy ban Kiểm tra Tỉnh ủy A tại kỳ họp thứ 5", "HĐND tỉnh A thông qua tại kỳ họp …".
    """
    stop = session
    while stop > 0 and session - stop <= _SITS and a.tokens.word(stop - 1):
        for first in range(max(0, stop - _LONGEST_BODY), stop):
            body = phrases.body(a, first)
            if body is not None and body.stop == stop:
                kinds = (body.head, body.concept, body.kind)
                return first if any(k and k.has("holdsSessions", "yes") for k in kinds) else None
        stop -= 1
    return None
