"""Mandates: the decision that orders an inspection, numbers a team or founds it.

"Quyết định kiểm tra Tỉnh ủy X" orders the inspection; "Đoàn kiểm tra số 12" bears the number of
"Quyết định số 12"; "Quyết định số 5 về việc thành lập Ban Chỉ đạo" founds a team.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kg.clauses.elements import asserted
from kg.clauses.modality import DOUBTFUL, Force
from kg.facts.links.runs import EVENT, Known, Line, speaks
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Document, Entity, Kind, Link
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, any_of, each, need, one
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.facts.events import Happening
    from kg.rules.pattern import Element

_DENIED = 3  # tokens between a denial and "thành lập"
_NEAR = 8  # tokens between a team and the decision that founds it
_DECISION = "doctype_quyet-dinh"
_PLANS = ("doctype_ke-hoach", "doctype_chuong-trinh-cong-tac")

_ORDER = Slot[Document]("order")
_NAMED = Slot[Mention]("document")
_TEAM = Slot[Entity]("team")
_FOUNDED, _DECIDED = Slot[Mention]("team founded"), Slot[Mention]("decision")
_CUE = Slot[Hit]("cue")


def mandates(known: Known) -> Iterator[Link]:
    """Yield what orders the inspections of an article, and what its teams are numbered after."""
    for found in _ORDERS.matches(known):
        yield _link(found[EVENT].key, found[_ORDER], _ORDERS)
    for found in _NUMBERED.matches(known):
        team, order = found[_TEAM].key, found[_ORDER]
        yield _link(team, order, _NUMBERED)
        for held in known.inspections():
            if team in held.actors:
                yield _link(held.key, order, _NUMBERED)
    for found in _UNDER.matches(known):
        mention = found[_NAMED]
        for key in (found[EVENT].key, *_teams(known, found[EVENT], mention.entity)):
            yield Link(key, "mandatedBy", mention.entity, mention.span, _UNDER.name)


def founded(known: Known) -> Iterator[Link]:
    """Yield the decisions that found the teams of an article."""
    for line in known.lines():
        for found in _FOUNDED_BY.matches(line):
            team, decision = found[_FOUNDED].entity, found[_DECIDED].entity
            yield Link(team, "mandatedBy", decision, line.span, _FOUNDED_BY.name)


def _link(key: str, order: Document, rule: Pattern[Known]) -> Link:
    return Link(key, "mandatedBy", order.entity, order.span, rule.name)


def _teams(known: Known, happening: Happening, document: str) -> Iterator[str]:
    """Yield the teams that act under a decision."""
    entities = known.reading.entities
    for key in happening.actors if known.typed(known.documents[document], _DECISION) else ():
        if key in entities and entities[key].kind == Kind.TEAM:
            yield key


# -- the decision that orders an inspection


def _ordering(known: Known, _: Match) -> Iterator[Document]:
    return (d for d in known.documents.values() if known.typed(d, _DECISION))


def _speaks_of_inspecting(known: Known, match: Match) -> bool:
    """Tell whether a decision's own title speaks of it: "Quyết định số 51 kiểm tra …"."""
    return _inspects(known, known.c.tokens.within(match[_ORDER].span))


def _inspects(known: Known, words: range) -> bool:
    """Tell whether words speak of inspecting, the one behind them included."""
    return any(
        (hit := known.reading.hits.at(i, "eventverb")) is not None
        and known.reading.annotated.lexicon.model.tells(hit.concept, Trait.MANDATED)
        for i in range(words.start, words.stop + 1)
    )


def _told_with(known: Known, match: Match) -> bool:
    """Tell whether no other inspection is told, or this one in the sentence of the decision."""
    sentence = known.reading.sentence_at(match[_ORDER].span.start)
    return len(known.inspections()) == 1 or (
        sentence is not None
        and any(frame.sentence == sentence.index for frame in match[EVENT].frames)
    )


_INSPECTION: Element[Known] = each(EVENT, "inspection", lambda known, _: known.inspections())
_ORDERS: Pattern[Known] = Pattern.of(
    "decision-orders",  # "công bố Quyết định kiểm tra Tỉnh ủy" orders it
    _INSPECTION,
    each(_ORDER, "decision", _ordering),
    need("eventverb[inspection] in its title", _speaks_of_inspecting),
    need("no other inspection, or its report in the same sentence", _told_with),
)


# -- the decision or plan under which an inspection acts

_ANNEXED = 5  # tokens of "được ban hành kèm theo"


def _named_with(known: Known, match: Match) -> Iterator[Mention]:
    for index in sorted({frame.sentence for frame in match[EVENT].frames}):
        span = known.reading.sentences[index].span
        for mention in known.reading.mentions_in(span, Kind.DOCUMENT):
            if known.typed(known.documents.get(mention.entity), _DECISION, *_PLANS):
                yield mention


