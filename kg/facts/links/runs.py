"""What the readers of links share: the article as they know it, and runs of documents in it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from kg.clauses.elements import InArticle, InSentence, asserted
from kg.clauses.modality import DOUBTFUL, Force
from kg.lexicon.model import Hit
from kg.lexicon.rows import Trait
from kg.model import Kind, Link
from kg.rules.pattern import Slot, seq

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kg.article import Span
    from kg.facts.events import Happening
    from kg.model import Document
    from kg.read.reading import Mention, Reading
    from kg.rules.pattern import Element, Pattern
    from kg.text.sentences import Sentence

TARGETS = (Kind.DOCUMENT, Kind.PROGRAMME)
EVENT = Slot["Happening"]("event")
CARRYOUT = Slot[Hit]("carryout")
DENIED = 3  # tokens between a denial and the word that links ("không nhằm thực hiện …")
_UNISSUED = 4  # tokens of "chưa ban hành (được)" before a document
_WORD = 5  # tokens of the longest word that links


@dataclass(frozen=True, slots=True)
class Known(InArticle):
    """An article with what was read of its events and documents.

    ``sentences`` are those that may link something; ``linked`` are the documents of which it was
    already said what they carry out, ``subjects`` what its events are about.
    """

    happenings: Sequence[Happening]
    documents: Mapping[str, Document]
    sentences: Sequence[Sentence]
    linked: frozenset[str] = field(default=frozenset())
    subjects: frozenset[str] = field(default=frozenset())

    def inspections(self) -> list[Happening]:
        """Return the inspections of the article."""
        return [h for h in self.happenings if h.type.has(Trait.MANDATED)]

    def typed(self, document: Document | None, *concepts: str) -> bool:
        """Tell whether a document is of one of the types (concepts of ``doctype``)."""
        known = self.reading.annotated.lexicon.concepts
        labels = {known[c].label for c in concepts if c in known}
        return document is not None and document.type in labels

    def lines(self) -> Iterator[Line]:
        """Yield the sentences that may link something."""
        return (Line(self.c, sentence, self) for sentence in self.sentences)


@dataclass(frozen=True, slots=True)
class Line(InSentence):
    """A sentence of the article."""

    known: Known

    @property
    def span(self) -> Span:
        """The words of the sentence."""
        return self.sentence.span

    def mentions(self, *kinds: Kind) -> list[Mention]:
        """Return the mentions of the sentence, of the given kinds."""
        return self.reading.mentions_in(self.sentence.span, *kinds)


CARRIES: Element[Line] = seq(
    asserted(CARRYOUT, Force.DENIED, near=DENIED), asserted(CARRYOUT, *DOUBTFUL)
)


def implements(line: Line, server: Mention, served: Mention, rule: Pattern[Line]) -> Link:
    """Return that one document carries out another, as a rule found it."""
    return Link(server.entity, "implements", served.entity, line.span, rule.name)


def first_named(known: Known) -> Mapping[str, Sequence[Mention]]:
    """Return where documents are named first, by their types, in text order.

    Found once in an article.
    """
    parsed = known.reading.annotated.parsed
    if first_named not in parsed:
        found: defaultdict[str, dict[str, Mention]] = defaultdict(dict)
        for mention in known.c.mentions_from(0, len(known.c.tokens), Kind.DOCUMENT):
            document = known.documents.get(mention.entity)
            if mention.form == "name" and document is not None:
                found[document.type].setdefault(mention.entity, mention)
        parsed[first_named] = {kind: tuple(named.values()) for kind, named in found.items()}
    return cast("Mapping[str, Sequence[Mention]]", parsed[first_named])


def unissued(line: Line, document: Mention) -> bool:
    """Tell whether a document is told not to be there: "chưa ban hành [Kế hoạch số 5]"."""
    return line.c.modality.near(document.first, _UNISSUED, Force.DENIED)


def word_before(line: Line, index: int, scheme: str) -> Hit | None:
    """Return the word of a scheme that ends right before a token."""
    starts = (index - back for back in range(1, _WORD + 1) if index >= back)
    hits = (line.reading.hits.at(first, scheme) for first in starts)
    return next((hit for hit in hits if hit is not None and hit.stop == index), None)


def run(reading: Reading, span: Span, first: int, stop: int) -> Iterator[Mention]:
    """Yield the documents and programmes of one clause, up to a stop, none inside another."""
    end = next(
        (i for i in range(first, stop) if reading.tokens.forms[i] in ".;:" or stops(reading, i)),
        stop,
    )
    last = -1
    for mention in reading.mentions_in(span, *TARGETS):
        if first <= mention.first < end and mention.first >= last:
            last = mention.stop
            yield mention


def stops(reading: Reading, index: int) -> bool:
    """Tell whether a word that ends a run stands at the token: not "theo" in "tiếp theo"."""
    within = any(hit.stop > index for hit in reading.hits.starting.get(index - 1, ()))
    return reading.hits.at(index, "linkstop") is not None and not within


def speaks(reading: Reading, tokens: range) -> bool:
    """Tell whether a reporting verb stands among the tokens.

    No "tờ trình", always a noun, and no "quán triệt", which is never sure to report.
    """
    nouns = (h for h in reading.hits.of(tokens, "doctype") if h.concept.has("noun", "yes"))
    named = {i for noun in nouns for i in range(noun.first, noun.stop)}
    acts = (reading.hits.at(i, "act") for i in tokens if i not in named)
    return any(
        act is not None
        and not (act.concept.has("strength", "none") or act.concept.has("reporting", "never"))
        for act in acts
    )


def own_report(known: Known, key: str) -> bool:
    """Tell whether a document is a report or draft made by the event, not what it is about."""
    document = known.documents.get(key)
    if document is None or document.draft:
        return document is not None
    return any(
        (hit := known.reading.hits.at(i, "doctype")) is not None
        and hit.concept.has("ownReport", "yes")
        for i in known.c.tokens.within(document.span)
    )
