"""The frame of a clause: the subject before a verb, the words that join and govern.

What the extractors of statements, findings and decisions share. A subject stands right before its
verb, but for adverbs ("ông A cũng đã …"); a preposition before it makes it a complement ("với ông
A"). The words are concepts of the scheme ``clauseword``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.article import Span
from kg.facts.model import Kind
from kg.read import phrases
from kg.read.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.lexicon.model import Hit
    from kg.read.quotations import Quotation
    from kg.read.reading import Mention, Reading

AGENTS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM, Kind.PLACE)
_SCHEMES = ("act", "actframe", "decision")
_LONGEST_NAME = 25
_LONGEST_OFFICE = 6
_LONGEST_BRACKET = 40
_LONGEST_APPOSITION = 25
_LONGEST_COMPANION = 9
_NAMED = (Kind.DOCUMENT, Kind.ORGANISATION, Kind.TEAM, Kind.PROGRAMME, Kind.EVENT)
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: the entity, and the tokens of the whole noun phrase that names it."""

    entity: str
    kind: Kind
    first: int
    stop: int


class Clauses:
    """The clause structure of one reading: built once, asked often, never changed."""

    __slots__ = ("_before", "_ending", "_longest", "_quotes", "_starting", "reading", "tokens")

    def __init__(self, reading: Reading) -> None:
        """Index the quotations, the clause words by both ends, the mentions by their end."""
        self.reading = reading
        self.tokens = reading.tokens
        self._quotes = quotations(reading.tokens)
        self._ending = _by_end(reading)
        self._starting: dict[int, list[Hit]] = {}
        self._before: dict[int, list[Hit]] = defaultdict(list)
        self._longest: dict[str, list[Hit]] = {scheme: [] for scheme in _SCHEMES}
        for first, hits in reading.hits.starting.items():
            for hit in hits:
                scheme = hit.concept.scheme
                if scheme == "clauseword":
                    self._starting.setdefault(first, []).append(hit)
                    self._before[hit.stop].append(hit)
                elif scheme in self._longest:
                    known = self._longest[scheme]
                    if not known or known[-1].first != first:
                        known.append(hit)

    # -- words

    def word(self, index: int, role: str) -> Hit | None:
        """Return the longest clause word of that role which starts at the token."""
        for hit in self._starting.get(index, ()):
            if hit.concept.has("clauseRole", role):
                return hit
        return None

    def word_before(self, index: int, *roles: str) -> Hit | None:
        """Return the longest clause word of one of the roles that ends right before the token."""
        for hit in self._before.get(index, ()):
            if any(hit.concept.has("clauseRole", role) for role in roles):
                return hit
        return None

    def with_role(self, role: str) -> list[Hit]:
        """Return all clause words of the article that have the role, in text order."""
        return [
            h for hits in self._starting.values() for h in hits if h.concept.has("clauseRole", role)
        ]

    def starting(self, span: range, scheme: str) -> list[Hit]:
        """Return the longest word of a scheme ("act", "actframe", "decision") at each token."""
        hits = self._longest[scheme]
        low = bisect_left(hits, span.start, key=lambda h: h.first)
        high = bisect_left(hits, span.stop, key=lambda h: h.first)
        return hits[low:high]

    def skip_back(self, index: int, *roles: str) -> int:
        """Return where the run of clause words of these roles that ends at ``index`` starts."""
        while (hit := self.word_before(index, *roles)) is not None:
            index = hit.first
        return index

    def skip(self, index: int, stop: int, *roles: str) -> int:
        """Return where the run of clause words of these roles that starts at ``index`` stops."""
        while index < stop:
            hit = next((h for r in roles if (h := self.word(index, r)) is not None), None)
            if hit is None:
                break
            index = hit.stop
        return index

    # -- quotations

    def quotation_at(self, index: int) -> Quotation | None:
        """Return the quotation that holds the token."""
        place = bisect_right(self._quotes, index, key=lambda q: q.first) - 1
        if place >= 0 and index < self._quotes[place].stop:
            return self._quotes[place]
        return None

    def quotation_before(self, index: int) -> Quotation | None:
        """Return the quotation that closes right before the token ("“…”, ông A nói")."""
        address = self.pronoun_before(index)
        index = address.first if address is not None else index
        while index > 0 and (self.tokens.forms[index - 1] in ",." or self.dash(index - 1)):
            index -= 1
        place = bisect_right(self._quotes, index, key=lambda q: q.first) - 1
        if place >= 0 and self._quotes[place].stop + 1 == index:
            return self._quotes[place]
        return None

    # -- mentions

    def mentions_from(self, first: int, stop: int, *kinds: Kind) -> Iterator[Mention]:
        """Yield the outermost mentions that start in a range of tokens, in text order."""
        if first >= stop:
            return
        reached = first
        for mention in self.reading.mentions_in(self.tokens.span(first, stop), *kinds):
            if mention.first >= reached and not _part(mention):
                yield mention
                reached = max(mention.stop, self.tokens.at(mention.phrase.end - 1) + 1)

    def mention_at(self, index: int, *kinds: Kind) -> Mention | None:
        """Return the longest mention whose noun phrase starts at the token."""
        if index >= len(self.tokens):
            return None
        start = self.tokens.starts[index]
        found = [
            m
            for m in self.reading.mentions_in(Span(start, start + 120), *kinds)
            if start in (m.phrase.start, m.span.start) and not _part(m)
        ]
        return max(found, key=lambda m: (m.phrase.end, m.kind is Kind.PERSON), default=None)

    def naming(self, first: int, stop: int) -> list[Mention]:
        """Return the documents, bodies, teams and events in whose names the tokens lie."""
        start = max(first - _LONGEST_NAME, 0)
        around = self.reading.mentions_in(self.tokens.span(start, stop), *_NAMED)
        return [m for m in around if m.first <= first and stop <= m.stop]

    def ending_at(self, index: int) -> Mention | None:
        """Return the longest agent or document whose phrase ends right before the token."""
        found = [m for m in self._ending.get(index, ()) if not _part(m)]
        return min(found, key=lambda m: (m.phrase.start, m.kind is not Kind.PERSON), default=None)

    def phrase_stop(self, mention: Mention) -> int:
        """Return the token after the whole noun phrase of a mention."""
        return self.tokens.at(mention.phrase.end - 1) + 1

    # -- subjects

    def subject_of(self, mention: Mention) -> Subject:
        """Return the mention with the tokens of its noun phrase."""
        first = self.tokens.at(mention.phrase.start)
        return Subject(mention.entity, mention.kind, first, self.phrase_stop(mention))

    def coordinated(self, stop: int, first: int) -> bool:
        """Tell whether only "," or "và" stands between two words ("ghi nhận, biểu dương …")."""
        while stop < first and self.tokens.forms[stop] == ",":
            stop += 1
        return self.skip(stop, first, "conjunction", "joint") == first

    def pronoun_before(self, index: int) -> Hit | None:
        """Return the bare word of address that ends right before the token ("Ông cho biết")."""
        for first in range(index - 1, max(-1, index - 4), -1):
            hit = self.reading.hits.at(first, "honorific")
            if hit is not None and hit.stop == index and not hit.concept.has("number", "plural"):
                return hit
        return None

    def subject_before(self, index: int) -> Subject | None:
        """Return the subject whose noun phrase ends right before the token.

        ``index`` is the first token of the verb with its adverbs. A bracket, an apposition
        between dashes or commas and a demonstrative ("Hội đồng này") may stand between.
        """
        index = before_apposition(self, index)
        named = self.ending_at(index)
        if named is None:
            return None
        first = self.tokens.at(named.phrase.start)
        if self._office_before(first):
            return None
        subject = Subject(named.entity, named.kind, first, index)
        return self._head_of_list(subject)

    def _office_before(self, index: int) -> bool:
        """Tell whether an office stands right before a body: its holder speaks, not the body."""
        return any(
            hit.stop == index
            for first in range(max(0, index - _LONGEST_OFFICE), index)
            for hit in self.reading.hits.all_at(first, "role")
        )

    def governed(self, subject: Subject) -> bool:
        """Tell whether a preposition or verb before the phrase makes it no subject."""
        first = self.skip_back(subject.first, "voice")
        return self.word_before(first, "governor") is not None

    def object_of_motion(self, subject: Subject) -> bool:
        """Tell whether the phrase is whom the act turns to ("gọi điện tới ông A yêu cầu …")."""
        return self.word_before(self.skip_back(subject.first, "voice"), "toward") is not None

    def _head_of_list(self, subject: Subject) -> Subject:
        """In "ông A và các đồng chí trong Ban Thường vụ" the first named counts (decision 2)."""
        first = self.skip_back(subject.first, "voice")
        if first and self.word_before(first, "conjunction") is not None:
            hit = self.word_before(first, "conjunction")
            before = self.ending_at(hit.first) if hit else None
            if before is not None and before.kind in (*AGENTS, Kind.DOCUMENT):
                start = self.tokens.at(before.phrase.start)
                return Subject(before.entity, before.kind, start, subject.stop)
        return subject

    def dash(self, index: int) -> bool:
        """Tell whether a dash with a space before it stands at the token."""
        return self.tokens.forms[index] in _DASHES and not self.tokens.glued(index)


