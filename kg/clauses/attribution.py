"""Who says it: the subject of a reporting verb, by name, title, pronoun or from further off.

The subject stands right before its verb; where a complement stands there ("gọi điện tới ông A yêu
cầu …") the subject is the first agent of the sentence that nothing governs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.clauses.arguments import AGENTS, Clauses, Subject
from kg.facts.model import Kind

if TYPE_CHECKING:
    from kg.clauses.verbs import Verb

SPEAKERS = (*AGENTS, Kind.DOCUMENT)
_OF_DOCUMENTS = ("report", "emphasise", "conclude", "request")


@dataclass(frozen=True, slots=True)
class Speakers:
    """Finds the speakers in one sentence; ``last`` is who spoke last before it."""

    clauses: Clauses
    span: range
    last: Subject | None = None

    def of(self, verb: Verb) -> Subject | None:
        """Return the subject of the verb if it may speak: a document does not praise."""
        source = self._subject(verb)
        return source if source is not None and may_speak(source, verb) else None

    def first(self, stop: int) -> Subject | None:
        """Return the first agent before the token that no preposition governs, lists included."""
        governed_until = self.span.start
        for mention in self.clauses.mentions_from(self.span.start, stop, *AGENTS):
            subject = self.clauses.subject_of(mention)
            listed = governed_until > self.span.start and self.clauses.coordinated(
                governed_until, subject.first
            )
            if listed or self.clauses.governed(subject):
                governed_until = subject.stop
            elif self.clauses.quotation_at(subject.first) is None:
                return subject
        return None

    def begins(self, index: int) -> bool:
        """Tell whether a clause begins at the token."""
        first = self.clauses.skip_back(index, "adverb", "opener")
        return first <= self.span.start or self.clauses.tokens.forms[first - 1] in ",;:"

    def _subject(self, verb: Verb) -> Subject | None:
        source = self.clauses.subject_before(verb.group)
        if source is None:
            return self._pronoun(verb)
        if source.first < self.span.start:
            return None
        if source.kind is Kind.DOCUMENT and not self.begins(source.first):
            return self.first(source.first)
        if not self.clauses.governed(source):
            return source
        if verb.strong and self.clauses.object_of_motion(source):
            return self.first(source.first)
        return None

    def _pronoun(self, verb: Verb) -> Subject | None:
        """Resolve "Ông cho biết …", "Đồng chí đề nghị …" to the person who spoke last."""
        hit = self.clauses.pronoun_before(verb.group)
        if hit is None or hit.first < self.span.start:
            return None
        person = self._last_person(hit.first)
        return person and replace(person, first=hit.first, stop=hit.stop)

    def _last_person(self, index: int) -> Subject | None:
        if self.last is not None and self.last.kind is Kind.PERSON:
            return self.last
        people = (m for m in self.clauses.reading.mentions if m.kind is Kind.PERSON)
        before = [m for m in people if m.first < index]
        return self.clauses.subject_of(before[-1]) if before else None


def may_speak(source: Subject, verb: Verb) -> bool:
    """Tell whether such a source may be the subject of such a verb."""
    if source.kind is Kind.DOCUMENT:
        return verb.act in _OF_DOCUMENTS
    return source.kind in AGENTS
