"""What carries out what: plans, programmes and guidance, and the document they serve."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.modality import Force
from kg.facts.links.runs import TARGETS, run
from kg.model import Document, Kind, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.clauses.modality import Modality
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_DENIED = 3  # tokens between a denial and the word that links ("không nhằm thực hiện …")
_CLOSE = 8  # tokens between a document and the one it serves: "… được ban hành nhằm thực hiện …"
_ISSUED = 3  # tokens between a verb of issuing and its document


@dataclass(frozen=True, slots=True)
class CarryOutReader:
    """Finds which document of one article carries out which.

    ``subjects`` are the keys of what the events of the article are about.
    """

    reading: Reading
    documents: Mapping[str, Document]
    modality: Modality
    subjects: Sequence[str]

    def carried_out(self) -> Iterator[Link]:
        """Rule ``carries-out``: "Chương trình hành động thực hiện Nghị quyết số 12"."""
        served = list(self._served())
        linked = {link.subject for link in served}
        set_out = [link for link in self._set_out() if link.subject not in linked]
        for link in (*served, *set_out, *self._by_means()):
            linked.add(link.subject)
            yield link
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
            for target in run(
                self.reading, sentence.span, cue.stop, min(tokens.stop, cue.stop + 30)
            ):
                if target.entity != mention.entity:
                    linked.add(mention.entity)
                    yield Link(
                        mention.entity, "implements", target.entity, sentence.span, "carries-out"
                    )
                    break
        yield from self._programme_of_article(linked)

    def _looks_back(self, mention: Mention, cue: int) -> bool:
        """Tell whether a document reports: "Báo cáo kết quả …", "Đề án tổng kết 15 năm …"."""
        concepts = self.reading.annotated.lexicon.concepts
        for hit in self.reading.hits.of(range(mention.first, cue), "doctype", "aboutcue"):
            kind = concepts.get(hit.concept.first("broader") or "", hit.concept)
            if kind.has("looksBack", "yes"):
                return True
        return False

    def _programme_of_article(self, linked: set[str]) -> Iterator[Link]:
        """Say what an action programme carries out without saying so (guide, decision 27).

        Rule ``programme-of-article``: "Chương trình hành động số 4-CTr/TU" in an article on an
        inspection of how one resolution is carried out.
        """
        resolutions = {s for s in self.subjects if self._named_type(s, "doctype_nghi-quyet")}
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

    def _pairs(self) -> Iterator[tuple[Sentence, Mention, Mention]]:
        """Yield each document or programme with the next of its sentence."""
        for sentence in self.reading.sentences:
            last = None
            for mention in self.reading.mentions_in(sentence.span, *TARGETS):
                if last is not None and mention.first < last.stop:
                    continue  # named inside a title
                if last is not None and mention.entity != last.entity:
                    yield sentence, last, mention
                last = mention

    def _served(self) -> Iterator[Link]:
        """Rule ``purpose``: "Nghị quyết được ban hành nhằm cụ thể hóa Kết luận số 54"."""
        for sentence, one, other in self._pairs():
            gap = range(one.stop, other.first)
            cues = self.reading.hits.of(gap, "carryout")
            if not 0 < len(gap) <= _CLOSE or not cues or not self._plain(gap):
                continue
            if self.modality.near(cues[0].first, _DENIED, Force.DENIED):
                continue
            if one.kind is Kind.DOCUMENT and self._meant(gap):
                server = self._annexed_to(one, sentence) or one
                yield Link(server.entity, "implements", other.entity, sentence.span, "purpose")

    def _annexed_to(self, act: Mention, sentence: Sentence) -> Mention | None:
        """Return what an act is issued with: "Đề án …, ban hành kèm theo Quyết định số 127, …"."""
        cue = next(
            (
                hit
                for back in range(1, 6)
                if act.first >= back
                and (hit := self.reading.hits.at(act.first - back, "issuecue")) is not None
                and hit.stop == act.first
                and hit.concept.has("annex", "yes")
            ),
            None,
        )
        before = self.reading.mentions_in(sentence.span, *TARGETS) if cue else []
        return next((m for m in reversed(before) if cue and m.stop <= cue.first), None)

    def _plain(self, gap: range) -> bool:
        """Tell whether nobody acts in a gap: function words and verbs of issuing only."""
        index = gap.start
        while index < gap.stop:
            hit = self.reading.hits.at(index, "function", "carryout", "issuecue")
            if hit is None and self.reading.tokens.forms[index] != ",":
                return False
            if hit is not None and (
                hit.concept.has("functionClass", "conjunction")
                or hit.concept.has("functionClass", "means")
            ):
                return False
            index = hit.stop if hit else index + 1
        return True

    def _meant(self, gap: range) -> bool:
        """Tell whether words of purpose or of issuing join two documents."""
        return any(
            word.concept.scheme == "issuecue" or word.concept.has("functionClass", "purpose")
            for word in self.reading.hits.of(gap, "function", "issuecue")
        )

    def _by_means(self) -> Iterator[Link]:
        """Rule ``by-means``: "Nghị quyết số 36 được cụ thể hóa bằng Chỉ thị số 45"."""
        for sentence, one, other in self._pairs():
            gap = range(one.stop, other.first)
            cue = next(iter(self.reading.hits.of(gap, "carryout")), None)
            last = self.reading.hits.at(other.first - 1, "function") if gap else None
            if cue is None or last is None or cue.stop > other.first - 1 or len(gap) > _CLOSE:
                continue
            if last.concept.has("functionClass", "means"):
                yield Link(other.entity, "implements", one.entity, sentence.span, "by-means")

    def _set_out(self) -> Iterator[Link]:
        """Rule ``set-out``: "Thực hiện Nghị quyết số 6, UBND tỉnh ban hành Kế hoạch số 128"."""
        for sentence in self.reading.sentences:
            targets = self.reading.mentions_in(sentence.span, *TARGETS)
            served = next((m for m in targets if self._opens(m, sentence)), None)
            if served is None:
                continue
            last = served.stop
            for mention in targets:
                if mention.first < last or mention.kind is not Kind.DOCUMENT:
                    continue
                last = mention.stop
                if mention.entity != served.entity and self._issued(mention):
                    yield Link(
                        mention.entity, "implements", served.entity, sentence.span, "set-out"
                    )

    def _opens(self, mention: Mention, sentence: Sentence) -> bool:
        """Tell whether "(Để) thực hiện" opens the clause that a document closes with a comma."""
        forms, tokens = self.reading.tokens.forms, self.reading.tokens.within(sentence.span)
        if mention.stop >= tokens.stop or forms[mention.stop] != ",":
            return False
        cue = self._cue_before(mention.first)
        if cue is None:
            return False
        first = cue.first
        if first > tokens.start and self.reading.hits.at(first - 1, "function") is not None:
            first -= 1
        return first == tokens.start or forms[first - 1] in ':;“"'

    def _cue_before(self, index: int) -> Hit | None:
        return next(
            (
                hit
                for back in range(1, 6)
                if index >= back
                and (hit := self.reading.hits.at(index - back, "carryout")) is not None
                and hit.stop == index
            ),
            None,
        )

    def _issued(self, mention: Mention) -> bool:
        """Tell whether a verb of issuing or drawing up governs a document."""
        return any(
            (hit := self.reading.hits.at(mention.first - back, "issuecue")) is not None
            and not hit.concept.has("annex", "yes")
            and hit.stop <= mention.first
            and not self.modality.near(hit.first, _DENIED, Force.DENIED)
            for back in range(1, _ISSUED + 1)
            if mention.first >= back
        )
