"""The annotated article: what every extractor of facts reads.

The text is cut and matched once; rules look at tokens, hits and mentions, never at the text again.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from kg.lexicon.matcher import Hits
from kg.read.phrases.periods import printed_kinds
from kg.text.runon import RunOn
from kg.text.sentences import EndWords, Sentence, sentences
from kg.text.tokens import Tokens, tokenise

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kg.article import Article, Span
    from kg.lexicon.load import Lexicon
    from kg.lexicon.matcher import Words
    from kg.lexicon.model import Concept, Hit
    from kg.model import Entity, Kind
    from kg.rules.watch import Watch

_WORDS = frozenset({"doctype", "congress", "function", "honorific", "anaphor", "unit"})
_LONGER = _WORDS | {"programmehead", "draft"}
# no "vụ phó" in "giữ chức vụ Phó Cục trưởng", no "quyền Thủ tướng" in "chính quyền Thủ tướng"
_WHOLE = _WORDS | {"officecue", "compound"}
_VERBS = frozenset({"partverb"})
_ACTS = frozenset({"act", "eventverb", "eventnoun"})
_DROPPED = _VERBS | _ACTS
_TOLD = _DROPPED - {"eventnoun"}
_BODIES = frozenset({"body", "bodykind"})


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article with its tokens, sentences and lexicon hits.

    ``kinds`` are those that an article without a date prints before the names of provinces that
    have been of two kinds ("Đồng Nai": "tỉnh").
    ``watch`` keeps what one rule tried, where somebody asks why it found nothing.
    """

    article: Article
    tokens: Tokens
    sentences: tuple[Sentence, ...]
    ranges: tuple[range, ...]  # the tokens of each sentence
    hits: Hits
    lexicon: Lexicon
    inside: frozenset[int]  # tokens inside a longer word, where no name starts ("bản" of "văn bản")
    kinds: Mapping[str, str]
    watch: Watch | None = None
    roles: Mapping[str, Words] = field(init=False, repr=False, compare=False)  # clause words
    parsed: dict[object, Any] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )  # what the parsers of phrases found, asked for again and again

    def __post_init__(self) -> None:
        """Index the clause words by what they do."""
        object.__setattr__(self, "roles", self.hits.valued("clauseword", "clauseRole"))

    def tokens_of(self, sentence: Sentence) -> range:
        """Return the indexes of the tokens of a sentence."""
        return self.ranges[sentence.index]

    def range_at(self, index: int) -> range:
        """Return the tokens of the sentence that a token stands in or behind, or none."""
        place = bisect_right(self.ranges, index, key=_start) - 1
        return self.ranges[place] if place >= 0 else range(0)

    def holding(self, *schemes: str) -> list[Sentence]:
        """Return the sentences in which words of the schemes start, in text order."""
        found: dict[int, None] = {}
        for index in self.hits.starts(range(len(self.tokens)), *schemes):
            place = bisect_right(self.ranges, index, key=_start) - 1
            if place >= 0 and index in self.ranges[place]:
                found[place] = None
        return [self.sentences[place] for place in found]


def _start(tokens: range) -> int:
    return tokens.start


def annotate(article: Article, lexicon: Lexicon, watch: Watch | None = None) -> Annotated:
    """Cut the text into tokens and sentences and find every lexicon form: one pass each."""
    tokens = tokenise(article.text)
    hits = Hits(_whole(lexicon.matcher.starting(tokens), tokens))
    ends = _end_words(lexicon.scheme("endword"), lexicon.scheme("creditcue"))
    found = tuple(sentences(article.text, ends))
    return Annotated(
        article=article,
        tokens=tokens,
        sentences=found,
        ranges=tuple(tokens.within(sentence.span) for sentence in found),
        hits=hits,
        lexicon=lexicon,
        inside=_inside(hits),
        kinds={} if article.date else printed_kinds(hits),
        watch=watch,
    )


@lru_cache(maxsize=4)
def _end_words(words: tuple[Concept, ...], credits_: tuple[Concept, ...]) -> EndWords:
    """Return the words of the lexicon that tell where a sentence ends."""

    def forms(role: str) -> frozenset[str]:
        return frozenset(f for c in words if c.has("endRole", role) for f in c.forms)

    credit = frozenset(form for c in credits_ for form in c.forms)
    photo = frozenset(f for c in credits_ if c.has("credits", "photo") for f in c.forms)
    run_on = RunOn(forms("run-on"), forms("dated"), forms("called"), photo, forms("name"))
    return EndWords(forms("numbered"), forms("opener"), credit, run_on)


