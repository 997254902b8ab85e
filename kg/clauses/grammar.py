"""The grammar of one article: its clause words, quotations and noun phrases, indexed by token.

Built once for a reading and asked by every family of facts. The words that join and govern are
concepts of the scheme ``clauseword``; who stands to which verb is for ``subjects`` and ``objects``
to say.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.modality import Modality
from kg.clauses.model import Argument, Found
from kg.lexicon.matcher import NO_WORDS
from kg.model import Kind
from kg.read.phrases.offices import opened
from kg.read.phrases.ties import tied
from kg.read.phrases.words import generic
from kg.read.quotations import quotations

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kg.lexicon.matcher import Words
    from kg.lexicon.model import Hit
    from kg.read.quotations import Quotation
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_SCHEMES = ("act", "actframe", "decision", "eventverb")
_LONGEST_NAME = 25
_NAMED = (Kind.DOCUMENT, Kind.ORGANISATION, Kind.TEAM, Kind.PROGRAMME, Kind.EVENT)
_DASHES = frozenset("-–—")
_AFTER_QUOTE = frozenset(",.-–—")  # marks between a quotation and who speaks


class Clauses:
    """The clause structure of one reading: built once, asked often, never changed."""

    __slots__ = (
        "_before", "_ending", "_inside", "_longest", "_owners", "_quotes", "_words", "acting",
        "modality", "reading", "tokens",
    )  # fmt: skip

    def __init__(self, reading: Reading) -> None:
        """Index the quotations, the clause words by both ends, the mentions by their end."""
        self.reading = reading
        self.tokens = reading.tokens
        self.modality = Modality(reading.annotated)
        self._quotes = quotations(reading.tokens)
        self._owners = frozenset(m.first for m in reading.mentions if _owner(reading, m))
        self._ending = _by_end(reading)
        self._inside: dict[int, tuple[Mention, ...]] = {}
        self.acting: dict[int, tuple[Argument, ...]] = {}  # who acts by the verb at a token
        self._longest = {s: reading.hits.words(s) for s in _SCHEMES}
        self._words = reading.annotated.roles
        self._before: dict[int, list[Hit]] = defaultdict(list)
        for hit in reading.hits.every("clauseword"):
            self._before[hit.stop].append(hit)

    # -- words

    def word(self, index: int, role: str) -> Hit | None:
        """Return the longest clause word of that role which starts at the token."""
        words = self._words.get(role)
        return words.at.get(index) if words is not None else None

    def word_before(self, index: int, *roles: str) -> Hit | None:
        """Return the longest clause word of one of the roles that ends right before the token."""
        for hit in self._before.get(index, ()):
            told = hit.concept.properties.get("clauseRole", ())
            for role in roles:
                if role in told:
                    return hit
        return None

    def words(self, role: str) -> Words:
        """Return the clause words of the article that have the role."""
        return self._words.get(role, NO_WORDS)

    def starting(self, span: range, scheme: str) -> list[Hit]:
        """Return the longest word of a scheme ("act", "decision" …) at each token."""
        return self._longest[scheme].within(span)

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
            index = opened(self.reading.annotated, hit)  # "giữ chức | Vụ trưởng"
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
        while index > 0 and self.tokens.forms[index - 1] in _AFTER_QUOTE:
            index -= 1
        place = bisect_right(self._quotes, index, key=lambda q: q.first) - 1
        if place >= 0 and self._quotes[place].stop + 1 == index:
            return self._quotes[place]
        return None

    # -- noun phrases

    def inside(self, sentence: Sentence) -> tuple[Mention, ...]:
        """Return the mentions of a sentence that lie in no other and in no title stack."""
        found = self._inside.get(sentence.index)
        if found is None:
            found = outermost(
                m for m in self.reading.mentions_in(sentence.span) if not self.owner(m)
            )
            self._inside[sentence.index] = found
        return found

    def beside(self, sentence: Sentence, index: int) -> tuple[Mention, ...]:
        """Return the mentions among which a verb at a token has its arguments.

        Those of its sentence, or of the title in which it stands: "Nghị quyết về việc giải thể
        [Sở A]".
        """
        inside = self.inside(sentence)
        title = next((m for m in inside if m.first < index < m.stop), None)
        if title is None:
            return inside
        return outermost(m for m in self.reading.mentions_in(title.span) if m.first > title.first)

    def mentions_from(self, first: int, stop: int, *kinds: Kind) -> Iterator[Mention]:
        """Yield the outermost mentions that start in a range of tokens, in text order."""
        if first >= stop:
            return
        reached = first
        for mention in self.reading.mentions_in(self.tokens.span(first, stop), *kinds):
            if mention.first >= reached and not _part(mention) and not self.owner(mention):
                yield mention
                reached = max(mention.stop, self.phrase_stop(mention))

    def mention_at(self, index: int, *kinds: Kind) -> Mention | None:
        """Return the longest mention whose noun phrase starts at the token."""
        if index >= len(self.tokens):
            return None
        start = self.tokens.starts[index]
        found = [
            m
            for m in self.reading.mentions_in(Span(start, start + 120), *kinds)
            if start in (m.phrase.start, m.span.start) and not _part(m) and not self.owner(m)
        ]
        return max(found, key=lambda m: (m.phrase.end, m.kind is Kind.PERSON), default=None)

    def naming(self, first: int, stop: int) -> list[Mention]:
        """Return the documents, bodies, teams and events in whose names the tokens lie."""
        start = max(first - _LONGEST_NAME, 0)
        around = self.reading.mentions_in(self.tokens.span(start, stop), *_NAMED)
        return [m for m in around if m.first <= first and stop <= m.stop]

    def ending_at(self, index: int) -> Mention | None:
        """Return the longest agent or document whose phrase ends right before the token."""
        found = [m for m in self._ending.get(index, ()) if not _part(m) and not self.owner(m)]
        return min(found, key=lambda m: (m.phrase.start, m.kind is not Kind.PERSON), default=None)

    def owner(self, mention: Mention) -> bool:
        """Tell whether the mention only tells whose kin or aide is meant: "vợ [ông A]"."""
        return mention.kind is Kind.PERSON and mention.first in self._owners

    def phrase_start(self, mention: Mention) -> int:
        """Return the first token of the whole noun phrase of a mention."""
        return self.tokens.at(mention.phrase.start)

    def phrase_stop(self, mention: Mention) -> int:
        """Return the token after the whole noun phrase of a mention."""
        return self.tokens.at(mention.phrase.end - 1) + 1

    def argument(self, mention: Mention, found_by: Found = Found.ADJACENT) -> Argument:
        """Return the mention as an argument, with the tokens of its noun phrase."""
        first, stop = self.phrase_start(mention), self.phrase_stop(mention)
        return Argument(mention, first, stop, found_by)

    def coordinated(self, stop: int, first: int) -> bool:
        """Tell whether only "," or "và" stands between two words ("ghi nhận, biểu dương …")."""
        while stop < first and self.tokens.forms[stop] == ",":
            stop += 1
        return self.skip(stop, first, "conjunction", "joint") == first

    def pronoun_before(self, index: int) -> Hit | None:
        """Return the bare word of address that ends right before the token ("Ông cho biết").

        "Các ông", "nhiều chuyên gia", "cử tri cho biết" stand for nobody in particular.
        """
        for first in range(max(0, index - 3), index):
            hit = self.reading.hits.at(first, "honorific")
            if hit is not None and hit.stop == index:
                a = self.reading.annotated
                one = self.reading.hits.at(first, "anaphor") and not generic(a, first)
                several = hit.concept.has("number", "plural") or not one
                return None if several or tied(a, first) else hit
        return None

    def governed(self, first: int) -> bool:
        """Tell whether a preposition or verb before the phrase at ``first`` makes it no subject."""
        return self.word_before(self.skip_back(first, "voice"), "governor") is not None

    def turned_to(self, first: int) -> bool:
        """Tell whether the phrase is whom an act turns to ("gọi điện tới ông A yêu cầu …")."""
        return self.word_before(self.skip_back(first, "voice"), "toward") is not None

    def dash(self, index: int) -> bool:
        """Tell whether a dash with a space before it stands at the token."""
        return self.tokens.forms[index] in _DASHES and not self.tokens.glued(index)


def outermost(mentions: Iterable[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that lie in no other and in no title stack, in text order."""
    kept: list[Mention] = []
    office = Span(0, 0)  # the phrase of the body of the office read last
    for mention in mentions:
        if _part(mention):
            office = max(office, mention.phrase, key=lambda s: s.end)
            continue
        if _held(mention, office):
            continue
        if kept and (mention.first < kept[-1].stop or _within(mention, kept[-1])):
            continue
        kept.append(mention)
    return tuple(kept)


