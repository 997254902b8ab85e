"""Who speaks: the subject of a reporting verb, by name, title, pronoun or from further off.

The subject stands right before its verb; where a complement stands there ("gọi điện tới ông A yêu
cầu …") the subject is the first agent of the sentence that nothing governs.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.convened import convened
from kg.clauses.model import AGENTS, SPEAKERS, Argument, Found
from kg.clauses.pairs import both, first_of_both
from kg.clauses.papers import paper
from kg.clauses.presented import document, presented
from kg.clauses.subjects import free, subjects
from kg.model import Act, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.clauses.verbs import Verb
    from kg.lexicon.model import Concept, Hit
    from kg.text.sentences import Sentence

_DATELINE = range(2, 8)  # tokens of who reports, his dash included
_OF_DOCUMENTS = (Act.REPORT, Act.EMPHASISE, Act.CONCLUDE, Act.REQUEST)


@dataclass(frozen=True, slots=True)
class Speakers:
    """Finds the speakers in one sentence; ``last`` is who spoke last before it."""

    clauses: Clauses
    sentence: Sentence
    last: Argument | None = None

    def of(self, verb: Verb) -> Argument | None:
        """Return the subject of the verb if it may speak: a document does not praise."""
        start = self._span.start
        before = self.clauses.skip_back(verb.first, "adverb")
        pair = both(self.clauses, before)
        if pair is not None:  # "Hai bên nhất trí …"
            return first_of_both(self.clauses, pair) if self.begins(pair.first) else None
        given = presented(self.clauses, self.sentence, before)
        if given is not None:  # "Báo cáo do ông A trình bày đề nghị …"
            source = document(self.clauses, given)
            return source if source is not None and may_speak(source, verb) else None
        source = paper(self.clauses, before, start)
        if verb.act is Act.CONCLUDE:  # "Hội nghị thống nhất …"
            source = source or convened(self.clauses, before, start)
        source = source or self._subject(verb)
        return source if source is not None and may_speak(source, verb) else None

    def first(self, stop: int) -> Argument | None:
        """Return the first agent before the token that no preposition governs."""
        return free(self.clauses, self._span, stop)

    def begins(self, index: int) -> bool:
        """Tell whether a clause begins at the token."""
        first = self.clauses.skip_back(index, "adverb", "opener")
        start, forms = self._span.start, self.clauses.tokens.forms
        return first <= start or forms[first - 1] in ",;:" or _datelined(forms[start:first])

    @property
    def _span(self) -> range:
        return self.clauses.reading.annotated.tokens_of(self.sentence)

    def _subject(self, verb: Verb) -> Argument | None:
        found = subjects(self.clauses, verb.first, self.sentence)
        led = len(found) > 1 and found[0].kind is Kind.TEAM  # "Đoàn công tác do A dẫn đầu đã …"
        if not found or (found[-1].found_by is Found.ADJOINING and not led):
            return self._passed_on(verb.group) or self._pronoun(verb)
        source = found[0] if len(found) == 1 else found[0]._replace(stop=found[-1].stop)
        if len(found) == 2 and self._apart(*found):
            source = found[1]
        if source.kind is Kind.DOCUMENT and not self.begins(source.first):
            return self.first(source.first)
        if not self.clauses.governed(source.first) or self._conveyed(source.first):
            return source
        if verb.strong and self.clauses.turned_to(source.first):
            return self.first(source.first)
        return None

    def _conveyed(self, first: int) -> bool:
        """Tell whether a paper passes on whose words: "truyền đạt ý kiến của [ông A] giao …"."""
        return self.clauses.word_before(first, "conveyed") is not None

    def _passed_on(self, verb: int) -> Argument | None:
        """Return whose words a paper passes on before a comma: "… ý kiến của ông A, yêu cầu …"."""
        comma = self.clauses.tokens.forms[verb - 1 : verb] == (",",)
        mention = self.clauses.ending_at(verb - 1) if comma else None
        source = self.clauses.argument(mention) if mention is not None else None
        return source if source is not None and self._conveyed(source.first) else None

    def _apart(self, one: Argument, other: Argument) -> bool:
        """Tell whether a comma parts two people: "Nói về ông A, cử tri B cho rằng …"."""
        people = one.kind is other.kind is Kind.PERSON
        comma = self.clauses.tokens.forms[one.stop : other.first] == (",",)
        return people and comma and not self.begins(one.first)

    def _pronoun(self, verb: Verb) -> Argument | None:
        """Resolve "Ông cho biết …", "Đồng chí đề nghị …" to the person who spoke last."""
        hit = self.clauses.pronoun_before(verb.group)
        if hit is None or hit.first < self._span.start:
            return None
        person = self.last_person(hit.first)
        if person is None:
            return None
        return Argument(person.mention, hit.first, hit.stop, Found.PRONOUN)

    def last_person(self, index: int) -> Argument | None:
        """Return the person who spoke last, else the one named last before the token."""
        if self.last is not None and self.last.kind is Kind.PERSON:
            return self.last
        people = (m for m in self.clauses.reading.mentions if m.kind is Kind.PERSON)
        before = [m for m in people if m.first < index]
        return self.clauses.argument(before[-1]) if before else None


def quoted(c: Clauses, cue: Hit, end: int) -> Argument | None:
    """Return whom a word of attribution quotes: "theo [lãnh đạo] tỉnh A", up to ``end``.

    The word may hold the noun of a document: "theo báo cáo của Sở A".
    """
    voiced = c.skip(cue.stop, end, "voice")
    for index in (*range(cue.first + 1, cue.stop + 1), voiced):
        named = c.mention_at(index, *SPEAKERS)
        if named is None:
            continue
        if index in (cue.stop, voiced) or named.kind is Kind.DOCUMENT or named.stop > cue.stop:
            return c.argument(named, Found.AFTER)
    return None


def last_document(c: Clauses, type_: Concept, index: int) -> Argument | None:
    """Return the document of a type that is named last before a token: "Theo [kết luận], …"."""
    documents = (m for m in c.reading.mentions if m.kind is Kind.DOCUMENT)
    before = [m for m in documents if m.first < index and m.form == "name"]
    for mention in reversed(before):
        own = doctype(c, range(mention.first, mention.stop))
        if own is not None and own.label.split()[0] == type_.label.split()[0]:
            return c.argument(mention, Found.PRONOUN)
    return None


def doctype(c: Clauses, words: range) -> Concept | None:
    """Return the first type of document that words name."""
    return next((h.concept for h in c.reading.hits.of(words, "doctype")), None)


def reports(c: Clauses, item: range, verb: int) -> bool:
    """Tell whether the verb at a token reports in an item of a sentence.

    It opens the item, or who speaks stands right before it: "… cao, [ông A] đánh giá …".
    """
    if verb == item.start:
        return True
    named = c.ending_at(c.skip_back(verb, "adverb"))
    return named is not None and named.kind in SPEAKERS and named.first >= item.start


def may_speak(source: Argument, verb: Verb) -> bool:
    """Tell whether such a source may be the subject of such a verb."""
    if source.kind is Kind.DOCUMENT:
        return verb.act in _OF_DOCUMENTS
    return source.kind in AGENTS


def _datelined(forms: Sequence[str]) -> bool:
    """Tell whether words are who reports, and a dash: "(ĐCSVN) -", "TTO -"."""
    if len(forms) < _DATELINE.start or forms[-1] not in ("-", "–", "—"):
        return False
    bracketed = forms[0] == "(" and forms[-2] == ")" and len(forms) in _DATELINE
    return bracketed or (len(forms) == _DATELINE.start and forms[0].isupper())
