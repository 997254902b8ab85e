"""A verb of reorganising where it stands: the units and bodies that are its arguments."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from kg.clauses.elements import InSentence
from kg.clauses.subjects import subjects
from kg.facts.reorganisations.beside import named_after, shares
from kg.facts.reorganisations.model import KINDS, Named, Takes
from kg.model import Change, Kind
from kg.read.phrases.words import genitive, of_class

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.text.sentences import Sentence

_UNITS = frozenset({"province", "district", "commune"})
_MARKS = (",", ".", ";", ":", "(", ")")
_NEAR = 8  # tokens between a verb and the "từ" that goes with it
_LONGEST = 5  # tokens of the longest verb of reorganising, and one
_SHARE = 5  # tokens of the longest word for a share ("chức năng quản lý nhà nước")
_HANDED = (Takes.HANDED, Takes.RECEIVED)  # verbs that pass on what a body does


@dataclass(frozen=True)
class Told(InSentence):
    """A verb of reorganising in its sentence, with what stands around it."""

    verb: Hit
    passages: tuple[Hit, ...]  # the words of passage after it that the verb goes with
    stop: int  # where the next verb stands

    @classmethod
    def of(cls, c: Clauses, sentence: Sentence) -> Iterator[Told]:
        """Yield the verbs of a sentence."""
        hits, tokens = c.reading.hits, c.reading.annotated.tokens_of(sentence)
        found = hits.of(tokens, "reorganise", "passage")
        verbs = [hit for hit in found if hit.concept.scheme == "reorganise"]
        passages = [hit for hit in found if hit.concept.scheme == "passage"]
        if passages and not verbs:  # "Sau khi | sáp nhập A và B, …": nothing that it goes with
            verbs = hits.of(tokens, "reorganise")
            passages = [p for p in passages if all(v.first not in range(*p[:2]) for v in verbs)]
        for verb, after in pairwise([*verbs, None]):
            if verb is not None and verb.concept.codes("successionCode"):  # no "chia buồn"
                stop = after.first if after is not None else tokens.stop
                at = bisect_left(passages, verb.stop, key=lambda hit: hit.first)
                yield cls(c, sentence, verb, tuple(passages[at:]), stop)

    @property
    def code(self) -> Change:
        """The kind of change that the verb is a word for."""
        return Change(self.verb.concept.properties["successionCode"][0])

    @cached_property
    def takes(self) -> Takes | None:
        """What the verb speaks of, where it is not what follows it."""
        named = self.verb.concept.first("takes")
        return None if named is None else Takes(named)

    @cached_property
    def subject(self) -> Named | None:
        """What stands before the verb."""
        return Named.of(subjects(self.c, self.verb.first, self.sentence))

    @cached_property
    def direct(self) -> Named | None:
        """What stands after the verb, before a word of passage."""
        passes = min([self.stop, *(p.first for p in self._ways[:1])])
        return self._named(self.verb, passes)

    @cached_property
    def _ways(self) -> list[Hit]:
        """The words of passage after the verb that it goes with."""
        ways = ("over",) if self.takes in _HANDED else ("from", "to")
        if self.code is Change.MERGE:
            ways = (*ways, "over")  # "Sở A sáp nhập về Sở B"
        return [p for p in self.passages if p.concept.first("passage") in ways]

    @cached_property
    def passage(self) -> Hit | None:
        """The next word of passage; of several that lead one way the one before a name.

        "thành phường mới có tên gọi là phường A".
        """
        ways = self._ways
        if not ways:
            return None
        way = ways[0].concept.first("passage")
        alike = (p for p in ways if p.concept.has("passage", way or "") and p.first < self.stop)
        named = (p for p in alike if self._named(p, self.place.stop) is not None)
        return next(named, ways[0])

    @cached_property
    def other(self) -> Named | None:
        """What stands after the word of passage."""
        return self._named(self.passage, self.place.stop) if self.passage is not None else None

    @property
    def changes(self) -> bool:
        """Whether the verb tells what units and bodies themselves became."""
        return self.takes in (None, Takes.BASIS)

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
        return replace(direct, arguments=(*subject.arguments, *direct.arguments))

    @property
    def ended(self) -> Named | None:
        """What stands after a verb of ending, or before it: "Sở A bị giải thể."."""
        return self.direct or (self.subject if self._stops(self.verb) else None)

    @property
    def over(self) -> Named | None:
        """What ends by a verb of its own: "Sở A kết thúc hoạt động", "chấm dứt hoạt động Sở A"."""
        subject, behind = self.subject, self.direct
        if subject is not None or behind is None:
            return subject
        gap = range(self.verb.stop, behind.arguments[0].first)
        owned = all(genitive(self.c.reading.annotated, i) for i in gap)
        return behind if owned and len(gap) <= 1 else None

    @property
    def unit(self) -> Named | None:
        """The one unit that a verb is about: "tỉnh A | trở thành …", not "xây dựng tỉnh A …"."""
        found = self.called or self.subject
        if found is None or len(found.keys) > 1 or found.kinds != {Kind.PLACE}:
            return None
        before = found.arguments[0].first - 1
        opens = before < self.place.start or self.c.tokens.forms[before] in _MARKS
        return found if opens else None

    @property
    def kind_only(self) -> Hit | None:
        """The kind that a unit becomes: "tỉnh A trở thành thành phố trực thuộc Trung ương".

        No name stands behind it, and the unit is none of it yet.
        """
        beside = (p for p in self._ways if p.first == self.verb.stop)
        after = (self.verb, *beside)
        kinds = (self.c.reading.hits.at(word.stop, "placekind") for word in after)
        head = next((kind for kind in kinds if kind is not None), None)
        if head is None or not {*head.concept.properties.get("level", ())} & _UNITS:
            return None
        behind = self.c.tokens
        named = head.stop < len(behind) and behind.word(head.stop) and behind.capital(head.stop)
        return None if named else head

    @property
    def busy(self) -> bool:
        """Whether what ends is what a body does: "kết thúc hoạt động kiểm tra tại Sở B"."""
        return self.c.reading.hits.at(self.verb.stop, "eventverb", "act", "sector") is not None

    def raises(self, old: Named, new: Named) -> bool:
        """Tell whether one unit only changes its kind: "xã A" is made "phường A"."""
        if not (len(old.keys) == len(new.keys) == 1 and old.kinds == new.kinds == {Kind.PLACE}):
            return False
        names = [self.c.reading.entities[named.keys[0]].name for named in (old, new)]
        own = [" ".join(w for w in name.split() if not w[0].islower()) for name in names]
        return own[0] == own[1] and old.keys != new.keys

    @cached_property
    def left(self) -> Named | None:
        """Whom something leaves: "chuyển từ Bộ A về Bộ B", "nhận nhiệm vụ từ Sở A"."""
        functions = self._functions_after
        near = range(self.verb.stop, self.verb.stop + _NEAR + _SHARE * functions)
        away = (p for p in self.passages if p.first in near and p.concept.has("passage", "from"))
        found = (self._named(p, self.place.stop) for p in away)
        named = next((n for n in found if n is not None), None)
        return replace(named, functions=functions) if named is not None else None

    @cached_property
    def given(self) -> Named | None:
        """Whose functions the verb passes on: "nhiệm vụ của Sở A được chuyển về Sở B".

        In "Sở A bàn giao nhiệm vụ cho Sở B" the subject's own.
        """
        subject = self.subject
        if subject is not None:
            subject = replace(subject, functions=self._functions_before(subject.first))
        beside = (self.direct, self.left, subject)
        found = next((named for named in beside if named and named.functions), None)
        if found or self._is(self.verb.first - 1, "passive") or self.takes is not Takes.HANDED:
            return found
        return (subject or self._carried) if self._functions_after else None

    @property
    def _carried(self) -> Named | None:
        """What the verb before speaks of: "Sở A kết thúc hoạt động, chuyển nhiệm vụ về Sở B"."""
        hits = self.c.reading.hits
        index = self.verb.first - 1
        while index > self.place.start and (
            self.c.tokens.forms[index] == "," or self._is(index, "conjunction")
        ):
            index -= 1
        before = (hits.at(index + 1 - back, "reorganise") for back in range(1, _LONGEST))
        verb = next((hit for hit in before if hit is not None and hit.stop == index + 1), None)
        return Named.of(subjects(self.c, verb.first, self.sentence)) if verb is not None else None

    @cached_property
    def called(self) -> Named | None:
        """The one before a verb, a comma or bracket between: "huyện A (nay là xã B)"."""
        index = self.verb.first
        index -= index > 0 and self.c.tokens.forms[index - 1] in ("(", ",")
        before = self.c.ending_at(index)
        if before is None or before.kind not in KINDS or before.form == "part":
            return None
        return Named.of([self.c.argument(before)])

    @property
    def among(self) -> Named | None:
        """The units of "10 xã được thành lập phường, trong đó có phường A và phường B"."""
        hits, forms = self.c.reading.hits, self.c.tokens.forms
        head = hits.at(self.verb.stop, "placekind")
        if head is None or not self._counts(head):
            return None
        cue = hits.at(head.stop + (forms[head.stop : head.stop + 1] == (",",)), "amongcue")
        return self._named(cue, self.stop) if cue is not None else None

    def _counts(self, head: Hit) -> bool:
        """Tell whether units of another kind are counted before the verb: "10 xã của tỉnh A"."""
        before = range(self.place.start + 1, self.verb.first)
        return any(
            hit.concept.id != head.concept.id and self.c.tokens.forms[hit.first - 1].isdecimal()
            for hit in self.c.reading.hits.of(before, "placekind")
        )

    def _named(self, word: Hit, stop: int) -> Named | None:
        return named_after(self.c, self.sentence, word, stop)

    def _stops(self, verb: Hit) -> bool:
        """Tell whether nothing follows a verb that it could speak of."""
        tokens = self.c.reading.tokens
        return verb.stop >= len(tokens) or tokens.forms[verb.stop] in _MARKS

    def _is(self, index: int, kind: str) -> bool:
        return of_class(self.c.reading.annotated, index, kind)

    @property
    def _functions_after(self) -> bool:
        near = range(self.verb.stop, min(self.verb.stop + _NEAR, self.place.stop))
        return "functions" in shares(self.c, near)

    def _functions_before(self, index: int) -> bool:
        """Tell whether "chức năng, nhiệm vụ của" stands right before a name."""
        a = self.c.reading.annotated
        stop = index - (index > 0 and genitive(a, index - 1))
        return "functions" in shares(self.c, range(max(0, stop - _SHARE), stop))
