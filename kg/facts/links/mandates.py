"""Mandates: the decision that orders an inspection, numbers a team or founds it.

"Quyết định kiểm tra Tỉnh ủy X" orders the inspection; "Đoàn kiểm tra số 12" bears the number of
"Quyết định số 12"; "Quyết định số 5 về việc thành lập Ban Chỉ đạo" founds a team.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.modality import Force
from kg.model import Document, Kind, Link
from kg.text.fold import fold_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.clauses.modality import Modality
    from kg.facts.events import Happening
    from kg.read.reading import Mention, Reading

_DENIED = 3  # tokens between a denial and "thành lập"
_NEAR = 8  # tokens between a team and the decision that founds it


@dataclass(frozen=True, slots=True)
class MandateReader:
    """Finds what orders the inspections and teams of one article."""

    reading: Reading
    happenings: Sequence[Happening]
    documents: Mapping[str, Document]
    modality: Modality

    def mandates(self) -> Iterator[Link]:
        """Rule ``decision-orders``: "công bố Quyết định kiểm tra Tỉnh ủy" orders it."""
        only = sum(h.type == "inspection" for h in self.happenings) == 1
        for happening in self.happenings:
            if happening.type != "inspection":
                continue
            for document in self.documents.values():
                if self._orders(document) and (only or self._told_with(happening, document)):
                    yield Link(
                        happening.key,
                        "mandatedBy",
                        document.entity,
                        document.span,
                        "decision-orders",
                    )

    def _told_with(self, happening: Happening, document: Document) -> bool:
        """Tell whether a report of an inspection stands in the sentence of a decision."""
        sentence = self.reading.sentence_at(document.span.start)
        return sentence is not None and any(
            frame.sentence == sentence.index for frame in happening.frames
        )

    def _orders(self, document: Document) -> bool:
        """Tell whether a decision's own title speaks of an inspection."""
        concepts = self.reading.annotated.lexicon.concepts
        ordering = concepts.get("doctype_quyet-dinh")
        if ordering is None or document.type != ordering.label:
            return False
        words = self.reading.tokens.within(document.span)
        words = range(words.start, words.stop + 1)  # "Quyết định số 51-QĐ/UBKTTW kiểm tra …"
        return any(
            (hit := self.reading.hits.at(i, "eventverb")) is not None
            and hit.concept.has("eventType", "inspection")
            for i in words
        )

    def ordered(self) -> Iterator[Link]:
        """Rule ``under-order``: "Đoàn kiểm tra tỉnh A theo Quyết định số 408-QĐ/TU"."""
        for happening in self.happenings:
            if happening.type != "inspection":
                continue
            for index in sorted({frame.sentence for frame in happening.frames}):
                span = self.reading.sentences[index].span
                for mention in self.reading.mentions_in(span, Kind.DOCUMENT):
                    if mention.entity in self.documents and self._followed(mention):
                        for key in (happening.key, *self._teams(happening, mention.entity)):
                            yield Link(
                                key, "mandatedBy", mention.entity, mention.span, "under-order"
                            )

    def _followed(self, mention: Mention) -> bool:
        """Tell whether "theo" stands before a decision or plan: it is acted under it."""
        document = self.documents[mention.entity]
        kinds = ("doctype_quyet-dinh", "doctype_ke-hoach")
        concepts = self.reading.annotated.lexicon.concepts
        if document.type not in {concepts[k].label for k in kinds if k in concepts}:
            return False
        cue = self.reading.hits.at(mention.first - 1, "announce") if mention.first else None
        return cue is not None and cue.concept.has("follows", "yes")

    def _teams(self, happening: Happening, document: str) -> Iterator[str]:
        """Yield the teams that act under a decision."""
        entities = self.reading.entities
        for key in happening.actors if self._decides(self.documents[document]) else ():
            if key in entities and entities[key].kind == Kind.TEAM:
                yield key

    def numbers(self) -> Iterator[Link]:
        """Rule ``team-number``: "Đoàn kiểm tra số 12" bears the number of "Quyết định số 12"."""
        for team in self.reading.entities.values():
            if team.kind != Kind.TEAM:
                continue
            digits = _team_number(team.name)
            for document in self.documents.values():
                number = document.number or ""
                if digits and number and _digits(number) == digits and self._decides(document):
                    yield Link(
                        team.key, "mandatedBy", document.entity, document.span, "team-number"
                    )
                    for happening in self.happenings:
                        if happening.type == "inspection" and team.key in happening.actors:
                            yield Link(
                                happening.key,
                                "mandatedBy",
                                document.entity,
                                document.span,
                                "team-number",
                            )

    def _decides(self, document: Document) -> bool:
        concept = self.reading.annotated.lexicon.concepts.get("doctype_quyet-dinh")
        return concept is not None and document.type == concept.label

    def founded(self) -> Iterator[Link]:
        """Rule ``founded-by``: "Quyết định số 5 về việc thành lập Ban Chỉ đạo" founds it."""
        for sentence in self.reading.sentences:
            inside = self.reading.mentions_in(sentence.span)
            teams = [m for m in inside if m.kind == Kind.TEAM]
            decisions = [
                m
                for m in inside
                if m.kind == Kind.DOCUMENT
                and m.entity in self.documents
                and self._decides(self.documents[m.entity])
            ]
            for team in teams:
                before = [m for m in decisions if m.first < team.first]
                after = [m for m in decisions if m.first > team.first]
                for decision in [*before[-1:], *after[:1]]:
                    if self._founds(team, decision):
                        yield Link(
                            team.entity, "mandatedBy", decision.entity, sentence.span, "founded-by"
                        )

    def _founds(self, team: Mention, decision: Mention) -> bool:
        """Tell whether "thành lập" joins the two: before the team, or between it and "theo"."""
        if decision.first < team.first:
            before = [
                hit
                for back in (1, 2, 3)
                if (hit := self.reading.hits.at(team.first - back, "establish"))
                and hit.stop == team.first
                and hit.concept.has("founds", "yes")
            ]
            return bool(before) and team.first - decision.stop <= _NEAR
        gap = range(team.stop, decision.first)
        hits = self.reading.hits.of(gap, "establish")
        founded = any(
            hit.concept.has("founds", "yes")
            and not self.modality.near(hit.first, _DENIED, Force.DENIED)
            for hit in hits
        )
        spoken = any(self.reading.hits.at(i, "act") is not None for i in gap)
        return len(gap) <= _NEAR and founded and not spoken


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
