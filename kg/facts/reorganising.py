"""A verb of reorganising where it stands: the units and bodies that are its arguments."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Self

from kg.clauses.elements import InSentence
from kg.clauses.objects import objects_with
from kg.clauses.subjects import subjects
from kg.model import Change, Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kg.clauses.grammar import Clauses
    from kg.clauses.model import Argument
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_KINDS = (Kind.ORGANISATION, Kind.PLACE)
_MARKS = (",", ".", ";", ":", "(", ")")


class Takes(StrEnum):
    """What a verb speaks of, where it is not what follows it (``vng:takes``)."""

    SUBJECT = "subject"  # "Sở A kết thúc hoạt động": what stands before it
    BASIS = "basis"  # "Sở A được thành lập trên cơ sở …": it needs what it was made of


@dataclass(frozen=True, slots=True)
class Named:
    """Units or bodies that are one argument of a verb, at least one of them."""

    arguments: tuple[Argument, ...]

    @classmethod
    def of(cls, arguments: Iterable[Argument]) -> Self | None:
        """Return the units and bodies among some arguments, ``None`` where there are none."""
        found = tuple(a for a in arguments if a.kind in _KINDS)
        return cls(found) if found else None

    @property
    def keys(self) -> tuple[str, ...]:
        """Their entities, each once."""
        return tuple(dict.fromkeys(a.entity for a in self.arguments))

    @property
    def first(self) -> int:
        """The first token of the first name."""
        return self.arguments[0].mention.first

    @property
    def stop(self) -> int:
        """The token after the last."""
        return self.arguments[-1].stop


@dataclass(frozen=True, slots=True)
class Told(InSentence):
    """A verb of reorganising in its sentence, with what stands around it."""

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
        for verb, after in pairwise([*verbs, None]):
            if verb is not None:
                stop = after.first if after is not None else tokens.stop
                at = bisect_left(passages, verb.stop, key=lambda hit: hit.first)
                passage = passages[at] if at < len(passages) else None
                yield cls(c, sentence, verb, passage, stop)

    @property
    def code(self) -> Change:
        """The kind of change that the verb is a word for."""
        return Change(self.verb.concept.properties["successionCode"][0])

    @property
    def takes(self) -> Takes | None:
        """What the verb speaks of, where it is not what follows it."""
        named = self.verb.concept.first("takes")
        return None if named is None else Takes(named)

    @property
    def subject(self) -> Named | None:
        """What stands before the verb."""
        return Named.of(subjects(self.c, self.verb.first, self.sentence))

    @property
    def direct(self) -> Named | None:
        """What stands after the verb, before a word of passage."""
        passes = self.stop if self.passage is None else min(self.stop, self.passage.first)
        return self._after(self.verb, passes)

    @property
    def other(self) -> Named | None:
        """What stands after the word of passage."""
        return None if self.passage is None else self._after(self.passage, self.place.stop)

    @property
    def back(self) -> bool:
        """Whether the word of passage leads back to what was before ("trên cơ sở")."""
        return self.passage is not None and self.passage.concept.has("passage", "from")

    @property
    def alone(self) -> bool:
        """Whether no word of passage joins what was to what became of it."""
        return self.other is None or (self.takes is Takes.BASIS and not self.back)

    @property
    def both(self) -> Named | None:
        """The two sides of "Sở A hợp nhất với Sở B thành Sở C"."""
        subject, direct = self.subject, self.direct
        if subject is None or direct is None:
            return direct or subject
        between = range(subject.stop, direct.first)
        if not any(self._is(i, "with") for i in between):
            return direct
        return Named((*subject.arguments, *direct.arguments))

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

    def _after(self, word: Hit, stop: int) -> Named | None:
        """Return what stands after a word, if it names all that it counts.

        "giải thể 11 Ban Chỉ huy Quân sự huyện" names none of them.
        """
        found = objects_with(self.c, self.sentence, word)
        named = Named.of(a for a in found if a.first < stop)
        return named if named and self._counted(named.first) <= len(named.arguments) else None

    def _counted(self, index: int) -> int:
        """Return the number printed right before a token, 0 where there is none."""
        form = self.c.reading.tokens.forms[index - 1] if index else ""
        return int(form) if form.isdecimal() else 0