def before_apposition(clauses: Clauses, index: int) -> int:
    """Return where the name stops whose brackets, titles or companions end at the token.

    ``index`` itself where a name ends there, or where nothing of the kind stands between.
    """
    for step in (_on_behalf, _demonstrative, _bracket, _companions, _titles, _dashes):
        found = step(clauses, index)
        if found is not None:
            return found
    return index


def _on_behalf(clauses: Clauses, index: int) -> int | None:
    """Skip "thay mặt Bộ Chính trị" in "Đồng chí A, thay mặt Bộ Chính trị, trình bày …"."""
    forms = clauses.tokens.forms
    stop = index - 1 if index and forms[index - 1] == "," else index
    named = clauses.ending_at(stop)
    if named is None:
        return None
    first = clauses.skip_back(clauses.subject_of(named).first, "voice")
    behalf = clauses.word_before(first, "behalf")
    if behalf is None or behalf.first == 0:
        return index if stop == index else None
    return behalf.first - (forms[behalf.first - 1] == ",")


def _demonstrative(clauses: Clauses, index: int) -> int | None:
    """Skip "này" in "Hội đồng này cho biết"."""
    hit = clauses.word_before(index, "demonstrative")
    return hit.first if hit is not None and clauses.ending_at(hit.first) is not None else None


