"""Reorganisations: what became of units and bodies, told as news.

"Sở A sáp nhập vào Sở B", "hợp nhất Bộ A và Bộ B thành Bộ C", "Thuế tỉnh A được thành lập trên cơ
sở sắp xếp Chi cục Thuế khu vực B", "huyện A được chia tách thành huyện B và huyện C".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.clauses.elements import asserted
from kg.clauses.modality import UNREAL, Force
from kg.facts.reorganising import Named, Takes, Told
from kg.lexicon.model import Hit
from kg.model import Change, Kind, Reorganisation
from kg.rules.pattern import Pattern, Slot, first_of, need, one, opt
from kg.text.dates import dates_in
from kg.text.open_years import complete

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.rules.pattern import Element, Match
    from kg.text.dates import PrintedDate
    from kg.text.sentences import Sentence

_NO_NEWS = (Force.PLANNED, Force.PROPOSED, Force.OPEN, Force.ANNULLED, Force.WISHED)


def reorganisations(
    c: Clauses, dates: Sequence[PrintedDate], year: int | None
) -> Iterator[Reorganisation]:
    """Yield the reorganisations that the article reports, each told once."""
    seen: set[tuple[Change, tuple[str, ...], tuple[str, ...]]] = set()
    for sentence in c.reading.sentences:
        for fact in (f for told in Told.of(c, sentence) for f in _facts(told)):
            key = (fact.kind, fact.before, fact.after)
            if key not in seen:
                seen.add(key)
                yield _dated(c, fact, sentence, dates, year)


def _dated(
    c: Clauses,
    fact: Reorganisation,
    sentence: Sentence,
    dates: Sequence[PrintedDate],
    year: int | None,
) -> Reorganisation:
    """Give a reorganisation its day and its act, where the sentence prints one of them."""
    acts = {m.entity: m for m in c.reading.mentions_in(sentence.span, Kind.DOCUMENT)}
    days = [
        value
        for printed in dates_in(dates, sentence.span.start, sentence.span.end)
        if sentence.span.covers(printed.span)
        and printed.kind == "day"
        and not any(m.phrase.covers(printed.span) for m in acts.values())
        and (value := complete(printed, year, c.reading.article.published))
    ]
    act = next(iter(acts)) if len(acts) == 1 else None
    return replace(fact, date=days[0] if days else None, act=act)


# -- the rules

_VERB = Slot[Hit]("verb")
_PASSAGE = Slot[Hit]("word of passage")
_OLD, _NEW = Slot[Named]("what was"), Slot[Named]("what became of it")


def _verb(says: str, test: Callable[[Told], bool]) -> Element[Told]:
    return one(_VERB, f"reorganise[{says}]", lambda t, _: t.verb if test(t) else None)


def _lasting(match: Match) -> tuple[str, ...]:
    """Return the keys of what was that are not what it became."""
    new = match.get(_NEW)
    old = match.get(_OLD)
    return tuple(key for key in old.keys if not (new and key in new.keys)) if old else ()


_NEWS = asserted(_VERB, *UNREAL, *_NO_NEWS)
_NAMES = "units or bodies"
_ALONE: Element[Told] = need("no word of passage to others", lambda t, _: t.alone)
_ENDS: Element[Told] = need("another than what it became", lambda _, match: _lasting(match))

RULES: tuple[Pattern[Told], ...] = (
    Pattern.of(
        "reorganised-from",  # "Sở A được thành lập trên cơ sở hợp nhất Sở B và Sở C"
        _verb("no end", lambda t: t.takes is not Takes.SUBJECT),
        _NEWS,
        one(_PASSAGE, "passage[from]", lambda t, _: t.passage if t.back else None),
        one(_OLD, f"{_NAMES} right after it", lambda t, _: t.other),
        opt(one(_NEW, f"{_NAMES} beside the verb", lambda t, _: t.direct or t.subject)),
        _ENDS,
    ),
    Pattern.of(
        "reorganised-to",  # "Sở A sáp nhập vào Sở B", "đổi tên xã A thành xã B"
        _verb("no end, no basis", lambda t: t.takes is None),
        _NEWS,
        one(_PASSAGE, "passage[to]", lambda t, _: None if t.back else t.passage),
        one(_NEW, f"{_NAMES} right after it", lambda t, _: t.other),
        one(_OLD, f"{_NAMES} beside the verb", lambda t, _: t.both),
        _ENDS,
    ),
    Pattern.of(
        "reorganised-joined",  # "hợp nhất Sở A và Sở B"
        _verb("merge", lambda t: t.code is Change.MERGE and t.takes is not Takes.SUBJECT),
        _NEWS,
        _ALONE,
        one(_OLD, f"{_NAMES} after it", lambda t, _: t.direct),
        need("several of them", lambda _, match: len(match[_OLD].keys) > 1),
    ),
    Pattern.of(
        "reorganised-ended",  # "Thanh tra Sở A kết thúc hoạt động"
        _verb("end", lambda t: t.takes is Takes.SUBJECT),
        _NEWS,
        one(_OLD, f"{_NAMES} right before it", lambda t, _: t.subject),
    ),
    Pattern.of(
        "reorganised-abolished",  # "giải thể Ban Chỉ đạo A", "Sở A bị giải thể"
        _verb("abolish", lambda t: t.code is Change.ABOLISH and t.takes is not Takes.SUBJECT),
        _NEWS,
        _ALONE,
        one(_OLD, f"{_NAMES} after it, or before it at its end", lambda t, _: t.ended),
    ),
    Pattern.of(
        "reorganised-restored",  # "tái lập huyện A"
        _verb("restore", lambda t: t.code is Change.RESTORE and t.takes is not Takes.SUBJECT),
        _NEWS,
        _ALONE,
        one(_NEW, f"{_NAMES} beside it", lambda t, _: t.direct or t.subject),
    ),
)


def _facts(told: Told) -> Iterator[Reorganisation]:
    """Yield what a verb tells: by what it takes, and by the word of passage after it."""
    found = first_of(RULES, told)
    if found is None:
        return
    rule, match = found
    old, new = match.get(_OLD), match.get(_NEW)
    parts = [part for part in (old, new) if part is not None]
    first = min([told.verb.first, *(part.first for part in parts)])
    last = max([told.verb.stop, *(part.stop for part in parts)])
    several = told.back and old is not None and len(old.keys) > 1
    kind = Change.MERGE if several and told.code is Change.TRANSFER else told.code
    after = new.keys if new else ()
    span = told.c.tokens.span(first, last)
    yield Reorganisation(kind, _lasting(match), after, None, None, span, rule.name)
