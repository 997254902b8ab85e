"""The frame of a clause: quotations, subjects before a verb, the words that join and govern.

What the extractors of statements, findings and decisions share. A subject stands right before its
verb, but for adverbs ("ông A cũng đã …"); a preposition before it makes it a complement ("với ông
A"). The words are concepts of the scheme ``clauseword``.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.article import Span
from kg.extract import phrases
from kg.facts import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kg.extract.reading import Mention, Reading
    from kg.lexicon.model import Hit
    from kg.text.tokens import Tokens

AGENTS = (Kind.PERSON, Kind.ORGANISATION, Kind.TEAM, Kind.PLACE)
_LONGEST_QUOTE = 400  # tokens: a mark that closes later has lost its partner
_LONGEST_WORD = 6
_LONGEST_NAME = 25
_NAMED = (Kind.DOCUMENT, Kind.ORGANISATION, Kind.TEAM, Kind.PROGRAMME, Kind.EVENT)
_DASHES = frozenset("-–—")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A direct quotation: tokens ``first`` to ``stop``, without its marks."""

    first: int
    stop: int


def quotations(tokens: Tokens) -> tuple[Quotation, ...]:
    """Return the quotations of a text in order; marks without a partner are left out.

    Curly marks pair up; a straight mark opens and the next one closes.
    """
    found: list[Quotation] = []
    opened: int | None = None
    curly = False
    for index, form in enumerate(tokens.forms):
        if opened is not None and index - opened > _LONGEST_QUOTE:
            opened = None
        if form in "“«":
            opened, curly = index, True
        elif opened is not None and (form in "”»" or (form == '"' and not curly)):
            if index > opened + 1:
                found.append(Quotation(opened + 1, index))
            opened = None
        elif form == '"' and opened is None:
            opened, curly = index, False
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who acts: the entity, and the tokens of the whole noun phrase that names it."""

    entity: str
    kind: Kind
    first: int
    stop: int


class Clauses:
    """The clause structure of one reading: built once, asked often, never changed."""

    __slots__ = ("_ending", "_quotes", "reading", "tokens")

    def __init__(self, reading: Reading) -> None:
        """Index the quotations of the reading and the mentions by the token after them."""
        self.reading = reading
        self.tokens = reading.tokens
        self._quotes = quotations(reading.tokens)
        self._ending = _by_end(reading)

    # -- words

    def word(self, index: int, role: str) -> Hit | None:
        """Return the clause word of that role which starts at the token."""
        for hit in self.reading.hits.all_at(index, "clauseword"):
            if hit.concept.has("clauseRole", role):
                return hit
        return None

    def word_before(self, index: int, *roles: str) -> Hit | None:
        """Return the longest clause word of one of the roles that ends right before the token."""
        for length in range(_LONGEST_WORD, 0, -1):
            first = index - length
            if first < 0:
                continue
            for hit in self.reading.hits.all_at(first, "clauseword"):
                if hit.stop == index and any(hit.concept.has("clauseRole", r) for r in roles):
                    return hit
        return None

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
        while index > 0 and (self.tokens.forms[index - 1] in ",." or self._dash(index - 1)):
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

    # -- subjects

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
        index = self._before_apposition(index)
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
            for first in range(max(0, index - _LONGEST_WORD), index)
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

    def _before_apposition(self, index: int) -> int:
        forms = self.tokens.forms
        represented = self.ending_at(index)
        if represented is not None:
            first = self.skip_back(self.tokens.at(represented.phrase.start), "voice")
            behalf = self.word_before(first, "behalf")
            if behalf is not None:
                return behalf.first - (forms[behalf.first - 1] == "," if behalf.first else 0)
            return index
        demonstrative = self.word_before(index, "demonstrative")
        if demonstrative is not None and self.ending_at(demonstrative.first) is not None:
            return demonstrative.first
        if index and forms[index - 1] == ")":
            for first in range(index - 2, max(0, index - 40), -1):
                if forms[first] == "(":
                    return first
        generic = self._before_generic(index)
        if generic is not None:
            return generic
        if index and (forms[index - 1] == "," or self._dash(index - 1)):
            titled = self.ending_at(index - 1)
            if titled is not None and self._has_titles(titled):
                return index - 1
            if titled is not None and forms[index - 1] == ",":
                return index
            mark = forms[index - 1]
            for first in range(index - 2, max(0, index - 25), -1):
                same = forms[first] == mark or (mark != "," and self._dash(first))
                if same and (person := self.ending_at(first)) is not None:
                    return first if person.kind is Kind.PERSON else index
        return index

    def _before_generic(self, index: int) -> int | None:
        """In "Báo cáo và các ý kiến phát biểu đều …" the named one counts (decision 2)."""
        if self.ending_at(index) is not None:
            return None
        for first in range(index - 2, max(0, index - 9), -1):
            if self.tokens.forms[first] in ",;:.":
                return None
            hit = self.word(first, "conjunction")
            if hit is not None and phrases.generic(self.reading.annotated, hit.stop + 1):
                return first if self.ending_at(first) is not None else None
        return None

    def _has_titles(self, mention: Mention) -> bool:
        """Tell whether titles follow the name ("đồng chí A, Bí thư Tỉnh ủy, …")."""
        return mention.kind is Kind.PERSON and mention.phrase.end > mention.span.end

    def _dash(self, index: int) -> bool:
        return self.tokens.forms[index] in _DASHES and not self.tokens.glued(index)


def _part(mention: Mention) -> bool:
    """Tell whether the mention is the body inside an office: who holds it is another matter."""
    return mention.form == "part"


def _by_end(reading: Reading) -> Mapping[int, list[Mention]]:
    ending: dict[int, list[Mention]] = defaultdict(list)
    for mention in reading.mentions:
        ending[mention.stop].append(mention)
        stop = reading.tokens.at(mention.phrase.end - 1) + 1
        if stop != mention.stop:
            ending[stop].append(mention)
    return ending