def _follows(known: Known, match: Match) -> Hit | None:
    first = match[_NAMED].first
    cue = known.reading.hits.at(first - 1, "announce") if first else None
    if cue is None or not cue.concept.has("follows", "yes"):
        return _carries(known, match[_NAMED])
    # "Quy chế A (ban hành kèm theo Quyết định số 68)" is under that order, not the inspection
    annexed = known.reading.hits.ending(first, _ANNEXED, "issuecue")
    return None if any(hit.concept.has("annex", "yes") for hit in annexed) else cue


def _carries(known: Known, order: Mention) -> Hit | None:
    """Return "thực hiện" that opens a sentence before a plan to inspect: "Thực hiện Kế hoạch …"."""
    sentence, words = known.reading.sentence_at(order.span.start), range(order.first, order.stop)
    if sentence is None or not _inspects(known, words):
        return None
    opening = known.c.tokens.within(sentence.span).start
    cue = known.reading.hits.at(opening, "carryout")
    return cue if cue is not None and cue.stop == order.first else None


_UNDER: Pattern[Known] = Pattern.of(
    "under-order",  # "Đoàn kiểm tra tỉnh A theo Quyết định số 408-QĐ/TU"
    _INSPECTION,
    each(_NAMED, "decision or plan in a sentence that tells of it", _named_with),
    one(_CUE, "announce[follows], or carryout that opens the sentence, before it", _follows),
)


# -- the decision whose number a team bears


def _numbered(known: Known, _: Match) -> Iterator[Entity]:
    teams = (e for e in known.reading.entities.values() if e.kind == Kind.TEAM)
    return (team for team in teams if _team_number(team.name))


def _same_number(known: Known, match: Match) -> Iterator[Document]:
    digits = _team_number(match[_TEAM].name)
    for document in known.documents.values():
        number = document.number or ""
        if number and _digits(number) == digits and known.typed(document, _DECISION):
            yield document


_NUMBERED: Pattern[Known] = Pattern.of(
    "team-number",  # "Đoàn kiểm tra số 12" bears the number of "Quyết định số 12"
    each(_TEAM, "team with a number", _numbered),
    each(_ORDER, "decision of that number", _same_number),
)


# -- the decision that founds a team


def _decision_beside(line: Line, match: Match) -> Iterable[Mention]:
    """Return the last decision of the sentence before a team and the first after it."""
    team, known = match[_FOUNDED], line.known
    decisions = [
        m
        for m in line.mentions(Kind.DOCUMENT)
        if known.typed(known.documents.get(m.entity), _DECISION)
    ]
    before = [m for m in decisions if m.first < team.first]
    after = [m for m in decisions if m.first > team.first]
    return (*before[-1:], *after[:1])


def _founds_before(line: Line, match: Match) -> Hit | None:
    """Return "thành lập" between a decision and its team."""
    team, decision = match[_FOUNDED], match[_DECIDED]
    if decision.first > team.first or team.first - decision.stop > _NEAR:
        return None
    for back in (1, 2, 3):
        hit = line.reading.hits.at(team.first - back, "establish")
        if hit and hit.stop == team.first and hit.concept.has("founds", "yes"):
            return hit
    return None


def _founds_after(line: Line, match: Match) -> Hit | None:
    """Return "thành lập" between a team and the decision it is founded under, as told news."""
    gap = range(match[_FOUNDED].stop, match[_DECIDED].first)
    if match[_DECIDED].first < match[_FOUNDED].first or len(gap) > _NEAR:
        return None
    if speaks(line.reading, gap):
        return None
    return next(
        (
            hit
            for hit in line.reading.hits.of(gap, "establish")
            if hit.concept.has("founds", "yes")
            and not line.c.modality.near(hit.first, _DENIED, Force.DENIED)
        ),
        None,
    )


_FOUNDED_BY: Pattern[Line] = Pattern.of(
    "founded-by",  # "Quyết định số 5 về việc thành lập Ban Chỉ đạo" founds it
    each(_FOUNDED, "team", lambda line, _: line.mentions(Kind.TEAM)),
    each(_DECIDED, "decision next to it", _decision_beside),
    any_of(
        one(_CUE, "establish[founds] right before the team", _founds_before),
        one(_CUE, "establish[founds] between the team and it, not denied", _founds_after),
    ),
    asserted(_CUE, *DOUBTFUL, Force.FEIGNED),
)
RULES: tuple[Pattern[Any], ...] = (_ORDERS, _UNDER, _NUMBERED, _FOUNDED_BY)


def _digits(number: str) -> str:
    head = ""
    for char in number:
        if not char.isdigit():
            break
        head += char
    return head.lstrip("0")


def _team_number(name: str) -> str:
    """Return the digits of a team's number ("Đoàn kiểm tra số 547 của …"), "" where it has none."""
    digits = [word for word in fold_key(name).split() if word.isdigit()]
    return digits[0].lstrip("0") if digits else ""
