"""Event coreference: which reports are of one happening, and which of two.

An article tells its event three times – title, lead, body – so frames of one type are one event
unless counterparts, dates or proper names tell them apart. A bare "buổi làm việc", "hội nghị" is
the event reported last.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile
from typing import TYPE_CHECKING

from kg.clauses.elements import InArticle
from kg.clauses.rosters import listing
from kg.facts.events.dating import HELD, LEAD, agree, date_of, fixed, happens, to_come
from kg.facts.events.frame import Frame
from kg.facts.events.happening import Happening
from kg.facts.events.modality import recalled
from kg.facts.events.sides import RECENT, other_side, shared, strangers
from kg.facts.events.traces import Trace
from kg.facts.events.walk import frames
from kg.lexicon.rows import Trait
from kg.lexicon.senses import Other, Taking, other, taking
from kg.model import Role
from kg.read.captions import Captions
from kg.read.phrases.words import of_class
from kg.rules.pattern import Pattern, Slot, need, one
from kg.text.dates import dates_in

if TYPE_CHECKING:
    from collections.abc import Container, Mapping, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Reading
    from kg.text.dates import PrintedDate


_CUE = 6  # tokens of "đến dự và phát biểu chỉ đạo"


def happenings_of(
    c: Clauses,
    dates: Sequence[PrintedDate],
    year: int | None,
    organs: Mapping[str, str | None],
    days: Container[int],
) -> list[Happening]:
    """Return the happenings that the frames of an article report, in the order they are told.

    ``organs`` are the bodies that meet in the named sessions, ``days`` the sentences that open
    with a day of their own.
    """
    found: list[Trace] = []
    sessions: set[str | None] = set()
    last: str | None = None
    reading = c.reading
    shown = Captions.of(reading.annotated)
    for frame in frames(c, days):
        alluded = _alludes(frame) and not _takes_place(c, frame)
        if alluded and frame.named not in sessions:
            continue
        date = date_of(c, dates, year, frame, last)
        last = date or last
        recent = found[-RECENT:]
        opens = frame.sentence in days and frame.sentence > LEAD
        likely = [t for t in recent if not (opens and strangers(reading, t, frame))]
        known = _same(c, likely, frame, date, organs)
        captioned = bool(found) and _captioned(reading, frame, shown)
        if captioned and (known is not None or not date):
            known = known or _pictured(recent, frame)
            if known is not None:
                known.show(frame)
            continue  # what a caption alone reports is no event (decision 32)
        known = known or _voters_session(reading, found, frame)
        if known is None and frame.sentence > LEAD and recalled(c, frame):
            continue
        if known is None:
            held = _on_a_day(c, dates, frame) and _takes_place(c, frame)
            held = held or _attended(c, frame)
            report = _Report(c, frame, held=held)
            if frame.noun and EVENT_NOUN.first(report) is None:
                continue
            key = f"e{len(found) + 1}"
            told = Happening(key, frame.type, [], held=not _reports(frame))
            known = Trace(told, reading.entities)
            found.append(known)
        known.take(frame)
        told = known.happening
        sessions.add(told.named)
        told.date = fixed(told.date) or fixed(date) or told.date or date
    # a picture over the text may be of another day: it reports no event alone (decision 32)
    told_of = [k.happening for k in found if any(f.first not in shown for f in k.happening.frames)]
    return told_of or [known.happening for known in found]


def _same(
    c: Clauses,
    recent: Sequence[Trace],
    frame: Frame,
    date: str | None,
    organs: Mapping[str, str | None],
) -> Trace | None:
    """Return the happening reported last that nothing tells apart from the frame's.

    One that is only planned gives way for a noun: "Tại hội nghị, ông A cho biết Sở B sẽ làm việc
    với xã C. Phát biểu tại hội nghị, …". ``organs`` are the bodies that meet in the named sessions.
    """
    planned: Trace | None = None
    if frame.actors and not frame.named:
        recent = _told_again(c, recent, frame, date)
    for known in reversed(recent):
        if known.happening.type == frame.type and not (
            _other_name(c, known, frame, organs)
            or _other_time(known, frame, date)
            or other_side(c.reading, known, frame)
        ):
            if not (frame.noun and _to_come(c, known)):
                return known
            planned = planned or known
    return planned


def _to_come(c: Clauses, known: Trace) -> bool:
    return all(to_come(c, frame) for frame in known.happening.frames[-RECENT:])


def _told_again(
    c: Clauses, recent: Sequence[Trace], frame: Frame, date: str | None
) -> Sequence[Trace]:
    """Return the events that may be told again where a sentence leaves the one told last.

    "Trước đó, tại hội nghị do Ban A tổ chức, …": one of that very day. "Chiều cùng ngày, ông A dự
    lễ …", "Tiếp đó, …": one with the same counterpart.
    """
    start = c.reading.annotated.tokens_of(c.reading.sentences[frame.sentence]).start
    hit = c.reading.hits.at(start, "function")
    classes = hit.concept.properties.get("functionClass", ()) if hit is not None else ()
    near = range(start, min(start + _CUE, len(c.tokens)))
    same = any(c.word(i, "sameday") is not None for i in near)  # "Trước đó, sáng cùng ngày, …"
    if frame.noun and "before" in classes and not same:
        return [known for known in recent if date and known.happening.date == date]
    goes_on = c.word(start, "sameday") is not None or not {"before", "next"}.isdisjoint(classes)
    if not goes_on or frame.type.has(Trait.MANDATED):
        return recent
    return [
        known
        for known in recent
        if not frame.counterparts().isdisjoint(known.counterparts) or _same_heads(known, frame)
    ]


def _same_heads(known: Trace, frame: Frame) -> bool:
    """Tell whether the same people and bodies chair and hold both: "A chủ trì cuộc họp của B"."""
    lead = (Role.CHAIR, Role.ORGANIZER)
    heads = {(key, part.role) for key, part in frame.actors.items() if part.role in lead}
    actors = known.happening.actors
    return len(heads) > 1 and all(k in actors and actors[k].role is role for k, role in heads)


def _other_name(c: Clauses, known: Trace, frame: Frame, organs: Mapping[str, str | None]) -> bool:
    """Tell whether the names of two sessions differ, or one is named and the other is none."""
    named, actors = known.happening.named, known.happening.actors
    if named and not (frame.named or frame.noun):
        # "tại kỳ họp thứ 20, …"; later "đoàn công tác làm việc với tỉnh A": who met is told
        strange = bool(frame.actors) and not any(key in actors for key in frame.actors)
        return strange and not _sits_there(c.reading, frame)
    if not frame.named or named == frame.named:
        return False
    organ = organs.get(frame.named)
    held = any(part.role is Role.ORGANIZER for part in actors.values())
    if named or (organ and held and organ not in actors):
        return True  # "Ban A tổ chức hội nghị … Tại Hội nghị Trung ương 5, Ban A đã …"
    # "Ban A họp phiên thứ 42", then "Ban A tổ chức phiên họp thứ 42"
    holds = {k for k, part in frame.actors.items() if part.role is Role.ORGANIZER}
    held = held and organ is None and not holds.isdisjoint(actors)
    # "làm việc với tỉnh A; … từ sau Đại hội Đảng bộ tỉnh": another event
    return not (known.nouns or organ in actors or held)


def _sits_there(reading: Reading, frame: Frame) -> bool:
    """Tell whether a verb is of a session of others: "Bộ trưởng Bộ A trả lời chất vấn"."""
    hits = (hit.concept for hit in reading.hits.of(range(frame.first, frame.stop), "eventverb"))
    return any(v.has("subjectRole", "participant") and other(v) is Other.ORGANIZER for v in hits)


def _other_time(known: Trace, frame: Frame, date: str | None) -> bool:
    """Tell whether a report is of another day, or of another event of the sentence."""
    day = known.happening.date
    if date and day and not agree(date, day):
        return True
    if fixed(date) and not (day or frame.noun or frame.type.has(Trait.HONOURS)):
        # "ông A làm việc với Sở B", then "Ngày 5/3, ông C làm việc với Hội D"
        return not shared(known, frame)
    # who is named again is told of again: "Bí thư A thăm chợ B (…) - Ngày 5/3, Bí thư A thăm chợ"
    anew = bool(frame.actors) and not frame.counterparts() and frame.place is None
    again = anew and not any(part.rule == "event-subject-carried" for part in frame.actors.values())
    again = again or not frame.counterparts().isdisjoint(known.counterparts)  # "thăm A; … tại A"
    alone = frame.type.has(Trait.APART) and not frame.noun and not again
    reports = reversed(known.happening.frames)
    beside = takewhile(lambda report: report.sentence == frame.sentence, reports)
    return alone and any(not report.noun for report in beside)


def _voters_session(reading: Reading, found: Sequence[Trace], frame: Frame) -> Trace | None:
    """Return the meeting of voters that a bare "hội nghị" right after it is."""
    if not found or not frame.noun or frame.named:
        return None
    held = any(part.role in (Role.ORGANIZER, Role.CHAIR) for part in frame.actors.values())
    reports = found[-1].happening.frames[-RECENT:]
    verbs = (reading.hits.of(range(f.first, f.stop), "eventverb") for f in reports if not f.noun)
    voters = any(other(hit.concept) is Other.PLACE for hits in verbs for hit in hits)
    return found[-1] if voters and not held else None


def _captioned(reading: Reading, frame: Frame, shown: Captions) -> bool:
    """Tell whether a report stands in a caption, or in a heading below the lead."""
    sentence = reading.sentences[frame.sentence]
    heading = reading.text[sentence.span.end - 1].isalnum()  # no mark ends it
    starts = reading.tokens.at(sentence.span.start)
    return sentence.paragraph > LEAD and (heading or starts in shown)


def _pictured(recent: Sequence[Trace], frame: Frame) -> Trace | None:
    """Return the event told before of which a caption shows more: it shares who is there."""
    alike = (known for known in reversed(recent) if known.happening.type == frame.type)
    shows = (k for k in alike if any(key in k.happening.actors for key in frame.actors))
    return next(shows, None)


def _alludes(frame: Frame) -> bool:
    """Tell whether a report only names an event, with nobody who is there."""
    return frame.named is not None and not frame.actors


def _takes_place(c: Clauses, frame: Frame) -> bool:
    """Tell whether a word says that the named event happens: "tại Kỳ họp thứ 5", "… diễn ra …".

    "từ sau Đại hội Đảng bộ tỉnh", "trình Đại hội XIV", "chuẩn bị Đại hội" only name it.
    """
    reading = c.reading
    cue = next(iter(reading.hits.ending(frame.first, _CUE, "partverb")), None)
    if cue is not None:
        return c.word_before(cue.first, "prepares") is None
    start = c.reading.annotated.tokens_of(c.reading.sentences[frame.sentence]).start
    over = of_class(c.reading.annotated, start, "after")
    if over and "," not in c.tokens.forms[start : frame.first]:
        return False  # "Sau khi Hội nghị Trung ương 8 kết thúc, …"
    if c.word_before(frame.first, "happens") is not None:
        return True  # "… nhân dịp đang diễn ra kỳ họp thứ 3"
    forms = reading.tokens.forms
    near = range(frame.stop, min(frame.stop + HELD, len(forms)))
    ends = (i for i in near if forms[i] in ".;")
    return happens(c, frame, next(ends, len(forms))) is not None


@dataclass(frozen=True, slots=True)
class _Report(InArticle):
    """A first report; ``held``: it prints the day, and that it takes place, or opens a list."""

    frame: Frame
    held: bool


_FRAME = Slot[Frame]("report")
EVENT_NOUN: Pattern[_Report] = Pattern.of(
    "event-noun",  # "Lễ khởi công …", "tại hội nghị", told by a noun alone
    one(_FRAME, "eventnoun told as a fact", lambda r, _: r.frame if r.frame.noun else None),
    need(
        "somebody who is there, its name, its day and that it happens, or a list of those present",
        lambda r, _: _reports(r.frame) or r.held,
    ),
)


def _reports(frame: Frame) -> bool:
    """Tell whether a frame is enough to say that an event took place."""
    return not frame.noun or bool(frame.named or frame.actors)


def _attended(c: Clauses, frame: Frame) -> bool:
    """Tell whether a list of those present opens behind a noun: "Tham dự cuộc gặp mặt có …".

    Or of those in the chair: "Dự và chủ trì hội nghị tại điểm cầu tỉnh A có …".
    """
    cue = next(iter(c.reading.hits.ending(frame.first, _CUE, "partverb")), None)
    how = taking(cue.concept) if cue is not None else None
    if how is Taking.CHAIR:
        stop = c.reading.annotated.tokens_of(c.reading.sentences[frame.sentence]).stop
        return listing(c, frame.stop, stop) is not None
    return how is Taking.PARTICIPANT and c.word(frame.stop, "present") is not None


def _on_a_day(c: Clauses, dates: Sequence[PrintedDate], frame: Frame) -> bool:
    """Tell whether the sentence of a report prints a day, be its year known or not."""
    span = c.reading.sentences[frame.sentence].span
    return any(d.kind == "day" for d in dates_in(dates, span.start, span.end))
