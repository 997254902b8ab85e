"""A verb of reorganising where it stands: the lists of units and bodies around it."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from kg.clauses.elements import InSentence
from kg.clauses.grammar import outermost
from kg.model import Change, Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.read.reading import Mention
    from kg.text.sentences import Sentence

_KINDS = (Kind.ORGANISATION, Kind.PLACE)
_REACH = 4  # tokens between a verb and what it speaks of ("chính thức", "toàn bộ", "2 xã")
_STOPS = (".", ";", ":", "(", ")")
_MARKS = (",", *_STOPS)
_JOINT = 3  # tokens between two of a list (", các", "và", "với")


@dataclass(frozen=True, slots=True)
class Named:
    """Units or bodies that follow each other in a list, and the tokens that they cover."""

    mentions: tuple[Mention, ...]
    first: int
    stop: int

    @property
    def keys(self) -> tuple[str, ...]:
        """Their entities, each once."""
        return tuple(dict.fromkeys(m.entity for m in self.mentions))


@dataclass(frozen=True, slots=True)
class Told(InSentence):
    """A verb of reorganising in its sentence, with what stands around it."""

    mentions: tuple[Mention, ...]  # the outermost units and bodies, in text order
    verb: Hit
    passage: Hit | None  # the next word of passage ("vào", "thành", "trên cơ sở")
    stop: int  # where the next verb stands

    @classmethod
    def of(cls, c: Clauses, sentence: Sentence) -> Iterator[Told]:
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
    def code(self) -> Change:
        """The kind of change that the verb is a word for."""
        return Change(self.verb.concept.properties["successionCode"][0])

    @property
    def takes(self) -> str:
        """What the verb speaks of, where it is not what follows it."""
        return self.verb.concept.first("takes") or ""

    @property
    def subject(self) -> Named | None:
        """What stands before the verb."""
        return self._before(self.verb.first)

    @property
    def direct(self) -> Named | None:
        """What stands after the verb."""
        return self._after(self.verb.stop, self.stop)

    @property
    def other(self) -> Named | None:
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
    def both(self) -> Named | None:
        """The two sides of "Sở A hợp nhất với Sở B thành Sở C"."""
        subject, direct = self.subject, self.direct
        if subject is None or direct is None:
            return direct or subject
        between = range(subject.stop, direct.first)
        if not any(self._is(i, "with") for i in between):
            return direct
        return Named((*subject.mentions, *direct.mentions), subject.first, direct.stop)

    @property
    def ended(self) -> Named | None:
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

    def _after(self, index: int, stop: int | None = None) -> Named | None:
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
        return Named(tuple(run), run[0].first, at)

    def _counted(self, index: int) -> int:
        """Return the number printed right before a token, 0 where there is none."""
        form = self.c.reading.tokens.forms[index - 1] if index else ""
        return int(form) if form.isdecimal() else 0

    def _before(self, index: int) -> Named | None:
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
        return Named(tuple(run), run[0].first, self.c.phrase_stop(run[-1])) if run else None

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