def _whole(starting: Mapping[int, list[Hit]], tokens: Tokens) -> dict[int, list[Hit]]:
    """Drop the verbs of one syllable in a longer word: no "dự" in "dự án", "dự thảo", "vinh dự".

    And those that run into a name: no "giao ban" in "giao Ban Thường vụ"; or that are part of
    one: no "giao" in "xã Giao Ninh".
    """
    kept = dict(starting)
    for index, found in starting.items():
        for hit in found:
            if hit.concept.scheme in _DROPPED:
                kept[index] = _whole_at(index, found, starting, tokens)
                break
    return kept


def _whole_at(
    index: int, found: list[Hit], starting: Mapping[int, list[Hit]], tokens: Tokens
) -> list[Hit]:
    if _within_name(tokens, index):
        return [h for h in found if h.stop - index > 1 or h.concept.scheme not in _TOLD]
    if any(hit.concept.scheme in _LONGER and hit.stop - index > 1 for hit in found) or any(
        hit.concept.scheme == "compound" and hit.stop > index for hit in starting.get(index - 1, ())
    ):
        return [h for h in found if h.stop - index > 1 or h.concept.scheme not in _VERBS]
    return [
        h
        for h in found
        if h.stop - index == 1
        or h.concept.scheme not in _ACTS
        or _name_stop(starting, tokens, h.stop - 1) <= h.stop
    ]


def _within_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a token has its capital from a name: it opens no sentence, and shouts not."""
    form = tokens.forms[index]
    before = index > 0 and tokens.word(index - 1)
    return before and form[0].isupper() and not form.isupper()


def _name_stop(starting: Mapping[int, list[Hit]], tokens: Tokens, index: int) -> int:
    """Return where the words for a body that a capital begins at a token stop, else 0."""
    if not tokens.capital(index):
        return 0
    found = starting.get(index, ())
    return max((hit.stop for hit in found if hit.concept.scheme in _BODIES), default=0)


def _inside(hits: Hits) -> frozenset[int]:
    return frozenset(
        index
        for scheme in _WHOLE
        for hit in hits.longest(scheme)
        for index in range(hit.first + 1, hit.stop)
    )


class Mention(NamedTuple):
    """Words that name an entity, resolved: tokens ``first`` (in) to ``stop`` (out).

    ``form``: "name" (a proper name, full or short), "title" ("Phó Thủ tướng đề nghị …", an office
    in place of its holder's name), "anaphor" ("tỉnh", "Đoàn", "ông") or "part" (a body inside an
    office: "Bí thư Tỉnh ủy" is no act of Tỉnh ủy). ``phrase`` is the whole
    noun phrase, with honorific, ranks and title stack around a person's name, with the place that
    holds it after a place or body ("UBND xã Tân Hòa, tỉnh Tây Ninh"). ``found_by`` is the rule that
    says whom or what the words name.
    """

    first: int
    stop: int
    span: Span
    kind: Kind
    entity: str
    form: Literal["name", "title", "anaphor", "part"]
    phrase: Span
    found_by: str


@dataclass(frozen=True, slots=True)
class Reading:
    """An annotated article with its entities and their mentions.

    ``mentions`` are in text order, outer before inner where they nest ("Ban Thường vụ Tỉnh ủy Lai
    Châu" holds a mention of "Tỉnh ủy Lai Châu", which holds one of "Lai Châu").
    """

    annotated: Annotated
    entities: Mapping[str, Entity]
    mentions: tuple[Mention, ...]
    tokens: Tokens = field(init=False, repr=False, compare=False)  # asked for at each of them
    hits: Hits = field(init=False, repr=False, compare=False)
    _starts: Sequence[int] = field(init=False, repr=False, compare=False)  # of the mentions
    _opens: Sequence[int] = field(init=False, repr=False, compare=False)  # of the sentences

    def __post_init__(self) -> None:
        """Index mentions and sentences by where they start."""
        object.__setattr__(self, "tokens", self.annotated.tokens)
        object.__setattr__(self, "hits", self.annotated.hits)
        object.__setattr__(self, "_starts", tuple(m.span.start for m in self.mentions))
        object.__setattr__(self, "_opens", tuple(s.span.start for s in self.sentences))

    @property
    def article(self) -> Article:
        """The article read."""
        return self.annotated.article

    @property
    def text(self) -> str:
        """The article's text."""
        return self.annotated.article.text

    @property
    def sentences(self) -> tuple[Sentence, ...]:
        """The article's sentences."""
        return self.annotated.sentences

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that holds the character, ``None`` between two."""
        place = bisect_right(self._opens, offset) - 1
        inside = place >= 0 and offset < self.sentences[place].span.end
        return self.sentences[place] if inside else None

    def mentions_in(self, span: Span, *kinds: Kind) -> list[Mention]:
        """Return the mentions that start inside ``span``, of the given kinds (all, if none)."""
        low = bisect_left(self._starts, span.start)
        found = self.mentions[low : bisect_left(self._starts, span.end, low)]
        return [m for m in found if m.kind in kinds] if kinds else list(found)
