"""A document and the next one, joined by a word between them: which serves which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.links.runs import (
    CARRIES,
    CARRYOUT,
    TARGETS,
    Line,
    implements,
    unissued,
    word_before,
)
from kg.lexicon.model import Hit
from kg.model import Kind
from kg.read.reading import Mention
from kg.rules.pattern import Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.model import Link
    from kg.rules.pattern import Element, Match

_CLOSE = 8  # tokens between a document and the one it serves: "… được ban hành nhằm thực hiện …"

_PAIR = Slot[tuple[Mention, Mention]]("neighbours")


def by_purpose(line: Line) -> Iterator[Link]:
    """Yield what a sentence says that a document was issued for."""
    for match in _PURPOSE.matches(line):
        act, served = match[_PAIR]
        yield implements(line, _annexed_to(line, act) or act, served, _PURPOSE)


def by_means(line: Line) -> Iterator[Link]:
    """Yield what a sentence says that a document is carried out by."""
    for match in _BY_MEANS.matches(line):
        served, act = match[_PAIR]
        yield implements(line, act, served, _BY_MEANS)


# -- "Nghị quyết được ban hành nhằm cụ thể hóa Kết luận số 54"


def _pairs(line: Line, _: Match) -> Iterator[tuple[Mention, Mention]]:
    """Yield each document or programme of a sentence with the next, none inside another."""
    last = None
    for mention in line.mentions(*TARGETS):
        if last is not None and mention.first < last.stop:
            continue  # named inside a title
        if last is not None and mention.entity != last.entity:
            yield last, mention
        last = mention


def _gap(match: Match) -> range:
    before, after = match[_PAIR]
    return range(before.stop, after.first)


def _cue_between(line: Line, match: Match) -> Hit | None:
    return next(iter(line.reading.hits.of(_gap(match), "carryout")), None)


def _plain(line: Line, match: Match) -> bool:
    """Tell whether nobody acts in a gap: function words and verbs of issuing only."""
    gap = _gap(match)
    index = gap.start
    while index < gap.stop:
        hit = line.reading.hits.at(index, "function", "carryout", "issuecue")
        if hit is None and line.c.tokens.forms[index] != ",":
            return False
        if hit is not None and (
            hit.concept.has("functionClass", "conjunction")
            or hit.concept.has("functionClass", "means")
        ):
            return False
        index = hit.stop if hit else index + 1
    return True


def _meant(line: Line, match: Match) -> bool:
    """Tell whether words of purpose or of issuing join two documents."""
    return any(
        word.concept.scheme == "issuecue" or word.concept.has("functionClass", "purpose")
        for word in line.reading.hits.of(_gap(match), "function", "issuecue")
    )


_NEIGHBOURS: Element[Line] = each(_PAIR, "document or programme + the next one", _pairs)
_BETWEEN: Element[Line] = one(CARRYOUT, "carryout between them", _cue_between)
_NEAR: Element[Line] = need(
    f"at most {_CLOSE} words between them", lambda _, match: 0 < len(_gap(match)) <= _CLOSE
)

_PURPOSE: Pattern[Line] = Pattern.of(
    "purpose",
    _NEIGHBOURS,
    _NEAR,
    _BETWEEN,
    need("nothing but words of issuing, of purpose and commas beside it", _plain),
    CARRIES,
    need("the first one a document", lambda _, match: match[_PAIR][0].kind is Kind.DOCUMENT),
    need("the first one not denied", lambda line, match: not unissued(line, match[_PAIR][0])),
    need("a word of purpose or of issuing", _meant),
)


def _annexed_to(line: Line, act: Mention) -> Mention | None:
    """Return what an act is issued with: "Đề án …, ban hành kèm theo Quyết định số 127, …"."""
    cue = word_before(line, act.first, "issuecue")
    if cue is None or not cue.concept.has("annex", "yes"):
        return None
    before = line.mentions(*TARGETS)
    return next((m for m in reversed(before) if m.stop <= cue.first), None)


# -- "Nghị quyết số 36 được cụ thể hóa bằng Chỉ thị số 45"


def _means(line: Line, match: Match) -> Hit | None:
    gap = _gap(match)
    last = line.reading.hits.at(gap.stop - 1, "function") if gap else None
    apart = last is not None and match[CARRYOUT].stop <= gap.stop - 1
    return last if last and apart and last.concept.has("functionClass", "means") else None


_BY_MEANS: Pattern[Line] = Pattern.of(
    "by-means",
    _NEIGHBOURS,
    _NEAR,
    _BETWEEN,
    one(Slot[Hit]("means"), "function[means] right before the second", _means),
)

RULES = (_PURPOSE, _BY_MEANS)
