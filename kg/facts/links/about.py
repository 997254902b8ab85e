"""What a meeting or inspection is about (guide, decision 37).

The document or programme in whose name it is held ("kiểm tra việc thực hiện Kết luận 24"), and
each that a session hears, debates, passes or announces ("nghe Tờ trình số 9; cho ý kiến về …").
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.modality import Force
from kg.facts.links.runs import TARGETS, run, speaks
from kg.model import Document, Kind, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.clauses.modality import Modality
    from kg.facts.events import Happening
    from kg.facts.events.frame import Frame
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_HELD = ("meeting", "inspection")
_DENIED = 3  # tokens between a denial and the verb of an item
_FAR = 5  # sentences from the last report of a session to what it still hears
_GAP = 12  # tokens between the verb of an item and its document
_HEARD = 40  # the same where somebody is heard who reports: "nghe Sở A báo cáo về … (Tờ trình …)"
_NEXT = 6  # tokens between two documents of one item


@dataclass(frozen=True, slots=True)
class AboutReader:
    """Finds what the events of one article are about."""

    reading: Reading
    happenings: Sequence[Happening]
    documents: Mapping[str, Document]
    modality: Modality

    def subjects(self) -> Iterator[Link]:
        """Rule ``event-about``: "Đoàn làm việc với Tỉnh ủy về việc thực hiện Nghị quyết số 12"."""
        only = sum(h.type == "inspection" for h in self.happenings) == 1
        for happening in self.happenings:
            if happening.type not in _HELD:
                continue
            by_sentence: dict[int, list[Frame]] = {}
            for frame in happening.frames:
                by_sentence.setdefault(frame.sentence, []).append(frame)
            for place, (sentence, frames) in enumerate(sorted(by_sentence.items())):
                yield from self._subjects_in(happening, sentence, frames)
                if not place and happening.type == "inspection" and only:
                    yield from self._inspected(happening)

    def _subjects_in(
        self, happening: Happening, index: int, frames: Sequence[Frame]
    ) -> Iterator[Link]:
        span = self.reading.sentences[index].span
        tokens = self.reading.tokens.within(span)
        for frame in frames:
            reach = self._clause_stop(frame, tokens) if frame.noun else tokens.stop
            cue = next(
                (h for i in range(frame.stop, reach) if (h := self.reading.hits.at(i, "aboutcue"))),
                None,
            )
            if cue is None or self.modality.near(cue.first, _DENIED, Force.DENIED):
                continue
            if speaks(self.reading, range(frame.stop, cue.first)):
                continue
            for mention in run(self.reading, span, cue.stop, tokens.stop):
                for named in self._meant(mention):
                    yield Link(happening.key, "about", named.entity, span, "event-about")

    def _clause_stop(self, frame: Frame, tokens: range) -> int:
        """Return where the clause of a session's name stops: "Hội nghị trực tuyến về …, …"."""
        forms = self.reading.tokens.forms
        return next((i for i in range(frame.stop, tokens.stop) if forms[i] in ",.;:("), tokens.stop)

    def _meant(self, mention: Mention) -> Iterator[Mention]:
        """Yield a document, or in place of a report of the event itself what it reports on.

        "… làm việc với Tỉnh ủy về dự thảo Báo cáo kết quả kiểm tra việc thực hiện Kết luận số 24".
        """
        if not self._reported(mention.entity):
            yield mention
            return
        for inner in self.reading.mentions_in(mention.span, *TARGETS):
            if inner.first > mention.first and not self._reported(inner.entity):
                yield inner

    def _reported(self, key: str) -> bool:
        """Tell whether a document is a report or draft made by the event, not what it is about."""
        document = self.documents.get(key)
        if document is None or document.draft:
            return document is not None
        words = self.reading.tokens.within(document.span)
        return any(
            (hit := self.reading.hits.at(i, "doctype")) is not None
            and hit.concept.has("ownReport", "yes")
            for i in words
        )

    def _inspected(self, happening: Happening) -> Iterator[Link]:
        """Rule ``inspected-document``: "… kế hoạch kiểm tra việc thực hiện Kết luận số 12"."""
        for sentence in self.reading.sentences:
            tokens = self.reading.tokens.within(sentence.span)
            verb = next(
                (
                    h
                    for i in tokens
                    if (h := self.reading.hits.at(i, "eventverb"))
                    and h.concept.has("eventType", "inspection")
                ),
                None,
            )
            cue = (
                next(
                    (
                        h
                        for i in range(verb.stop, tokens.stop)
                        if (h := self.reading.hits.at(i, "carryout"))
                    ),
                    None,
                )
                if verb
                else None
            )
            if verb is None or cue is None:
                continue
            named = any(self.reading.hits.at(verb.stop - i, "nominaliser") for i in (-1, 0, 1))
            if not named and speaks(self.reading, range(verb.stop, cue.first)):
                continue  # "kiểm tra việc lãnh đạo, chỉ đạo thực hiện …" reports no speech
            for mention in run(self.reading, sentence.span, cue.stop, tokens.stop):
                if not self._reported(mention.entity):
                    yield Link(
                        happening.key, "about", mention.entity, sentence.span, "inspected-document"
                    )

    # -- the items of an agenda

    def items(self) -> Iterator[Link]:
        """Rule ``agenda-item``: "Hội nghị nghe Tờ trình số 9; cho ý kiến về Đề án …"."""
        sessions = self._sessions()
        for sentence in self.reading.sentences:
            tokens = self.reading.tokens.within(sentence.span)
            # "sơ kết việc thực hiện Nghị quyết": a bare noun is no item of its own
            targets = [
                m for m in self.reading.mentions_in(sentence.span, *TARGETS) if m.form == "name"
            ]
            for verb in self.reading.hits.of(tokens, "aboutcue") if targets else ():
                if not verb.concept.properties.get("agenda"):
                    continue
                if self.modality.near(verb.first, _DENIED, Force.DENIED):
                    continue
                session = self._session(sessions, sentence, verb)
                for item in self._items(verb, targets) if session else ():
                    if session and not self._own_report(item.entity):
                        yield Link(session.key, "about", item.entity, sentence.span, "agenda-item")

    def _sessions(self) -> list[tuple[int, int, Happening]]:
        """Return the reports of meetings in text order: sentence, token, meeting."""
        told = [
            (frame.sentence, frame.first, happening)
            for happening in self.happenings
            if happening.type == "meeting"
            for frame in happening.frames
        ]
        return sorted(told, key=lambda item: item[:2])

    def _session(
        self, sessions: Sequence[tuple[int, int, Happening]], sentence: Sentence, verb: Hit
    ) -> Happening | None:
        """Return the meeting at which a verb of an item acts: that of its sentence, or the last."""
        key = (sentence.index, verb.first)
        place = bisect_right(sessions, key, key=lambda told: told[:2])
        if place and sessions[place - 1][0] == sentence.index:
            return sessions[place - 1][2]
        if place < len(sessions) and sessions[place][0] == sentence.index:
            return sessions[place][2]  # "… công bố Quyết định số 8 tại hội nghị"
        if not place or not verb.concept.has("agenda", "session") or self._dated(sentence, verb):
            return None
        near = sentence.index - sessions[place - 1][0] <= _FAR
        return sessions[place - 1][2] if near else None

    def _dated(self, sentence: Sentence, verb: Hit) -> bool:
        """Tell whether a day is told before the verb: it acts at another time."""
        start = self.reading.tokens.within(sentence.span).start
        return any(self.reading.hits.at(i, "timeword") for i in range(start, verb.first))

    def _items(self, verb: Hit, targets: Sequence[Mention]) -> Iterator[Mention]:
        """Yield the documents that a verb governs: one after the other, none inside another."""
        reach, at = (_HEARD if verb.concept.has("hears", "yes") else _GAP), verb.stop
        first = True
        for target in targets:
            if target.first < at:
                continue
            gap = range(at, target.first)
            if len(gap) > (reach if first else _NEXT) or not self._goes_on(gap, verb, first=first):
                return
            if target.kind is Kind.PROGRAMME and first and len(gap) > _NEXT:
                return
            yield target
            first, at = False, target.stop

    def _goes_on(self, gap: range, verb: Hit, *, first: bool) -> bool:
        forms, hits = self.reading.tokens.forms, self.reading.hits
        if any(forms[i] == "." for i in gap) or any(hits.at(i, "linkstop") for i in gap):
            return False
        if not first and not any(forms[i] in ",;" or self._joins(i) for i in gap):
            return False
        told = first and verb.concept.has("hears", "yes")
        return told or not speaks(self.reading, gap)

    def _joins(self, index: int) -> bool:
        hit = self.reading.hits.at(index, "function")
        return hit is not None and hit.concept.has("functionClass", "conjunction")

    def _own_report(self, key: str) -> bool:
        """Tell whether an inspection's own report is drafted at the session."""
        inspects = any(h.type == "inspection" for h in self.happenings)
        return inspects and self._reported(key)
