"""Reorganisations: what became of units and bodies, told as news.

"Sở A sáp nhập vào Sở B", "hợp nhất Bộ A và Bộ B thành Bộ C", "Thuế tỉnh A được thành lập trên cơ
sở sắp xếp Chi cục Thuế khu vực B", "huyện A được chia tách thành huyện B và huyện C".
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from kg.article import Span
from kg.clauses.grammar import outermost
from kg.clauses.modality import UNREAL, Force
from kg.model import Kind, Reorganisation
from kg.text.dates import complete, dates_in

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention
    from kg.text.dates import PrintedDate
    from kg.text.sentences import Sentence

_KINDS = (Kind.ORGANISATION, Kind.PLACE)
_REACH = 4  # tokens between a verb and what it speaks of ("chính thức", "toàn bộ", "2 xã")
_JOINT = 3  # tokens between two of a list (", các", "và", "với")
_NO_NEWS = (*UNREAL, Force.PLANNED, Force.PROPOSED, Force.OPEN, Force.ANNULLED, Force.WISHED)


def reorganisations(
    c: Clauses, dates: Sequence[PrintedDate], year: int | None
) -> Iterator[Reorganisation]:
    """Yield the reorganisations that the article reports, each told once."""
    seen: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()
    for sentence in c.reading.sentences:
        for fact in _Report.of(c, sentence).facts():
            key = (fact.kind, fact.before, fact.after)
            if key not in seen:
                seen.add(key)
                yield _dated(c, fact, sentence, dates, year)


def _dated(
    c: Clauses,
    fact: Reorganisation,
    sentence: Sentence,
    dates: Sequence[PrintedDate],
    year: int | None,
) -> Reorganisation:
    """Give a reorganisation its day and its act, where the sentence prints one of them."""
    acts = {m.entity: m for m in c.reading.mentions_in(sentence.span, Kind.DOCUMENT)}
    days = [
        value
        for printed in dates_in(dates, sentence.span.start, sentence.span.end)
        if sentence.span.covers(printed.span)
        and printed.kind == "day"
        and not any(m.phrase.covers(printed.span) for m in acts.values())
        and (value := complete(printed, year, c.reading.article.published))
    ]
    act = next(iter(acts)) if len(acts) == 1 else None
    return replace(fact, date=days[0] if days else None, act=act)


@dataclass(frozen=True, slots=True)
class _Named:
    """Units or bodies that follow each other in a list, and the tokens that they cover."""

    mentions: tuple[Mention, ...]
    first: int
    stop: int

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(m.entity for m in self.mentions))


@dataclass(frozen=True, slots=True)
class _Report:
    """The verbs of reorganisation in one sentence, read with what stands around them."""

    c: Clauses
    sentence: Sentence
    mentions: tuple[Mention, ...]  # the outermost units and bodies, in text order

    @classmethod
    def of(cls, c: Clauses, sentence: Sentence) -> _Report:
        return cls(c, sentence, outermost(c.reading.mentions_in(sentence.span, *_KINDS)))

    def facts(self) -> Iterator[Reorganisation]:
        hits, tokens = self.c.reading.hits, self.c.reading.annotated.tokens_of(self.sentence)
        found = hits.of(tokens, "reorganise", "passage")
        verbs = [hit for hit in found if hit.concept.scheme == "reorganise"]
        passages = [hit for hit in found if hit.concept.scheme == "passage"]
        for verb, after in pairwise([*verbs, None]):
            if verb is None or self.c.modality.over(verb.first, *_NO_NEWS):
                continue
            stop = after.first if after is not None else tokens.stop
            at = bisect_left(passages, verb.stop, key=lambda hit: hit.first)
            fact = self._read(verb, passages[at] if at < len(passages) else None, stop)
            if fact is not None:
                yield fact

    def _read(self, verb: Hit, passage: Hit | None, stop: int) -> Reorganisation | None:
        """Read what a verb speaks of: by what it takes, and by the word of passage after it."""
        subject, direct = self._before(verb.first), self._after(verb.stop, stop)
        code, takes = verb.concept.first("successionCode") or "", verb.concept.first("takes")
        other = self._after(passage.stop) if passage is not None else None
        if takes == "subject":
            return self._fact("reorganised-ended", code, verb, subject, None)
        if passage is not None and other is not None:
            if passage.concept.has("passage", "from"):
                several = code == "transfer" and len(other.keys) > 1
                kind = "merge" if several else code
                return self._fact("reorganised-from", kind, verb, other, direct or subject)
            if takes != "basis":
                return self._fact("reorganised-to", code, verb, self._both(subject, direct), other)
        return self._alone(code, verb, subject, direct)

    def _alone(
        self, code: str, verb: Hit, subject: _Named | None, direct: _Named | None
    ) -> Reorganisation | None:
        """Read a verb without a word of passage: what ends, what comes back, what is joined."""
        if code == "abolish":
            ended = direct or (subject if self._stops(verb) else None)
            return self._fact("reorganised-ended", code, verb, ended, None)
        if code == "restore":
            return self._fact("reorganised-restored", code, verb, None, direct or subject)
        if code == "merge" and direct is not None and len(direct.keys) > 1:
            return self._fact("reorganised-to", code, verb, direct, None)
        return None

    def _stops(self, verb: Hit) -> bool:
        """Tell whether nothing follows a verb that it could speak of: "Sở A bị giải thể."."""
        tokens = self.c.reading.tokens
        return verb.stop >= len(tokens) or not tokens.word(verb.stop)

    def _both(self, subject: _Named | None, direct: _Named | None) -> _Named | None:
        """Join the two sides of "Sở A hợp nhất với Sở B thành Sở C"."""
        if subject is None or direct is None:
            return direct or subject
        between = range(subject.stop, direct.first)
        if not any(self._with(i) for i in between):
            return direct
        return _Named((*subject.mentions, *direct.mentions), subject.first, direct.stop)

    def _with(self, index: int) -> bool:
        hit = self.c.reading.hits.at(index, "function")
        return hit is not None and hit.concept.has("functionClass", "with")

    def _fact(
        self, rule: str, kind: str, verb: Hit, before: _Named | None, after: _Named | None
    ) -> Reorganisation | None:
        """Rule ``reorganised-to``: "Sở A sáp nhập vào Sở B", "đổi tên xã A thành xã B".

        Rule ``reorganised-from``: "Sở A được thành lập trên cơ sở hợp nhất Sở B và Sở C".

        Rule ``reorganised-ended``: "Thanh tra Sở A kết thúc hoạt động", "giải thể Ban Chỉ đạo A".

        Rule ``reorganised-restored``: "tái lập huyện A".
        """
        old, new = before.keys if before else (), after.keys if after else ()
        old = tuple(key for key in old if key not in new)
        if not (old or (new and kind == "restore")):
            return None
        parts = [part for part in (before, after) if part is not None]
        tokens = self.c.reading.tokens
        first = min([verb.first, *(part.first for part in parts)])
        last = max([verb.stop, *(part.stop for part in parts)])
        span = Span(tokens.starts[first], tokens.ends[last - 1])
        return Reorganisation(kind, old, new, None, None, span, rule)

    # -- lists of units and bodies

    def _after(self, index: int, stop: int | None = None) -> _Named | None:
        """Return the list that starts right after a word, a few small words between."""
        run: list[Mention] = []
        at, reach = index, _REACH
        start = bisect_left(self.mentions, index, key=lambda m: m.first)
        for mention in islice(self.mentions, start, None):
            if stop is not None and mention.first >= stop:
                break
            if mention.first - at > reach or not self._plain(at, mention.first):
                break
            run.append(mention)
            at, reach = self.c.phrase_stop(mention), _JOINT
        if not run or self._counted(run[0].first) > len(run):
            return None  # "giải thể 11 Ban Chỉ huy Quân sự huyện": none of them is named
        return _Named(tuple(run), run[0].first, at)

    def _counted(self, index: int) -> int:
        """Return the number printed right before a token, 0 where there is none."""
        form = self.c.reading.tokens.forms[index - 1] if index else ""
        return int(form) if form.isdecimal() else 0

    def _before(self, index: int) -> _Named | None:
        """Return the list that ends right before a word, a few small words between."""
        run: list[Mention] = []
        at, reach = index, _REACH
        start = bisect_left(self.mentions, index, key=lambda m: m.first)
        for place in range(start - 1, -1, -1):
            mention = self.mentions[place]
            last = self.c.phrase_stop(mention)
            if last > index:
                continue
            if at - last > reach or not self._plain(last, at):
                break
            run.append(mention)
            at, reach = mention.first, _JOINT
        run.reverse()
        return _Named(tuple(run), run[0].first, self.c.phrase_stop(run[-1])) if run else None

    def _plain(self, first: int, stop: int) -> bool:
        """Tell whether only small words and commas stand there: no clause, no other verb."""
        hits, tokens = self.c.reading.hits, self.c.reading.tokens
        return not any(
            tokens.forms[i] in ".;:()" or hits.at(i, "act", "passage", "reorganise", "eventverb")
            for i in range(first, stop)
        )
