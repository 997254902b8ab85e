"""Links between documents, programmes, teams and events (guide, table links, rule 27).

``about``: what a meeting or inspection is about ("kiểm tra việc thực hiện Kết luận 24");
``mandatedBy``: the decision that orders it (``kg.facts.links.mandates``); ``implements``: "Chương
trình hành động thực hiện Nghị quyết …"; ``partOf``: "3 chương trình mục tiêu quốc gia, trong đó
có …".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.modality import Force
from kg.facts.links.mandates import MandateReader
from kg.facts.model import Document, Kind, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.article import Span
    from kg.clauses.grammar import Clauses
    from kg.clauses.modality import Modality
    from kg.facts.events import Happening
    from kg.facts.events.frame import Frame
    from kg.read.reading import Mention, Reading

_TARGETS = (Kind.DOCUMENT, Kind.PROGRAMME)
_DENIED = 3  # tokens between a denial and the word that links ("không nhằm thực hiện …")
_ANNEX = 8  # tokens between an annex and the decision


@dataclass(slots=True)
class LinkReader:
    """Finds the links of one article."""

    reading: Reading
    happenings: Sequence[Happening]
    documents: Mapping[str, Document]
    modality: Modality

    def read(self) -> list[Link]:
        """Return the links of the article, each once, in text order."""
        orders = MandateReader(self.reading, self.happenings, self.documents, self.modality)
        found = [
            *self.subjects(),
            *orders.mandates(),
            *orders.numbers(),
            *self.carried_out(),
            *self.parts(),
            *self.annexes(),
            *orders.founded(),
        ]
        kept: dict[tuple[str, str, str], Link] = {}
        for link in sorted(found, key=lambda item: item.span):
            if link.subject != link.object:
                kept.setdefault((link.subject, link.predicate, link.object), link)
        return list(kept.values())

    # -- what an event is about

    def subjects(self) -> Iterator[Link]:
        """Rule ``event-about``: "Đoàn làm việc với Tỉnh ủy về việc thực hiện Nghị quyết số 12"."""
        only = sum(h.type == "inspection" for h in self.happenings) == 1
        for happening in self.happenings:
            if happening.type not in ("meeting", "inspection"):
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
            reach = min(frame.stop + 2, tokens.stop) if frame.noun else tokens.stop
            cue = next(
                (h for i in range(frame.stop, reach) if (h := self.reading.hits.at(i, "aboutcue"))),
                None,
            )
            if cue is None or self._speaks(range(frame.stop, cue.first)):
                continue
            for mention in self._run(span, cue.stop, tokens.stop):
                if not self._reported(mention.entity):
                    yield Link(happening.key, "about", mention.entity, span, "event-about")

    def _speaks(self, tokens: range) -> bool:
        return any(self.reading.hits.at(i, "act") is not None for i in tokens)

    def _reported(self, key: str) -> bool:
        """Tell whether a document is a report or draft made by the event, not what it is about."""
        document = self.documents.get(key)
        return document is not None and document.draft

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
            if not named and self._speaks(range(verb.stop, cue.first)):
                continue  # "kiểm tra việc lãnh đạo, chỉ đạo thực hiện …" reports no speech
            for mention in self._run(sentence.span, cue.stop, tokens.stop):
                if not self._reported(mention.entity):
                    yield Link(
                        happening.key, "about", mention.entity, sentence.span, "inspected-document"
                    )

    def _run(self, span: Span, first: int, stop: int) -> Iterator[Mention]:
        """Yield the documents and programmes of one clause, up to a reporting verb or a stop."""
        tokens = self.reading.tokens
        end = next(
            (
                i
                for i in range(first, stop)
                if tokens.forms[i] in ".;:" or self.reading.hits.at(i, "linkstop") is not None
            ),
            stop,
        )
        last = -1
        for mention in self.reading.mentions_in(span, *_TARGETS):
            if first <= mention.first < end and mention.first >= last:
                last = mention.stop
                yield mention

    # -- what carries out what

    def carried_out(self) -> Iterator[Link]:
        """Rule ``carries-out``: "Chương trình hành động thực hiện Nghị quyết số 12"."""
        linked = set()
        for mention in self.reading.mentions:
            if mention.kind != Kind.DOCUMENT or mention.form != "name":
                continue
            sentence = self.reading.sentence_at(mention.span.start)
            if sentence is None:
                continue
            tokens = self.reading.tokens.within(sentence.span)
            cue = next(
                (
                    h
                    for i in range(mention.first, min(mention.stop + 1, tokens.stop))
                    if (h := self.reading.hits.at(i, "carryout"))
                ),
                None,
            )
            if cue is None or self._looks_back(mention, cue.first):
                continue
            if self.modality.near(cue.first, _DENIED, Force.DENIED):
                continue
            for target in self._run(sentence.span, cue.stop, min(tokens.stop, cue.stop + 30)):
                if target.entity != mention.entity:
                    linked.add(mention.entity)
                    yield Link(
                        mention.entity, "implements", target.entity, sentence.span, "carries-out"
                    )
                    break
        yield from self._programme_of_article(linked)

    def _looks_back(self, mention: Mention, cue: int) -> bool:
        """Tell whether a document reports: "Báo cáo kết quả …", "Đề án tổng kết 15 năm …"."""
        return any(
            (hit := self.reading.hits.at(i, "doctype", "aboutcue")) is not None
            and hit.concept.has("looksBack", "yes")
            for i in range(mention.first, cue)
        )

    def _programme_of_article(self, linked: set[str]) -> Iterator[Link]:
        """Say what an action programme carries out without saying so (guide, decision 27).

        Rule ``programme-of-article``: "Chương trình hành động số 4-CTr/TU" in an article on an
        inspection of how one resolution is carried out.
        """
        subjects = [link.object for link in self.subjects()]
        resolutions = {s for s in subjects if self._named_type(s, "doctype_nghi-quyet")}
        if len(resolutions) != 1:
            return
        resolution = next(iter(resolutions))
        for document in self.documents.values():
            programme = self._named_type(document.entity, "doctype_chuong-trinh-hanh-dong")
            if programme and document.entity not in linked:
                yield Link(
                    document.entity, "implements", resolution, document.span, "programme-of-article"
                )

    def _named_type(self, key: str, concept: str) -> bool:
        document = self.documents.get(key)
        known = self.reading.annotated.lexicon.concepts.get(concept)
        return document is not None and known is not None and document.type == known.label

    # -- what is part of what

    def parts(self) -> Iterator[Link]:
        """Rule ``programme-in-set``: "3 chương trình mục tiêu quốc gia, trong đó có …"."""
        for sentence in self.reading.sentences:
            inside = self.reading.mentions_in(sentence.span, Kind.PROGRAMME)
            wholes = [m for m in inside if self.reading.entities[m.entity].rule == "programme-set"]
            for whole in wholes:
                cue = next(
                    (
                        h
                        for i in range(whole.stop, min(whole.stop + 4, len(self.reading.tokens)))
                        if (h := self.reading.hits.at(i, "amongcue"))
                    ),
                    None,
                )
                for part in inside if cue else ():
                    if cue and part.first >= cue.stop:
                        yield Link(
                            part.entity, "partOf", whole.entity, sentence.span, "programme-in-set"
                        )

    def annexes(self) -> Iterator[Link]:
        """Rule ``annex``: "Quy chế làm việc, ban hành kèm theo Quyết định số 68" is part of it."""
        for sentence in self.reading.sentences:
            inside = self.reading.mentions_in(sentence.span, Kind.DOCUMENT)
            for one in inside:
                for other in inside:
                    gap = range(one.stop, other.first)
                    if 0 < len(gap) <= _ANNEX and self._annexed(gap):
                        yield Link(one.entity, "partOf", other.entity, sentence.span, "annex")

    def _annexed(self, gap: range) -> bool:
        cues = self.reading.hits.of(gap, "issuecue")
        return any(c.concept.has("annex", "yes") and c.stop == gap.stop for c in cues)


def links(c: Clauses, happenings: Sequence[Happening], documents: Sequence[Document]) -> list[Link]:
    """Return the links of an article."""
    known = {d.entity: d for d in documents}
    return LinkReader(c.reading, happenings, known, c.modality).read()
