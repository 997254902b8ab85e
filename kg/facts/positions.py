"""Positions that hold: those that the words around deny, feign or only plan give nobody an office.

A title beside a name ("ông A, Giám đốc Sở Y tế, không trả lời") is presupposed: what is denied or
supposed of its holder leaves it as it is. An office that words give ("ông A là Giám đốc …") shares
the modality of its clause.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.modality import UNREAL, Force
from kg.facts.careers import Stations, Term, past
from kg.model import Position
from kg.read import phrases
from kg.read.captions import Captions
from kg.read.scene import AtWords
from kg.rules.pattern import Element, Pattern, Slot, need, one
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kg.clauses.modality import Modality
    from kg.lexicon.model import Hit
    from kg.read.reading import Annotated
    from kg.read.scene import Placed
    from kg.rules.pattern import Match
    from kg.text.dates import PrintedDate

_CLAIMED = UNREAL | {Force.PLANNED, Force.ANNULLED, Force.FEIGNED, Force.KIN}
_ASKED = 14  # tokens between "đề nghị" and the office asked for
_SAYING = (
    "act", "anaphor", "clauseword", "degree", "eventverb", "function", "honorific", "partverb",
    "rank", "status", "timeword",
)  # fmt: skip
_TIE = 4  # tokens of the longest words for whose somebody is
_TITLE = "title-stack"
_GIVEN = ("office-cue", "former-office")
_GONE = 8  # tokens from the words for who is gone, in brackets, to the office behind them
_DASHES = ("-", "–", "—")
_OPENS = ("(", "từ")  # what a period behind an office begins with
_TERM = 4  # tokens from an office to the last year of its term ("cho đến hết năm 2010")


def held(
    a: Annotated,
    modality: Modality,
    positions: Iterable[Position],
    dates: Sequence[PrintedDate],
    year: int | None,
) -> Iterator[Position]:
    """Yield the positions that the article states, an ended office as a former one.

    ``dates`` are those that the article prints, ``year`` is that of the news. The span of what
    words give takes in the clause that gives it.
    """
    starting = {date.span.start: date for date in dates}
    stations = Stations(a, modality, dates, year)
    shown = _old_pictures(a, dates, year)
    found: list[tuple[Position, Term | None]] = []
    for position in positions:
        first, stop = _office(a, position)
        if first in shown:
            continue
        rule = _BY_NAME[position.rule]
        if rule.first(_Held(a, modality, position, first, stop)) is None:
            continue
        term = _term(a, starting, stop)
        told = stations.before(first) if position.rule in _GIVEN and term is None else None
        if term is not None and _over(term, stations.now):
            found.append((_ended(position, term), None))
        elif told is not None and stations.over(told):
            found.append((stations.ended(position, told), None))
        else:
            former = position.former or (
                modality.over(first, Force.FORMER)
                or modality.after(stop - 1, Force.FORMER)
                or _late(a, first)
            )
            known = position if position.former == former else replace(position, former=former)
            found.append((_stated(a, modality, known), told))
    roles = a.lexicon.scheme("role") if any(term for _, term in found) else ()
    single = frozenset(role.label for role in roles if role.has("holders", "one"))
    yield from past(found, stations.now, single)


def _old_pictures(a: Annotated, dates: Sequence[PrintedDate], year: int | None) -> frozenset[int]:
    """Return the tokens of captions dated before the year of the news: those offices are over."""
    old = (d for d in dates if d.start and d.start[:4].isdigit() and int(d.start[:4]) < (year or 0))
    days = [a.tokens.at(d.span.start) for d in old]
    if not days:
        return frozenset()
    return frozenset(
        token
        for caption in Captions.of(a).stretches
        if any(day in caption for day in days)
        for token in caption
    )


def _office(a: Annotated, position: Position) -> tuple[int, int]:
    """Return the tokens of the office in the words that give it."""
    words = a.tokens.within(position.span)
    role = fold_key(position.role)
    opening = phrases.office(a, words.start)
    if opening is not None and position.rule == _TITLE:
        return opening.first, opening.stop
    for index in reversed(words):
        if a.hits.at(index, "role", "roleform", "status") is not None:
            found = phrases.office(a, index)
            if found is not None and fold_key(found.role) == role:
                return found.first, found.stop
    return words.start, words.stop


def _term(a: Annotated, dates: Mapping[int, PrintedDate], stop: int) -> PrintedDate | None:
    """Return the time printed behind an office: "nhiệm kỳ 2001 - 2005", "đến năm 2010".

    Or "(từ tháng 6/2001 - 9/2005)": two months make a period.
    """
    ends = False
    for index in range(stop, min(stop + _TERM, len(a.tokens))):
        if a.hits.at(index, "biography") is not None:
            return None  # "(ông sinh năm 1957)"
        date = dates.get(a.tokens.starts[index])
        if date is not None:
            if date.kind == "period":
                return date
            return _period(a, dates, date) or (date if ends else None)
        until = _until(a, index)
        ends = ends or until is not None
        if until is None and index == stop and a.tokens.forms[index] not in _OPENS:
            return None
    return None


def _until(a: Annotated, index: int) -> Hit | None:
    """Return "đến", "đến tháng" at a token."""
    cue = a.hits.at(index, "modality")
    return cue if cue is not None and cue.concept.has("modality", "until") else None


def _period(
    a: Annotated, dates: Mapping[int, PrintedDate], since: PrintedDate
) -> PrintedDate | None:
    """Return the period from a date to the one that "đến" or a dash joins to it."""
    stop = a.tokens.at(since.span.end - 1) + 1
    until = _until(a, stop)
    joined = until.stop if until is not None else stop + (a.tokens.forms[stop] in _DASHES)
    places = range(stop + 1, min(joined, len(a.tokens) - 1) + 1)
    end = next((d for i in places if (d := dates.get(a.tokens.starts[i]))), None)
    if end is None or joined == stop:
        return None
    return replace(since, span=Span(since.span.start, end.span.end), end=end.end, kind="period")


def _late(a: Annotated, first: int) -> bool:
    """Tell whether brackets before an office say that its holder is gone: "ông A (đã mất), …"."""
    forms = a.tokens.forms
    if first < _GONE or forms[first - 1] != "," or forms[first - 2] != ")":
        return False
    cues = (a.hits.at(i, "modality") for i in range(first - _GONE, first))
    return any(cue is not None and cue.concept.has("modality", Force.FORMER) for cue in cues)


def _over(term: PrintedDate, now: int | None) -> bool:
    """Tell whether a time ends before the year of the news, or in a month told."""
    if now is None or term.end is None:
        return False
    return int(term.end[:4]) < now + (term.kind == "period" and "-" in term.end)


def _ended(position: Position, term: PrintedDate) -> Position:
    """Return the position as a former one, with the years that the text states."""
    start = term.start if term.start != term.end else None
    span = Span(position.span.start, max(position.span.end, term.span.end))
    return replace(position, former=True, start=start, end=term.end, span=span)


def _stated(a: Annotated, modality: Modality, position: Position) -> Position:
    """Widen what words give to the clause that gives it."""
    if position.rule not in _GIVEN:
        return position
    words = a.tokens.within(position.span)
    around = a.tokens.span(modality.part(words.start).start, modality.part(words.stop - 1).stop)
    return replace(position, span=around)


# -- the rules: ``kg.read.positions`` finds the offices, the words around them may take them back


@dataclass(frozen=True, slots=True)
class _Held(AtWords):
    """An office of somebody, at tokens ``first`` to ``stop``."""

    modality: Modality
    position: Position
    first: int
    stop: int

    @property
    def at(self) -> Placed:
        """The office."""
        return self


_POSITION = Slot[Position]("office")


def _own(held: _Held, _: Match) -> bool:
    """Tell whether a title is that of the person it stands beside: not "con trai Bí thư A".

    Nor "Vú nuôi của Bí thư A, bà B": what opens the sentence before a title is who the person is.
    """
    a, stop = held.a, held.stop
    named = stop < len(a.tokens) and a.tokens.forms[stop] not in ",-–;"
    return named or not (held.modality.over(held.first, Force.KIN) or _anothers(held))


def _anothers(held: _Held) -> bool:
    """Tell whether a sentence opens with common words right before the title, and nothing else."""
    a, sentence = held.a, held.modality.part(held.first)
    opening = range(sentence.start, held.first)
    if not 0 < len(opening) <= _TIE or any(a.tokens.capital(i) for i in opening[1:]):
        return False
    plain = all(a.tokens.forms[i].isalpha() for i in opening)
    return plain and not a.hits.starts(opening, *_SAYING)


def _undenied(held: _Held, _: Match) -> bool:
    return not held.modality.near(held.first, 1, Force.DENIED)


def _rule(name: str, says: str, *elements: Element[_Held]) -> Pattern[_Held]:
    return Pattern.of(name, one(_POSITION, says, lambda held, _: held.position), *elements)


def _given(name: str, says: str) -> Pattern[_Held]:
    """Return the rule of an office that words give: it shares the modality of its clause."""
    return _rule(
        name,
        says,
        need(
            "office not asked for",
            lambda h, _: not h.modality.near(h.first, _ASKED, Force.PROPOSED),
            lambda _h, _m: Force.PROPOSED.value,
        ),
        need(
            "office told as a fact",
            lambda h, _: not h.modality.over(h.first, *_CLAIMED),
            lambda h, _: ", ".join(f for f in sorted(_CLAIMED) if h.modality.over(h.first, f)),
        ),
    )


RULES = (
    _rule(
        _TITLE,  # "Bà A, Giám đốc Sở B, phát biểu"
        "person + offices beside the name",
        need(
            "no office imagined or feigned",
            lambda h, _: not h.modality.over(h.first, Force.IMAGINED, Force.FEIGNED),
        ),
        need("his own, no kin's", _own),
        need("no denial right before it", _undenied),
    ),
    _given("office-cue", "person + officecue + office"),  # "ông A giữ chức Bí thư B"
    _given("former-office", "person + officecue[former] + office"),  # "ông từng là Bí thư B"
    _given("office-list", "office in the plural + listcue + people"),  # "các ủy viên gồm: …"
    _given("office-shared", "office in the plural + people"),  # "các Phó Thủ tướng A, B"
)
_BY_NAME = {rule.name: rule for rule in RULES}
