"""What carries out what: plans, programmes and guidance, and the document they serve."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from kg.clauses.elements import asserted
from kg.clauses.modality import Force
from kg.facts.links.runs import TARGETS, Known, Line, run
from kg.lexicon.model import Hit
from kg.model import Document, Kind, Link
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.rules.pattern import Element

_DENIED = 3  # tokens between a denial and the word that links ("không nhằm thực hiện …")
_CLOSE = 8  # tokens between a document and the one it serves: "… được ban hành nhằm thực hiện …"
_ISSUED = 3  # tokens between a verb of issuing and its document
_REACH = 30  # tokens between the word that links and the document served

_ONE, _SERVED = Slot[Mention]("document"), Slot[Mention]("document served")
_PAIR = Slot[tuple[Mention, Mention]]("neighbours")
_CUE, _ISSUE = Slot[Hit]("carryout"), Slot[Hit]("issuecue")
_PROGRAMME, _RESOLUTION = Slot[Document]("programme"), Slot[Document]("resolution")


def carried_out(known: Known, subjects: Iterable[str]) -> Iterator[Link]:
    """Yield which document of an article carries out which.

    ``subjects`` are the keys of what the events of the article are about.
    """
    served = [link for line in known.lines() for link in _served(line)]
    told = replace(known, linked=frozenset(link.subject for link in served))
    found = [
        *served,
        *(_link(line, m[_ONE], m[_SERVED], _SET_OUT) for line, m in _over(told, _SET_OUT)),
        *(_link(line, m[_PAIR][1], m[_PAIR][0], _BY_MEANS) for line, m in _over(known, _BY_MEANS)),
        *(_link(line, m[_ONE], m[_SERVED], _CARRIES) for line, m in _over(known, _CARRIES)),
    ]
    yield from found
    linked = frozenset(link.subject for link in found)
    for m in _OF_ARTICLE.matches(replace(known, linked=linked, subjects=frozenset(subjects))):
        programme, resolution = m[_PROGRAMME], m[_RESOLUTION].entity
        yield Link(programme.entity, "implements", resolution, programme.span, _OF_ARTICLE.name)


def _over(known: Known, rule: Pattern[Line]) -> Iterator[tuple[Line, Match]]:
    return ((line, match) for line in known.lines() for match in rule.matches(line))


def _link(line: Line, server: Mention, served: Mention, rule: Pattern[Line]) -> Link:
    return Link(server.entity, "implements", served.entity, line.span, rule.name)


_NEWS: Element[Line] = asserted(_CUE, Force.DENIED, near=_DENIED)


# -- "Chương trình hành động thực hiện Nghị quyết số 12"


def _named(line: Line, _: Match) -> Iterator[Mention]:
    return (m for m in line.mentions(Kind.DOCUMENT) if m.form == "name")


def _cue_in(line: Line, match: Match) -> Hit | None:
    mention = match[_ONE]
    reach = range(mention.first, min(mention.stop + 1, line.place.stop))
    return next((h for i in reach if (h := line.reading.hits.at(i, "carryout"))), None)


def _looks_ahead(line: Line, match: Match) -> bool:
    """Tell whether a document does not report: "Báo cáo kết quả …", "Đề án tổng kết 15 năm …"."""
    concepts = line.reading.annotated.lexicon.concepts
    words = range(match[_ONE].first, match[_CUE].first)
    kinds = (
        concepts.get(hit.concept.first("broader") or "", hit.concept)
        for hit in line.reading.hits.of(words, "doctype", "aboutcue")
    )
    return not any(kind.has("looksBack", "yes") for kind in kinds)


def _served_after(line: Line, match: Match) -> Mention | None:
    cue = match[_CUE].stop
    after = run(line.reading, line.span, cue, min(line.place.stop, cue + _REACH))
    return next((m for m in after if m.entity != match[_ONE].entity), None)


_CARRIES: Pattern[Line] = Pattern.of(
    "carries-out",
    each(_ONE, "document by its name", _named),
    one(_CUE, "carryout in it or right after it", _cue_in),
    need("no document that reports", _looks_ahead),
    _NEWS,
    one(
        _SERVED,
        f"another document or programme within {_REACH} words",
        _served_after,
    ),
)


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
_BETWEEN: Element[Line] = one(_CUE, "carryout between them", _cue_between)
_NEAR: Element[Line] = need(
    f"at most {_CLOSE} words between them", lambda _, match: 0 < len(_gap(match)) <= _CLOSE
)

_PURPOSE: Pattern[Line] = Pattern.of(
    "purpose",
    _NEIGHBOURS,
    _NEAR,
    _BETWEEN,
    need("nothing but words of issuing, of purpose and commas beside it", _plain),
    _NEWS,
    need("the first one a document", lambda _, match: match[_PAIR][0].kind is Kind.DOCUMENT),
    need("a word of purpose or of issuing", _meant),
)


def _served(line: Line) -> Iterator[Link]:
    for match in _PURPOSE.matches(line):
        act, served = match[_PAIR]
        yield _link(line, _annexed_to(line, act) or act, served, _PURPOSE)


def _annexed_to(line: Line, act: Mention) -> Mention | None:
    """Return what an act is issued with: "Đề án …, ban hành kèm theo Quyết định số 127, …"."""
    cue = next(
        (
            hit
            for back in range(1, 6)
            if act.first >= back
            and (hit := line.reading.hits.at(act.first - back, "issuecue")) is not None
            and hit.stop == act.first
            and hit.concept.has("annex", "yes")
        ),
        None,
    )
    before = line.mentions(*TARGETS) if cue else []
    return next((m for m in reversed(before) if cue and m.stop <= cue.first), None)


# -- "Nghị quyết số 36 được cụ thể hóa bằng Chỉ thị số 45"


def _means(line: Line, match: Match) -> Hit | None:
    gap = _gap(match)
    last = line.reading.hits.at(gap.stop - 1, "function") if gap else None
    apart = last is not None and match[_CUE].stop <= gap.stop - 1
    return last if last and apart and last.concept.has("functionClass", "means") else None


_BY_MEANS: Pattern[Line] = Pattern.of(
    "by-means",
    _NEIGHBOURS,
    _NEAR,
    _BETWEEN,
    one(Slot[Hit]("means"), "function[means] right before the second", _means),
)


# -- "Thực hiện Nghị quyết số 6, UBND tỉnh ban hành Kế hoạch số 128"


def _opening(line: Line, _: Match) -> Mention | None:
    return next((m for m in line.mentions(*TARGETS) if _opens(line, m)), None)


def _opens(line: Line, mention: Mention) -> bool:
    """Tell whether "(Để) thực hiện" opens the clause that a document closes with a comma."""
    forms, tokens = line.c.tokens.forms, line.place
    if mention.stop >= tokens.stop or forms[mention.stop] != ",":
        return False
    cue = _cue_before(line, mention.first)
    if cue is None:
        return False
    first = cue.first
    if first > tokens.start and line.reading.hits.at(first - 1, "function") is not None:
        first -= 1
    return first == tokens.start or forms[first - 1] in ':;“"'


def _cue_before(line: Line, index: int) -> Hit | None:
    return next(
        (
            hit
            for back in range(1, 6)
            if index >= back
            and (hit := line.reading.hits.at(index - back, "carryout")) is not None
            and hit.stop == index
        ),
        None,
    )


def _later(line: Line, match: Match) -> Iterator[Mention]:
    """Yield the other documents after the one served, none inside another."""
    last = match[_SERVED].stop
    for mention in line.mentions(*TARGETS):
        if mention.first < last or mention.kind is not Kind.DOCUMENT:
            continue
        last = mention.stop
        if mention.entity != match[_SERVED].entity:
            yield mention


def _issued(line: Line, match: Match) -> Hit | None:
    """Return the verb of issuing or drawing up that governs a document."""
    first = match[_ONE].first
    for back in range(1, _ISSUED + 1):
        hit = line.reading.hits.at(first - back, "issuecue") if first >= back else None
        if (
            hit is not None
            and not hit.concept.has("annex", "yes")
            and hit.stop <= first
            and not line.c.modality.near(hit.first, _DENIED, Force.DENIED)
        ):
            return hit
    return None


_SET_OUT: Pattern[Line] = Pattern.of(
    "set-out",
    one(_SERVED, "carryout + document or programme + comma, which open the sentence", _opening),
    each(_ONE, "document after it", _later),
    one(_ISSUE, f"issuecue within {_ISSUED} words before that, not denied", _issued),
    need(
        "nothing told of whom it serves",
        lambda line, match: match[_ONE].entity not in line.known.linked,
    ),
)


# -- "Chương trình hành động số 4-CTr/TU" in an article on how one resolution is carried out


def _resolution(known: Known, _: Match) -> Document | None:
    """Return the resolution that the events of the article are about, if it is one."""
    documents = [known.documents.get(key) for key in known.subjects]
    resolutions = [d for d in documents if d and known.typed(d, "doctype_nghi-quyet")]
    return resolutions[0] if len(resolutions) == 1 else None


def _programmes(known: Known, _: Match) -> Iterator[Document]:
    return (d for d in known.documents.values() if known.typed(d, "doctype_chuong-trinh-hanh-dong"))


_OF_ARTICLE: Pattern[Known] = Pattern.of(
    "programme-of-article",  # it carries it out without saying so (guide, decision 27)
    one(_RESOLUTION, "resolution, the only one that an event is about", _resolution),
    each(_PROGRAMME, "action programme", _programmes),
    need(
        "nothing told of whom it serves",
        lambda known, match: match[_PROGRAMME].entity not in known.linked,
    ),
)
RULES: tuple[Pattern[Any], ...] = (
    _CARRIES, _PURPOSE, _BY_MEANS, _SET_OUT, _OF_ARTICLE,
)  # fmt: skip
