"""What the modality of a clause means for an event and for who takes part in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Self

from kg.clauses.elements import Supposable
from kg.clauses.modality import DOUBTFUL, UNREAL, Force
from kg.clauses.passives import passive
from kg.clauses.present import away
from kg.codes import Action
from kg.model import Act
from kg.rules.pattern import Element, need

if TYPE_CHECKING:
    from kg.clauses.grammar import Clauses
    from kg.clauses.modality import Modality
    from kg.facts.events.frame import Frame
    from kg.lexicon.model import Hit


@dataclass(frozen=True, slots=True)
class Telling(Supposable):
    """A sentence in which a word tells of an event; ``told``: as of one that took place."""

    told: bool

    def as_told(self) -> Self:
        """Return the same as if the event had taken place."""
        return replace(self, supposed=True)


TOLD: Element[Telling] = need(
    "event told as a fact",
    lambda scene, _: scene.told or scene.supposed,
    lambda _s, _m: "denied, called off or supposed",
)
"""The event's own word is not denied, called off or supposed."""

_CHOICES = frozenset[str]({Action.ELECT, Action.APPOINT})
_TAKEN_BACK = UNREAL | {Force.ANNULLED}
_ORDER = 4  # tokens of the longest verb of ordering
_DENIED = 5  # tokens between a denial and the verb denied
_BESIDE = 2  # … and the noun of what is called off or refused
_NEVER = 14  # … and between "không có" and what those who are not there would do


def unreal(modality: Modality, index: int, *, noun: bool) -> bool:
    """Tell whether the word of an event tells of none that took or will take place.

    "không kiểm tra", "không có cuộc họp nào", "nếu … thăm", "buổi làm việc … bị hủy". A verb may
    be denied by itself; what is not done at an event ("không phát biểu tại hội nghị") denies no
    noun.
    """
    if modality.before(index, *DOUBTFUL) or modality.hypothetical(index):
        return True
    if modality.after(index, *_TAKEN_BACK):
        return True
    if not noun and modality.near(index, _NEVER, Force.MISSING):
        return True  # "làm gì có đoàn thanh tra nào của Bộ A về làm việc"
    denied = Force.MISSING if noun else Force.DENIED
    if modality.near(index, _DENIED, denied):
        return True
    return modality.near(index, _BESIDE, Force.ANNULLED, Force.DENIED)  # "khước từ cuộc gặp"


def recalled(c: Clauses, frame: Frame) -> bool:
    """Tell whether an event is only where somebody came by an office: "ông A được bầu tại Đại hội".

    A station of a career, told below the lead, is no event of the article (guide, decision 17).
    """
    verbs = c.reading.hits.of(c.modality.part(frame.first), "decision") if frame.noun else ()
    chosen = (v for v in verbs if not _CHOICES.isdisjoint(v.concept.codes("decisionType")))
    return any(passive(c, verb.first)[0] for verb in chosen)


def ordered(c: Clauses, index: int) -> bool:
    """Tell whether somebody is only told to do what the verb says: "A yêu cầu Sở B kiểm tra …"."""
    first = c.skip_back(index, "adverb")
    doer = c.ending_at(first)
    return bidden(c, c.phrase_start(doer) if doer is not None else first)


def bidden(c: Clauses, first: int) -> bool:
    """Tell whether who starts at a token is only told to act: "yêu cầu [Bộ A] tổ chức hội nghị"."""
    return any(map(_asks, c.reading.hits.ending(first, _ORDER, "act")))


def _asks(verb: Hit) -> bool:
    """Tell whether a verb asks for what follows; "giao Sở B kiểm tra" sets it going (guide)."""
    weak = verb.concept.has("strength", "weak")
    return Act.REQUEST in verb.concept.codes("actType") and not weak


def taken(modality: Modality, cue: Hit) -> bool:
    """Tell whether a verb of taking part is no denied one: not "không dự (được) hội nghị"."""
    return not (
        modality.before(cue.first, *DOUBTFUL, Force.WISHED, Force.ABSENT)
        or modality.hypothetical(cue.first)
        or modality.over(cue.first, Force.FEIGNED)
        or modality.near(cue.first, _DENIED, Force.DENIED)
        or modality.after(cue.first, *UNREAL)
    )


def there(c: Clauses, frame: Frame) -> Frame:
    """Return the frame without those who are away."""
    gone = away(c, c.reading.sentences[frame.sentence])
    if not gone.intersection(frame.actors):
        return frame
    return replace(frame, actors={k: role for k, role in frame.actors.items() if k not in gone})
