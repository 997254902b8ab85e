"""Reorganisations: what became of units and bodies, told as news.

"Sở A sáp nhập vào Sở B", "hợp nhất Bộ A và Bộ B thành Bộ C", "Thuế tỉnh A được thành lập trên cơ
sở sắp xếp Chi cục Thuế khu vực B", "huyện A được chia tách thành huyện B và huyện C".
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from kg.clauses.elements import asserted
from kg.clauses.modality import UNREAL, Force
from kg.facts.reorganisations.model import Named, Takes
from kg.facts.reorganisations.told import Told
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

_DATED = ("day", "month", "year")
_NO_NEWS = (Force.PLANNED, Force.PROPOSED, Force.OPEN, Force.ANNULLED, Force.WISHED)


def reorganisations(
    c: Clauses, dates: Sequence[PrintedDate], year: int | None
) -> Iterator[Reorganisation]:
    """Yield the reorganisations that the article reports, each told once."""
    seen: set[tuple[Change, tuple[str, ...], tuple[str, ...]]] = set()
    for sentence in c.reading.annotated.holding("reorganise"):
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
    """Give a reorganisation its day and its act, where the sentence prints one of them.

    Of several dates the most exact is taken, then the first: "Năm 1997, tỉnh A được tách ra từ B".
    """
    acts = {m.entity: m for m in c.reading.mentions_in(sentence.span, Kind.DOCUMENT)}
    found = [
        value
        for printed in dates_in(dates, sentence.span.start, sentence.span.end)
        if sentence.span.covers(printed.span)
        and printed.kind in _DATED
        and not any(m.phrase.covers(printed.span) for m in acts.values())
        and (value := complete(printed, year, c.reading.article.published))
    ]
    act = next(iter(acts)) if len(acts) == 1 else None
    return replace(fact, date=max(found, key=len, default=None), act=act)


# -- the rules

_VERB = Slot[Hit]("verb")
_PASSAGE = Slot[Hit]("word of passage")
_OLD, _NEW = Slot[Named]("what was"), Slot[Named]("what became of it")
_MOVED = Slot[Named]("what is moved")
_KIND = Slot[Hit]("kind that it becomes")


def _verb(says: str, test: Callable[[Told], bool]) -> Element[Told]:
    return one(_VERB, f"reorganise[{says}]", lambda t, _: t.verb if test(t) else None)


def _changed(match: Match) -> bool:
    """Tell whether what was is not just what it became: "hợp nhất A và B thành B" changes B."""
    new = match.get(_NEW)
    return new is None or {*match[_OLD].keys} != {*new.keys}


def _alike(match: Match) -> bool:
    """Tell whether both are units, or both bodies: a district is no office "nay là" one."""
    return match[_OLD].kinds == match[_NEW].kinds


_NEWS = asserted(_VERB, *UNREAL, *_NO_NEWS)
_NAMES = "units or bodies"
_ALONE: Element[Told] = need("no word of passage to others", lambda t, _: t.alone)
_CHANGES: Element[Told] = need("not only what it became", lambda _, match: _changed(match))
_ALIKE: Element[Told] = need("both units or both bodies", lambda _, match: _alike(match))

RULES: tuple[Pattern[Told], ...] = (
    Pattern.of(
        "reorganised-from",  # "Sở A được thành lập trên cơ sở hợp nhất Sở B và Sở C"
        _verb("no end", lambda t: t.changes),
        _NEWS,
        one(_PASSAGE, "passage[from]", lambda t, _: t.passage if t.back else None),
        one(_OLD, f"{_NAMES} right after it", lambda t, _: t.other),
        opt(one(_NEW, f"{_NAMES} beside the verb", lambda t, _: t.direct or t.subject)),
        _CHANGES,
    ),
    Pattern.of(
        "reorganised-to",  # "Sở A sáp nhập vào Sở B", "đổi tên xã A thành xã B"
        _verb("no end, no basis", lambda t: t.takes is None),
        _NEWS,
        one(_PASSAGE, "passage[to]", lambda t, _: None if t.back else t.passage),
        one(_NEW, f"{_NAMES} right after it", lambda t, _: t.other),
        one(_OLD, f"{_NAMES} beside the verb", lambda t, _: t.both),
        _CHANGES,
    ),
    Pattern.of(
        "reorganised-joined",  # "hợp nhất Sở A và Sở B"
        _verb("merge", lambda t: t.code is Change.MERGE and t.changes),
        _NEWS,
        _ALONE,
        one(_OLD, f'{_NAMES} after it, or on both sides of "với"', lambda t, _: t.both),
        need("several of them", lambda _, match: len(match[_OLD].keys) > 1),
    ),
    Pattern.of(
        "reorganised-ended",  # "Thanh tra Sở A kết thúc hoạt động"
        _verb("end", lambda t: t.takes is Takes.SUBJECT),
        _NEWS,
        need("no activity behind it, which alone ends", lambda t, _: not t.busy),
        one(_OLD, f"{_NAMES} right before it, or right behind it", lambda t, _: t.over),
    ),
    Pattern.of(
        "reorganised-abolished",  # "giải thể Ban Chỉ đạo A", "Sở A bị giải thể"
        _verb("abolish", lambda t: t.code is Change.ABOLISH and t.changes),
        _NEWS,
        _ALONE,
        one(_OLD, f"{_NAMES} after it, or before it at its end", lambda t, _: t.ended),
    ),
    Pattern.of(
        "reorganised-restored",  # "tái lập huyện A"
        _verb("restore", lambda t: t.code is Change.RESTORE and t.changes),
        _NEWS,
        _ALONE,
        one(_NEW, f"{_NAMES} beside it", lambda t, _: t.direct or t.subject),
    ),
    Pattern.of(
        "reorganised-received",  # "Sở A tiếp nhận chức năng, nhiệm vụ của Sở B"
        _verb("receive", lambda t: t.takes is Takes.RECEIVED),
        _NEWS,
        one(_OLD, f"share[functions] of {_NAMES} after it", lambda t, _: t.given),
        one(_NEW, f"{_NAMES} right before it", lambda t, _: t.subject),
        _CHANGES,
    ),
    Pattern.of(
        "reorganised-handed",  # "nhiệm vụ của Sở A được chuyển về Sở B"
        _verb("hand over", lambda t: t.takes is Takes.HANDED),
        _NEWS,
        one(_PASSAGE, "passage[over]", lambda t, _: t.passage),
        one(_OLD, f"share[functions] of {_NAMES} beside the verb", lambda t, _: t.given),
        one(_NEW, f"{_NAMES} right after it", lambda t, _: t.other),
        _CHANGES,
    ),
    Pattern.of(
        "reorganised-moved",  # "Cục A được chuyển từ Bộ B về Bộ C"
        _verb("hand over", lambda t: t.takes is Takes.HANDED),
        _NEWS,
        one(_MOVED, f"{_NAMES} right before it", lambda t, _: t.subject),
        one(_OLD, f"passage[from] and {_NAMES} right after it", lambda t, _: t.left),
        one(_PASSAGE, "passage[over]", lambda t, _: t.passage),
        one(_NEW, f"{_NAMES} right after it", lambda t, _: t.other),
        _CHANGES,
    ),
    Pattern.of(
        "reorganised-now",  # "Tổng cục A (nay là Cục A)"
        _verb("now", lambda t: t.takes is Takes.NOW),
        _NEWS,
        one(_OLD, f"one of the {_NAMES} right before it", lambda t, _: t.called),
        one(_NEW, f"{_NAMES} right after it", lambda t, _: t.direct),
        _ALIKE,
        _CHANGES,
    ),
    Pattern.of(
        "reorganised-made",  # "xã A là kết quả của việc sáp nhập xã B và xã C"
        _verb("made", lambda t: t.takes is Takes.MADE),
        _NEWS,
        one(_NEW, f"{_NAMES} right before it", lambda t, _: t.subject),
        one(_OLD, f"{_NAMES} right after it", lambda t, _: t.direct),
        _ALIKE,
        _CHANGES,
    ),
    Pattern.of(
        "reorganised-kind",  # "tỉnh A trở thành thành phố trực thuộc Trung ương"
        _verb("change of kind", lambda t: t.code is Change.CHANGE_KIND),
        _NEWS,
        one(_OLD, "one of the units right before it", lambda t, _: t.unit),
        one(_KIND, "placekind of units after it, with no name", lambda t, _: t.kind_only),
    ),
    Pattern.of(
        "reorganised-raised",  # "10 xã được thành lập phường, trong đó có phường A"
        _verb("basis", lambda t: t.takes is Takes.BASIS),
        _NEWS,
        one(_NEW, "a placekind, amongcue and units after it", lambda t, _: t.among),
    ),
)


def _facts(told: Told) -> Iterator[Reorganisation]:
    """Yield what a verb tells: by what it takes, and by the word of passage after it."""
    found = first_of(RULES, told)
    if found is None:
        return
    rule, match = found
    old, new, moved = match.get(_OLD), match.get(_NEW), match.get(_MOVED)
    parts = [part for part in (old, new, moved, match.get(_KIND)) if part is not None]
    first = min([told.verb.first, *(part.first for part in parts)])
    last = max([told.verb.stop, *(part.stop for part in parts)])
    before, after = old.keys if old else (), new.keys if new else ()
    kind = _kind(told, old, new)
    part = moved is not None or (kind is Change.SPLIT and told.back)  # "tách ra từ": it goes on
    parted = before if part else old.parted if old else ()
    span = told.c.tokens.span(first, last)
    yield Reorganisation(kind, before, after, None, None, span, rule.name, parted)


def _kind(told: Told, old: Named | None, new: Named | None) -> Change:
    """Return what a verb tells of these: several that are made one merge, "xã A" is raised."""
    if old is None:
        return Change.CHANGE_KIND if told.takes is Takes.BASIS else told.code
    if told.takes is Takes.MADE and len(old.keys) == 1:
        return Change.CHANGE_KIND if new is not None and told.raises(old, new) else Change.RENAME
    if told.code is Change.TRANSFER and told.changes and told.back and len(old.keys) > 1:
        return Change.MERGE
    if new is None:
        return told.code
    if told.raises(old, new):
        return Change.CHANGE_KIND
    return Change.RENAME if told.code is Change.CHANGE_KIND else told.code
