"""Links between documents, programmes, teams and events (guide, table links, rule 27).

``about``: what a meeting or inspection is about (``about``); ``mandatedBy``: the decision that
orders it (``mandates``); ``implements``: "Chương trình hành động thực hiện Nghị quyết …"
(``carryout``); ``partOf``: "3 chương trình mục tiêu quốc gia, trong đó có …".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.facts.links.about import AboutReader
from kg.facts.links.carryout import CarryOutReader
from kg.facts.links.mandates import MandateReader
from kg.model import Document, Kind, Link

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.modality import Modality
    from kg.facts.events import Happening
    from kg.read.reading import Reading

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
        about = AboutReader(self.reading, self.happenings, self.documents, self.modality)
        subjects = list(about.subjects())
        served = [link.object for link in subjects]
        found = [
            *about.items(),
            *subjects,
            *orders.mandates(),
            *orders.numbers(),
            *orders.ordered(),
            *CarryOutReader(self.reading, self.documents, self.modality, served).carried_out(),
            *self.parts(),
            *self.annexes(),
            *orders.founded(),
        ]
        kept: dict[tuple[str, str, str], Link] = {}
        for link in sorted(found, key=lambda item: item.span):
            if link.subject != link.object:
                kept.setdefault((link.subject, link.predicate, link.object), link)
        return list(kept.values())

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