def _owner(reading: Reading, mention: Mention) -> bool:
    if mention.kind is not Kind.PERSON:
        return False
    return tied(reading.annotated, reading.tokens.at(mention.phrase.start))


def _within(inner: Mention, outer: Mention) -> bool:
    """Tell whether a place or body stands in a person's title stack, or holds what is named."""
    held = inner.kind in (Kind.PLACE, Kind.ORGANISATION)
    return held and outer.phrase.start <= inner.span.start and inner.span.end <= outer.phrase.end


def _part(mention: Mention) -> bool:
    """Tell whether the mention is the body inside an office: who holds it is another matter."""
    return mention.form == "part"


def _held(mention: Mention, office: Span) -> bool:
    """Tell whether a place or body lies in the body of an office: "Bí thư Tỉnh ủy [Lai Châu]".

    A body whose name implies its parent ("Đoàn đại biểu Quốc hội") has the parent's tokens.
    """
    within = office.start < mention.span.start and mention.span.end <= office.end
    return within and mention.kind is not Kind.PERSON


def _by_end(reading: Reading) -> Mapping[int, list[Mention]]:
    """Index the mentions by the token after them, but for bodies and places inside an office."""
    ending: dict[int, list[Mention]] = defaultdict(list)
    office = Span(0, 0)  # the phrase of the body of the office read last
    for mention in reading.mentions:
        if _part(mention):
            office = max(office, mention.phrase, key=lambda s: s.end)
        elif not _held(mention, office):
            stop = reading.tokens.at(mention.phrase.end - 1) + 1
            for end in {mention.stop, stop}:
                ending[end].append(mention)
    return ending
