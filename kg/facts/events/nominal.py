"""A noun of an event where it stands: which verb governs it, who acts by that."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kg.clauses.model import AGENTS, Argument
from kg.clauses.subjects import subjects
from kg.facts.events.modality import Telling, bidden, taken, unreal
from kg.lexicon.senses import Taking, taking

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kg.clauses.grammar import Clauses
    from kg.lexicon.model import Hit
    from kg.lexicon.rows import EventType
    from kg.read.reading import Mention, Reading
    from kg.text.sentences import Sentence

_NEAR = 5  # tokens between a verb and the noun that it governs
_LONGEST = 9  # tokens of the longest verb: "đến dự và phát biểu chỉ đạo"
_JOINING = 4  # tokens of "phối hợp với", "phối hợp cùng"


@dataclass(frozen=True, slots=True)
class Nominal(Telling):
    """A noun of an event in its sentence, with the words of its name or kind.

    ``cue`` is the verb of taking part that governs it; ``met`` are those whom "với", "giữa" or
    "của" names behind it, where no other word tells who was there.
    """

    noun: Hit
    named: Mention | None  # the named event that it is
    kind: EventType
    cue: Hit | None
    met: tuple[Argument, ...] = ()

    @classmethod
    def of(cls, c: Clauses, sentence: Sentence, noun: Hit, named: Mention | None) -> Nominal:
        """Read what governs the noun, and whether it tells of something that took place."""
        cue = _cue_before(c.reading, sentence, named.first if named else noun.first)
        kind = c.reading.annotated.lexicon.model.event(noun.concept)
        told = not unreal(c.modality, noun.first, noun=True)
        return cls(c, sentence, told, noun, named, kind, cue)

    @property
    def first(self) -> int:
        """The first token of the event's name or kind."""
        return self.named.first if self.named else self.noun.first

    @property
    def stop(self) -> int:
        """The token after the event's name or kind."""
        return self.named.stop if self.named else self.noun.stop

    @property
    def there(self) -> bool:
        """Whether no verb governs it but one of place: "tại hội nghị", "phát biểu tại hội nghị"."""
        return self.cue is None or taking(self.cue.concept) is Taking.SPEAKER

    @property
    def some(self) -> bool:
        """Whether it is some event or other: "toàn cảnh một cuộc họp", "tại các buổi làm việc"."""
        plain = self.there and self.named is None
        return plain and self.c.word_before(self.first, "indefinite") is not None

    @property
    def ahead(self) -> bool:
        """Whether something is only submitted to it: "trình Quốc hội tại Kỳ họp thứ bảy"."""
        cue = self.cue
        return cue is not None and self.c.word_before(cue.first, "prepares") is not None

    @property
    def taken(self) -> bool:
        """Whether no verb that governs it is denied: not "không chủ trì cuộc họp nào"."""
        return self.there or (self.cue is not None and taken(self.c.modality, self.cue))

    @property
    def actors(self) -> tuple[Argument, ...]:
        """Who acts by the verb that governs it, with those that they act with."""
        if self.cue is None:
            return ()
        found = subjects(self.c, self.cue.first, self.sentence)
        together = _together(self.c, self.sentence, found)
        return tuple(a for a in (*together, *found) if a.kind in AGENTS)

    @property
    def bidden(self) -> bool:
        """Whether somebody is only told to hold it: "yêu cầu Bộ A, Bộ B tổ chức hội nghị"."""
        holds = self.cue is not None and taking(self.cue.concept) is Taking.ORGANIZER
        first = min((a.first for a in self.actors), default=None) if holds else None
        return first is not None and bidden(self.c, first)

    @property
    def link(self) -> Hit | None:
        """The function word right after it: "với", "giữa", "của"."""
        return self.c.reading.hits.at(self.stop, "function")


def _together(c: Clauses, sentence: Sentence, found: Sequence[Argument]) -> tuple[Argument, ...]:
    """Return who holds it with them: "Ban A phối hợp với Văn phòng B tổ chức hội nghị"."""
    for actor in found[:1]:
        for back in range(1, min(_JOINING, actor.first) + 1):
            at = actor.first - back
            hit = c.reading.hits.at(at, "partverb") or c.word(at, "joint")
            if hit is not None and hit.stop == actor.first:
                return subjects(c, hit.first, sentence)
    return ()


def _cue_before(reading: Reading, sentence: Sentence, first: int) -> Hit | None:
    """Return the participation verb that governs the noun: "chủ trì (cuộc) họp", "dự (buổi) lễ"."""
    start = reading.annotated.tokens_of(sentence).start
    verbs = reading.hits.of(range(max(start, first - _LONGEST), first), "partverb")
    near = [hit for hit in verbs if hit.stop <= first]
    if not near or first - near[-1].stop >= _NEAR:
        return None
    found = near.pop()
    between = range(found.stop, first)
    if any(reading.tokens.forms[i] in ".;:," for i in between):
        return None
    if any((noun := reading.hits.at(i, "eventnoun")) and noun.stop < first for i in between):
        return None  # "tại buổi họp báo trước [kỳ họp]"
    while near and near[-1].stop == found.first:
        found = near.pop()  # "chủ trì, dự [và] phát biểu tại": the first of them
    return found
