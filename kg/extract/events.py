"""Events: the reports of one happening put together, with its date, place and who took part.

An article tells its event three times – title, lead, body – so frames of one type are one event
unless counterparts, dates or proper names tell them apart. A bare "buổi làm việc", "hội nghị" is
the event reported last.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kg.extract import phrases
from kg.extract.clauses import AGENTS
from kg.extract.frames import Frame, frames, objects_of, outermost, subjects_of
from kg.facts import Event, Kind, Participation, Position, Statement
from kg.lexicon.model import Hit
from kg.text.dates import PrintedDate, complete
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.article import Span
    from kg.extract.reading import Mention, Reading
    from kg.resolve.named import NamedEvent

_ORDERED = 3  # tokens between "kiểm tra" and who is inspected ("đối với")
_LEAD = 3  # sentences: title, sapo, lead
_STRENGTH = {"chair": 0, "organizer": 1, "counterpart": 2, "participant": 3}


@dataclass(slots=True)
class Happening:
    """One event while its reports are collected."""

    key: str
    type: str
    frames: list[Frame]
    actors: dict[str, str] = field(default_factory=dict)
    named: str | None = None
    date: str | None = None

    def counterparts(self) -> set[str]:
        """Return the agents met, inspected or visited."""
        return {key for key, role in self.actors.items() if role == "counterpart"}

    def take(self, frame: Frame) -> None:
        """Add one more report of the event; the strongest role of an agent counts."""
        self.frames.append(frame)
        self.named = self.named or frame.named
        for key, role in frame.actors.items():
            self.join(key, role)

    def join(self, key: str, role: str) -> None:
        """Give an agent a role, unless it has a stronger one."""
        if _STRENGTH[role] < _STRENGTH.get(self.actors.get(key, ""), 9):
            self.actors[key] = role


@dataclass(slots=True)
class EventReader:
    """Collects the events of one article; local to one reading."""

    reading: Reading
    positions: Sequence[Position]
    dates: Sequence[PrintedDate]
    year: int | None
    named: Sequence[NamedEvent] = ()
    happenings: list[Happening] = field(default_factory=list)

    def read(self) -> list[Happening]:
        """Return the happenings of the article in the order they are told."""
        for frame in frames(self.reading):
            self._place(frame)
        organs = {event.entity: event.body for event in self.named}
        for happening in self.happenings:
            organ = organs.get(happening.named or "")
            if organ is not None:
                happening.actors[organ] = "organizer"
        self._lead_date()
        self._places()
        self._announced()
        self._inspections()
        self._leaders()
        self._attendance()
        self._chairs()
        return self.happenings

    # -- one happening or two

    def _place(self, frame: Frame) -> None:
        date = self._date(frame)
        known = self._same(frame, date)
        if known is None:
            if not self._reports(frame):
                return
            known = Happening(f"e{len(self.happenings) + 1}", frame.type, [])
            self.happenings.append(known)
        known.take(frame)
        known.date = known.date or date

    def _same(self, frame: Frame, date: str | None) -> Happening | None:
        met = {key for key, role in frame.actors.items() if role == "counterpart"}
        for known in reversed(self.happenings):
            if known.type != frame.type:
                continue
            if frame.named and known.named and frame.named != known.named:
                continue
            if (
                date
                and known.date
                and not date.startswith(known.date)
                and not known.date.startswith(date)
            ):
                continue
            apart = frame.type in ("visit", "ceremony") and not frame.noun
            if apart and any(f.sentence == frame.sentence and not f.noun for f in known.frames):
                continue
            theirs = known.counterparts()
            if met and theirs and not met & theirs and not self._related(met, theirs):
                continue
            return known
        return None

    def _related(self, one: set[str], other: set[str]) -> bool:
        """Tell whether the counterparts may be one side: a province and its Party committee."""
        names = self.reading.entities
        for a in one:
            for b in other:
                first, second = names[a].name.lower(), names[b].name.lower()
                if first.endswith(second) or second.endswith(first):
                    return True
        return False

    def _reports(self, frame: Frame) -> bool:
        """Tell whether a frame is enough to say that an event took place."""
        if not frame.noun:
            return True
        return (
            bool(frame.named)
            or any(role in ("chair", "organizer", "counterpart") for role in frame.actors.values())
            or bool(frame.actors)
        )

    # -- when

    def _date(self, frame: Frame) -> str | None:
        """Return the day printed in the sentence of the report, else none."""
        span = self.reading.sentences[frame.sentence].span
        verb = self.reading.tokens.ends[frame.stop - 1] + 40
        for printed in self.dates:
            near = span.start <= printed.span.start < min(span.end, max(verb, span.start + 60))
            if near and printed.kind in ("day", "relative"):
                if printed.kind == "relative" and printed.yearly:
                    continue
                value = complete(printed, self.year, self.reading.article.published)
                if value:
                    return value
        return None

    def _lead_date(self) -> None:
        """Date the first event told by the day that opens the lead ("Ngày 5/1, tại Hà Nội, …")."""
        first = next((h for h in self.happenings if h.type != "inspection"), None)
        if first is None or first.date or first.frames[0].sentence > _LEAD:
            return
        for sentence in self.reading.sentences[: _LEAD + 1]:
            tokens = self.reading.annotated.tokens_of(sentence)
            if not any(m.entity in first.actors for m in self.reading.mentions_in(sentence.span)):
                continue
            for printed in self.dates:
                at = self.reading.tokens.at(printed.span.start)
                opens = tokens.start <= at < min(tokens.start + 10, tokens.stop)
                if opens and printed.kind in ("day", "relative") and not printed.yearly:
                    first.date = complete(printed, self.year, self.reading.article.published)
                    return

    # -- what the genre implies

    def _places(self) -> None:
        """Drop a place from a meeting that names the body met there: it is no party to it."""
        for happening in self.happenings:
            met = happening.counterparts()
            bodies = {k for k in met if self.reading.entities[k].kind != Kind.PLACE}
            if bodies and happening.type in ("meeting", "inspection"):
                for key in met - bodies:
                    del happening.actors[key]

    def _inspections(self) -> None:
        """Read a meeting of an inspection team with a body as part of its inspection."""
        for meeting in [h for h in self.happenings if h.type == "meeting"]:
            teams = [
                key
                for key, role in meeting.actors.items()
                if role == "organizer"
                and self.reading.entities[key].kind == Kind.TEAM
                and (self._inspects(key) or self._checks(key))
            ]
            met = meeting.counterparts()
            if not teams or not met:
                continue
            known = next((h for h in self.happenings if h.type == "inspection"), None)
            if known is None:
                known = Happening(
                    f"e{len(self.happenings) + 1}", "inspection", list(meeting.frames)
                )
                self.happenings.append(known)
            if not known.counterparts():
                for key in met:
                    known.join(key, "counterpart")
            for key in teams:
                known.join(key, "organizer")
            return

    def _announced(self) -> None:
        """ "Đoàn A công bố Quyết định số 5 về việc kiểm tra Ban Thường vụ B": B is inspected."""
        for sentence in self.reading.sentences:
            tokens = self.reading.annotated.tokens_of(sentence)
            told = any(self.reading.hits.at(i, "announce") for i in tokens)
            for document in self.reading.mentions_in(sentence.span, Kind.DOCUMENT) if told else ():
                reach = range(document.first, min(document.stop + 2, tokens.stop))
                verb = next(
                    (
                        hit
                        for i in reach
                        if (hit := self.reading.hits.at(i, "eventverb"))
                        and hit.concept.has("eventType", "inspection")
                    ),
                    None,
                )
                if verb is not None and document.form == "name":
                    self._ordered(sentence.index, document, verb)

    def _ordered(self, index: int, document: Mention, verb: Hit) -> None:
        span = self.reading.sentences[index].span
        inside = [m for m in self.reading.mentions_in(span) if m.kind != Kind.DOCUMENT]
        after = [m for m in outermost(inside) if m.first >= verb.stop]
        met = [
            m
            for m in after[:1]
            if m.kind == Kind.ORGANISATION and self._straight(range(verb.stop, m.first))
        ]
        teams = [m for m in inside if m.kind == Kind.TEAM and m.stop <= document.first]
        if not met or not teams:
            return
        keys = {m.entity for m in met}
        known = next(
            (
                h
                for h in self.happenings
                if h.type == "inspection"
                and (teams[-1].entity in h.actors or keys & h.counterparts())
            ),
            None,
        )
        if known is None:
            frame = Frame("inspection", verb.first, met[-1].stop, index, noun=True)
            known = Happening(f"e{len(self.happenings) + 1}", "inspection", [frame])
            self.happenings.append(known)
        for key in keys:
            known.join(key, "counterpart")
        known.join(teams[-1].entity, "organizer")

    def _straight(self, gap: range) -> bool:
        """Tell whether nothing but "đối với" or "tại" stands between "kiểm tra" and its object."""
        return len(gap) <= _ORDERED and all(
            i in self.reading.annotated.inside
            or (
                (hit := self.reading.hits.at(i, "function")) is not None
                and hit.concept.has("functionClass", "towards")
            )
            for i in gap
        )

    def _inspects(self, key: str) -> bool:
        """Tell whether a team's head is one that inspects: "Đoàn kiểm tra", "Đoàn giám sát"."""
        return self._headed(key, "inspector")

    def _checks(self, key: str) -> bool:
        """Tell whether a sentence says so: "Đoàn công tác … kiểm tra việc thực hiện …"."""
        for sentence in self.reading.sentences:
            tokens = self.reading.annotated.tokens_of(sentence)
            mine = any(
                m.entity == key and m.first - tokens.start <= 2
                for m in self.reading.mentions_in(sentence.span)
            )
            hits = self.reading.hits.of(tokens, "eventverb") if mine else []
            for hit in hits:
                checked = hit.concept.has("eventType", "inspection")
                ahead = (self.reading.hits.at(hit.stop - i, "nominaliser") for i in (0, 1))
                if checked and any(ahead):
                    return True
        return False

    def _headed(self, key: str, mark: str) -> bool:
        """Tell whether the kind of a body carries a mark of the lexicon."""
        entity = self.reading.entities[key]
        kinds = self.reading.annotated.lexicon.schemes.get("bodykind", ())
        heads = tuple(fold_key(k.label) for k in kinds if k.has(mark, "yes"))
        return any(fold_key(name).startswith(heads) for name in (entity.name, *entity.aliases))

    def _leaders(self) -> None:
        """Let the head and the members of a delegation that holds an event take part in it.

        Those of a standing committee ("Ban Chỉ đạo …") need not all be there.
        """
        for happening in self.happenings:
            if happening.type == "inspection":
                continue
            teams = {
                key
                for key, role in happening.actors.items()
                if role == "organizer" and not self._headed(key, "standing")
            }
            for position in self.positions:
                team = (
                    position.org in teams and self.reading.entities[position.org].kind == Kind.TEAM
                )
                if team and not position.former:
                    happening.join(position.person, "participant")

    def _attendance(self) -> None:
        """Read who else is there: "Cùng dự có các đồng chí: …", "Tại hội nghị, ông A …"."""
        for sentence in self.reading.sentences:
            tokens = self.reading.annotated.tokens_of(sentence)
            hits = self.reading.hits.of(tokens, "partverb")
            cue = next((h for h in hits if self._attends(h, tokens.start)), None)
            speaker = next(
                (
                    h
                    for h in hits
                    if h.concept.has("participationRole", "speaker") and h.first - tokens.start <= 4
                ),
                None,
            )
            happening = self._of_sentence(sentence.index)
            if happening is None:
                continue
            if cue is not None:
                for mention in self._listed(sentence.span, cue.first):
                    happening.join(mention.entity, "participant")
            elif speaker is not None:
                people = [
                    m
                    for m in outermost(self.reading.mentions_in(sentence.span))
                    if m.kind == Kind.PERSON
                ]
                if people:
                    happening.join(people[0].entity, "participant")

    def _chairs(self) -> None:
        """Read who chairs: "Đồng chí A chủ trì.", "họp dưới sự chủ trì của đồng chí A"."""
        for sentence in self.reading.sentences:
            tokens = self.reading.annotated.tokens_of(sentence)
            cues = [
                hit
                for hit in self.reading.hits.of(tokens, "partverb")
                if hit.concept.has("participationRole", "chair") and self._of_event(hit, tokens)
            ]
            happening = self._of_sentence(sentence.index) if cues else None
            if happening is None:
                continue
            inside = outermost(self.reading.mentions_in(sentence.span))
            for cue in cues:
                if phrases.genitive(self.reading.annotated, cue.stop):
                    of = Hit(cue.stop, cue.stop + 1, cue.concept)
                    people = objects_of(self.reading, inside, of)[:1]
                else:
                    people = subjects_of(self.reading, inside, cue.first)
                for mention in people:
                    if mention.kind == Kind.PERSON:
                        happening.join(mention.entity, "chair")

    def _of_event(self, cue: Hit, tokens: range) -> bool:
        """Tell whether a verb of chairing is of an event: not "chủ trì, phối hợp với Bộ A …"."""
        after = range(cue.stop, min(cue.stop + 3, tokens.stop))
        if not after or self.reading.tokens.forms[cue.stop] in ".;…":
            return True
        if phrases.genitive(self.reading.annotated, cue.stop):
            return True
        return any(
            self.reading.hits.at(i, "eventnoun", "partverb")
            or (
                (hit := self.reading.hits.at(i, "anaphor"))
                and hit.concept.has("anaphorKind", "event")
            )
            for i in after
        )

    def _attends(self, hit: Hit, start: int) -> bool:
        """Tell whether a verb is of attending: "dự hội nghị", "Cùng dự có", not "tham gia"."""
        if not hit.concept.has("participationRole", "participant"):
            return False
        if hit.first - start <= 2 or hit.stop >= len(self.reading.tokens):
            return True
        after = range(hit.stop, min(hit.stop + 3, len(self.reading.tokens)))
        return any(
            self.reading.hits.at(i, "eventnoun", "listcue", "anaphor") is not None
            or self.reading.tokens.forms[i] == ":"
            for i in after
        )

    def _listed(self, span: Span, cue: int) -> list[Mention]:
        """Return the named people and bodies of an attendance list."""
        inside = outermost(self.reading.mentions_in(span))
        before = [m for m in inside if m.kind == Kind.PERSON and m.stop <= cue]
        kinds = {Kind.PERSON}
        if cue - self.reading.tokens.within(span).start <= 1:
            kinds |= {Kind.ORGANISATION}  # "Cùng dự có lãnh đạo Bộ A, Bộ B"
        after = [m for m in inside if m.first >= cue and m.form == "name" and m.kind in kinds]
        return [*before, *after]

    def _of_sentence(self, index: int) -> Happening | None:
        """Return the event that a sentence is part of: the one reported in it or last before it."""
        told = [h for h in self.happenings if h.type != "inspection"]
        here = [h for h in told if any(f.sentence == index for f in h.frames)]
        if here:
            return here[-1]
        before = [h for h in told if min(f.sentence for f in h.frames) <= index]
        if not before:  # the list of those present may come before the word for the meeting
            ahead = [h for h in told if h.frames[0].sentence <= index + 2]
            return ahead[0] if ahead else None
        return max(
            before,
            key=lambda h: max(f.sentence for f in h.frames if f.sentence <= index),
            default=None,
        )


