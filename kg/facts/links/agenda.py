"""The items of an agenda: what a session hears, debates, passes or announces (decision 37)."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.elements import InSentence, asserted
from kg.clauses.modality import Force
from kg.clauses.subjects import subjects
from kg.facts.links.runs import EVENT, TARGETS, Known, own_report, speaks, stops
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Kind, Link, Role
from kg.read.phrases.words import asides, genitive, joins, of_class
from kg.read.reading import Mention
from kg.rules.pattern import Match, Pattern, Slot, each, need, one

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.facts.events import Happening

_DENIED = 3  # tokens between a denial and the verb of an item
_FAR = 5  # sentences from the last report of a session to what it still hears
_NOUN = 12  # tokens between "việc" and the last of the verbs that it makes a noun
_ASKS = ("act_request", "act_propose")
_DEEDS = ("nominaliser_viec", "nominaliser_cong-tac")
_WORD = 4  # tokens of the longest verb among them
_GAP = 12  # tokens between the verb of an item and its document
_HEARD = 40  # the same where somebody is heard who reports: "nghe Sở A báo cáo về … (Tờ trình …)"
_FIRST = 4  # tokens from the mark that parts items to the document of the next
_NEXT = 6  # tokens between two documents of one item

_VERB = Slot[Hit]("verb")
_ITEM = Slot[Mention]("item")


@dataclass(frozen=True, slots=True)
class _Line(InSentence):
    """A sentence, with the reports of meetings in text order: sentence, token, meeting."""

    known: Known
    told: Sequence[tuple[int, int, Happening]]


def items(known: Known) -> Iterator[Link]:
    """Yield what the sessions of an article hear, debate, pass or announce."""
    told = _sessions(known)
    for sentence in known.sentences:
        for m in AGENDA.matches(_Line(known.c, sentence, known, told)):
            yield Link(m[EVENT].key, "about", m[_ITEM].entity, sentence.span, AGENDA.name)


def _sessions(known: Known) -> list[tuple[int, int, Happening]]:
    told = [
        (frame.sentence, frame.first, happening)
        for happening in known.happenings
        if happening.type.has(Trait.SESSION)
        for frame in happening.frames
        if not frame.aside
    ]
    return sorted(told, key=lambda item: item[:2])


def _named(line: _Line) -> list[Mention]:
    """Return the documents by name: "sơ kết việc thực hiện Nghị quyết" is no item of its own."""
    inside = line.reading.mentions_in(line.sentence.span, *TARGETS)
    return [m for m in inside if m.form == "name"]


def _verbs(line: _Line, _: Match) -> Iterator[Hit]:
    found = line.reading.hits.of(line.place, "aboutcue")
    titles = _named(line)
    for hit in found:
        # "Đề cương báo cáo tổng kết thực hiện Chiến lược …": nobody sums up in a title
        titled = any(m.first <= hit.first and hit.stop <= m.stop for m in titles)
        if hit.concept.properties.get("agenda") and not titled and not _named_deed(line, hit):
            yield hit


def _asked(line: _Line, match: Match) -> bool:
    """Tell whether a verb is what somebody asks for: "ông A yêu cầu huyện [công bố] …"."""
    hits, forms, a = line.reading.hits, line.c.tokens.forms, line.reading.annotated
    for index in range(match[_VERB].first - 1, line.place.start - 1, -1):
        if forms[index] == ";":
            return False
        act = hits.at(index, "act") if index not in a.inside else None  # no "Ban Chỉ đạo"
        if act is None or act.stop > match[_VERB].first or genitive(a, act.stop):
            continue  # "theo đề nghị của A, Quốc hội thông qua …"
        if any(act.concept.has("actType", kind) for kind in _ASKS):
            return True
    return False


def _named_deed(line: _Line, verb: Hit) -> bool:
    """Tell whether work that needs no session is a noun: "coi trọng việc [quán triệt] …"."""
    if not verb.concept.has("agenda", "work"):
        return False
    hits, index, start = line.reading.hits, verb.first, max(line.place.start, verb.first - _NOUN)
    while index > start:
        deeds = [h for h in hits.ending(index, _WORD, "nominaliser") if h.concept.id in _DEEDS]
        if deeds:
            whole = hits.starting.get(deeds[-1].first - 1, ())  # no "làm việc"
            return not any(h.stop >= index and h.concept.scheme == "modality" for h in whole)
        if of_class(line.reading.annotated, index - 1, "within"):  # "thành tích trong [quán triệt]"
            return True
        words = hits.ending(
            index, _WORD, "aboutcue", "carryout", "sessiontopic", "clauseword", "act"
        )
        listed = line.c.tokens.forms[index - 1] == "," or joins(line.reading.annotated, index - 1)
        if not (words or listed):
            return False
        index = words[0].first if words else index - 1
    return False


def _session(line: _Line, match: Match) -> Happening | None:
    """Return the meeting at which a verb of an item acts: that of its sentence, or the last."""
    told, verb, here = line.told, match[_VERB], line.sentence.index
    place = bisect_right(told, (here, verb.first), key=lambda report: report[:2])
    if place and told[place - 1][0] == here:
        return told[place - 1][2]
    if place < len(told) and told[place][0] == here:
        # "… công bố Quyết định số 8 tại hội nghị", not "…; tổ chức Đại hội"
        apart = ";" in line.c.tokens.forms[verb.stop : told[place][1]]
        return None if apart else told[place][2]
    if not place or _dated(line, verb):
        return None
    sentence, _, session = told[place - 1]
    if verb.concept.has("agenda", "organ"):  # "HĐND tỉnh thông qua …" in news of its session
        return session if _holds(line, verb, session) else None
    if not verb.concept.has("agenda", "session"):
        return None
    return session if here - sentence <= _FAR or _holds(line, verb, session) else None


def _holds(line: _Line, verb: Hit, session: Happening) -> bool:
    """Tell whether who acts by the verb holds the session: however long ago that was told."""
    found = [a.entity for a in subjects(line.c, verb.first, line.sentence)]
    acting = found or [m.entity for m in _members(line, verb)]
    parts = (session.actors.get(key) for key in acting)
    return any(part is not None and part.role is Role.ORGANIZER for part in parts)


def _members(line: _Line, verb: Hit) -> list[Mention]:
    """Return the body whose members act by a verb: "các đại biểu [HĐND tỉnh] đã thông qua …"."""
    first = line.c.skip_back(verb.first, "adverb")
    inside = line.reading.mentions_in(line.sentence.span, Kind.ORGANISATION)
    return [m for m in inside if m.stop == first]


def _dated(line: _Line, verb: Hit) -> bool:
    """Tell whether a day is told before the verb: it acts at another time."""
    aside = asides(line.reading.annotated, line.place.start, verb.first)
    before = (i for i in range(line.place.start, verb.first) if i not in aside)
    return any(line.reading.hits.at(i, "timeword") for i in before)


def _items(line: _Line, match: Match) -> Iterator[Mention]:
    """Yield the documents that a verb governs: one after the other, none inside another."""
    verb = match[_VERB]
    reach, at = (_HEARD if verb.concept.has("hears", "yes") else _GAP), verb.stop
    first = True
    for target in _named(line):
        if target.first < at:
            continue
        gap = range(at, target.first)
        near = len(gap) <= (reach if first else _NEXT)
        further = _entered(line, gap, verb) or (first and near and _picked(line, gap))
        if not (further or (near and _goes_on(line, gap, verb, first=first))):
            return
        if target.kind is Kind.PROGRAMME and first and len(gap) > _NEXT:
            return
        yield target
        yield from _bills(line, target)
        first, at = False, target.stop


def _bills(line: _Line, report: Mention) -> Iterator[Mention]:
    """Yield the bills in the title of what is heard: "Báo cáo thẩm tra dự án [Luật Giá]"."""
    documents, hits = line.known.documents, line.reading.hits
    for inner in _named(line):
        if report.first < inner.first < report.stop:
            document = documents.get(inner.entity)
            bill = bool(hits.ending(inner.first, _WORD, "doctype"))
            if document is not None and (document.draft or bill):
                yield inner


def _entered(line: _Line, gap: range, verb: Hit) -> bool:
    """Tell whether a further item starts right before a document: "…; tình hình thực hiện [X]"."""
    forms, hits = line.c.tokens.forms, line.reading.hits
    mark = next((i for i in reversed(gap) if forms[i] in ",;"), None)
    if mark is None or not verb.concept.has("agenda", "session"):
        return False
    words = range(max(mark + 1, gap.stop - _FIRST), gap.stop)
    carried = next((i for i in words if hits.at(i, "carryout")), gap.stop)
    entered = carried < gap.stop or gap.stop - mark <= _FIRST
    before = range(gap.start, carried)
    stopped = any(forms[i] == "." or stops(line.reading, i) for i in before)
    return entered and not stopped and not speaks(line.reading, before)


def _picked(line: _Line, gap: range) -> bool:
    """Tell whether one of many is named: "thông qua [9 nghị quyết, trong đó có] Nghị quyết …"."""
    hits = line.reading.hits
    cue = next((h for h in hits.of(gap, "amongcue") if h.stop == gap.stop), None)
    if cue is None or cue.concept.has("cueClass", "whole"):
        return False
    kinds = hits.of(range(gap.start, cue.first), "doctype", "programmehead")
    marks = (line.c.tokens.forms[i] for i in range(gap.start, cue.first))
    return bool(kinds) and not any(mark in ".;:" for mark in marks)


def _goes_on(line: _Line, gap: range, verb: Hit, *, first: bool) -> bool:
    forms = line.c.tokens.forms
    if any(forms[i] == "." or stops(line.reading, i) for i in gap):
        return False
    if not first and not any(forms[i] in ",;" or joins(line.reading.annotated, i) for i in gap):
        return False
    told = first and verb.concept.has("hears", "yes")
    return told or not speaks(line.reading, gap)


def _others(line: _Line, match: Match) -> bool:
    """Tell whether an item is not the report that an inspection's session drafts itself."""
    inspects = any(h.type.has(Trait.MANDATED) for h in line.known.happenings)
    return not (inspects and own_report(line.known, match[_ITEM].entity))


AGENDA: Pattern[_Line] = Pattern.of(
    "agenda-item",  # "Hội nghị nghe Tờ trình số 9; cho ý kiến về Đề án …"
    each(_VERB, "aboutcue[agenda]", _verbs),
    asserted(_VERB, Force.DENIED, near=_DENIED),
    need("not what somebody asks for", lambda line, m: not _asked(line, m)),
    one(EVENT, "meeting told in its sentence, or shortly before it", _session),
    each(_ITEM, "document or programme by its name, as what the verb takes", _items),
    need("no report of the inspection itself", _others),
)