def _bracket(clauses: Clauses, index: int) -> int | None:
    """Skip "(huyện B)" in "Ông A (huyện B) cho hay"."""
    if index == 0 or clauses.tokens.forms[index - 1] != ")":
        return None
    opening = range(index - 2, max(0, index - _LONGEST_BRACKET), -1)
    return next((first for first in opening if clauses.tokens.forms[first] == "("), None)


def _companions(clauses: Clauses, index: int) -> int | None:
    """Skip "và các ý kiến phát biểu" in "Báo cáo và các ý kiến phát biểu đều cho thấy"."""
    for first in range(index - 2, max(0, index - _LONGEST_COMPANION), -1):
        if clauses.tokens.forms[first] in ",;:.":
            return None
        hit = clauses.word(first, "conjunction")
        if hit is not None and phrases.generic(clauses.reading.annotated, hit.stop + 1):
            return first if clauses.ending_at(first) is not None else None
    return None


def _titles(clauses: Clauses, index: int) -> int | None:
    """Skip the comma after titles in "Đồng chí A, Bí thư Tỉnh ủy, cho biết"."""
    if index == 0 or not (clauses.tokens.forms[index - 1] == "," or clauses.dash(index - 1)):
        return None
    named = clauses.ending_at(index - 1)
    if named is None:
        return None
    titled = named.kind is Kind.PERSON and named.phrase.end > named.span.end
    if titled:
        return index - 1
    return index if clauses.tokens.forms[index - 1] == "," else None


def _dashes(clauses: Clauses, index: int) -> int | None:
    """Skip an apposition of other words: "Ông A - chuyên gia kinh tế - nhận định"."""
    forms = clauses.tokens.forms
    if index == 0 or not (forms[index - 1] == "," or clauses.dash(index - 1)):
        return None
    comma = forms[index - 1] == ","
    for first in range(index - 2, max(0, index - _LONGEST_APPOSITION), -1):
        if forms[first] == "," if comma else clauses.dash(first):
            person = clauses.ending_at(first)
            if person is not None:
                return first if person.kind is Kind.PERSON else index
    return None


def _part(mention: Mention) -> bool:
    """Tell whether the mention is the body inside an office: who holds it is another matter."""
    return mention.form == "part"


def _by_end(reading: Reading) -> Mapping[int, list[Mention]]:
    """Index the mentions by the token after them, but for bodies and places inside an office."""
    ending: dict[int, list[Mention]] = defaultdict(list)
    inside = 0  # where the office body read last stops
    for mention in reading.mentions:
        if _part(mention):
            inside = max(inside, mention.stop)
        elif mention.kind is Kind.PERSON or mention.stop > inside:
            stop = reading.tokens.at(mention.phrase.end - 1) + 1
            for end in {mention.stop, stop}:
                ending[end].append(mention)
    return ending