def events(
    reading: Reading,
    positions: Sequence[Position],
    dates: Sequence[PrintedDate],
    year: int | None,
    named: Sequence[NamedEvent] = (),
) -> tuple[list[Happening], list[Event], list[Participation]]:
    """Return the events of an article and who takes part in each.

    Rule ``event-verb``: "Đoàn kiểm tra làm việc với Tỉnh ủy An Phước", told by a verb.

    Rule ``event-noun``: "Lễ khởi công …", "tại hội nghị", told by a noun alone.
    """
    happenings = EventReader(reading, positions, dates, year, named).read()
    happenings = [h for h in happenings if h.actors or h.named]
    found: list[Event] = []
    parts: list[Participation] = []
    for happening in happenings:
        frame = next((f for f in happening.frames if not f.noun), happening.frames[0])
        span = reading.sentences[frame.sentence].span
        place = next((f.place for f in happening.frames if f.place), None)
        found.append(
            Event(
                happening.key,
                happening.type,
                _name(reading, happening, frame),
                happening.date,
                place,
                span,
                "event-noun" if frame.noun else "event-verb",
            )
        )
        parts += _parts(reading, happening)
    return happenings, found, parts


def _name(reading: Reading, happening: Happening, frame: Frame) -> str:
    """Return the words that report the event; the proper title where it has one."""
    if happening.named:
        return reading.entities[happening.named].name
    words = " ".join(reading.tokens.words(frame.first, frame.stop).split())
    return words[0].upper() + words[1:]


