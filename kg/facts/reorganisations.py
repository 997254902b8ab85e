"""Reorganisations: what became of units and bodies, told as news.

"Sở A sáp nhập vào Sở B", "hợp nhất Bộ A và Bộ B thành Bộ C", "Thuế tỉnh A được thành lập trên cơ
sở sắp xếp Chi cục Thuế khu vực B", "huyện A được chia tách thành huyện B và huyện C".
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from kg.clauses.elements import InSentence, asserted
from kg.clauses.grammar import outermost
from kg.clauses.modality import UNREAL, Force
from kg.lexicon.model import Hit
from kg.model import Kind, Reorganisation
from kg.rules.pattern import Pattern, Slot, first_of, need, one, opt
from kg.text.dates import complete, dates_in

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from kg.clauses.grammar import Clauses
    from kg.read.reading import Mention
    from kg.rules.pattern import Element, Match
    from kg.text.dates import PrintedDate
    from kg.text.sentences import Sentence

_KINDS = (Kind.ORGANISATION, Kind.PLACE)
_REACH = 4  # tokens between a verb and what it speaks of ("chính thức", "toàn bộ", "2 xã")
_STOPS = (".", ";", ":", "(", ")")
_MARKS = (",", *_STOPS)
_JOINT = 3  # tokens between two of a list (", các", "và", "với")
_NO_NEWS = (Force.PLANNED, Force.PROPOSED, Force.OPEN, Force.ANNULLED, Force.WISHED)


def reorganisations(
    c: Clauses, dates: Sequence[PrintedDate], year: int | None
) -> Iterator[Reorganisation]:
    """Yield the reorganisations that the article reports, each told once."""
    seen: set[tuple[str, tuple[str, ...], tuple[str, ...]]] = set()
    for sentence in c.reading.sentences:
        for fact in (f for told in _Told.of(c, sentence) for f in _facts(told)):
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
class _Told(InSentence):
    """A verb of reorganising in its sentence, with what stands around it."""

    mentions: tuple[Mention, ...]  # the outermost units and bodies, in text order
    verb: Hit
    passage: Hit | None  # the next word of passage ("vào", "thành", "trên cơ sở")
    stop: int  # where the next verb stands

    @classmethod
    def of(cls, c: Clauses, sentence: Sentence) -> Iterator[_Told]:
        """Yield the verbs of a sentence."""
        hits, tokens = c.reading.hits, c.reading.annotated.tokens_of(sentence)
        found = hits.of(tokens, "reorganise", "passage")
        verbs = [hit for hit in found if hit.concept.scheme == "reorganise"]
        passages = [hit for hit in found if hit.concept.scheme == "passage"]
        mentions = outermost(c.reading.mentions_in(sentence.span, *_KINDS)) if verbs else ()
        for verb, after in pairwise([*verbs, None]):
            if verb is not None:
                stop = after.first if after is not None else tokens.stop
                at = bisect_left(passages, verb.stop, key=lambda hit: hit.first)
                passage = passages[at] if at < len(passages) else None
                yield cls(c, sentence, mentions, verb, passage, stop)

    @property
    def code(self) -> str:
        """The kind of change that the verb is a word for."""
        return self.verb.concept.first("successionCode") or ""

    @property
    def takes(self) -> str:
        """What the verb speaks of, where it is not what follows it."""
        return self.verb.concept.first("takes") or ""

    @property
    def subject(self) -> _Named | None:
        """What stands before the verb."""
        return self._before(self.verb.first)

    @property
    def direct(self) -> _Named | None:
        """What stands after the verb."""
        return self._after(self.verb.stop, self.stop)

    @property
    def other(self) -> _Named | None:
        """What stands after the word of passage."""
        return self._after(self.passage.stop) if self.passage is not None else None

    @property
    def back(self) -> bool:
        """Whether the word of passage leads back to what was before ("trên cơ sở")."""
        return self.passage is not None and self.passage.concept.has("passage", "from")

    @property
    def alone(self) -> bool:
        """Whether no word of passage joins what was to what became of it."""
        return self.other is None or (self.takes == "basis" and not self.back)

    @property
    def both(self) -> _Named | None:
        """The two sides of "Sở A hợp nhất với Sở B thành Sở C"."""
        subject, direct = self.subject, self.direct
        if subject is None or direct is None:
            return direct or subject
        between = range(subject.stop, direct.first)
        if not any(self._is(i, "with") for i in between):
            return direct
        return _Named((*subject.mentions, *direct.mentions), subject.first, direct.stop)

    @property
    def ended(self) -> _Named | None:
        """What stands after a verb of ending, or before it: "Sở A bị giải thể."."""
        return self.direct or (self.subject if self._stops(self.verb) else None)

    def _stops(self, verb: Hit) -> bool:
        """Tell whether nothing follows a verb that it could speak of."""
        tokens = self.c.reading.tokens
        return verb.stop >= len(tokens) or tokens.forms[verb.stop] in _MARKS

    def _is(self, index: int, kind: str) -> bool:
        hit = self.c.reading.hits.at(index, "function")
        return hit is not None and hit.concept.has("functionClass", kind)

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
        """Tell whether only small words and commas stand there: no clause, no other verb.

        "quyết định của Bộ A về việc giải thể …" ends no Bộ A.
        """
        hits, tokens = self.c.reading.hits, self.c.reading.tokens
        return not any(
            tokens.forms[i] in _STOPS
            or hits.at(i, "act", "passage", "reorganise", "eventverb")
            or self._is(i, "about")
            for i in range(first, stop)
        )


# -- the rules

_VERB = Slot[Hit]("verb")
_PASSAGE = Slot[Hit]("word of passage")
_OLD, _NEW = Slot[_Named]("what was"), Slot[_Named]("what became of it")


def _verb(says: str, test: Callable[[_Told], bool]) -> Element[_Told]:
    return one(_VERB, f"reorganise[{says}]", lambda t, _: t.verb if test(t) else None)


def _lasting(match: Match) -> tuple[str, ...]:
    """Return the keys of what was that are not what it became."""
    new = match.get(_NEW)
    old = match.get(_OLD)
    return tuple(key for key in old.keys if not (new and key in new.keys)) if old else ()


_NEWS = asserted(_VERB, *UNREAL, *_NO_NEWS)
_NAMES = "units or bodies"
_ALONE: Element[_Told] = need("no word of passage to others", lambda t, _: t.alone)
_ENDS: Element[_Told] = need("another than what it became", lambda _, match: _lasting(match))

RULES: tuple[Pattern[_Told], ...] = (
    Pattern.of(
        "reorganised-from",  # "Sở A được thành lập trên cơ sở hợp nhất Sở B và Sở C"
        _verb("no end", lambda t: t.takes != "subject"),
        _NEWS,
        one(_PASSAGE, "passage[from]", lambda t, _: t.passage if t.back else None),
        one(_OLD, f"{_NAMES} right after it", lambda t, _: t.other),
        opt(one(_NEW, f"{_NAMES} beside the verb", lambda t, _: t.direct or t.subject)),
        _ENDS,
    ),
    Pattern.of(
        "reorganised-to",  # "Sở A sáp nhập vào Sở B", "đổi tên xã A thành xã B"
        _verb("no end, no basis", lambda t: t.takes not in ("subject", "basis")),
        _NEWS,
        one(_PASSAGE, "passage[to]", lambda t, _: None if t.back else t.passage),
        one(_NEW, f"{_NAMES} right after it", lambda t, _: t.other),
        one(_OLD, f"{_NAMES} beside the verb", lambda t, _: t.both),
        _ENDS,
    ),
    Pattern.of(
        "reorganised-joined",  # "hợp nhất Sở A và Sở B"
        _verb("merge", lambda t: t.code == "merge" and t.takes != "subject"),
        _NEWS,
        _ALONE,
        one(_OLD, f"{_NAMES} after it", lambda t, _: t.direct),
        need("several of them", lambda _, match: len(match[_OLD].keys) > 1),
    ),
    Pattern.of(
        "reorganised-ended",  # "Thanh tra Sở A kết thúc hoạt động"
        _verb("end", lambda t: t.takes == "subject"),
        _NEWS,
        one(_OLD, f"{_NAMES} right before it", lambda t, _: t.subject),
    ),
    Pattern.of(
        "reorganised-abolished",  # "giải thể Ban Chỉ đạo A", "Sở A bị giải thể"
        _verb("abolish", lambda t: t.code == "abolish" and t.takes != "subject"),
        _NEWS,
        _ALONE,
        one(_OLD, f"{_NAMES} after it, or before it at its end", lambda t, _: t.ended),
    ),
    Pattern.of(
        "reorganised-restored",  # "tái lập huyện A"
        _verb("restore", lambda t: t.code == "restore" and t.takes != "subject"),
        _NEWS,
        _ALONE,
        one(_NEW, f"{_NAMES} beside it", lambda t, _: t.direct or t.subject),
    ),
)


def _facts(told: _Told) -> Iterator[Reorganisation]:
    """Yield what a verb tells: by what it takes, and by the word of passage after it."""
    found = first_of(RULES, told)
    if found is None:
        return
    rule, match = found
    old, new = match.get(_OLD), match.get(_NEW)
    parts = [part for part in (old, new) if part is not None]
    first = min([told.verb.first, *(part.first for part in parts)])
    last = max([told.verb.stop, *(part.stop for part in parts)])
    several = told.back and old is not None and len(old.keys) > 1
    kind = "merge" if several and told.code == "transfer" else told.code
    after = new.keys if new else ()
    span = told.c.tokens.span(first, last)
    yield Reorganisation(kind, _lasting(match), after, None, None, span, rule.name)