def _parts(reading: Reading, happening: Happening) -> list[Participation]:
    """Return who takes part in an event, with the strongest role of each.

    Rule ``participation-chair``: "Đồng chí Trịnh Đức Khải chủ trì buổi làm việc".

    Rule ``participation-organizer``: "Đoàn kiểm tra của Ban Bí thư làm việc với …".

    Rule ``participation-counterpart``: "… làm việc với Ban Thường vụ Tỉnh ủy An Phước".

    Rule ``participation-participant``: "Cùng dự có đồng chí Lò Văn Thử".
    """
    where: Mapping[str, Span] = {}
    spans: dict[str, Span] = dict(where)
    for frame in happening.frames:
        for key in frame.actors:
            spans.setdefault(key, reading.sentences[frame.sentence].span)
    return [
        Participation(
            happening.key,
            key,
            role,
            spans.get(key, reading.sentences[happening.frames[0].sentence].span),
            f"participation-{role}",
        )
        for key, role in happening.actors.items()
        if reading.entities[key].kind in AGENTS
    ]


def set_events(
    reading: Reading, happenings: Sequence[Happening], found: Sequence[Statement]
) -> list[Statement]:
    """Return the statements with the event at which each was made: the last one told before it."""
    from dataclasses import replace

    told = [h for h in happenings if h.type != "inspection"]
    result = []
    for statement in found:
        index = next(
            (
                s.index
                for s in reading.sentences
                if s.span.start <= statement.cue.start < s.span.end
            ),
            0,
        )
        before = [h for h in told if min(f.sentence for f in h.frames) <= index]
        here = [h for h in before if statement.source in h.actors]
        event = here[-1].key if here else None
        result.append(replace(statement, event=event))
    return result
